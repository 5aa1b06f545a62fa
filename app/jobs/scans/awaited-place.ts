import type { CompareGroupJob, CompareJob, JobRepository } from '../../queue/job.ts';
import type { AwaitedPlace } from '../../storage/store.ts';

/** What waits for results where a job compares them. */
export const awaitedPlace = ({ owner, repo }: Pick<JobRepository, 'owner' | 'repo'>, job: CompareJob | CompareGroupJob): AwaitedPlace => ({
  owner,
  repo,
  place: 'number' in job ? `#${job.number}` : `@${job.head}`,
});
