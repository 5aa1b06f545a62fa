/** A thread that judges: does one task after the other, and asks for what it needs of GitHub. Started by `JudgingThreads`. */
import { platform, setPriority } from 'node:os';
import { getHeapStatistics } from 'node:v8';
import { parentPort, workerData } from 'node:worker_threads';
import type { ImageReference } from '../../src/artifacts/images/image-reference.ts';
import type { Digest } from '../../src/oci/digest.ts';
import type { ReadTeams, RepositoryReader } from '../../src/review/ports.ts';
import { doTask } from './do-task.ts';
import type { FromThread, PortName, ToThread } from './messages.ts';
import type { ImagePorts } from './task.ts';
import { WatchedFile } from './watched-file.ts';

/**
 * Added to the niceness of the process, so that the thread that answers webhooks comes first. On Linux it is each thread's own (sched(7)).
 */
const niceness = 10;

/** A port threw; what, knows the other side. */
class PortError extends Error {
  readonly call: number;

  constructor(call: number) {
    super('A port threw.');
    this.call = call;
  }
}

const main = parentPort;
if (!main) throw new Error('This runs as a thread only.');
if (platform() === 'linux') {
  try {
    setPriority(0, niceness);
  } catch {
    // Not allowed here: then all threads are equal.
  }
}

const tell = (message: FromThread, transfer: readonly ArrayBuffer[] = []): void => main.postMessage(message, transfer);
const watched = new WatchedFile(workerData as SharedArrayBuffer);
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

const onFile = (path: string): void => {
  watched.path = path;
};

const heapBytes = (): number => getHeapStatistics().used_heap_size;

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

const work = async ({ task, has }: Extract<ToThread, { readonly type: 'task' }>): Promise<void> => {
  onFile('');
  try {
    const output = await doTask(task, {
      reader,
      readTeams: has.teams ? readTeams : undefined,
      verification: has.verification ? verificationOf(has.digests) : undefined,
      onFile,
    });
    const transfer = 'sealed' in output ? [output.sealed.buffer] : [];
    tell({ type: 'done', output, heapBytes: heapBytes() }, transfer);
  } catch (error) {
    if (error instanceof PortError) tell({ type: 'failed', call: error.call, heapBytes: heapBytes() });
    else tell({ type: 'failed', error, heapBytes: heapBytes() });
  }
};

tell({ type: 'ready' });
main.on('message', (message: ToThread) => {
  if (message.type === 'task') return void work(message);
  const asked = waiting.get(message.call);
  waiting.delete(message.call);
  if (message.type === 'answer') asked?.resolve(message.value);
  else asked?.reject(new PortError(message.call));
});
