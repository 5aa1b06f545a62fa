import type { Finding, Suppression } from '../findings/finding.ts';
import type { Notification } from '../findings/notification.ts';
import { matchesWildcard } from '../text/wildcard.ts';
import { hasExpired } from './calendar-date.ts';
import { matchesAnyGlob } from './glob.ts';
import type { Policy, Waiver } from './policy.ts';
import { meansRule, type NamedRule } from './rule-names.ts';
import { waivableProblem } from './waivable.ts';

type Waivable = Pick<Finding, 'ruleId' | 'formerly' | 'location'>;

const ruleOf = ({ ruleId, formerly }: Waivable): NamedRule => ({ id: ruleId, formerly });

/** True when the waiver speaks about the finding, whether or not it still counts. */
const covers = (waiver: Waiver, finding: Waivable): boolean =>
  waiver.rules.some(pattern => meansRule(pattern, ruleOf(finding))) &&
  (waiver.paths.length === 0 || matchesAnyGlob(finding.location.path, waiver.paths)) &&
  (waiver.subjects.length === 0 || waiver.subjects.some(pattern => matchesSubject(pattern, finding.location.subject)));

/** `Deployment/web#container:init` names a container by its name, whichever list of the pod it stands in: names are unique in a pod. */
const matchesSubject = (pattern: string, subject: string): boolean =>
  matchesWildcard(pattern, subject) || matchesWildcard(pattern, subject.replace(/#(?:initContainer|ephemeralContainer):/u, '#container:'));

/** True when policy lets the waiver count on that day (`YYYY-MM-DD`, UTC). */
const counts = (waiver: Waiver, policy: Policy, today: string): boolean =>
  !hasExpired(waiver.until, today) &&
  (waiver.until !== undefined || !policy.suppressions.requireExpiry) &&
  (waiver.reason !== undefined || !policy.suppressions.requireReason);

/** Why the organization's policy does not let the waiver speak about the rule; its own waivers need no leave. */
const problemOf = ({ fromOrganization, reason, until }: Waiver, rule: NamedRule, policy: Policy, today: string): string | undefined =>
  fromOrganization ? undefined : waivableProblem(policy, rule, { place: 'policy', reason, until, added: false }, today);

/** The first waiver that covers the finding and counts. The one place that decides this, for every shell. */
export const findWaiver = (finding: Waivable, policy: Policy, today: string): Waiver | undefined =>
  policy.waivers.find(
    waiver => counts(waiver, policy, today) && covers(waiver, finding) && problemOf(waiver, ruleOf(finding), policy, today) === undefined,
  );

const suppressionOf = ({ reason, owner, until, at }: Waiver): Suppression => ({
  by: 'policy',
  ...(reason !== undefined && { reason }),
  ...(owner !== undefined && { owner }),
  ...(until !== undefined && { until }),
  ...(at && { at }),
});

export interface MarkedFindings {
  readonly findings: readonly Finding[];
  readonly notifications: readonly Notification[];
}

/**
 * Marks the findings that a waiver covers; one that is suppressed already stays as it is. Says which waivers have expired, and which cover
 * nothing: that can only be told of waivers all of whose paths are in `judged`, or of all of them when it is `everything`.
 */
export const markWaivers = (
  findings: readonly Finding[],
  policy: Policy,
  today: string,
  judged: ReadonlySet<string> | 'everything' = new Set(),
): MarkedFindings => {
  if (policy.waivers.length === 0) return { findings, notifications: [] };
  const marked = findings.map(finding => {
    const waiver = finding.suppression ? undefined : findWaiver(finding, policy, today);
    if (!waiver) return finding;
    const { pendingSuppression: _, ...rest } = finding;
    return { ...rest, suppression: suppressionOf(waiver) };
  });
  const notifications = policy.waivers.flatMap(waiver => {
    if (!counts(waiver, policy, today)) return [idleNotification(waiver, today, policy)];
    const refused = refusals(waiver, findings, policy, today);
    if (refused.length > 0) return refused;
    return canTell(waiver, judged) && !findings.some(finding => covers(waiver, finding)) ? [unusedNotification(waiver, policy)] : [];
  });
  return { findings: marked, notifications };
};

/** One notification for each rule that the waiver covers findings of and may not speak about. */
const refusals = (waiver: Waiver, findings: readonly Finding[], policy: Policy, today: string): readonly Notification[] => {
  if ((policy.waivable === undefined && policy.guarded === undefined) || waiver.fromOrganization) return [];
  const rules = new Map(findings.filter(finding => covers(waiver, finding)).map(finding => [finding.ruleId, ruleOf(finding)]));
  return [...rules].flatMap(([ruleId, rule]) => {
    const problem = problemOf(waiver, rule, policy, today);
    return problem === undefined
      ? []
      : [{ ...notify(waiver, policy, 'suppression-not-allowed', 'warning', `This waiver does not count. ${problem}`), ruleId }];
  });
};

const canTell = (waiver: Waiver, judged: ReadonlySet<string> | 'everything'): boolean =>
  judged === 'everything' || (waiver.paths.length > 0 && waiver.paths.every(path => judged.has(path)));

const idleNotification = (waiver: Waiver, today: string, policy: Policy): Notification => {
  const what = `The waiver for ${waiver.rules.join(', ')}`;
  if (hasExpired(waiver.until, today)) {
    return notify(
      waiver,
      policy,
      'expired-suppression',
      'warning',
      `${what} counted until ${waiver.until} and no longer does. Fix the findings, or renew it.`,
    );
  }
  const missing = waiver.reason === undefined && policy.suppressions.requireReason ? 'a reason' : 'an "until" date';
  return notify(waiver, policy, 'suppression-not-allowed', 'warning', `${what} does not count, because policy asks for ${missing}.`);
};

const unusedNotification = (waiver: Waiver, policy: Policy): Notification =>
  notify(waiver, policy, 'unused-suppression', 'note', `The waiver for ${waiver.rules.join(', ')} covers no finding. Remove it.`);

const notify = (
  waiver: Waiver,
  policy: Policy,
  code: Notification['code'],
  level: Notification['level'],
  message: string,
): Notification => ({
  code,
  level,
  path: waiver.at?.path ?? policy.source?.path ?? '',
  ...(waiver.at && { range: waiver.at.range }),
  message,
});
