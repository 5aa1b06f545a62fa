import { randomBytes } from 'node:crypto';
import {
  authorityExtensions,
  distinguishedName,
  extendedKeyUsage,
  issueCertificate,
  keyPair,
  keyUsage,
  serialNumber,
  sha256,
  signWith,
} from './certificates.ts';
import { generalizedTime, integer, nothing, octets, oid, sequence, setOf, tagged, utcTime } from './der.ts';

const id = {
  signedData: '1.2.840.113549.1.7.2',
  timestampInfo: '1.2.840.113549.1.9.16.1.4',
  contentType: '1.2.840.113549.1.9.3',
  signingTime: '1.2.840.113549.1.9.5',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificate: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
} as const;

/** What a client asks a timestamp authority. */
export interface TimestampQuestion {
  /** SHA-256 of what is timestamped. */
  readonly digest: Buffer;
  /** DER of the nonce, an INTEGER. */
  readonly nonce?: Buffer;
  readonly certificates?: 'embedded' | 'none';
}

/** A timestamp authority; with an empty name its certificate has an empty subject. Source: RFC 3161 (2.4.2), RFC 5652 (SignedData), RFC 5816 (ESSCertIDv2). */
export const createFakeTsa = (clock: () => Date, name = 'tsa signing') => {
  const [rootKey, key] = [keyPair('P-384'), keyPair()];
  const start = new Date(clock().getTime() - 3_600_000);
  const end = new Date(start.getTime() + 10 * 365 * 86_400_000);
  const rootName = distinguishedName({ O: 'sigstore.dev', CN: 'tsa' });
  const leafName = distinguishedName(name === '' ? {} : { O: 'sigstore.dev', CN: name });
  const serial = serialNumber();
  const authority = { notBefore: start, notAfter: end, issuer: rootName, issuerKey: rootKey.privateKey };
  const root = issueCertificate({ ...authority, publicKey: rootKey.publicKey, subject: rootName, extensions: authorityExtensions(0) });
  const leaf = issueCertificate(
    {
      ...authority,
      publicKey: key.publicKey,
      subject: leafName,
      extensions: [keyUsage('digitalSignature'), extendedKeyUsage('timeStamping')],
    },
    serial,
  );

  /** A response in DER: a TimeStampResp. */
  const answer = ({ digest, nonce, certificates = 'none' }: TimestampQuestion, time = clock()): Buffer => {
    const algorithm = sequence(oid(id.sha256), nothing());
    const info = sequence(
      integer(1),
      oid('1.3.6.1.4.1.57264.2'),
      sequence(algorithm, octets(digest)),
      integer(Buffer.concat([Buffer.from([0x11]), randomBytes(15)])),
      generalizedTime(time),
      sequence(integer(1)),
      ...(nonce === undefined ? [] : [nonce]),
    );
    const issuerSerial = sequence(sequence(tagged(4, rootName)), integer(serial));
    const attribute = (type: string, value: Buffer): Buffer => sequence(oid(type), setOf(value));
    const attributes = [
      attribute(id.contentType, oid(id.timestampInfo)),
      attribute(id.signingTime, utcTime(time)),
      attribute(id.messageDigest, octets(sha256(info))),
      attribute(id.signingCertificate, sequence(sequence(sequence(octets(sha256(leaf)), issuerSerial)))),
    ].sort((left, right) => left.compare(right));
    const { algorithm: signatureAlgorithm, signature } = signWith(key.privateKey, setOf(...attributes));
    const signer = sequence(
      integer(1),
      sequence(rootName, integer(serial)),
      algorithm,
      tagged(0, ...attributes),
      signatureAlgorithm,
      octets(signature),
    );
    const signedData = sequence(
      integer(3),
      setOf(algorithm),
      sequence(oid(id.timestampInfo), tagged(0, octets(info))),
      ...(certificates === 'embedded' ? [tagged(0, leaf)] : []),
      setOf(signer),
    );
    return sequence(sequence(integer(0)), sequence(oid(id.signedData), tagged(0, signedData)));
  };

  return { root, leaf, answer, timestamp: (data: Buffer, time?: Date): Buffer => answer({ digest: sha256(data) }, time) };
};

export type FakeTsa = ReturnType<typeof createFakeTsa>;
