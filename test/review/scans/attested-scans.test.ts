import { describe, expect, test } from 'vitest';
import { parseImageReference } from '../../../src/artifacts/images/image-reference.ts';
import type { ImageNode } from '../../../src/artifacts/images/image-uses.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { defaultPolicy } from '../../../src/policy/merge.ts';
import type { ImageReview, ReviewedImage } from '../../../src/review/images/image-review.ts';
import { attestedBeside } from '../../../src/review/scans/attested-scans.ts';
import { compareAttested, type ToldScan } from '../../../src/review/scans/compare-sides.ts';
import type { ReadScan } from '../../../src/scans/report.ts';
import type { AuthorityOutcome, ImageJudgement } from '../../../src/signing/image-judgement.ts';
import type { VerifiedSignature } from '../../../src/signing/signature-check.ts';
import { decideScanVerdict } from '../../../src/verdict/decide-verdict.ts';
import { grypeOf, openVexOf, scanOf, trivyOf, vulnPredicateOf } from '../../support/scans/reports.ts';

const cosignType = 'https://cosign.sigstore.dev/attestation/vuln/v1';
const digestOf = (letter: string) => `sha256:${letter.repeat(64)}` as const;
const oldDigest = digestOf('a');
const newDigest = digestOf('b');

const curl = { id: 'CVE-2024-1', name: 'curl', version: '8.0', FixedVersion: '8.1' };
const old = { id: 'CVE-2020-9', name: 'old', version: '1' };
const before = trivyOf({ packages: { old: '1' }, found: [old] });
const after = trivyOf({ packages: { old: '1', curl: '8.0' }, found: [old, curl] });

const attestation = (digest: string, predicate: unknown, predicateType = cosignType): VerifiedSignature => ({
  kind: 'attestation',
  format: 'sigstore-bundle',
  place: { kind: 'referrer', name: 'ghcr.io/acme/shop' },
  signer: { engine: 'sigstore', subject: 'scanner@acme.example' },
  times: [],
  predicateType,
  predicate,
  statement: { subject: [{ digest: { sha256: digest.slice('sha256:'.length) } }] },
  remarks: [],
});
const scanOfImage = (digest: string, report: unknown, finishedOn?: string): VerifiedSignature =>
  attestation(digest, vulnPredicateOf(report, finishedOn));

interface Judged {
  readonly signatures?: readonly VerifiedSignature[];
  readonly authority?: Partial<AuthorityOutcome>;
}

/** What the signing gate says of an image, whose policy asks for a scan. */
const judged = (digest: ReturnType<typeof digestOf>, { signatures = [], authority = {} }: Judged): ImageJudgement => ({
  image: `ghcr.io/acme/shop@${digest}`,
  digest,
  state: signatures.length > 0 ? 'admitted' : 'refused',
  mode: 'enforce',
  reason: '',
  policies: [
    {
      policy: 'scanned',
      origin: 'scanned.yaml:1',
      engine: 'sigstore',
      state: signatures.length > 0 ? 'passed' : 'failed',
      reason: '',
      authorities: [
        {
          name: 'scanner',
          state: signatures.length > 0 ? 'passed' : 'failed',
          reason: 'The image has no attestation that counts.',
          checks: [],
          predicateTypes: [cosignType],
          ...authority,
        },
      ],
    },
  ],
  signatures,
  remarks: [],
  trace: [],
});

const text = 'spec:\n  containers:\n    - image: ghcr.io/acme/shop:2\n';
const node = (place: ImageNode['place'] = 'container'): ImageNode => {
  const start = text.indexOf('ghcr.io');
  const reference = 'ghcr.io/acme/shop:2';
  return {
    place,
    range: { start, end: start + reference.length },
    subject: '',
    scope: { start: 0, end: text.length },
    text: reference,
    reference: parseImageReference(reference),
    builtHere: false,
    literal: true,
  };
};

const reviewOf = (...images: readonly Partial<ReviewedImage>[]): ImageReview => ({
  images: images.map(image => ({ path: 'deploy.yaml', node: node(), change: 'changed', judgement: judged(newDigest, {}), ...image })),
  exempt: [],
  verdict: { conclusion: 'pass', mayMerge: true, reasons: [] },
  coverage: { entries: [], listComplete: true },
  notifications: [],
  policy: { origin: '', digest: '' },
  files: new Map([['deploy.yaml', sourceFile('deploy.yaml', text)]]),
});

const terms = { policy: defaultPolicy, today: '2026-06-15' };
const context = {
  vex: [],
  today: '2026-06-15',
  facts: { exploited: new Set<string>(), epss: new Map<string, number>() },
  dockerfile: undefined,
};
const told = (review: ImageReview, heads: readonly ReadScan[] = []): readonly ToldScan[] =>
  compareAttested(attestedBeside({ review }, heads).scans, context, terms);
const only = (review: ImageReview): ToldScan => {
  const [scan, ...more] = told(review);
  if (!scan || more.length > 0) throw new Error(`There are ${more.length + (scan ? 1 : 0)} scans, not one.`);
  return scan;
};
const idsOf = (list: readonly { readonly finding: { readonly id: string } }[]): readonly string[] => list.map(({ finding }) => finding.id);

describe('a scan that is attested by whom an image policy trusts', () => {
  const base = judged(oldDigest, { signatures: [scanOfImage(oldDigest, before)] });
  const head = judged(newDigest, { signatures: [scanOfImage(newDigest, after)] });

  test('is compared with that of the image in whose place it stands, at the line that names it', () => {
    const { name, scan, notes } = only(reviewOf({ judgement: head, replaced: base }));
    expect(name).toBe('ghcr.io/acme/shop');
    expect([idsOf(scan.delta.added), idsOf(scan.delta.unchanged.map(({ finding }) => ({ finding })))]).toEqual([
      ['CVE-2024-1'],
      ['CVE-2020-9'],
    ]);
    expect(scan.counting).toMatchObject([
      { effect: 'blocks', origin: { layer: 'unknown', path: 'deploy.yaml', line: 3, keyword: 'image' } },
    ]);
    expect(notes).toContain(`The scan of ghcr.io/acme/shop@${newDigest} is attested by scanner@acme.example.`);
  });

  test('is a baseline where no image stood before, and where that one has none', () => {
    expect(only(reviewOf({ judgement: head, change: 'introduced' })).scan.delta.comparable).toBe('baseline');
    expect(only(reviewOf({ judgement: head, replaced: judged(oldDigest, {}) })).scan.delta.comparable).toBe('baseline');
  });

  test('is not comparable where nobody knows whether the image before has one', () => {
    const unknown = judged(oldDigest, { authority: { state: 'undetermined', reason: 'The registry is down.' } });
    const { scan, name } = only(reviewOf({ judgement: head, replaced: unknown }));
    expect(scan.delta.notComparable).toMatchObject([
      { report: 'base', why: `no attested scan of ghcr.io/acme/shop@${oldDigest} counts: The registry is down` },
    ]);
    expect(decideScanVerdict([{ name, scan }])).toMatchObject({ conclusion: 'incomplete', mayMerge: false });
  });

  test('that is missing at the head never passes, whether or not the image before has one', () => {
    for (const replaced of [base, undefined]) {
      const { scan, name } = only(reviewOf({ judgement: judged(newDigest, {}), ...(replaced && { replaced }) }));
      expect(scan.delta.notComparable).toMatchObject([
        { report: 'head', why: `no attested scan of ghcr.io/acme/shop@${newDigest} counts: The image has no attestation that counts` },
      ]);
      expect(decideScanVerdict([{ name, scan }]).conclusion).toBe('incomplete');
    }
  });

  test('of which several are there: the newest counts; of two of the same time the one that found more', () => {
    const newest = judged(newDigest, {
      signatures: [scanOfImage(newDigest, after, '2026-03-01T00:00:00Z'), scanOfImage(newDigest, before, '2026-01-01T00:00:00Z')],
    });
    expect(idsOf(only(reviewOf({ judgement: newest, replaced: base })).scan.delta.added)).toEqual(['CVE-2024-1']);
    for (const reports of [
      [before, after],
      [after, before],
    ]) {
      const same = judged(newDigest, { signatures: reports.map(report => scanOfImage(newDigest, report)) });
      expect(idsOf(only(reviewOf({ judgement: same, replaced: base })).scan.delta.added)).toEqual(['CVE-2024-1']);
    }
  });

  test('by several scanners is compared with that of the same scanner', () => {
    const both = judged(newDigest, { signatures: [scanOfImage(newDigest, after), scanOfImage(newDigest, grypeOf({}))] });
    expect(told(reviewOf({ judgement: both, replaced: base })).map(({ name, scan }) => [name, scan.delta.comparable])).toEqual([
      ['ghcr.io/acme/shop (trivy)', 'yes'],
      ['ghcr.io/acme/shop (grype)', 'baseline'],
    ]);
  });

  test('by another scanner than that of the image before is not comparable', () => {
    const grype = judged(newDigest, { signatures: [scanOfImage(newDigest, grypeOf({}))] });
    expect(only(reviewOf({ judgement: grype, replaced: base })).scan.delta.notComparable).toMatchObject([
      { report: 'head', why: 'the head was scanned with grype, the base with trivy' },
    ]);
  });

  test('of one platform alone, or of another image, is none of this one', () => {
    const other = judged(newDigest, { signatures: [scanOfImage(digestOf('c'), after)], authority: { state: 'passed' } });
    expect(told(reviewOf({ judgement: other, replaced: judged(oldDigest, {}) }))).toEqual([]);
  });

  test('that can’t be read is no scan, and is told beside one that can', () => {
    const broken = judged(newDigest, { signatures: [scanOfImage(newDigest, { who: 'knows' })] });
    expect(only(reviewOf({ judgement: broken, replaced: base })).scan.delta.notComparable).toMatchObject([
      { report: 'head', why: 'not a report of a scanner that is known' },
    ]);
    const both = judged(newDigest, { signatures: [scanOfImage(newDigest, after), scanOfImage(newDigest, { who: 'knows' })] });
    const { scan, notes } = only(reviewOf({ judgement: both, replaced: base }));
    expect(scan.delta.comparable).toBe('yes');
    expect(notes).toContain(
      `A scan of ghcr.io/acme/shop@${newDigest} that scanner@acme.example attests can't be used: not a report of a scanner that is known.`,
    );
  });

  test('that calls its image by another digest says so', () => {
    const named = { ...after, ArtifactType: 'container_image', Metadata: { RepoDigests: [`ghcr.io/acme/shop@${digestOf('d')}`] } };
    const { notes } = only(reviewOf({ judgement: judged(newDigest, { signatures: [scanOfImage(newDigest, named)] }), replaced: base }));
    expect(notes.join('\n')).toContain(`The report calls its image ghcr.io/acme/shop@${digestOf('d')}`);
  });
});

describe('which images are looked at', () => {
  const judgement = judged(newDigest, { signatures: [scanOfImage(newDigest, after)] });

  test('those that run or are built on, once for the same bump', () => {
    expect(told(reviewOf({ judgement }, { judgement, path: 'other.yaml' }))).toHaveLength(1);
    expect(told(reviewOf({ judgement, node: node('job') }, { judgement, change: 'unchanged' }))).toEqual([]);
    expect(only(reviewOf({ judgement, node: node('from') })).scan.delta.comparable).toBe('baseline');
  });

  test('two bumps of one repository are two scans', () => {
    const second = judged(digestOf('e'), { signatures: [scanOfImage(digestOf('e'), before)] });
    expect(told(reviewOf({ judgement }, { judgement: second })).map(({ name }) => name)).toEqual([
      'ghcr.io/acme/shop',
      'ghcr.io/acme/shop (2)',
    ]);
  });

  test('not those that a report of the head is about', () => {
    const report = scanOf({ ...after, ArtifactType: 'container_image', Metadata: { RepoTags: ['ghcr.io/acme/shop:2'] } });
    expect(told(reviewOf({ judgement }), [report])).toEqual([]);
    expect(told(reviewOf({ judgement }), [scanOf(after)])).toHaveLength(1);
  });

  test('what could not be verified is a gap', () => {
    expect(attestedBeside(undefined, [])).toEqual({ scans: [], gaps: [] });
    expect(attestedBeside({ why: 'The registry is closed.' }, [])).toEqual({
      scans: [],
      gaps: ['What is attested of images is not known. The registry is closed.'],
    });
    const coverage = { entries: [{ path: 'a.yaml', status: 'not-evaluated', reason: 'Too large.' }], listComplete: true } as const;
    expect(attestedBeside({ review: { ...reviewOf(), coverage } }, []).gaps).toEqual([
      expect.stringMatching(/^Not all that is attested of images is known\. /u),
    ]);
  });
});

test('VEX that is attested of the image counts for its scan alone; what can’t be read of it is told', () => {
  const vex = openVexOf([
    {
      vulnerability: { name: 'CVE-2024-1' },
      products: [{ '@id': 'pkg:npm/curl' }],
      status: 'not_affected',
      justification: 'component_not_present',
    },
  ]);
  const signatures = [scanOfImage(newDigest, after), attestation(newDigest, vex, 'https://openvex.dev/ns/v0.2.0')];
  const base = judged(oldDigest, { signatures: [scanOfImage(oldDigest, before)] });
  const { scan } = only(reviewOf({ judgement: judged(newDigest, { signatures }), replaced: base }));
  expect([idsOf(scan.delta.added), idsOf(scan.delta.suppressed)]).toEqual([[], ['CVE-2024-1']]);
  const elsewhere = [scanOfImage(newDigest, after), attestation(oldDigest, vex, 'https://openvex.dev/ns/v0.2.0')];
  expect(idsOf(only(reviewOf({ judgement: judged(newDigest, { signatures: elsewhere }), replaced: base })).scan.delta.added)).toEqual([
    'CVE-2024-1',
  ]);
  const broken = [scanOfImage(newDigest, after), attestation(newDigest, { statements: 1 }, 'https://openvex.dev/ns')];
  expect(only(reviewOf({ judgement: judged(newDigest, { signatures: broken }), replaced: base })).notes).toContain(
    "VEX that scanner@acme.example attests can't be used: not an OpenVEX, CSAF or CycloneDX document.",
  );
});
