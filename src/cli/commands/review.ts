import type { CliRequest } from '../arguments.ts';
import { GitRepository } from '../git-repository.ts';

/** `tidewaiter review`: judges what a branch changes, or what is to be committed. Exit code 1 when the gate blocks. Git runs while the rules are loaded. */
export const review = async (request: CliRequest): Promise<number> => {
  const { base, head = 'HEAD' } = request;
  const opening = request.staged ? GitRepository.openStaged('.', base) : GitRepository.open('.', base, head);
  const [repository, { judgeRepository }] = await Promise.all([opening, import('../judge-repository.ts')]);
  try {
    return await judgeRepository(request, repository);
  } finally {
    repository.close();
  }
};
