import type { CliRequest } from '../arguments.ts';
import { GitRepository } from '../git-repository.ts';

/** `tidewaiter review`: judges what a branch changes. Exit code 1 when the gate blocks. Git runs while the rules are loaded. */
export const review = async (request: CliRequest): Promise<number> => {
  const opening = GitRepository.open('.', request.base, request.head);
  const [repository, { judgeRepository }] = await Promise.all([opening, import('../judge-repository.ts')]);
  try {
    return await judgeRepository(request, repository);
  } finally {
    repository.close();
  }
};
