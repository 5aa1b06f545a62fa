import { describe, expect, test } from 'vitest';
import {
  describePlace,
  describeSigner,
  describeStep,
  describeTime,
  shortDigests,
  shortTime,
  signersOf,
} from '../../../src/reports/signing/signature-words.ts';
import type { SignaturePlace, TraceStep } from '../../../src/signing/evidence.ts';
import type { ProvenTime } from '../../../src/signing/signature-check.ts';

const digest = `sha256:${'0123456789ab'.padEnd(64, 'c')}`;
const short = 'sha256:0123456789ab…';

describe('a place that may hold signatures', () => {
  const place = (kind: SignaturePlace['kind'], name = 'ghcr.io/acme/app', more: Partial<SignaturePlace> = {}): SignaturePlace => ({
    kind,
    name,
    ...more,
  });

  test('is told by what it is and its name', () => {
    const kinds = ['referrer', 'fallback-tag', 'signature-tag', 'attestation-tag', 'github-attestations', 'notary-server'] as const;
    expect(kinds.map(kind => describePlace(place(kind)))).toEqual([
      'referrers of "ghcr.io/acme/app"',
      'referrers tag "ghcr.io/acme/app"',
      'cosign signature tag "ghcr.io/acme/app"',
      'cosign attestation tag "ghcr.io/acme/app"',
      'GitHub attestations of "ghcr.io/acme/app"',
      'Notary server "ghcr.io/acme/app"',
    ]);
  });

  test('has its digest beside it, unless its name has it, cut to what tells digests apart', () => {
    expect(describePlace(place('referrer', 'ghcr.io/acme/app', { digest }))).toBe(`referrers of "ghcr.io/acme/app" ("${short}")`);
    expect(describePlace(place('referrer', `ghcr.io/acme/app@${digest}`, { digest }))).toBe(`referrers of "ghcr.io/acme/app@${short}"`);
  });

  test('was looked at, and what came of it is a sentence', () => {
    const outcomes = ['found', 'none', 'unsupported', 'skipped', 'failed'] as const;
    const step = (outcome: TraceStep['outcome']): TraceStep => ({ place: place('referrer'), outcome, note: 'So it is.' });
    expect(outcomes.map(outcome => describeStep(step(outcome)).replace('Referrers of "ghcr.io/acme/app": ', ''))).toEqual([
      'found. So it is.',
      'nothing there. So it is.',
      'not offered. So it is.',
      'skipped. So it is.',
      'could not be read. So it is.',
    ]);
  });
});

test('digests are cut in a text wherever they stand, also in tags, and nothing else is', () => {
  expect(shortDigests(`a ${digest} b ${digest.replace(':', '-')}.sig`)).toBe(`a ${short} b ${short.replace(':', '-')}.sig`);
  expect(shortDigests('sha256:0123')).toBe('sha256:0123');
});

describe('a proven time', () => {
  const time = new Date('2026-11-03T14:02:11.500Z');
  const unknown = new Date('never');
  const at = (source: ProvenTime['source'], when: Date, witness: string): ProvenTime => ({ source, time: when, witness });

  test('is told to the second, with its witness', () => {
    expect(describeTime(at('timestamp-authority', time, 'TSA'))).toBe('Timestamp of 2026-11-03 14:02:11 UTC by "TSA".');
    expect(describeTime(at('timestamp-authority', unknown, 'TSA'))).toBe('Timestamp of an unknown time by "TSA".');
    const since = 'In the transparency log since 2026-11-03 14:02:11 UTC:';
    expect(describeTime(at('transparency-log', time, 'rekor'))).toBe(`${since} "rekor".`);
    expect(describeTime(at('transparency-log', time, `${'a'.repeat(16)}#12`))).toBe(`${since} entry 12 of log "${'a'.repeat(16)}".`);
    expect(describeTime(at('transparency-log', time, `${'a'.repeat(17)}#12`))).toBe(`${since} entry 12 of log "${'a'.repeat(12)}…".`);
    expect(describeTime(at('transparency-log', time, 'a#b#12'))).toBe(`${since} entry 12 of log "a#b".`);
  });

  test('is a day in a table', () => {
    expect(shortTime(at('transparency-log', time, 'x'))).toBe('log, 2026-11-03');
    expect(shortTime(at('timestamp-authority', unknown, 'x'))).toBe('timestamp, unknown');
  });
});

test('signers are told each once, in their order, with who vouches for the name', () => {
  const signed = (subject: string, issuer?: string) => ({ signer: { subject, ...(issuer !== undefined && { issuer }) } }) as never;
  const signers = signersOf([signed('a', 'x'), signed('b'), signed('a', 'x'), signed('a', 'y')]);
  expect(signers.map(describeSigner)).toEqual(['"a" (issuer "x")', '"b"', '"a" (issuer "y")']);
});
