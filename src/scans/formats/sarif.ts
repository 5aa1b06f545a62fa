import * as v from 'valibot';
import { isRecord } from '../../text/record.ts';
import { aliasesOf, cveIn } from '../alias.ts';
import { ecosystemOf, placeOf } from '../ecosystem.ts';
import { parsePurl, purlName } from '../purl.ts';
import { emptyReport, type FormatReader, noPlace, type ScanFinding, type ScannedPackage } from '../report.ts';
import { severityOfScore, severityOfWord } from '../severity-word.ts';
import { given, linesOf, listOf, number, pathInImage, problemOf, text, texts } from './parts.ts';

const message = v.optional(v.nullable(v.object({ text })));

const rule = v.object({
  id: text,
  name: text,
  shortDescription: message,
  fullDescription: message,
  defaultConfiguration: v.optional(v.nullable(v.object({ level: text }))),
  properties: v.optional(v.nullable(v.record(v.string(), v.unknown()))),
});

const result = v.object({
  ruleId: text,
  ruleIndex: v.optional(v.nullable(v.number())),
  rule: v.optional(v.nullable(v.object({ id: text, index: v.optional(v.nullable(v.number())) }))),
  level: text,
  kind: text,
  message,
  locations: listOf(
    v.object({
      physicalLocation: v.optional(
        v.nullable(
          v.object({
            artifactLocation: v.optional(v.nullable(v.object({ uri: text }))),
            region: v.optional(v.nullable(v.object({ startLine: number, endLine: number, snippet: message }))),
          }),
        ),
      ),
      logicalLocations: listOf(v.object({ name: text, fullyQualifiedName: text })),
    }),
  ),
  fingerprints: v.optional(v.nullable(v.record(v.string(), v.string()))),
  partialFingerprints: v.optional(v.nullable(v.record(v.string(), v.string()))),
  suppressions: listOf(v.object({ kind: text, status: text, justification: text })),
});
type Result = v.InferOutput<typeof result>;

const document = v.object({
  version: v.string(),
  runs: v.array(
    v.object({
      tool: v.object({ driver: v.object({ name: v.string(), version: text, semanticVersion: text, rules: listOf(rule) }) }),
      invocations: listOf(v.object({ executionSuccessful: v.optional(v.nullable(v.boolean())) })),
      results: v.optional(v.nullable(v.array(result))),
      properties: v.optional(v.nullable(v.object({ imageName: text, imageID: text, repoTags: texts, repoDigests: texts }))),
    }),
  ),
});

type Rule = v.InferOutput<typeof rule>;
type Named = { readonly package: Omit<ScannedPackage, 'scope'>; readonly severity?: string; readonly fix?: string };

/** The value of a line `Name: value`. */
const lineOf = (lines: readonly string[], name: string): string =>
  lines
    .find(line => line.startsWith(`${name}: `))
    ?.slice(name.length + 2)
    .trim() ?? '';

/** Trivy: the package only stands in the message. */
const ofTrivy = (item: Result, found: Rule | undefined, uri: string): Named | undefined => {
  const lines = (item.message?.text ?? '').split('\n');
  const name = lineOf(lines, 'Package');
  if (name === '') return undefined;
  const isSystem = found?.name === 'OsPackageVulnerability';
  return {
    package: {
      ecosystem: '',
      name,
      version: lineOf(lines, 'Installed Version'),
      place: isSystem ? noPlace : placeOf('', uri),
    },
    severity: lineOf(lines, 'Severity'),
    fix: lineOf(lines, 'Fixed Version'),
  };
};

/** What stands between two words of a text, the first of each. */
const betweenWords = (text: string, from: string, to: string): string | undefined => {
  const start = text.indexOf(from);
  const end = start === -1 ? -1 : text.indexOf(to, start + from.length);
  return end === -1 ? undefined : text.slice(start + from.length, end);
};

/** Its form of today: `A high vulnerability in deb package: zlib1g, version 1:1.2.13 was found in image shop:1 at: /usr/lib/x`. */
const ofGrypeOfToday = (told: string): Named | undefined => {
  const [type, name] = [betweenWords(told, ' vulnerability in ', ' package: '), betweenWords(told, ' package: ', ', version ')];
  const version = betweenWords(told, ', version ', ' was found ');
  if (type === undefined || name === undefined || version === undefined) return undefined;
  const path = told.slice(told.lastIndexOf(' at: ') + 5).trim();
  const ecosystem = ecosystemOf(type);
  return { package: { ecosystem, name, version, place: told.includes(' at: ') ? placeOf(ecosystem, path) : noPlace } };
};

/** Grype: `The path /x reports tar at version 1.34  which is a vulnerable (deb) package installed in the container`. */
const ofGrype = (item: Result): Named | undefined => {
  const told = item.message?.text ?? '';
  if (told.startsWith('A ')) return ofGrypeOfToday(told);
  const words = told.split(' ');
  const at = words.indexOf('reports');
  const version = words.indexOf('version', at);
  if (at < 0 || words[version - 1] !== 'at') return undefined;
  const type = words.find(word => word.startsWith('(') && word.endsWith(')'))?.slice(1, -1) ?? '';
  const ecosystem = ecosystemOf(type);
  return {
    package: {
      ecosystem,
      name: words.slice(at + 1, version - 1).join(' '),
      version: words[version + 1] ?? '',
      place: placeOf(ecosystem, words.slice(2, at).join(' ')),
    },
  };
};

/** Docker Scout: package URLs and versions are properties of the rule, which is about each of them where the result names none. */
const ofScout = (item: Result, found: Rule | undefined): readonly Named[] => {
  const properties = found?.properties ?? {};
  const urls: unknown = properties['purls'] ?? (properties['purl'] === undefined ? undefined : [properties['purl']]);
  const texts = Array.isArray(urls) ? urls.filter(url => typeof url === 'string') : [];
  const own = new Set((item.message?.text ?? '').split(/\s+/u));
  const told = texts.filter(url => own.has(url));
  const { fixed_version: fix } = properties;
  return (told.length > 0 ? told : texts).flatMap(url => {
    const purl = parsePurl(url);
    if (!purl) return [];
    return [
      {
        package: { ecosystem: purl.type, name: purlName(purl), version: purl.version ?? '', place: noPlace, purl: url },
        ...given({ fix: typeof fix === 'string' && fix !== 'not fixed' ? fix : undefined }),
      },
    ];
  });
};

/** Snyk: the rule's description is `(CVE-…) apt/libapt-pkg6.0@2.6.1`. */
const ofSnyk = (found: Rule | undefined): Named | undefined => {
  const described = found?.fullDescription?.text ?? '';
  const named = described.slice(described.lastIndexOf(') ') + 2);
  const at = named.lastIndexOf('@');
  if (!described.startsWith('(') || at <= 0 || named.includes(' ')) return undefined;
  return { package: { ecosystem: '', name: named.slice(0, at), version: named.slice(at + 1), place: noPlace } };
};

/** The packages that a result is about; none where they are not known. */
const packagesOf = (tool: string, item: Result, found: Rule | undefined, uri: string): readonly Named[] => {
  const isSnyk = tool.startsWith('snyk');
  if (tool !== 'trivy' && tool !== 'grype' && !isSnyk) return ofScout(item, found);
  const named = isSnyk ? ofSnyk(found) : tool === 'trivy' ? ofTrivy(item, found, uri) : ofGrype(item);
  return named ? [named] : [];
};

const levels: Readonly<Record<string, string>> = { error: 'high', warning: 'medium', note: 'low', none: 'info' };

/** The severity of a result: the tool's word, else the score that code scanning goes by, else the level. */
const severityOf = (item: Result, found: Rule | undefined, word: string | undefined): Pick<ScanFinding, 'severity' | 'severityWord'> => {
  if (word !== undefined && word !== '') return { severity: severityOfWord(word), severityWord: word };
  const score = found?.properties?.['security-severity'];
  if (typeof score === 'string' && score.trim() !== '') return { severity: severityOfScore(Number(score)), severityWord: score };
  const level = item.level || found?.defaultConfiguration?.level || 'warning';
  return { severity: severityOfWord(levels[level] ?? ''), severityWord: level };
};

/** Ids that name vulnerabilities; what else a SARIF log tells is a result of a rule. */
const isVulnerability = (id: string): boolean => /^(?:CVE|GHSA|SNYK|GO|RUSTSEC|PYSEC|OSV|ELSA|RHSA|ALAS|DSA|USN|TEMP)-/u.test(id);

/** `image`: the one of several that the run is about. */
const inImage = (image: string, own: ScannedPackage): ScannedPackage =>
  image === '' ? own : { ...own, place: { kind: 'path', path: pathInImage(image, own.place.path) } };

const uriOf = ({ locations: [location] }: Result): string => location?.physicalLocation?.artifactLocation?.uri ?? '';

/** One finding for each package that a result is about. `image`: the one of several that the run is about. */
const findingsOf = (tool: string, item: Result, found: Rule | undefined, image: string): readonly ScanFinding[] => {
  const named = packagesOf(tool, item, found, uriOf(item));
  return (named.length === 0 ? [undefined] : named).map(one => findingOf(tool, item, found, one, image));
};

/**
 * By what a vulnerability is known whose package the log does not name: the words without numbers, which are mostly versions. Why not the fingerprints: tools hash
 * the version into them.
 */
const wordsOf = ({ message: told }: Result): string => (told?.text ?? '').replace(/\d[\w.+~:-]*/gu, '#');

/**
 * By what a result is known whatever its line: the tool's own fingerprints, else the code that it shows, and its words. Source: SARIF 2.1.0, 3.27.16 and
 * 3.27.17.
 */
const markOf = ({ fingerprints, partialFingerprints, locations: [location], message: told }: Result): string => {
  const own = [fingerprints, partialFingerprints].find(prints => prints && Object.keys(prints).length > 0);
  if (own) return JSON.stringify(Object.entries(own).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return [location?.physicalLocation?.region?.snippet?.text.trim() ?? '', told?.text ?? ''].join('\n');
};

const findingOf = (tool: string, item: Result, found: Rule | undefined, named: Named | undefined, image: string): ScanFinding => {
  const ruleId = item.ruleId || item.rule?.id || found?.id || '';
  const uri = uriOf(item);
  const suffix = named && tool === 'grype' ? `-${named.package.name}` : '';
  const id = suffix !== '' && ruleId.endsWith(suffix) ? ruleId.slice(0, -suffix.length) : ruleId;
  const aliases = aliasesOf(id, [isVulnerability(id) ? (cveIn(found?.fullDescription?.text ?? '') ?? '') : '']);
  const [suppression] = item.suppressions.filter(({ status }) => status !== 'rejected' && status !== 'underReview');
  const isKnown = isVulnerability(id);
  const region = item.locations[0]?.physicalLocation?.region;
  return {
    kind: isKnown ? 'vulnerability' : 'result',
    id: aliases[0],
    aliases,
    ...severityOf(item, found, named?.severity),
    package: inImage(image, {
      scope: 'results',
      ...(named?.package ?? { ecosystem: '', name: '', version: '', place: uri === '' ? noPlace : { kind: 'file' as const, path: uri } }),
    }),
    paths: uri === '' ? [] : [uri],
    ...(!named && { mark: isKnown ? wordsOf(item) : markOf(item) }),
    ...given({
      lines: linesOf(region?.startLine, region?.endLine),
      fix: named?.fix,
      title: found?.shortDescription?.text || item.message?.text.slice(0, 300),
    }),
    ...(suppression && {
      suppression: { status: 'ignored', ...given({ justification: suppression.justification }), source: `suppressed in the SARIF log` },
    }),
  };
};

/** SARIF 2.1.0 of any tool. Names of packages stand in messages, which are read for the tools whose messages are known. */
export const readSarif: FormatReader = value => {
  if (!isRecord(value) || !('runs' in value) || !('version' in value)) return undefined;
  const read = v.safeParse(document, value);
  if (!read.success) return problemOf('SARIF', read.issues);
  const { version, runs } = read.output;
  if (runs.some(({ invocations }) => invocations.some(({ executionSuccessful }) => executionSuccessful === false)))
    return 'the scan failed: its SARIF log says "executionSuccessful": false';
  // Source: SARIF 2.1.0, 3.14.23: an empty array is a scan that found nothing.
  if (runs.some(({ results }) => results === undefined || results === null)) return 'the scan failed: its SARIF log has no "results"';
  const [first] = runs;
  const tool = first?.tool.driver.name.toLowerCase() ?? '';
  const isOfSeveral = new Set(runs.flatMap(run => run.properties?.imageName || [])).size > 1;
  const findings = runs.flatMap(({ tool: { driver }, results, properties: own }) => {
    const image = isOfSeveral ? (own?.imageName ?? '') : '';
    const byId = new Map(driver.rules.map(own => [own.id, own]));
    return (results ?? [])
      .filter(({ kind }) => kind === '' || kind === 'fail')
      .flatMap(item => {
        const index = item.ruleIndex ?? item.rule?.index ?? -1;
        const ruleId = item.ruleId || item.rule?.id || '';
        const indexed = driver.rules[index];
        const found = indexed && (ruleId === '' || indexed.id === ruleId) ? indexed : byId.get(ruleId);
        return findingsOf(driver.name.toLowerCase(), item, found, image);
      });
  });
  const { properties } = first ?? {};
  return {
    ...emptyReport(tool, 'sarif', version),
    ...given({ toolVersion: first?.tool.driver.semanticVersion || first?.tool.driver.version }),
    artifact: properties?.imageName ? 'image' : undefined,
    name: properties?.imageName ?? '',
    ...(properties && {
      image: { ...given({ id: properties.imageID }), tags: properties.repoTags, digests: properties.repoDigests, diffIds: [], history: [] },
    }),
    scopes: new Map([['results', { isListed: false }]]),
    findings,
    reported: runs.reduce((sum, { results }) => sum + (results?.length ?? 0), 0),
    ...(runs.length === 0 && { noScan: { why: 'its SARIF log has no "runs"', remedy: "See in the scanner's log why, and scan again." } }),
    ...given({ unknownVersion: version === '2.1.0' ? undefined : `version ${version.slice(0, 20)} of SARIF` }),
  };
};
