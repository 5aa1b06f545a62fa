import { type Certificate, extensionIds, isIssuedBy, isValidIn } from './certificate.ts';
import { certificateName } from './certificate-names.ts';
import { extensionProblem } from './critical-extensions.ts';
import { nameConstraintProblem } from './name-constraints.ts';
import { purposeProblem } from './path-purpose.ts';
import { weaknessOf } from './signature-algorithm.ts';

/** What leads from a certificate to a trusted one. */
export interface PathQuestion {
  readonly leaf: Certificate;
  /** Certificates that are not trusted by themselves. */
  readonly intermediates: readonly Certificate[];
  /** Certificates that are trusted, whoever issued them. */
  readonly roots: readonly Certificate[];
  /** When all of them have to be valid. */
  readonly at: Date;
  /** The object identifier of what the leaf is for; every certificate of the path must allow it. Undefined: for anything. */
  readonly purpose: string | undefined;
}

/** A path from the leaf to a root, or why there is none as a full sentence. `unknown`: nobody who is trusted issued it. */
export type PathOutcome =
  | { readonly path: readonly Certificate[]; readonly problem?: undefined }
  | { readonly path?: undefined; readonly problem: string; readonly kind: 'unknown' | 'invalid' };

/** Most issuers that are tried. Source: Go's crypto/x509, maxChainSignatureChecks. */
const maxTries = 100;
const keyCertSign = 5;

/**
 * Finds a path of certificates that keeps what X.509 demands, by the rules of Go's crypto/x509, which cosign and policy-controller verify
 * with: validity, basic constraints, path length, keyCertSign, name constraints, nested extended key usage, no critical extension that is
 * not understood. Beyond Go: certificates that demand a certificate policy are refused, and signatures with SHA-1 or RSA keys of less than
 * 2,048 bits never count.
 */
export const verifyPath = (question: PathQuestion): PathOutcome => {
  const { leaf, roots } = question;
  const own = extensionProblem(leaf, 'leaf') ?? validityProblem(leaf, question.at);
  if (own !== undefined) return { kind: 'invalid', problem: own };
  const search: Search = { question, tries: 0, top: leaf, problem: undefined };
  const path = roots.some(root => root.der.equals(leaf.der)) ? finish([leaf], search) : climb([leaf], search);
  if (path !== undefined) return { path };
  return search.problem === undefined
    ? {
        kind: 'unknown',
        problem: `${certificateName(search.top)} was issued by "${search.top.issuer.text}", and no certificate of that name and key is trusted.`,
      }
    : { kind: 'invalid', problem: search.problem };
};

interface Search {
  readonly question: PathQuestion;
  tries: number;
  /** The last certificate of the path that went up highest. */
  top: Certificate;
  /** The first thing that spoiled a path. */
  problem: string | undefined;
}

/** Roots before intermediates, so that the shortest path is found first. */
const climb = (path: readonly Certificate[], search: Search): readonly Certificate[] | undefined => {
  const { roots, intermediates } = search.question;
  for (const root of roots) {
    const found = mayIssue(root, path, 'root', search) ? finish([...path, root], search) : undefined;
    if (found !== undefined) return found;
  }
  for (const candidate of intermediates) {
    const found = mayIssue(candidate, path, 'intermediate', search) ? climb([...path, candidate], search) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
};

/** What can only be told of a whole path. */
const finish = (path: readonly Certificate[], search: Search): readonly Certificate[] | undefined => {
  const problem = purposeProblem(path, search.question.purpose) ?? nameConstraintProblem(path);
  if (problem === undefined) return path;
  search.problem ??= problem;
  return undefined;
};

const mayIssue = (candidate: Certificate, path: readonly Certificate[], role: 'root' | 'intermediate', search: Search): boolean => {
  const below = path.at(-1);
  if (below === undefined || !below.issuer.der.equals(candidate.subject.der) || path.some(one => isSameEntity(one, candidate)))
    return false;
  search.tries += 1;
  if (search.tries > maxTries) {
    search.problem ??= `More than ${maxTries} issuers would have to be tried.`;
    return false;
  }
  if (!hasIssued(candidate, below)) {
    search.problem ??= weaknessOf(below.signed, candidate.key, certificateName(below));
    return false;
  }
  const problem = issuerProblem(candidate, below, path.length - 1, role, search.question.at);
  if (problem === undefined) search.top = candidate;
  search.problem ??= problem;
  return problem === undefined;
};

/** Trusted certificates stay the same, and are asked about with every signature. */
const issued = new WeakMap<Certificate, WeakMap<Certificate, boolean>>();

const hasIssued = (issuer: Certificate, below: Certificate): boolean => {
  const known = issued.get(below) ?? new WeakMap<Certificate, boolean>();
  issued.set(below, known);
  const answer = known.get(issuer) ?? isIssuedBy(below, issuer);
  known.set(issuer, answer);
  return answer;
};

/** `intermediates`: how many authorities stand between the candidate and the leaf. */
const issuerProblem = (
  candidate: Certificate,
  below: Certificate,
  intermediates: number,
  role: 'root' | 'intermediate',
  at: Date,
): string | undefined => {
  const { basicConstraints, keyUsage, version } = candidate;
  const name = certificateName(candidate);
  // Source: Go's crypto/x509: an old root without extensions is an authority by being trusted.
  const isAuthority = basicConstraints === undefined ? version < 3 && role === 'root' : basicConstraints.authority;
  if (!isAuthority) return `${name} issued ${certificateName(below)}, and is not a certificate authority.`;
  if (keyUsage !== undefined && keyUsage.bits.size > 0 && !keyUsage.bits.has(keyCertSign))
    return `${name} issued ${certificateName(below)}, and its key usage has no keyCertSign.`;
  const length = basicConstraints?.pathLength;
  if (length !== undefined && intermediates > length)
    return `${name} allows ${length} authorities below it, and there are ${intermediates}.`;
  return validityProblem(candidate, at) ?? extensionProblem(candidate, 'authority');
};

/** Source: Go's crypto/x509, alreadyInChain: cross-signed certificates must not lead round in a circle. */
const isSameEntity = (one: Certificate, other: Certificate): boolean =>
  one.subject.der.equals(other.subject.der) && one.keyBits.equals(other.keyBits) && namesKey(one) === namesKey(other);

const namesKey = ({ extensions }: Certificate): string => extensions.get(extensionIds.subjectAlternativeName)?.value.toString('hex') ?? '';

const validityProblem = (certificate: Certificate, at: Date): string | undefined =>
  isValidIn(certificate, at)
    ? undefined
    : `${certificateName(certificate)} was valid from ${certificate.notBefore.toISOString()} to ${certificate.notAfter.toISOString()}, and not at ${at.toISOString()}.`;
