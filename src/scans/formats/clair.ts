import * as v from 'valibot';
import { isRecord } from '../../text/record.ts';
import { aliasesOf, cveIn } from '../alias.ts';
import { ecosystemOf, placeOf } from '../ecosystem.ts';
import { emptyReport, type FormatReader, noPlace, type ScanFinding } from '../report.ts';
import { severityOfWord } from '../severity-word.ts';
import { given, problemOf, text } from './parts.ts';

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
  environments: v.optional(v.nullable(v.record(v.string(), v.nullable(v.array(v.object({ package_db: text, introduced_in: text })))))),
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
});

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

/** `0:0` and an empty text both mean that there is none. */
const fixOf = (version: string): string => (version === '0:0' ? '' : version);

const fourthReport = ({
  manifest_hash,
  packages,
  distributions,
  environments,
  vulnerabilities,
  package_vulnerabilities,
}: v.InferOutput<typeof fourth>) => {
  const named = Object.values(package_vulnerabilities ?? {}).flat();
  const lost = named.filter(id => !Object.hasOwn(vulnerabilities ?? {}, id)).length;
  if (lost > 0) return `the report names ${lost} ${lost === 1 ? 'vulnerability' : 'vulnerabilities'} that it does not describe`;
  const scopes = new Map<string, { readonly isListed: boolean }>();
  const scannedById = new Map(
    Object.entries(packages ?? {}).map(([id, { name, version }]) => {
      const [first] = environments?.[id] ?? [];
      const database = first?.package_db ?? '';
      const scope = /dpkg|rpm|apk/u.test(database) ? 'os-pkgs' : database.startsWith('python:') ? 'python' : 'other';
      scopes.set(scope, { isListed: true });
      return [id, { scope, database, name, version, layer: first?.introduced_in ?? '' }] as const;
    }),
  );
  const [system] = Object.values(distributions ?? {});
  const ecosystem = (scope: string): string => (scope === 'os-pkgs' ? ecosystemOf(system?.did ?? '') : scope === 'python' ? 'pypi' : '');
  const scanned = ({ scope, database, name, version }: { scope: string; database: string; name: string; version: string }) => ({
    scope,
    ecosystem: ecosystem(scope),
    name,
    version,
    place: scope === 'os-pkgs' ? noPlace : placeOf(ecosystem(scope), database.slice(database.indexOf(':') + 1)),
  });
  const findings = Object.entries(package_vulnerabilities ?? {}).flatMap(([packageId, ids]) =>
    ids.flatMap((id): readonly ScanFinding[] => {
      const found = vulnerabilities?.[id];
      const own = scannedById.get(packageId);
      if (!(found && own)) return [];
      const named = found.name.split(' ')[0] ?? found.name;
      const aliases = aliasesOf(named, [cveIn(found.name) ?? '']);
      return [
        {
          kind: 'vulnerability',
          id: aliases[0],
          aliases,
          severity: severityOfWord(found.normalized_severity),
          severityWord: found.severity === '' ? found.normalized_severity : found.severity,
          package: scanned(own),
          paths: [],
          ...given({ fix: fixOf(found.fixed_in_version), layer: own.layer }),
        },
      ];
    }),
  );
  return {
    ...emptyReport('clair', 'clair-v4-json', '4'),
    artifact: 'image',
    name: manifest_hash,
    ...(system && { os: { name: `${system.did} ${system.version_id}`, endOfLife: false } }),
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
