import type { WatchedPolicy } from '../policy/changes/watched-policy.ts';
import type { OrganizationDocuments, WatchedDocuments } from '../policy/decide-policy.ts';
import type { Policy } from '../policy/policy.ts';
import type { ChangeAuthor } from '../policy/waivable.ts';
import type { AnyRule } from '../rules/rule.ts';
import type { WatchedImagePolicies } from './images/image-policy-change.ts';

/** What is to be reviewed by what; where it is read from are the ports. */
export interface ReviewRequest {
  readonly policy: Policy;
  readonly rules: readonly AnyRule[];
  /** Policy files of the repository: a change of one is told and previewed, since it does not count for itself. */
  readonly watchedPolicies?: readonly WatchedPolicy[];
  /** The organization's own rules, where its policy names some. */
  readonly organizationRules?: OrganizationDocuments | undefined;
  /** The same where the reviewed repository holds them: what is wrong with edited ones is told. */
  readonly watchedRules?: WatchedDocuments | undefined;
  /** The image policies that lie in the repository, when they are the organization's: what is wrong with edited ones is told. */
  readonly watchedImagePolicies?: WatchedImagePolicies;
  /** Whose change it is, when known: the organization's policy may let only some people waive. */
  readonly author?: ChangeAuthor;
  /** Address of the repository's page, `https://github.com/acme/shop`: places are linked where it is known. */
  readonly repositoryUrl?: string;
  /** Version of Tidewaiter, for the reports. */
  readonly version: string;
}
