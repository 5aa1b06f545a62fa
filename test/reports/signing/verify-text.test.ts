import { describe, expect, test } from 'vitest';
import { refusalRemedies } from '../../../src/reports/signing/refusal-words.ts';
import { renderVerifyText } from '../../../src/reports/signing/verify-text.ts';
import { noPaint, type Paint } from '../../../src/reports/terminal.ts';
import type { PolicyOutcome } from '../../../src/signing/image-judgement.ts';
import type { RefusalCode } from '../../../src/signing/signature-check.ts';
import { hostileTexts } from '../../support/hostile-text.ts';
import {
  admitted,
  authority,
  excepted,
  hostileReview,
  policyOutcome,
  refused,
  refusedSignature,
  signed,
  undetermined,
  warned,
} from '../../support/image-reviews.ts';

test('each verdict reads like this', async () => {
  const attested = admitted(undefined, {
    image: 'ghcr.io/acme/built:2',
    policies: [
      policyOutcome('not-applicable', 'It is for Pods only.', { policy: 'pods' }),
      policyOutcome('passed', 'Both attestations were found.', {
        authorities: [
          authority('passed', 'An attestation of each type passes.', [
            {
              state: 'refused',
              place: { kind: 'referrer', name: 'ghcr.io/acme/built' },
              refusal: { code: 'key-mismatch', reason: 'No key of the policy made it.' },
            },
            {
              state: 'verified',
              signature: signed(undefined, {
                kind: 'attestation',
                format: 'sigstore-bundle',
                predicateType: 'https://slsa.dev/provenance/v1',
                place: { kind: 'github-attestations', name: 'acme/built' },
                times: [{ source: 'timestamp-authority', time: new Date('2026-11-03T14:02:12.000Z'), witness: 'CN=Acme TSA' }],
                remarks: ['Revocation was not checked.'],
              }),
            },
          ]),
        ],
      }),
    ],
  });
  const text = renderVerifyText(
    [admitted(), attested, refused({ mode: 'warn', enforceFrom: '2027-02-01' }), undetermined(), excepted(), warned()],
    noPaint,
  );
  await expect(text).toMatchFileSnapshot('verify-text.golden.txt');
});

test('ends with the count, in the color of the worst', () => {
  const styled: string[] = [];
  const paint: Paint = (style, text) => {
    styled.push(style);
    return text;
  };
  const last = (text: string) => text.trimEnd().split('\n').at(-1);
  expect(last(renderVerifyText([admitted(), undetermined()], paint))).toBe('2 images: 1 undetermined, 1 admitted.');
  expect(styled.at(-1)).toBe('bad');
  renderVerifyText([admitted(), excepted()], paint);
  expect(styled.at(-1)).toBe('warn');
  renderVerifyText([admitted()], paint);
  expect(styled.at(-1)).toBe('good');
});

const isCode = (word: string): word is RefusalCode => word in refusalRemedies;

test('each kind of policy is named in words', () => {
  const outcome = (policy: string, engine: PolicyOutcome['engine'], origin = 'tidewaiter/policy.yml:9') =>
    policyOutcome('failed', 'It does not pass.', { policy, engine, origin });
  const policies = [
    outcome('acme', 'sigstore'),
    outcome('acme/app', 'github-attestations'),
    outcome('wabbit', 'notation'),
    outcome('https://notary.acme.test', 'notary-v1'),
    outcome('images.registries.allowed', 'registries', 'images.registries.allowed'),
    outcome('images.no-match', 'no-match', 'images.no-match'),
  ];
  const lines = renderVerifyText([refused({ policies })], noPaint).split('\n');
  expect(lines.flatMap(line => /✗ (?<text>.*) failed\. It does not pass\.$/u.exec(line)?.groups?.['text'] ?? [])).toEqual([
    'Image policy "acme" (tidewaiter/policy.yml:9)',
    'GitHub attestations "acme/app" (tidewaiter/policy.yml:9)',
    'Notation trust policy "wabbit" (tidewaiter/policy.yml:9)',
    'Docker Content Trust "https://notary.acme.test" (tidewaiter/policy.yml:9)',
    'Allowed registries "images.registries.allowed"',
    'Rule for images without a policy "images.no-match"',
  ]);
});

describe('a refused signature', () => {
  test.each(Object.keys(refusalRemedies).filter(isCode))('of code %s is told with a next step even when nobody gave one', code => {
    const policies = [
      policyOutcome('failed', 'None of its authorities passed.', {
        authorities: [
          authority('failed', 'Its only signature does not count.', [
            refusedSignature(code, 'The reason is this.', 'mallory@evil.example'),
          ]),
        ],
      }),
    ];
    const text = renderVerifyText([refused({ policies })], noPaint);
    expect(text).toContain(`✗ [${code}] The reason is this.\n`);
    expect(text).toContain('· Claimed signer, not proven: "mallory@evil.example".\n');
    expect(text).toMatch(/\n {2}What to do: [A-Z].+\.\n/u);
  });
});

test('a remedy of the judgement beats the general ones, and those of signatures are told beside them', () => {
  const text = renderVerifyText([refused({ remedy: 'Call Ann.' })], noPaint);
  expect(text).toContain('\n  What to do: Call Ann.\n');
  expect(text).toContain('· What to do: Use an image that one of the identities');
});

test('no text of a registry or a certificate reaches the terminal as a command', () => {
  for (const hostile of [...hostileTexts(300, 11), '##[error]x', '\u001B[2J', '漢'.repeat(100_000)]) {
    const text = renderVerifyText(
      hostileReview(hostile).images.map(({ judgement }) => judgement),
      noPaint,
    );
    expect(text).not.toMatch(/[\p{Cc}--\n]|[\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]|##\[/v);
    expect(text.split('\n').every(line => line.length < 2_300 && !line.startsWith('::'))).toBe(true);
  }
});
