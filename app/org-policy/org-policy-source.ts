import type { ImagePolicyFiles } from '../../src/github/image-policy-files.ts';
import type { ConfigError } from '../../src/policy/config-error.ts';
import type { OrgPolicy } from '../../src/policy/org-policy.ts';

/** The folder of an organization's image policies as it was read: not parsed. */
export interface LoadedImagePolicies {
  /** `owner/repo` of the repository that holds it. */
  readonly repository: string;
  /** The folder's path there. */
  readonly path: string;
  readonly read: ImagePolicyFiles;
}

/**
 * The organization's policy as it stands on the default branch of its policy repository. Image policies are those beside the policy file; without
 * a policy file anywhere, those of the first repository that has some. Undefined: there are none.
 */
export type LoadedOrgPolicy =
  /** None of the repositories that may hold it has it, or the App is not installed on them: `note` says which. */
  | { readonly state: 'none'; readonly note?: string; readonly imagePolicies?: LoadedImagePolicies }
  | { readonly state: 'policy'; readonly policy: OrgPolicy; readonly imagePolicies?: LoadedImagePolicies }
  /** The file has errors, or was there and can't be read any more: reviews fail closed and show them. */
  | { readonly state: 'invalid'; readonly repository: string; readonly errors: readonly ConfigError[] };

/** Where reviews get the organization's policy from. Throws `GitHubError` when GitHub can't be read; a failure is never taken for "none". */
export interface OrgPolicySource {
  load(installationId: number, owner: string): Promise<LoadedOrgPolicy>;
  /** Every `load` from now on asks GitHub again, in all processes. */
  forget(owner: string): Promise<void>;
}
