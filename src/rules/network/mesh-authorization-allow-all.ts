import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import { writtenRange } from '../../artifacts/kubernetes/walk.ts';
import { booleanAt, isMissing, itemsOf, mappingAt, stringAt } from '../../artifacts/yaml/lookup.ts';
import { severityDegree } from '../../findings/severity.ts';
import type { Range } from '../../text/range.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule } from '../rule.ts';
import { annotationsOf } from './concepts/annotations.ts';
import { isGateway } from './concepts/entry-points.ts';

/** An Istio policy that allows by a rule without a condition. */
const openRules = (object: KubernetesObject): readonly Range[] => {
  const action = object.get('spec', 'action');
  if (!isMissing(action) && stringAt(action) !== 'ALLOW') return [];
  return itemsOf(object.get('spec', 'rules'))
    .filter(rule => mappingAt(rule)?.entries.length === 0)
    .map(({ range }) => range);
};

const openToAll = new Set(['all-unauthenticated', 'cluster-unauthenticated']);

/** Linkerd: whom a server takes requests from. */
const openServers = (object: KubernetesObject): readonly Range[] => {
  const client = object.get('spec', 'client', 'unauthenticated');
  const access = object.get('spec', 'accessPolicy');
  return [
    ...(object.kind === 'ServerAuthorization' && booleanAt(client) === true ? [writtenRange(client)] : []),
    ...(object.kind === 'Server' && stringAt(access) === 'all-unauthenticated' ? [writtenRange(access)] : []),
  ].filter(range => range !== undefined);
};

const openDefaults = (object: KubernetesObject): readonly Range[] =>
  annotationsOf(object)
    .filter(({ name, value }) => name === 'config.linkerd.io/default-inbound-policy' && openToAll.has(value))
    .map(({ range }) => range);

const openPlaces = (object: KubernetesObject): readonly Range[] => {
  if (object.kind === 'AuthorizationPolicy' && object.group === 'security.istio.io') return openRules(object);
  return object.group === 'policy.linkerd.io' ? openServers(object) : openDefaults(object);
};

const policy = (rule: string): string => manifest`
  apiVersion: security.istio.io/v1
  kind: AuthorizationPolicy
  metadata: {name: web, namespace: shop}
  spec: {action: ALLOW, rules: [${rule}]}
`;

export const meshAuthorizationAllowAll = defineRule({
  meta: {
    id: 'network/mesh-authorization-allow-all',
    kind: 'kubernetes',
    severity: 'medium',
    title: 'Mesh lets everybody in',
    rationale:
      'Policies that allow add up: one that allows everybody undoes all others that are for the same workloads, and the identities that the mesh proves decide nothing any more.',
    remediation: 'Name who may call: `source.principals` or `source.namespaces` in Istio, `meshTLS` identities in Linkerd.',
    messages: {
      everybody: 'Everybody may call the workloads that this is for, with or without an identity.',
      gateway: 'Everybody may call the workloads that this is for; it is low because it is about a gateway, which is there for that.',
    },
    fix: 'none',
    examples: {
      bad: policy('{}'),
      good: policy('{from: [{source: {principals: [cluster.local/ns/shop/sa/web]}}]}'),
    },
    standards: { nsa: ['Authentication and authorization'], mitre: ['T1190'] },
    references: [
      'https://istio.io/latest/docs/reference/config/security/authorization-policy/',
      'https://linkerd.io/2/reference/authorization-policy/',
      'https://cwe.mitre.org/data/definitions/862.html',
    ],
  },
  visit: {
    *object(object) {
      for (const at of openPlaces(object)) {
        const isExpected = isGateway(object);
        const severity = isExpected ? 'low' : 'medium';
        yield { messageId: isExpected ? 'gateway' : 'everybody', at, severity, facts: { degree: severityDegree(severity) } };
      }
    },
  },
});
