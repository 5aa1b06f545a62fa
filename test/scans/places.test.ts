import { describe, expect, test } from 'vitest';
import { parseDockerfile } from '../../src/artifacts/dockerfile/parse.ts';
import { sourceFile } from '../../src/artifacts/source-file.ts';
import { readProvenance } from '../../src/scans/origin/build-provenance.ts';
import { changedFilesOf } from '../../src/scans/origin/changed-files.ts';
import { type OriginContext, originsIn } from '../../src/scans/origin/finding-origin.ts';
import { bytesOf, reportOf, trivyOf } from '../support/scans/reports.ts';

const text = 'FROM debian:12\nRUN apt-get update \\\n && apt-get install -y curl\nCOPY app /app\n';
const dockerfile = parseDockerfile(sourceFile('Dockerfile', text));

/** Where each finding of a report comes from: `own RUN Dockerfile:2`. */
const placesOf = (document: unknown, context: Partial<OriginContext> = { dockerfile }): readonly (string | undefined)[] => {
  const report = reportOf(document);
  const originOf = originsIn(report, { dockerfile: undefined, ...context });
  return report.findings.map(finding => {
    const origin = originOf(finding);
    return origin && `${origin.layer} ${origin.keyword} ${origin.path}:${origin.isWholeFile ? '' : origin.line}`.replace('  ', ' ');
  });
};

const clairOf = (...layers: readonly string[]): object => ({
  manifest_hash: 'sha256:1',
  packages: Object.fromEntries(layers.map((_, at) => [at, { name: `p${at}`, version: '1' }])),
  environments: Object.fromEntries(layers.map((layer, at) => [at, [{ package_db: 'var/lib/dpkg/status', introduced_in: layer }]])),
  vulnerabilities: { 7: { name: 'CVE-2026-1 p', normalized_severity: 'High' } },
  package_vulnerabilities: Object.fromEntries(layers.map((_, at) => [at, ['7']])),
});

const snykOf = (...found: readonly object[]): object => ({
  ok: false,
  dependencyCount: 9,
  packageManager: 'deb',
  docker: {},
  vulnerabilities: found.map((more, at) => ({ id: `SNYK-${at}`, packageName: 'curl', version: '1', severity: 'high', ...more })),
});

describe('a vulnerability of an image', () => {
  test.each([
    ['Clair', clairOf('sha256:2')],
    ['clair-scanner', { image: 'shop', unapproved: [], vulnerabilities: [{ featurename: 'curl', vulnerability: 'CVE-2026-1' }] }],
    ['Snyk', snykOf({})],
    [
      'SARIF of an image',
      {
        version: '2.1.0',
        runs: [
          {
            tool: { driver: { name: 'docker scout', rules: [{ id: 'CVE-2026-1', properties: { purls: ['pkg:deb/debian/curl@8'] } }] } },
            results: [{ ruleId: 'CVE-2026-1' }],
          },
        ],
      },
    ],
    [
      'OSV-Scanner',
      {
        results: [
          {
            source: { path: 'shop', type: 'docker' },
            packages: [{ package: { name: 'curl', version: '8', ecosystem: 'Debian:12' }, vulnerabilities: [{ id: 'CVE-2026-1' }] }],
          },
        ],
      },
    ],
  ])('is told at FROM where the report has no history: %s', (_, document) => {
    expect(placesOf(document)).toEqual(['unknown FROM Dockerfile:1']);
    expect(placesOf(document, {})).toEqual([undefined]);
  });

  test('that a scan of a bill tells is told at FROM in packages of the distribution, and nowhere in others', () => {
    const result = (Type: string, PkgName: string) => ({
      Target: 'shop',
      Class: Type === 'debian' ? 'os-pkgs' : 'lang-pkgs',
      Type,
      Vulnerabilities: [{ VulnerabilityID: 'CVE-2026-1', PkgName, InstalledVersion: '1' }],
    });
    const document = { ...trivyOf({}), ArtifactType: 'cyclonedx', Results: [result('debian', 'curl'), result('npm', 'lodash')] };
    expect(placesOf(document)).toEqual(['unknown FROM Dockerfile:1', undefined]);
  });

  test('of Snyk is told at the instruction that Snyk names, or at FROM for the base image', () => {
    const document = snykOf(
      { dockerfileInstruction: 'RUN apt-get update && apt-get install -y curl' },
      { dockerBaseImage: 'debian:12' },
      { dockerfileInstruction: 'RUN make' },
    );
    expect(placesOf(document)).toEqual(['own RUN Dockerfile:2', 'base FROM Dockerfile:1', 'unknown FROM Dockerfile:1']);
  });
});

describe("BuildKit's provenance of the build", () => {
  const range = (line: number) => ({ locations: [{ ranges: [{ start: { line }, end: { line } }] }] });
  const config = {
    llbDefinition: [
      { id: 'step0', op: { Op: { source: { identifier: 'docker-image://debian:12' } } } },
      { id: 'step1', op: { Op: { exec: {} } } },
      { id: 'step2', op: { Op: { file: {} } } },
    ],
  };
  const buildKit = (source = text) => ({
    source: {
      locations: { step0: range(1), step1: range(3), step2: range(4) },
      infos: [{ filename: 'Dockerfile', data: Buffer.from(source).toString('base64') }],
    },
    layers: {
      'step0:0': [[{ digest: 'sha256:base' }]],
      'step1:0': [[{ digest: 'sha256:base' }, { digest: 'sha256:apt' }]],
      'step2:0': [[{ digest: 'sha256:base' }, { digest: 'sha256:apt' }, { digest: 'sha256:copy' }]],
    },
  });
  const older = (source?: string): object => ({
    buildType: 'https://mobyproject.org/buildkit@v1',
    buildConfig: config,
    metadata: { 'https://mobyproject.org/buildkit@v1#metadata': buildKit(source) },
  });
  const newer = {
    buildDefinition: { internalParameters: { buildConfig: config } },
    runDetails: { metadata: { buildkit_metadata: buildKit() } },
  };
  const provenanceOf = (document: unknown): OriginContext['provenance'] => {
    const read = readProvenance(bytesOf(document));
    return read.state === 'provenance' ? read.provenance : undefined;
  };
  const found = clairOf('sha256:base', 'sha256:apt', 'sha256:copy', 'sha256:other');

  test.each([
    ['SLSA 0.2', older()],
    ['SLSA 1', newer],
    [
      'an in-toto statement',
      { _type: 'https://in-toto.io/Statement/v1', predicateType: 'https://slsa.dev/provenance/v1', predicate: newer },
    ],
    ['what imagetools prints', { SLSA: older() }],
    ['what imagetools prints of several platforms', { 'linux/amd64': { SLSA: older() } }],
    ['the file of --metadata-file', { 'containerimage.digest': 'sha256:1', 'buildx.build.provenance': older() }],
  ])('places layers at their instructions for a scanner without history: %s', (_, document) => {
    expect(placesOf(found, { dockerfile, provenance: provenanceOf(document) })).toEqual([
      'base FROM Dockerfile:1',
      'own RUN Dockerfile:2',
      'own COPY Dockerfile:4',
      'unknown FROM Dockerfile:1',
    ]);
  });

  test('of another Dockerfile says nothing of this one', () => {
    const provenance = provenanceOf(older(text.replace('curl', 'wget')));
    expect(placesOf(found, { dockerfile, provenance })).toEqual(Array.from({ length: 4 }, () => 'unknown FROM Dockerfile:1'));
  });

  test('tells layers of steps within a stage by those of its last step, where each made one', () => {
    const step = (id: string, kind: string, ...inputs: readonly string[]) => ({
      id,
      inputs,
      op: { Op: kind === '' ? null : { [kind]: {} } },
    });
    const built = {
      ...older(),
      buildConfig: {
        llbDefinition: [
          step('step0', 'source'),
          step('step9', 'source'),
          step('step1', 'exec', 'step0:0', 'step9:0'),
          step('step2', 'file', 'step1:0', 'step9:0'),
          step('step3', '', 'step2:0'),
        ],
      },
    };
    const buildOf = (layers: object) => {
      const metadata = { ...buildKit(), layers };
      return provenanceOf({ ...built, metadata: { 'https://mobyproject.org/buildkit@v1#metadata': metadata } });
    };
    const own = [{ digest: 'sha256:base' }, { digest: 'sha256:apt' }, { digest: 'sha256:copy' }];
    const provenance = buildOf({ 'step0:0': [[{ digest: 'sha256:base' }], [{ digest: 'sha256:base' }]], 'step2:0': [own] });
    expect(placesOf(clairOf('sha256:base', 'sha256:apt', 'sha256:copy'), { dockerfile, provenance })).toEqual([
      'base FROM Dockerfile:1',
      'own RUN Dockerfile:2',
      'own COPY Dockerfile:4',
    ]);
    // Of which base nobody knows how many layers it has, only the last is known.
    expect(placesOf(clairOf('sha256:apt', 'sha256:copy'), { dockerfile, provenance: buildOf({ 'step2:0': [own] }) })).toEqual([
      'unknown FROM Dockerfile:1',
      'own COPY Dockerfile:4',
    ]);
  });

  test('says nothing of a layer that two lines could have made', () => {
    const document = structuredClone(older()) as { metadata: Record<string, ReturnType<typeof buildKit>> };
    const [own] = Object.values(document.metadata);
    if (own) own.layers['step2:0'] = [[{ digest: 'sha256:base' }, { digest: 'sha256:apt' }]];
    expect(placesOf(clairOf('sha256:apt'), { dockerfile, provenance: provenanceOf(document) })).toEqual(['unknown FROM Dockerfile:1']);
  });

  test.each([
    ['no provenance', { results: [] }, /not BuildKit's provenance/u],
    ['the mode that tells no steps', { buildType: 'x', buildConfig: {}, metadata: {} }, /mode=max/u],
    ['no JSON', 'x', /not BuildKit's provenance/u],
  ])('that can not be used says why: %s', (_, document, why) => {
    expect(readProvenance(bytesOf(document))).toMatchObject({
      state: 'unreadable',
      why: expect.stringMatching(why),
      remedy: expect.stringContaining('mode=max'),
    });
  });
});

describe('a finding in a file', () => {
  const lodash = (target: string): object => ({
    ...trivyOf({}),
    ArtifactType: 'filesystem',
    Results: [
      {
        Target: target,
        Class: 'lang-pkgs',
        Type: 'npm',
        Packages: [{ ID: 'lodash@4', Name: 'lodash', Version: '4', Locations: [{ StartLine: 20, EndLine: 24 }] }],
        Vulnerabilities: [{ VulnerabilityID: 'CVE-2026-1', PkgID: 'lodash@4', PkgName: 'lodash', InstalledVersion: '4' }],
      },
    ],
  });
  const changed = changedFilesOf(['web/package-lock.json', 'api/package-lock.json', 'api/deep/package-lock.json', 'go.mod']);

  test.each([
    ['web/package-lock.json', 'web/package-lock.json'],
    ['./web/package-lock.json', 'web/package-lock.json'],
    ['/github/workspace/head/api/deep/package-lock.json', 'api/deep/package-lock.json'],
    ['head/web/package-lock.json', 'web/package-lock.json'],
    ['deep/package-lock.json', 'api/deep/package-lock.json'],
  ])('is told at its line of the file that the change has: %s', (target, path) => {
    expect(placesOf(lodash(target), { changed })).toEqual([`file ${path}:20`]);
  });

  test.each(['package-lock.json', 'lib/yarn.lock', 'ab/package-lock.json'])(
    'is told nowhere where no file or several could be it: %s',
    target => {
      expect(placesOf(lodash(target), { changed })).toEqual([undefined]);
    },
  );

  test('of OSV-Scanner, which names no line, is told at the file', () => {
    const document = {
      results: ['go.mod', 'web/package-lock.json'].map(path => ({
        source: { path: `/home/runner/work/shop/head/${path}`, type: 'lockfile' },
        packages: [{ package: { name: 'x', version: '1', ecosystem: 'Go' }, vulnerabilities: [{ id: 'GO-2026-1' }] }],
      })),
    };
    expect(placesOf(document, { changed, dockerfile })).toEqual(['file go.mod:', 'file web/package-lock.json:']);
  });

  test('in a lock file is nothing of a Dockerfile that is named beside it', () => {
    const packages = [{ package: { name: 'x', version: '1', ecosystem: 'npm' }, vulnerabilities: [{ id: 'CVE-2026-1' }] }];
    const document = { results: [{ source: { path: '/src/package-lock.json', type: 'lockfile' }, packages }] };
    expect(placesOf(document, { dockerfile })).toEqual([undefined]);
  });

  test.each([0, -1, 1.5, 1e20])('at what is no line of a file is told at the file: %d', startLine => {
    const at = { physicalLocation: { artifactLocation: { uri: 'go.mod' }, region: { startLine } } };
    const document = { version: '2.1.0', runs: [{ tool: { driver: { name: 'x' } }, results: [{ ruleId: 'R1', locations: [at] }] }] };
    expect(placesOf(document, { changed })).toEqual(['file go.mod:']);
  });

  test('of SARIF is told at the line of its region', () => {
    const at = { physicalLocation: { artifactLocation: { uri: 'file:///src/web/package-lock.json' }, region: { startLine: 7 } } };
    const document = { version: '2.1.0', runs: [{ tool: { driver: { name: 'x' } }, results: [{ ruleId: 'R1', locations: [at] }] }] };
    expect(placesOf(document, { changed })).toEqual(['file web/package-lock.json:7']);
  });

  test('within an image is the Dockerfile’s to tell', () => {
    const document = { ...lodash('web/package-lock.json'), ArtifactType: 'container_image', Metadata: {} };
    expect(placesOf(document, { changed, dockerfile })).toEqual(['unknown FROM Dockerfile:1']);
  });
});
