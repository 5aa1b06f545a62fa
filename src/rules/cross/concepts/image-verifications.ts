import type { ImageReference } from '../../../artifacts/images/image-reference.ts';
import type { Container, KubernetesObject } from '../../../artifacts/kubernetes/model.ts';
import { isSubstituted } from '../../../artifacts/kubernetes/substituted-text.ts';
import { literalNamespace, sameNamespace } from '../../../artifacts/kubernetes/walk.ts';
import { hasUnseen, isMissing, itemsOf, lookup, type Place, stringAt } from '../../../artifacts/yaml/lookup.ts';
import type { Lookup, YamlNode } from '../../../artifacts/yaml/model.ts';
import type { Range } from '../../../text/range.ts';
import { matchesWildcard } from '../../../text/wildcard.ts';

/** What of a policy asks for signatures of images, and lets no other run of those that it is for. */
export interface ImageVerification {
  readonly object: KubernetesObject;
  /** Where it says for which images. */
  readonly at: Range;
  readonly globs: readonly string[];
  /** True unless it is certain that an image in this container is let in without being asked. */
  readonly mayAsk: (container: Container, names: readonly string[]) => boolean;
}

/** Undefined where something may ask that is not known. */
type Found = readonly ImageVerification[] | undefined;

const allKnown = (found: readonly Found[]): Found => (found.includes(undefined) ? undefined : found.flatMap(each => each ?? []));

/** The texts by which a policy may know an image. */
export const namesOfImage = ({ text, registry, repository, tag, digest }: ImageReference): readonly string[] => {
  const short = repository.replace(/^library\//u, '');
  const names = [
    `${registry}/${repository}`,
    `${registry}/${short}`,
    ...(registry === 'docker.io' ? [short, `index.docker.io/${repository}`] : []),
  ];
  const version = digest === undefined ? `:${tag ?? 'latest'}` : `@${digest}`;
  return [...new Set([text, ...names, ...names.map(name => `${name}${version}`)])];
};

/** More images that one policy names are not read: it may ask for any then. */
const maxGlobs = 100;

/** The texts in a list; undefined when not all of them are known. */
const textsIn = (place: Place): readonly string[] | undefined => {
  const items = itemsOf(place);
  const texts = items.flatMap(item => stringAt(item) ?? []);
  const isKnown = isMissing(place) || (texts.length === items.length && items.length <= maxGlobs && !hasUnseen(place));
  return isKnown ? texts : undefined;
};

/** Why a question mark becomes a star: it is matched wider then, and nothing is said too often. */
const isNamed = (globs: readonly string[], names: readonly string[]): boolean =>
  globs.some(glob => names.some(name => matchesWildcard(glob.replaceAll('?', '*'), name)));

/** Fields of a resource filter by which more than a kind and a namespace decides. Source: Kyverno, "Match/Exclude". */
const filterKeys = ['names', 'name', 'selector', 'annotations', 'operations', 'namespaceSelector'] as const;

/** Whether a filter of Kyverno is for the namespace of an object; undefined where more decides, or it is not known. */
const isFor = (filter: YamlNode, object: KubernetesObject): boolean | undefined => {
  const resources = lookup(filter, 'resources');
  if (hasUnseen(filter) || hasUnseen(resources)) return undefined;
  if (['subjects', 'roles', 'clusterRoles'].some(key => !isMissing(lookup(filter, key)))) return undefined;
  if (filterKeys.some(key => !isMissing(lookup(resources, key)))) return undefined;
  const kinds = textsIn(lookup(resources, 'kinds'));
  // Kyverno makes rules for what has pods of those for pods.
  if (kinds === undefined || !kinds.some(kind => /(?:^|\/)(?:Pod|\*)$/u.test(kind))) return undefined;
  const namespaces = lookup(resources, 'namespaces');
  if (isMissing(namespaces)) return true;
  const [globs, namespace] = [textsIn(namespaces), literalNamespace(object)];
  return globs === undefined || namespace === undefined || isSubstituted(namespace) ? undefined : isNamed(globs, [namespace]);
};

/** The filters of `match` or `exclude`; undefined for all of several, which must hold together. */
const filtersOf = (place: Place): readonly YamlNode[] | undefined => {
  const found = lookup(place);
  if (isMissing(found)) return [];
  if (found.state !== 'present' || hasUnseen(found) || !isMissing(lookup(found, 'all'))) return undefined;
  const any = lookup(found, 'any');
  return isMissing(any) ? [found.node] : itemsOf(any);
};

/** Whether a rule of Kyverno is certainly not for an object. */
const leavesOut = (rule: YamlNode, object: KubernetesObject): boolean => {
  const [match, exclude] = [filtersOf(lookup(rule, 'match')), filtersOf(lookup(rule, 'exclude'))];
  return (
    match?.every(filter => isFor(filter, object) === false) === true || exclude?.some(filter => isFor(filter, object) === true) === true
  );
};

/** Source: Kyverno, "Verify Images Rules". A `Policy` is for its own namespace. */
const kyvernoVerifications = (object: KubernetesObject): Found => {
  const rules = object.get('spec', 'rules');
  const asking = itemsOf(rules).flatMap(rule => itemsOf(lookup(rule, 'verifyImages')).map(verify => ({ rule, verify })));
  if (hasUnseen(rules)) return undefined;
  return allKnown(
    asking.map(({ rule, verify }): Found => {
      const action = stringAt(verify, 'failureAction') ?? stringAt(object.get('spec', 'validationFailureAction'));
      const references = lookup(verify, 'imageReferences');
      const globs = textsIn(references);
      const skipped = textsIn(lookup(verify, 'skipImageReferences'));
      if (action?.toLowerCase() !== 'enforce') return [];
      if (references.state !== 'present' || globs === undefined || skipped === undefined) return undefined;
      const mayAsk: ImageVerification['mayAsk'] = ({ object: workload }, names) =>
        isNamed(globs, names) &&
        !isNamed(skipped, names) &&
        !leavesOut(rule, workload) &&
        (object.kind === 'ClusterPolicy' || sameNamespace(object, workload) !== false);
      return [{ object, at: references.entry?.range ?? references.node.range, globs, mayAsk }];
    }),
  );
};

/** A list of patterns with keys of their own (`glob`); undefined when one of them is none, such as an expression. */
const globsIn = (place: Lookup): readonly string[] | undefined => {
  const items = itemsOf(place);
  const globs = items.flatMap(item => stringAt(item, 'glob') ?? []);
  return place.state === 'present' && !hasUnseen(place) && globs.length === items.length && items.length <= maxGlobs ? globs : undefined;
};

const ofGlobs = (object: KubernetesObject, references: Lookup): Found => {
  const globs = globsIn(references);
  if (globs === undefined || references.state !== 'present') return undefined;
  return [{ object, at: references.entry?.range ?? references.node.range, globs, mayAsk: (_, names) => isNamed(globs, names) }];
};

/** Source: Kyverno, "ImageValidatingPolicy": it denies where nothing is said. */
const validatingVerifications = (object: KubernetesObject): Found => {
  const actions = textsIn(object.get('spec', 'validationActions'));
  if (actions === undefined) return undefined;
  return actions.length === 0 || actions.includes('Deny') ? ofGlobs(object, object.get('spec', 'matchImageReferences')) : [];
};

/** Source: Sigstore, policy-controller, "Configuring policy-controller ClusterImagePolicy". */
const clusterVerifications = (object: KubernetesObject): Found =>
  stringAt(object.get('spec', 'mode')) === 'warn' ? [] : ofGlobs(object, object.get('spec', 'images'));

/** True for the setting of policy-controller by which images run that no policy is for. It refuses them otherwise. */
const opensController = (object: KubernetesObject): boolean =>
  object.kind === 'ConfigMap' &&
  object.name === 'config-policy-controller' &&
  ['allow', 'warn'].includes(stringAt(object.get('data', 'no-match-policy')) ?? '');

/** Groups of policies that may ask for signatures, by what nobody here reads. */
const otherGroups = /^(?:config\.ratify\.(?:deislabs\.io|dev)|policies\.kubewarden\.io|connaisseur\.[\w.-]{1,100})$/u;

const verificationsOf = (object: KubernetesObject, isOpen: boolean): Found => {
  const { group = '', kind, partial } = object;
  const name = `${group} ${kind ?? ''}`;
  if (name === 'kyverno.io ClusterPolicy' || name === 'kyverno.io Policy') return partial ? undefined : kyvernoVerifications(object);
  if (name === 'policies.kyverno.io ImageValidatingPolicy') return partial ? undefined : validatingVerifications(object);
  if (name === 'policy.sigstore.dev ClusterImagePolicy') return partial || !isOpen ? undefined : clusterVerifications(object);
  return name === 'policies.kyverno.io NamespacedImageValidatingPolicy' || otherGroups.test(group) ? undefined : [];
};

/**
 * What in a set of objects asks for signatures and enforces it; undefined where something may ask that is not known. That is so beside a
 * ClusterImagePolicy, too: its controller refuses what no policy is for, unless it is set up otherwise.
 */
export const imageVerifications = (objects: readonly KubernetesObject[]): Found => {
  const isOpen = objects.some(opensController);
  return allKnown(objects.map(object => verificationsOf(object, isOpen)));
};
