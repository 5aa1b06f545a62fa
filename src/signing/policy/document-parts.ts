import * as v from 'valibot';

/** Most entries of any list of a policy. */
export const maxEntries = 200;
const maxText = 4_096;
/** A PEM file with some keys or a chain of certificates in it. */
const maxPem = 65_536;

/** Text that is there. */
export const text = v.pipe(v.string(), v.minLength(1), v.maxLength(maxText));
/** Keys or certificates. */
export const pem = v.pipe(v.string(), v.minLength(1), v.maxLength(maxPem));
/** A list of bounded length. */
export const listOf = <const S extends v.GenericSchema>(item: S) => v.pipe(v.array(item), v.maxLength(maxEntries));
/** One with something in it. */
export const someOf = <const S extends v.GenericSchema>(item: S) => v.pipe(v.array(item), v.minLength(1), v.maxLength(maxEntries));
/** What is known and not supported, or says nothing about images and signatures: its content is not looked at. */
export const anything = v.optional(v.unknown());

/** Kubernetes' ObjectMeta: only the name means something here. */
export const objectMeta = v.strictObject({
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(253)),
  namespace: anything,
  labels: anything,
  annotations: anything,
  generateName: anything,
  generation: anything,
  uid: anything,
  resourceVersion: anything,
  creationTimestamp: anything,
  deletionTimestamp: anything,
  deletionGracePeriodSeconds: anything,
  finalizers: anything,
  managedFields: anything,
  ownerReferences: anything,
  selfLink: anything,
});

/** Who may have signed, of a keyless signature. */
export const identity = v.strictObject({
  issuer: v.optional(text),
  issuerRegExp: v.optional(text),
  subject: v.optional(text),
  subjectRegExp: v.optional(text),
});

/** `metav1.LabelSelector`. */
export const labelSelector = v.strictObject({
  matchLabels: v.optional(v.pipe(v.record(v.string(), v.string()), v.maxEntries(maxEntries))),
  matchExpressions: v.optional(
    listOf(
      v.strictObject({
        key: text,
        operator: v.picklist(['In', 'NotIn', 'Exists', 'DoesNotExist']),
        values: v.optional(listOf(v.string())),
      }),
    ),
  ),
});
