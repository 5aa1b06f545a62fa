import { hasExpired } from '../policy/calendar-date.ts';
import type { Policy, ScanWaiver } from '../policy/policy.ts';
import type { ScanFinding } from '../scans/report.ts';
import { type ConsideredScan, isInForce, isNamedBy } from './considered-scan.ts';

const nameOf = ({ vulnerabilities, packages, owner }: ScanWaiver): string =>
  [
    `The waiver for ${vulnerabilities.join(', ')}`,
    ...(packages.length === 0 ? [] : [`in ${packages.join(', ')}`]),
    ...(owner === undefined ? [] : [`(${owner})`]),
  ].join(' ');

/** All that the reports of the head tell. */
const findingsIn = ({ delta }: ConsideredScan): readonly ScanFinding[] =>
  [delta.added, delta.unchanged, delta.stillVulnerable, delta.newlyKnown, delta.suppressed].flatMap(list =>
    list.map(({ finding }) => finding),
  );

/**
 * Which waivers of vulnerabilities do not count, and which name nothing that the scans of the head have, in full sentences. The latter can only be told where all
 * scans can be used.
 */
export const scanWaiverNotes = (scans: readonly ConsideredScan[], policy: Policy, today: string): readonly string[] => {
  const { waivers } = policy.scans;
  if (waivers.length === 0) return [];
  const canTell = scans.length > 0 && scans.every(({ delta }) => delta.comparable === 'yes' || delta.comparable === 'baseline');
  const named = (canTell ? scans.flatMap(findingsIn) : []).flatMap(finding => finding.aliases.map(name => ({ name, finding })));
  const byName = Map.groupBy(named, ({ name }) => name);
  const covers = (waiver: ScanWaiver): boolean =>
    waiver.vulnerabilities.some(name => byName.get(name)?.some(({ finding }) => isNamedBy(waiver, finding)));
  return waivers.flatMap(waiver => {
    const what = nameOf(waiver);
    if (hasExpired(waiver.until, today))
      return [`${what} counted until ${waiver.until} and no longer does. Mend what it names, or renew it.`];
    if (!isInForce(waiver, policy, today)) return [`${what} does not count, because policy asks for an "until" date.`];
    return canTell && !covers(waiver) ? [`${what} covers no finding. Remove it.`] : [];
  });
};
