import type { PolicyDocuments } from '../../src/policy/decide-policy.ts';
import type { AppSettings } from '../settings.ts';
import type { LoadedOrgPolicy } from './org-policy-source.ts';

/** Where organizations' policies lie. */
export type OrgPolicyPlaces = AppSettings['orgPolicy'];

/**
 * The organization's file, when the repository (`owner/repo`) is one whose file counts or would count: the one that holds the policy, and
 * those that are looked at before it. A first file is previewed like a changed one.
 */
export const organizationFileIn = (
  repository: string,
  loaded: LoadedOrgPolicy,
  { repositories, path }: OrgPolicyPlaces,
): PolicyDocuments['organizationFile'] => {
  const placeOf = (fullName: string): number => repositories.findIndex(name => name.toLowerCase() === nameOf(fullName));
  const place = placeOf(repository);
  const holder = holderOf(loaded);
  if (place === -1 || (holder !== undefined && place > placeOf(holder))) return undefined;
  return { path, repository, edited: true };
};

const holderOf = (loaded: LoadedOrgPolicy): string | undefined => {
  if (loaded.state === 'policy') return loaded.policy.repository;
  return loaded.state === 'invalid' ? loaded.repository : undefined;
};

/** Names on GitHub know no case. */
const nameOf = (fullName: string): string => fullName.slice(fullName.indexOf('/') + 1).toLowerCase();
