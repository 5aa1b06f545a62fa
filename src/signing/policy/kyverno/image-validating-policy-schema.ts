import * as v from 'valibot';
import { anything, identity, labelSelector, listOf, maxEntries, objectMeta, pem, someOf, text } from '../document-parts.ts';

/** The letters of globs here. Why not more: `?`, `[…]` and `{…}` of Kyverno's are in no glob of clusters' other policies. */
const kyvernoGlob = /^[a-zA-Z0-9\-_:/*.@]+$/u;

/** Which images a policy is about, whatever else is wrong with it. */
export const namedReferences = someOf(
  v.strictObject({
    glob: v.pipe(v.string(), v.maxLength(1_024), v.regex(kyvernoGlob, 'must be a glob of letters, digits and "-_:/*.@"')),
  }),
);

const valueOrExpression = v.strictObject({ value: v.optional(pem), expression: anything });

const cosign = v.strictObject({
  key: v.optional(
    v.strictObject({
      data: v.optional(pem),
      hashAlgorithm: v.optional(v.picklist(['sha256', 'sha384', 'sha512'])),
      kms: anything,
      secretRef: anything,
      expression: anything,
    }),
  ),
  keyless: v.optional(
    v.strictObject({
      identities: someOf(identity),
      roots: v.optional(pem),
    }),
  ),
  certificate: v.optional(v.strictObject({ cert: v.optional(valueOrExpression), certChain: v.optional(valueOrExpression) })),
  source: v.optional(v.strictObject({ repository: v.optional(text), tagPrefix: v.optional(text), PullSecrets: anything })),
  ctlog: v.optional(
    v.strictObject({
      url: v.optional(text),
      rekorPubKey: anything,
      ctLogPubKey: anything,
      tsaCertChain: anything,
      insecureIgnoreTlog: v.optional(v.boolean()),
      insecureIgnoreSCT: v.optional(v.boolean()),
    }),
  ),
  tuf: anything,
  annotations: v.optional(v.pipe(v.record(v.string(), v.string()), v.maxEntries(maxEntries))),
});

const resourceRule = v.strictObject({
  apiGroups: v.optional(listOf(v.string())),
  apiVersions: v.optional(listOf(v.string())),
  operations: v.optional(listOf(v.string())),
  resources: v.optional(listOf(v.string())),
  resourceNames: anything,
  scope: anything,
});

/**
 * An ImageValidatingPolicy of Kyverno as it is written. Fields that it has and Tidewaiter cannot do are named here, so that they are
 * refused by name. Source: kyverno/api, `policies.kyverno.io/v1beta1/imagevalidating_policy.go`.
 */
export const imageValidatingPolicySchema = v.strictObject({
  apiVersion: v.picklist(['policies.kyverno.io/v1', 'policies.kyverno.io/v1beta1', 'policies.kyverno.io/v1alpha1']),
  kind: v.literal('ImageValidatingPolicy'),
  metadata: objectMeta,
  spec: v.strictObject({
    matchImageReferences: namedReferences,
    attestors: someOf(v.strictObject({ name: text, cosign: v.optional(cosign), notary: anything })),
    attestations: v.optional(
      listOf(v.strictObject({ name: text, intoto: v.optional(v.strictObject({ type: text })), referrer: anything })),
    ),
    validations: someOf(v.strictObject({ expression: text, message: anything, messageExpression: anything, reason: anything })),
    validationActions: v.optional(listOf(v.picklist(['Deny', 'Warn', 'Audit']))),
    matchConstraints: v.optional(
      v.strictObject({
        resourceRules: v.optional(listOf(resourceRule)),
        objectSelector: v.optional(labelSelector),
        namespaceSelector: anything,
        excludeResourceRules: anything,
        matchPolicy: anything,
      }),
    ),
    matchConditions: anything,
    variables: anything,
    images: anything,
    credentials: anything,
    // How and when a cluster asks, and what it writes back: nothing of it changes whose signature counts.
    failurePolicy: anything,
    auditAnnotations: anything,
    validationConfigurations: anything,
    webhookConfiguration: anything,
    evaluation: anything,
    autogen: anything,
  }),
  status: anything,
});

export type ImageValidatingPolicyDocument = v.InferOutput<typeof imageValidatingPolicySchema>;
export type AttestorDocument = ImageValidatingPolicyDocument['spec']['attestors'][number];
export type CosignDocument = NonNullable<AttestorDocument['cosign']>;
