import type { Policy } from '../../policy/policy.ts';
import type { ReviewResult } from '../../review/result.ts';
import { countOf } from '../../verdict/counted-noun.ts';

const told = (count: number, one: string, many: string): readonly string[] =>
  count === 0 ? [] : [`${countOf(count, 'finding')} ${count === 1 ? one : many}`];

/** What a review only counts; empty when there is nothing. */
export const quietWords = ({ considered: { preExisting, belowThreshold, removed }, coverage }: ReviewResult): string =>
  [
    ...told(preExisting.length, 'was there before this change', 'were there before this change'),
    ...told(belowThreshold.length, 'is below the "report" threshold', 'are below the "report" threshold'),
    ...told(removed.length, 'is gone with its file', 'are gone with their files'),
    ...(coverage.entries.length === 0 ? ['No file was changed'] : []),
  ].join('; ');

/** Where the policy comes from, and its thresholds; `code` writes paths and names of repositories. */
export const policyWords = ({ source, organization, thresholds, scope }: Policy, code: (text: string) => string): string => {
  const own = source ? code(source.path) : undefined;
  const org = organization && `${code(organization.path)} of ${code(organization.repository)}`;
  const from = org === undefined ? (own ?? 'the defaults') : own === undefined ? org : `${own} over ${org}`;
  return `Policy from ${from}: report ${thresholds.report}, comment ${thresholds.comment}, block ${thresholds.block}, scope ${scope}.`;
};
