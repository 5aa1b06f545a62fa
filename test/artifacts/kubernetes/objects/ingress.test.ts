import { describe, expect, test } from 'vitest';
import type { Ingress, IngressBackend } from '../../../../src/artifacts/kubernetes/objects/ingress.ts';
import { shown, texts, viewOf } from '../../../support/typed-object.ts';

const target = ({ serviceName, servicePort }: IngressBackend): string => `${shown(serviceName)}:${shown(servicePort)}`;

const routes = ({ rules }: Ingress): readonly string[] =>
  rules.items.flatMap(({ host, paths }) =>
    paths.items.map(({ path, pathType, backend }) => `${shown(host)} ${shown(path)} ${shown(pathType)} ${target(backend)}`),
  );

describe('an Ingress', () => {
  test('of v1 has every field', () => {
    const view = viewOf(
      'Ingress',
      `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: shop
  annotations:
    kubernetes.io/ingress.class: nginx
spec:
  ingressClassName: traefik
  defaultBackend:
    service: {name: fallback, port: {number: 8080}}
  tls:
  - hosts: [shop.example.com]
    secretName: shop-tls
  - {}
  rules:
  - host: shop.example.com
    http:
      paths:
      - path: /
        pathType: Prefix
        backend: {service: {name: web, port: {number: 80}}}
      - path: /api
        pathType: Exact
        backend:
          service:
            name: api
            port:
              name: http
  - http:
      paths:
      - pathType: Prefix
        backend:
          resource: {kind: StorageBucket, name: static}
`,
    );
    expect([view.ingressClassName, view.classAnnotation].map(shown)).toEqual(['traefik', 'nginx']);
    expect(target(view.defaultBackend)).toBe('fallback:8080');
    expect(view.tls.items.map(({ hosts, secretName }) => [texts(hosts), shown(secretName)])).toEqual([
      [['shop.example.com'], 'shop-tls'],
      ['absent', 'absent'],
    ]);
    expect(routes(view)).toEqual([
      'shop.example.com / Prefix web:80',
      'shop.example.com /api Exact api:http',
      'absent absent Prefix absent:absent',
    ]);
    expect(view.rules.items[1]?.paths.items[0]?.backend.resource.state).toBe('present');
  });

  test('of v1beta1 names its services in the old form', () => {
    const view = viewOf(
      'Ingress',
      `apiVersion: extensions/v1beta1
kind: Ingress
spec:
  backend: {serviceName: fallback, servicePort: 80}
  rules:
  - host: a.example.com
    http: {paths: [{path: /, backend: {serviceName: web, servicePort: http}}]}
`,
    );
    expect(target(view.defaultBackend)).toBe('fallback:80');
    expect(routes(view)).toEqual(['a.example.com / absent web:http']);
  });

  test('of a chart may be in both forms', () => {
    const view = viewOf(
      'Ingress',
      `apiVersion: {{ include "ingress.apiVersion" . }}
kind: Ingress
spec:
  rules:
    - host: {{ .Values.host }}
      http:
        paths:
          - path: /
            backend:
              {{- if $isV1 }}
              service:
                name: web
                port:
                  number: {{ .Values.port }}
              {{- else }}
              serviceName: web
              servicePort: {{ .Values.port }}
              {{- end }}
  {{- if .Values.tls }}
  tls:
    {{- toYaml .Values.tls | nindent 4 }}
  {{- end }}
`,
      'helm',
    );
    expect(routes(view)).toEqual(['unknown / absent web:unknown']);
    expect(view.tls).toMatchObject({ state: 'unknown', items: [], complete: false });
  });

  test.each([
    ['{service: web}', 'unknown:unknown'],
    ['{service: {name: 1, port: {number: "80"}}}', 'unknown:unknown'],
    ['{service: {name: web, port: 80}}', 'web:unknown'],
    ['{serviceName: web, servicePort: "80"}', 'web:80'],
    ['web', 'unknown:unknown'],
    ['{}', 'absent:absent'],
  ])('with the backend %s goes to %s', (backend, expected) => {
    const view = viewOf('Ingress', `apiVersion: networking.k8s.io/v1\nkind: Ingress\nspec: {defaultBackend: ${backend}}\n`);
    expect(target(view.defaultBackend)).toBe(expected);
  });

  test.each(['{}', '{tls: null}'])('with spec %s has no TLS', spec => {
    const view = viewOf('Ingress', `apiVersion: networking.k8s.io/v1\nkind: Ingress\nspec: ${spec}\n`);
    expect(view.tls).toMatchObject({ state: 'absent', complete: true });
    expect(view.defaultBackend.found.state).toBe('absent');
  });
});
