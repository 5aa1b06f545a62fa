import type { Descriptor } from '../../oci/descriptor.ts';
import type { BundleSignature, EnvelopeSignature, SimpleSigningSignature } from '../evidence.ts';
import type { SigstoreRequirement } from '../requirements.ts';
import type { SignatureCheck, VerifiedSignature } from '../signature-check.ts';
import { checkAnnotations } from './annotations.ts';
import { attempt, type Outcome, proven, refuse } from './outcome.ts';
import { parseBundle } from './parse/parse-bundle.ts';
import { parseLayer } from './parse/parse-layer.ts';
import type { ParsedSignature, SignedEnvelope } from './parse/parsed-signature.ts';
import { checkSimpleSigningPayload } from './parse/simple-signing-payload.ts';
import { checkSubject, parseStatement, type Statement } from './parse/statement.ts';
import { verifyParsedSignature } from './verify-parsed.ts';

/** The layouts that this verifier reads. */
export type SigstoreSignature = SimpleSigningSignature | EnvelopeSignature | BundleSignature;

type WithEnvelope = ParsedSignature & { readonly content: SignedEnvelope };

const checkLayout = (signature: SigstoreSignature, { layout, asks }: SigstoreRequirement): Outcome<undefined> => {
  const found = signature.format === 'sigstore-bundle' ? 'bundle' : 'legacy';
  if (layout !== undefined && layout !== found) {
    return refuse(
      'not-applicable',
      layout === 'bundle'
        ? 'The policy accepts Sigstore bundles only, and this is a signature of the layout before.'
        : 'The policy accepts signatures of the layout before bundles only, and this is a bundle.',
      layout === 'bundle'
        ? 'Sign with cosign 3, or with `--new-bundle-format`.'
        : 'Sign with `--new-bundle-format=false` (cosign 3: and `--use-signing-config=false`), or let the policy accept bundles.',
    );
  }
  if (signature.format === 'simple-signing' && asks.kind === 'attestation') {
    return refuse('not-applicable', 'The policy asks for an attestation, and this is a signature.', 'Attest the image (`cosign attest`).');
  }
  return proven(undefined);
};

const checkStatementKind = (statement: Statement, { asks }: SigstoreRequirement): Outcome<undefined> => {
  const found = statement.predicateType.slice(0, 200);
  if (asks.kind !== statement.kind) {
    return refuse(
      'predicate-mismatch',
      asks.kind === 'signature'
        ? `The policy asks for a signature, and this is an attestation of the type "${found}".`
        : 'The policy asks for an attestation, and this is a signature.',
      asks.kind === 'signature' ? 'Sign the image (`cosign sign`).' : 'Attest the image (`cosign attest`).',
    );
  }
  if (asks.kind === 'attestation' && asks.predicateType !== undefined && asks.predicateType !== statement.predicateType) {
    return refuse(
      'predicate-mismatch',
      `The attestation is of the type "${found}", and the policy asks for "${asks.predicateType}".`,
      `Attest the image with the predicate type ${asks.predicateType}.`,
    );
  }
  return proven(undefined);
};

const verifyEnvelope = (
  signature: SigstoreSignature,
  parsed: WithEnvelope,
  image: Descriptor,
  requirement: SigstoreRequirement,
  now: Date,
): Outcome<VerifiedSignature> => {
  const statement = parseStatement(parsed.content);
  if (!statement.ok) return statement;
  const kind = checkStatementKind(statement.value, requirement);
  if (!kind.ok) return kind;
  const proof = verifyParsedSignature(parsed, requirement, now);
  if (!proof.ok) return proof;
  const subject = checkSubject(statement.value, image.digest);
  if (!subject.ok) return subject;
  const annotations = checkAnnotations(subject.value.annotations, requirement.annotations);
  if (!annotations.ok) return annotations;
  const { predicateType, predicate, whole } = statement.value;
  return proven({
    kind: statement.value.kind,
    format: signature.format,
    place: signature.place,
    ...proof.value,
    ...(subject.value.name === '' ? {} : { claimedName: subject.value.name }),
    predicateType,
    predicate,
    statement: whole,
  });
};

const verifyLayer = (
  layer: SimpleSigningSignature | EnvelopeSignature,
  image: Descriptor,
  requirement: SigstoreRequirement,
  now: Date,
): Outcome<VerifiedSignature> => {
  const parsed = parseLayer(layer, requirement.transparencyLog);
  if (!parsed.ok) return parsed;
  const { content } = parsed.value;
  if (content.kind === 'envelope') return verifyEnvelope(layer, { ...parsed.value, content }, image, requirement, now);
  const proof = verifyParsedSignature(parsed.value, requirement, now);
  if (!proof.ok) return proof;
  const claim = checkSimpleSigningPayload(content.bytes, image.digest);
  if (!claim.ok) return claim;
  const { claimedName } = claim.value;
  const annotations = checkAnnotations(claim.value.annotations, requirement.annotations);
  if (!annotations.ok) return annotations;
  return proven({
    kind: 'signature',
    format: layer.format,
    place: layer.place,
    ...proof.value,
    ...(claimedName === '' ? {} : { claimedName }),
  });
};

const verifyBundle = (
  signature: BundleSignature,
  image: Descriptor,
  requirement: SigstoreRequirement,
  now: Date,
): Outcome<VerifiedSignature> => {
  const parsed = parseBundle(signature.bundle, requirement.transparencyLog);
  if (!parsed.ok) return parsed;
  const { content, ...rest } = parsed.value;
  if (content.kind === 'envelope') return verifyEnvelope(signature, { ...rest, content }, image, requirement, now);
  if (`sha256:${content.digest.toString('hex')}` !== image.digest) {
    return refuse(
      'digest-mismatch',
      `The bundle signs bytes with the digest ${content.hash}:${content.digest.toString('hex')}, and the image is ${image.digest}.`,
    );
  }
  return refuse(
    'unsupported',
    "The bundle signs the manifest's bytes as a blob (`cosign sign-blob`), and not the image by an in-toto statement.",
    'Sign the image with `cosign sign`.',
  );
};

/**
 * Verifies a Sigstore signature or attestation of any layout against one requirement: cosign's layers and Sigstore bundles, with keys and
 * certificates, Rekor v1 and v2, RFC 3161. Pure, without network; never throws on hostile bytes. Each key or set of identities of a policy
 * is a requirement of its own. `now` judges certificates that nothing proves the time of.
 */
export const verifySigstore = (
  signature: SigstoreSignature,
  image: Descriptor,
  requirement: SigstoreRequirement,
  now: Date,
): SignatureCheck => {
  const applies = checkLayout(signature, requirement);
  const verify = (): Outcome<VerifiedSignature> =>
    signature.format === 'sigstore-bundle'
      ? verifyBundle(signature, image, requirement, now)
      : verifyLayer(signature, image, requirement, now);
  // Why once more around all: whatever hostile bytes make a library throw, the answer is a refusal.
  const verified = applies.ok ? attempt(verify) : applies;
  const outcome = verified.ok ? verified.value : verified;
  return outcome.ok
    ? { state: 'verified', signature: outcome.value }
    : { state: 'refused', place: signature.place, refusal: outcome.refusal };
};
