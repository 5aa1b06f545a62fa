import { expect, test } from 'vitest';
import { verifyTimestamp } from '../../../src/signing/notation/verify-timestamp.ts';
import { type Certificate, readCertificate } from '../../../src/signing/x509/certificate.ts';
import {
  constraints,
  day,
  defaultExtensions,
  eku,
  type Identity,
  issue,
  keyUsage,
  makeTimestamp,
  purposes,
} from '../../support/signing/x509-authority.ts';

const message = Buffer.from('a signature');
const root = issue({ common: 'TSA root' });
const middle = issue({ common: 'TSA middle' }, root);
const tsa = issue({ common: 'TSA', extensions: defaultExtensions.timestamper }, middle);

const certificate = ({ der }: Identity): Certificate => {
  const read = readCertificate(der);
  if (!read) throw new Error('No certificate.');
  return read;
};

/** `ok`, or the reason of the refusal. */
const judge = (token: Uint8Array, roots: readonly Identity[] = [root]): string => {
  const outcome = verifyTimestamp(token, message, roots.map(certificate));
  if (outcome.refusal) expect(outcome.refusal.code).toBe('timestamp-invalid');
  return outcome.refusal?.reason ?? 'ok';
};
const noToken = 'The timestamp is not an RFC 3161 token in DER with SHA-256 or better.';
const noSigner = 'The timestamp does not bring the certificate that signed it.';

test('a token of a trusted authority proves a span of time', () => {
  const outcome = verifyTimestamp(makeTimestamp(tsa, message, { time: day(-2), accuracy: 3 }), message, [certificate(root)]);
  expect(outcome.value).toMatchObject({
    time: day(-2),
    from: new Date(day(-2).getTime() - 3_000),
    to: new Date(day(-2).getTime() + 3_000),
    chain: [{ der: tsa.der }, { der: middle.der }, { der: root.der }],
  });
});

test("without an accuracy the span is a moment, or two seconds under ETSI's baseline policy", () => {
  const span = (policy: string): number => {
    const { value } = verifyTimestamp(makeTimestamp(tsa, message, { policy }), message, [certificate(root)]);
    return value ? value.to.getTime() - value.from.getTime() : Number.NaN;
  };
  expect([span('1.2.3.4.1'), span('0.4.0.2023.1.1')]).toEqual([0, 2_000]);
});

test('the certificates above the signer may come from the trust store as well as from the token', () => {
  expect(judge(makeTimestamp(tsa, message, { brings: [tsa.der, middle.der] }))).toBe('ok');
  expect(judge(makeTimestamp(tsa, message, { brings: [root.der, tsa.der, middle.der] }))).toBe('ok');
  expect(judge(makeTimestamp(tsa, message, { brings: [tsa.der] }))).toContain('which is no self-signed root');
  expect(judge(makeTimestamp(tsa, message, { brings: [middle.der, root.der] }))).toBe(noSigner);
});

test('a root that the token brings is not trusted for that', () => {
  expect(judge(makeTimestamp(tsa, message), [])).toContain('is not in a trusted store.');
  expect(judge(makeTimestamp(tsa, message), [issue({ common: 'other root' })])).toContain('is not in a trusted store.');
  expect(verifyTimestamp(makeTimestamp(tsa, message), message, []).refusal?.remedy).toBe(
    'Put its root certificate into truststore/x509/tsa/NAME/ and name "tsa:NAME" in "trustStores".',
  );
});

test('what is signed is the content, by the certificate that ESSCertIDv2 names', () => {
  expect(judge(makeTimestamp(tsa, message, { swapContent: true }))).toBe(noSigner);
  expect(judge(makeTimestamp(tsa, message, { names: middle }))).toBe(noSigner);
  expect(judge(makeTimestamp(tsa, message, { without: 'signing-certificate' }))).toBe(noToken);
  expect(judge(makeTimestamp(tsa, message, { without: 'content-type' }))).toBe(noToken);
});

test('the imprint must be of the signature, with SHA-256 or better', () => {
  expect(judge(makeTimestamp(tsa, message, { imprintHash: 'sha512' }))).toBe('ok');
  expect(judge(makeTimestamp(tsa, message, { imprintHash: 'sha1' }))).toBe(noToken);
  expect(judge(makeTimestamp(tsa, Buffer.from('another signature')))).toBe('The timestamp was made for another signature.');
});

test('the authority was valid when it signed, later it need not be', () => {
  const short = issue({ common: 'short TSA', extensions: defaultExtensions.timestamper, notBefore: day(-5), notAfter: day(-2) }, root);
  expect(judge(makeTimestamp(short, message, { time: day(-3) }))).toBe('ok');
  for (const time of [day(-6), day(-1)]) expect(judge(makeTimestamp(short, message, { time }))).toContain('was not valid when it signed.');
});

test.each<[string, readonly Buffer[]]>([
  ['no purpose', [keyUsage([0])]],
  ['the purpose, not critical', [keyUsage([0]), purposes([eku.timeStamping])]],
  ['another purpose, too', [keyUsage([0]), purposes([eku.timeStamping, eku.codeSigning], 'critical')]],
  ['the right of an authority', [constraints(true), keyUsage([0]), purposes([eku.timeStamping], 'critical')]],
  ['no digitalSignature', [keyUsage([1]), purposes([eku.timeStamping], 'critical')]],
])('an authority with %s is refused', (_, extensions) => {
  expect(judge(makeTimestamp(issue({ extensions }, root), message))).toContain(
    'The certificates of the timestamp authority are not accepted.',
  );
});

test('BER is refused: indefinite lengths, and lengths that are longer than needed', () => {
  const token = makeTimestamp(tsa, message);
  const indefinite = Buffer.concat([Buffer.of(0x30, 0x80), token.subarray(4), Buffer.of(0, 0)]);
  const long = Buffer.concat([Buffer.of(0x30, 0x83, 0), token.subarray(2)]);
  expect([judge(indefinite), judge(long), judge(Buffer.concat([token, Buffer.of(0)]))]).toEqual([noToken, noToken, noToken]);
});

test('a token over its bound is not read', () => {
  expect(judge(Buffer.alloc(300_000, 0x30))).toBe(noToken);
});
