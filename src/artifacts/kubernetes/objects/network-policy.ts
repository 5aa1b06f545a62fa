import type { Lookup, YamlMapping } from '../../yaml/model.ts';
import type { KubernetesObject } from '../model.ts';
import {
  type Field,
  fieldAt,
  integerField,
  integerOrTextField,
  type ListField,
  type Literal,
  literals,
  objects,
  type SelectorField,
  selectorField,
  textField,
} from './field.ts';

/** One end of allowed traffic. */
export interface NetworkPolicyPeer {
  readonly node: YamlMapping;
  /** Absent: all pods of the namespaces. */
  readonly podSelector: SelectorField;
  /** Absent: the policy's own namespace; empty: all namespaces. */
  readonly namespaceSelector: SelectorField;
  readonly ipBlock: IpBlock;
}

/** Addresses. */
export interface IpBlock {
  readonly found: Lookup;
  readonly cidr: Field<string>;
  readonly except: ListField<Literal>;
}

export interface NetworkPolicyPort {
  readonly node: YamlMapping;
  /** Absent: `TCP`. */
  readonly protocol: Field<string>;
  /** A port of the pods or its name. Absent: all ports. */
  readonly port: Field<number | string>;
  /** The last port of a range that begins with `port`. */
  readonly endPort: Field<number>;
}

/** What one rule allows: traffic with any of the peers on any of the ports. */
export interface NetworkPolicyRule {
  readonly node: YamlMapping;
  /** `from` or `to`. Absent or empty: everybody. */
  readonly peers: ListField<NetworkPolicyPeer>;
  /** Absent or empty: all ports. */
  readonly ports: ListField<NetworkPolicyPort>;
}

/** Source: Kubernetes API reference, NetworkPolicy v1 networking.k8s.io. */
export interface NetworkPolicy {
  readonly kind: 'NetworkPolicy';
  readonly object: KubernetesObject;
  /** Absent or empty: all pods of the namespace. */
  readonly podSelector: SelectorField;
  /** As written; `restrictsIngress` and `restrictsEgress` know the defaults. */
  readonly policyTypes: ListField<Literal>;
  /** Whether incoming traffic is denied unless a rule allows it. */
  readonly restrictsIngress: boolean | 'unknown';
  /** Whether outgoing traffic is denied unless a rule allows it. */
  readonly restrictsEgress: boolean | 'unknown';
  /** Absent or empty: nothing is allowed in. */
  readonly ingress: ListField<NetworkPolicyRule>;
  /** Absent or empty: nothing is allowed out, where the policy is about egress. */
  readonly egress: ListField<NetworkPolicyRule>;
}

const ipBlock = (found: Lookup): IpBlock => ({ found, cidr: textField(found, 'cidr'), except: literals(found, 'except') });

const peer = (node: YamlMapping): NetworkPolicyPeer => ({
  node,
  podSelector: selectorField(node, 'podSelector'),
  namespaceSelector: selectorField(node, 'namespaceSelector'),
  ipBlock: ipBlock(fieldAt(node, 'ipBlock')),
});

const policyPort = (node: YamlMapping): NetworkPolicyPort => ({
  node,
  protocol: textField(node, 'protocol'),
  port: integerOrTextField(node, 'port'),
  endPort: integerField(node, 'endPort'),
});

const policyRule =
  (peers: 'from' | 'to') =>
  (node: YamlMapping): NetworkPolicyRule => ({
    node,
    peers: objects(peer, node, peers),
    ports: objects(policyPort, node, 'ports'),
  });

/** Whether a list has items; `unknown` when nothing is known of it. */
const hasItems = (list: ListField<unknown>): boolean | 'unknown' => {
  if (list.state === 'present' && list.node.kind === 'sequence' && list.node.items.length > 0) return true;
  return list.complete ? false : 'unknown';
};

/**
 * Whether a policy is about a direction. Without types, or with an empty list of them, it is about ingress, and about egress only when it
 * has rules for that. Source: NetworkPolicySpec, `policyTypes`.
 */
const restricts = (type: 'Ingress' | 'Egress', types: ListField<Literal>, egress: ListField<unknown>): boolean | 'unknown' => {
  if (types.items.some(({ value }) => value === type)) return true;
  if (!types.complete) return 'unknown';
  if (types.items.length > 0) return false;
  return type === 'Ingress' || hasItems(egress);
};

export const networkPolicy = (object: KubernetesObject): NetworkPolicy => {
  const spec = object.get('spec');
  const policyTypes = literals(spec, 'policyTypes');
  const egress = objects(policyRule('to'), spec, 'egress');
  return {
    kind: 'NetworkPolicy',
    object,
    podSelector: selectorField(spec, 'podSelector'),
    policyTypes,
    restrictsIngress: restricts('Ingress', policyTypes, egress),
    restrictsEgress: restricts('Egress', policyTypes, egress),
    ingress: objects(policyRule('from'), spec, 'ingress'),
    egress,
  };
};
