import { imagePoliciesFolder } from '../../src/policy/policy-path.ts';
import type { WatchedImagePolicies } from '../../src/review/images/image-policy-change.ts';
import type { OrgPolicyPlaces } from './org-policy-places.ts';
import type { LoadedOrgPolicy } from './org-policy-source.ts';

/**
 * The organization's image policies, when they lie in the repository (`owner/repo`), or would: of an organization that has none, any
 * repository in which they are looked for may bring in the first.
 */
export const watchImagePolicies = (
  { images }: LoadedOrgPolicy,
  { repositories, path }: OrgPolicyPlaces,
  repository: string,
): WatchedImagePolicies | undefined => {
  const own = repository.toLowerCase();
  if (images) return images.repository.toLowerCase() === own ? images : undefined;
  const isPlace = repositories.some(name => own.endsWith(`/${name.toLowerCase()}`));
  return isPlace ? { folder: imagePoliciesFolder(path), files: new Map() } : undefined;
};
