import { type Outcome, passed, refused } from '../outcome.ts';
import { type Certificate, isIssuedBy, isSelfSigned } from './certificate.ts';
import { extensionProblem } from './critical-extensions.ts';
import { nameConstraintProblem } from './name-constraints.ts';
import { purposeProblem } from './path-purpose.ts';

export type ChainPurpose = 'code-signing' | 'timestamping';

/** The bits of keyUsage that matter here. Source: RFC 5280, 4.2.1.3. */
const digitalSignature = 0;
const keyCertSign = 5;
/** Content commitment (non-repudiation), which a leaf may have beside digitalSignature. */
const contentCommitment = 1;

const codeSigning = '1.3.6.1.5.5.7.3.3';
const timestamping = '1.3.6.1.5.5.7.3.8';
/** Any purpose, TLS server, TLS client, e-mail, timestamps, OCSP. */
const notForCode: ReadonlySet<string> = new Set([
  '2.5.29.37.0',
  '1.3.6.1.5.5.7.3.1',
  '1.3.6.1.5.5.7.3.2',
  '1.3.6.1.5.5.7.3.4',
  timestamping,
  '1.3.6.1.5.5.7.3.9',
]);

/** More certificates than any real chain has. */
export const maxChainLength = 10;

/**
 * Whether certificates, leaf first, are a complete chain up to a self-signed root, and each may do what it does. Validity and trust are
 * looked at elsewhere. Source: Notary Project signature specification v1.1, "Certificate Requirements"; RFC 5280 for what it does not name.
 */
export const checkChain = (chain: readonly Certificate[], purpose: ChainPurpose): Outcome<undefined> => {
  const [leaf] = chain;
  if (leaf === undefined || chain.length > maxChainLength) {
    return invalid(`The chain must have 1 to ${maxChainLength} certificates, and has ${chain.length}.`);
  }
  const problem =
    brokenLink(chain) ?? leafProblem(leaf, purpose) ?? authoritiesProblem(chain.slice(1), purpose) ?? limitsProblem(chain, purpose);
  return problem === undefined ? passed(undefined) : invalid(problem);
};

const invalid = (reason: string): Outcome<undefined> =>
  refused(
    'certificate-invalid',
    reason,
    'Sign again with a chain that meets the certificate requirements of the Notary Project signature specification.',
  );

const brokenLink = (chain: readonly Certificate[]): string | undefined => {
  for (const [index, certificate] of chain.entries()) {
    const above = chain[index + 1];
    if (above === undefined) {
      if (!isSelfSigned(certificate)) return `The chain ends with ${quoted(certificate)}, which is no self-signed root.`;
    } else {
      if (isSelfSigned(certificate)) return `${quoted(certificate)} is self-signed and not the last of the chain.`;
      if (!isIssuedBy(certificate, above))
        return `${quoted(certificate)} is not issued by ${quoted(above)}, which follows it in the chain.`;
    }
  }
  return undefined;
};

const leafProblem = (leaf: Certificate, purpose: ChainPurpose): string | undefined => {
  const { keyUsage, basicConstraints } = leaf;
  if (keyUsage === undefined) return `${quoted(leaf)} has no key usage extension.`;
  if (purpose === 'code-signing' && !keyUsage.critical) return `The key usage extension of ${quoted(leaf)} is not critical.`;
  if (basicConstraints?.authority === true) return `${quoted(leaf)} signs, although it is a certificate authority.`;
  if (!keyUsage.bits.has(digitalSignature)) return `The key usage of ${quoted(leaf)} has no digitalSignature.`;
  if ([...keyUsage.bits].some(bit => bit !== digitalSignature && bit !== contentCommitment)) {
    return `The key usage of ${quoted(leaf)} has more than digitalSignature.`;
  }
  return purpose === 'code-signing' ? codePurposeProblem(leaf) : timestampPurposeProblem(leaf);
};

const codePurposeProblem = (leaf: Certificate): string | undefined => {
  const purposes = leaf.extendedKeyUsage?.purposes;
  if (purposes === undefined) return undefined;
  if (!purposes.includes(codeSigning)) return `The extended key usage of ${quoted(leaf)} has no codeSigning.`;
  const other = purposes.find(id => notForCode.has(id));
  return other === undefined
    ? undefined
    : `The extended key usage of ${quoted(leaf)} has ${other}, which a signing certificate must not have.`;
};

/** Source: RFC 3161, 2.3: this purpose alone, and critical. */
const timestampPurposeProblem = (leaf: Certificate): string | undefined =>
  leaf.extendedKeyUsage?.critical === true &&
  leaf.extendedKeyUsage.purposes.length === 1 &&
  leaf.extendedKeyUsage.purposes[0] === timestamping
    ? undefined
    : `${quoted(leaf)} must have timeStamping as its only extended key usage, and critical.`;

const authoritiesProblem = (authorities: readonly Certificate[], purpose: ChainPurpose): string | undefined =>
  authorities.map((authority, below) => authorityProblem(authority, below, purpose)).find(problem => problem !== undefined);

/** `below` is how many authorities stand between it and the leaf. */
const authorityProblem = (authority: Certificate, below: number, purpose: ChainPurpose): string | undefined => {
  const { basicConstraints, keyUsage } = authority;
  if (basicConstraints?.authority !== true || !basicConstraints.critical) {
    return `${quoted(authority)} issues certificates, and has no critical basic constraints with CA true.`;
  }
  if (basicConstraints.pathLength !== undefined && basicConstraints.pathLength < below) {
    return `${quoted(authority)} allows ${basicConstraints.pathLength} authorities below it, and there are ${below}.`;
  }
  if (purpose === 'code-signing' && keyUsage?.critical === false) return `The key usage extension of ${quoted(authority)} is not critical.`;
  if (keyUsage === undefined || !keyUsage.bits.has(keyCertSign)) return `The key usage of ${quoted(authority)} has no keyCertSign.`;
  return undefined;
};

/**
 * What RFC 5280 lets an authority limit, which notation-core-go does not look at: names, purposes, and critical extensions that nobody here
 * understands. Why it is looked at all the same: an authority that may not speak for a name must not by another tool's omission.
 */
const limitsProblem = (chain: readonly Certificate[], purpose: ChainPurpose): string | undefined =>
  chain
    .map((certificate, index) => extensionProblem(certificate, index === 0 ? 'leaf' : 'authority'))
    .find(problem => problem !== undefined) ??
  purposeProblem(chain, purpose === 'code-signing' ? codeSigning : timestamping) ??
  nameConstraintProblem(chain);

const quoted = ({ subject }: Certificate): string => `"${subject.text}"`;
