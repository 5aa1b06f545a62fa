import { daysAfter, hasExpired } from '../policy/calendar-date.ts';
import { matchesAnyGlob } from '../policy/glob.ts';
import type { Mode } from '../policy/layers/values.ts';
import { isMilder } from '../policy/mode-setting.ts';
import type { Policy, ScanWaiver } from '../policy/policy.ts';
import { type ScanSettings, scanSettingsFor } from '../policy/scan-settings.ts';
import type { AddedFinding, ScanDelta } from '../scans/delta/scan-delta.ts';
import type { FindingOrigin, OriginOf } from '../scans/origin/finding-origin.ts';
import type { ScanFinding } from '../scans/report.ts';
import { matchesWildcard } from '../text/wildcard.ts';
import { meets } from './considered.ts';

/** What policy makes of a finding, and why. */
export interface ConsideredFinding {
  readonly finding: ScanFinding;
  /** `added`, or what it is when a known exploited one counts whoever brought it in. */
  readonly added?: AddedFinding;
  readonly effect: 'blocks' | 'warns' | 'waived' | 'ignored';
  /** A few words for the effect, where it is not that of its severity. */
  readonly because?: string;
  readonly waiver?: ScanWaiver;
  /** The instruction that brought it in, where a Dockerfile is known. */
  readonly origin?: FindingOrigin;
}

/** A delta with what policy makes of what the change adds. */
export interface ConsideredScan {
  readonly delta: ScanDelta;
  /** What a finding that blocks does, and a report that can't be compared. */
  readonly mode: Mode;
  /** What the change adds, and what counts besides: known exploited first, then what can be mended, then the likeliest. */
  readonly counting: readonly ConsideredFinding[];
}

/** True when the waiver names the vulnerability in its package, wherever that lies and whether or not the waiver still counts. */
export const isNamedBy = ({ vulnerabilities, packages }: ScanWaiver, { aliases, package: { name } }: ScanFinding): boolean =>
  aliases.some(alias => vulnerabilities.includes(alias)) &&
  (packages.length === 0 || packages.some(pattern => matchesWildcard(pattern, name)));

/** True when policy lets the waiver count on that day. */
export const isInForce = ({ until }: ScanWaiver, { suppressions }: Policy, today: string): boolean =>
  !hasExpired(until, today) && (until !== undefined || !suppressions.requireExpiry);

const waiverOf = (finding: ScanFinding, path: string | undefined, policy: Policy, today: string): ScanWaiver | undefined =>
  policy.scans.waivers.find(
    waiver =>
      isNamedBy(waiver, finding) &&
      (waiver.paths.length === 0 || (path !== undefined && matchesAnyGlob(path, waiver.paths))) &&
      isInForce(waiver, policy, today),
  );

const isOverdue = ({ published, fix }: ScanFinding, { overdueDays }: ScanSettings, today: string): boolean =>
  fix !== undefined && published !== undefined && daysAfter(published, overdueDays) < today;

const isInGrace = ({ published }: ScanFinding, { graceDays }: ScanSettings, today: string): boolean =>
  graceDays > 0 && published !== undefined && daysAfter(published, graceDays) >= today;

type Effect = Pick<ConsideredFinding, 'effect' | 'because' | 'waiver'>;

/** What a milder mode for the finding's own path leaves of an effect; that of the whole report is the verdict's. */
const milder = (given: Effect, own: Mode, ofReport: Mode): Effect => {
  if (given.effect !== 'blocks' || !isMilder(own, ofReport)) return given;
  const [effect, does] = own === 'warn' ? (['warns', 'warns'] as const) : (['ignored', 'observes'] as const);
  return { effect, because: `policy only ${does} here${given.because === undefined ? '' : `: ${given.because}`}` };
};

const effectOf = (finding: ScanFinding, origin: FindingOrigin | undefined, scans: ScanSettings, today: string): Effect => {
  if (finding.knownExploited) return { effect: 'blocks', because: 'known to be exploited' };
  if ((finding.epss ?? 0) >= scans.epss) return { effect: 'blocks', because: `EPSS ${finding.epss}` };
  if (isOverdue(finding, scans, today))
    return { effect: 'blocks', because: `published on ${finding.published}, more than ${scans.overdueDays} days ago` };
  if (finding.severity === undefined ? scans.block === 'none' : !meets(finding.severity, scans.block))
    return { effect: 'warns', because: `less severe than ${scans.block}` };
  if (isInGrace(finding, scans, today)) return { effect: 'warns', because: `published on ${finding.published}, in its days of grace` };
  if (finding.fix === undefined && scans.unfixed !== 'block')
    return { effect: scans.unfixed === 'warn' ? 'warns' : 'ignored', because: 'no fix is known' };
  if (origin?.layer === 'base' && scans.baseImage !== 'block')
    return { effect: scans.baseImage === 'warn' ? 'warns' : 'ignored', because: 'it is in the base image' };
  return { effect: 'blocks' };
};

/** The worst first: exploited, mendable, likely. */
const byUrgency = ({ finding: a }: ConsideredFinding, { finding: b }: ConsideredFinding): number =>
  Number(b.knownExploited ?? false) - Number(a.knownExploited ?? false) ||
  Number(b.fix !== undefined) - Number(a.fix !== undefined) ||
  (b.epss ?? 0) - (a.epss ?? 0);

/** What a scan's delta is considered by. */
export interface ScanTerms {
  /** That of the day. */
  readonly policy: Policy;
  /** `YYYY-MM-DD`, UTC. */
  readonly today: string;
  /** Name of the report; empty: it has none. */
  readonly name?: string;
  readonly originOf?: OriginOf;
}

/** Sorts what a scan's delta brings by what policy makes of it. */
export const considerScan = (delta: ScanDelta, { policy, today, name = '', originOf = () => undefined }: ScanTerms): ConsideredScan => {
  const { mode } = scanSettingsFor(policy, name);
  const effect = (finding: ScanFinding, origin: FindingOrigin | undefined): Effect => {
    const path = finding.package.place.path === '' ? origin?.path : finding.package.place.path;
    const waiver = waiverOf(finding, path, policy, today);
    if (waiver) return { effect: 'waived', waiver };
    const own = scanSettingsFor(policy, name, path);
    return milder(effectOf(finding, origin, own, today), own.mode, mode);
  };
  const consider = (finding: ScanFinding, added?: AddedFinding): ConsideredFinding => {
    const origin = originOf(finding);
    return { finding, ...(added && { added }), ...(origin && { origin }), ...effect(finding, origin) };
  };
  const others =
    policy.scans.knownExploited === 'all'
      ? [...delta.newlyKnown, ...delta.unchanged, ...delta.stillVulnerable].filter(({ finding }) => finding.knownExploited)
      : [];
  const counting = [...delta.added.map(entry => consider(entry.finding, entry)), ...others.map(({ finding }) => consider(finding))];
  return { delta, mode, counting: counting.toSorted(byUrgency) };
};

/** What counts, as a person wants it: what is exploited or can be mended, and what nobody can mend. */
export const counted = (
  counting: readonly ConsideredFinding[],
): { readonly urgent: readonly ConsideredFinding[]; readonly unfixed: readonly ConsideredFinding[] } => {
  const isUrgent = ({ finding }: ConsideredFinding): boolean => finding.fix !== undefined || finding.knownExploited === true;
  return { urgent: counting.filter(isUrgent), unfixed: counting.filter(entry => !isUrgent(entry)) };
};
