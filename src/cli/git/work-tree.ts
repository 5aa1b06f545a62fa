import { copyFileSync, existsSync, lstatSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { maxFileBytes } from '../../review/read/decode-text.ts';
import { git } from './run-git.ts';

/**
 * The tree that a commit of everything in the working folder would have, by its id: what changed of the files that git knows, and new files that
 * it does not ignore and that are small enough to be read. Git writes it over a copy of the index, so that what is staged stays as it is. As with `git add`,
 * filters run that the user has set up.
 */
export const writeWorkTree = async (folder: string): Promise<string> => {
  const [top = '', index = ''] = (await git(folder, ['rev-parse', '--path-format=absolute', '--show-toplevel', '--git-path', 'index']))
    .toString('utf8')
    .split('\n');
  const scratch = mkdtempSync(join(tmpdir(), 'tidewaiter-index-'));
  try {
    const environment = { GIT_INDEX_FILE: join(scratch, 'index') };
    if (existsSync(index)) copyFileSync(index, environment.GIT_INDEX_FILE);
    const inTop = (args: readonly string[], input?: string): Promise<Buffer> =>
      git(top, ['-c', 'core.fsmonitor=false', ...args], { environment, ...(input !== undefined && { input }) });
    await inTop(['add', '--update']);
    const untracked = (await inTop(['ls-files', '-z', '--others', '--exclude-standard'])).toString('utf8').split('\0');
    const taken = untracked.filter(path => path !== '' && mayBeRead(join(top, path)));
    if (taken.length > 0) await inTop(['update-index', '--add', '-z', '--stdin'], taken.map(path => `${path}\0`).join(''));
    return (await inTop(['write-tree'])).toString('utf8').trim();
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
};

/** Links are told as what they are; other repositories in this one, and what no review reads, are left out. */
const mayBeRead = (path: string): boolean => {
  const status = lstatSync(path, { throwIfNoEntry: false });
  return status !== undefined && (status.isSymbolicLink() || (status.isFile() && status.size <= maxFileBytes));
};
