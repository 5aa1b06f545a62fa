import { type ChildProcess, execFileSync, fork, spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';

/** Where and with what a process runs. */
export interface ProcessOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Written to its standard input. */
  readonly input?: string | Uint8Array;
  /** Milliseconds after which it is killed. */
  readonly timeout?: number;
}

/** How a process ended. */
export interface ProcessEnd {
  /** Its exit code; null when a signal ended it. */
  readonly status: number | null;
  readonly signal: string | null;
  readonly stdout: Buffer;
  readonly stderr: Buffer;
}

/**
 * Processes are started by small processes of their own. Why: Node forks to start one, and the system copies the tables of all pages of the process that
 * forks: 40 milliseconds of processor time for a worker of a gigabyte, and two for one that only starts others.
 */
const programOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

const killSignal = 'SIGKILL';
const maxBuffer = 512 * 1024 * 1024;

interface StartError {
  readonly message: string;
  readonly code?: string;
}

const endOf = ({ error, status, signal, stdout, stderr }: ProcessEnd & { readonly error: StartError | undefined }): ProcessEnd => {
  if (error) throw Object.assign(new Error(error.message), { code: error.code });
  return { status, signal, stdout: Buffer.from(stdout), stderr: Buffer.from(stderr) };
};

interface Pipes {
  readonly requests: number;
  readonly answers: number;
}

/** A process that answers while the worker waits; its pipes are open once it was asked. */
class WaitedFor {
  readonly #args: readonly string[];
  #pipes: Pipes | undefined;

  constructor(...args: readonly string[]) {
    this.#args = args;
  }

  /** The answer to a request. Throws when the process has ended; the next request finds another one. */
  ask(request: object): Buffer {
    this.#pipes ??= openPipes(this.#args);
    const open = this.#pipes;
    try {
      return ask(open, serialize(request));
    } catch (error) {
      for (const pipe of [open.requests, open.answers]) closeSync(pipe);
      this.#pipes = undefined;
      throw error;
    }
  }
}

const openPipes = (args: readonly string[]): Pipes => {
  const folder = mkdtempSync(join(tmpdir(), 'tidewaiter-starter-'));
  try {
    const paths = [join(folder, 'requests'), join(folder, 'answers')] as const;
    execFileSync('mkfifo', paths);
    spawn(process.execPath, [...args, ...paths], { stdio: ['ignore', 'ignore', 'inherit'] }).unref();
    // Each waits until the other side has opened it, too.
    return { requests: openSync(paths[0], 'w'), answers: openSync(paths[1], 'r') };
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const read = (answers: number, length: number): Buffer => {
  const bytes = Buffer.alloc(length);
  for (let at = 0; at < length; ) {
    const count = readSync(answers, bytes, at, length - at, null);
    if (count === 0) throw new Error('The process that starts others has ended.');
    at += count;
  }
  return bytes;
};

const ask = ({ requests, answers }: Pipes, request: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(request.length);
  for (const bytes of [length, request]) for (let at = 0; at < bytes.length; ) at += writeSync(requests, bytes, at);
  return read(answers, read(answers, 4).readUInt32LE());
};

const starterOfOne = new WaitedFor(programOf('starter.mjs'));

/** Runs a process to its end while nothing else happens here. Throws when it cannot be started. */
export const runProcessSync = (command: string, args: readonly string[], options: ProcessOptions = {}): ProcessEnd =>
  endOf(
    deserialize(
      starterOfOne.ask({ command, args, options: { ...options, env: options.env ?? { ...process.env }, killSignal, maxBuffer } }),
    ),
  );

const guard = new URL('../no-network.mjs', import.meta.url).href;
const commandLine = new WaitedFor('--import', guard, programOf('hosted-command-line.mjs'));

/**
 * Runs the command line's sources without a network and without standard input, in a process that has run them before, while nothing else happens here.
 * Why: most of what a run of the bundle takes is the start.
 */
export const runHostedCommandLine = (args: readonly string[], { cwd, env }: Required<Pick<ProcessOptions, 'cwd' | 'env'>>): ProcessEnd =>
  endOf(deserialize(commandLine.ask({ args, cwd, env })));

interface Starter {
  readonly child: ChildProcess;
  readonly waiting: Map<number, PromiseWithResolvers<ProcessEnd>>;
}

let starter: Starter | undefined;
let calls = 0;

const startStarter = (): Starter => {
  const child = fork(programOf('concurrent-starter.mjs'), { serialization: 'advanced', execArgv: [] });
  const waiting: Starter['waiting'] = new Map();
  child.on('message', (message: ProcessEnd & { readonly id: number; readonly error: StartError | undefined }) => {
    const asked = waiting.get(message.id);
    waiting.delete(message.id);
    if (waiting.size === 0) child.channel?.unref();
    try {
      asked?.resolve(endOf(message));
    } catch (error) {
      asked?.reject(error);
    }
  });
  child.on('exit', () => {
    starter = undefined;
    for (const { reject } of waiting.values()) reject(new Error('The process that starts others has ended.'));
  });
  child.unref();
  return { child, waiting };
};

/** Runs a process to its end. Rejects when it cannot be started. */
export const runProcess = (
  command: string,
  args: readonly string[],
  { input, env, ...options }: ProcessOptions = {},
): Promise<ProcessEnd> => {
  starter ??= startStarter();
  const { child, waiting } = starter;
  calls += 1;
  const asked = Promise.withResolvers<ProcessEnd>();
  waiting.set(calls, asked);
  child.channel?.ref();
  child.send({ id: calls, command, args, options: { ...options, env: env ?? { ...process.env }, killSignal }, input });
  return asked.promise;
};
