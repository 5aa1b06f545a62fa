import type { AnyRule } from '../../rules/rule.ts';
import { countOf } from '../../verdict/counted-noun.ts';
import { type AssessedControl, stateByFindings, watchedControls } from './assess.ts';
import { beyondFiles } from './beyond-files.ts';
import type { Standard } from './controls.ts';

/** What reviews have stored; `F`: a finding as it was. */
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
): readonly AssessedControl<F>[] => {
  const byRule = Map.groupBy(findings, ({ ruleId }) => ruleId);
  return watchedControls(standard, rules).map(({ id, title, metas, leftOut }) => {
    const own = metas.flatMap(meta => byRule.get(meta.id) ?? []);
    const [open, waived] = [own.filter(finding => !isWaived(finding)), own.filter(isWaived)];
    const known = { id, title, rules: metas.map(meta => meta.id), findings: open, waived };
    const decided = stateByFindings({ metas, leftOut, findings: open, accepted: waived });
    if (decided) return { ...known, ...decided };
    if (repositories === 0) return { ...known, state: 'not-assessable', reason: 'No pull request was reviewed.' };
    const reasons = [
      `Nothing is wrong in what the latest reviews of ${countOf(repositories, 'repository', 'repositories')} looked at; what no pull request has touched was not looked at.`,
      ...(incomplete > 0 ? [`${countOf(incomplete, 'review')} could not judge all.`] : []),
      beyondFiles(standard.id, id) ?? '',
    ];
    return { ...known, state: 'partly', reason: reasons.join(' ').trim() };
  });
};
