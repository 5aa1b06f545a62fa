import { getOctokit } from '@actions/github';
import { withApiVersion } from '../github/call/api-version.ts';
import { withDeadline } from '../github/call/client.ts';
import { GitHubError } from '../github/call/errors.ts';
import { readOrgRules } from '../github/policy/org-rule-folder.ts';
import { readPolicyBytes } from '../github/policy/policy-bytes.ts';
import { type OrgImagePolicies, readPolicyRepository } from '../github/policy/policy-repository.ts';
import { type ReadOrgPolicy, readOrganization } from '../policy/decide-policy.ts';
import { fileError } from '../policy/file-error.ts';
import type { PolicyRule } from '../policy/policy.ts';
import { imagePoliciesFolder } from '../policy/policy-path.ts';
import type { FileBytes } from '../review/ports.ts';
import type { ActionInputs } from './inputs.ts';

/** Where an organization keeps its policy in the repository that holds it. */
export const orgPolicyPath = 'tidewaiter/policy.yml';

/** Names on GitHub know no case. */
export const sameRepository = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** What the repository that the workflow names says. */
interface FetchedOrgPolicy {
  readonly organization: ReadOrgPolicy;
  /** Not parsed; undefined: it has none. */
  readonly imagePolicies?: OrgImagePolicies | undefined;
}

/**
 * The organization's policy of the repository that the workflow names, on its default branch, with the image policies beside it, in two
 * calls at the same time; undefined when the workflow names none. One of them may be missing. When both are, or one can't be read, that is
 * an error, never no policy. Throws `GitHubError` for what may pass.
 */
export const fetchOrgPolicy = async (
  { policyRepository, policyToken, token }: ActionInputs,
  rules: readonly PolicyRule[],
): Promise<FetchedOrgPolicy | undefined> => {
  if (policyRepository === undefined) return undefined;
  const { owner, repo } = policyRepository;
  const repository = `${owner}/${repo}`;
  const refused = (message: string): FetchedOrgPolicy => ({
    organization: { state: 'invalid', repository, errors: [fileError(orgPolicyPath, message, remedy)] },
  });
  try {
    const client = withDeadline(withApiVersion(getOctokit(policyToken ?? token)));
    const found = await readPolicyRepository(client, { owner, repo, path: orgPolicyPath });
    if ('unseen' in found) return refused(`The organization's policy can't be read: ${found.unseen.message}`);
    const { file, imagePolicies } = found;
    if (file === undefined && imagePolicies === undefined)
      return refused(`${repository} has neither ${orgPolicyPath} nor ${imagePoliciesFolder(orgPolicyPath)}.`);
    if (file === undefined) return { organization: { state: 'none' }, imagePolicies };
    const read = await readOrganization(file.text, orgPolicyPath, repository, rules);
    const named = read.state === 'policy' ? (read.policy.organizationRules ?? []) : [];
    const ruleFiles = named.length > 0 ? (await readOrgRules(client, { owner, repo, path: orgPolicyPath }, named)).files : undefined;
    return { organization: read.state === 'policy' ? { ...read, ruleFiles } : read, imagePolicies };
  } catch (error) {
    if (!(error instanceof GitHubError) || error.retryable) throw error;
    return refused(`The organization's policy can't be read: ${error.message}`);
  }
};

/** Files of the repository that the workflow names, as they stand on its default branch; none where it names none. Throws `GitHubError` for what may pass. */
export const fetchSharedFiles = async (
  { policyRepository, policyToken, token }: ActionInputs,
  paths: readonly string[],
  most: number,
): Promise<ReadonlyMap<string, FileBytes>> => {
  const files = new Map<string, FileBytes>();
  if (policyRepository === undefined || paths.length === 0) return files;
  const client = withDeadline(withApiVersion(getOctokit(policyToken ?? token)));
  for (const path of paths) files.set(path, await readPolicyBytes(client, { ...policyRepository, path }, most));
  return files;
};

const remedy =
  'Check that the file is on the default branch there, and that "policy-token" may read the contents of that repository: the job\'s own token reaches only its own repository and public ones. On pull requests from forks secrets are empty: docs/org-policy.md says what to do.';
