import type { AnyRule } from '../../rules/rule.ts';
import { countOf } from '../../verdict/counted-noun.ts';
import { type ControlState, watchedControls } from './assess.ts';
import { beyondFiles } from './beyond-files.ts';
import { type Standard, whyLeftOut } from './controls.ts';

/** What the reviews of an organization say of a control; `F`: a finding as it was stored. */
export interface ReviewedControl<F> {
  readonly id: string;
  readonly title: string;
  readonly state: ControlState;
  /** Why, in full sentences. */
  readonly reason: string;
  readonly rules: readonly string[];
  readonly findings: readonly F[];
  readonly waived: readonly F[];
}

/** What reviews have stored. */
export interface StoredEvidence<F> {
  readonly findings: readonly F[];
  readonly isWaived: (finding: F) => boolean;
  /** Repositories with a review that counts, and of which some could not judge all. */
  readonly repositories: number;
  readonly incomplete: number;
  readonly rules: readonly AnyRule[];
}

/**
 * Judges each control of a standard by what was stored of reviews. None passes as a whole: a review looks at what a pull request touches and what
 * that has to do with.
 */
export const assessReviews = <F extends { readonly ruleId: string }>(
  standard: Standard,
  { findings, isWaived, repositories, incomplete, rules }: StoredEvidence<F>,
): readonly ReviewedControl<F>[] => {
  const byRule = Map.groupBy(findings, ({ ruleId }) => ruleId);
  return watchedControls(standard, rules).map(({ id, title, metas, leftOut }) => {
    const own = metas.flatMap(meta => byRule.get(meta.id) ?? []);
    const [open, waived] = [own.filter(finding => !isWaived(finding)), own.filter(isWaived)];
    const known = { id, title, rules: metas.map(meta => meta.id), findings: open, waived };
    const accepted = waived.length === 0 ? '' : `, and ${countOf(waived.length, 'accepted one')}`;
    if (open.length > 0) return { ...known, state: 'fails', reason: `${countOf(open.length, 'finding')}${accepted}.` };
    if (waived.length > 0)
      return { ...known, state: 'waived', reason: `${countOf(waived.length, 'finding')} accepted by comments or waivers.` };
    if (metas.length === 0)
      return { ...known, state: 'not-assessable', reason: leftOut ? whyLeftOut[leftOut] : 'No rule speaks about it.' };
    if (repositories === 0) return { ...known, state: 'not-assessable', reason: 'No pull request was reviewed.' };
    const reasons = [
      `Nothing is wrong in what the latest reviews of ${countOf(repositories, 'repository', 'repositories')} looked at; what no pull request has touched was not looked at.`,
      ...(incomplete > 0 ? [`${countOf(incomplete, 'review')} could not judge all.`] : []),
      beyondFiles(standard.id, id) ?? '',
    ];
    return { ...known, state: 'partly', reason: reasons.join(' ').trim() };
  });
};
