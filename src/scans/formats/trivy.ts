import * as v from 'valibot';
import { isRecord } from '../../text/record.ts';
import { aliasesOf } from '../alias.ts';
import { ecosystemOf, isDistributed } from '../ecosystem.ts';
import {
  emptyReport,
  type FormatReader,
  type LineSpan,
  noPlace,
  type PackagePlace,
  type ScanFinding,
  type ScannedImage,
  type ScannedPackage,
  type ScanReport,
} from '../report.ts';
import { severityOfWord } from '../severity-word.ts';
import { dayOf, given, labels, linesOf, listOf, number, problemOf, revisionOf, text, texts } from './parts.ts';

const identifier = v.optional(v.nullable(v.object({ PURL: text })));
const layer = v.optional(v.nullable(v.object({ DiffID: text, Digest: text })));

const vulnerability = v.object({
  // Old reports have findings without one.
  VulnerabilityID: text,
  VendorIDs: texts,
  PkgName: text,
  PkgID: text,
  PkgPath: text,
  PkgIdentifier: identifier,
  InstalledVersion: text,
  FixedVersion: text,
  Status: text,
  Layer: layer,
  Severity: text,
  Title: text,
  PublishedDate: text,
});

const span = v.object({ StartLine: number, EndLine: number });

const check = v.object({
  ID: text,
  AVDID: text,
  Title: text,
  Message: text,
  Severity: text,
  Status: text,
  Layer: layer,
  CauseMetadata: v.optional(v.nullable(span)),
});
const secret = v.object({ ...span.entries, RuleID: text, Title: text, Severity: text, Match: text, Layer: layer });
const licence = v.object({ Severity: text, PkgName: text, FilePath: text, Name: text });
const modified = v.object({ Type: text, Status: text, Statement: text, Source: text, Finding: v.optional(v.unknown()) });

const result = v.object({
  Target: text,
  Class: text,
  Type: text,
  Packages: listOf(v.object({ ID: text, Name: text, Version: text, FilePath: text, Identifier: identifier, Locations: listOf(span) })),
  Vulnerabilities: listOf(vulnerability),
  Misconfigurations: listOf(check),
  Secrets: listOf(secret),
  Licenses: listOf(licence),
  ExperimentalModifiedFindings: listOf(modified),
});
type Result = v.InferOutput<typeof result>;

const document = v.object({
  SchemaVersion: v.number(),
  Trivy: v.optional(v.nullable(v.object({ Version: text }))),
  ArtifactName: text,
  ArtifactType: text,
  Metadata: v.optional(
    v.nullable(
      v.object({
        OS: v.optional(v.nullable(v.object({ Family: text, Name: text, EOSL: v.optional(v.nullable(v.boolean())) }))),
        ImageID: text,
        DiffIDs: texts,
        RepoTags: texts,
        RepoDigests: texts,
        Reference: text,
        ImageConfig: v.optional(
          v.nullable(
            v.object({
              history: listOf(v.object({ created_by: text, empty_layer: v.optional(v.nullable(v.boolean())) })),
              config: v.optional(v.nullable(v.object({ Labels: labels }))),
            }),
          ),
        ),
      }),
    ),
  ),
  Results: listOf(result),
});

/** Names that stand for all packages of a kind in an image, each of which has a path of its own. Source: trivy, pkg/scan/langpkg. */
const gathered: ReadonlySet<string> = new Set(['Java', 'Node.js', 'Python', 'Ruby', 'Conda', 'PHP', 'Julia', '']);

/** Types whose target is a binary or an archive, and not a list of packages. */
const isProgram = (type: string): boolean => ['gobinary', 'rustbinary', 'jar'].includes(type);

/** What a result looked at. Reports from before schema 2 have no class; it follows from the type. */
const scopeOf = ({ Class, Type }: Pick<Result, 'Class' | 'Type'>): string => {
  if (Class === 'os-pkgs' || (Class === '' && isDistributed(ecosystemOf(Type)))) return 'os-pkgs';
  return Type === '' ? Class : `${Class === '' ? 'lang-pkgs' : Class}/${Type}`;
};

const placeIn = (item: Result, path: string): PackagePlace => {
  if (scopeOf(item) === 'os-pkgs') return noPlace;
  if (path !== '') return { kind: 'path', path };
  if (gathered.has(item.Target)) return noPlace;
  return { kind: isProgram(item.Type) ? 'path' : 'file', path: item.Target };
};

type Where = (item: Result) => string;

const packageIn = (item: Result, name: string, version: string, path: string, purl: string | undefined, where: string): ScannedPackage => {
  const place = placeIn(item, path);
  return {
    scope: scopeOf(item),
    ecosystem: ecosystemOf(item.Type),
    name,
    version,
    place: where === '' ? place : { kind: 'path', path: `${where}/${place.path}` },
    ...given({ purl }),
  };
};

/** Lines of the packages of a lock file, by their ids; a package that stands there twice is told by the first. */
type PackageLines = ReadonlyMap<string, LineSpan>;

const packageLines = ({ Packages }: Result): PackageLines =>
  new Map(
    Packages.toReversed().flatMap(({ ID, Locations: [first] }) => {
      const lines = linesOf(first?.StartLine, first?.EndLine);
      return ID !== '' && lines ? [[ID, lines] as const] : [];
    }),
  );

const vulnerabilityIn = (
  item: Result,
  found: v.InferOutput<typeof vulnerability>,
  where: string,
  lines: PackageLines = new Map(),
): ScanFinding => {
  const aliases = aliasesOf(found.VulnerabilityID, found.VendorIDs);
  return {
    kind: 'vulnerability',
    id: aliases[0],
    aliases,
    severity: severityOfWord(found.Severity),
    severityWord: found.Severity,
    package: packageIn(item, found.PkgName, found.InstalledVersion, found.PkgPath, found.PkgIdentifier?.PURL, where),
    paths: found.PkgPath === '' ? [] : [found.PkgPath],
    ...given({
      fix: found.FixedVersion,
      fixState: found.Status,
      ...layerOf(found.Layer),
      lines: lines.get(found.PkgID),
      title: found.Title,
      published: dayOf(found.PublishedDate),
    }),
  };
};

const layerOf = (own: v.InferOutput<typeof layer>): Pick<ScanFinding, 'layer' | 'layerDigest'> =>
  given({ layer: own?.DiffID || own?.Digest, layerDigest: own?.DiffID ? own.Digest : undefined });

/** A finding about a file: a misconfiguration, a secret or a licence. Its place is the file that was looked at. */
const fileFinding = (
  item: Result,
  kind: ScanFinding['kind'],
  own: {
    readonly id: string;
    readonly name?: string;
    readonly severity: string;
    readonly title: string;
    readonly path?: string;
    readonly mark?: string;
    readonly lines?: LineSpan | undefined;
    readonly layer?: v.InferOutput<typeof layer>;
  },
  where: string,
): ScanFinding => {
  const path = own.path === undefined || own.path === '' ? item.Target : own.path;
  return {
    kind,
    id: own.id,
    aliases: [own.id],
    severity: severityOfWord(own.severity),
    severityWord: own.severity,
    package: {
      scope: scopeOf(item),
      ecosystem: '',
      name: own.name ?? '',
      version: '',
      place: { kind: 'file', path: where === '' ? path : `${where}/${path}` },
    },
    paths: [path],
    ...given({ title: own.title, lines: own.lines, ...layerOf(own.layer) }),
    ...(own.mark !== undefined && { mark: own.mark }),
  };
};

const findingsIn = (item: Result, where: string): readonly ScanFinding[] => [
  ...vulnerabilitiesIn(item, where),
  ...item.Misconfigurations.filter(({ Status }) => Status !== 'PASS' && Status !== 'EXCEPTION').map(
    ({ ID, AVDID, Title, Severity, Message, CauseMetadata: cause, Layer }) => {
      const lines = linesOf(cause?.StartLine, cause?.EndLine);
      return fileFinding(
        item,
        'misconfiguration',
        { id: ID || AVDID, severity: Severity, title: Title, mark: Message, lines, layer: Layer },
        where,
      );
    },
  ),
  ...item.Secrets.map(({ RuleID, Title, Severity, StartLine, EndLine, Match, Layer }) => {
    const lines = linesOf(StartLine, EndLine);
    return fileFinding(item, 'secret', { id: RuleID, severity: Severity, title: Title, mark: Match.trim(), lines, layer: Layer }, where);
  }),
  ...item.Licenses.map(({ Name, PkgName, FilePath, Severity }) =>
    fileFinding(item, 'licence', { id: Name, name: PkgName, severity: Severity, title: '', path: FilePath }, where),
  ),
];

const vulnerabilitiesIn = (item: Result, where: string): readonly ScanFinding[] => {
  if (item.Vulnerabilities.length === 0) return [];
  const lines = packageLines(item);
  return item.Vulnerabilities.map(found => vulnerabilityIn(item, found, where, lines));
};

/** What the report tells and says that it does not count, with `--show-suppressed`. */
const suppressedIn = (item: Result, where: string): readonly ScanFinding[] =>
  item.ExperimentalModifiedFindings.flatMap(({ Type, Status, Statement, Source, Finding }) => {
    const found = Type === 'vulnerability' ? v.safeParse(vulnerability, Finding) : undefined;
    if (!found?.success) return [];
    const suppression = { status: Status, ...given({ justification: Statement }), source: Source };
    return [{ ...vulnerabilityIn(item, found.output, where), suppression }];
  });

const contentsOf = (
  results: readonly Result[],
  where: Where = () => '',
): Pick<ScanReport, 'findings' | 'packages' | 'scopes' | 'reported'> => {
  const scopes = new Map<string, { readonly isListed: boolean }>();
  for (const item of results) {
    const scope = scopeOf(item);
    scopes.set(scope, { isListed: scopes.get(scope)?.isListed === true || item.Packages.length > 0 });
  }
  const findings = results.flatMap(item => findingsIn(item, where(item)));
  return {
    scopes,
    packages: results.flatMap(item =>
      item.Packages.map(({ Name, Version, FilePath, Identifier }) =>
        packageIn(item, Name, Version, FilePath, Identifier?.PURL, where(item)),
      ),
    ),
    reported: findings.length,
    findings: [...findings, ...results.flatMap(item => suppressedIn(item, where(item)))],
  };
};

const artifacts: Readonly<Record<string, string>> = {
  container_image: 'image',
  filesystem: 'filesystem',
  repository: 'filesystem',
  cyclonedx: 'sbom',
  spdx: 'sbom',
  vm: 'vm',
};

const imageOf = ({ Metadata }: v.InferOutput<typeof document>): ScannedImage => ({
  ...given({ id: Metadata?.ImageID }),
  tags: [...new Set([...(Metadata?.RepoTags ?? []), Metadata?.Reference ?? ''])].filter(tag => tag !== ''),
  digests: Metadata?.RepoDigests ?? [],
  ...given({ revision: revisionOf(Metadata?.ImageConfig?.config?.Labels ?? {}) }),
  diffIds: Metadata?.DiffIDs ?? [],
  history: (Metadata?.ImageConfig?.history ?? []).map(({ created_by, empty_layer }) => ({
    createdBy: created_by,
    isEmpty: empty_layer === true,
  })),
});

const modern = (read: v.InferOutput<typeof document>): ScanReport => {
  const { Metadata, Trivy, SchemaVersion } = read;
  return {
    ...emptyReport('trivy', 'trivy-json', String(SchemaVersion)),
    ...contentsOf(read.Results),
    ...given({ toolVersion: Trivy?.Version }),
    artifact: artifacts[read.ArtifactType] ?? (read.ArtifactType === '' ? undefined : read.ArtifactType),
    name: read.ArtifactName,
    ...(read.ArtifactType === 'container_image' && { image: imageOf(read) }),
    ...(Metadata?.OS && {
      os: { name: `${Metadata.OS.Family} ${Metadata.OS.Name}`.trim(), endOfLife: Metadata.OS.EOSL === true },
    }),
    ...given({ unknownVersion: SchemaVersion === 2 ? undefined : `schema ${SchemaVersion} of Trivy` }),
  };
};

const resources = listOf(v.object({ Namespace: text, Kind: text, Name: text, Results: listOf(result) }));
/** `trivy k8s`: until 0.31 in two lists, since then in one. */
const cluster = v.object({ ClusterName: text, Resources: resources, Vulnerabilities: resources, Misconfigurations: resources });

const clusterReport = (read: v.InferOutput<typeof cluster>): ScanReport => {
  const names = new Map<Result, string>();
  const results = [...read.Resources, ...read.Vulnerabilities, ...read.Misconfigurations].flatMap(item => {
    for (const own of item.Results) names.set(own, [item.Namespace, item.Kind, item.Name].join('/'));
    return item.Results;
  });
  return {
    ...emptyReport('trivy', 'trivy-kubernetes', ''),
    ...contentsOf(results, item => names.get(item) ?? ''),
    artifact: 'cluster',
    name: read.ClusterName,
  };
};

/** Trivy's JSON: schema 2, the list (or `null`) from before it, and that of clusters. */
export const readTrivy: FormatReader = value => {
  if (value === null || (Array.isArray(value) && value.every(item => isRecord(item) && 'Target' in item))) {
    const list = v.safeParse(listOf(result), value);
    if (!list.success) return problemOf('Trivy', list.issues);
    return { ...emptyReport('trivy', 'trivy-json', 'before 2'), ...contentsOf(list.output) };
  }
  if (!isRecord(value)) return undefined;
  if ('ClusterName' in value || ('Resources' in value && !('matches' in value))) {
    const read = v.safeParse(cluster, value);
    return read.success ? clusterReport(read.output) : problemOf('Trivy', read.issues);
  }
  if (!('SchemaVersion' in value && ('ArtifactName' in value || 'ArtifactType' in value || 'Results' in value))) return undefined;
  const read = v.safeParse(document, value);
  return read.success ? modern(read.output) : problemOf('Trivy', read.issues);
};
