import type { Range } from '../../text/range.ts';
import type { KubernetesFile, KubernetesObject, PodSpec } from '../kubernetes/model.ts';
import { isSearched } from '../kubernetes/pod-spec-places.ts';
import { deref, entriesOf, itemsOf, nodeAt } from '../yaml/lookup.ts';
import type { YamlNode } from '../yaml/model.ts';
import { scalarValue } from '../yaml/scalar.ts';
import { mayConfigureNodes, nodeSettings } from './node-settings.ts';
import type { UnrenderedPart } from './unrendered-part.ts';

/** Switches that give a container more, where nothing near says that they are off. */
const switches = /\b(?:privileged|hostPID|hostIPC|hostNetwork|hostProcess|allowPrivilegeEscalation)\b/giu;

/** What gives more wherever it stands. */
const grants =
  /\bhostPath\b|docker\.sock|containerd\.sock|\bSYS_(?:ADMIN|MODULE|PTRACE|RAWIO)\b|\bunconfined\b|\bUnmasked\b|\brunAsUser\b["']?\s*[:,]\s*["']?0\b/iu;

/** How far behind a switch its value is looked for: `"path": "/spec/hostPID", "value": true`. */
const reach = 80;

/** True for a text that gives a container more than it has: `privileged` and the like, unless they are switched off. */
export const grantsMore = (text: string): boolean => {
  if (grants.test(text)) return true;
  for (const match of text.matchAll(switches)) {
    const behind = text.slice(match.index + match[0].length, match.index + match[0].length + reach);
    const [value] = /\b(?:true|false)\b/u.exec(behind) ?? [];
    if (value !== 'false') return true;
  }
  return false;
};

/**
 * Policies that change or make objects when they come to a cluster. Sources: Kubernetes, "Mutating Admission Policy"; Kyverno, "Mutate", "Generate"; Gatekeeper,
 * "Mutation".
 */
const changesOthers = ({ group, kind = '' }: KubernetesObject): readonly (readonly string[])[] => {
  if (group === 'mutations.gatekeeper.sh') return [['spec']];
  if (group === 'admissionregistration.k8s.io' && kind === 'MutatingAdmissionPolicy')
    return [
      ['spec', 'mutations'],
      ['spec', 'variables'],
    ];
  if (group === 'policies.kyverno.io' && /Mutating|Generating/u.test(kind)) return [['spec']];
  return group === 'kyverno.io' && (kind === 'ClusterPolicy' || kind === 'Policy') ? [['spec', 'rules']] : [];
};

/** A part of an object that gives something, and its text. */
interface Granting {
  /** By which it is known again. */
  readonly text: string;
  readonly range: Range;
  readonly what: string;
  /** True where it gives more, whatever its text says. */
  readonly grants?: true;
}

/** More of a file is not looked through, with what its aliases stand for. */
const maxVisits = 400_000;

/** What may still be looked through. */
interface Visits {
  left: number;
}

class TooLarge extends Error {}

/** A node in an object, behind aliases, with the keys that lead to it. */
interface Place {
  readonly node: YamlNode;
  readonly path: readonly string[];
}

/** What stands in a node, in order, as far as `enters` leads. @throws TooLarge */
function* placesIn(root: Place, visits: Visits, enters: (place: Place) => boolean = () => true): Iterable<Place> {
  const pending: Place[] = [root];
  for (let place = pending.pop(); place !== undefined; place = pending.pop()) {
    visits.left -= 1;
    if (visits.left < 0) throw new TooLarge();
    const node = deref(place.node);
    if (node === undefined) continue;
    const found = { node, path: place.path };
    if (!enters(found)) continue;
    yield found;
    const below = [
      ...entriesOf(node).map(({ name, value }) => ({ node: value, path: [...place.path, name ?? '?'] })),
      // Why only what is no scalar: a text in a list is one of those that its key names.
      ...itemsOf(node).map((item, index) => ({ node: item, path: item.kind === 'scalar' ? place.path : [...place.path, String(index)] })),
    ];
    for (const one of below.toReversed()) pending.push(one);
  }
}

/** What a node says, a line for each value, whatever it is spelled as. */
const textOf = (node: YamlNode, visits: Visits): string =>
  [...placesIn({ node, path: [] }, visits)]
    .flatMap(({ node: one, path }) => (one.kind === 'scalar' ? [`${path.at(-1) ?? ''}: ${one.value}`] : [`${path.at(-1) ?? ''}:`]))
    .join('\n');

const nameOf = ({ kind, name }: KubernetesObject): string => `${kind ?? 'an object'} "${name ?? '?'}"`;

/** Of Kyverno's rules only what mutates and generates: what validates names what it refuses. */
const writingParts = (node: YamlNode, object: KubernetesObject): readonly YamlNode[] =>
  object.group === 'kyverno.io' ? itemsOf(node).flatMap(rule => ['mutate', 'generate'].flatMap(key => nodeAt(rule, key) ?? [])) : [node];

const writtenByPolicies = (object: KubernetesObject, visits: Visits): readonly Granting[] =>
  changesOthers(object)
    .flatMap(path => nodeAt(object.node, ...path) ?? [])
    .flatMap(node => writingParts(node, object))
    .map(node => ({
      text: textOf(node, visits),
      range: node.range,
      what: `has ${nameOf(object)} give containers of others more than they ask for`,
    }));

/** True for a text that is a manifest by itself. */
const isManifest = (text: string): boolean =>
  /(?:^|[\s{,])["']?apiVersion["']?\s*:/u.test(text) && /(?:^|[\s{,])["']?kind["']?\s*:/u.test(text);

const fromBase64 = (value: string): string => {
  try {
    return atob(value.replaceAll(/\s/gu, ''));
  } catch {
    return value;
  }
};

/** A text of Base64, or a `data:` address, as what it says; any other as it is. Source: RFC 2397. */
const decoded = (value: string, isEncoded: boolean): string => {
  const [, isBase64, data = ''] = /^data:[^,]*?(;base64)?,([\s\S]*)$/u.exec(value) ?? [];
  if (isBase64 !== undefined) return fromBase64(data);
  if (data !== '') return data.replaceAll(/%([0-9a-f]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return isEncoded && /^[A-Za-z0-9+/\s]{40,}={0,2}\s*$/u.test(value) ? fromBase64(value) : value;
};

/** Manifests within texts of an object: what ClusterResourceSets, operators and functions apply. */
const embeddedManifests = (object: KubernetesObject, visits: Visits): readonly Granting[] => {
  // Why not the metadata: annotations keep the object itself as kubectl applied it.
  const roots = entriesOf(object.node).flatMap(({ name = '?', value }) => (name === 'metadata' ? [] : [{ node: value, path: [name] }]));
  return roots.flatMap(root => {
    const isEncoded = object.kind === 'Secret' || root.path[0] === 'binaryData';
    return [...placesIn(root, visits)].flatMap(({ node }) => {
      if (node.kind !== 'scalar' || node.value.length <= 40) return [];
      const text = decoded(node.value, isEncoded);
      return isManifest(text) ? [{ text, range: node.range, what: `holds a manifest as a text in ${nameOf(object)}` }] : [];
    });
  });
};

/** Annotations in which tools keep an object as it was applied. */
const isCopy = (name: string): boolean => /last-applied|applied-configuration|\/(?:original|applied)$/u.test(name);

/**
 * Annotations by which runtimes and their plugins give a container devices and mounts of the node, whatever its own settings say. Sources: containerd/nri,
 * `device-injector`; CRI-O, "Allowed annotations".
 */
const runtimeAnnotations =
  /^(?:(?:devices|mounts|cdi-devices)\.(?:nri\.io|nri\.containerd\.io|noderesource\.dev)(?:\/.*)?|io\.kubernetes\.cri-o\.(?:Devices|cgroup2-mount-hierarchy-rw)|(?:devices|cgroup2-mount-hierarchy-rw)\.crio\.io)$/u;

const seccompAnnotation = /^seccomp-profile\.(?:kubernetes\.cri-o|crio)\.io(?:\/|$)/u;

/** True for an annotation that gives a container something of the node by its name. */
const givesByName = (name: string, value: string): boolean =>
  (runtimeAnnotations.test(name) && value !== '' && value !== 'false') || (seccompAnnotation.test(name) && value === 'unconfined');

/** What runtimes and injectors give to pods as annotations say it. Sources: Istio, `sidecar.istio.io/userVolume`; Vault, `agent-json-patch`. */
const annotated = (object: KubernetesObject): readonly Granting[] =>
  [object.annotations, ...object.podSpecs.map(({ annotations }) => annotations)].flatMap(found =>
    (found.state === 'present' ? entriesOf(found.node) : []).flatMap(({ name = '?', value }) => {
      const node = deref(value);
      if (node?.kind !== 'scalar' || isCopy(name)) return [];
      const isKnown = givesByName(name, node.value);
      if (!isKnown && !grantsPlainly(node.value)) return [];
      const text = isKnown ? `${object.subject} ${name}: ${node.value}` : node.value;
      const what = `has containers be given more by an annotation of ${nameOf(object)}`;
      return [{ text, range: node.range, what, ...(isKnown && { grants: true }) }];
    }),
  );

/** Fields of a pod that rules look at wherever its containers are found. */
const judgedFields: ReadonlySet<string> = new Set(['hostNetwork', 'hostPID', 'hostIPC', 'volumes']);

/** What rules look at in a pod spec, or in parts of one. Why not volumes without mounts: whether they can be written is not known. */
const judgedIn = ({ node, containers, isPart }: PodSpec): readonly YamlNode[] => {
  const isMounted = containers.some(({ node: { entries } }) => entries.some(({ name }) => name === 'volumeMounts'));
  const isJudged = (name: string): boolean => judgedFields.has(name) && (!isPart || isMounted || name !== 'volumes');
  const contexts = isPart ? [node, ...containers.map(container => container.node)] : [];
  return [
    ...node.entries.filter(({ name = '' }) => isJudged(name)),
    ...contexts.flatMap(({ entries }) => entries.filter(({ name }) => name === 'securityContext')),
  ].map(({ value }) => value);
};

/**
 * Settings of containers and pods in fields of a custom resource that only its operator knows, and texts that it merges into pods: `podSpecPatch` of Argo
 * Workflows, `stepTemplate` of Tekton, `kafkaContainer` of Strimzi. What the containers say that are found in it, rules judge.
 */
const givenToOthers = (object: KubernetesObject, visits: Visits): readonly Granting[] => {
  if (!isSearched(object) || isOfOwnRules(object)) return [];
  const containers = new Set<YamlNode>(object.podSpecs.flatMap(spec => (spec.isPart ? [] : spec.containers.map(({ node }) => node))));
  const judged = new Set<YamlNode>(object.podSpecs.flatMap(judgedIn));
  const enters = ({ node, path: [first] }: Place): boolean => first !== 'metadata' && !containers.has(node) && !judged.has(node);
  return [...placesIn({ node: object.node, path: [] }, visits, enters)].flatMap(({ node, path }) => {
    if (!settingGrants(node, path)) return [];
    const place = path.join('.');
    return [
      {
        text: `${object.subject} ${place}`,
        grants: true,
        range: node.range,
        what: `lets ${nameOf(object)} have containers given more (${place})`,
      },
    ];
  });
};

/** Kinds that allow pods something and give them nothing; rules of their own look at them. */
const isOfOwnRules = ({ group, kind }: KubernetesObject): boolean =>
  group === 'policy' || kind === 'SecurityContextConstraints' || group === 'security.openshift.io';

const switchNames: ReadonlySet<string> = new Set([
  'privileged',
  'hostNetwork',
  'hostPID',
  'hostIPC',
  'hostProcess',
  'exposeDockerSocket',
  // Devices that others use: Kubernetes, "Dynamic Resource Allocation", admin access.
  'adminAccess',
]);

/** Paths of a node by which it is given away. */
const nodePaths =
  /^\/+(?:$|(?:etc|root|proc|sys|dev|boot|home|run|var\/run|var\/lib\/(?:kubelet|docker|containerd))(?:\/|$)|var\/*$)|\.sock$/u;

/** Whether a field gives a container, or those of a pod, so much that it would block in a pod of its own. */
const settingGrants = (node: YamlNode, path: readonly string[]): boolean => {
  if (node.kind !== 'scalar') return false;
  const value = scalarValue(node);
  const [holder, name = ''] = path.slice(-2).length === 2 ? path.slice(-2) : ['', path[0]];
  if (switchNames.has(name)) return value === true;
  // `hostDisk`: KubeVirt's disks of virtual machines.
  if ((holder === 'hostPath' || holder === 'hostDisk') && name === 'path') return nodePaths.test(node.value);
  if (holder === 'capabilities' && name === 'add')
    return /^(?:CAP_)?(?:ALL|SYS_(?!CHROOT)\w+|NET_ADMIN|BPF|DAC_READ_SEARCH)$/iu.test(node.value);
  return grantsPlainly(node.value);
};

/** True for a text that says in so many words that a container gets more: `privileged: true`, or an operation that sets it. */
const grantsPlainly = (text: string): boolean =>
  /["']?\b(?:privileged|host(?:PID|IPC|Network|Process))["']?\s*:\s*["']?true\b|\/(?:privileged|host(?:PID|IPC|Network))["'],?\s*["']?value["']?\s*:\s*["']?true\b/u.test(
    text,
  ) || /["']?\bhostPath["']?\s*:\s*(?:\{|\n)/u.test(text);

/** What the machines of a cluster run as root because an object says so. */
const runByNodes = (object: KubernetesObject, visits: Visits): readonly Granting[] =>
  nodeSettings(object).map(({ node, place }) => ({
    text: `${place} ${textOf(node, visits)}`,
    grants: true,
    range: node.range,
    what: `says in ${nameOf(object)} what nodes run, outside of containers (${place})`,
  }));

const grantingIn = (object: KubernetesObject, visits: Visits): readonly Granting[] => {
  try {
    return [
      ...runByNodes(object, visits),
      ...writtenByPolicies(object, visits),
      ...embeddedManifests(object, visits),
      ...annotated(object),
      ...givenToOthers(object, visits),
    ].filter(({ text, grants: isKnown }) => isKnown ?? grantsMore(text));
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
    const { node, range } = object;
    return [
      {
        text: node.document.file.text.slice(range.start, range.end),
        grants: true,
        range,
        what: `is too large in ${nameOf(object)} to be looked through`,
      },
    ];
  }
};

const grantingOf = ({ objects }: KubernetesFile): readonly Granting[] => {
  const visits: Visits = { left: maxVisits };
  return objects.flatMap(object => grantingIn(object, visits));
};

/** Words without which no part of a file gives anything, so that most files are not looked through; what is escaped or encoded may be any. */
const words =
  /privileged|host(?:PID|IPC|Network|Process|Path|Disk)|adminAccess|nri\.|noderesource|cri-?o\.|allowPrivilegeEscalation|\.sock|SYS_|NET_ADMIN|\bALL\b|nconfined|Unmasked|runAsUser|Secret|binaryData|data:[^\s,]*,|exposeDockerSocket|\\[xuU\n\r]/iu;

/**
 * What objects of a manifest say that containers of other objects get, in texts, expressions and fields that nobody here evaluates: policies that mutate or generate,
 * manifests that stand as texts in objects, settings in custom resources, annotations for injectors. Only what gives more, and was not there at the base.
 */
export const grantingParts = (head: KubernetesFile, base: KubernetesFile | undefined): readonly UnrenderedPart[] => {
  if (!words.test(head.file.text) && !mayConfigureNodes(head.file.text)) return [];
  const before = new Set(base === undefined ? [] : grantingOf(base).map(({ text }) => text));
  return grantingOf(head)
    .filter(({ text }) => !before.has(text))
    .map(({ range, what }) => ({ range, what, renderer: 'custom objects', isOfObject: true }));
};
