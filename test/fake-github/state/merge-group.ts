import { mergeGroupEvent, type WebhookEvent } from '../webhooks/webhook-event.ts';
import type { FakePullRequest } from './pull-request.ts';
import type { FakeRepository } from './repository.ts';

/** A group of the merge queue: a temporary branch with pull requests merged on top of the base branch. */
export interface MergeGroup {
  readonly repository: FakeRepository;
  readonly baseRef: string;
  readonly baseSha: string;
  readonly headRef: string;
  readonly headSha: string;
  /** The group is merged, or was taken out of the queue: its temporary branch is gone, and its commit stays. */
  readonly leave: () => void;
  readonly event: (action?: 'checks_requested' | 'destroyed') => WebhookEvent;
}

export const createMergeGroup = (repository: FakeRepository, pulls: readonly FakePullRequest[]): MergeGroup => {
  const last = pulls.at(-1);
  if (!last) throw new Error('A merge group needs a pull request.');
  const { git } = repository;
  const baseSha = repository.head(last.base.ref);
  const headSha = pulls.reduce((tip, pull) => {
    const signature = { ...git.commitInfo(pull.head.sha).committer, name: 'GitHub', email: 'noreply@github.com' };
    const merged = git.merge(
      tip,
      pull.head.sha,
      `Merge pull request #${pull.number} from ${pull.head.repository.owner.login}/${pull.head.ref}`,
      signature,
    );
    if (merged === undefined) throw new Error(`Pull request ${pull.number} conflicts in the merge group.`);
    return merged;
  }, baseSha);
  const headRef = `refs/heads/gh-readonly-queue/${last.base.ref}/pr-${last.number}-${baseSha}`;
  git.setRef(headRef, headSha);
  const group: MergeGroup = {
    repository,
    baseRef: `refs/heads/${last.base.ref}`,
    baseSha,
    headRef,
    headSha,
    leave: () => git.deleteRef(headRef),
    event: (action = 'checks_requested') => mergeGroupEvent(group, action),
  };
  return group;
};
