import { privilegeEscalationAllowed } from '../../../src/rules/kubernetes/privilege-escalation-allowed.ts';
import { testRule } from '../../support/rule-tester.ts';

const pod = (spec: string): string => `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n${spec}`;
const container = (rest: string): string => pod(`  containers:\n    - name: app\n      image: a\n${rest}`);

testRule(privilegeEscalationAllowed, {
  valid: {
    'parts of pods, of which the rest is the operator’s':
      'apiVersion: sparkoperator.k8s.io/v1beta2\nkind: SparkApplication\nmetadata: {name: a}\nspec:\n  driver: {image: a, hostNetwork: true, securityContext: {privileged: false}}\n',
    blocked: container('      securityContext: {allowPrivilegeEscalation: false}\n'),
    'blocked in YAML 1.1': container('      securityContext: {allowPrivilegeEscalation: no}\n'),
    'a privileged container is the stronger finding': container('      securityContext: {privileged: true}\n'),
    'SYS_ADMIN is the stronger finding': container('      securityContext: {capabilities: {add: [CAP_SYS_ADMIN]}}\n'),
    'all capabilities are the stronger finding': container('      securityContext: {capabilities: {add: [ALL]}}\n'),
    'a Windows pod': pod('  os: {name: windows}\n  containers:\n    - name: app\n      image: a\n'),
    'a Windows pod by its node': pod('  nodeSelector: {kubernetes.io/os: windows}\n  containers:\n    - name: app\n      image: a\n'),
    'an unknown context': {
      text: container('      securityContext:\n        {{- toYaml .Values.securityContext | nindent 8 }}\n'),
      path: 'chart/templates/pod.yaml',
    },
    'a context that a template may print': {
      text: container('      {{- include "web.securityContext" . | nindent 6 }}\n'),
      path: 'chart/templates/pod.yaml',
    },
    'an unknown value': {
      text: container('      securityContext: {allowPrivilegeEscalation: "{{ .Values.x }}"}\n'),
      path: 'chart/templates/pod.yaml',
    },
    'a patch that names the container only': {
      text: 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {template: {spec: {containers: [{name: app, env: [{name: A, value: b}]}]}}}\n',
      path: 'overlays/prod/web.yaml',
    },
    'a patch that changes an image': {
      text: 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {template: {spec: {containers: [{name: app, image: a}]}}}\n',
      path: 'overlays/prod/web.yaml',
    },
    'a file of patches': { text: container('      env: []\n'), path: 'overlays/prod/pod-patch.yaml' },
    'a container that an operator completes':
      'apiVersion: monitoring.coreos.com/v1\nkind: Prometheus\nmetadata: {name: k8s}\nspec: {containers: [{name: prometheus, args: [--x]}]}\n',
    'a step of a Tekton task': 'apiVersion: tekton.dev/v1\nkind: Task\nmetadata: {name: x}\nspec: {steps: [{name: a, image: b}]}\n',
    'an alias of nothing': container('      securityContext: *missing\n'),
  },
  invalid: {
    'a sketch without image and selector is less sure': {
      text: 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {template: {spec: {containers: [{name: ⟦app⟧}]}}}\n',
      expect: [{ messageId: 'missing', confidence: 'low' }],
      fixed:
        'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {template: {spec: {containers: [{name: app, securityContext: {allowPrivilegeEscalation: false}}]}}}\n',
    },
    'no security context': {
      text: pod('  containers:\n    - name: ⟦app⟧\n      image: a\n      resources: {}\n'),
      expect: [
        {
          messageId: 'missing',
          severity: 'medium',
          safety: 'safe',
          subject: 'Pod/web#container:app',
          message:
            'Container "app" does not set "allowPrivilegeEscalation: false", so its processes may gain more privileges than they started with.',
        },
      ],
      fixed: pod(
        '  containers:\n    - name: app\n      image: a\n      resources: {}\n      securityContext:\n        allowPrivilegeEscalation: false\n',
      ),
    },
    'a security context without the field, with a comment': {
      text: pod(
        '  containers:\n    - name: "app"\n      image: a\n      ⟦securityContext⟧: # ours\n        runAsNonRoot: true # yes\n      tty: true\n',
      ),
      expect: ['missing'],
      fixed: pod(
        '  containers:\n    - name: "app"\n      image: a\n      securityContext: # ours\n        runAsNonRoot: true # yes\n        allowPrivilegeEscalation: false\n      tty: true\n',
      ),
    },
    'null, empty and flow contexts': {
      text: pod(
        '  containers:\n  - name: a\n    image: x\n    ⟦securityContext⟧:\n  - name: b\n    image: x\n    ⟦securityContext⟧: {}\n  - {name: ⟦c⟧, image: x}\n  - {name: d, image: x, ⟦securityContext⟧: {allowPrivilegeEscalation: null}}\n',
      ),
      expect: ['missing', 'missing', 'missing', 'missing'],
      fixed: pod(
        '  containers:\n  - name: a\n    image: x\n    securityContext:\n      allowPrivilegeEscalation: false\n  - name: b\n    image: x\n    securityContext:\n      allowPrivilegeEscalation: false\n' +
          '  - {name: c, image: x, securityContext: {allowPrivilegeEscalation: false}}\n  - {name: d, image: x, securityContext: {allowPrivilegeEscalation: false}}\n',
      ),
    },
    'allowed on purpose': {
      text: container('      securityContext:\n        ⟦allowPrivilegeEscalation: true⟧\n'),
      expect: [
        {
          messageId: 'allowed',
          safety: 'unsafe',
          message:
            'Container "app" sets "allowPrivilegeEscalation: true", so its processes may gain more privileges than they started with.',
        },
      ],
      fixed: container('      securityContext:\n        allowPrivilegeEscalation: false\n'),
    },
    'the pod has no such field': {
      text: pod('  securityContext: {allowPrivilegeEscalation: false}\n  containers:\n    - image: ⟦a⟧\n'),
      expect: [{ messageId: 'missing', subject: 'Pod/web#container:0' }],
      fixed: pod(
        '  securityContext: {allowPrivilegeEscalation: false}\n  containers:\n    - image: a\n      securityContext:\n        allowPrivilegeEscalation: false\n',
      ),
    },
    'init containers too, in every kind of workload': {
      text:
        'apiVersion: apps/v1\nkind: StatefulSet\nmetadata: {name: db}\nspec:\n  selector: {matchLabels: {app: db}}\n  template:\n    metadata: {labels: {app: db}}\n    spec:\n      initContainers:\n      - name: ⟦init⟧\n        image: a\n' +
        '      containers:\n      - name: db\n        image: a\n        securityContext: {allowPrivilegeEscalation: false}\n---\n' +
        'apiVersion: serving.knative.dev/v1\nkind: Service\nmetadata: {name: fn}\nspec: {template: {spec: {containers: [{image: ⟦a⟧}]}}}\n',
      expect: [
        { messageId: 'missing', subject: 'StatefulSet/db#initContainer:init' },
        { messageId: 'missing', subject: 'Service/fn#container:0' },
      ],
      fixed:
        'apiVersion: apps/v1\nkind: StatefulSet\nmetadata: {name: db}\nspec:\n  selector: {matchLabels: {app: db}}\n  template:\n    metadata: {labels: {app: db}}\n    spec:\n      initContainers:\n      - name: init\n        image: a\n        securityContext:\n          allowPrivilegeEscalation: false\n' +
        '      containers:\n      - name: db\n        image: a\n        securityContext: {allowPrivilegeEscalation: false}\n---\n' +
        'apiVersion: serving.knative.dev/v1\nkind: Service\nmetadata: {name: fn}\nspec: {template: {spec: {containers: [{image: a, securityContext: {allowPrivilegeEscalation: false}}]}}}\n',
    },
    JSON: {
      text: '{\n  "apiVersion": "v1",\n  "kind": "Pod",\n  "spec": {\n    "containers": [\n      {\n        "name": ⟦"app"⟧,\n        "image": "a"\n      }\n    ]\n  }\n}\n',
      expect: ['missing'],
      fixed:
        '{\n  "apiVersion": "v1",\n  "kind": "Pod",\n  "spec": {\n    "containers": [\n      {\n        "name": "app",\n        "image": "a",\n        "securityContext": {"allowPrivilegeEscalation": false}\n      }\n    ]\n  }\n}\n',
    },
    'a Helm template whose container is all there': {
      text: container('      args: ["{{ .Values.arg }}"]\n').replace('name: app', 'name: ⟦{{ .Chart.Name }}⟧'),
      path: 'chart/templates/pod.yaml',
      expect: ['missing'],
      fixed: container('      args: ["{{ .Values.arg }}"]\n')
        .replace('name: app', 'name: {{ .Chart.Name }}')
        .replace('image: a\n', 'image: a\n      securityContext:\n        allowPrivilegeEscalation: false\n'),
    },
    'a container that merges another': {
      text: pod(
        '  containers:\n    - &base\n      name: a\n      image: x\n      securityContext: {allowPrivilegeEscalation: false}\n    - <<: *base\n      name: b\n      ⟦securityContext⟧: {}\n',
      ),
      expect: ['missing'],
      fixed: pod(
        '  containers:\n    - &base\n      name: a\n      image: x\n      securityContext: {allowPrivilegeEscalation: false}\n    - <<: *base\n      name: b\n      securityContext:\n        allowPrivilegeEscalation: false\n',
      ),
    },
    'an anchored container cannot be fixed for itself': {
      text: pod('  containers:\n    - &base\n      name: ⟦⟦a⟧⟧\n      image: x\n    - *base\n'),
      expect: ['missing', 'missing'],
    },
  },
});
