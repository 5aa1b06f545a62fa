import { readScan } from '../../../src/scans/read-scan.ts';
import type { ReadScan, ScanReport } from '../../../src/scans/report.ts';

/** A report as a file. */
export const bytesOf = (document: unknown): Uint8Array =>
  new TextEncoder().encode(typeof document === 'string' ? document : JSON.stringify(document));

/** What a file is read as. */
export const scanOf = (document: unknown): ReadScan => readScan(bytesOf(document));

/** What a file is read as, which must be a report. */
export const reportOf = (document: unknown): ScanReport => {
  const read = scanOf(document);
  if (read.state === 'unreadable') throw new Error(read.why);
  return read.report;
};

/** A finding for a lock file of Trivy: `CVE-2024-1 lodash 4.17.4`. */
export interface TrivyFinding {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly [key: string]: unknown;
}

interface TrivyParts {
  readonly found?: readonly TrivyFinding[];
  /** Names and versions of all packages; left out: the report lists none. */
  readonly packages?: Readonly<Record<string, string>>;
  readonly target?: string;
  readonly [key: string]: unknown;
}

/** `trivy fs --format json` of a folder with one lock file, as Trivy 0.6x writes it. */
export const trivyOf = ({ found = [], packages, target = 'package-lock.json', ...rest }: TrivyParts): object => ({
  SchemaVersion: 2,
  Trivy: { Version: '0.66.0' },
  ArtifactName: '.',
  ArtifactType: 'repository',
  Results: [
    {
      Target: target,
      Class: 'lang-pkgs',
      Type: 'npm',
      ...(packages && { Packages: Object.entries(packages).map(([Name, Version]) => ({ ID: `${Name}@${Version}`, Name, Version })) }),
      Vulnerabilities: found.map(({ id, name, version, ...more }) => ({
        VulnerabilityID: id,
        PkgName: name,
        InstalledVersion: version,
        Severity: 'HIGH',
        ...more,
      })),
    },
  ],
  ...rest,
});

/** Trivy's report of an image with one layer of its base and one of its own (`make install`), which the findings name as `Layer`. */
export const trivyOfImage = (parts: TrivyParts): object => ({
  ...trivyOf({ ...parts, target: 'app/lock.txt' }),
  ArtifactType: 'container_image',
  Metadata: {
    DiffIDs: ['sha256:base', 'sha256:own'],
    ImageConfig: {
      history: [
        { created_by: '/bin/sh -c #(nop) ADD file:abc in / ' },
        { created_by: 'RUN /bin/sh -c make install # buildkit' },
        { created_by: 'USER 1000', empty_layer: true },
      ],
    },
  },
});

/** Findings of such an image: one of its base, and one of its own layer. */
export const inBaseLayer: TrivyFinding = { id: 'CVE-2020-1000', name: 'old', version: '1', Layer: { DiffID: 'sha256:base' } };
export const inOwnLayer: TrivyFinding = {
  id: 'CVE-2024-1000',
  name: 'curl',
  version: '8',
  FixedVersion: '9',
  Layer: { DiffID: 'sha256:own' },
};

interface GrypeFinding {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly related?: readonly string[];
  readonly path?: string;
  readonly type?: string;
  readonly fix?: string;
  readonly ignoredBy?: object;
}

const matchOf = ({ id, name, version, related = [], path = '/app/package-lock.json', type = 'npm', fix, ignoredBy }: GrypeFinding) => ({
  vulnerability: {
    id,
    severity: 'High',
    fix: { state: fix === undefined ? 'not-fixed' : 'fixed', versions: fix === undefined ? [] : [fix] },
  },
  relatedVulnerabilities: related.map(other => ({ id: other })),
  artifact: { name, version, type, purl: `pkg:${type}/${name}@${version}`, locations: [{ path }] },
  ...(ignoredBy && { appliedIgnoreRules: [ignoredBy] }),
});

interface GrypeParts {
  readonly found?: readonly GrypeFinding[];
  readonly ignored?: readonly GrypeFinding[];
  readonly built?: string;
  readonly configuration?: object;
}

/** `grype --output json` of an image, as Grype 0.9x writes it. */
export const grypeOf = ({ found = [], ignored = [], built = '2026-01-01T00:00:00Z', configuration = {} }: GrypeParts): object => ({
  matches: found.map(matchOf),
  ignoredMatches: ignored.map(matchOf),
  source: { type: 'image', target: { userInput: 'acme/app:1', imageID: 'sha256:1', tags: ['acme/app:1'], repoDigests: [] } },
  distro: { name: 'debian', version: '12' },
  descriptor: { name: 'grype', version: '0.94.0', configuration, db: { status: { built } } },
});

/** An OpenVEX document with one statement for each product. */
export const openVexOf = (statements: readonly object[]): object => ({
  '@context': 'https://openvex.dev/ns/v0.2.0',
  '@id': 'https://acme.example/vex/1',
  author: 'Acme security',
  timestamp: '2026-01-01T00:00:00Z',
  version: 1,
  statements,
});

/** cosign's predicate for `--type vuln` around a report, as `trivy image --format cosign-vuln` writes it. */
export const vulnPredicateOf = (report: unknown, finishedOn = '2026-01-01T00:05:00Z'): object => ({
  invocation: { parameters: null, uri: '', event_id: '', 'builder.id': '' },
  scanner: {
    uri: 'pkg:github/aquasecurity/trivy@0.66.0',
    version: '0.66.0',
    db: { uri: '', version: '' },
    result: report,
  },
  metadata: { scanStartedOn: '2026-01-01T00:00:00Z', scanFinishedOn: finishedOn },
});
