import { describe, expect, test } from 'vitest';
import { parseTrustedRoot } from '../../../../src/signing/sigstore/trust/trust-root.ts';
import { createSigstoreParts, trustedRootOf } from '../../../support/signing/sigstore-parts.ts';

const parts = createSigstoreParts(() => new Date('2026-03-01T10:00:00Z'));
const good = trustedRootOf(parts);
const read = (json: unknown) => parseTrustedRoot(Buffer.from(JSON.stringify(json)));
const chainOf = (...certificates: readonly Buffer[]) => [
  {
    uri: '',
    validFor: { start: '2020-01-01T00:00:00Z' },
    certChain: { certificates: certificates.map(der => ({ rawBytes: der.toString('base64') })) },
  },
];

describe('a trusted root', () => {
  test('is read, and has a digest of its bytes', () => {
    const reading = read(good);
    expect(reading).toMatchObject({ state: 'read', root: { digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/u) } });
    if (reading.state === 'refused') return;
    const { tlogs, ctlogs, certificateAuthorities, timestampAuthorities } = reading.root.material;
    expect([tlogs, ctlogs, certificateAuthorities, timestampAuthorities].map(list => list.length)).toEqual([1, 1, 1, 1]);
    expect(tlogs[0]?.logID).toEqual(parts.rekor.logId);
  });
  test('of other bytes has another digest', () => {
    const [one, two] = [read(good), read({ ...good, tlogs: [] })];
    expect(one.state === 'read' && two.state === 'read' && one.root.digest !== two.root.digest).toBe(true);
  });
  test('of version 0.2 is read', () => {
    expect(read({ ...good, mediaType: 'application/vnd.dev.sigstore.trustedroot.v0.2+json' }).state).toBe('read');
  });

  const withoutStart = good.tlogs.map(log => ({ ...log, publicKey: { ...Reflect.get(log, 'publicKey'), validFor: {} } }));
  const { fulcio, tsa } = parts;
  test.each([
    ['a log without a start', { ...good, tlogs: withoutStart }, 'validFor.start'],
    ['a certificate transparency log without a start', { ...good, ctlogs: withoutStart }, 'validFor.start'],
    ['another media type', { ...good, mediaType: 'application/json' }, 'not a trusted root'],
    ['no media type', { tlogs: [] }, 'not a trusted root'],
    ['an authority without certificates', { ...good, certificateAuthorities: chainOf() }, 'not a trusted root'],
    ['an authority without its root', { ...good, certificateAuthorities: chainOf(fulcio.intermediate) }, 'self-signed'],
    ['an authority that is a leaf', { ...good, certificateAuthorities: chainOf(tsa.leaf, tsa.root) }, 'not an authority'],
    ['a timestamp authority that starts with its root', { ...good, timestampAuthorities: chainOf(tsa.root) }, 'time stamping'],
    ['a certificate that is none', { ...good, certificateAuthorities: chainOf(Buffer.from('x')) }, 'cannot be read'],
    ['65 logs', { ...good, tlogs: Array.from({ length: 65 }, () => good.tlogs[0]) }, 'not a trusted root'],
  ])('with %s is refused', (_, json, sentence) => {
    expect(read(json)).toEqual({ state: 'refused', reason: expect.stringContaining(sentence) });
  });
  test('that is not JSON is refused', () => {
    expect(parseTrustedRoot(Buffer.from('trusted'))).toMatchObject({ state: 'refused' });
  });
});
