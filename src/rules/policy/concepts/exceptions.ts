import type { KubernetesObject } from '../../../artifacts/kubernetes/model.ts';
import { objectNameRange } from '../../../artifacts/kubernetes/walk.ts';
import { hasUnseen, isMissing, itemsOf, lookup, type Place, stringAt, writtenString } from '../../../artifacts/yaml/lookup.ts';
import type { YamlNode } from '../../../artifacts/yaml/model.ts';
import type { Range } from '../../../text/range.ts';
import { isPlatformNamespace } from '../../concepts/cluster-namespaces.ts';
import { policyKindOf } from './admission-engines.ts';

/**
 * What is let off. `everything`: all objects; `subjects`: what whole groups of accounts create; `administrators`: what those create who may do
 * everything; `namespace`: all that is in a namespace in which workloads run.
 */
export type ExceptionBreadth = 'everything' | 'subjects' | 'administrators' | 'namespace';

export interface BroadException {
  readonly breadth: ExceptionBreadth;
  readonly at: Range;
  /** As messages show it. */
  readonly what: string;
  readonly identity?: string;
}

type Found = readonly BroadException[];

/** True for a glob that any text matches. */
const matchesAny = (pattern: string): boolean => /^[*?]*\*[*?]*$/u.test(pattern);

/** The group of the administrators, in which no controller is. */
const administrators = 'system:masters';

/** Groups that controllers, everybody or the administrators are in: who is let off as one of them is let off for all that he is asked for. */
const broadGroups = new Set(['system:authenticated', 'system:serviceaccounts', administrators, 'system:unauthenticated']);

const breadthOf = (subject: string): ExceptionBreadth => (subject === administrators ? 'administrators' : 'subjects');

interface Words {
  readonly words: readonly { readonly value: string; readonly at: Range }[];
  /** Without it there may be others, or none. */
  readonly complete: boolean;
}

const wordsAt = (place: Place, ...path: readonly string[]): Words => {
  const found = lookup(place, ...path);
  const items = itemsOf(found);
  const words = items.flatMap(item => writtenString(item) ?? []);
  return { words, complete: isMissing(found) || (found.state === 'present' && !hasUnseen(found) && words.length === items.length) };
};

/** True when the words certainly narrow nothing: none are written, or one of them is a glob for all. */
const isOpen = ({ words, complete }: Words): boolean => complete && (words.length === 0 || words.some(({ value }) => matchesAny(value)));

const isNothing = (place: Place, ...keys: readonly string[]): boolean => keys.every(key => isMissing(lookup(place, key)));

const broadSubjects = (filter: YamlNode): Found => [
  ...itemsOf(lookup(filter, 'subjects')).flatMap((subject): Found => {
    const name = stringAt(subject, 'name') ?? '';
    const kind = stringAt(subject, 'kind');
    const isBroad = (kind === 'Group' && broadGroups.has(name)) || (kind === 'ServiceAccount' && matchesAny(name)) || matchesAny(name);
    return isBroad ? [{ breadth: breadthOf(name), at: subject.range, what: name }] : [];
  }),
  ...wordsAt(filter, 'clusterRoles')
    .words.filter(({ value }) => value === 'cluster-admin' || matchesAny(value))
    .map(({ value, at }): BroadException => ({ breadth: 'subjects', at, what: value })),
];

/** One alternative of a `match` or `exclude` of Kyverno: all of what it names must hold. Source: Kyverno, "Selecting Resources". */
const filtered = (filter: YamlNode): Found => {
  const resources = lookup(filter, 'resources');
  if (!isNothing(filter, 'subjects', 'roles', 'clusterRoles')) {
    const isNarrow = !isOpen(wordsAt(resources, 'names')) || !isOpen(wordsAt(resources, 'namespaces'));
    return isNarrow ? [] : broadSubjects(filter);
  }
  if (resources.state !== 'present' || !isNothing(resources, 'selector', 'namespaceSelector', 'annotations', 'operations')) return [];
  if (!isOpen(wordsAt(resources, 'names')) || !isMissing(lookup(resources, 'name'))) return [];
  const namespaces = wordsAt(resources, 'namespaces');
  if (!namespaces.complete) return [];
  const all = namespaces.words.find(({ value }) => matchesAny(value));
  if (all) return [{ breadth: 'everything', at: all.at, what: all.value }];
  if (namespaces.words.length === 0) {
    const kinds = wordsAt(resources, 'kinds');
    return kinds.complete && kinds.words.length > 0
      ? [{ breadth: 'everything', at: resources.node.range, what: kinds.words.map(({ value }) => value).join(', ') }]
      : [];
  }
  return ofNamespaces(namespaces);
};

const ofNamespaces = ({ words }: Words): Found =>
  words.flatMap(({ value, at }): Found => {
    if (matchesAny(value)) return [{ breadth: 'everything', at, what: value }];
    return isPlatformNamespace(value) ? [] : [{ breadth: 'namespace', at, what: value }];
  });

/** `any` holds alternatives, `all` what must hold together, and an old form neither: only alternatives of one are looked into. */
const selected = (place: Place): Found => {
  const [any, all] = [itemsOf(lookup(place, 'any')), itemsOf(lookup(place, 'all'))];
  if (any.length > 0) return any.flatMap(filtered);
  if (all.length > 0) return all.length === 1 ? all.flatMap(filtered) : [];
  const own = lookup(place);
  return own.state === 'present' ? filtered(own.node) : [];
};

/**
 * The label by which Kyverno's cleanup controller deletes an object, or the time after which it counts no more. Sources: Kyverno, "Cleanup Policy",
 * cleanup label; PolicyException of policies.kyverno.io, `expiresAt`.
 */
const ends = (object: KubernetesObject): boolean =>
  lookup(object.labels, 'cleanup.kyverno.io/ttl').state !== 'absent' || !isMissing(object.get('spec', 'expiresAt'));

/** True when only certain images are let off, and only from some checks of Pod Security. Source: Kyverno, PolicyException, `podSecurity`. */
const isForImages = (spec: Place): boolean => {
  const controls = itemsOf(lookup(spec, 'podSecurity'));
  return controls.length > 0 && controls.every(control => !isOpen(wordsAt(control, 'images')));
};

const ofKyvernoException = (object: KubernetesObject): Found => {
  const spec = object.get('spec');
  const found =
    object.group === 'kyverno.io'
      ? // `conditions` narrow further.
        isNothing(spec, 'conditions') && !isForImages(spec)
        ? selected(lookup(spec, 'match'))
        : []
      : celException(object, spec);
  return found.filter(({ breadth }) => breadth !== 'namespace' || !ends(object));
};

/**
 * Source: Kyverno, PolicyException of policies.kyverno.io: without a condition all that the policy matches is let off; with images those alone, which
 * a glob for all of them is not.
 */
const celException = (object: KubernetesObject, spec: Place): Found => {
  if (object.partial || !isNothing(spec, 'allowedValues') || isMissing(spec)) return [];
  const images = wordsAt(spec, 'images');
  if (!isOpen(images)) return [];
  const conditions = lookup(spec, 'matchConditions');
  const anyImage = images.words.find(({ value }) => matchesAny(value));
  if (isMissing(conditions))
    return anyImage
      ? [{ breadth: 'everything', at: anyImage.at, what: anyImage.value }]
      : [{ breadth: 'everything', at: objectNameRange(object), what: 'matchConditions', identity: 'matchConditions' }];
  const expressions = itemsOf(conditions).map(condition => writtenString(condition, 'expression'));
  const narrow = expressions.filter(one => one?.value.trim() !== 'true');
  const [first, ...more] = narrow.length === 0 ? expressions : narrow;
  if (first === undefined || (more.length > 0 && narrow.length > 0)) return [];
  return narrow.length === 0 ? [{ breadth: 'everything', at: first.at, what: 'true' }] : letOffBy(first.value, first.at);
};

/** An expression that is true of all that is in a namespace, or of all that a group of accounts asks for, and asks nothing else. */
const wholeNamespace =
  /^\s{0,9}(?:object\.metadata\.namespace|request\.namespace|namespaceObject\.metadata\.name)\s{0,9}(?:==\s{0,9}(["'])([\w.-]{1,63})\1|in\s{0,9}\[([^\]]{1,900})\])\s{0,9}$/u;
const wholeGroup = /^\s{0,9}["'](system:(?:masters|authenticated|serviceaccounts))["']\s{1,9}in\s{1,9}request\.userInfo\.groups\s{0,9}$/u;

const letOffBy = (expression: string, at: Range): Found => {
  const group = wholeGroup.exec(expression)?.[1];
  if (group !== undefined) return [{ breadth: breadthOf(group), at, what: group }];
  const [found, , one, list = ''] = wholeNamespace.exec(expression) ?? [];
  if (found === undefined) return [];
  const names = one === undefined ? [...list.matchAll(/["']([\w.-]{1,63})["']/gu)].flatMap(([, name]) => name ?? []) : [one];
  const own = names.filter(name => !isPlatformNamespace(name));
  return own.length === 0 ? [] : [{ breadth: 'namespace', at, what: own.join(', ') }];
};

/** Conditions by which what whole groups of accounts ask for is not judged. */
const groupLeftOut =
  /!\s{0,5}\(\s{0,5}["'](system:(?:masters|authenticated|serviceaccounts))["']\s{1,5}in\s{1,5}request\.userInfo\.groups|!\s{0,5}request\.userInfo\.username\.startsWith\(\s{0,5}["'](system:serviceaccount:)["']/u;

const ofConditions = (spec: Place): Found =>
  itemsOf(lookup(spec, 'matchConditions')).flatMap((condition): Found => {
    const expression = writtenString(condition, 'expression');
    if (expression === undefined) return [];
    if (expression.value.trim() === 'false') return [{ breadth: 'everything', at: expression.at, what: 'false' }];
    const found = groupLeftOut.exec(expression.value);
    const group = found?.[1] ?? found?.[2];
    return group === undefined ? [] : [{ breadth: breadthOf(group), at: expression.at, what: group }];
  });

/** Source: Gatekeeper, "Exempting Namespaces": the exemption counts for the webhook where it is, or all processes are, among the processes. */
const ofGatekeeperConfig = (object: KubernetesObject): Found =>
  itemsOf(object.get('spec', 'match')).flatMap(match =>
    wordsAt(match, 'processes').words.some(({ value }) => value === '*' || value === 'webhook')
      ? ofNamespaces(wordsAt(match, 'excludedNamespaces'))
      : [],
  );

/** What is let off more than one may want; none of objects that are no policies and no exceptions. */
export const broadExceptions = (object: KubernetesObject): Found => {
  const spec = object.get('spec');
  switch (policyKindOf(object)) {
    case 'kyverno-exception':
      return ofKyvernoException(object);
    case 'kyverno-policy':
      return itemsOf(lookup(spec, 'rules')).flatMap(rule => selected(lookup(rule, 'exclude')));
    case 'gatekeeper-constraint':
      return ofNamespaces(wordsAt(spec, 'match', 'excludedNamespaces'));
    case 'gatekeeper-config':
      return ofGatekeeperConfig(object);
    case 'admission-policy':
    case 'kyverno-validating-policy':
      return ofConditions(spec);
    default:
      return [];
  }
};

/** The names of the policies that an exception is about. */
export const exceptedPolicies = (object: KubernetesObject): readonly string[] => [
  ...itemsOf(object.get('spec', 'exceptions')).flatMap(one => stringAt(one, 'policyName') ?? []),
  ...itemsOf(object.get('spec', 'policyRefs')).flatMap(one => stringAt(one, 'name') ?? []),
];
