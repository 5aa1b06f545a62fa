import { ingressCorsWildcard } from '../../../src/rules/network/ingress-cors-wildcard.ts';
import { testRule } from '../../support/rule-tester.ts';

const nginx = 'nginx.ingress.kubernetes.io/';
const ingress = (...annotations: readonly string[]): string =>
  `apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: api\n  annotations:\n${annotations.map(one => `    ${one}\n`).join('')}spec: {}\n`;
const middleware = (headers: string): string =>
  `apiVersion: traefik.io/v1alpha1\nkind: Middleware\nmetadata: {name: cors}\nspec: {headers: {${headers}}}\n`;
const virtual = (policy: string): string =>
  `apiVersion: networking.istio.io/v1\nkind: VirtualService\nmetadata: {name: api}\nspec: {http: [{corsPolicy: {${policy}}}]}\n`;

testRule(ingressCorsWildcard, {
  valid: {
    'certain origins': ingress(`${nginx}enable-cors: "true"`, `${nginx}cors-allow-origin: "https://a.example.com"`),
    'switched off': ingress(`${nginx}enable-cors: "false"`, `${nginx}cors-allow-origin: "*"`),
    'not switched on': ingress(`${nginx}cors-allow-origin: "*"`),
    'all names below one': ingress(`${nginx}enable-cors: "true"`, `${nginx}cors-allow-origin: "https://*.example.com"`),
    'certain origins in Traefik': middleware('accessControlAllowOriginList: ["https://a.example.com"]'),
    'certain origins in Istio': virtual('allowOrigins: [{exact: "https://a.example.com"}], allowCredentials: true'),
  },
  invalid: {
    'everybody, as nothing else is said': {
      text: ingress(`⟦${nginx}enable-cors: "true"⟧`),
      expect: [{ messageId: 'credentials', severity: 'medium' }],
    },
    'everybody without credentials': {
      text: ingress(`${nginx}enable-cors: "true"`, `⟦${nginx}cors-allow-origin: "*"⟧`, `${nginx}cors-allow-credentials: "false"`),
      expect: [{ messageId: 'open', severity: 'low' }],
    },
    'everybody among others': {
      text: ingress(`${nginx}enable-cors: "true"`, `⟦${nginx}cors-allow-origin: "https://a.example.com, *"⟧`),
      expect: ['credentials'],
    },
    'in Traefik': {
      text: middleware('accessControlAllowOriginList: [⟦"*"⟧], accessControlAllowCredentials: true'),
      expect: ['credentials'],
    },
    'in Istio': { text: virtual('allowOrigins: [⟦{regex: ".*"}⟧]'), expect: ['open'] },
  },
});
