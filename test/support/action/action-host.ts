import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileCache, compileCacheFolder } from '../compile-cache.ts';
import type { ProcessEnd } from '../processes/run-process.ts';

/** A process that runs the Action's sources for one run after the other. */
interface Host {
  readonly child: ChildProcess;
  readonly ended: Promise<never>;
  /** Where the guard of the network writes what it refused. */
  readonly blocked: string;
}

/** What one run is given. */
export interface HostedRun {
  /** Its whole environment. */
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  /** Milliseconds after which the run is killed. */
  readonly timeout: number;
}

/** How a run ended, and what of the network it was refused: `host:port`, line by line. */
export type HostedEnd = Pick<ProcessEnd, 'status' | 'stdout' | 'stderr'> & { readonly blocked: string };

const program = fileURLToPath(new URL('hosted-action.mjs', import.meta.url));

const startHost = (): Host => {
  const folder = mkdtempSync(join(tmpdir(), 'tidewaiter-action-host-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const blocked = join(folder, 'blocked-connections');
  const guard = new URL('../../fake-github/runner/loopback-only.mjs', import.meta.url);
  guard.searchParams.set('log', blocked);
  if (compileCacheFolder !== undefined) guard.searchParams.set('compile-cache', compileCacheFolder);
  const child = fork(program, { serialization: 'advanced', execArgv: ['--import', guard.href], env: { ...compileCache } });
  const ended = new Promise<never>((_, reject) =>
    child.once('exit', (status, signal) => reject(new Error(`The process that runs the Action has ended: ${signal ?? status}.`))),
  );
  // Also where nobody waits for it.
  ended.catch(() => undefined);
  child.unref();
  child.channel?.unref();
  return { child, ended, blocked };
};

let host: Host | undefined;
let last: Promise<unknown> = Promise.resolve();

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  } finally {
    rmSync(path, { force: true });
  }
};

const runNow = async ({ env, cwd, timeout }: HostedRun): Promise<HostedEnd> => {
  host ??= startHost();
  const { child, ended, blocked } = host;
  child.channel?.ref();
  const patience = setTimeout(() => child.kill('SIGKILL'), timeout);
  try {
    const answered = new Promise<Omit<HostedEnd, 'blocked'>>(resolve => void child.once('message', resolve as (answer: unknown) => void));
    child.send({ env, cwd });
    const { status, stdout, stderr } = await Promise.race([answered, ended]);
    return { status, stdout: Buffer.from(stdout), stderr: Buffer.from(stderr), blocked: read(blocked) };
  } catch (error) {
    host = undefined;
    throw error;
  } finally {
    clearTimeout(patience);
    child.channel?.unref();
  }
};

/**
 * Runs the Action's sources in a process that has run them before and still has them loaded and compiled, one run at a time. Why: of the half second of
 * processor time that a run of the bundle takes, nine tenths are the start. Rejects when the process ends instead, or is killed when its time is over.
 */
export const runHosted = (run: HostedRun): Promise<HostedEnd> => {
  const turn = last.then(() => runNow(run));
  last = turn.catch(() => undefined);
  return turn;
};
