import { container, pod } from '../../../src/rules/forms/examples.ts';
import { seccompNotSet } from '../../../src/rules/kubernetes/seccomp-not-set.ts';
import { testRule } from '../../support/rule-tester.ts';

const annotated = (annotations: string, spec: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  annotations: ${annotations}\nspec: ${spec}\n`;

testRule(seccompNotSet, {
  valid: {
    'parts of pods, of which the rest is the operator’s':
      'apiVersion: sparkoperator.k8s.io/v1beta2\nkind: SparkApplication\nmetadata: {name: a}\nspec:\n  driver: {image: a, hostNetwork: true, securityContext: {privileged: false}}\n',
    'the pod has a profile': pod`
      securityContext: {seccompProfile: {type: Localhost, localhostProfile: a.json}}
      containers: [{name: app, image: a}]
    `,
    'the container has one': container`securityContext: {seccompProfile: {type: RuntimeDefault}}`,
    'switched off, of which another rule speaks': container`securityContext: {seccompProfile: {type: Unconfined}}`,
    'switched off by an annotation': annotated(
      '{seccomp.security.alpha.kubernetes.io/pod: unconfined}',
      '{containers: [{name: app, image: a}]}',
    ),
    'a pod for Windows': pod`
      os: {name: windows}
      containers: [{name: app, image: a}]
    `,
    'a template decides': {
      text: pod`
        securityContext: {{- toYaml .Values.podSecurityContext | nindent 4 }}
        containers: [{name: app, image: a}]
      `,
      path: 'chart/templates/pod.yaml',
    },
  },
  invalid: {
    'a pod of a chart that ends in an action, behind which nothing is put: the container has one of its own then': {
      path: 'chart/templates/pod.yaml',
      text: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n  - name: ⟦app⟧\n    image: a\n  {{- with .Values.affinity }}\n  affinity:\n    {{- toYaml . | nindent 4 }}\n  {{- end }}\n',
      expect: ['missing'],
      fixed:
        'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n  - name: app\n    image: a\n    securityContext:\n      seccompProfile:\n        type: RuntimeDefault\n  {{- with .Values.affinity }}\n  affinity:\n    {{- toYaml . | nindent 4 }}\n  {{- end }}\n',
    },
    'nothing is set for two containers': {
      text: pod`
        containers:
          - name: ⟦app⟧
            image: a
          - name: ⟦side⟧
            image: a
          - name: ok
            image: a
            securityContext: {seccompProfile: {type: RuntimeDefault}}
      `,
      expect: [{ messageId: 'missing', severity: 'medium', safety: 'safe', subject: 'Pod/web#container:app' }, 'missing'],
      fixed: pod`
        containers:
          - name: app
            image: a
          - name: side
            image: a
          - name: ok
            image: a
            securityContext: {seccompProfile: {type: RuntimeDefault}}
        securityContext:
          seccompProfile:
            type: RuntimeDefault
      `,
    },
    'a type that nobody knows, for all containers and for one': {
      text: pod`
        securityContext: {seccompProfile: {⟦type: custom⟧}}
        containers:
          - name: app
            image: a
          - name: own
            image: a
            securityContext: {seccompProfile: {⟦type: runtime/default⟧}}
      `,
      expect: [
        {
          messageId: 'invalid',
          severity: 'low',
          message:
            'No seccomp profile has the type "custom", which is set for the containers of the pod; it is low because the API server refuses such a pod.',
        },
        'invalid',
      ],
    },
    'a privileged container never has one': {
      text: container`⟦securityContext⟧: {privileged: true}`,
      expect: [
        {
          messageId: 'privileged',
          severity: 'medium',
          message: 'No seccomp profile is set for container "app", and none would have an effect for as long as it is privileged.',
        },
      ],
    },
    'a custom resource gets it in the container': {
      text: 'apiVersion: acme.io/v1\nkind: Runner\nmetadata: {name: r}\nspec:\n  containers:\n    - name: ⟦app⟧\n      image: a\n',
      expect: ['missing'],
      fixed:
        'apiVersion: acme.io/v1\nkind: Runner\nmetadata: {name: r}\nspec:\n  containers:\n    - name: app\n      image: a\n      securityContext:\n        seccompProfile:\n          type: RuntimeDefault\n',
    },
    'only an annotation': {
      text: annotated('{⟦container.seccomp.security.alpha.kubernetes.io/app: runtime/default⟧}', '{containers: [{name: app, image: a}]}'),
      expect: [{ messageId: 'annotated', severity: 'low' }],
      fixed: annotated(
        '{container.seccomp.security.alpha.kubernetes.io/app: runtime/default}',
        '{containers: [{name: app, image: a}], securityContext: {seccompProfile: {type: RuntimeDefault}}}',
      ),
    },
    'an agent of the node': {
      text: 'apiVersion: apps/v1\nkind: DaemonSet\nmetadata: {name: logs}\nspec: {selector: {}, template: {spec: {volumes: [{name: l, hostPath: {path: /var/log}}], containers: [{name: ⟦a⟧, image: acme/logs}]}}}\n',
      expect: [{ messageId: 'missing', advice: 'It works on the node itself' }],
    },
  },
});
