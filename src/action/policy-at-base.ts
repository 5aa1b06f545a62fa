import type { OrgImagePolicies } from '../github/policy/policy-repository.ts';
import type { GitHubChangeReader } from '../github/read/change-reader.ts';
import { type WatchedPolicy, watchOrgPolicy, watchRepositoryPolicy } from '../policy/changes/watched-policy.ts';
import type { ConfigError } from '../policy/config-error.ts';
import { fileError } from '../policy/file-error.ts';
import { effectivePolicy } from '../policy/merge.ts';
import { appliesTo, type OrgPolicy, type SelectableRepository } from '../policy/org-policy.ts';
import { parsePolicy } from '../policy/parse.ts';
import type { Policy } from '../policy/policy.ts';
import type { PolicyFile, PolicyOverrides } from '../policy/policy-layer.ts';
import { repositoryPolicyPath } from '../policy/policy-path.ts';
import { editsPath } from '../review/policy/policy-change.ts';
import { allRules } from '../rules/catalog.ts';
import type { ActionInputs } from './inputs.ts';
import { fetchOrgPolicy, orgPolicyPath, sameRepository } from './org-policy.ts';

const rules = allRules.map(rule => rule.meta);

/** A policy that can't be used: then there is no verdict but failure. */
export interface RefusedPolicy {
  readonly errors: readonly ConfigError[];
  /** `owner/repo` of the organization's policy; undefined: the file in the base branch. */
  readonly repository?: string;
  /** The file in the base branch that a change may repair. */
  readonly repairable?: WatchedPolicy;
}

/** The effective policy; why the organization does not have the repository reviewed; or what is wrong. */
export type LoadedPolicy =
  | {
      readonly policy: Policy;
      readonly watched: readonly WatchedPolicy[];
      /** The organization's policy file; undefined when it has none, or none is named. */
      readonly org: OrgPolicy | undefined;
      /** The image policies of the repository that the workflow names, not parsed; undefined when it has none, or none is named. */
      readonly imagePolicies: OrgImagePolicies | undefined;
    }
  | { readonly notReviewed: string }
  | RefusedPolicy;

/** Reads the policy file as it is in the base branch, never the pull request's own, and the organization's when the workflow names it. */
export const loadPolicyAtBase = async (
  reader: GitHubChangeReader,
  inputs: ActionInputs,
  repository: SelectableRepository,
): Promise<LoadedPolicy> => {
  const path = inputs.config ?? repositoryPolicyPath;
  const [read, fetched] = await Promise.all([readFile(reader, path, inputs), fetchOrgPolicy(inputs, rules)]);
  const overrides = overridesOf(inputs);
  const others = { file: 'file' in read ? read.file : undefined, overrides };
  if (fetched && 'errors' in fetched) {
    const isHere = sameRepository(fetched.repository, repository.fullName);
    return isHere ? { ...fetched, repairable: watchOrgPolicy(orgPolicyPath, fetched.repository, others, rules) } : fetched;
  }
  const org = fetched?.policy;
  const watchedOrg =
    org && sameRepository(org.repository, repository.fullName)
      ? watchOrgPolicy(orgPolicyPath, org.repository, { ...others, org }, rules)
      : undefined;
  const scope = org && appliesTo(org, repository);
  // Why the exception: nobody else would tell what is wrong with the new policy before it stops all reviews.
  if (scope && !scope.applies && !(watchedOrg && (await editsFile(reader, orgPolicyPath)))) return { notReviewed: scope.reason };
  const own = watchRepositoryPolicy(path, { org, overrides }, rules);
  if ('errors' in read) return { errors: read.errors, repairable: own };
  return {
    policy: effectivePolicy({ org, file: read.file, overrides }),
    watched: watchedOrg ? [own, watchedOrg] : [own],
    org,
    imagePolicies: fetched?.imagePolicies,
  };
};

const editsFile = async (reader: GitHubChangeReader, path: string): Promise<boolean> => editsPath(await reader.readChanges(), path);

type ReadFile = { readonly file: PolicyFile | undefined } | { readonly errors: readonly ConfigError[] };

const readFile = async (reader: GitHubChangeReader, path: string, { config }: ActionInputs): Promise<ReadFile> => {
  const read = await reader.readBaseFile(path);
  switch (read.state) {
    case 'unreadable':
      return { errors: [fileError(path, `The policy file can't be read: ${read.reason}`)] };
    case 'text': {
      const { policy, errors } = parsePolicy(read.text, path, rules);
      return errors ? { errors } : { file: policy };
    }
    default:
      // The usual place may be empty. A file that the workflow names must be there: its rules would be lost in silence.
      return config === undefined ? { file: undefined } : { errors: [absent(path)] };
  }
};

const absent = (path: string): ConfigError =>
  fileError(
    path,
    'The policy file that the input "config" names does not exist in the base branch.',
    'Merge it first, or leave "config" out.',
  );

const overridesOf = ({ report, failOn, allRules: all }: ActionInputs): PolicyOverrides => ({
  scope: report,
  thresholds: { block: failOn },
  ...(all && { allRules: true }),
});
