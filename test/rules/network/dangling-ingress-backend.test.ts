import { danglingIngressBackend } from '../../../src/rules/network/dangling-ingress-backend.ts';
import { testRule } from '../../support/rule-tester.ts';

const service = (name = 'web', namespace = 'shop', rest = 'ports: [{name: http, port: 80}]'): string =>
  `---\napiVersion: v1\nkind: Service\nmetadata: {name: ${name}, namespace: ${namespace}}\nspec: {${rest}}\n`;
const ingress = (name: string, port = 'number: 80'): string =>
  `apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: web, namespace: shop}\nspec: {rules: [{http: {paths: [{path: /, backend: {service: {name: ${name}, port: {${port}}}}}]}}]}\n`;
const route = (reference: string): string =>
  `apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata: {name: web, namespace: shop}\nspec: {rules: [{backendRefs: [{${reference}}]}]}\n`;

const traefik = (services: string): string =>
  `apiVersion: traefik.io/v1alpha1\nkind: IngressRoute\nmetadata: {name: web, namespace: shop}\nspec: {routes: [{kind: Rule, match: "Path(\`/\`)", services: [${services}]}]}\n`;

testRule(danglingIngressBackend, {
  valid: {
    'a Service': ingress('web') + service(),
    'a port by its name': ingress('web', 'name: http') + service(),
    'a Service in another file': { text: ingress('web'), others: { 'service.yaml': service().slice(4) } },
    'an object that is not a Service':
      'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: web}\nspec: {defaultBackend: {resource: {kind: StorageBucket, name: a}}}\n' +
      service(),
    'an action of the controller of AWS': ingress('redirect', 'name: use-annotation') + service(),
    'a unit that is not complete': { text: ingress('api') + service(), complete: false },
    'a chart that is installed besides': `${ingress('api') + service()}---\napiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: x}\n`,
    'a Service of an operator': `${ingress('db-primary') + service()}---\napiVersion: example.com/v1\nkind: Database\nmetadata: {name: db, namespace: shop}\n`,
    'a route to another namespace': route('name: api, namespace: bank, port: 80') + service(),
    'a route to a Service': route('name: web, port: 80') + service(),
    'a route of Traefik to a Service, by number and by name': traefik('{name: web, port: 80}, {name: web, port: http}') + service(),
    'a route of Traefik to another namespace, and to what is no Service':
      traefik('{name: api, namespace: bank, port: 80}, {name: canary, kind: TraefikService}') + service(),
    'the port of the pods, in a route of OpenShift':
      'apiVersion: route.openshift.io/v1\nkind: Route\nmetadata: {name: web, namespace: shop}\nspec: {to: {kind: Service, name: web}, port: {targetPort: 8080}}\n' +
      service(),
    'a name that is not known': ingress('"${NAME}"') + service(),
  },
  invalid: {
    'no Service at all': { text: ingress('⟦web⟧'), facts: { tellsInfo: true }, expect: [{ messageId: 'none', severity: 'info' }] },
    'no Service of that name': {
      text: ingress('wbe').replace('name: wbe', 'name: ⟦wbe⟧') + service(),
      expect: [
        {
          messageId: 'service',
          severity: 'low',
          message: 'The Service "wbe" is not among the objects that are deployed with the route.',
        },
      ],
    },
    'a route of Traefik to another name, and to another port': {
      text: traefik('{name: ⟦api⟧, port: 80}, {name: web, port: ⟦81⟧}') + service(),
      expect: ['service', 'port'],
    },
    'a Service of another namespace': { text: ingress('⟦web⟧') + service('web', 'bank'), expect: ['service'] },
    'another port': {
      text: ingress('web', 'number: ⟦8080⟧') + service(),
      expect: [{ messageId: 'port', message: 'The Service "web" has no port "8080".' }],
    },
    'another name of the port': { text: ingress('web', 'name: ⟦https⟧') + service(), expect: ['port'] },
    'of old': {
      text: `apiVersion: extensions/v1beta1\nkind: Ingress\nmetadata: {name: web, namespace: shop}\nspec: {rules: [{http: {paths: [{backend: {serviceName: ⟦api⟧, servicePort: 80}}]}}]}\n${service()}`,
      expect: ['service'],
    },
    'a route': { text: route('name: ⟦api⟧, port: 80') + service(), expect: ['service'] },
  },
});
