import type { Finding, Suppression } from '../findings/finding.ts';
import type { Notification } from '../findings/notification.ts';
import { matchesWildcard } from '../text/wildcard.ts';
import { hasExpired } from './calendar-date.ts';
import { matchesPath } from './path-patterns.ts';
import type { Policy, Waiver } from './policy.ts';

type Waivable = Pick<Finding, 'ruleId' | 'location'>;

/** True when the waiver speaks about the finding, whether or not it still counts. */
export const covers = (waiver: Waiver, { ruleId, location }: Waivable): boolean =>
  waiver.rules.some(pattern => matchesWildcard(pattern, ruleId)) &&
  (waiver.paths.length === 0 || matchesPath(waiver.paths, location.path)) &&
  (waiver.subjects.length === 0 || waiver.subjects.some(pattern => matchesWildcard(pattern, location.subject)));

/** True when policy lets the waiver count on that day (`YYYY-MM-DD`, UTC). */
export const counts = (waiver: Waiver, policy: Policy, today: string): boolean =>
  !hasExpired(waiver.until, today) &&
  (waiver.until !== undefined || !policy.suppressions.requireExpiry) &&
  (waiver.reason !== undefined || !policy.suppressions.requireReason);

/** The first waiver that covers the finding and counts. The one place that decides this, for every shell. */
export const findWaiver = (finding: Waivable, policy: Policy, today: string): Waiver | undefined =>
  policy.waivers.find(waiver => counts(waiver, policy, today) && covers(waiver, finding));

export const waiverSuppression = ({ reason, until, at }: Waiver): Suppression => ({
  by: 'policy',
  ...(reason !== undefined && { reason }),
  ...(until !== undefined && { until }),
  ...(at && { at }),
});

interface WaiverReview {
  readonly policy: Policy;
  readonly findings: readonly Waivable[];
  readonly today: string;
  /** Paths of all files that were judged; undefined when the whole repository was. */
  readonly judged: ReadonlySet<string> | undefined;
}

/** Which waivers have expired, and which cover nothing. A waiver is called unused only when all that it could cover was judged. */
export const waiverNotifications = ({ policy, findings, today, judged }: WaiverReview): readonly Notification[] =>
  policy.waivers.flatMap(waiver => {
    if (!counts(waiver, policy, today)) return [idleNotification(waiver, today, policy)];
    return canTell(waiver, judged) && !findings.some(finding => covers(waiver, finding)) ? [unusedNotification(waiver, policy)] : [];
  });

const canTell = (waiver: Waiver, judged: ReadonlySet<string> | undefined): boolean =>
  judged === undefined || (waiver.paths.length > 0 && waiver.paths.every(path => judged.has(path)));

const idleNotification = (waiver: Waiver, today: string, policy: Policy): Notification => {
  const what = `The waiver for ${waiver.rules.join(', ')}`;
  if (hasExpired(waiver.until, today)) {
    return notify(waiver, policy, 'expired-suppression', 'warning', `${what} counted until ${waiver.until} and no longer does. Fix the findings, or renew it.`);
  }
  const missing = waiver.reason === undefined && policy.suppressions.requireReason ? 'a reason' : 'an "until" date';
  return notify(waiver, policy, 'suppression-not-allowed', 'warning', `${what} does not count, because policy asks for ${missing}.`);
};

const unusedNotification = (waiver: Waiver, policy: Policy): Notification =>
  notify(waiver, policy, 'unused-suppression', 'note', `The waiver for ${waiver.rules.join(', ')} covers no finding. Remove it.`);

const notify = (waiver: Waiver, policy: Policy, code: Notification['code'], level: Notification['level'], message: string): Notification => ({
  code,
  level,
  path: waiver.at?.path ?? policy.source?.path ?? '',
  ...(waiver.at && { range: waiver.at.range }),
  message,
});
