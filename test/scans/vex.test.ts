import { describe, expect, test } from 'vitest';
import { comparePair } from '../../src/scans/compare-pair.ts';
import { compareScans } from '../../src/scans/delta/compare-scans.ts';
import type { ScanDelta } from '../../src/scans/delta/scan-delta.ts';
import { notesOfScan } from '../../src/scans/scan-notes.ts';
import { readVex, readVexDocument } from '../../src/scans/vex/read-vex.ts';
import type { VexDocument } from '../../src/scans/vex/statement.ts';
import { bytesOf, openVexOf, scanOf, trivyOf } from '../support/scans/reports.ts';

const documentOf = (document: unknown): VexDocument => {
  const read = readVex(bytesOf(document));
  if (read.state === 'unreadable') throw new Error(read.why);
  return read.document;
};

const head = scanOf(trivyOf({ packages: { jquery: '3.3.9' }, found: [{ id: 'CVE-2019-11358', name: 'jquery', version: '3.3.9' }] }));
const base = scanOf(trivyOf({ packages: { asap: '1' } }));

const withVex = (...documents: readonly unknown[]): ScanDelta => compareScans({ base, head }, documents.map(documentOf));

const says = (product: string | object, more: object = {}): object => ({
  vulnerability: { name: 'CVE-2019-11358' },
  products: [typeof product === 'string' ? { '@id': product } : product],
  status: 'not_affected',
  justification: 'vulnerable_code_not_in_execute_path',
  ...more,
});

describe('a statement', () => {
  test('on the package suppresses, and keeps who says it and why', () => {
    const delta = withVex(openVexOf([says('pkg:npm/jquery')]));
    expect(delta.added).toEqual([]);
    expect(delta.suppressed).toMatchObject([
      {
        finding: { suppression: { status: 'not_affected', justification: 'vulnerable_code_not_in_execute_path', source: 'Acme security' } },
      },
    ]);
    expect(delta.warnings).toEqual([]);
  });

  test.each([
    ['another version', 'pkg:npm/jquery@3.4.0'],
    ['another type', 'pkg:pypi/jquery'],
    ['another namespace', 'pkg:npm/%40acme/jquery'],
    ['a qualifier that the package has not', 'pkg:npm/jquery?arch=amd64'],
    ['something that is no package URL', 'jquery'],
  ])('on %s says nothing of it, and that is told', (_, product) => {
    const delta = withVex(openVexOf([says(product)]));
    expect(delta.added).toHaveLength(1);
    expect(delta.warnings).toEqual([`VEX statement CVE-2019-11358 / ${product} matched no finding`]);
  });

  test.each(['affected', 'under_investigation'])('of status %s suppresses nothing', status => {
    expect(withVex(openVexOf([says('pkg:npm/jquery', { status })])).added).toHaveLength(1);
  });

  test('that is later wins, whatever the order and the zone', () => {
    const early = says('pkg:npm/jquery', { timestamp: '2026-03-01T01:00:00+04:00' });
    const late = says('pkg:npm/jquery', { status: 'affected', timestamp: '2026-02-28T22:00:00Z' });
    expect(withVex(openVexOf([early, late])).added).toHaveLength(1);
    expect(withVex(openVexOf([late, early])).added).toHaveLength(1);
    expect(withVex(openVexOf([{ ...late, timestamp: '2026-02-28T20:00:00Z' }, early])).added).toEqual([]);
  });

  test('that contradicts another one of the same time lets the finding count, whichever is read first', () => {
    const [no, yes] = [says('pkg:npm/jquery'), says('pkg:npm/jquery', { status: 'affected' })];
    expect(withVex(openVexOf([no, yes])).added).toHaveLength(1);
    expect(withVex(openVexOf([yes]), openVexOf([no])).added).toHaveLength(1);
    expect(withVex(openVexOf([no]), openVexOf([yes])).added).toHaveLength(1);
  });

  test('on a product of which nobody knows that it was scanned does not suppress what is reported', () => {
    const product = { '@id': 'pkg:npm/other-product', subcomponents: [{ '@id': 'pkg:npm/jquery@3.3.9' }] };
    expect(withVex(openVexOf([says(product)])).added).toHaveLength(1);
  });

  test('as CSAF and as CycloneDX says the same', () => {
    const csaf = {
      document: { csaf_version: '2.0', category: 'csaf_vex', publisher: { name: 'Acme' } },
      product_tree: {
        branches: [
          { branches: [{ product: { product_id: 'J', name: 'j', product_identification_helper: { purl: 'pkg:npm/jquery@3.3.9' } } }] },
        ],
      },
      vulnerabilities: [
        {
          cve: 'CVE-2019-11358',
          product_status: { known_not_affected: ['J'] },
          flags: [{ label: 'component_not_present', product_ids: ['J'] }],
        },
      ],
    };
    expect(withVex(csaf).suppressed).toMatchObject([
      { finding: { suppression: { justification: 'component_not_present', source: 'Acme' } } },
    ]);
    const bill = {
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      vulnerabilities: [
        { id: 'CVE-2019-11358', analysis: { state: 'false_positive' }, affects: [{ ref: 'urn:cdx:3e671687/1#pkg:npm/jquery@3.3.9' }] },
      ],
    };
    expect(withVex(bill).suppressed).toHaveLength(1);
  });
});

describe('CycloneDX', () => {
  const serialNumber = 'urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79';
  const component = { 'bom-ref': 'pkg 1', name: 'jquery', purl: 'pkg:npm/jquery@3.3.9' };
  const states = (ref: string, more: object = {}): object => ({
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    vulnerabilities: [
      { id: 'CVE-2019-11358', analysis: { state: 'not_affected', justification: 'code_not_reachable' }, affects: [{ ref }] },
    ],
    ...more,
  });
  const bill = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber,
    version: 2,
    components: [{ 'bom-ref': 'app', name: 'app', components: [component] }],
  };
  const link = 'urn:cdx:3e671687-395b-41f5-a30f-a58921a69b79/2#pkg%201';

  test('names components of its own bill by their references', () => {
    expect(withVex(states('pkg 1', { components: bill.components })).suppressed).toHaveLength(1);
    expect(withVex(states(link, { serialNumber, version: 2, components: bill.components })).suppressed).toHaveLength(1);
  });

  test('names components of another bill by links, once that bill is there, in this version', () => {
    expect(withVex(states(link), bill).suppressed).toHaveLength(1);
    expect(withVex(bill, states(link)).suppressed).toHaveLength(1);
    expect(withVex(states(link.replace('/2#', '/3#')), bill).suppressed).toEqual([]);
    expect(withVex(states(link)).suppressed).toEqual([]);
    expect(notesOfScan({ base: undefined, head }, [documentOf(states(link))])).toEqual([
      `The VEX statement on CVE-2019-11358 names "${link}", a component of a bill that is not there, so that it can't match. Give the bill as a VEX document, too.`,
    ]);
  });
});

describe('statements on an image', () => {
  const image = (tag: string): object => ({
    ...trivyOf({
      found: [{ id: 'CVE-1', name: 'libssl3', version: '3.0', PkgIdentifier: { PURL: 'pkg:apk/alpine/libssl3@3.0?arch=x86_64' } }],
    }),
    ArtifactType: 'container_image',
    Metadata: { RepoTags: [`ghcr.io/acme/app:${tag}`], RepoDigests: ['ghcr.io/acme/app@sha256:aa'] },
  });
  const suppressedBy = (product: object): number => {
    const statement = { vulnerability: { name: 'CVE-1' }, products: [product], status: 'fixed' };
    return compareScans({ base: scanOf(image('1')), head: scanOf(image('1')) }, [documentOf(openVexOf([statement]))]).suppressed.length;
  };

  test.each([
    [1, { '@id': 'pkg:oci/app?repository_url=ghcr.io%2Facme%2Fapp' }],
    [1, { '@id': 'pkg:oci/app?repository_url=ghcr.io/acme/app&tag=1', subcomponents: [{ '@id': 'pkg:apk/alpine/libssl3' }] }],
    [1, { '@id': 'pkg:oci/app@sha256%3Aaa' }],
    [0, { '@id': 'pkg:oci/app?repository_url=ghcr.io%2Facme%2Fapp&tag=2' }],
    [0, { '@id': 'pkg:oci/app@sha256%3Abb' }],
    [0, { '@id': 'pkg:oci/other' }],
    [0, { '@id': 'pkg:oci/app', subcomponents: [{ '@id': 'pkg:apk/alpine/libcrypto3' }] }],
  ])('suppress %d: %j', (count, product) => {
    expect(suppressedBy(product)).toBe(count);
  });
});

describe('the doctor', () => {
  const notes = (...statements: readonly object[]): readonly string[] =>
    notesOfScan({ base: undefined, head }, [documentOf(openVexOf(statements))]);

  test('tells of a statement that justifies nothing, one without a product, and one that can never match', () => {
    expect(notes(says('pkg:npm/jquery', { justification: '' }))).toEqual([
      'The VEX statement on CVE-2019-11358 says "not_affected" and does not justify it.',
    ]);
    expect(notes(says('pkg:npm/jquery', { products: [] }))).toEqual([
      "The VEX statement on CVE-2019-11358 names no product, so that it can't match.",
    ]);
    expect(notes(says('https://acme.example/app'))).toEqual([
      'The VEX statement on CVE-2019-11358 names "https://acme.example/app", which is not a package URL, so that it can\'t match.',
    ]);
  });

  test('tells of statements of one time that contradict each other', () => {
    expect(notes(says('pkg:npm/jquery'), says('pkg:npm/jquery', { status: 'affected' }))).toEqual([
      'VEX statements of the same time on CVE-2019-11358 say both "not_affected" and "affected" of "pkg:npm/jquery": the finding counts.',
    ]);
  });

  test('tells so, too, where one names the version, another name of the flaw, or stands in another document', () => {
    const ghsa = { vulnerability: { name: 'GHSA-6c3j-c64m-qhgq', aliases: ['CVE-2019-11358'] }, status: 'affected', action_statement: 'x' };
    const documents = [openVexOf([says('pkg:npm/jquery@3.3.9')]), openVexOf([says('pkg:npm/jquery', ghsa)])].map(documentOf);
    for (const order of [documents, documents.toReversed()])
      expect(notesOfScan({ base: undefined, head }, order)).toEqual([
        'VEX statements of the same time on CVE-2019-11358 say both "not_affected" and "affected" of "pkg:npm/jquery@3.3.9" and "pkg:npm/jquery": the finding counts.',
      ]);
    expect(notes(says('pkg:npm/jquery@3.3.9'), says('pkg:npm/jquery@3.4.0', { status: 'affected' }))).toEqual([]);
  });

  test('tells of a justification that VEX does not know, and of a type that no package URL has', () => {
    expect(notes(says('pkg:npm/jquery', { justification: 'made_up' }))).toEqual([
      'The VEX statement on CVE-2019-11358 gives the justification "made_up", which VEX does not know.',
    ]);
    expect(notes(says('pkg:dbe/debian/curl'))).toEqual([
      'The VEX statement on CVE-2019-11358 names "pkg:dbe/debian/curl", whose type "dbe" purl-spec does not have: mostly a typing error.',
    ]);
  });

  test('tells of what still suppresses more than a year after it was stated, and of what is dated to come', () => {
    const toldOn = (today: string, timestamp: string): readonly string[] =>
      comparePair(base, head, {
        vex: [documentOf(openVexOf([says('pkg:npm/jquery', { timestamp })]))],
        facts: { exploited: new Set(), epss: new Map() },
        today,
        dockerfile: undefined,
      }).notes.filter(note => note.startsWith('The VEX statement'));
    expect(toldOn('2026-06-15', '2015-03-01T00:00:00Z')).toEqual([
      'The VEX statement "not_affected" on CVE-2019-11358 by Acme security is of 2015-03-01, more than a year ago, and still suppresses: look at it again, and date it anew.',
    ]);
    expect(toldOn('2026-06-15', '2031-01-01T00:00:00Z')).toEqual([
      'The VEX statement "not_affected" on CVE-2019-11358 by Acme security is dated 2031-01-01, which is to come: see whether its date is right.',
    ]);
    expect(toldOn('2026-06-15', '2025-06-15T00:00:00Z')).toEqual([]);
    expect(toldOn('2026-06-16', '2025-06-15T00:00:00Z')).toHaveLength(1);
  });

  test('tells of a version that is not known', () => {
    const later = { ...openVexOf([says('pkg:npm/jquery')]), '@context': 'https://openvex.dev/ns/v9.9.0' };
    expect(notesOfScan({ base: undefined, head }, [documentOf(later)])).toEqual([
      'A VEX document has version "v9.9.0" of openvex, which is not known: it is read as the newest that is.',
    ]);
    const csaf = (version: string) => notesOfScan({ base: undefined, head }, [documentOf({ document: { csaf_version: version } })]);
    expect([csaf('2.0').length, csaf('2.1').length, csaf('3.0').length]).toEqual([0, 0, 1]);
  });
});

test.each([
  '',
  '{}',
  '[]',
  '{"@context": "https://openvex.dev/ns/v0.2.0"}',
  '{"@context": "https://openvex.dev/ns", "statements": [{"status": "maybe"}]}',
])('what is no document is refused: %s', text => {
  expect(readVex(bytesOf(text))).toMatchObject({ state: 'unreadable', remedy: expect.stringMatching(/\.$/u) });
});

describe('SPDX 3', () => {
  const states = (type: string, more: object = {}, product: object = { software_packageUrl: 'pkg:npm/jquery@3.3.9' }): object => ({
    '@context': 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld',
    '@graph': [
      { type: 'CreationInfo', '@id': '_:made', created: '2026-01-01T00:00:00Z', createdBy: ['https://acme.example/people'] },
      { type: 'Organization', spdxId: 'https://acme.example/people', name: 'Acme' },
      { type: 'software_Package', spdxId: 'https://acme.example/jquery', name: 'jquery', ...product },
      {
        type: 'security_Vulnerability',
        spdxId: 'https://acme.example/cve',
        externalIdentifier: [{ externalIdentifierType: 'cve', identifier: 'CVE-2019-11358' }],
      },
      {
        type: `security_Vex${type}VulnAssessmentRelationship`,
        spdxId: 'https://acme.example/vex',
        creationInfo: '_:made',
        from: 'https://acme.example/cve',
        to: ['https://acme.example/jquery'],
        ...more,
      },
    ],
  });

  test('says the same by its assessments, in its own words for justifications', () => {
    const more = { security_justificationType: 'vulnerableCodeNotInExecutePath', security_impactStatement: 'Nothing calls it.' };
    expect(withVex(states('NotAffected', more)).suppressed).toMatchObject([
      {
        finding: {
          suppression: {
            status: 'not_affected',
            justification: 'vulnerable_code_not_in_execute_path',
            statement: 'Nothing calls it.',
            source: 'Acme',
            made: '2026-01-01T00:00:00Z',
          },
        },
      },
    ]);
    const identifier = [{ externalIdentifierType: 'packageUrl', identifier: 'pkg:npm/jquery' }];
    expect(withVex(states('Fixed', {}, { externalIdentifier: identifier })).suppressed).toHaveLength(1);
  });

  test.each(['Affected', 'UnderInvestigation'])('%s suppresses nothing', type => {
    expect(withVex(states(type)).added).toHaveLength(1);
  });

  test('of another package, or of an element of it that is another, says nothing', () => {
    expect(withVex(states('Fixed', {}, { software_packageUrl: 'pkg:npm/other' })).added).toHaveLength(1);
    expect(withVex(states('Fixed', { to: ['https://acme.example/unknown'] })).added).toHaveLength(1);
  });
});

test('what is nested too deeply to be followed is refused', () => {
  let branch: object = {};
  for (let depth = 0; depth < 20_000; depth += 1) branch = { branches: [branch] };
  const document = { document: { csaf_version: '2.0' }, product_tree: branch };
  expect(readVexDocument(document)).toMatchObject({ state: 'unreadable', why: 'nested too deeply' });
});
