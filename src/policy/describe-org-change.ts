import type { PolicyKeyChange } from './describe-change.ts';
import type { OrgPolicy } from './org-policy.ts';
import { shownValue } from './shown-value.ts';

/** What changes in the keys that only an organization's policy has and no effective policy shows. Undefined: there is none. */
export const describeOrgPolicyChange = (before: OrgPolicy | undefined, after: OrgPolicy | undefined): readonly PolicyKeyChange[] => {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  return Object.keys(now).flatMap(key => {
    const [was = '', words = ''] = [old[key], now[key]];
    return was === words ? [] : [{ key, before: shownValue(was), after: shownValue(words) }];
  });
};

const wordsOf = (policy: OrgPolicy | undefined): Readonly<Record<string, string>> => {
  const { mode, include, exclude, topics } = policy?.repositories ?? { mode: 'opt-out', include: [], exclude: [], topics: [] };
  return {
    'repositories.mode': mode,
    'repositories.include': list(include),
    'repositories.exclude': list(exclude),
    'repositories.topics': list(topics),
    locked: list(policy?.locked ?? []),
  };
};

const list = (entries: readonly string[]): string => (entries.length === 0 ? 'none' : entries.join(', '));
