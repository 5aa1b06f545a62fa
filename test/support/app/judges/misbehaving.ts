/** Judges as the App's own process does, except for what the change's repository is called by `misdeeds.ts`. */
import { writeSync } from 'node:fs';
import type { FromJudge, ToJudge } from '../../../../app/judging/messages.ts';
import type { Misdeed } from './misdeeds.ts';

/** Of the pipe to the one that started it (`NODE_CHANNEL_FD`, which Node takes out of the environment). */
const channel = 3;

const tell = (message: FromJudge): void => void process.send?.(message);

const misdeeds: Readonly<Record<Misdeed, () => void>> = {
  // Why no loop: to those outside it is the same, and it leaves the processors to the other tests.
  hangs: () => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0),
  loops: () => {
    for (;;);
  },
  // Until somebody lets it go on; then it judges as any other.
  'is starved': () => process.kill(process.pid, 'SIGSTOP'),
  'is killed': () => process.kill(process.pid, 'SIGKILL'),
  'throws where nobody catches it': () => {
    throw new Error('Nobody foresaw this.');
  },
  'ends in the middle of a message': () => {
    const announced = Buffer.alloc(100_000);
    announced.writeUInt32BE(1_000_000);
    writeSync(channel, announced);
    process.exit(0);
  },
  'takes all memory': () => {
    const kept: unknown[] = [];
    for (;;) kept.push({ one: kept.length, more: [kept.length] });
  },
};

await import('../../../../app/judging/judging-process.ts');
// Why so: Node's types know of messages only with `on`.
(process as NodeJS.EventEmitter).prependListener('message', (message: ToJudge) => {
  if (message.type !== 'task' || !('repositoryUrl' in message.task.input)) return;
  const misdeed = misdeeds[message.task.input.repositoryUrl as Misdeed];
  if (!misdeed) return;
  tell({ type: 'file', path: `${process.pid}.yaml` });
  misdeed();
});
