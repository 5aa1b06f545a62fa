import { imageSettingsWords } from '../images/describe-image-settings.ts';
import type { OrgPolicy } from '../org-policy.ts';
import { keyChanges, listWords, type PolicyKeyChange } from './key-change.ts';

/** What changes in the keys that only an organization's policy has and no effective policy shows. Undefined: there is none. */
export const describeOrgPolicyChange = (before: OrgPolicy | undefined, after: OrgPolicy | undefined): readonly PolicyKeyChange[] =>
  keyChanges(wordsOf(before), wordsOf(after));

const wordsOf = (policy: OrgPolicy | undefined): ReadonlyMap<string, string> => {
  const { mode, include, exclude, topics } = policy?.repositories ?? { mode: 'opt-out', include: [], exclude: [], topics: [] };
  return new Map([
    ['repositories.mode', mode],
    ['repositories.include', listWords(include)],
    ['repositories.exclude', listWords(exclude)],
    ['repositories.topics', listWords(topics)],
    ['organization-rules', listWords(policy?.organizationRules ?? [])],
    ['apply-mutating-policies', String(policy?.appliesMutations ?? false)],
    ['locked', listWords(policy?.locked ?? [])],
    ...imageSettingsWords(policy?.images),
  ]);
};
