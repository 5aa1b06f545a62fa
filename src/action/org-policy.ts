import { getOctokit } from '@actions/github';
import { withApiVersion } from '../github/call/api-version.ts';
import { withDeadline } from '../github/call/client.ts';
import { GitHubError } from '../github/call/errors.ts';
import { type OrgImagePolicies, readPolicyRepository } from '../github/policy/policy-repository.ts';
import type { ConfigError } from '../policy/config-error.ts';
import { fileError } from '../policy/file-error.ts';
import type { OrgPolicy } from '../policy/org-policy.ts';
import { parseOrgPolicy } from '../policy/parse-org-policy.ts';
import type { PolicyRule } from '../policy/policy.ts';
import { imagePoliciesFolder } from '../policy/policy-path.ts';
import type { ActionInputs } from './inputs.ts';

/** Where an organization keeps its policy in the repository that holds it. */
export const orgPolicyPath = 'tidewaiter/policy.yml';

/** Names on GitHub know no case. */
export const sameRepository = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

type FetchedOrgPolicy =
  /** At least one of them is there. */
  | { readonly policy: OrgPolicy | undefined; readonly imagePolicies: OrgImagePolicies | undefined }
  | { readonly errors: readonly ConfigError[]; readonly repository: string };

/**
 * The organization's policy of the repository that the workflow names, on its default branch, with the image policies beside it, in two calls at
 * the same time; undefined when the workflow names none. One of them may be missing. When both are, or one can't be read, that is an error, never
 * no policy. Throws `GitHubError` for what may pass.
 */
export const fetchOrgPolicy = async (
  { policyRepository, policyToken, token }: ActionInputs,
  rules: readonly PolicyRule[],
): Promise<FetchedOrgPolicy | undefined> => {
  if (policyRepository === undefined) return undefined;
  const { owner, repo } = policyRepository;
  const repository = `${owner}/${repo}`;
  const refused = (message: string, hint?: string): FetchedOrgPolicy => ({ repository, errors: [fileError(orgPolicyPath, message, hint)] });
  try {
    const client = withDeadline(withApiVersion(getOctokit(policyToken ?? token)));
    const found = await readPolicyRepository(client, { owner, repo, path: orgPolicyPath });
    if ('unseen' in found) return refused(`The organization's policy can't be read: ${found.unseen.message}`, remedy);
    const { file, imagePolicies } = found;
    if (file === undefined && imagePolicies === undefined)
      return refused(`${repository} has neither ${orgPolicyPath} nor ${imagePoliciesFolder(orgPolicyPath)}.`, remedy);
    if (file === undefined) return { policy: undefined, imagePolicies };
    if (file.text.state !== 'text')
      return refused(`The organization's policy can't be read: ${file.text.state === 'unreadable' ? file.text.reason : 'it is no file.'}`);
    const { policy, errors } = parseOrgPolicy(file.text.text, orgPolicyPath, repository, rules);
    return errors ? { errors, repository } : { policy, imagePolicies };
  } catch (error) {
    if (!(error instanceof GitHubError) || error.retryable) throw error;
    return refused(`The organization's policy can't be read: ${error.message}`, remedy);
  }
};

const remedy =
  'Check that the file is on the default branch there, and that "policy-token" may read the contents of that repository: the job\'s own token reaches only its own repository and public ones. On pull requests from forks secrets are empty: docs/org-policy.md says what to do.';
