import { deprecatedApiVersion } from '../../../src/rules/kubernetes/deprecated-api-version.ts';
import { testRule } from '../../support/rule-tester.ts';

const object = (apiVersion: string, kind: string, spec = '{}'): string =>
  `${apiVersion}\nkind: ${kind}\nmetadata: {name: x}\nspec: ${spec}\n`;

testRule(deprecatedApiVersion, {
  valid: {
    'a version of today': object('apiVersion: apps/v1', 'Deployment'),
    'a kind that is not known': object('apiVersion: example.com/v1beta1', 'Ingress'),
    'a version that the target still has undeprecated': {
      text: object('apiVersion: batch/v1beta1', 'CronJob'),
      facts: { kubernetesMinor: 20 },
    },
    'a policy of which another rule speaks': object('apiVersion: policy/v1beta1', 'PodSecurityPolicy'),
    'a template decides': { text: object('apiVersion: {{ include "api" . }}', 'Ingress'), path: 'chart/templates/ingress.yaml' },
  },
  invalid: {
    'one that is gone': {
      text: object('⟦apiVersion: extensions/v1beta1⟧', 'Ingress', '{backend: {resource: {kind: Bucket, name: b}}}'),
      expect: [
        {
          messageId: 'removed',
          severity: 'medium',
          message: '"extensions/v1beta1" of Ingress is gone since Kubernetes 1.22; "networking.k8s.io/v1" takes its place.',
        },
      ],
    },
    'one that only got another name': {
      text: object('⟦apiVersion: batch/v1beta1⟧', 'CronJob'),
      expect: [{ messageId: 'removed', safety: 'unsafe' }],
      fixed: object('apiVersion: batch/v1', 'CronJob'),
    },
    'an autoscaler with the fields of today': {
      text: object('⟦apiVersion: autoscaling/v2beta2⟧', 'HorizontalPodAutoscaler', '{minReplicas: 2, maxReplicas: 4}'),
      expect: ['removed'],
      fixed: object('apiVersion: autoscaling/v2', 'HorizontalPodAutoscaler', '{minReplicas: 2, maxReplicas: 4}'),
    },
    'a budget for some pods': {
      text: object('⟦apiVersion: "policy/v1beta1"⟧', 'PodDisruptionBudget', '{selector: {matchLabels: {a: b}}}'),
      expect: ['removed'],
      fixed: object('apiVersion: "policy/v1"', 'PodDisruptionBudget', '{selector: {matchLabels: {a: b}}}'),
    },
    'a budget for no pods, which would be one for all': {
      text: object('⟦apiVersion: policy/v1beta1⟧', 'PodDisruptionBudget', '{selector: {}}'),
      expect: ['removed'],
    },
    'one that goes later than the target': {
      text: object('⟦apiVersion: networking.k8s.io/v1beta1⟧', 'Ingress'),
      facts: { kubernetesMinor: 21 },
      expect: [{ messageId: 'soon', severity: 'low' }],
      fixed: object('apiVersion: networking.k8s.io/v1', 'Ingress'),
    },
    'an Ingress: the parts of each backend go under its service, and a path says how it is taken': {
      text: `⟦apiVersion: extensions/v1beta1⟧
kind: Ingress
metadata: {name: web}
spec:
  backend:
    servicePort: http
    serviceName: web   # all else
  rules:
  - host: shop.example.com
    http:
      paths:
      - path: /api
        backend:
          serviceName: "api"
          servicePort: 8080
      - backend: {serviceName: web, servicePort: 80}
        pathType: Prefix
`,
      expect: ['removed'],
      fixed: `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web}
spec:
  defaultBackend:
    service:
      port:
        name: http
      name: web   # all else
  rules:
  - host: shop.example.com
    http:
      paths:
      - path: /api
        pathType: ImplementationSpecific
        backend:
          service:
            name: "api"
            port:
              number: 8080
      - backend: {service: {name: web, port: {number: 80}}}
        pathType: Prefix
`,
    },
    'an Ingress in JSON': {
      text: '{⟦"apiVersion": "networking.k8s.io/v1beta1"⟧, "kind": "Ingress", "metadata": {"name": "web"}, "spec": {"backend": {"servicePort": 80, "serviceName": "web"}}}\n',
      expect: ['removed'],
      fixed:
        '{"apiVersion": "networking.k8s.io/v1", "kind": "Ingress", "metadata": {"name": "web"}, "spec": {"defaultBackend": {"service": {"port": {"number": 80}, "name": "web"}}}}\n',
    },
    'an Ingress of a chart, whose port may be a number or a name': {
      text: '⟦apiVersion: extensions/v1beta1⟧\nkind: Ingress\nmetadata: {name: web}\nspec:\n  backend:\n    serviceName: web\n    servicePort: {{ .Values.port }}\n',
      path: 'chart/templates/ingress.yaml',
      expect: ['removed'],
    },
    'a Deployment without the selector that was taken from its labels': {
      text: `⟦apiVersion: apps/v1beta1⟧
kind: Deployment
metadata: {name: web}
spec:
  replicas: 2
  template:
    metadata:
      labels:
        app: web
        "tier": front
    spec: {containers: [{name: web, image: "acme/web:1"}]}
`,
      expect: [{ messageId: 'removed', safety: 'unsafe' }],
      fixed: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  replicas: 2
  selector:
    matchLabels:
      app: web
      tier: front
  template:
    metadata:
      labels:
        app: web
        "tier": front
    spec: {containers: [{name: web, image: "acme/web:1"}]}
`,
    },
    'a DaemonSet that has one': {
      text: object(
        '⟦apiVersion: extensions/v1beta1⟧',
        'DaemonSet',
        '{selector: {matchLabels: {a: b}}, template: {metadata: {labels: {a: b}}}}',
      ),
      expect: ['removed'],
      fixed: object('apiVersion: apps/v1', 'DaemonSet', '{selector: {matchLabels: {a: b}}, template: {metadata: {labels: {a: b}}}}'),
    },
    'a Deployment that is to roll itself back, which no other version does': {
      text: object(
        '⟦apiVersion: extensions/v1beta1⟧',
        'Deployment',
        '{rollbackTo: {revision: 2}, selector: {matchLabels: {a: b}}, template: {metadata: {labels: {a: b}}}}',
      ),
      expect: ['removed'],
    },
    'a Deployment with labels that a template decides': {
      text: '⟦apiVersion: apps/v1beta1⟧\nkind: Deployment\nmetadata: {name: web}\nspec:\n  template:\n    metadata:\n      labels:\n        app: {{ .Release.Name }}\n',
      path: 'chart/templates/web.yaml',
      expect: ['removed'],
    },
    'an autoscaler: what a metric is held against goes under its target': {
      text: `⟦apiVersion: autoscaling/v2beta1⟧
kind: HorizontalPodAutoscaler
metadata: {name: web}
spec:
  maxReplicas: 9
  metrics:
    - type: Resource
      resource:
        name: cpu
        targetAverageUtilization: 80
    - type: Pods
      pods: {metricName: requests, targetAverageValue: 1k}
    - type: External
      external:
        targetValue: "30"
        metricName: queue
`,
      expect: ['removed'],
      fixed: `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web}
spec:
  maxReplicas: 9
  metrics:
    - type: Resource
      resource:
        name: cpu
        target:
          type: Utilization
          averageUtilization: 80
    - type: Pods
      pods: {metric: {name: requests}, target: {type: AverageValue, averageValue: 1k}}
    - type: External
      external:
        target:
          type: Value
          value: "30"
        metric:
          name: queue
`,
    },
    'an autoscaler by a metric of an object, whose fields have other names and places': {
      text: object(
        '⟦apiVersion: autoscaling/v2beta1⟧',
        'HorizontalPodAutoscaler',
        '{metrics: [{type: Object, object: {target: {kind: Service, name: web}, metricName: hits, targetValue: 5}}]}',
      ),
      expect: ['removed'],
    },
    'one that nobody takes away': { text: object('⟦apiVersion: v1⟧', 'Endpoints'), expect: [{ messageId: 'deprecated', severity: 'low' }] },
    'one of cert-manager': {
      text: object('⟦apiVersion: cert-manager.io/v1alpha2⟧', 'Certificate'),
      expect: [{ messageId: 'component', severity: 'low' }],
    },
  },
});
