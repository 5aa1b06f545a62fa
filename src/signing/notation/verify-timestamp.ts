import { type Outcome, passed, refused } from '../outcome.ts';
import { type Certificate, isIssuedBy, isSelfSigned, isValidIn } from '../x509/certificate.ts';
import { checkChain, maxChainLength } from '../x509/check-chain.ts';
import { hashOf, isSignedBy } from '../x509/signature-algorithm.ts';
import { readTimestampToken, type TimestampToken } from '../x509/timestamp-token.ts';

/** What a trusted authority's countersignature proves: the signature existed at some moment between `from` and `to`. */
export interface VerifiedTimestamp {
  readonly time: Date;
  readonly from: Date;
  readonly to: Date;
  /** The authority's certificate first, its root last. */
  readonly chain: readonly [Certificate, ...Certificate[]];
}

/**
 * Verifies an RFC 3161 token over `signature` (the envelope's signature value). `roots`: the trusted certificates of `tsa:` stores.
 * Source: Notary Project trust store and trust policy specification v1.1, "Timestamp verification"; RFC 3161.
 */
export const verifyTimestamp = (bytes: Uint8Array, signature: Uint8Array, roots: readonly Certificate[]): Outcome<VerifiedTimestamp> => {
  const token = readTimestampToken(bytes);
  if (token === undefined) return invalid('The timestamp is not an RFC 3161 token in DER with SHA-256 or better.');
  if (!hashOf(token.imprint.hash, signature).equals(token.imprint.digest)) return invalid('The timestamp was made for another signature.');
  const authority = signerOf(token);
  if (authority === undefined) return invalid('The timestamp does not bring the certificate that signed it.');
  const path = buildPath(authority, token.certificates, roots);
  const problem = checkChain(path, 'timestamping');
  if (problem.refusal) return invalid(`The certificates of the timestamp authority are not accepted. ${problem.refusal.reason}`);
  if (!roots.some(root => path.some(({ der }) => der.equals(root.der)))) {
    return refused(
      'timestamp-invalid',
      `The timestamp authority "${authority.subject.text}" is not in a trusted store.`,
      'Put its root certificate into truststore/x509/tsa/NAME/ and name "tsa:NAME" in "trustStores".',
    );
  }
  const { time, accuracy } = token;
  if (!path.every(certificate => isValidIn(certificate, time)))
    return invalid('A certificate of the timestamp authority was not valid when it signed.');
  return passed({ time, from: new Date(time.getTime() - accuracy), to: new Date(time.getTime() + accuracy), chain: path });
};

const invalid = (reason: string): Outcome<never> =>
  refused('timestamp-invalid', reason, 'Sign again with a timestamp of a trusted authority.');

/** The certificate that signed the token: named by issuer and serial number and by its hash, and its key verifies. */
const signerOf = ({ content, certificates, signer }: TimestampToken): Certificate | undefined => {
  if (!hashOf(signer.hash, content).equals(signer.messageDigest)) return undefined;
  const { hash, digest } = signer.certificateHash;
  return certificates.find(
    certificate =>
      certificate.issuer.der.equals(signer.issuer) &&
      certificate.serial.equals(signer.serial) &&
      hashOf(hash, certificate.der).equals(digest) &&
      isSignedBy(
        { algorithm: signer.algorithm, bytes: signer.attributes, signature: signer.signature, hash: signer.hash },
        certificate.key,
      ),
  );
};

/** From the signer upwards: trusted certificates before those that the token brings, which anybody may have put there. */
const buildPath = (
  leaf: Certificate,
  brought: readonly Certificate[],
  roots: readonly Certificate[],
): readonly [Certificate, ...Certificate[]] => {
  const path: [Certificate, ...Certificate[]] = [leaf];
  let top = leaf;
  while (!isSelfSigned(top) && path.length < maxChainLength) {
    const above = [...roots, ...brought].find(candidate => candidate !== top && isIssuedBy(top, candidate));
    if (above === undefined) break;
    path.push(above);
    top = above;
  }
  return path;
};
