import * as v from 'valibot';
import { imageGlobPattern } from '../../../policy/images/image-glob-pattern.ts';
import { anything, identity, labelSelector, listOf, objectMeta, pem, someOf, text } from '../document-parts.ts';

const keyRef = v.strictObject({
  data: v.optional(pem),
  hashAlgorithm: v.optional(v.picklist(['sha256', 'sha384', 'sha512'])),
  kms: anything,
  secretRef: anything,
});

const policy = v.strictObject({
  type: v.picklist(['cel', 'cue', 'rego']),
  data: v.optional(v.string()),
  remote: anything,
  configMapRef: anything,
  fetchConfigFile: anything,
  includeSpec: anything,
  includeObjectMeta: anything,
  includeTypeMeta: anything,
});

const authority = v.strictObject({
  name: v.optional(text),
  key: v.optional(keyRef),
  keyless: v.optional(
    v.strictObject({
      url: v.optional(text),
      identities: someOf(identity),
      'ca-cert': v.optional(keyRef),
      trustRootRef: v.optional(text),
      insecureIgnoreSCT: v.optional(v.boolean()),
    }),
  ),
  static: v.optional(v.strictObject({ action: v.picklist(['pass', 'fail']), message: v.optional(text) })),
  source: v.optional(listOf(v.strictObject({ oci: v.optional(text), tagPrefix: v.optional(text), signaturePullSecrets: anything }))),
  ctlog: v.optional(v.strictObject({ url: v.optional(text), trustRootRef: v.optional(text) })),
  attestations: v.optional(listOf(v.strictObject({ name: text, predicateType: text, policy: v.optional(policy) }))),
  rfc3161timestamp: v.optional(v.strictObject({ trustRootRef: text })),
  signatureFormat: v.optional(v.picklist(['legacy', 'bundle'])),
});

const match = v.strictObject({
  group: v.optional(v.string()),
  version: v.optional(v.string()),
  resource: v.optional(v.picklist(['pods', 'deployments', 'replicasets', 'statefulsets', 'daemonsets', 'jobs', 'cronjobs'])),
  selector: v.optional(labelSelector),
});

const imagePattern = v.strictObject({
  glob: v.pipe(
    v.string(),
    v.minLength(1),
    v.maxLength(1_024),
    v.regex(imageGlobPattern, 'must be a glob over image names, of letters, digits and "-_:/*.@"'),
  ),
});

/** `spec.images`: which images a policy is about, whatever else is wrong with it. */
export const namedImages = someOf(imagePattern);

/**
 * A ClusterImagePolicy as it is written. Fields that sigstore's policy-controller has and Tidewaiter cannot do are named here, so that they
 * are refused by name. Source: policy-controller, `pkg/apis/policy/v1beta1/clusterimagepolicy_types.go`.
 */
export const clusterImagePolicySchema = v.strictObject({
  apiVersion: v.picklist(['policy.sigstore.dev/v1beta1', 'policy.sigstore.dev/v1alpha1']),
  kind: v.literal('ClusterImagePolicy'),
  metadata: objectMeta,
  spec: v.strictObject({
    images: namedImages,
    authorities: someOf(authority),
    policy: v.optional(policy),
    mode: v.optional(v.picklist(['enforce', 'warn'])),
    match: v.optional(listOf(match)),
  }),
  status: anything,
});

export type ClusterImagePolicyDocument = v.InferOutput<typeof clusterImagePolicySchema>;
export type AuthorityDocument = ClusterImagePolicyDocument['spec']['authorities'][number];
export type KeyRefDocument = v.InferOutput<typeof keyRef>;
export type ConditionDocument = v.InferOutput<typeof policy>;
