import type { FileArtifact, RepositoryUnit } from '../artifacts/artifact.ts';
import type { ActiveRule } from '../engine/active-rule.ts';
import { analyze } from '../engine/analyze.ts';
import type { AnalysisBounds } from '../engine/bounds.ts';
import type { DirectiveChanges } from '../engine/suppressions/added-directives.ts';
import { markSuppressions } from '../engine/suppressions/suppressions.ts';
import type { Facts } from '../facts/facts.ts';
import type { Finding } from '../findings/finding.ts';
import type { Notification } from '../findings/notification.ts';
import { matchesAnyGlob } from '../policy/glob.ts';
import type { Policy } from '../policy/policy.ts';
import { askedOf, isAskedInFull, settingsFor } from '../policy/settings.ts';
import type { ChangeAuthor } from '../policy/waivable.ts';
import { markWaivers } from '../policy/waivers.ts';
import type { AnyRule } from '../rules/rule.ts';
import { meets } from '../verdict/considered.ts';
import type { AnyRuleMeta } from './result.ts';

/** What a side is judged by. */
export interface Judgement {
  readonly rules: readonly ActiveRule[];
  /** Metadata of all rules, those that are off included: comments may name them. */
  readonly known: readonly AnyRuleMeta[];
  readonly policy: Policy;
  readonly facts: Facts;
  /** Whose change it is. */
  readonly author?: ChangeAuthor | undefined;
  /** Left out: everything is judged. */
  readonly bounds?: AnalysisBounds | undefined;
  /** False where nobody will be offered fixes and advice. */
  readonly offers?: boolean | undefined;
}

export interface Judged {
  readonly findings: readonly Finding[];
  readonly notifications: readonly Notification[];
  /** Files that were left because a bound was reached: full sentences by path. */
  readonly unjudged: ReadonlyMap<string, string>;
  /** Teams about whose members somebody has to be asked before it is known which comments count. */
  readonly undecidedTeams: readonly string[];
}

/** The rules that policy turns on, with their settings. */
export const activeRules = (rules: readonly AnyRule[], policy: Policy): readonly ActiveRule[] =>
  rules.flatMap(rule => {
    const settings = settingsFor(policy, rule.meta);
    if (!settings.enabled) return [];
    const asked = askedOf(policy, rule.meta, settings);
    // Why also policy's own: a rule that joins files may report in one that is not changed, which nobody else looks at.
    const ignorePaths = rule.meta.kind === 'repository' ? policy.ignorePaths : [];
    const ignores = (path: string): boolean => asked.ignores(path) || matchesAnyGlob(path, ignorePaths);
    return [
      {
        rule,
        options: settings.options,
        ...(settings.severity && { severity: settings.severity }),
        ...(settings.minSeverity && { minSeverity: settings.minSeverity }),
        ignores,
        asks: asked.asks,
        isReported: severity => meets(severity, policy.thresholds.report),
        ...(!isAskedInFull(policy, rule.meta, settings) && { isHalfAsked: true as const }),
      },
    ];
  });

/**
 * Findings of a side, with suppressions and waivers marked. `others` are unchanged files whose comments may suppress a finding about
 * `units`; `changesOf` tells which comments the change itself adds, as a whole or for one of the findings.
 */
export const judgeSide = (
  artifacts: readonly FileArtifact[],
  units: readonly RepositoryUnit[],
  judgement: Judgement,
  others: readonly FileArtifact[] = [],
  changesOf?: (findings: readonly Finding[]) => DirectiveChanges,
): Judged => {
  const judged = judgeBeforeWaivers(artifacts, units, judgement, others, changesOf);
  const { policy, facts } = judgement;
  const waived = markWaivers(judged.findings, policy, facts.today, new Set(artifacts.map(artifact => artifact.file.path)));
  return { ...judged, findings: waived.findings, notifications: [...judged.notifications, ...waived.notifications] };
};

/** The same without policy's waivers: which of them cover nothing can only be told of all that is judged. */
export const judgeBeforeWaivers = (
  artifacts: readonly FileArtifact[],
  units: readonly RepositoryUnit[],
  { rules, known, policy, facts, author, bounds, offers }: Judgement,
  others: readonly FileArtifact[] = [],
  changesOf?: (findings: readonly Finding[]) => DirectiveChanges,
): Judged => {
  const analysis = analyze({ artifacts, units, rules, facts, bounds, offers });
  const suppressed = markSuppressions({
    artifacts,
    unjudged: others,
    findings: analysis.findings,
    policy,
    today: facts.today,
    rules: known,
    changes: changesOf?.(analysis.findings),
    author,
  });
  return {
    findings: suppressed.findings,
    notifications: [...analysis.notifications, ...suppressed.notifications],
    unjudged: analysis.unjudged,
    undecidedTeams: suppressed.undecidedTeams,
  };
};
