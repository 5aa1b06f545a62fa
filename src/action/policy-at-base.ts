import type { OrgImagePolicies } from '../github/policy/policy-repository.ts';
import { type ReviewThreadPage, reviewThreadPage } from '../github/publish/review-threads.ts';
import type { PullRequestExtra } from '../github/pull-request/pull-request-facts.ts';
import type { GitHubChangeReader } from '../github/read/change-reader.ts';
import { decidePolicy, type PolicyOutcome } from '../policy/decide-policy.ts';
import type { PolicyOverrides } from '../policy/layers/policy-layer.ts';
import type { SelectableRepository } from '../policy/org-policy.ts';
import { repositoryPolicyPath } from '../policy/policy-path.ts';
import { profileEverywhere } from '../policy/profile.ts';
import { editsPath } from '../review/policy/policy-change.ts';
import { knownRules } from '../rules/known-rules.ts';
import type { ActionInputs } from './inputs.ts';
import { fetchOrgPolicy, orgPolicyPath, sameRepository } from './org-policy.ts';

/** What the policy came to, and what was read beside it. */
export interface LoadedPolicy {
  readonly outcome: PolicyOutcome;
  /** The image policies of the repository that the workflow names, not parsed; undefined when it has none, or none is named. */
  readonly imagePolicies: OrgImagePolicies | undefined;
  /** The first page of the pull request's review threads, when there will be comments. */
  readonly threads: ReviewThreadPage | undefined;
}

/** Reads the policy file as it is in the base branch, never the pull request's own, and the organization's when the workflow names it. */
export const loadPolicyAtBase = async (
  reader: GitHubChangeReader,
  inputs: ActionInputs,
  { number, ...repository }: SelectableRepository & { readonly number: number | undefined },
): Promise<LoadedPolicy> => {
  const { config } = inputs;
  const path = config ?? repositoryPolicyPath;
  const [threads, fetched] = await Promise.all([readAhead(reader, inputs, path, number), fetchOrgPolicy(inputs, knownRules)]);
  const text = await reader.readBaseFile(path);
  const { organization, imagePolicies } = fetched ?? {};
  const holder = organization?.state === 'policy' ? organization.policy.repository : undefined;
  const isHere =
    organization?.state === 'invalid'
      ? sameRepository(organization.repository, repository.fullName)
      : holder !== undefined && sameRepository(holder, repository.fullName);
  const documents = {
    file: { path, text, ...(config !== undefined && { namedBy: 'config' }) },
    organization,
    overrides: overridesOf(inputs),
    repository,
    ...(isHere && {
      organizationFile: {
        path: orgPolicyPath,
        repository: repository.fullName,
        edited: editsPath(await reader.readChanges(), orgPolicyPath),
      },
    }),
    branchNote: (await reader.policyBranch()).note,
  };
  return { outcome: await decidePolicy(documents, knownRules), imagePolicies, threads };
};

/** What a query asks for besides, when the review will comment. */
const threadFields: PullRequestExtra = { fields: 'reviewThreads(first: 100) { ...reviewThreadPage }', fragments: reviewThreadPage };

/**
 * Reads the policy file, the changed files and the review threads of a pull request in one query, from which the reader then answers. Other
 * changes have no number to ask by.
 */
const readAhead = async (
  reader: GitHubChangeReader,
  { comment }: ActionInputs,
  path: string,
  number: number | undefined,
): Promise<ReviewThreadPage | undefined> => {
  if (number === undefined) return undefined;
  const extra = comment === 'review' ? threadFields : undefined;
  const { pullRequest } = await reader.readPullRequest<{ readonly reviewThreads?: ReviewThreadPage }>(number, path, extra);
  return pullRequest.reviewThreads;
};

const overridesOf = ({ report, failOn, profile }: ActionInputs): PolicyOverrides => ({
  scope: report,
  thresholds: { block: failOn },
  ...(profile !== undefined && { profile: profileEverywhere(profile) }),
});
