import { noMemoryLimit } from '../../../src/rules/kubernetes/no-memory-limit.ts';
import { testRule } from '../../support/rule-tester.ts';

const pod = (spec: string): string => `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n${spec}`;
const container = (rest: string): string => pod(`  containers:\n    - name: app\n      image: a\n${rest}`);
const named = (rest: string): string => container(rest).replace('name: app', 'name: ⟦app⟧');
const limitRange = (namespace: string, limits: string): string =>
  `---\napiVersion: v1\nkind: LimitRange\nmetadata: {name: x${namespace}}\nspec: {limits: [${limits}]}\n`;

testRule(noMemoryLimit, {
  valid: {
    'parts of pods, of which the rest is the operator’s':
      'apiVersion: sparkoperator.k8s.io/v1beta2\nkind: SparkApplication\nmetadata: {name: a}\nspec:\n  driver: {image: a, hostNetwork: true, securityContext: {privileged: false}}\n',
    'a limit': container('      resources: {limits: {memory: 128Mi}}\n'),
    'a limit in bytes': container('      resources: {limits: {memory: 134217728}}\n'),
    'a limit of the pod': pod('  resources: {limits: {memory: 1Gi}}\n  containers:\n    - name: app\n      image: a\n'),
    'an ephemeral container can have none': pod('  containers: []\n  ephemeralContainers:\n    - name: debug\n      image: a\n'),
    'resources that a template gives': {
      text: container('      resources:\n        {{- toYaml .Values.resources | nindent 8 }}\n'),
      path: 'chart/templates/pod.yaml',
    },
    'a limit that a template gives': {
      text: container('      resources:\n        limits:\n          memory: {{ .Values.memory }}\n'),
      path: 'chart/templates/pod.yaml',
    },
    'a LimitRange with a default in the file': container('') + limitRange('', '{type: Container, default: {memory: 256Mi}}'),
    'a LimitRange with a maximum, which is the default': container('') + limitRange('', '{max: {memory: 1Gi}}'),
    'a LimitRange whose namespace may be the pod’s':
      container('') + limitRange(', namespace: shop', '{type: Container, default: {memory: 1Gi}}'),
    'a LimitRange that a template fills': {
      text: `${container('')}---\napiVersion: v1\nkind: LimitRange\nmetadata: {name: x}\nspec:\n  limits:\n    {{- toYaml .Values.limits | nindent 4 }}\n`,
      path: 'chart/templates/pod.yaml',
    },
    'a patch': {
      text: 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {template: {spec: {containers: [{name: app, tty: true}]}}}\n',
      path: 'overlays/prod/web.yaml',
    },
    'limits from an anchor': pod('  x: &r {limits: {memory: 1Gi}}\n  containers:\n    - name: app\n      image: a\n      resources: *r\n'),
    'merged limits': pod(
      '  x: &r {limits: {memory: 1Gi}}\n  containers:\n    - name: app\n      image: a\n      resources:\n        <<: *r\n        requests: {cpu: 1}\n',
    ),
  },
  invalid: {
    'a whole container beside parts of pods': {
      text: 'apiVersion: example.com/v1\nkind: Stack\nmetadata: {name: a}\nspec:\n  redis: {securityContext: {privileged: false}}\n  template: {spec: {containers: [{name: ⟦app⟧, image: a}]}}\n',
      expect: ['missing'],
    },
    'a sketch without image and selector is less sure': {
      text: 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {template: {spec: {containers: [{name: ⟦app⟧}]}}}\n',
      expect: [{ messageId: 'missing', confidence: 'low' }],
    },
    'no resources': {
      text: named(''),
      expect: [
        {
          messageId: 'missing',
          severity: 'medium',
          subject: 'Pod/web#container:app',
          message: 'Container "app" has no memory limit, so it can take all memory of its node.',
        },
      ],
    },
    'a CPU limit only': { text: container('      resources: {⟦limits⟧: {cpu: 1}}\n'), expect: ['missing'] },
    'a request is not a limit, but suggests one': {
      text: container('      ⟦resources⟧:\n        requests:\n          cpu: 100m\n          memory: 128Mi\n'),
      expect: [{ messageId: 'missing', safety: 'unsafe' }],
      fixed: container(
        '      resources:\n        requests:\n          cpu: 100m\n          memory: 128Mi\n        limits:\n          memory: 128Mi\n',
      ),
    },
    'beside other limits': {
      text: container('      resources:\n        ⟦limits⟧:\n          cpu: 500m\n        requests: {memory: "64Mi"}\n'),
      expect: ['missing'],
      fixed: container(
        '      resources:\n        limits:\n          cpu: 500m\n          memory: 64Mi\n        requests: {memory: "64Mi"}\n',
      ),
    },
    'a limit of zero': {
      text: container('      resources: {limits: {memory: ⟦0⟧}, requests: {memory: 1Gi}}\n'),
      expect: ['zero'],
      fixed: container('      resources: {limits: {memory: 1Gi}, requests: {memory: 1Gi}}\n'),
    },
    'a limit of zero with a unit': { text: container('      resources: {limits: {memory: ⟦"0Mi"⟧}}\n'), expect: ['zero'] },
    'low for init containers, but not for sidecars': {
      text: pod(
        '  initContainers:\n    - name: ⟦init⟧\n      image: a\n    - name: ⟦sidecar⟧\n      image: a\n      restartPolicy: Always\n  containers:\n    - name: ⟦app⟧\n      image: a\n',
      ),
      expect: [
        { messageId: 'init', severity: 'low' },
        { messageId: 'missing', severity: 'medium' },
        { messageId: 'missing', severity: 'medium' },
      ],
    },
    'low for jobs': {
      text: 'apiVersion: batch/v1\nkind: CronJob\nmetadata: {name: a}\nspec: {jobTemplate: {spec: {template: {spec: {containers: [{name: ⟦c⟧, image: x}]}}}}}\n---\napiVersion: batch/v1\nkind: Job\nmetadata: {name: a}\nspec: {template: {spec: {containers: [{name: ⟦c⟧, image: x}]}}}\n',
      expect: [
        { messageId: 'job', severity: 'low', subject: 'CronJob/a#container:c' },
        { messageId: 'job', severity: 'low', subject: 'Job/a#container:c' },
      ],
    },
    'low for jobs of others': {
      text: 'apiVersion: keda.sh/v1alpha1\nkind: ScaledJob\nmetadata: {name: a}\nspec: {jobTargetRef: {template: {spec: {containers: [{name: ⟦c⟧, image: x}]}}}}\n',
      expect: [{ messageId: 'job', severity: 'low' }],
    },
    'a LimitRange of another namespace, or for something else': {
      text:
        named('').replace('name: web', 'name: web\n  namespace: shop') +
        limitRange(', namespace: other', '{default: {memory: 1Gi}}') +
        limitRange(', namespace: shop', '{type: Pod, max: {memory: 1Gi}}, {type: Container, default: {cpu: 1}}'),
      expect: ['missing'],
    },
    'a Windows pod': { text: pod('  os: {name: windows}\n  containers:\n    - name: ⟦app⟧\n      image: a\n'), expect: ['missing'] },
  },
});
