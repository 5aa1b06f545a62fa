import { exposedPrivilegedWorkload } from '../../../src/rules/cross/exposed-privileged-workload.ts';
import { testRule } from '../../support/rule-tester.ts';

const service = (type: string, more = ''): string =>
  `apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec: {type: ${type}, selector: {app: web}, ports: [{port: 80}]${more}}\n`;
const ingress = (annotations = ''): string =>
  `apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: shop${annotations}}\nspec: {rules: [{http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]}}]}\n`;
const route =
  'apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata: {name: shop}\nspec: {rules: [{backendRefs: [{name: web, port: 80}]}]}\n';
const web = (spec: string, name = '⟦name: web⟧'): string =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: {${name}}\nspec: {selector: {}, template: {metadata: {labels: {app: web}}, spec: {${spec}}}}\n`;
const silent = (spec: string): string => web(spec, 'name: web');
const plain = 'containers: [{name: app, image: a}]';
const privileged = 'containers: [{name: app, image: a, securityContext: {privileged: true}}]';
const reader = [
  'apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: {name: reader}\nrules: [{apiGroups: [""], resources: [secrets], verbs: [list]}]\n',
  'apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRoleBinding\nmetadata: {name: web}\nroleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: reader}\nsubjects: [{kind: ServiceAccount, name: web}]\n',
].join('---\n');

testRule(exposedPrivilegedWorkload, {
  valid: {
    'no power': { text: silent(plain), others: { 'service.yaml': service('LoadBalancer') } },
    'no way in': { text: silent(privileged), others: { 'service.yaml': service('ClusterIP') } },
    'another way to deploy the same is open': {
      text: silent(privileged),
      path: 'k8s/inner/web.yaml',
      others: { 'k8s/inner/service.yaml': service('ClusterIP'), 'k8s/open/service.yaml': service('LoadBalancer') },
    },
    'the Ingress of another way to deploy the same': {
      text: silent(privileged),
      path: 'k8s/inner/web.yaml',
      others: {
        'k8s/inner/service.yaml': service('ClusterIP'),
        'k8s/open/ingress.yaml': ingress(),
        'k8s/open/service.yaml': service('ClusterIP'),
      },
    },
    'another workload is reached': {
      text: silent(privileged),
      others: { 'service.yaml': service('LoadBalancer').replace('app: web', 'app: api') },
    },
    'a directory of the node to read': {
      text: silent(
        'containers: [{name: app, image: a, volumeMounts: [{name: h, mountPath: /h, readOnly: true}]}], volumes: [{name: h, hostPath: {path: /var/log}}]',
      ),
      others: { 'service.yaml': service('NodePort') },
    },
    'a gateway with the ports of the node': {
      text: silent(`hostNetwork: true, ${plain}`).replace('name: web', 'name: ingress-nginx'),
      others: { 'service.yaml': service('LoadBalancer') },
    },
    'a gateway that reads certificates': {
      text: silent(`serviceAccountName: web, ${plain}`).replace('name: web', 'name: traefik'),
      others: { 'rbac.yaml': reader, 'service.yaml': service('NodePort') },
    },
    'a capability that a web server needs': {
      text: silent('containers: [{name: app, image: a, securityContext: {capabilities: {add: [NET_BIND_SERVICE]}}}]'),
      others: { 'service.yaml': service('LoadBalancer') },
    },
    'rights in its namespace only': {
      text: silent(`serviceAccountName: web, ${plain}`),
      others: { 'service.yaml': service('LoadBalancer'), 'rbac.yaml': reader.replaceAll('ClusterRole', 'Role') },
    },
  },
  invalid: {
    'ways to deploy the Service that lie alike': {
      text: web(privileged),
      path: 'k8s/web.yaml',
      others: { 'k8s/inner/service.yaml': service('ClusterIP'), 'k8s/open/service.yaml': service('LoadBalancer') },
      expect: ['open'],
    },
    'a load balancer': {
      text: web(privileged),
      others: { 'service.yaml': service('LoadBalancer') },
      expect: [
        {
          messageId: 'open',
          severity: 'critical',
          subject: 'Deployment/web',
          message: '"Service/web" lets everybody reach "Deployment/web", of which a container is privileged.',
        },
      ],
    },
    'an Ingress, by a Service': {
      text: web(`hostPID: true, ${plain}`),
      others: { 'ingress.yaml': ingress(), 'service.yaml': service('ClusterIP') },
      expect: [
        {
          messageId: 'open',
          message: '"Ingress/shop" lets everybody reach "Deployment/web", of which a container sees the processes of the node.',
        },
      ],
    },
    'an Ingress that asks who comes': {
      text: web(privileged),
      others: {
        'ingress.yaml': ingress(', annotations: {nginx.ingress.kubernetes.io/auth-url: "https://auth.example.com"}'),
        'service.yaml': service('ClusterIP'),
      },
      expect: [{ messageId: 'guarded', severity: 'high' }],
    },
    'a route of the Gateway API': {
      text: web(
        'containers: [{name: app, image: a, volumeMounts: [{name: s, mountPath: /s}]}], volumes: [{name: s, hostPath: {path: /var/run/docker.sock}}]',
      ),
      others: { 'route.yaml': route, 'service.yaml': service('ClusterIP') },
      expect: [
        {
          messageId: 'open',
          message:
            '"HTTPRoute/shop" lets everybody reach "Deployment/web", of which a container holds the socket of the container runtime.',
        },
      ],
    },
    'an address in a private network': {
      text: web(privileged),
      others: {
        'service.yaml': service('LoadBalancer').replace(
          'name: web}',
          'name: web, annotations: {networking.gke.io/load-balancer-type: Internal}}',
        ),
      },
      expect: [{ messageId: 'internal', severity: 'high' }],
    },
    'a token that reads the Secrets of the cluster': {
      text: web(`serviceAccountName: web, ${plain}`),
      others: { 'rbac.yaml': reader, 'service.yaml': service('LoadBalancer') },
      expect: [
        {
          messageId: 'open',
          message:
            '"Service/web" lets everybody reach "Deployment/web", of which a container can take over the cluster: its service account may read the Secrets.',
        },
      ],
    },
    'two ways in, as one': {
      text: web('containers: [{name: app, image: a, securityContext: {capabilities: {add: [SYS_ADMIN]}}}]'),
      others: { 'ingress.yaml': ingress(), 'service.yaml': service('NodePort') },
      expect: ['open'],
    },
    'a directory of the node to write': {
      text: web(
        'containers: [{name: app, image: a, volumeMounts: [{name: h, mountPath: /h}]}], volumes: [{name: h, hostPath: {path: /etc}}]',
      ),
      others: { 'service.yaml': service('LoadBalancer', ', loadBalancerSourceRanges: [10.0.0.0/8]') },
      expect: [
        {
          messageId: 'guarded',
          message:
            '"Service/web" lets the outside reach "Deployment/web", of which a container may write to "/etc" of the node; it is high because it asks who comes, or limits from where.',
        },
      ],
    },
  },
});
