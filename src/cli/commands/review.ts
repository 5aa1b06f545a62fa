import { countOf } from '../../verdict/counted-noun.ts';
import type { CliRequest } from '../arguments/arguments.ts';
import { GitRepository } from '../git/git-repository.ts';
import { git } from '../git/run-git.ts';
import { writeProblem } from '../terminal-output.ts';

/** `tidewaiter review`: judges what a branch changes, what is to be committed, or what is not committed yet. Exit code 1 when the gate blocks. Git runs while the rules are loaded. */
export const review = async (request: CliRequest): Promise<number> => {
  const [repository, { judgeRepository }, left] = await Promise.all([open(request), import('../judge-repository.ts'), leftOut(request)]);
  try {
    const exitCode = await judgeRepository(request, repository);
    if (left > 0)
      await writeProblem(`${countOf(left, 'file')} with changes that are not committed left out: tidewaiter review --worktree\n`);
    return exitCode;
  } finally {
    repository.close();
  }
};

const open = ({ base, head = 'HEAD', staged, worktree }: CliRequest): Promise<GitRepository> => {
  if (worktree) return GitRepository.openWorkTree('.', base);
  return staged ? GitRepository.openStaged('.', base) : GitRepository.open('.', base, head);
};

/** How many files have changes that a review of the last commit does not see; none, where something else is reviewed. */
const leftOut = async ({ head, staged, worktree, format }: CliRequest): Promise<number> => {
  if (head !== undefined || staged || worktree || format !== 'text') return 0;
  const status = await git('.', ['-c', 'core.fsmonitor=false', 'status', '--porcelain', '-z', '--no-renames']).catch(() => Buffer.alloc(0));
  return status.toString('utf8').split('\0').length - 1;
};
