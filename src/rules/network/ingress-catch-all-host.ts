import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import type { Ingress } from '../../artifacts/kubernetes/objects/ingress.ts';
import { writtenRange } from '../../artifacts/kubernetes/walk.ts';
import { isMissing, itemsOf, lookup, stringAt } from '../../artifacts/yaml/lookup.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule, type Report } from '../rule.ts';
import { isGateway } from './concepts/entry-points.ts';

type MessageId = 'none' | 'wildcard' | 'fallback';

const isWildcard = (host: string): boolean => host === '*' || host.startsWith('*.');

function* openRules({ rules, defaultBackend, object }: Ingress): Iterable<Report<MessageId>> {
  for (const { host, paths, node } of rules.items) {
    if (host.state === 'present' && isWildcard(host.value))
      yield { messageId: 'wildcard', at: host.node.range, data: { host: host.value } };
    const [first] = paths.items;
    if (host.state === 'absent' && first && !object.partial)
      yield { messageId: 'none', at: node.entries[0]?.key.range ?? node.range, identity: 'host', data: { host: '' } };
  }
  const { found, serviceName } = defaultBackend;
  const at = serviceName.state === 'present' && rules.items.length === 0 ? writtenRange(serviceName) : undefined;
  if (at && found.state === 'present') yield { messageId: 'fallback', at, data: { host: '' } };
}

/** Hosts of a VirtualService that a gateway serves; without one it is about traffic within the mesh. */
function* virtualHosts(object: KubernetesObject): Iterable<Report<MessageId>> {
  if (isMissing(object.get('spec', 'gateways'))) return;
  for (const host of itemsOf(object.get('spec', 'hosts')))
    if (stringAt(lookup(host)) === '*') yield { messageId: 'wildcard', at: host.range, data: { host: '*' } };
}

const ingress = (host: string): string => manifest`
  apiVersion: networking.k8s.io/v1
  kind: Ingress
  metadata: {name: web}
  spec:
    rules: [{${host}http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]}}]
`;

/** A wildcard below a domain, too: Kyverno's policy of a near name asks only that a host is written. */
export const ingressCatchAllHost = defineRule({
  meta: {
    id: 'network/ingress-catch-all-host',
    kind: 'kubernetes',
    severity: 'low',
    profile: 'hardening',
    family: 'network-isolation',
    title: 'Ingress takes requests for any host name',
    rationale:
      'Whoever knows the address of the controller reaches the application by any name, past what protects its own one (a firewall for web applications, access by name); on a controller that others share it takes requests that are meant for hosts of theirs.',
    remediation: 'Name the hosts that the application is served at, each by itself.',
    messages: {
      none: 'A rule without a host takes requests for every name.',
      wildcard: 'The host "{host}" takes requests for names that nobody has thought of.',
      fallback: 'The default backend takes all requests that no rule of the controller is for.',
    },
    fix: 'none',
    examples: { bad: ingress(''), good: ingress('host: shop.example.com, ') },
    standards: { mitre: ['T1190'] },
    references: ['https://kubernetes.io/docs/concepts/services-networking/ingress/#ingress-rules'],
  },
  visit: {
    Ingress: openRules,
    *other(object) {
      if (object.kind === 'VirtualService' && object.group === 'networking.istio.io' && !isGateway(object)) yield* virtualHosts(object);
    },
  },
});
