import { describe, expect, test } from 'vitest';
import { explainJudgement, explainSignature, flattenPoints, limitPoints, type Point } from '../../../src/reports/signing/explanation.ts';
import type { ImageJudgement, PolicyOutcome } from '../../../src/signing/image-judgement.ts';
import { admitted, authority, policyOutcome, refusedSignature, signed } from '../../support/image-reviews.ts';

/** Points as lines, two blanks for each level. */
const linesOf = (points: readonly Point[]): readonly string[] =>
  flattenPoints(points).map(({ depth, point: { status, text } }) => `${'  '.repeat(depth)}${status}: ${text}`);
const explain = (
  policies: readonly PolicyOutcome[],
  extent: 'failures' | 'everything' = 'everything',
  more: Partial<ImageJudgement> = {},
) => linesOf(explainJudgement(admitted(undefined, { policies, ...more }), extent));

describe('a policy', () => {
  test.each<readonly [PolicyOutcome['state'], string]>([
    ['passed', 'met: Image policy "p" (a.yaml:4) passed. So.'],
    ['warned', 'warned: Image policy "p" (a.yaml:4) failed, and only warns. So.'],
    ['failed', 'not-met: Image policy "p" (a.yaml:4) failed. So.'],
    ['undetermined', 'undetermined: Image policy "p" (a.yaml:4) could not be decided. So.'],
    ['not-applicable', 'plain: Image policy "p" (a.yaml:4) does not apply. So.'],
  ])('that is %s says so, and why', (state, line) => {
    expect(explain([policyOutcome(state, 'So.', { policy: 'p', origin: 'a.yaml:4' })])).toEqual([line]);
    expect(explain([policyOutcome(state, 'So.', { policy: 'p', origin: 'p' })])[0]).not.toContain('(');
  });

  test('is called by its kind', () => {
    const kinds = ['github-attestations', 'notation', 'notary-v1', 'registries', 'no-match'] as const;
    const lines = explain(kinds.map(engine => policyOutcome('failed', 'So.', { policy: 'p', origin: 'p', engine })));
    expect(lines.map(line => /: (.*) "p"/u.exec(line)?.[1])).toEqual([
      'GitHub attestations',
      'Notation trust policy',
      'Docker Content Trust',
      'Allowed registries',
      'Rule for images without a policy',
    ]);
  });

  test('that passed is told in one line where only failures matter, and one that does not apply not at all', () => {
    const authorities = [authority('passed', 'It is signed.', [{ state: 'verified', signature: signed() }])];
    const policies = [policyOutcome('passed', 'So.', { authorities }), policyOutcome('not-applicable', 'No.')];
    expect(explain(policies, 'failures')).toHaveLength(1);
    expect(explain(policies).length).toBeGreaterThan(3);
    expect(explain([policyOutcome('failed', 'So.', { authorities })], 'failures').length).toBeGreaterThan(2);
  });

  test('that failed says what to do, unless that is the next step of the image', () => {
    const failed = policyOutcome('failed', 'So.', { remedy: 'Sign it.' });
    expect(explain([failed], 'everything', { remedy: 'Wait.' }).at(-1)).toBe('  plain: What to do: Sign it.');
    expect(explain([failed], 'everything', { remedy: 'Sign it.' })).toHaveLength(1);
    expect(explain([policyOutcome('passed', 'So.', { remedy: 'Sign it.' })], 'everything', { remedy: 'Wait.' })).toHaveLength(1);
    expect(explain([policyOutcome('failed', 'So.')], 'everything', { remedy: 'Wait.' })).toHaveLength(1);
  });
});

describe('an authority', () => {
  test('tells what it came to, and its signatures, the verified first', () => {
    const checks = [refusedSignature('key-mismatch', 'Another key.'), { state: 'verified' as const, signature: signed() }];
    const of = (state: 'passed' | 'failed' | 'undetermined') =>
      explain([policyOutcome('failed', 'So.', { authorities: [authority(state, 'It is so.', checks)] })]);
    expect(of('passed')[1]).toBe('  met: Authority "release-workflow" passed. It is so.');
    expect(of('failed')[1]).toBe('  not-met: Authority "release-workflow" failed. It is so.');
    expect(of('undetermined')[1]).toBe('  undetermined: Authority "release-workflow" could not be decided. It is so.');
    const inner = of('failed').filter(line => /^ {4}\S/u.test(line));
    expect(inner.map(line => line.trim().slice(0, 12))).toEqual(['met: Valid s', 'not-met: [ke']);
  });

  test('tells of a refused signature where it lies, who is claimed, and what to do, once', () => {
    const explained = (check: ReturnType<typeof refusedSignature>, more: Partial<ImageJudgement> = { remedy: 'Wait.' }) =>
      explain([policyOutcome('failed', 'So.', { authorities: [authority('failed', 'No.', [check])] })], 'everything', more).slice(2);
    expect(explained(refusedSignature('key-mismatch', 'Another key.', 'mallory'))).toEqual([
      '    not-met: [key-mismatch] Another key.',
      expect.stringMatching(/^ {6}plain: Found in cosign signature tag ".*"\.$/u),
      '      plain: Claimed signer, not proven: "mallory".',
      expect.stringMatching(/^ {6}plain: What to do: .+$/u),
    ]);
    expect(explained(refusedSignature('key-mismatch', 'It is by mallory.', 'mallory')).join('\n')).not.toContain('Claimed');
    expect(explained(refusedSignature('key-mismatch', 'Another key.')).join('\n')).not.toContain('Claimed');
  });
});

describe('a verified signature', () => {
  test('tells who, by whose word, when, what it calls the image, and where it lies', () => {
    const [head, ...facts] = linesOf([explainSignature(signed())]);
    expect(head).toMatch(/^met: Valid signature \(cosign\) by "https:\/\/github\.com\/acme\/app\/.*" \(issuer ".*"\)\.$/u);
    expect(facts.map(line => line.trim())).toEqual([
      expect.stringMatching(/^plain: Source Repository URI: "https:\/\/github\.com\/acme\/app"\.$/u),
      'plain: Source Repository Ref: "refs/tags/v1.4.0".',
      'plain: Runner Environment: "github-hosted".',
      expect.stringMatching(/^plain: In the transparency log since 2026-11-03 14:02:11 UTC: entry 155221984 of log "c0d23d6ad406…"\.$/u),
      'plain: It calls the image "ghcr.io/acme/app".',
      expect.stringMatching(/^plain: Found in cosign signature tag/u),
    ]);
  });

  test('tells a claim that is not the signer itself, the type of an attestation, and remarks', () => {
    const { claimedName: _, ...attestation } = signed(undefined, {
      kind: 'attestation',
      predicateType: 'https://slsa.dev/provenance/v1',
      remarks: ['Revocation was not checked.'],
      signer: {
        engine: 'sigstore',
        subject: 's',
        issuer: 'i',
        claims: { 'Build Signer URI': 'other', 'Source Repository URI': 's', Else: 'x' },
      },
    });
    const [head, ...facts] = linesOf([explainSignature(attestation)]);
    expect(head).toBe('met: Valid attestation of type "https://slsa.dev/provenance/v1" (cosign) by "s" (issuer "i").');
    expect(facts[0]).toBe('  plain: Build Signer URI: "other".');
    expect(facts.join('\n')).not.toMatch(/Source Repository URI|Else|It calls/u);
    expect(facts).toContain('  plain: Revocation was not checked.');
  });

  test.each([
    ['simple-signing', 'cosign'],
    ['dsse-envelope', 'cosign'],
    ['sigstore-bundle', 'Sigstore bundle'],
    ['notation', 'Notation'],
    ['notary-v1', 'Docker Content Trust'],
  ] as const)('of the format %s is called %s', (format, words) => {
    expect(explainSignature(signed(undefined, { format })).text).toContain(`Valid signature (${words}) by`);
  });

  test('of a signer without claims tells none', () => {
    const lines = linesOf([explainSignature(signed({ engine: 'notation', subject: 'CN=acme' }, { times: [] }))]);
    expect(lines[0]).toBe('met: Valid signature (cosign) by "CN=acme".');
    expect(lines).toHaveLength(3);
  });
});

test('points are limited at every level, and the others are counted', () => {
  const leaf = (text: string): Point => ({ status: 'plain', text, points: [] });
  const three = ['a', 'b', 'c'].map(leaf);
  expect(limitPoints(three, 3)).toEqual(three);
  expect(linesOf(limitPoints([{ ...leaf('x'), points: three }, leaf('y'), leaf('z')], 2))).toEqual([
    'plain: x',
    '  plain: a',
    '  plain: b',
    '  plain: 1 more like these.',
    'plain: y',
    'plain: 1 more like these.',
  ]);
});
