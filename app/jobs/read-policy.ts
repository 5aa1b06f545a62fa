import { fileError } from '../../src/policy/file-error.ts';
import { effectivePolicy } from '../../src/policy/merge.ts';
import { appliesTo, type OrgPolicy, type SelectableRepository } from '../../src/policy/org-policy.ts';
import { parsePolicy } from '../../src/policy/parse.ts';
import type { Policy } from '../../src/policy/policy.ts';
import type { PolicyFile } from '../../src/policy/policy-layer.ts';
import { repositoryPolicyPath } from '../../src/policy/policy-path.ts';
import { type WatchedPolicy, watchOrgPolicy, watchRepositoryPolicy } from '../../src/policy/watched-policy.ts';
import type { PolicyFailure } from '../../src/reports/other-check-runs.ts';
import type { FileText } from '../../src/review/ports.ts';
import { allRules } from '../../src/rules/catalog.ts';
import type { LoadedOrgPolicy } from '../org-policy/org-policy-source.ts';

const rules = allRules.map(rule => rule.meta);

/** The organization's policy leaves the repository out; `reason` is a sentence for the check. */
export interface LeftOut {
  readonly state: 'left-out';
  readonly reason: string;
}

/** A policy can't be used; `repairable` is the repository's own file, which a change may repair. */
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
  /** Path of the organization's file in the repository that holds it. */
  readonly orgPath: string;
}

/** The organization's policy, tightened by the repository's file. An error in either of them is shown; no default takes its place. */
export const decidePolicy = ({ loaded, repository, file, orgPath }: PolicyInputs): PolicyOutcome => {
  if (loaded.state === 'invalid') return { state: 'invalid', failure: { errors: loaded.errors, repository: loaded.repository } };
  const org = loaded.state === 'policy' ? loaded.policy : undefined;
  const applicability = org && appliesTo(org, repository);
  if (applicability?.applies === false) return { state: 'left-out', reason: applicability.reason };
  const own = watchRepositoryPolicy(repositoryPolicyPath, { org }, rules);
  const read = readFile(file);
  if (read.errors) return { state: 'invalid', failure: { errors: read.errors }, repairable: own };
  return {
    state: 'policy',
    policy: effectivePolicy({ org, file: read.policy }),
    watched: [own, ...watchedOrgPolicy(org, orgPath, repository, read.policy)],
    notes: loaded.state === 'none' && loaded.note !== undefined ? [loaded.note] : [],
  };
};

/** The organization's file, when it lies in the reviewed repository. Names on GitHub know no case. */
const watchedOrgPolicy = (
  org: OrgPolicy | undefined,
  path: string,
  { fullName }: SelectableRepository,
  file: PolicyFile | undefined,
): readonly WatchedPolicy[] =>
  org?.repository.toLowerCase() === fullName.toLowerCase() ? [watchOrgPolicy(path, fullName, { file }, rules)] : [];

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
