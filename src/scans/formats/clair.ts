import * as v from 'valibot';
import { isRecord } from '../../text/record.ts';
import { aliasesOf, cveIn } from '../alias.ts';
import { ecosystemOf, placeOf } from '../ecosystem.ts';
import { emptyReport, type FormatReader, noPlace, type ScanFinding } from '../report.ts';
import { severityOfScore, severityOfWord } from '../severity-word.ts';
import { dayOf, given, listOf, number, problemOf, text } from './parts.ts';

/** clair-scanner. */
const scanner = v.object({
  image: text,
  vulnerabilities: v.array(
    v.object({
      featurename: v.string(),
      featureversion: text,
      vulnerability: v.string(),
      namespace: text,
      severity: text,
      fixedby: text,
    }),
  ),
});

/** Klar: lists by severity. */
const klar = v.object({
  LayerCount: v.number(),
  Vulnerabilities: v.optional(
    v.nullable(
      v.record(
        v.string(),
        v.array(
          v.object({ Name: v.string(), NamespaceName: text, Severity: text, FixedBy: text, FeatureName: v.string(), FeatureVersion: text }),
        ),
      ),
    ),
  ),
});

/** Clair 4, `clairctl report -o json`: tables by id. */
const fourth = v.object({
  manifest_hash: v.string(),
  packages: v.nullable(v.record(v.string(), v.object({ name: v.string(), version: text, kind: text }))),
  distributions: v.optional(v.nullable(v.record(v.string(), v.object({ did: text, version_id: text })))),
  environments: v.optional(
    v.nullable(v.record(v.string(), v.nullable(v.array(v.object({ package_db: text, introduced_in: text, distribution_id: text }))))),
  ),
  vulnerabilities: v.nullable(
    v.record(
      v.string(),
      v.object({
        name: v.string(),
        normalized_severity: text,
        severity: text,
        fixed_in_version: text,
        issued: text,
        repository: v.optional(v.nullable(v.object({ name: text }))),
        distribution: v.optional(v.nullable(v.object({ did: text }))),
      }),
    ),
  ),
  package_vulnerabilities: v.nullable(v.record(v.string(), v.array(v.string()))),
  enrichments: v.optional(v.nullable(v.record(v.string(), listOf(v.record(v.string(), listOf(v.unknown())))))),
});

/** What an enricher says of a vulnerability. Sources: claircore, enricher/cvss, enricher/epss, enricher/kev. */
const enrichment = v.object({ cve: text, baseScore: number, epss: number });
type Enrichment = v.InferOutput<typeof enrichment>;

/** What the enrichers say, by their names and by the id of a vulnerability in the report. */
type Enrichments = ReadonlyMap<string, ReadonlyMap<string, readonly Enrichment[]>>;

/** The key of an enricher is the type of what it writes: `message/vnd.clair.map.vulnerability; enricher=clair.cvss schema=…`. */
const enrichmentsOf = (written: v.InferOutput<typeof fourth>['enrichments']): Enrichments =>
  new Map(
    Object.entries(written ?? {}).map(([type, maps]) => [
      /\benricher=([\w.-]{1,50})/u.exec(type)?.[1] ?? type,
      new Map(
        maps
          .flatMap(map => Object.entries(map))
          .map(([id, items]) => [
            id,
            items.flatMap(item => {
              const read = v.safeParse(enrichment, item);
              return read.success ? [read.output] : [];
            }),
          ]),
      ),
    ]),
  );

/** The highest of some numbers; undefined without any. */
const highest = (numbers: readonly (number | null | undefined)[]): number | undefined =>
  numbers.reduce<number | undefined>(
    (most, one) => (typeof one === 'number' && (most === undefined || one > most) ? one : most),
    undefined,
  );

/**
 * What enrichers tell of a flaw. They look for ids in its description, too: where the flaw has an id, what is said of others does not count.
 */
const riskOf = (enrichments: Enrichments, id: string, [name]: readonly [string, ...string[]]) => {
  const said = (enricher: string): readonly Enrichment[] =>
    (enrichments.get(enricher)?.get(id) ?? []).filter(({ cve }) => cve === '' || cve === name || !name.startsWith('CVE-'));
  const epss = highest(said('clair.epss').map(one => one.epss));
  return {
    score: highest(said('clair.cvss').map(one => one.baseScore)),
    ...(epss !== undefined && epss >= 0 && epss <= 1 && { epss }),
    ...(said('clair.kev').length > 0 && { knownExploited: true as const }),
  };
};

/** The severity that Clair has from the distribution; where that says nothing, the one of the CVSS score that was added. */
const severityOf = (normalized: string, written: string, score: number | undefined): Pick<ScanFinding, 'severity' | 'severityWord'> => {
  const own = severityOfWord(normalized);
  if (own !== undefined || score === undefined) return { severity: own, severityWord: written === '' ? normalized : written };
  return { severity: severityOfScore(score), severityWord: `CVSS ${score}` };
};

type Old = Readonly<Record<'id' | 'package' | 'version' | 'namespace' | 'severity' | 'fix', string>>;

const oldFinding = ({ id, package: name, version, namespace, severity, fix }: Old): ScanFinding => {
  const aliases = aliasesOf(id, []);
  return {
    kind: 'vulnerability',
    id: aliases[0],
    aliases,
    severity: severityOfWord(severity),
    severityWord: severity,
    package: { scope: 'os-pkgs', ecosystem: ecosystemOf(namespace), name, version, place: noPlace },
    paths: [],
    ...given({ fix }),
  };
};

const oldReport = (form: string, name: string, findings: readonly ScanFinding[]) => ({
  ...emptyReport('clair', 'clair-json', form),
  artifact: 'image',
  name,
  scopes: new Map([['os-pkgs', { isListed: false }]]),
  findings,
  reported: findings.length,
});

/** Go's zero time means that the day is not known. */
const issuedOn = (timestamp: string): string | undefined => (timestamp.startsWith('0001-') ? undefined : dayOf(timestamp));

/** `0:0` and an empty text both mean that there is none. */
const fixOf = (version: string): string => (version === '0:0' ? '' : version);

const fourthReport = ({
  manifest_hash,
  packages,
  distributions,
  environments,
  vulnerabilities,
  package_vulnerabilities,
  enrichments: written,
}: v.InferOutput<typeof fourth>) => {
  const named = Object.values(package_vulnerabilities ?? {}).flat();
  const lost = named.filter(id => !Object.hasOwn(vulnerabilities ?? {}, id)).length;
  if (lost > 0) return `the report names ${lost} ${lost === 1 ? 'vulnerability' : 'vulnerabilities'} that it does not describe`;
  const scopes = new Map<string, { readonly isListed: boolean }>();
  const [onlySystem] = Object.values(distributions ?? {});
  const scannedById = new Map(
    Object.entries(packages ?? {}).map(([id, { name, version }]) => {
      const [first] = environments?.[id] ?? [];
      const database = first?.package_db ?? '';
      const language = /^(python|maven|jar|go|ruby|nodejs):/u.exec(database)?.[1];
      const scope = /dpkg|rpm|apk/u.test(database) ? 'os-pkgs' : (language ?? 'other');
      scopes.set(scope, { isListed: true });
      const system = distributions?.[first?.distribution_id ?? ''] ?? onlySystem;
      const ecosystem = scope === 'os-pkgs' ? ecosystemOf(system?.did ?? '') : language === undefined ? '' : ecosystemOf(language);
      return [id, { scope, ecosystem, database, name, version, layer: first?.introduced_in ?? '' }] as const;
    }),
  );
  const enrichments = enrichmentsOf(written);
  const scanned = ({
    scope,
    ecosystem,
    database,
    name,
    version,
  }: Record<'scope' | 'ecosystem' | 'database' | 'name' | 'version', string>) => ({
    scope,
    ecosystem,
    name,
    version,
    place: scope === 'os-pkgs' ? noPlace : placeOf(ecosystem, database.slice(database.indexOf(':') + 1)),
  });
  const findings = Object.entries(package_vulnerabilities ?? {}).flatMap(([packageId, ids]) =>
    ids.flatMap((id): readonly ScanFinding[] => {
      const found = vulnerabilities?.[id];
      const own = scannedById.get(packageId);
      if (!(found && own)) return [];
      const named = found.name.split(' ')[0] ?? found.name;
      const aliases = aliasesOf(named, [cveIn(found.name) ?? '']);
      const { score, ...risk } = riskOf(enrichments, id, aliases);
      return [
        {
          kind: 'vulnerability',
          id: aliases[0],
          aliases,
          ...severityOf(found.normalized_severity, found.severity, score),
          package: scanned(own),
          paths: [],
          ...given({ fix: fixOf(found.fixed_in_version), layer: own.layer, published: issuedOn(found.issued) }),
          ...risk,
        },
      ];
    }),
  );
  return {
    ...emptyReport('clair', 'clair-v4-json', '4'),
    artifact: 'image',
    name: manifest_hash,
    ...(onlySystem && { os: { name: `${onlySystem.did} ${onlySystem.version_id}`, endOfLife: false } }),
    scopes,
    packages: [...scannedById.values()].map(scanned),
    findings,
    reported: Object.values(package_vulnerabilities ?? {}).reduce((sum, ids) => sum + ids.length, 0),
  };
};

/** Reports of Clair: clair-scanner, Klar, and Clair 4. */
export const readClair: FormatReader = value => {
  if (!isRecord(value)) return undefined;
  if ('manifest_hash' in value && 'package_vulnerabilities' in value) {
    const read = v.safeParse(fourth, value);
    return read.success ? fourthReport(read.output) : problemOf('Clair', read.issues);
  }
  if ('LayerCount' in value) {
    const read = v.safeParse(klar, value);
    if (!read.success) return problemOf('Klar', read.issues);
    const found = Object.values(read.output.Vulnerabilities ?? {}).flat();
    return oldReport(
      'klar',
      '',
      found.map(({ Name, FeatureName, FeatureVersion, NamespaceName, Severity, FixedBy }) =>
        oldFinding({ id: Name, package: FeatureName, version: FeatureVersion, namespace: NamespaceName, severity: Severity, fix: FixedBy }),
      ),
    );
  }
  if (!('image' in value && 'unapproved' in value && 'vulnerabilities' in value)) return undefined;
  const read = v.safeParse(scanner, value);
  if (!read.success) return problemOf('clair-scanner', read.issues);
  return oldReport(
    'clair-scanner',
    read.output.image,
    read.output.vulnerabilities.map(({ vulnerability, featurename, featureversion, namespace, severity, fixedby }) =>
      oldFinding({ id: vulnerability, package: featurename, version: featureversion, namespace, severity, fix: fixedby }),
    ),
  );
};
