import { readAqua } from './formats/aqua.ts';
import { readBench } from './formats/benches.ts';
import { readCycloneDx, readPackageBill } from './formats/bills.ts';
import { readClair } from './formats/clair.ts';
import { foreignFormat } from './formats/foreign.ts';
import { readGitlab } from './formats/gitlab.ts';
import { readGrype } from './formats/grype.ts';
import { readOsvScanner } from './formats/osv-scanner.ts';
import { readSarif } from './formats/sarif.ts';
import { readSnyk } from './formats/snyk.ts';
import { readTrivy } from './formats/trivy.ts';
import { readTrivyOperator } from './formats/trivy-operator.ts';
import { type FormatReader, type ReadScan, type ScanProblem, type UnreadableScan, unreadableScan } from './report.ts';

/** Largest report that is read, in bytes. Reports of real images have up to 4 MB. */
export const maxScanBytes: number = 64 * 1024 * 1024;

/** Most findings of one report. Beyond it nobody could act on them, and what is left out could not be told from what is gone. */
const maxFindings = 100_000;

/** The order matters where one format's keys are among another's: the most telling come first. */
const readers: readonly FormatReader[] = [
  readTrivyOperator,
  readCycloneDx,
  readSarif,
  readGrype,
  readClair,
  readBench,
  readGitlab,
  readAqua,
  readSnyk,
  readTrivy,
  readPackageBill,
  readOsvScanner,
];

const otherFormat = 'Let the scanner write JSON of its own or SARIF 2.1.0: docs/scan-results.md lists what is read.';

/** A file that is larger than what is read. */
export const tooLarge = (most: number): UnreadableScan =>
  unreadableScan(`larger than ${most / 1024 / 1024} MiB`, 'Scan fewer images or folders at once, one report for each.');

/** Formats that are not JSON, by how they begin, and how the same comes as JSON. */
const otherTexts: readonly (readonly [RegExp, string, string])[] = [
  [
    /^<(?:[^<]*<){0,5}bom\s[^<]{0,500}cyclonedx/u,
    'CycloneDX in XML, which is not read',
    'Write it in JSON ("--format cyclonedx-json", "cyclonedx convert --output-format json").',
  ],
  [/^</u, 'XML, and not JSON', otherFormat],
  [/^SPDXVersion:/u, 'SPDX in tags and values, which is not read', 'Write it in JSON ("--format spdx-json").'],
];

const noJson = (text: string): ScanProblem => {
  const begin = text.slice(0, 2_000).trimStart();
  const [, why, remedy] = otherTexts.find(([looksLike]) => looksLike.test(begin)) ?? [];
  return why !== undefined && remedy !== undefined
    ? { why, remedy }
    : { why: 'not JSON', remedy: "See in the scanner's log whether it ended well, and let it write JSON into the file." };
};

/** The bytes of a file. Why a function: they need not be held while their text is parsed, as what is on its way to another function is. */
export type FileOpener = () => Uint8Array;

/** The text of a file; `why` when it has none. An empty file is a scan that did not happen. */
const textOfFile = (open: FileOpener, most: number): { readonly text: string } | ScanProblem => {
  const bytes = open();
  if (bytes.length > most) return tooLarge(most);
  try {
    // A byte-order mark, which Windows' shells write, is left out by the decoder.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.trim() === '' ? { why: 'empty file', remedy: 'The scanner wrote nothing: see its log, and scan again.' } : { text };
  } catch {
    return { why: 'not UTF-8', remedy: 'Let the scanner write the file itself: a shell that redirects its output may write UTF-16.' };
  }
};

/** The JSON of a file; `why` when it has none. */
export const jsonOfFile = (open: FileOpener, most: number): { readonly value: unknown } | ScanProblem => {
  const file = textOfFile(open, most);
  if ('why' in file) return file;
  try {
    const value: unknown = JSON.parse(file.text);
    return { value };
  } catch {
    return noJson(file.text);
  }
};

/**
 * Reads a scanner's report, whatever the scanner. Nothing found is a report: `[]`, `null`, `Results` or `Vulnerabilities` that are missing or
 * null. An empty file, text, half a document and an error that the scanner tells are none.
 */
export const readScan = (bytes: Uint8Array, most: number = maxScanBytes): ReadScan => readScanFile(() => bytes, most);

/** The same of a file that is read for it. */
export const readScanFile = (open: FileOpener, most: number = maxScanBytes): ReadScan => {
  const json = jsonOfFile(open, most);
  return 'why' in json ? unreadableScan(json.why, json.remedy) : readScanDocument(json.value);
};

/** What a reader gives, or why it has none of a document that is nested deeper than it can follow. */
export const withinDepth = <Read>(read: () => Read): Read | string => {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return 'nested too deeply';
    throw error;
  }
};

/** Reads a scanner's report that is parsed already, as what is attested of an image is. */
export const readScanDocument = (document: unknown): ReadScan => {
  for (const reader of readers) {
    const read = withinDepth(() => reader(document));
    if (read === undefined) continue;
    if (typeof read === 'string') return unreadableScan(read, remedyOf(read));
    if (read.findings.length > maxFindings)
      return unreadableScan('more than 100,000 findings', 'Scan less at once, or let the scanner leave out what is of no severity.');
    // Why: where findings stand in a version that is not known, nobody knows.
    if (read.unknownVersion !== undefined && read.findings.length === 0 && !read.noScan)
      return unreadableScan(`${read.unknownVersion} is not known, and no finding stands where those before have them`, otherFormat);
    return { state: 'report', report: read };
  }
  return { state: 'unreadable', ...(foreignFormat(document) ?? { why: 'not a report of a scanner that is known', remedy: otherFormat }) };
};

const remedyOf = (why: string): string => {
  if (why.startsWith('not a report on packages')) return otherFormat;
  if (why.startsWith('the report')) return 'Let the scanner write all that it found, and give that file as it is.';
  if (why.startsWith('the scan')) return "See in the scanner's log why, and scan again.";
  return why.startsWith('not a') ? 'Let the scanner write the file anew, and change nothing in it.' : otherFormat;
};
