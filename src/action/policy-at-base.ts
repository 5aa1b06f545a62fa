import type { GitHubChangeReader } from '../github/change-reader.ts';
import type { ConfigError } from '../policy/config-error.ts';
import { fileError } from '../policy/file-error.ts';
import { effectivePolicy } from '../policy/merge.ts';
import { appliesTo, type OrgPolicy, type SelectableRepository } from '../policy/org-policy.ts';
import { parsePolicy } from '../policy/parse.ts';
import type { Policy } from '../policy/policy.ts';
import type { PolicyFile, PolicyOverrides } from '../policy/policy-layer.ts';
import { repositoryPolicyPath } from '../policy/policy-path.ts';
import { type WatchedPolicy, watchOrgPolicy, watchRepositoryPolicy } from '../policy/watched-policy.ts';
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
  | { readonly policy: Policy; readonly watched: readonly WatchedPolicy[] }
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
  if (fetched && 'errors' in fetched) return fetched;
  const org = fetched?.policy;
  const scope = org && appliesTo(org, repository);
  if (scope && !scope.applies) return { notReviewed: scope.reason };
  const overrides = overridesOf(inputs);
  const own = watchRepositoryPolicy(path, { org, overrides }, rules);
  if ('errors' in read) return { errors: read.errors, repairable: own };
  return {
    policy: effectivePolicy({ org, file: read.file, overrides }),
    watched: [own, ...watchedOrgPolicy(org, repository.fullName, read.file, overrides)],
  };
};

/** The organization's file, when it lies in the reviewed repository: a change of it is previewed, too. */
const watchedOrgPolicy = (
  org: OrgPolicy | undefined,
  repository: string,
  file: PolicyFile | undefined,
  overrides: PolicyOverrides,
): readonly WatchedPolicy[] =>
  org && sameRepository(org.repository, repository) ? [watchOrgPolicy(orgPolicyPath, org.repository, { org, file, overrides }, rules)] : [];

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
