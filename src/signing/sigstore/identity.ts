import type { IdentityRequirement, ProvenanceRequirement } from '../requirements.ts';
import { matchesString, type StringMatch } from '../string-match.ts';
import type { LeafCertificate } from './leaf-certificate.ts';
import { type Outcome, proven, refuse } from './outcome.ts';

const describe = (match: StringMatch): string => (match.kind === 'exact' ? `"${match.value}"` : `/${match.source}/`);

const describeIdentity = ({ subject, issuer }: IdentityRequirement): string =>
  [subject === undefined ? 'anybody' : describe(subject), ...(issuer === undefined ? [] : [`of the issuer ${describe(issuer)}`])].join(' ');

const matchingSubject = (leaf: LeafCertificate, wanted: StringMatch | undefined): string | undefined =>
  leaf.subjects.find(subject => wanted === undefined || matchesString(wanted, subject));

const hasIssuer = (leaf: LeafCertificate, wanted: StringMatch | undefined): boolean =>
  wanted === undefined || (leaf.issuer !== undefined && matchesString(wanted, leaf.issuer));

/**
 * Whether a certificate is of one of the wanted signers; its subject that matched. Why not the library's policy: it takes a subject for a
 * regular expression without anchors, so that `acme/payments` matches everything that contains it.
 */
export const matchIdentity = (leaf: LeafCertificate, identities: readonly IdentityRequirement[]): Outcome<string> => {
  let subjectFits = false;
  for (const { subject, issuer } of identities) {
    const found = matchingSubject(leaf, subject);
    if (found === undefined) continue;
    if (hasIssuer(leaf, issuer)) return proven(found);
    subjectFits = true;
  }
  const signer = leaf.subjects.map(subject => `"${subject}"`).join(', ') || 'nobody by name';
  const issuer = leaf.issuer === undefined ? 'no issuer' : `the issuer "${leaf.issuer}"`;
  const wanted = identities.map(describeIdentity).join(', or ') || 'nobody';
  const refused = refuse(
    subjectFits ? 'issuer-mismatch' : 'identity-mismatch',
    `It was signed by ${signer} of ${issuer}, and the policy wants ${wanted}.`,
    'Sign the image with the identity that the policy names, or add this signer to the policy if it is trusted.',
  );
  return { ...refused, refusal: { ...refused.refusal, likeness: likenessOf(leaf, identities) } };
};

/** The longest common beginning of a subject and a wanted one, as a part of the longer one. */
const likenessOf = ({ subjects }: LeafCertificate, identities: readonly IdentityRequirement[]): number =>
  Math.max(
    0,
    ...subjects.flatMap(one => identities.flatMap(({ subject }) => (subject === undefined ? [] : [commonPart(one, textOf(subject))]))),
  );

/** A regular expression without its anchors and backslashes. */
const textOf = (match: StringMatch): string => (match.kind === 'exact' ? match.value : match.source.replace(/^\^|\$$|\\/gu, ''));

const commonPart = (one: string, other: string): number => {
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  return same / Math.max(one.length, other.length, 1);
};

const claimNames = {
  sourceRepository: 'Source Repository URI',
  sourceRef: 'Source Repository Ref',
  signerWorkflow: 'Build Signer URI',
} as const;

const checkClaim = (leaf: LeafCertificate, name: string, wanted: StringMatch | undefined): Outcome<undefined> => {
  const found = leaf.claims[name];
  if (wanted === undefined || (found !== undefined && matchesString(wanted, found))) return proven(undefined);
  return refuse(
    'identity-mismatch',
    `The certificate's ${name} is ${found === undefined ? 'missing' : `"${found}"`}, and the policy wants ${describe(wanted)}.`,
    'Build the image where the policy says, or change the policy.',
  );
};

/**
 * Checks where a build ran, by the extensions of its certificate. A certificate without an issuer extension never passes: GitHub signs
 * immutable releases with one (`https://dotcom.releases.github.com`), which says nothing about a build.
 */
export const checkProvenance = (leaf: LeafCertificate, provenance: ProvenanceRequirement): Outcome<undefined> => {
  if (leaf.issuer === undefined) {
    return refuse(
      'issuer-mismatch',
      'The certificate names no OIDC issuer, so that it proves no build.',
      "Attest the build's provenance in the workflow that builds the image (actions/attest-build-provenance).",
    );
  }
  const { runner } = provenance;
  const claims: readonly (readonly [string, StringMatch | undefined])[] = [
    [claimNames.sourceRepository, provenance.sourceRepository],
    [claimNames.sourceRef, provenance.sourceRef],
    [claimNames.signerWorkflow, provenance.signerWorkflow],
    ['Runner Environment', runner === undefined ? undefined : { kind: 'exact', value: runner }],
  ];
  for (const [name, wanted] of claims) {
    const checked = checkClaim(leaf, name, wanted);
    if (!checked.ok) return checked;
  }
  return proven(undefined);
};
