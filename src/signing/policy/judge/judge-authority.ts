import type { ImageEvidence } from '../../evidence.ts';
import type { SigstoreRequirement } from '../../requirements.ts';
import type { SignatureCheck, VerifiedSignature } from '../../signature-check.ts';
import type { Authority, SigningAuthority, WantedAttestation } from '../cluster/cluster-image-policy.ts';
import { selectTrust } from '../trust/trust-selection.ts';
import { evidenceFor, failedBy, type JudgedAuthority, type Judging, noneCounts, passedBy, signerWords, undeterminedBy } from './judging.ts';

/** What one authority of a ClusterImagePolicy says of an image. */
export const judgeAuthority = (authority: Authority, judging: Judging): JudgedAuthority => {
  const { name } = authority;
  if (authority.kind === 'static') {
    const words = authority.message === undefined ? '' : ` ${authority.message}`;
    return authority.action === 'pass'
      ? passedBy(name, `The policy lets it pass without looking at signatures.${words}`, [], {})
      : failedBy(name, `The policy lets none of these images pass.${words}`, [], 'Use another image, or ask the owners of the policy.');
  }
  const { evidence, outcome } = evidenceFor(judging, name);
  if (outcome) return outcome;
  const trust = selectTrust(authority.trust, judging.trustRoots);
  if (trust.material === undefined) return undeterminedBy(name, trust.reason, [], 'Run it again when the trust root can be read.');
  const ask: Ask = { authority, judging, evidence, trust: trust.material };
  return authority.attestations.length > 0 ? judgeAttestations(ask) : judgeSignatures(ask);
};

interface Ask {
  readonly authority: SigningAuthority;
  readonly judging: Judging;
  readonly evidence: ImageEvidence;
  readonly trust: SigstoreRequirement['trust'];
}

/** One requirement for each key; one for all identities together. */
const requirementsOf = ({ authority, judging, trust }: Ask, asks: SigstoreRequirement['asks']): readonly SigstoreRequirement[] => {
  const { signer, transparencyLog, timestamp, signatureFormat, annotations } = authority;
  const layout = signatureFormat ?? (judging.signatureFormat === 'as-written' ? 'legacy' : undefined);
  const common = { trust, transparencyLog, timestamp, asks, ...(layout && { layout }), ...(annotations && { annotations }) };
  if (signer.kind === 'keyless')
    return [
      {
        ...common,
        signer: { kind: 'certificate', identities: signer.identities },
        certificateTransparency: signer.ignoreSct ? 'ignored' : 'required',
      },
    ];
  return signer.keys.map(key => ({
    ...common,
    signer: { kind: 'key', key, hashAlgorithm: signer.hashAlgorithm },
    certificateTransparency: 'ignored',
  }));
};

const checksOf = ({ judging, evidence }: Ask, requirement: SigstoreRequirement): readonly SignatureCheck[] =>
  evidence.signatures.flatMap(signature =>
    signature.format === 'notation' ? [] : [judging.verifiers.verifySigstore(signature, evidence.image, requirement, judging.now)],
  );

const verified = (checks: readonly SignatureCheck[]): readonly VerifiedSignature[] =>
  checks.flatMap(check => (check.state === 'verified' ? [check.signature] : []));

/** Any signature by any of the keys or identities is enough. */
const judgeSignatures = (ask: Ask): JudgedAuthority => {
  const { name } = ask.authority;
  const checks = requirementsOf(ask, { kind: 'signature' }).flatMap(requirement => checksOf(ask, requirement));
  const signatures = verified(checks);
  const [first] = signatures;
  if (first) return passedBy(name, `Signed by ${signerWords(first)}.`, checks, { signatures });
  return noneCounts(name, ask.evidence, {
    checks,
    reason: 'The image has no signature.',
    remedy: 'Sign it ("cosign sign"), or use an image that is signed.',
    tells: 'nearest-refusal',
    at: 'registry',
  });
};

/**
 * Each attestation that is asked for must be there and satisfy its condition; with several keys, every one must have attested something.
 */
const judgeAttestations = (ask: Ask): JudgedAuthority => {
  const { name, attestations: wanted } = ask.authority;
  const byRequirement = requirementsOf(ask, { kind: 'attestation' }).map(requirement => checksOf(ask, requirement));
  const checks = byRequirement.flat();
  // Source: policy-controller, `ValidatePolicyAttestationsForAuthority`: it asks for attestations of each key, and then looks at all of
  // them.
  if (byRequirement.some(one => verified(one).length === 0))
    return noneCounts(name, ask.evidence, { checks, ...missingAttestation(wanted), tells: 'nearest-refusal', at: 'registry' });
  const found = new Map<string, readonly VerifiedSignature[]>();
  for (const one of wanted) {
    const ofType = verified(checks).filter(({ predicateType }) => predicateType === one.predicateType);
    if (ofType.length === 0)
      return noneCounts(name, ask.evidence, { checks, ...missingAttestation([one]), tells: 'reason', at: 'registry' });
    const outcomes = ofType.map(signature => ({ signature, outcome: conditionOutcome(one, signature) }));
    const holding = outcomes.flatMap(({ signature, outcome }) => (outcome.state === 'holds' ? [signature] : []));
    if (holding.length === 0) {
      const [first] = outcomes;
      const reason = first?.outcome.state === 'holds' ? '' : (first?.outcome.reason ?? '');
      return noneCounts(name, ask.evidence, {
        checks,
        reason: `The attestation "${one.name}" (${one.predicateType}) does not satisfy the policy. ${reason}`,
        remedy: 'Build the image so that what is attested satisfies the policy.',
        tells: 'reason',
        at: 'registry',
      });
    }
    found.set(one.name, holding);
  }
  const signatures = [...new Set([...found.values()].flat())];
  const [first] = signatures;
  const reason = `Attested (${wanted.map(one => one.name).join(', ')})${first ? ` by ${signerWords(first)}` : ''}.`;
  return passedBy(name, reason, checks, { signatures, attestations: found });
};

const conditionOutcome = ({ condition }: WantedAttestation, { predicate, predicateType, statement }: VerifiedSignature) =>
  condition === undefined ? ({ state: 'holds' } as const) : condition.evaluate({ predicate, predicateType, statement });

const missingAttestation = (wanted: readonly WantedAttestation[]) => ({
  reason: `The image has no attestation that counts of the type ${wanted.map(one => one.predicateType).join(', ')}.`,
  remedy: 'Attest the image ("cosign attest", actions/attest), or use one that is attested.',
});
