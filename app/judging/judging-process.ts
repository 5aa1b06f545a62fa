/** A process that judges: does one task after the other, and asks for what it needs of GitHub. Started by `Judge`. */
import { readdirSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { getPriority, platform, setPriority } from 'node:os';
import type { ImageReference } from '../../src/artifacts/images/image-reference.ts';
import type { Digest } from '../../src/oci/digest.ts';
import type { ReadTeams, RepositoryReader } from '../../src/review/ports.ts';
import { endWithStarter } from './end-with-starter.ts';
import type { FromJudge, PortName, ToJudge } from './messages.ts';
import type { ImagePorts } from './task.ts';

const send = process.send?.bind(process);
if (!send) throw new Error('This runs only when the App starts it.');

// Why, and why before all else is loaded: a terminal and systemd send these to all processes of the App. It decides when this one ends.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
endWithStarter();

const { doTask } = await import('./do-task.ts');

const mostNice = 19;

/** Added to the niceness of the App, so that what answers webhooks comes first, and large changes last. */
const niceness = process.argv[2] === 'large' ? mostNice : 10;

/** Why each thread: on Linux niceness is their own (sched(7)), and V8's, which collect garbage, run already. */
const comeBehind = (): void => {
  const nicer = Math.min(mostNice, getPriority() + niceness);
  const threads = platform() === 'linux' ? readdirSync('/proc/self/task').map(Number) : [0];
  for (const thread of threads) setPriority(thread, nicer);
};

try {
  comeBehind();
} catch {
  // Not allowed here: then all processes are equal.
}

/** A port threw; what, knows the other side. */
class PortError extends Error {
  readonly call: number;

  constructor(call: number) {
    super('A port threw.');
    this.call = call;
  }
}

// Why so: what is sent is written at once as long as the pipe takes it, also while this process is busy.
const tell = (message: FromJudge): void => void send(message);
const waiting = new Map<number, { readonly resolve: (value: unknown) => void; readonly reject: (error: PortError) => void }>();
let calls = 0;

const call = async <T>(port: PortName, ...args: readonly unknown[]): Promise<T> => {
  calls += 1;
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  waiting.set(calls, { resolve, reject });
  tell({ type: 'call', call: calls, port, args });
  return (await promise) as T;
};

const reader: RepositoryReader = {
  readChanges: () => call('readChanges'),
  readFiles: (side, paths) => call('readFiles', side, paths),
  readChangedFiles: wanted => call('readChangedFiles', wanted),
  readBytes: (side, paths) => call('readBytes', side, paths),
  listFiles: side => call('listFiles', side),
  listSpecial: () => call('listSpecial'),
};
const readTeams: ReadTeams = teams => call('readTeams', teams);

const onFile = (path: string): void => tell({ type: 'file', path });

const verificationOf = (digests: boolean): ImagePorts => ({
  images: {
    fetchImage: query => call('fetchImage', query),
    ...(digests && { resolveDigest: (reference: ImageReference) => call<Digest | undefined>('resolveDigest', reference) }),
  },
  revocation: { fetchRevocation: query => call('fetchRevocation', query) },
  remembered: {
    readRemembered: image => call('readRemembered', image),
    remember: (image, judgement) => call('remember', image, judgement),
  },
});

const work = async ({ task, has }: Extract<ToJudge, { readonly type: 'task' }>): Promise<void> => {
  try {
    const output = await doTask(task, {
      reader,
      readTeams: has.teams ? readTeams : undefined,
      verification: has.verification ? verificationOf(has.digests) : undefined,
      onFile,
    });
    tell({ type: 'done', output, residentBytes: process.memoryUsage.rss() });
  } catch (error) {
    const thrown = error instanceof PortError ? { call: error.call } : { error };
    tell({ type: 'failed', ...thrown, residentBytes: process.memoryUsage.rss() });
  }
};

process.on('message', (message: ToJudge) => {
  if (message.type === 'task') return void work(message);
  const asked = waiting.get(message.call);
  waiting.delete(message.call);
  if (message.type === 'answer') asked?.resolve(message.value);
  else asked?.reject(new PortError(message.call));
});
tell({ type: 'ready' });
// Why now: such a process is killed in the end, and keeps nothing then.
flushCompileCache();
