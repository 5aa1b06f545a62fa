import { type WatchedPolicy, watchRepositoryPolicy } from '../../src/policy/changes/watched-policy.ts';
import { fileError } from '../../src/policy/file-error.ts';
import { effectivePolicy } from '../../src/policy/merge.ts';
import { appliesTo, type OrgPolicy, type SelectableRepository } from '../../src/policy/org-policy.ts';
import { parsePolicy } from '../../src/policy/parse.ts';
import type { Policy } from '../../src/policy/policy.ts';
import type { PolicyFile } from '../../src/policy/policy-layer.ts';
import { repositoryPolicyPath } from '../../src/policy/policy-path.ts';
import type { PolicyFailure } from '../../src/reports/check-run/other-check-runs.ts';
import type { FileText } from '../../src/review/ports.ts';
import { allRules } from '../../src/rules/catalog.ts';
import type { LoadedOrgPolicy } from '../org-policy/org-policy-source.ts';
import { type OrgPolicyPlaces, watchedOrgPolicy } from '../org-policy/watched-org-policy.ts';

const rules = allRules.map(rule => rule.meta);

/** The organization's policy leaves the repository out; `reason` is a sentence for the check. */
export interface LeftOut {
  readonly state: 'left-out';
  readonly reason: string;
}

/** A policy can't be used; `repairable` is its file, when it lies in the repository, so that a change may repair it. */
export interface InvalidPolicy {
  readonly state: 'invalid';
  readonly failure: PolicyFailure;
  readonly repairable?: WatchedPolicy;
}

/** The policy that counts for a repository, or why there is no verdict. */
export type PolicyOutcome =
  | {
      readonly state: 'policy';
      readonly policy: Policy;
      /** Policy files whose change is previewed. */
      readonly watched: readonly WatchedPolicy[];
      /** The organization's policy; undefined when there is none. */
      readonly org: OrgPolicy | undefined;
      /** Sentences for the check. */
      readonly notes: readonly string[];
    }
  | LeftOut
  | InvalidPolicy;

/** What policy is decided from. */
export interface PolicyInputs {
  readonly loaded: LoadedOrgPolicy;
  readonly repository: SelectableRepository;
  /** The repository's own file, at the tip of the base branch. */
  readonly file: FileText;
  /** Where the organization's file may lie. */
  readonly places: OrgPolicyPlaces;
  /** True when the change edits a file at that place, on the branch that counts: then a file that holds the organization's policy is watched. */
  readonly editsOrgPolicy: boolean;
}

/** The organization's policy, tightened by the repository's file. An error in either of them is shown; no default takes its place. */
export const decidePolicy = ({ loaded, repository, file, places, editsOrgPolicy }: PolicyInputs): PolicyOutcome => {
  const read = readFile(file);
  const watchedOrg = editsOrgPolicy
    ? watchedOrgPolicy(loaded, places, repository.fullName, { file: read.errors ? undefined : read.policy }, rules)
    : undefined;
  if (loaded.state === 'invalid') {
    const failure = { errors: loaded.errors, repository: loaded.repository };
    return { state: 'invalid', failure, ...(watchedOrg && { repairable: watchedOrg }) };
  }
  const org = loaded.state === 'policy' ? loaded.policy : undefined;
  const applicability = org && appliesTo(org, repository);
  // Why the exception: nobody else would tell what is wrong with the new policy before it stops all reviews.
  if (applicability?.applies === false && !watchedOrg) return { state: 'left-out', reason: applicability.reason };
  const own = watchRepositoryPolicy(repositoryPolicyPath, { org }, rules);
  if (read.errors) return { state: 'invalid', failure: { errors: read.errors }, repairable: own };
  return {
    state: 'policy',
    policy: effectivePolicy({ org, file: read.policy }),
    watched: watchedOrg ? [own, watchedOrg] : [own],
    org,
    notes: loaded.state === 'none' && loaded.note !== undefined ? [loaded.note] : [],
  };
};

type ReadFile = { readonly policy: PolicyFile | undefined; readonly errors?: undefined } | { readonly errors: PolicyFailure['errors'] };

const readFile = (file: FileText): ReadFile => {
  switch (file.state) {
    case 'absent':
      return { policy: undefined };
    case 'link':
      return {
        errors: [
          fileError(repositoryPolicyPath, 'The policy file is a symbolic link, which is not followed.', 'Put the policy itself there.'),
        ],
      };
    case 'unreadable':
      return { errors: [fileError(repositoryPolicyPath, `The policy file can't be read: ${file.reason}`)] };
    case 'text':
      return parsePolicy(file.text, repositoryPolicyPath, rules);
  }
};
