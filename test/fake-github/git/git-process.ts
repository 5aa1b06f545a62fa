import { runProcessSync } from '../../support/processes/run-process.ts';

/** Settings of the machine must not change what the tests see. */
const environment = {
  PATH: process.env['PATH'] ?? '',
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_TERMINAL_PROMPT: '0',
  LC_ALL: 'C.UTF-8',
  TZ: 'UTC',
};

export interface GitOutcome {
  readonly exitCode: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** Runs git and returns how it ended. */
export const tryGit = (directory: string, args: readonly string[], input?: string | Uint8Array): GitOutcome => {
  const { status, stdout, stderr } = runProcessSync('git', ['-C', directory, ...args], {
    env: environment,
    ...(input === undefined ? {} : { input }),
  });
  return { exitCode: status ?? -1, stdout, stderr: stderr.toString('utf8') };
};

/** Runs git and returns what it printed; a failure is a mistake of the test double and throws. */
export const git = (directory: string, args: readonly string[], input?: string | Uint8Array): Buffer => {
  const outcome = tryGit(directory, args, input);
  if (outcome.exitCode !== 0) throw new Error(`git ${args.join(' ')} ended with ${outcome.exitCode}: ${outcome.stderr}`);
  return outcome.stdout;
};

/** Splits NUL-terminated records. */
export const records = (output: Buffer): string[] => {
  const text = output.toString('utf8');
  return text === '' ? [] : text.replace(/\0$/, '').split('\0');
};
