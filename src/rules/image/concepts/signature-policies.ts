import type { KubernetesObject } from '../../../artifacts/kubernetes/model.ts';
import { booleanAt, isMissing, itemsOf, lookup, type Place, stringAt } from '../../../artifacts/yaml/lookup.ts';
import type { YamlNode } from '../../../artifacts/yaml/model.ts';
import { acceptsAnyone } from './signer-identities.ts';

/**
 * How a policy fails to hold images back. `audit`: what is not signed is only noted; `optional`: an image without signature passes; `tag`:
 * what was verified need not be what runs; `anyone`: everybody's signature counts; `static`: images pass without signature; `log`: the log
 * that shows misuse of a key is not asked.
 */
export type SignatureWeakness = 'audit' | 'optional' | 'tag' | 'anyone' | 'static' | 'log';

export interface FoundWeakness {
  readonly weakness: SignatureWeakness;
  /** The value, or what lacks something. */
  readonly node: YamlNode;
  /** As messages show it: `required: false`. */
  readonly setting: string;
}

type Found = readonly FoundWeakness[];

/** A key under a place whose value is the given one, whatever its case. */
const written = (place: Place, key: string, value: RegExp, weakness: SignatureWeakness): Found => {
  const found = lookup(place, key);
  return found.state === 'present' && found.node.kind === 'scalar' && value.test(found.node.value)
    ? [{ weakness, node: found.node, setting: `${key}: ${found.node.value}` }]
    : [];
};

const yes = /^true$/i;
const no = /^false$/i;
const audit = /^audit$/i;

/** Certificates of Sigstore are valid for minutes: only the log tells when a signature was made. */
const ignoredLogs = (place: Place): Found => [
  ...written(lookup(place, 'rekor'), 'ignoreTlog', yes, 'log'),
  ...written(lookup(place, 'ctlog'), 'ignoreSCT', yes, 'log'),
  ...written(lookup(place, 'ctlog'), 'insecureIgnoreTlog', yes, 'log'),
  ...written(lookup(place, 'ctlog'), 'insecureIgnoreSCT', yes, 'log'),
];

const openIdentity = (identity: YamlNode, setting: string): Found =>
  acceptsAnyone(identity) ? [{ weakness: 'anyone', node: identity, setting }] : [];

/** `keyless` of an authority with its `identities`; without any, everybody's. */
const openIdentities = (keyless: Place): Found => {
  const found = lookup(keyless);
  if (found.state !== 'present' || isMissing(found)) return [];
  if (lookup(found, 'identities').state === 'unknown') return [];
  const identities = itemsOf(lookup(found, 'identities'));
  return identities.length === 0
    ? [{ weakness: 'anyone', node: found.entry?.key ?? found.node, setting: 'keyless' }]
    : identities.flatMap(identity => openIdentity(identity, 'identities'));
};

/** Source: Kyverno, "Verify Images Rules". */
const kyvernoRule = (verify: YamlNode): Found => [
  ...written(verify, 'required', no, 'optional'),
  ...(booleanAt(verify, 'mutateDigest') === false ? written(verify, 'verifyDigest', no, 'tag') : []),
  ...written(verify, 'failureAction', audit, 'audit'),
  ...itemsOf(lookup(verify, 'attestors'))
    .flatMap(attestor => itemsOf(lookup(attestor, 'entries')))
    .flatMap(entry => [
      ...ofKyvernoKeyless(lookup(entry, 'keyless')),
      ...ignoredLogs(lookup(entry, 'keyless')),
      ...ignoredLogs(lookup(entry, 'keys')),
    ]),
];

const ofKyvernoKeyless = (keyless: Place): Found => {
  const found = lookup(keyless);
  return found.state !== 'present' || isMissing(found) || !acceptsAnyone(found)
    ? []
    : [{ weakness: 'anyone', node: found.entry?.key ?? found.node, setting: 'keyless' }];
};

const kyvernoPolicy = (object: KubernetesObject): Found => {
  const verified = itemsOf(object.get('spec', 'rules')).flatMap(rule => itemsOf(lookup(rule, 'verifyImages')));
  if (verified.length === 0) return [];
  // A rule's own action counts before that of the policy.
  const ownActions = verified.every(verify => stringAt(verify, 'failureAction') !== undefined);
  return [...(ownActions ? [] : written(object.get('spec'), 'validationFailureAction', audit, 'audit')), ...verified.flatMap(kyvernoRule)];
};

/** Source: Kyverno, "ImageValidatingPolicy". */
const imageValidatingPolicy = (object: KubernetesObject): Found => {
  const actions = itemsOf(object.get('spec', 'validationActions'));
  const names = actions.map(action => stringAt(action) ?? 'Deny');
  const configurations = object.get('spec', 'validationConfigurations');
  return [
    ...(names.length > 0 && !names.includes('Deny')
      ? actions.slice(0, 1).map(node => ({ weakness: 'audit' as const, node, setting: `validationActions: ${names.join(', ')}` }))
      : []),
    ...written(configurations, 'required', no, 'optional'),
    ...(booleanAt(configurations, 'mutateDigest') === false ? written(configurations, 'verifyDigest', no, 'tag') : []),
    ...itemsOf(object.get('spec', 'attestors')).flatMap(attestor => [
      ...openIdentities(lookup(attestor, 'cosign', 'keyless')),
      ...ignoredLogs(lookup(attestor, 'cosign')),
    ]),
  ];
};

/** Globs that hold the images of all registries. */
const isEveryImage = (image: YamlNode): boolean => /^\*{1,2}(?:\/\*{1,2})*$/.test(stringAt(image, 'glob') ?? '');

/** Source: Sigstore, policy-controller, "Configuring policy-controller ClusterImagePolicy". */
const clusterImagePolicy = (object: KubernetesObject): Found => {
  const isForAll = itemsOf(object.get('spec', 'images')).some(isEveryImage);
  return [
    ...written(object.get('spec'), 'mode', /^warn$/i, 'audit'),
    ...itemsOf(object.get('spec', 'authorities')).flatMap(authority => [
      ...(isForAll ? written(lookup(authority, 'static'), 'action', /^pass$/i, 'static') : []),
      ...openIdentities(lookup(authority, 'keyless')),
    ]),
  ];
};

/** Weak places of a policy about signatures of images; none for other objects. */
export const signatureWeaknesses = (object: KubernetesObject): Found => {
  const { group, kind } = object;
  if (group === 'kyverno.io' && (kind === 'ClusterPolicy' || kind === 'Policy')) return kyvernoPolicy(object);
  if (group === 'policies.kyverno.io' && (kind === 'ImageValidatingPolicy' || kind === 'NamespacedImageValidatingPolicy'))
    return imageValidatingPolicy(object);
  return group === 'policy.sigstore.dev' && kind === 'ClusterImagePolicy' ? clusterImagePolicy(object) : [];
};
