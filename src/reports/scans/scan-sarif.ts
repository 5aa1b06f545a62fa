import type { Finding } from '../../findings/finding.ts';
import { fingerprint, identityKey } from '../../findings/fingerprint.ts';
import type { Severity } from '../../findings/severity.ts';
import type { ToldScan } from '../../review/scans/compare-sides.ts';
import type { FindingOrigin } from '../../scans/origin/finding-origin.ts';
import type { ConsideredFinding } from '../../verdict/considered-scan.ts';
import type { Verdict } from '../../verdict/verdict.ts';
import type { SarifFinding, SarifInput, SarifRule } from '../sarif/sarif.ts';
import { findingWords, originWords, reasonWords } from './scans-text.ts';

/** The rule of what a change adds to an image in SARIF logs. No rule of the engine: scanners tell it. */
const addedRule = 'scans/added-vulnerability';

const rule: SarifRule = {
  title: 'The change adds a vulnerability',
  rationale:
    'A scanner finds it in what the change builds, and not in what it is built on: a package that the change brings in, another version of one, or another base image. Old ones, and those that only a newer database knows, are not told here.',
  remediation:
    'Take the version that fixes it, another base image, or leave the package out. One that does not concern you is stated by VEX, or waived by policy with an end.',
  severity: 'high',
  confidence: 'high',
  references: ['https://cwe.mitre.org/data/definitions/1395.html'],
};

type Placed = ConsideredFinding & { readonly origin: FindingOrigin };

/** A finding of an unknown severity that counts is at least one to look at. */
const severityOf = ({ finding }: ConsideredFinding): Severity => finding.severity ?? 'medium';

const toFinding = (scan: string, entry: Placed, ordinals: Map<string, number>): Finding => {
  const { finding, added, origin } = entry;
  const { ecosystem, name, place } = finding.package;
  const identity = identityKey(addedRule, scan, [finding.id, ecosystem, name, place.path].join('\0'));
  const ordinal = ordinals.get(identity) ?? 0;
  ordinals.set(identity, ordinal + 1);
  return {
    ruleId: addedRule,
    messageId: entry.effect,
    message: `${[findingWords(finding, added?.from), ...originWords(entry), ...reasonWords(entry)].join('; ')}.`,
    severity: severityOf(entry),
    confidence: 'high',
    location: { path: origin.path, range: { start: 0, end: 0 }, subject: scan },
    scope: { start: 0, end: 0 },
    related: [],
    fingerprint: fingerprint(identity, ordinal),
  };
};

/**
 * A log's input with what a change adds to its images: what blocks or warns, at the line that brought it in. Why nothing else: the scanners write logs of their own,
 * in which code scanning sees all that is there. What has no line of the repository is in the check and its summary alone.
 */
export const withScanResults = (input: SarifInput, scans: readonly ToldScan[], { conclusion, reasons }: Verdict): SarifInput => {
  const ordinals = new Map<string, number>();
  const findings = scans.flatMap(({ name, scan }) =>
    scan.counting.flatMap((entry): readonly SarifFinding[] => {
      const { origin, effect } = entry;
      if (origin === undefined || scan.mode === 'observe' || (effect !== 'blocks' && effect !== 'warns')) return [];
      const lines = { start: origin.line, end: origin.endLine };
      return [{ finding: toFinding(name, { ...entry, origin }, ordinals), baselineState: 'new', ...(!origin.isWholeFile && { lines }) }];
    }),
  );
  const undetermined = reasons.filter(({ status }) => status === 'undetermined');
  return {
    ...input,
    findings: [...findings, ...input.findings],
    notifications: [
      ...input.notifications,
      ...undetermined.map(({ reason }) => ({ code: 'scan-undetermined', level: 'error', path: '', message: reason }) as const),
    ],
    rules: findings.length === 0 ? input.rules : new Map([...input.rules, [addedRule, rule]]),
    complete: input.complete && conclusion !== 'incomplete' && undetermined.length === 0,
  };
};
