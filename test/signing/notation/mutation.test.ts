import { describe, expect, test } from 'vitest';
import { verifyTimestamp } from '../../../src/signing/notation/verify-timestamp.ts';
import { judgeCrl } from '../../../src/signing/revocation/crl.ts';
import { judgeOcsp } from '../../../src/signing/revocation/ocsp.ts';
import { readCertificate } from '../../../src/signing/x509/certificate.ts';
import { flipEachByte, mangle } from '../../support/signing/flip-bytes.ts';
import { type EnvelopeWish, envelopeFormats, signEnvelope } from '../../support/signing/notation-envelope.ts';
import { statement, storesOf, verify, wordOf } from '../../support/signing/notation-scene.ts';
import {
  crlPoint,
  day,
  defaultExtensions,
  type Identity,
  issue,
  makeCrl,
  makeOcspAnswer,
  makeTimestamp,
  today,
} from '../../support/signing/x509-authority.ts';

const root = issue({ common: 'root' });
const signer = issue({ common: 'signer', extensions: defaultExtensions.signer }, root);
const read = ({ der }: Identity) => {
  const certificate = readCertificate(der);
  if (!certificate) throw new Error('No certificate.');
  return certificate;
};

/** Where a text stands in the bytes. */
const rangeOf = (bytes: Uint8Array, text: string): readonly [number, number] => {
  const start = Buffer.from(bytes).indexOf(text);
  expect(start).toBeGreaterThan(0);
  return [start, start + text.length];
};

describe.each(envelopeFormats)('a changed %s envelope', format => {
  const wishes: readonly EnvelopeWish[] = [{}, { expiry: day(9) }, { scheme: 'notary.x509.signingAuthority' }];
  test.each(wishes)('is never verified, but for the name of the program that signed: %j', wish => {
    const stride = Object.keys(wish).length === 0 ? 1 : 7;
    const signature = signEnvelope(signer, { format, ...wish });
    const stores = storesOf({ 'ca:acme': [root], 'signingAuthority:acme': [root] });
    const context = { stores, statement: statement({ trustStores: [{ type: wish.scheme ? 'signingAuthority' : 'ca', name: 'acme' }] }) };
    expect(wordOf(verify(signature, context))).toBe('verified');
    // Unsigned attributes that nobody looks at: which program signed.
    const [nameStart, nameEnd] = rangeOf(signature.envelope, 'io.cncf.notary.signingAgent');
    const [valueStart, valueEnd] = rangeOf(signature.envelope, 'test/1');
    const isIgnored = (at: number): boolean => (at >= nameStart && at < nameEnd) || (at >= valueStart && at < valueEnd);
    let refusals = 0;
    for (const { at, bytes } of flipEachByte(signature.envelope, 11, stride)) {
      const word = wordOf(verify({ ...signature, envelope: bytes }, context));
      if (word === 'verified') expect(isIgnored(at), `byte ${at} of ${format}`).toBe(true);
      else refusals += 1;
    }
    expect(refusals).toBeGreaterThan(signature.envelope.length / stride - 60);
  });

  test('that is cut, mixed or noise is refused, not thrown about', () => {
    const signature = signEnvelope(signer, { format, timestamp: value => makeTimestamp(signer, value) });
    const words = [...mangle(signature.envelope, 11, 300)].map(envelope => wordOf(verify({ ...signature, envelope }, { trusted: [root] })));
    expect(words.every(word => typeof word === 'string')).toBe(true);
    expect(words.filter(word => word === 'malformed').length).toBeGreaterThan(50);
  });
});

test('an envelope read as the other format, empty, too large or nested without end is malformed', () => {
  const jws = signEnvelope(signer, { format: 'jws' });
  const cose = signEnvelope(signer, { format: 'cose' });
  const word = (mediaType: typeof jws.mediaType, envelope: Uint8Array): string =>
    wordOf(verify({ ...jws, mediaType, envelope }, { trusted: [root] }));
  expect(word('application/cose', jws.envelope)).toBe('malformed');
  expect(word('application/jose+json', cose.envelope)).toBe('malformed');
  for (const type of ['application/jose+json', 'application/cose'] as const) {
    expect(word(type, Buffer.alloc(0))).toBe('malformed');
    expect(word(type, Buffer.alloc(2_000_000, 0x20))).toBe('malformed');
    expect(word(type, Buffer.alloc(1_000_000, '['))).toBe('malformed');
    expect(word(type, Buffer.alloc(1_000_000, 0x81))).toBe('malformed');
    expect(word(type, Buffer.alloc(1_000_000, 0xd2))).toBe('malformed');
    expect(word(type, Buffer.from('{"__proto__":{"payload":""},"payload":"","protected":"","header":{"x5c":[]},"signature":""}'))).toBe(
      'malformed',
    );
  }
});

test('a COSE envelope with a key twice, a stream or a tag for regular expressions is malformed', () => {
  const word = (hex: string): string =>
    wordOf(verify({ ...signEnvelope(signer, { format: 'cose' }), envelope: Buffer.from(hex, 'hex') }, { trusted: [root] }));
  expect(word('d28440a2182180182180f640'.replace('f6', '40'))).toBe('malformed');
  expect(word('d29f40a04040ff')).toBe('malformed');
  expect(word('d284d823632861294040a040')).toBe('malformed');
});

test('a changed timestamp is never accepted, but where CMS signs nothing', () => {
  const tsaRoot = issue({ common: 'TSA root' });
  const tsa = issue({ common: 'TSA', extensions: defaultExtensions.timestamper }, tsaRoot);
  const message = Buffer.from('a signature');
  const token = makeTimestamp(tsa, message);
  const roots = [read(tsaRoot)];
  // SignedData.digestAlgorithms only tells readers early which hashes will come; the signer's own field counts.
  const algorithms = token.indexOf(Buffer.from('310f300d06096086480165', 'hex'));
  expect(algorithms).toBeGreaterThan(0);
  // The token's copy of the root: when it can't be read any more, the one in the trust store takes its place.
  const ownRoot = token.indexOf(tsaRoot.der);
  const unexpected: number[] = [];
  const isUnsigned = (at: number): boolean =>
    (at >= algorithms && at < algorithms + 17) || (at >= ownRoot && at < ownRoot + tsaRoot.der.length);
  expect(verifyTimestamp(token, message, roots).refusal).toBeUndefined();
  for (const { at, bytes } of flipEachByte(token, 3, 2)) {
    if (verifyTimestamp(bytes, message, roots).refusal === undefined && !isUnsigned(at)) unexpected.push(at);
  }
  expect(unexpected).toEqual([]);
  for (const bytes of mangle(token, 5, 300)) verifyTimestamp(bytes, message, roots);
});

test('a changed answer about a revoked certificate never makes it good', () => {
  const url = 'http://crl.example/';
  const certificate = issue({ extensions: [...defaultExtensions.signer, crlPoint(url)] }, root);
  const [own, above] = [read(certificate), read(root)];
  const crl = makeCrl(root, certificate, { revoked: day(-2) });
  const ocsp = makeOcspAnswer(root, certificate, { revoked: day(-2) });
  const judges = [
    [crl, (bytes: Uint8Array) => judgeCrl(bytes, own, above, [url], today)],
    [ocsp, (bytes: Uint8Array) => judgeOcsp(bytes, own, above, today)],
  ] as const;
  for (const [vector, judge] of judges) {
    expect(judge(vector).state).toBe('revoked');
    for (const { at, bytes } of flipEachByte(vector, 13)) expect(judge(bytes).state, `byte ${at}`).not.toBe('good');
    for (const bytes of mangle(vector, 17, 400)) expect(judge(bytes).state).not.toBe('good');
  }
});

test('a changed answer about a good certificate is good no more, unless nothing of it counts', () => {
  const certificate = issue({ extensions: defaultExtensions.signer }, root);
  const [own, above] = [read(certificate), read(root)];
  for (const { at, bytes } of flipEachByte(makeOcspAnswer(root, certificate), 19)) {
    expect(judgeOcsp(bytes, own, above, today).state, `byte ${at}`).toBe('unknown');
  }
});
