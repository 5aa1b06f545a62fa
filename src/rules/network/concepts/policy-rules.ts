import type { KubernetesObject } from '../../../artifacts/kubernetes/model.ts';
import type { NetworkPolicy, NetworkPolicyRule } from '../../../artifacts/kubernetes/objects/network-policy.ts';
import { typedObject } from '../../../artifacts/kubernetes/objects.ts';
import { isMissing, itemsOf, lookup, mappingAt, stringAt } from '../../../artifacts/yaml/lookup.ts';
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

const texts = (node: YamlNode, ...path: readonly string[]): readonly { readonly text: string; readonly range: Range }[] =>
  itemsOf(lookup(node, ...path)).flatMap(item => {
    const text = stringAt(item);
    return text === undefined ? [] : [{ text, range: item.range }];
  });

const blocksFrom = (found: readonly { readonly text: string; readonly range: Range }[]): AllowedTraffic['blocks'] =>
  found.map(({ text, range }) => ({ cidr: text, except: [], range }));

/** Source: Cilium documentation, "Layer 3 Examples": `fromEntities: [all]` is everybody, `world` what is outside of the cluster. */
const ofCilium = (object: KubernetesObject): readonly AllowedTraffic[] =>
  (['ingress', 'egress'] as const).flatMap(direction =>
    itemsOf(object.get('spec', direction)).map(rule => {
      const way = direction === 'ingress' ? 'from' : 'to';
      const entities = texts(rule, `${way}Entities`);
      const outside = entities.filter(({ text }) => text === 'world');
      return {
        direction,
        range: rule.range,
        allPorts: isMissing(lookup(rule, 'toPorts')),
        everybody: entities.some(({ text }) => text === 'all'),
        everyPod: entities.some(({ text }) => text === 'cluster'),
        blocks: [...blocksFrom(texts(rule, `${way}CIDR`)), ...outside.map(({ range }) => ({ cidr: '0.0.0.0/0', except: [], range }))],
      };
    }),
  );

/** Source: Calico documentation, NetworkPolicy: a rule `action: Allow` without source, destination and protocol allows everything. */
const ofCalico = (object: KubernetesObject): readonly AllowedTraffic[] =>
  (['ingress', 'egress'] as const).flatMap(direction =>
    itemsOf(object.get('spec', direction))
      .filter(rule => stringAt(rule, 'action') === 'Allow')
      .map(rule => ({
        direction,
        range: rule.range,
        allPorts: isMissing(lookup(rule, 'destination', 'ports')) && isMissing(lookup(rule, 'protocol')),
        everybody: mappingAt(rule)?.entries.length === 1,
        everyPod: false,
        blocks: blocksFrom(texts(rule, direction === 'ingress' ? 'source' : 'destination', 'nets')),
      })),
  );

/** What a network policy allows, by its rules that are fully known; empty for other objects. */
export const allowedTraffic = (object: KubernetesObject): readonly AllowedTraffic[] => {
  const typed = typedObject(object);
  if (typed?.kind === 'NetworkPolicy') return ofKubernetes(typed);
  if (object.kind === 'CiliumNetworkPolicy' || object.kind === 'CiliumClusterwideNetworkPolicy') return ofCilium(object);
  return object.group?.endsWith('projectcalico.org') && (object.kind === 'NetworkPolicy' || object.kind === 'GlobalNetworkPolicy')
    ? ofCalico(object)
    : [];
};

/** Whether a policy is for all pods, of its namespace or of all. */
export const isForAllPods = (object: KubernetesObject): boolean => {
  const typed = typedObject(object);
  if (typed?.kind === 'NetworkPolicy') return typed.podSelector.complete && typed.podSelector.requirements.length === 0 && !object.partial;
  const selector = object.get('spec', object.kind?.startsWith('Cilium') ? 'endpointSelector' : 'selector');
  if (isMissing(selector)) return object.group?.endsWith('projectcalico.org') === true && !object.partial;
  if (stringAt(selector) !== undefined) return ['', 'all()'].includes(stringAt(selector) ?? '-');
  return mappingAt(selector)?.entries.length === 0;
};
