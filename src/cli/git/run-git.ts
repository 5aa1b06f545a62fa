import { execFile } from 'node:child_process';
import { UsageError } from '../usage-error.ts';

/** Output of one git call may not be larger than this. */
const maxOutputBytes = 1 << 30;

/**
 * Runs git without a shell, with a fixed locale and without the user's diff drivers. Rejects with git's own message. `environment` is added to that of
 * this process.
 */
export const git = (
  folder: string,
  args: readonly string[],
  { input = '', environment = {} }: { readonly input?: string; readonly environment?: Readonly<Record<string, string>> } = {},
): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const child = execFile(
      'git',
      ['-C', folder, '-c', 'core.quotepath=off', ...args],
      { encoding: 'buffer', maxBuffer: maxOutputBytes, env: { ...process.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', ...environment } },
      (error, stdout, stderr) => {
        if (!error) return resolve(stdout);
        if (error.code === 'ENOENT') return reject(new UsageError(noGit));
        reject(new UsageError(`git ${args[0] ?? ''} failed: ${stderr.toString('utf8').trim() || error.message}${remedyFor(stderr)}`));
      },
    );
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });

const noGit = 'git is not installed, or not in the PATH. Install it, or judge files as they stand: tidewaiter scan .';

const remedyFor = (stderr: Buffer): string =>
  stderr.includes('not a git repository') ? '\nGo to a folder of a repository, or judge files as they stand: tidewaiter scan .' : '';

/** Works on from the top folder of the repository around the working folder. Rejects with git's message where there is none. */
export const enterTopFolder = async (): Promise<void> =>
  process.chdir((await git('.', ['rev-parse', '--show-toplevel'])).toString('utf8').replace(/\r?\n$/u, ''));
