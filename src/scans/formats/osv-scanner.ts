import * as v from 'valibot';
import { isRecord } from '../../text/record.ts';
import { wordSet } from '../../text/word-set.ts';
import { aliasesOf } from '../alias.ts';
import { ecosystemOf, placeOf } from '../ecosystem.ts';
import { emptyReport, type FormatReader, type ScanFinding, type ScannedPackage } from '../report.ts';
import { severityOfScore, severityOfWord } from '../severity-word.ts';
import { dayOf, given, listOf, problemIn, problemOf, text, texts } from './parts.ts';

const vulnerability = v.object({
  id: v.string(),
  aliases: texts,
  published: text,
  summary: text,
  database_specific: v.optional(v.nullable(v.object({ severity: v.optional(v.unknown()) }))),
  affected: listOf(
    v.object({
      package: v.optional(v.nullable(v.object({ name: text }))),
      ranges: listOf(v.object({ events: listOf(v.object({ fixed: text })) })),
    }),
  ),
});
type Vulnerability = v.InferOutput<typeof vulnerability>;

const group = v.object({ ids: texts, aliases: texts, max_severity: text });

const scannedPackage = v.object({
  package: v.object({ name: text, version: text, ecosystem: text }),
  vulnerabilities: listOf(vulnerability),
  groups: listOf(group),
});

/** With the packages by a schema of their own. */
const documentOf = <const S extends v.GenericSchema>(item: S) =>
  v.object({ results: listOf(v.object({ source: v.optional(v.nullable(v.object({ path: text, type: text }))), packages: listOf(item) })) });
const document = documentOf(v.unknown());

/** The folder that all paths lie in, with a slash at its end: OSV-Scanner writes where its machine had the files. */
const commonFolder = (paths: readonly string[]): string => {
  const [first = '', ...others] = paths;
  let end = first.lastIndexOf('/') + 1;
  for (const path of others) {
    while (end > 0 && !path.startsWith(first.slice(0, end))) end = first.lastIndexOf('/', end - 2) + 1;
  }
  return first.slice(0, end);
};

const fixesOf = ({ affected }: Vulnerability, name: string): string =>
  [
    ...new Set(
      affected
        .filter(entry => entry.package?.name === name)
        .flatMap(({ ranges }) => ranges.flatMap(({ events }) => events.map(({ fixed }) => fixed).filter(fixed => fixed !== ''))),
    ),
  ].join(', ');

const severityIn = (
  found: Vulnerability,
  groups: readonly v.InferOutput<typeof group>[],
): { readonly word: string; readonly score: string } => {
  const own: unknown = found.database_specific?.severity;
  const score = groups.find(({ ids }) => ids.includes(found.id))?.max_severity ?? '';
  return { word: typeof own === 'string' ? own : score, score };
};

/** Keys beside `results`. Other scanners have results, too: one without any must be known by what stands beside. */
const keys = wordSet('results experimental_config license_summary image_metadata experimental_generic_findings');

const looksLikeOsv = (value: unknown): value is Readonly<Record<string, unknown>> => {
  if (!isRecord(value) || !('results' in value)) return false;
  const results: unknown = value['results'];
  if (!Array.isArray(results) || results.length === 0) return Object.keys(value).every(key => keys.has(key));
  return results.every(item => isRecord(item) && 'source' in item && 'packages' in item);
};

/** OSV-Scanner's JSON. Entries of several databases on one flaw stand in one group. */
export const readOsvScanner: FormatReader = value => {
  if (!looksLikeOsv(value)) return undefined;
  const read = v.safeParse(document, value);
  if (!read.success) return problemOf('OSV-Scanner', read.issues);
  const { results } = read.output;
  const folder = commonFolder(results.map(({ source }) => source?.path ?? ''));
  const packages: ScannedPackage[] = [];
  const findings: ScanFinding[] = [];
  const listed = new Map<string, { readonly isListed: boolean }>();
  for (const { source, packages: own } of results) {
    const path = (source?.path ?? '').slice(folder.length);
    for (const item of own) {
      const one = v.safeParse(scannedPackage, item);
      if (!one.success) return problemIn('OSV-Scanner', documentOf(scannedPackage), value);
      const { package: named, vulnerabilities, groups } = one.output;
      const ecosystem = ecosystemOf(named.ecosystem);
      const place = placeOf(ecosystem, path);
      const scope = `ecosystem/${ecosystem}`;
      const scanned: ScannedPackage = { scope, ecosystem, name: named.name, version: named.version, place };
      packages.push(scanned);
      // Packages without findings are listed with --all-packages only.
      listed.set(scope, { isListed: listed.get(scope)?.isListed === true || vulnerabilities.length === 0 });
      for (const found of vulnerabilities) {
        const together = groups.filter(({ ids }) => ids.includes(found.id)).flatMap(({ ids, aliases }) => [...ids, ...aliases]);
        const aliases = aliasesOf(found.id, [...found.aliases, ...together]);
        const { word, score } = severityIn(found, groups);
        findings.push({
          kind: 'vulnerability',
          id: aliases[0],
          aliases,
          severity: severityOfWord(word) ?? (score === '' ? undefined : severityOfScore(Number(score))),
          severityWord: word,
          package: scanned,
          paths: [path],
          ...given({ fix: fixesOf(found, named.name), title: found.summary, published: dayOf(found.published) }),
        });
      }
    }
  }
  return {
    ...emptyReport('osv-scanner', 'osv-json', ''),
    artifact: results.some(({ source }) => source?.type === 'docker') ? 'image' : undefined,
    name: folder,
    scopes: listed,
    packages,
    findings,
    reported: findings.length,
  };
};
