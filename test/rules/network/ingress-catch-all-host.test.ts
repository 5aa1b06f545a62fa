import { ingressCatchAllHost } from '../../../src/rules/network/ingress-catch-all-host.ts';
import { testRule } from '../../support/rule-tester.ts';

const paths = 'http: {paths: [{path: /, backend: {service: {name: web, port: {number: 80}}}}]}';
const ingress = (spec: string): string => `apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: web}\nspec:\n  ${spec}\n`;
const virtual = (spec: string): string =>
  `apiVersion: networking.istio.io/v1\nkind: VirtualService\nmetadata: {name: web}\nspec: {${spec}}\n`;

testRule(ingressCatchAllHost, {
  valid: {
    'a host': ingress(`rules: [{host: a.example.com, ${paths}}]`),
    'no paths': ingress('rules: [{}]'),
    'a host that is not known': ingress(`rules: [{host: "\${HOST}", ${paths}}]`),
    'a default beside hosts': ingress(`defaultBackend: {service: {name: web}}\n  rules: [{host: a.example.com, ${paths}}]`),
    'within the mesh': virtual('hosts: ["*"]'),
    'a host of a gateway': virtual('gateways: [public], hosts: [a.example.com]'),
  },
  invalid: {
    'no host': { text: ingress(`rules: [{⟦http⟧: ${paths.slice(6)}}]`), expect: [{ messageId: 'none', severity: 'low' }] },
    'a wildcard': {
      text: ingress(`rules: [{host: ⟦"*.example.com"⟧, ${paths}}]`),
      expect: [{ messageId: 'wildcard', message: 'The host "*.example.com" takes requests for names that nobody has thought of.' }],
    },
    'everything of a gateway': { text: virtual('gateways: [public], hosts: [⟦"*"⟧]'), expect: ['wildcard'] },
    'only a default': { text: ingress('defaultBackend: {service: {⟦name: web⟧}}'), expect: ['fallback'] },
    'a default of old': {
      text: ingress('backend: {⟦serviceName: web⟧, servicePort: 80}').replace('networking.k8s.io/v1', 'extensions/v1beta1'),
      expect: ['fallback'],
    },
  },
});
