import { ingressWithoutTls } from '../../../src/rules/network/ingress-without-tls.ts';
import { testRule } from '../../support/rule-tester.ts';

const ingress = (hosts: readonly string[], rest = '', { annotations = '{}', name = 'web' } = {}): string =>
  `apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  ${name === 'web' ? 'name: web' : name}\n  annotations: ${annotations}\nspec:\n  rules:\n${hosts.map(host => `    - {${host}http: {paths: [{path: /, backend: {service: {name: web}}}]}}\n`).join('')}${rest}`;
const host = (name: string): string => `host: ${name}, `;
const marked = { name: '⟦name: web⟧' };
const gateway = (protocols: readonly string[]): string =>
  `apiVersion: gateway.networking.k8s.io/v1\nkind: Gateway\nmetadata: {name: web}\nspec:\n  listeners:\n${protocols.map(protocol => `    - {name: a, port: 1, ${protocol}}\n`).join('')}`;
const route = (spec: string, name = 'name: web'): string =>
  `apiVersion: route.openshift.io/v1\nkind: Route\nmetadata: {${name}}\nspec: {${spec}to: {kind: Service, name: web}}\n`;

testRule(ingressWithoutTls, {
  valid: {
    'a certificate for the host': ingress([host('a.example.com')], '  tls: [{hosts: [a.example.com], secretName: a}]\n'),
    'a certificate for all names below': ingress([host('a.example.com')], '  tls: [{hosts: ["*.example.com"], secretName: a}]\n'),
    'a certificate without hosts': ingress([host('a.example.com'), ''], '  tls: [{secretName: a}]\n'),
    'on one machine only': ingress([host('shop.localhost'), host('shop.test')]),
    'passed through': ingress([host('a.example.com')], '', { annotations: '{nginx.ingress.kubernetes.io/ssl-passthrough: "true"}' }),
    'a certificate of AWS': ingress([host('a.example.com')], '', { annotations: '{alb.ingress.kubernetes.io/certificate-arn: "arn:a"}' }),
    'an entry point of Traefik': ingress([host('a.example.com')], '', {
      annotations: '{traefik.ingress.kubernetes.io/router.entrypoints: websecure}',
    }),
    'a host that is not known': ingress([host('"${HOST}"')]),
    'a Gateway that redirects': gateway(['protocol: HTTP', 'protocol: HTTPS']),
    'a Gateway of Istio': gateway(['protocol: HTTP']).replace('gateway.networking.k8s.io', 'networking.istio.io'),
    'a Route with TLS': route('tls: {termination: edge}, '),
  },
  invalid: {
    'no TLS at all': {
      text: ingress([host('a.example.com'), host('b.example.com')], '', marked),
      expect: [
        {
          messageId: 'plain',
          severity: 'medium',
          message: 'Nothing of "Ingress/web" is served by TLS: whoever is on the way reads and changes it.',
        },
      ],
    },
    'any host': { text: ingress([''], '', marked), expect: ['plain'] },
    'one host is forgotten': {
      text: ingress([host('a.example.com'), host('⟦b.example.com⟧')], '  tls: [{hosts: [a.example.com], secretName: a}]\n'),
      expect: ['host'],
    },
    'a name two levels below': {
      text: ingress([host('⟦a.b.example.com⟧')], '  tls: [{hosts: ["*.example.com"], secretName: a}]\n'),
      expect: ['host'],
    },
    'in a private network': {
      text: ingress([host('a.example.com')], '', { ...marked, annotations: '{alb.ingress.kubernetes.io/scheme: internal}' }),
      expect: [{ messageId: 'internal', severity: 'low' }],
    },
    'a Gateway for HTTP only': { text: gateway(['⟦protocol: HTTP⟧', 'protocol: HTTP']), expect: ['listener'] },
    'a Route': {
      text: route('', '⟦name: web⟧'),
      expect: [{ messageId: 'route', safety: 'unsafe' }],
      fixed: route('').replace('name: web}}', 'name: web}, tls: {termination: edge, insecureEdgeTerminationPolicy: Redirect}}'),
    },
    'a Route in block style with a comment': {
      text: 'apiVersion: route.openshift.io/v1\nkind: Route\nmetadata:\n  ⟦name: web⟧\nspec:\n  host: web.apps.acme.io # ours\n  to:\n    kind: Service\n    name: web\n',
      expect: ['route'],
      fixed:
        'apiVersion: route.openshift.io/v1\nkind: Route\nmetadata:\n  name: web\nspec:\n  host: web.apps.acme.io # ours\n  to:\n    kind: Service\n    name: web\n  tls:\n    termination: edge\n    insecureEdgeTerminationPolicy: Redirect\n',
    },
  },
});
