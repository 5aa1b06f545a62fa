import type { ReadOrgPolicy } from '../../src/policy/decide-policy.ts';
import type { OrgImages } from './org-images.ts';

/**
 * The organization's policy as it stands on the default branch of its policy repository. Image policies are those beside the policy file;
 * without a policy file anywhere, those of the first repository that has some. Undefined: there are none, and no check of the image-signing
 * gate.
 */
export type LoadedOrgPolicy = ReadOrgPolicy & {
  /** Those of a policy with errors are always invalid, too; undefined when nothing tells of any. */
  readonly images?: OrgImages;
};

/** What came of somebody's word on where the policy lies. */
export type Confirmation =
  | { readonly state: 'confirmed' }
  /** It lies in another repository (its name without the owner) than the one that was named, or nowhere (undefined). */
  | { readonly state: 'elsewhere'; readonly repository: string | undefined };

/**
 * Where reviews get the organization's policy from. Throws `GitHubError` when GitHub can't be read; a failure is never taken for "none".
 */
export interface OrgPolicySource {
  load(installationId: number, owner: string): Promise<LoadedOrgPolicy>;
  /**
   * Somebody who may says that the policy lies in `repository` (its name without the owner), or nowhere: if that is so, it counts from now
   * on. Throws as `load`.
   */
  confirm(installationId: number, owner: string, repository: string | undefined): Promise<Confirmation>;
  /** Every `load` from now on asks GitHub again, in all processes. */
  forget(owner: string): Promise<void>;
}
