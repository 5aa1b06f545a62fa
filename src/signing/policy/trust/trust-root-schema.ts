import * as v from 'valibot';
import { objectMeta } from '../document-parts.ts';

const maxEntries = 50;
/** Longest root.json or key in base64, in UTF-16 units. */
const maxLength = 262_144;

const base64 = v.pipe(v.string(), v.minLength(1), v.maxLength(maxLength));
const text = v.pipe(v.string(), v.minLength(1), v.maxLength(2_048));

const logs = v.pipe(
  v.array(v.strictObject({ baseURL: text, hashAlgorithm: v.optional(text), publicKey: base64 })),
  v.maxLength(maxEntries),
);
const authorities = v.pipe(
  v.array(
    v.strictObject({
      subject: v.optional(v.strictObject({ organization: v.optional(v.string()), commonName: v.optional(v.string()) })),
      uri: v.optional(text),
      certChain: base64,
    }),
  ),
  v.maxLength(maxEntries),
);

/** A TrustRoot as it is written. Source: policy-controller, `pkg/apis/policy/v1alpha1/trustroot_types.go`. */
export const trustRootSchema = v.strictObject({
  apiVersion: v.literal('policy.sigstore.dev/v1alpha1'),
  kind: v.literal('TrustRoot'),
  metadata: objectMeta,
  spec: v.strictObject({
    remote: v.optional(v.strictObject({ root: base64, mirror: text, targets: v.optional(text) })),
    repository: v.optional(v.unknown()),
    sigstoreKeys: v.optional(
      v.strictObject({
        certificateAuthorities: v.optional(authorities),
        tLogs: v.optional(logs),
        ctLogs: v.optional(logs),
        timestampAuthorities: v.optional(authorities),
      }),
    ),
  }),
  status: v.optional(v.unknown()),
});

export type TrustRootDocument = v.InferOutput<typeof trustRootSchema>;
