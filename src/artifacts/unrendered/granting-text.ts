import type { Range } from '../../text/range.ts';
import type { KubernetesFile, KubernetesObject, PodSpec } from '../kubernetes/model.ts';
import { isSearched } from '../kubernetes/pod-spec-places.ts';
import { deref, entriesOf, itemsOf, lookup, nodeAt } from '../yaml/lookup.ts';
import type { YamlNode } from '../yaml/model.ts';
import { type Place, placesIn, scalarGrants, settingGrants, TooLarge, type Visits } from './granting-settings.ts';
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
const annotated = (object: KubernetesObject, visits: Visits): readonly Granting[] =>
  [object.annotations, ...object.podSpecs.map(({ annotations }) => annotations)].flatMap(found =>
    (found.state === 'present' ? entriesOf(found.node) : []).flatMap(({ name = '?', value }) => {
      const node = deref(value);
      if (node?.kind !== 'scalar' || isCopy(name)) return [];
      const isKnown = givesByName(name, node.value);
      if (!isKnown && !scalarGrants(node, visits)) return [];
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
  return [...placesIn({ node: object.node, path: [] }, visits, enters)].flatMap(found => {
    if (!settingGrants(found, visits)) return [];
    const { node } = found;
    const place = found.path.join('.');
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

/** Kinds that allow pods or people something and give them nothing else; rules of their own look at them. */
const isOfOwnRules = ({ group = '', kind }: KubernetesObject): boolean =>
  group === 'policy' ||
  kind === 'SecurityContextConstraints' ||
  ['security.openshift.io', 'rbac.authorization.k8s.io', 'authorization.openshift.io'].includes(group);

/** Values for a chart, which are rendered with the release that names them, or told with it. Source: Flux, "Helm Releases", `valuesKey`. */
const isOfChart = /(?:^|[-_.])values(?:[-_.][\w.-]*)?$/iu;

/** Settings in texts of a ConfigMap, which a program takes for the containers that it starts: runners of pipelines, injectors. */
const givenByTexts = (object: KubernetesObject, visits: Visits): readonly Granting[] =>
  object.kind !== 'ConfigMap' || object.group !== ''
    ? []
    : entriesOf(nodeAt(object.node, 'data')).flatMap(({ name = '?', value }) => {
        const node = deref(value);
        if (node?.kind !== 'scalar' || isOfChart.test(name) || !scalarGrants(node, visits)) return [];
        const what = `lets a text in ${nameOf(object)} have containers given more (data.${name})`;
        return [{ text: `${object.subject} data.${name}`, grants: true as const, range: node.range, what }];
      });

/** What is asked outside of the cluster to change any object on its way in. Source: Kubernetes, "Dynamic Admission Control", `clientConfig.url`. */
const changedElsewhere = (object: KubernetesObject): readonly Granting[] =>
  object.kind !== 'MutatingWebhookConfiguration'
    ? []
    : itemsOf(lookup(object.node, 'webhooks')).flatMap(webhook => {
        const node = nodeAt(webhook, 'clientConfig', 'url');
        if (node?.kind !== 'scalar' || node.value === '') return [];
        const what = `has ${nameOf(object)} let a program outside of the cluster change objects ("${node.value.slice(0, 200)}")`;
        return [{ text: `${object.subject} ${node.value}`, grants: true as const, range: node.range, what }];
      });

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
      ...annotated(object, visits),
      ...givenToOthers(object, visits),
      ...givenByTexts(object, visits),
      ...changedElsewhere(object),
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
  /privileged|host_?(?:PID|IPC|Network|Process|Path|Disk)|adminAccess|MutatingWebhookConfiguration|escalate|impersonate|\bbind\b|["']\*["']|-\s+\*|NET_ADMIN|\bBPF\b|DAC_READ|docker_?socket|nri\.|noderesource|cri-?o\.|allowPrivilegeEscalation|\.sock|SYS_|\bALL\b|nconfined|Unmasked|runAsUser|Secret|binaryData|data:[^\s,]*,|\\[xuU\n\r]/iu;

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
