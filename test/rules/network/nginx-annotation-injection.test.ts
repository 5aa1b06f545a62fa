import { nginxAnnotationInjection } from '../../../src/rules/network/nginx-annotation-injection.ts';
import { testRule } from '../../support/rule-tester.ts';

const ingress = (...annotations: readonly string[]): string =>
  `apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: web\n  annotations:\n${annotations.map(one => `    ${one}\n`).join('')}spec: {ingressClassName: nginx}\n`;
const nginx = 'nginx.ingress.kubernetes.io/';

testRule(nginxAnnotationInjection, {
  valid: {
    'what oauth2-proxy documents': ingress(
      `${nginx}auth-url: "https://$host/oauth2/auth"`,
      `${nginx}auth-signin: "https://$host/oauth2/start?rd=$escaped_request_uri"`,
      `${nginx}auth-response-headers: X-Auth-Request-User, X-Auth-Request-Email`,
    ),
    'rewrites and patterns': ingress(
      `${nginx}rewrite-target: /$2`,
      `${nginx}auth-tls-match-cn: "CN=(web|api)"`,
      `${nginx}server-alias: '~^shop\\d{1,3}\\.example\\.com$'`,
    ),
    'a domain name in place of a URL': ingress(`${nginx}mirror-host: mirror.example.com`),
    'a line break at the end': ingress(`${nginx}auth-url: |`, '  https://auth.example.com/'),
    'what another tool puts in': ingress(`${nginx}auth-url: "https://\${AUTH_HOST}/auth"`),
    'snippets, which have a rule of their own': ingress(`${nginx}configuration-snippet: "add_header a b;"`),
    'annotations of others': ingress('example.com/auth-url: "a;b{}"'),
    'a pattern as path':
      'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: web}\nspec:\n  ingressClassName: nginx\n  rules:\n  - http: {paths: [{path: "/api(/|$)(v\\\\d{1,2}.*)", pathType: ImplementationSpecific, backend: {service: {name: a, port: {number: 80}}}}]}\n',
    'a path that another controller reads':
      'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: web}\nspec:\n  ingressClassName: kong\n  rules:\n  - http: {paths: [{path: "/users/{id}", pathType: ImplementationSpecific, backend: {service: {name: a, port: {number: 80}}}}]}\n',
    'other objects':
      'apiVersion: v1\nkind: Service\nmetadata:\n  name: a\n  annotations:\n    nginx.ingress.kubernetes.io/auth-url: "a;b"\n',
  },
  invalid: {
    'a directive after the URL': {
      text: ingress(`⟦${nginx}auth-url: "http://example.com/#;load_module /tmp/x.so"⟧`),
      expect: [{ messageId: 'breaks', severity: 'critical' }],
    },
    'a path that ends its location': {
      text: 'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: web}\nspec:\n  ingressClassName: nginx\n  rules:\n  - http: {paths: [{path: ⟦"/x { return 200; } location /y"⟧, pathType: ImplementationSpecific, backend: {service: {name: a, port: {number: 80}}}}]}\n',
      expect: [{ messageId: 'path', severity: 'critical' }],
    },
    'the transaction of ModSecurity': {
      text: ingress(`⟦${nginx}modsecurity-transaction-id: '$request_id"; load_module x'⟧`),
      expect: ['breaks'],
    },
    'lines after the name': {
      text: ingress(`⟦${nginx}auth-tls-match-cn: "CN=web\\nssl_engine x"⟧`),
      expect: ['breaks'],
    },
    'a closed block': { text: ingress(`⟦${nginx}mirror-target: "http://a/ }"⟧`), expect: ['breaks'] },
    'a comment': { text: ingress(`⟦${nginx}rewrite-target: "/ #"⟧`), expect: ['breaks'] },
    'around what another tool puts in': { text: ingress(`⟦${nginx}auth-url: "http://\${HOST}/;x"⟧`), expect: ['breaks'] },
    'not a URL': {
      text: ingress(`⟦${nginx}auth-url: http://example.com/invalid|url⟧`),
      expect: [{ messageId: 'malformed', severity: 'medium' }],
    },
  },
});
