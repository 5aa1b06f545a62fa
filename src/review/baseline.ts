import * as v from 'valibot';
import type { Finding } from '../findings/finding.ts';
import { parseJson } from '../text/parse-json.ts';
import { compareText } from '../text/sorted.ts';
import type { ScanResult } from './scan.ts';

/** A finding as a baseline keeps it: enough to know it again, and for people to see what was accepted. */
export interface KnownFinding {
  readonly rule: string;
  /** As it was scanned: relative to the folder in which the command ran. */
  readonly path: string;
  readonly subject: string;
  readonly fingerprint: string;
}

const shape = v.object({
  version: v.literal(1),
  findings: v.array(v.object({ rule: v.string(), path: v.string(), subject: v.string(), fingerprint: v.string() })),
});

/** Reads a baseline. Throws where the text is none. */
export const parseBaseline = (text: string): readonly KnownFinding[] => v.parse(shape, parseJson(text)).findings;

const knownOf = ({ ruleId, fingerprint, location: { path, subject } }: Finding): KnownFinding => ({
  rule: ruleId,
  path,
  subject,
  fingerprint,
});

/** The baseline of what a scan reports, a line for each finding, so that its own changes can be read. */
export const renderBaseline = ({ findings }: Pick<ScanResult, 'findings'>): string => {
  const lines = findings
    .map(knownOf)
    .toSorted((a, b) => compareText(a.path, b.path) || compareText(a.rule, b.rule) || compareText(a.fingerprint, b.fingerprint))
    .map(finding => `    ${JSON.stringify(finding)}`);
  return `{\n  "version": 1,\n  "findings": [${lines.length === 0 ? '' : `\n${lines.join(',\n')}\n  `}]\n}\n`;
};

/** What a scan reports besides what was known. */
export interface BaselineOutcome {
  readonly result: ScanResult;
  /** How many findings are left out of the result. */
  readonly known: number;
  /**
   * Those of the baseline that are not found any more, in files that were judged or are not there any more. Nothing is said of files that were not looked at,
   * or could not be read.
   */
  readonly gone: readonly KnownFinding[];
}

const placedKey = ({ rule, path, fingerprint }: KnownFinding): string => `${rule}\0${fingerprint}\0${path}`;
const plainKey = ({ rule, fingerprint }: KnownFinding): string => `${rule}\0${fingerprint}`;

/**
 * Leaves out the findings that a baseline has, each entry once: those in their old place first, then those that moved to another file with the
 * same words. A copy of something known is new. `isThere` tells whether there still is a file.
 */
export const withoutKnown = (found: ScanResult, baseline: readonly KnownFinding[], isThere: (path: string) => boolean): BaselineOutcome => {
  const inPlace = takeEqual(found.findings, baseline, placedKey);
  const moved = takeEqual(inPlace.fresh, inPlace.left, plainKey);
  const silent = [...found.suppressed, ...found.superseded.map(({ entry }) => entry)];
  const { left } = takeEqual(silent, moved.left, plainKey);
  const judged = new Set(
    found.coverage.entries.flatMap(({ path, status }) => (status === 'evaluated' || status === 'rendered' ? [path] : [])),
  );
  return {
    result: { ...found, findings: moved.fresh },
    known: found.findings.length - moved.fresh.length,
    gone: left.filter(({ path }) => judged.has(path) || !isThere(path)),
  };
};

/** Pairs findings and entries of a baseline that have the same key, and gives what is left of both. */
const takeEqual = (
  findings: readonly Finding[],
  baseline: readonly KnownFinding[],
  keyOf: (known: KnownFinding) => string,
): { readonly fresh: readonly Finding[]; readonly left: readonly KnownFinding[] } => {
  const waiting = Map.groupBy(baseline, keyOf);
  const fresh = findings.filter(finding => waiting.get(keyOf(knownOf(finding)))?.pop() === undefined);
  return { fresh, left: [...waiting.values()].flat() };
};
