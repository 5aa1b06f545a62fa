import { gunzipSync } from 'node:zlib';
import * as v from 'valibot';
import type { ReadScan, ScanFinding } from './report.ts';

/** What files beside the reports know of vulnerabilities, by CVE id. */
export interface RiskFacts {
  readonly exploited: ReadonlySet<string>;
  readonly epss: ReadonlyMap<string, number>;
}

/** Largest file, unpacked. EPSS of all CVEs has some 12 MB. */
const maxBytes = 256 * 1024 * 1024;

export type ReadFacts<T> = { readonly state: 'read'; readonly facts: T } | { readonly state: 'unreadable'; readonly why: string };

const unreadable = (why: string): { readonly state: 'unreadable'; readonly why: string } => ({ state: 'unreadable', why });

const textOf = (bytes: Uint8Array): string | undefined => {
  try {
    const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes, { maxOutputLength: maxBytes }) : bytes;
    return plain.length > maxBytes ? undefined : new TextDecoder('utf-8', { fatal: true }).decode(plain);
  } catch {
    // Neither gzip nor UTF-8, or too large when unpacked.
    return undefined;
  }
};

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const catalog = v.object({ vulnerabilities: v.pipe(v.array(v.object({ cveID: v.string() })), v.minLength(1)) });

/** Rows of a CSV file without quotes that matter: ids and numbers come first, and have none. */
const rowsOf = (text: string): readonly (readonly string[])[] =>
  text.split('\n').flatMap(line => (line.startsWith('#') || line.trim() === '' ? [] : [line.trim().split(',')]));

/** CISA's catalog of known exploited vulnerabilities, as JSON or CSV. One without entries is no catalog. */
export const readKnownExploited = (bytes: Uint8Array): ReadFacts<ReadonlySet<string>> => {
  const text = textOf(bytes);
  if (text === undefined) return unreadable('not UTF-8, or too large');
  const read = v.safeParse(catalog, jsonOf(text));
  if (read.success) return { state: 'read', facts: new Set(read.output.vulnerabilities.map(({ cveID }) => cveID)) };
  const ids = rowsOf(text).flatMap(([id = '']) => /^"?(CVE-\d{4}-\d{4,19})"?$/u.exec(id)?.[1] ?? []);
  return ids.length > 0 ? { state: 'read', facts: new Set(ids) } : unreadable("not CISA's catalog of known exploited vulnerabilities");
};

const scores = v.object({ data: v.pipe(v.array(v.object({ cve: v.string(), epss: v.union([v.string(), v.number()]) })), v.minLength(1)) });

/** FIRST's EPSS scores: the daily CSV, packed or not, or an answer of the API. */
export const readEpss = (bytes: Uint8Array): ReadFacts<ReadonlyMap<string, number>> => {
  const text = textOf(bytes);
  if (text === undefined) return unreadable('not UTF-8, or too large');
  const read = text.startsWith('{') ? v.safeParse(scores, jsonOf(text)) : undefined;
  const rows = read?.success ? read.output.data.map(({ cve, epss }) => [cve, String(epss)]) : rowsOf(text);
  const facts = new Map<string, number>();
  for (const [id = '', score = ''] of rows) {
    const probability = Number(score);
    if (id.startsWith('CVE-') && score !== '' && probability >= 0 && probability <= 1) facts.set(id, probability);
  }
  return facts.size > 0 ? { state: 'read', facts } : unreadable('not a file of EPSS scores');
};

/** A report whose findings have what the files know besides what the report says. */
export const withRiskFacts = (read: ReadScan, { exploited, epss }: RiskFacts): ReadScan => {
  if (read.state !== 'report' || (exploited.size === 0 && epss.size === 0)) return read;
  const known = (finding: ScanFinding): ScanFinding => {
    const score = finding.epss ?? finding.aliases.map(alias => epss.get(alias)).find(found => found !== undefined);
    return {
      ...finding,
      ...(score !== undefined && { epss: score }),
      ...(finding.aliases.some(alias => exploited.has(alias)) && { knownExploited: true as const }),
    };
  };
  return { state: 'report', report: { ...read.report, findings: read.report.findings.map(known) } };
};
