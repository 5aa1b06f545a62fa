import * as v from 'valibot';
import { isRecord } from '../../text/record.ts';
import { aliasesOf } from '../alias.ts';
import { ecosystemOf, placeOf } from '../ecosystem.ts';
import { parsePurl, purlName } from '../purl.ts';
import { emptyReport, type FormatReader, noPlace, type ScanFinding, type ScannedPackage, type ScanProblem } from '../report.ts';
import { severityOfWord } from '../severity-word.ts';
import { isKnownSpdx, spdxPackageUrl, spdxVersion } from '../spdx-three.ts';
import { dayOf, given, listOf, problemOf, text } from './parts.ts';

const bill: ScanProblem = {
  why: 'it is a bill of packages, and does not tell that anybody looked for vulnerabilities in them',
  remedy: 'Scan the bill and give what the scanner writes: "trivy sbom --format json FILE", "grype sbom:FILE --output json".',
};

const property = v.object({ name: text, value: text });

/** What a CycloneDX bill tells of a package. */
export interface Component {
  readonly 'bom-ref': string;
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly properties: readonly v.InferOutput<typeof property>[];
  readonly components: readonly Component[];
}

/** A component of a CycloneDX bill, with those within it. */
export const component: v.GenericSchema<unknown, Component> = v.object({
  'bom-ref': text,
  name: text,
  version: text,
  purl: text,
  properties: listOf(property),
  components: v.optional(
    v.lazy(() => listOf(component)),
    [],
  ),
});

/** A CycloneDX bill as far as it tells of packages and vulnerabilities. */
const cycloneDx = v.object({
  bomFormat: v.literal('CycloneDX'),
  specVersion: v.string(),
  metadata: v.optional(v.nullable(v.object({ component: v.optional(v.nullable(component)) }))),
  components: listOf(component),
  vulnerabilities: listOf(
    v.object({
      id: text,
      'bom-ref': text,
      references: listOf(v.object({ id: text })),
      ratings: listOf(v.object({ severity: text })),
      description: text,
      published: text,
      affects: listOf(v.object({ ref: text })),
      analysis: v.optional(v.nullable(v.object({ state: text, justification: text, detail: text }))),
    }),
  ),
});

/** All components, those within others too. */
export const flatten = (components: readonly Component[]): readonly Component[] => {
  const all: Component[] = [];
  const open: (readonly Component[])[] = [components];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const item of next) {
      all.push(item);
      if (item.components.length > 0) open.push(item.components);
    }
  }
  return all;
};

const pathOf = ({ properties }: Component): string =>
  properties.find(({ name }) => name === 'aquasecurity:trivy:FilePath' || name === 'syft:location:0:path')?.value ?? '';

const packageOf = (name: string, version: string, url: string, path: string): ScannedPackage => {
  const purl = parsePurl(url);
  const ecosystem = purl?.type ?? '';
  return {
    scope: 'packages',
    ecosystem,
    name: purl ? purlName(purl) : name,
    version: version || (purl?.version ?? ''),
    place: placeOf(ecosystem, path),
    ...given({ purl: url }),
  };
};

/** States in which a bill's own analysis says that a vulnerability does not count. Source: CycloneDX 1.4, `impactAnalysisState`. */
export const clearedStates: ReadonlySet<string> = new Set(['not_affected', 'false_positive', 'resolved', 'resolved_with_pedigree']);

const severityRank = ['critical', 'high', 'medium', 'low', 'info', 'none', 'unknown'];

/** CycloneDX in JSON: the packages, and the vulnerabilities where there are any. */
export const readCycloneDx: FormatReader = value => {
  if (!isRecord(value) || value['bomFormat'] !== 'CycloneDX') return undefined;
  const read = v.safeParse(cycloneDx, value);
  if (!read.success) return problemOf('CycloneDX', read.issues);
  const { specVersion, metadata, vulnerabilities } = read.output;
  const components = flatten(read.output.components);
  const byRef = new Map(components.map(item => [item['bom-ref'], packageOf(item.name, item.version, item.purl, pathOf(item))]));
  const findings = vulnerabilities.flatMap((found): readonly ScanFinding[] => {
    const aliases = aliasesOf(
      found.id || found['bom-ref'],
      found.references.map(({ id }) => id),
    );
    const word =
      found.ratings.map(({ severity }) => severity).toSorted((a, b) => severityRank.indexOf(a) - severityRank.indexOf(b))[0] ?? '';
    const refs = found.affects.length === 0 ? [''] : found.affects.map(({ ref }) => ref);
    const state = found.analysis?.state ?? '';
    return refs.map(ref => ({
      kind: 'vulnerability',
      id: aliases[0],
      aliases,
      severity: severityOfWord(word),
      severityWord: word,
      package: byRef.get(ref) ?? packageOf(ref, '', ref, ''),
      paths: [],
      ...given({ title: found.description.slice(0, 300), published: dayOf(found.published) }),
      ...(clearedStates.has(state) && {
        suppression: { status: state, ...given({ justification: found.analysis?.justification }), source: 'the bill itself' },
      }),
    }));
  });
  return {
    ...emptyReport('cyclonedx', 'cyclonedx-json', specVersion),
    artifact: 'sbom',
    name: metadata?.component?.name ?? '',
    scopes: new Map([['packages', { isListed: true }]]),
    packages: [...byRef.values()],
    findings,
    reported: vulnerabilities.length,
    // Why also an empty list: Trivy writes one when it only lists packages.
    ...(vulnerabilities.length === 0 && { noScan: bill }),
    ...given({ unknownVersion: /^1\.[0-7]$/u.test(specVersion) ? undefined : `version ${specVersion.slice(0, 20)} of CycloneDX` }),
  };
};

const spdx = v.object({
  spdxVersion: v.string(),
  name: text,
  packages: listOf(
    v.object({ name: text, versionInfo: text, externalRefs: listOf(v.object({ referenceType: text, referenceLocator: text })) }),
  ),
});

const syft = v.object({
  artifacts: v.array(v.object({ name: text, version: text, type: text, purl: text, locations: listOf(v.object({ path: text })) })),
  source: v.optional(v.nullable(v.object({ name: text, type: text }))),
  schema: v.optional(v.nullable(v.object({ version: text }))),
  descriptor: v.object({ name: v.literal('syft'), version: text }),
});

/** SPDX 3 in JSON-LD, as its own schema writes it. Source: spdx-spec 3.0.1, Software profile. */
const spdxThree = v.object({
  '@graph': v.array(
    v.object({
      type: text,
      specVersion: text,
      name: text,
      software_packageVersion: text,
      software_packageUrl: text,
      externalIdentifier: listOf(v.object({ externalIdentifierType: text, identifier: text })),
    }),
  ),
});

const readSpdxThree: FormatReader = value => {
  const at = spdxVersion(value);
  if (at === undefined) return undefined;
  const read = v.safeParse(spdxThree, value);
  if (!read.success) return problemOf('SPDX', read.issues);
  const graph = read.output['@graph'];
  return {
    ...emptyReport('spdx', 'spdx-json', `SPDX-${at}`),
    artifact: 'sbom',
    name: graph.find(({ type }) => type === 'SpdxDocument')?.name ?? '',
    scopes: new Map([['packages', { isListed: true }]]),
    noScan: bill,
    packages: graph
      .filter(({ type }) => type === 'software_Package')
      .map(item => packageOf(item.name, item.software_packageVersion, spdxPackageUrl(item), '')),
    ...given({ unknownVersion: isKnownSpdx(at) ? undefined : `version ${at} of SPDX` }),
  };
};

/** SPDX and Syft's own JSON: packages without findings. A scanner has to read them first. */
export const readPackageBill: FormatReader = value => {
  if (!isRecord(value)) return undefined;
  const scopes = new Map([['packages', { isListed: true }]]);
  if ('spdxVersion' in value) {
    const read = v.safeParse(spdx, value);
    if (!read.success) return problemOf('SPDX', read.issues);
    const { spdxVersion, name, packages } = read.output;
    return {
      ...emptyReport('spdx', 'spdx-json', spdxVersion),
      artifact: 'sbom',
      name,
      scopes,
      packages: packages.map(item =>
        packageOf(
          item.name,
          item.versionInfo,
          item.externalRefs.find(({ referenceType }) => referenceType === 'purl')?.referenceLocator ?? '',
          '',
        ),
      ),
      noScan: bill,
      ...given({ unknownVersion: /^SPDX-2\.[0-3]$/u.test(spdxVersion) ? undefined : `version ${spdxVersion.slice(0, 20)} of SPDX` }),
    };
  }
  if ('@context' in value && '@graph' in value) return readSpdxThree(value);
  if (!('artifacts' in value && isRecord(value['descriptor']) && value['descriptor']['name'] === 'syft')) return undefined;
  const read = v.safeParse(syft, value);
  if (!read.success) return problemOf('Syft', read.issues);
  const { artifacts, source, schema, descriptor } = read.output;
  return {
    ...emptyReport('syft', 'syft-json', schema?.version ?? ''),
    ...given({ toolVersion: descriptor.version }),
    artifact: 'sbom',
    name: source?.name ?? '',
    scopes,
    noScan: bill,
    packages: artifacts.map(item => {
      const ecosystem = ecosystemOf(item.type);
      const path = item.locations[0]?.path ?? '';
      return {
        scope: 'packages',
        ecosystem,
        name: item.name,
        version: item.version,
        place: path === '' ? noPlace : placeOf(ecosystem, path),
        ...given({ purl: item.purl }),
      };
    }),
  };
};
