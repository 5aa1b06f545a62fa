import type { Range } from '../../text/range.ts';
import type { KubernetesFile, KubernetesObject } from '../kubernetes/model.ts';
import { entriesOf, itemsOf, nodeAt } from '../yaml/lookup.ts';
import type { YamlNode } from '../yaml/model.ts';
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
  readonly text: string;
  readonly range: Range;
  readonly what: string;
}

const textOf = ({ range, document }: YamlNode): string => document.file.text.slice(range.start, range.end);

const nameOf = ({ kind, name }: KubernetesObject): string => `${kind ?? 'an object'} "${name ?? '?'}"`;

/** Of Kyverno's rules only what mutates and generates: what validates names what it refuses. */
const writingParts = (node: YamlNode, object: KubernetesObject): readonly YamlNode[] =>
  object.group === 'kyverno.io' ? itemsOf(node).flatMap(rule => ['mutate', 'generate'].flatMap(key => nodeAt(rule, key) ?? [])) : [node];

const writtenByPolicies = (object: KubernetesObject): readonly Granting[] =>
  changesOthers(object)
    .flatMap(path => nodeAt(object.node, ...path) ?? [])
    .flatMap(node => writingParts(node, object))
    .map(node => ({
      text: textOf(node),
      range: node.range,
      what: `has ${nameOf(object)} give containers of others more than they ask for`,
    }));

/** More of one object is not looked through. */
const maxVisits = 20_000;

/** True for a text that is a manifest by itself. */
const isManifest = (text: string): boolean =>
  /(?:^|[\s{,])["']?apiVersion["']?\s*:/u.test(text) && /(?:^|[\s{,])["']?kind["']?\s*:/u.test(text);

const decoded = (value: string): string => {
  if (!/^[A-Za-z0-9+/\s]{40,}={0,2}\s*$/u.test(value)) return value;
  try {
    return atob(value.replaceAll(/\s/gu, ''));
  } catch {
    return value;
  }
};

/** Manifests within texts of an object: what ClusterResourceSets, operators and functions apply. */
const embeddedManifests = (object: KubernetesObject): readonly Granting[] => {
  const found: Granting[] = [];
  // Why not the metadata: annotations keep the object itself as kubectl applied it.
  const pending: YamlNode[] = entriesOf(object.node).flatMap(({ name, value }) => (name === 'metadata' ? [] : [value]));
  const isSecret = object.kind === 'Secret';
  for (let node = pending.pop(), visits = 0; node !== undefined && visits < maxVisits; node = pending.pop(), visits += 1) {
    if (node.kind === 'scalar' && node.value.length > 40) {
      const text = isSecret ? decoded(node.value) : node.value;
      if (isManifest(text)) found.push({ text, range: node.range, what: `holds a manifest as a text in ${nameOf(object)}` });
    }
    for (const item of itemsOf(node)) pending.push(item);
    for (const { value } of entriesOf(node)) pending.push(value);
  }
  return found;
};

const grantingIn = (object: KubernetesObject): readonly Granting[] =>
  [...writtenByPolicies(object), ...embeddedManifests(object)].filter(({ text }) => grantsMore(text));

/** Words without which no part of a file gives anything, so that most files are not looked through. */
const words =
  /privileged|host(?:PID|IPC|Network|Process|Path)|allowPrivilegeEscalation|\.sock|SYS_|nconfined|Unmasked|runAsUser|kind:\s*["']?Secret/iu;

/**
 * What objects of a manifest say that containers of other objects get, in texts and expressions that nobody here evaluates: policies that mutate or generate, and
 * manifests that stand as texts in objects. Only what gives more, and was not there at the base.
 */
export const grantingParts = (head: KubernetesFile, base: KubernetesFile | undefined): readonly UnrenderedPart[] => {
  if (!words.test(head.file.text)) return [];
  const before = new Set(base === undefined ? [] : base.objects.flatMap(grantingIn).map(({ text }) => text));
  return head.objects
    .flatMap(grantingIn)
    .filter(({ text }) => !before.has(text))
    .map(({ range, what }) => ({ range, what, renderer: 'custom objects' }));
};
