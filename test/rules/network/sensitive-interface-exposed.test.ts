import { sensitiveInterfaceExposed } from '../../../src/rules/network/sensitive-interface-exposed.ts';
import { testRule } from '../../support/rule-tester.ts';

const pod = (image: string, name = 'web'): string =>
  `---\napiVersion: v1\nkind: Pod\nmetadata: {name: ${name}, labels: {app: web}}\nspec: {containers: [{name: a, image: "${image}"}]}\n`;
const service = (type: string, annotations = '{}'): string =>
  `apiVersion: v1\nkind: Service\nmetadata: {name: web, annotations: ${annotations}}\nspec:\n  ${type}\n  selector: {app: web}\n  ports: [{port: 80}]\n`;
const ingress = (annotations: string, name = 'web'): string =>
  `apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: web, annotations: ${annotations}}\nspec: {defaultBackend: {service: {name: ${name}, port: {number: 80}}}}\n---\n`;

const route = (rest: string): string =>
  `apiVersion: traefik.io/v1alpha1\nkind: IngressRoute\nmetadata: {name: web}\nspec: {entryPoints: [websecure], routes: [{kind: Rule, match: "Host(\`a.example.com\`)", ${rest}}]}\n---\n`;

testRule(sensitiveInterfaceExposed, {
  valid: {
    'inside of the cluster': service('type: ClusterIP') + pod('rayproject/ray:2.40.0'),
    'an ordinary program': service('type: LoadBalancer') + pod('nginx:1.29'),
    'behind a login':
      ingress('{nginx.ingress.kubernetes.io/auth-url: "https://a.example.com/"}') + service('type: ClusterIP') + pod('jenkins/jenkins:lts'),
    'for certain addresses': service('type: LoadBalancer\n  loadBalancerSourceRanges: [198.51.100.0/24]') + pod('jenkins/jenkins:lts'),
    'what only belongs to one': service('type: NodePort') + pod('acme/metrics:1', 'prometheus-adapter'),
    'a proxy that is called after it': service('type: NodePort') + pod('nginx:1.29', 'jenkins'),
    'a store beside the program that is opened': service('type: LoadBalancer') + pod('acme/web:1"}, {name: cache, image: "redis:8'),
    'a store for everybody': service('type: NodePort').replace('port: 80', 'port: 9000') + pod('minio/minio:1'),
    'a route of Traefik with something in front of it':
      route('middlewares: [{name: login}], services: [{name: web, port: 80}]') + service('type: ClusterIP') + pod('prom/prometheus:v3'),
    'a route of Traefik to another namespace':
      route('services: [{name: web, namespace: other, port: 80}]') + service('type: ClusterIP') + pod('prom/prometheus:v3'),
    'its dashboard behind a login': route('middlewares: [{name: login}], services: [{name: api@internal, kind: TraefikService}]'),
    'a proxy of Contour with a login':
      'apiVersion: projectcontour.io/v1\nkind: HTTPProxy\nmetadata: {name: web}\nspec: {virtualhost: {fqdn: a.example.com, authorization: {}}, routes: [{services: [{name: web, port: 80}]}]}\n---\n' +
      service('type: ClusterIP') +
      pod('prom/prometheus:v3'),
    'an image that is not known': service('type: LoadBalancer') + pod('${IMAGE}'),
  },
  invalid: {
    'by a route of Traefik': {
      text: route('services: [{name: ⟦web⟧, port: 80}]') + service('type: ClusterIP') + pod('prom/prometheus:v3'),
      expect: [
        {
          messageId: 'open',
          severity: 'high',
          message: '"IngressRoute/web" opens Prometheus ("Pod/web") to the outside, and nothing in front of it asks who it is.',
        },
      ],
    },
    'the dashboard of Traefik': {
      text: route('services: [{name: ⟦api@internal⟧, kind: TraefikService}]'),
      expect: [{ messageId: 'dashboard', severity: 'medium' }],
    },
    'by a route of OpenShift': {
      text:
        'apiVersion: route.openshift.io/v1\nkind: Route\nmetadata: {name: web}\nspec: {to: {kind: Service, name: ⟦web⟧}, port: {targetPort: 9090}, tls: {termination: edge}}\n---\n' +
        service('type: ClusterIP') +
        pod('prom/prometheus:v3'),
      expect: ['open'],
    },
    'by a proxy of Contour': {
      text:
        'apiVersion: projectcontour.io/v1\nkind: HTTPProxy\nmetadata: {name: web}\nspec: {virtualhost: {fqdn: a.example.com}, routes: [{services: [{name: ⟦web⟧, port: 80}]}]}\n---\n' +
        service('type: ClusterIP') +
        pod('prom/prometheus:v3'),
      expect: ['open'],
    },
    'a scheduler of jobs': {
      text: service('⟦type: LoadBalancer⟧') + pod('rayproject/ray:2.40.0'),
      expect: [
        {
          messageId: 'open',
          severity: 'high',
          message: '"Service/web" opens Ray ("Pod/web") to the outside, and nothing in front of it asks who it is.',
        },
      ],
    },
    'a model server on the nodes': { text: service('⟦type: NodePort⟧') + pod('ollama/ollama:0.9'), expect: ['open'] },
    'by an Ingress': { text: ingress('{}', '⟦web⟧') + service('type: ClusterIP') + pod('prom/prometheus:v3'), expect: ['open'] },
    'by its name, from an image of the own registry': {
      text: service('⟦type: NodePort⟧') + pod('registry.acme.example/ci/base:7', 'team-jenkins-master-0'),
      expect: [
        {
          messageId: 'open',
          message: '"Service/web" opens Jenkins ("Pod/team-jenkins-master-0") to the outside, and nothing in front of it asks who it is.',
        },
      ],
    },
    'a database on the nodes, by the name of its port': {
      text:
        service('⟦type: NodePort⟧').replace('port: 80', 'port: 5000, targetPort: db') +
        pod('postgres:18", ports: [{name: db, containerPort: 5432}], workingDir: "/'),
      expect: [
        {
          messageId: 'data',
          severity: 'high',
          message: '"Service/web" opens PostgreSQL ("Pod/web") to the outside, whose port is made for the network inside.',
        },
      ],
    },
    'in a private network': {
      text: service('⟦type: LoadBalancer⟧', '{networking.gke.io/load-balancer-type: Internal}') + pod('phpmyadmin:5'),
      expect: [{ messageId: 'internal', severity: 'low' }],
    },
    'with a login of its own': {
      text: service('⟦type: LoadBalancer⟧') + pod('grafana/grafana:12.0.0'),
      expect: [{ messageId: 'login', severity: 'low' }],
    },
  },
});
