import * as v from 'valibot';
import type { Digest } from '../../../oci/digest.ts';
import { type Outcome, proven, refuse } from '../outcome.ts';
import { parseBoundedJson } from './bounded-json.ts';
import { signatureLimits } from './parsed-signature.ts';

/** Source: containers/image, docs/containers-signature.5.md; sigstore/sigstore, pkg/signature/payload. */
const payloadSchema = v.object({
  critical: v.object({
    type: v.string(),
    identity: v.optional(v.nullable(v.object({ 'docker-reference': v.optional(v.string()) }))),
    image: v.object({
      'docker-manifest-digest': v.optional(v.string()),
      /** As cosign wrote it before version 1. */
      'Docker-manifest-digest': v.optional(v.string()),
    }),
  }),
  optional: v.nullish(v.record(v.string(), v.unknown())),
});

/** The name that cosign's payload gives the image; empty when none. Only the digest binds. */
export interface SimpleSigningClaim {
  readonly claimedName: string;
  /** `cosign sign -a KEY=VALUE`. */
  readonly annotations: Readonly<Record<string, unknown>>;
}

/** Checks that a verified simple signing payload is cosign's and about this image. */
export const checkSimpleSigningPayload = (payload: Uint8Array, image: Digest): Outcome<SimpleSigningClaim> => {
  const json = parseBoundedJson(payload, 'a signed payload', { bytes: signatureLimits.document, depth: signatureLimits.depth });
  if (!json.ok) return json;
  const parsed = v.safeParse(payloadSchema, json.value);
  if (!parsed.success) return refuse('malformed', 'The signed payload is not a simple signing payload.');
  const { type, identity, image: claimed } = parsed.output.critical;
  if (type !== 'cosign container image signature') {
    return refuse('malformed', `The signed payload is of the type "${type.slice(0, 100)}", and not a cosign container image signature.`);
  }
  const digests = [claimed['docker-manifest-digest'], claimed['Docker-manifest-digest']].filter(digest => digest !== undefined);
  if (digests.length === 0 || digests.some(digest => digest !== image)) {
    return refuse(
      'digest-mismatch',
      `The signature is about ${digests.map(digest => `"${digest.slice(0, 100)}"`).join(' and ') || 'no digest'}, and the image is ${image}.`,
      'Sign this image: a signature holds for one digest only.',
    );
  }
  return proven({ claimedName: identity?.['docker-reference'] ?? '', annotations: parsed.output.optional ?? {} });
};
