import type { KubernetesObject } from '../../../artifacts/kubernetes/model.ts';
import type { NetworkPolicy, NetworkPolicyRule } from '../../../artifacts/kubernetes/objects/network-policy.ts';
import { typedObject } from '../../../artifacts/kubernetes/objects.ts';
import { isMissing, itemsOf, lookup, mappingAt, nodeAt, stringAt } from '../../../artifacts/yaml/lookup.ts';
import type { YamlNode } from '../../../artifacts/yaml/model.ts';
import type { Range } from '../../../text/range.ts';

export type Direction = 'ingress' | 'egress';

/** What a rule of a policy allows, whoever's policy it is. */
export interface AllowedTraffic {
  readonly direction: Direction;
  readonly range: Range;
  /** True when all ports are meant. */
  readonly allPorts: boolean;
  /** Everybody, also outside of the cluster. */
  readonly everybody: boolean;
  /** All pods of all namespaces. */
  readonly everyPod: boolean;
  /** Blocks of addresses, with what they leave out. */
  readonly blocks: readonly { readonly cidr: string; readonly except: readonly string[]; readonly range: Range }[];
}

const isEmptyList = (list: { readonly complete: boolean; readonly items: readonly unknown[] }): boolean =>
  list.complete && list.items.length === 0;

const trafficOf = (direction: Direction, { node, peers, ports }: NetworkPolicyRule): AllowedTraffic => ({
  direction,
  range: node.range,
  allPorts: isEmptyList(ports),
  everybody: isEmptyList(peers),
  everyPod: peers.items.some(
    ({ podSelector, namespaceSelector }) =>
      namespaceSelector.state === 'present' &&
      namespaceSelector.complete &&
      namespaceSelector.requirements.length === 0 &&
      podSelector.complete &&
      podSelector.requirements.length === 0,
  ),
  blocks: peers.items.flatMap(({ ipBlock: { cidr, except } }) =>
    cidr.state === 'present' && except.complete
      ? [{ cidr: cidr.value, except: except.items.map(({ value }) => value), range: cidr.node.range }]
      : [],
  ),
});

const ofKubernetes = (policy: NetworkPolicy): readonly AllowedTraffic[] => [
  ...(policy.restrictsIngress === true ? policy.ingress.items.map(rule => trafficOf('ingress', rule)) : []),
  ...(policy.restrictsEgress === true ? policy.egress.items.map(rule => trafficOf('egress', rule)) : []),
];

const texts = (node: YamlNode | undefined, ...path: readonly string[]): readonly { readonly text: string; readonly range: Range }[] =>
  itemsOf(lookup(node, ...path)).flatMap(item => {
    const text = stringAt(item);
    return text === undefined ? [] : [{ text, range: item.range }];
  });

type Block = AllowedTraffic['blocks'][number];

const blocksFrom = (found: readonly { readonly text: string; readonly range: Range }[], except: readonly string[] = []): readonly Block[] =>
  found.map(({ text, range }) => ({ cidr: text, except, range }));

const isEmptyMapping = (node: YamlNode | undefined): boolean => mappingAt(node)?.entries.length === 0;

/** `{cidr: …, except: […]}` of Cilium. */
const blockOf = (item: YamlNode): readonly Block[] => {
  const [node, cidr] = [nodeAt(item, 'cidr'), stringAt(item, 'cidr')];
  if (node === undefined || cidr === undefined || lookup(item, 'except').state === 'unknown') return [];
  return [{ cidr, except: texts(item, 'except').map(({ text }) => text), range: node.range }];
};

/** A selector of Cilium for pods of all namespaces: the label of the namespace is asked for, and any will do. */
const anyNamespace = (selector: YamlNode): boolean => {
  const [only, ...others] = itemsOf(lookup(selector, 'matchExpressions'));
  return (
    mappingAt(selector)?.entries.length === 1 &&
    others.length === 0 &&
    stringAt(only, 'key')?.endsWith('io.kubernetes.pod.namespace') === true &&
    stringAt(only, 'operator') === 'Exists'
  );
};

/** Source: Cilium documentation, "Layer 3 Examples": `fromEntities: [all]` is everybody, `world` what is outside of the cluster; "Network Policy": `specs`. */
const ofCilium = (object: KubernetesObject): readonly AllowedTraffic[] =>
  [nodeAt(object.get('spec')), ...itemsOf(object.get('specs'))].flatMap(spec =>
    (['ingress', 'egress'] as const).flatMap(direction =>
      itemsOf(lookup(spec, direction)).map(rule => {
        const way = direction === 'ingress' ? 'from' : 'to';
        const entities = texts(rule, `${way}Entities`);
        const outside = entities.filter(({ text }) => text === 'world');
        const endpoints = itemsOf(lookup(rule, `${way}Endpoints`));
        const isClusterwide = object.kind === 'CiliumClusterwideNetworkPolicy';
        return {
          direction,
          range: rule.range,
          allPorts: isMissing(lookup(rule, 'toPorts')),
          everybody: entities.some(({ text }) => text === 'all'),
          everyPod:
            entities.some(({ text }) => text === 'cluster') ||
            endpoints.some(selector => (isClusterwide && isEmptyMapping(selector)) || anyNamespace(selector)),
          blocks: [
            ...blocksFrom(texts(rule, `${way}CIDR`)),
            ...itemsOf(lookup(rule, `${way}CIDRSet`)).flatMap(blockOf),
            ...outside.map(({ range }) => ({ cidr: '0.0.0.0/0', except: [], range })),
          ],
        };
      }),
    ),
  );

/** Source: Calico documentation, NetworkPolicy: a rule `action: Allow` without source, destination and protocol allows everything. */
const ofCalico = (object: KubernetesObject): readonly AllowedTraffic[] =>
  (['ingress', 'egress'] as const).flatMap(direction =>
    itemsOf(object.get('spec', direction))
      .filter(rule => stringAt(rule, 'action') === 'Allow')
      .map(rule => {
        const peer = lookup(rule, direction === 'ingress' ? 'source' : 'destination');
        const except = lookup(peer, 'notNets');
        return {
          direction,
          range: rule.range,
          allPorts: isMissing(lookup(rule, 'destination', 'ports')) && isMissing(lookup(rule, 'protocol')),
          everybody: mappingAt(rule)?.entries.every(({ name, value }) => name === 'action' || isEmptyMapping(value)) === true,
          everyPod: stringAt(peer, 'namespaceSelector') === 'all()' && ['all()', undefined].includes(stringAt(peer, 'selector')),
          blocks:
            except.state === 'unknown'
              ? []
              : blocksFrom(
                  texts(nodeAt(peer), 'nets'),
                  texts(nodeAt(peer), 'notNets').map(({ text }) => text),
                ),
        };
      }),
  );

const adminKinds: ReadonlySet<string | undefined> = new Set(['AdminNetworkPolicy', 'BaselineAdminNetworkPolicy', 'ClusterNetworkPolicy']);

/** Source: Network Policy API: rules of administrators come before those of namespaces, and what they allow nobody denies any more. */
const ofAdministrators = (object: KubernetesObject): readonly AllowedTraffic[] =>
  (['ingress', 'egress'] as const).flatMap(direction =>
    itemsOf(object.get('spec', direction))
      .filter(rule => ['Allow', 'Accept'].includes(stringAt(rule, 'action') ?? ''))
      .map(rule => {
        const peers = itemsOf(lookup(rule, direction === 'ingress' ? 'from' : 'to'));
        return {
          direction,
          range: rule.range,
          allPorts: isMissing(lookup(rule, 'ports')) && isMissing(lookup(rule, 'protocols')),
          everybody: false,
          everyPod: peers.some(peer => isEmptyMapping(nodeAt(lookup(peer, 'namespaces')))),
          blocks: peers.flatMap(peer => blocksFrom(texts(peer, 'networks'))),
        };
      }),
  );

const isOfAdministrators = ({ group, kind }: KubernetesObject): boolean => group === 'policy.networking.k8s.io' && adminKinds.has(kind);

/** What a network policy allows, by its rules that are fully known; empty for other objects. */
export const allowedTraffic = (object: KubernetesObject): readonly AllowedTraffic[] => {
  const typed = typedObject(object);
  if (typed?.kind === 'NetworkPolicy') return ofKubernetes(typed);
  if (object.kind === 'CiliumNetworkPolicy' || object.kind === 'CiliumClusterwideNetworkPolicy') return ofCilium(object);
  if (isOfAdministrators(object)) return ofAdministrators(object);
  return object.group?.endsWith('projectcalico.org') && (object.kind === 'NetworkPolicy' || object.kind === 'GlobalNetworkPolicy')
    ? ofCalico(object)
    : [];
};

/** Whether a policy is for all pods, of its namespace or of all. */
export const isForAllPods = (object: KubernetesObject): boolean => {
  const typed = typedObject(object);
  if (typed?.kind === 'NetworkPolicy') return typed.podSelector.complete && typed.podSelector.requirements.length === 0 && !object.partial;
  if (isOfAdministrators(object)) return isEmptyMapping(nodeAt(object.get('spec', 'subject', 'namespaces')));
  const selector = object.get('spec', object.kind?.startsWith('Cilium') ? 'endpointSelector' : 'selector');
  if (isMissing(selector)) return object.group?.endsWith('projectcalico.org') === true && !object.partial;
  if (stringAt(selector) !== undefined) return ['', 'all()'].includes(stringAt(selector) ?? '-');
  return mappingAt(selector)?.entries.length === 0;
};
