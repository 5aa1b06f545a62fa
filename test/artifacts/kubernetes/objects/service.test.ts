import { describe, expect, test } from 'vitest';
import { shown, texts, viewOf } from '../../../support/typed-object.ts';

describe('a Service', () => {
  test('has every field', () => {
    const view = viewOf(
      'Service',
      `apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  type: LoadBalancer
  clusterIP: 10.0.0.10
  externalIPs: [203.0.113.7]
  loadBalancerSourceRanges:
  - 192.0.2.0/24
  externalTrafficPolicy: Local
  selector:
    app: web
    tier: front
  ports:
  - name: http
    port: 80
    targetPort: web
    nodePort: 30080
  - {port: 443, targetPort: 8443, protocol: TCP}
`,
    );
    expect([view.type, view.clusterIP, view.externalName, view.externalTrafficPolicy].map(shown)).toEqual([
      'LoadBalancer',
      '10.0.0.10',
      'absent',
      'Local',
    ]);
    expect([texts(view.externalIPs), texts(view.loadBalancerSourceRanges)]).toEqual([['203.0.113.7'], ['192.0.2.0/24']]);
    expect(view.selector).toMatchObject({
      state: 'present',
      complete: true,
      requirements: [
        { key: 'app', values: ['web'] },
        { key: 'tier', values: ['front'] },
      ],
    });
    const ports = view.ports.items.map(({ name, port, targetPort, nodePort, protocol }) =>
      [name, port, targetPort, nodePort, protocol].map(field => shown<string | number>(field)),
    );
    expect(ports).toEqual([
      ['http', 80, 'web', 30080, 'absent'],
      ['absent', 443, 8443, 'absent', 'TCP'],
    ]);
  });

  test.each([
    ['{}', 'absent'],
    ['{type: NodePort}', 'NodePort'],
    ['{type: null}', 'absent'],
    ['{type: 1}', 'unknown'],
    ['{type: {{ .Values.type }}}', 'unknown'],
    ['{{ toJson .Values.spec }}', 'unknown'],
    ['web', 'unknown'],
  ])('with spec %s has the type %s', (spec, type) => {
    expect(shown(viewOf('Service', `apiVersion: v1\nkind: Service\nspec: ${spec}\n`, 'helm').type)).toBe(type);
  });

  test('of a chart has a selector that is not complete', () => {
    const text =
      'apiVersion: v1\nkind: Service\nspec:\n  selector:\n    app: web\n    {{- include "labels" . | nindent 4 }}\n  ports:\n    - port: {{ .Values.port }}\n      targetPort: http\n';
    const { selector, ports } = viewOf('Service', text, 'helm');
    expect(selector).toMatchObject({ state: 'present', complete: false, requirements: [{ key: 'app', values: ['web'] }] });
    expect(ports.items.map(({ port, targetPort }) => [shown(port), shown(targetPort)])).toEqual([['unknown', 'http']]);
  });

  test.each([
    ['{}', 'absent', true],
    ['{selector: {}}', 'present', true],
    ['{selector: web}', 'unknown', false],
  ])('%s has a selector that is %s, complete: %s', (spec, state, complete) => {
    const { selector } = viewOf('Service', `apiVersion: v1\nkind: Service\nspec: ${spec}\n`);
    expect(selector).toMatchObject({ state, complete, requirements: [] });
  });
});
