import { describe, expect, test } from 'vitest';
import type { NetworkPolicyPeer } from '../../../../src/artifacts/kubernetes/objects/network-policy.ts';
import { only, shown, texts, viewOf } from '../../../support/typed-object.ts';

const policy = (spec: string, template: 'none' | 'helm' = 'none') =>
  viewOf('NetworkPolicy', `apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nspec: ${spec}\n`, template);

const states = ({ podSelector, namespaceSelector, ipBlock }: NetworkPolicyPeer) => [
  podSelector.state,
  namespaceSelector.state,
  ipBlock.found.state,
];

describe('a NetworkPolicy', () => {
  test('has every field', () => {
    const view = policy(`
  podSelector: {matchLabels: {role: db}}
  policyTypes: [Ingress, Egress]
  ingress:
  - from:
    - ipBlock:
        cidr: 172.17.0.0/16
        except: [172.17.1.0/24]
    - namespaceSelector: {}
    - podSelector: {matchLabels: {role: frontend}}
      namespaceSelector: {matchExpressions: [{key: team, operator: Exists}]}
    ports:
    - {protocol: TCP, port: 6379}
  egress:
  - to: []
    ports:
    - port: dns
    - port: 32000
      endPort: 32768`);
    expect(view.podSelector.requirements).toEqual([{ key: 'role', operator: 'In', values: ['db'] }]);
    expect(texts(view.policyTypes)).toEqual(['Ingress', 'Egress']);
    const { peers, ports } = only(view.ingress);
    expect(peers.items.map(states)).toEqual([
      ['absent', 'absent', 'present'],
      ['absent', 'present', 'absent'],
      ['present', 'present', 'absent'],
    ]);
    const [block, all, both] = peers.items;
    expect(block && [shown(block.ipBlock.cidr), texts(block.ipBlock.except)]).toEqual(['172.17.0.0/16', ['172.17.1.0/24']]);
    expect(all?.namespaceSelector).toMatchObject({ requirements: [], complete: true });
    expect(both?.namespaceSelector.requirements).toMatchObject([{ key: 'team', operator: 'Exists' }]);
    expect(ports.items.map(({ protocol, port }) => [shown(protocol), shown(port)])).toEqual([['TCP', 6379]]);
    const out = only(view.egress);
    expect(out.peers).toMatchObject({ state: 'present', items: [], complete: true });
    expect(out.ports.items.map(({ port, endPort }) => [shown(port), shown(endPort)])).toEqual([
      ['dns', 'absent'],
      [32000, 32768],
    ]);
  });

  test.each([
    ['{}', true, false],
    ['{ingress: []}', true, false],
    ['{egress: []}', true, false],
    ['{egress: [{}]}', true, true],
    ['{policyTypes: []}', true, false],
    ['{policyTypes: [], egress: [{}]}', true, true],
    ['{policyTypes: [Ingress], egress: [{}]}', true, false],
    ['{policyTypes: [Egress]}', false, true],
    ['{policyTypes: [Ingress, Egress]}', true, true],
    ['{policyTypes: [Ingress, *more]}', true, 'unknown'],
    ['{policyTypes: *types}', 'unknown', 'unknown'],
    ['{policyTypes: Ingress}', 'unknown', 'unknown'],
    ['{egress: *rules}', true, 'unknown'],
    ['{egress: [*rule]}', true, true],
    ['*spec', 'unknown', 'unknown'],
  ])('%s restricts ingress: %s, egress: %s', (spec, ingress, egress) => {
    const view = policy(spec);
    expect([view.restrictsIngress, view.restrictsEgress]).toEqual([ingress, egress]);
  });

  test('of a chart is known as far as the template does not print it', () => {
    const view = policy(
      `
  podSelector:
    matchLabels:
      {{- include "labels" . | nindent 6 }}
  policyTypes:
    - Ingress
  ingress:
    - ports:
        - port: {{ .Values.port }}
      {{- if not .Values.allowExternal }}
      from:
        - podSelector: {}
      {{- end }}`,
      'helm',
    );
    expect(view.podSelector.complete).toBe(false);
    expect([view.restrictsIngress, view.restrictsEgress]).toEqual([true, false]);
    const { ports } = only(view.ingress);
    expect(shown(only(ports).port)).toBe('unknown');
  });

  test.each([
    ['{}', 'absent'],
    ['{ingress: }', 'absent'],
    ['{ingress: []}', 'present'],
    ['{ingress: all}', 'unknown'],
  ])('%s has ingress rules that are %s', (spec, state) => {
    expect(policy(spec).ingress.state).toBe(state);
  });
});
