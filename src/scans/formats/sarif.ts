import * as v from 'valibot';
import { isRecord } from '../../text/record.ts';
import { aliasesOf, cveIn } from '../alias.ts';
import { ecosystemOf, placeOf } from '../ecosystem.ts';
import { parsePurl, purlName } from '../purl.ts';
import { emptyReport, type FormatReader, noPlace, type ScanFinding, type ScannedPackage } from '../report.ts';
import { severityOfScore, severityOfWord } from '../severity-word.ts';
import { given, listOf, problemOf, text, texts } from './parts.ts';

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
            region: v.optional(v.nullable(v.object({ startLine: v.optional(v.nullable(v.number())) }))),
          }),
        ),
      ),
      logicalLocations: listOf(v.object({ name: text, fullyQualifiedName: text })),
    }),
  ),
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

/** Grype: `The path /x reports tar at version 1.34  which is a vulnerable (deb) package installed in the container`. */
const ofGrype = (item: Result): Named | undefined => {
  const words = (item.message?.text ?? '').split(' ');
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

/** Docker Scout: package URLs and versions are properties of the rule. */
const ofScout = (found: Rule | undefined): Named | undefined => {
  const properties = found?.properties ?? {};
  const urls: unknown = properties['purls'] ?? (properties['purl'] === undefined ? undefined : [properties['purl']]);
  const [first]: readonly unknown[] = Array.isArray(urls) ? urls : [];
  const purl = typeof first === 'string' ? parsePurl(first) : undefined;
  if (!purl) return undefined;
  const { fixed_version: fix } = properties;
  return {
    package: { ecosystem: purl.type, name: purlName(purl), version: purl.version ?? '', place: noPlace, purl: String(first) },
    ...given({ fix: typeof fix === 'string' && fix !== 'not fixed' ? fix : undefined }),
  };
};

/** Snyk: the rule's description is `(CVE-…) apt/libapt-pkg6.0@2.6.1`. */
const ofSnyk = (found: Rule | undefined): Named | undefined => {
  const described = found?.fullDescription?.text ?? '';
  const named = described.slice(described.lastIndexOf(') ') + 2);
  const at = named.lastIndexOf('@');
  if (!described.startsWith('(') || at <= 0 || named.includes(' ')) return undefined;
  return { package: { ecosystem: '', name: named.slice(0, at), version: named.slice(at + 1), place: noPlace } };
};

const packageOf = (tool: string, item: Result, found: Rule | undefined, uri: string): Named | undefined => {
  if (tool === 'trivy') return ofTrivy(item, found, uri);
  if (tool === 'grype') return ofGrype(item);
  if (tool.startsWith('snyk')) return ofSnyk(found);
  return ofScout(found);
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

const findingOf = (tool: string, item: Result, found: Rule | undefined): ScanFinding => {
  const ruleId = item.ruleId || item.rule?.id || found?.id || '';
  const [location] = item.locations;
  const uri = location?.physicalLocation?.artifactLocation?.uri ?? '';
  const named = packageOf(tool, item, found, uri);
  const suffix = named && tool === 'grype' ? `-${named.package.name}` : '';
  const id = suffix !== '' && ruleId.endsWith(suffix) ? ruleId.slice(0, -suffix.length) : ruleId;
  const aliases = aliasesOf(id, [isVulnerability(id) ? (cveIn(found?.fullDescription?.text ?? '') ?? '') : '']);
  const [suppression] = item.suppressions.filter(({ status }) => status !== 'rejected' && status !== 'underReview');
  const isKnown = isVulnerability(id);
  return {
    kind: isKnown ? 'vulnerability' : 'result',
    id: aliases[0],
    aliases,
    ...severityOf(item, found, named?.severity),
    package: {
      scope: 'results',
      ...(named?.package ?? { ecosystem: '', name: '', version: '', place: uri === '' ? noPlace : { kind: 'file' as const, path: uri } }),
    },
    paths: uri === '' ? [] : [uri],
    ...given({ fix: named?.fix, title: found?.shortDescription?.text || item.message?.text.slice(0, 300) }),
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
  const [first] = runs;
  const tool = first?.tool.driver.name.toLowerCase() ?? '';
  const findings = runs.flatMap(({ tool: { driver }, results }) => {
    const byId = new Map(driver.rules.map(own => [own.id, own]));
    return (results ?? [])
      .filter(({ kind }) => kind === '' || kind === 'fail')
      .map(item => {
        const index = item.ruleIndex ?? item.rule?.index ?? -1;
        const ruleId = item.ruleId || item.rule?.id || '';
        const indexed = driver.rules[index];
        return findingOf(driver.name.toLowerCase(), item, indexed && (ruleId === '' || indexed.id === ruleId) ? indexed : byId.get(ruleId));
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
    notes: version === '2.1.0' ? [] : [`The log has version ${version.slice(0, 20)} of SARIF, which is not known: it is read as 2.1.0.`],
  };
};
