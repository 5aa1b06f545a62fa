import { type KeyObject, sign } from 'node:crypto';
import {
  alternativeNames,
  authorityExtensions,
  type CertificateRequest,
  distinguishedName,
  extendedKeyUsage,
  extension,
  issueCertificate,
  keyPair,
  keyUsage,
  serialNumber,
  sha256,
  spki,
  tbsCertificate,
} from './certificates.ts';
import { octets, utf8 } from './der.ts';

/** What a certificate for a signer is to have; each part can be made wrong. */
export interface LeafWishes {
  readonly publicKey: KeyObject;
  readonly subjects?: readonly string[];
  /** Fulcio's extensions by the last number of their OID. */
  readonly claims?: Readonly<Record<number, string>>;
  readonly usage?: 'codeSigning' | 'serverAuth' | 'none';
  readonly notBefore?: Date;
  readonly minutes?: number;
  /** `empty`: the extension is there, with no SCT in it. */
  readonly sct?: 'logged' | 'none' | 'empty';
}

/** The extension that SCTs stand in. */
const sctList = '1.3.6.1.4.1.11129.2.4.2';

const big = (value: number, bytes: number): Buffer => Buffer.from(value.toString(16).padStart(bytes * 2, '0'), 'hex');

/** A certificate authority with an intermediate, and a certificate transparency log. Source: RFC 6962 3.2 and 3.3 (SCTs). */
export const createFakeFulcio = (clock: () => Date, organization = 'sigstore.dev') => {
  const [rootKey, intermediateKey, logKey] = [keyPair('P-384'), keyPair(), keyPair()];
  const start = new Date(clock().getTime() - 3_600_000);
  const end = new Date(start.getTime() + 10 * 365 * 86_400_000);
  const rootName = distinguishedName({ O: organization, CN: 'sigstore' });
  const intermediateName = distinguishedName({ O: organization, CN: 'sigstore-intermediate' });
  const authority = { notBefore: start, notAfter: end, issuer: rootName, issuerKey: rootKey.privateKey };
  const root = issueCertificate({ ...authority, publicKey: rootKey.publicKey, subject: rootName, extensions: authorityExtensions(1) });
  const intermediate = issueCertificate({
    ...authority,
    publicKey: intermediateKey.publicKey,
    subject: intermediateName,
    extensions: [...authorityExtensions(0), extendedKeyUsage('codeSigning')],
  });

  const sctExtension = (tbs: Buffer): Buffer => {
    const timestamp = big(clock().getTime(), 8);
    const signed = Buffer.concat([
      Buffer.from([0, 0]),
      timestamp,
      big(1, 2),
      sha256(spki(intermediateKey.publicKey)),
      big(tbs.length, 3),
      tbs,
      big(0, 2),
    ]);
    const signature = sign('sha256', signed, logKey.privateKey);
    const sct = Buffer.concat([
      Buffer.from([0]),
      sha256(spki(logKey.publicKey)),
      timestamp,
      big(0, 2),
      Buffer.from([4, 3]),
      big(signature.length, 2),
      signature,
    ]);
    return extension(sctList, octets(big(sct.length + 2, 2), big(sct.length, 2), sct));
  };

  const issue = (wishes: LeafWishes): Buffer => {
    const { subjects = [], claims = {}, usage = 'codeSigning', minutes = 10, notBefore = clock() } = wishes;
    const request: CertificateRequest = {
      publicKey: wishes.publicKey,
      subject: distinguishedName({}),
      issuer: intermediateName,
      issuerKey: intermediateKey.privateKey,
      notBefore,
      notAfter: new Date(notBefore.getTime() + minutes * 60_000),
      extensions: [
        keyUsage('digitalSignature'),
        ...(usage === 'none' ? [] : [extendedKeyUsage(usage)]),
        ...(subjects.length === 0 ? [] : [alternativeNames(...subjects)]),
        ...Object.entries(claims).map(([number, text]) =>
          extension(`1.3.6.1.4.1.57264.1.${number}`, Number(number) < 8 ? Buffer.from(text) : utf8(text)),
        ),
      ],
    };
    const serial = serialNumber();
    const more = {
      logged: () => [sctExtension(tbsCertificate(request, serial))],
      none: () => [],
      empty: () => [extension(sctList, octets(big(0, 2)))],
    };
    return issueCertificate(request, serial, more[wishes.sct ?? 'logged']());
  };

  return { root, intermediate, logKey: logKey.publicKey, issue };
};

export type FakeFulcio = ReturnType<typeof createFakeFulcio>;
