import type { TraceStep } from '../../signing/evidence.ts';
import type { ImageJudgement, PolicyOutcome } from '../../signing/image-judgement.ts';
import type { ProvenTime, SignatureCheck, SignatureRefusal, VerifiedSignature } from '../../signing/signature-check.ts';
import { nextStepOf, remedyOf } from './image-words.ts';

/** A proven time; `time` is ISO 8601 in UTC, or null when what was proven is not a date. */
export interface JsonTime extends Omit<ProvenTime, 'time'> {
  readonly time: string | null;
}

/** A verified signature. `predicate` of an attestation is there only when it was asked for. */
export interface JsonSignature extends Omit<VerifiedSignature, 'times' | 'statement'> {
  readonly times: readonly JsonTime[];
}

/** A refusal, which always has a remedy, without what only tells people which of many to read first. */
export type JsonRefusal = Omit<SignatureRefusal, 'likeness'> & { readonly remedy: string };

/** What one verifier said of one signature. */
export type JsonCheck =
  | { readonly state: 'verified'; readonly signature: JsonSignature }
  | { readonly state: 'refused'; readonly place: TraceStep['place']; readonly refusal: JsonRefusal };

/** What one policy said, with its authorities. */
export interface JsonPolicy extends Omit<PolicyOutcome, 'authorities'> {
  readonly authorities: readonly {
    readonly name: string;
    readonly state: 'passed' | 'failed' | 'undetermined';
    readonly reason: string;
    readonly checks: readonly JsonCheck[];
  }[];
}

/** One image. The fields mean what they mean in `ImageJudgement`; `remedy` is there unless the image passes. */
export interface JsonImage extends Omit<ImageJudgement, 'policies' | 'signatures'> {
  readonly policies: readonly JsonPolicy[];
  readonly signatures: readonly JsonSignature[];
}

/**
 * The public, stable form of what `verify` found: plain JSON, images in the order in which they were asked for. Fields may be added, never
 * renamed.
 */
export interface VerifyJson {
  /** True when every image is admitted or excepted, whatever its mode. */
  readonly admitted: boolean;
  readonly images: readonly JsonImage[];
}

/** `predicates`: whether the predicates of attestations are part of it; they may be megabytes. */
export interface VerifyJsonOptions {
  readonly predicates?: 'omitted' | 'included';
}

export const renderVerifyJson = (judgements: readonly ImageJudgement[], { predicates = 'omitted' }: VerifyJsonOptions = {}): VerifyJson => {
  const signatureJson = (signature: VerifiedSignature): JsonSignature => {
    const { kind, format, place, signer, times, claimedName, predicateType, predicate, remarks } = signature;
    return {
      kind,
      format,
      place,
      signer,
      times: times.map(timeJson),
      ...(claimedName !== undefined && { claimedName }),
      ...(predicateType !== undefined && { predicateType }),
      ...(predicates === 'included' && predicate !== undefined && { predicate }),
      remarks,
    };
  };
  const checkJson = (check: SignatureCheck): JsonCheck =>
    check.state === 'verified'
      ? { state: 'verified', signature: signatureJson(check.signature) }
      : { state: 'refused', place: check.place, refusal: refusalJson(check.refusal) };
  const policyJson = ({ authorities, ...policy }: PolicyOutcome): JsonPolicy => ({
    ...policy,
    authorities: authorities.map(({ name, state, reason, checks }) => ({ name, state, reason, checks: checks.map(checkJson) })),
  });
  const imageJson = (judgement: ImageJudgement): JsonImage => {
    const { policies, signatures, ...rest } = judgement;
    const remedy = nextStepOf(judgement);
    return {
      ...rest,
      ...(remedy !== undefined && { remedy }),
      policies: policies.map(policyJson),
      signatures: signatures.map(signatureJson),
    };
  };
  return {
    admitted: judgements.every(({ state }) => state === 'admitted' || state === 'excepted'),
    images: judgements.map(imageJson),
  };
};

const timeJson = ({ source, time, witness }: ProvenTime): JsonTime => ({
  source,
  time: Number.isNaN(time.getTime()) ? null : time.toISOString(),
  witness,
});

const refusalJson = (refusal: SignatureRefusal): JsonRefusal => {
  const { code, reason, claimedSigner } = refusal;
  return { code, reason, remedy: remedyOf(refusal), ...(claimedSigner !== undefined && { claimedSigner }) };
};
