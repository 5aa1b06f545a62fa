import * as v from 'valibot';
import { isDigest } from '../../src/oci/digest.ts';
import type { ImageJudgement } from '../../src/signing/image-judgement.ts';
import { refusalCodes } from '../../src/signing/signature-check.ts';
import { storableJson } from './storable-text.ts';
import { storedRecord } from './stored-record.ts';

/** UTF-16 units of a judgement that is kept; a larger one, of very many signatures, is made again. */
const maxLength = 262_144;

/** What attestations say is large, and nobody asks for it once policy was content. */
const leftOut: ReadonlySet<string> = new Set(['predicate', 'statement']);

/** A judgement as the database takes it; undefined when it is too large to keep. */
export const toStoredJudgement = (judgement: ImageJudgement): unknown => {
  const json = JSON.stringify(judgement, (key, value: unknown) => (leftOut.has(key) ? undefined : value));
  return json.length > maxLength ? undefined : storableJson(JSON.parse(json));
};

const text = v.string();
const optionalText = v.exactOptional(text);
const moment = v.pipe(
  text,
  v.isoTimestamp(),
  v.transform(written => new Date(written)),
);
const placeSchema = v.object({
  kind: v.picklist(['referrer', 'fallback-tag', 'signature-tag', 'attestation-tag', 'github-attestations', 'notary-server']),
  name: text,
  digest: optionalText,
});
const signatureSchema = v.object({
  kind: v.picklist(['signature', 'attestation']),
  format: v.picklist(['simple-signing', 'dsse-envelope', 'sigstore-bundle', 'notation', 'notary-v1']),
  place: placeSchema,
  signer: v.object({
    engine: v.picklist(['sigstore', 'notation', 'notary-v1']),
    subject: text,
    issuer: optionalText,
    claims: v.exactOptional(storedRecord(value => typeof value === 'string')),
  }),
  times: v.array(v.object({ source: v.picklist(['transparency-log', 'timestamp-authority']), time: moment, witness: text })),
  claimedName: optionalText,
  predicateType: optionalText,
  remarks: v.array(text),
});
const refusalSchema = v.object({
  code: v.picklist(refusalCodes),
  reason: text,
  remedy: optionalText,
  claimedSigner: optionalText,
});
const checkSchema = v.variant('state', [
  v.object({ state: v.literal('verified'), signature: signatureSchema }),
  v.object({ state: v.literal('refused'), place: placeSchema, refusal: refusalSchema }),
]);
const policySchema = v.object({
  policy: text,
  origin: text,
  engine: v.picklist(['sigstore', 'github-attestations', 'notation', 'notary-v1', 'registries', 'no-match']),
  state: v.picklist(['passed', 'warned', 'failed', 'undetermined', 'not-applicable']),
  reason: text,
  remedy: optionalText,
  authorities: v.array(
    v.object({ name: text, state: v.picklist(['passed', 'failed', 'undetermined']), reason: text, checks: v.array(checkSchema) }),
  ),
});
/** Only of images that were admitted: nothing else is remembered. */
const judgementSchema = v.object({
  image: text,
  digest: v.custom<NonNullable<ImageJudgement['digest']>>(value => typeof value === 'string' && isDigest(value)),
  state: v.literal('admitted'),
  mode: v.picklist(['observe', 'warn', 'enforce']),
  enforceFrom: optionalText,
  reason: text,
  policies: v.array(policySchema),
  signatures: v.array(signatureSchema),
  remarks: v.array(text),
  trace: v.array(v.object({ place: placeSchema, outcome: v.picklist(['found', 'none', 'unsupported', 'skipped', 'failed']), note: text })),
});

/** What was read from the database as a judgement; undefined when this version does not know its form. */
export const parseStoredJudgement = (value: unknown): ImageJudgement | undefined => {
  const parsed = v.safeParse(judgementSchema, value);
  return parsed.success ? parsed.output : undefined;
};
