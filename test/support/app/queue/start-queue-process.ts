import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { quickWasm } from '../../processes/quick-wasm.ts';
import { appProgram } from '../app-programs.ts';
import type { QueueProcessMessage, QueueProcessTask } from './queue-process.ts';

/** A process that enqueues or works. */
export interface QueueProcess {
  readonly child: ChildProcess;
  readonly messages: readonly QueueProcessMessage[];
  /** Resolves when the process has told something that matches, now or later. */
  told(matches: (message: QueueProcessMessage) => boolean): Promise<QueueProcessMessage>;
  readonly exited: Promise<void>;
}

export const startQueueProcess = async (task: QueueProcessTask): Promise<QueueProcess> => {
  const program = fileURLToPath(await appProgram('queue-process'));
  const child = fork(program, [JSON.stringify(task)], {
    execArgv: [...quickWasm],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const messages: QueueProcessMessage[] = [];
  const waiting: (() => void)[] = [];
  child.on('message', (message: QueueProcessMessage) => {
    messages.push(message);
    for (const look of [...waiting]) look();
  });
  const exited = new Promise<void>(resolve => child.once('exit', () => resolve()));
  return {
    child,
    messages,
    told: matches =>
      new Promise(resolve => {
        const look = () => {
          const found = messages.find(matches);
          if (!found) return;
          waiting.splice(waiting.indexOf(look), 1);
          resolve(found);
        };
        waiting.push(look);
        look();
      }),
    exited,
  };
};
