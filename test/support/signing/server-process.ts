import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

const isFree = (port: number): Promise<boolean> =>
  new Promise(resolve => {
    const server = createServer()
      .once('error', () => resolve(false))
      .listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });

/**
 * A port of the loopback interface that nothing listens on. Why none that the system would give: until the server has it, the system could
 * give it to another one or to a connection (Linux gives 32768 and above).
 */
export const freePort = async (): Promise<number> => {
  const port = randomInt(16_384, 32_768);
  return (await isFree(port)) ? port : freePort();
};

/** A server that runs in a process of its own. */
export interface ServerProcess {
  /** Ends it, and resolves when it is gone. */
  close(): Promise<void>;
}

/** How to start a server and to know that it is up. */
export interface ServerCommand {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Asked until it says true; a throw means not yet. */
  readonly isUp: () => Promise<boolean>;
}

/** Tries to reach a server that starts, 50 ms apart. */
const maxTries = 400;

const isGone = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null;

/** Starts a server and resolves when it answers. Rejects with what it wrote when it ends before, or does not answer in 20 seconds. */
export const startServerProcess = async ({ command, args, cwd, environment, isUp }: ServerCommand): Promise<ServerProcess> => {
  const child = spawn(command, [...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
    ...(cwd === undefined ? {} : { cwd }),
  });
  let output = '';
  const keep = (text: string): void => {
    output = (output + text).slice(-10_000);
  };
  child.stdout.setEncoding('utf8').on('data', keep);
  child.stderr.setEncoding('utf8').on('data', keep);
  child.on('error', error => keep(String(error)));
  const killWithUs = (): void => {
    child.kill('SIGKILL');
  };
  process.once('exit', killWithUs);
  const close = async (): Promise<void> => {
    process.off('exit', killWithUs);
    if (child.pid === undefined || isGone(child)) return;
    const gone = new Promise(resolve => child.once('exit', resolve));
    child.kill('SIGTERM');
    const timer = setTimeout(killWithUs, 2_000);
    await gone;
    clearTimeout(timer);
  };
  for (let tries = 0; tries < maxTries && !isGone(child) && child.pid !== undefined; tries += 1) {
    if (await isUp().catch(() => false)) return { close };
    await wait(50);
  }
  await close();
  throw new Error(`${command} did not start:\n${output}`);
};
