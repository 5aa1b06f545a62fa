import { container, pod } from '../../../src/rules/forms/examples.ts';
import { seccompUnconfined } from '../../../src/rules/kubernetes/seccomp-unconfined.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(seccompUnconfined, {
  valid: {
    'the container has a profile against the pod': pod`
      securityContext: {seccompProfile: {type: Unconfined}}
      containers: [{name: app, image: a, securityContext: {seccompProfile: {type: RuntimeDefault}}}]
    `,
    'a template decides for the container by name': {
      text: pod`
        securityContext: {seccompProfile: {type: Unconfined}}
        containers: [{name: app, image: a, securityContext: {seccompProfile: {type: {{ .Values.profile }}}}}]
      `,
      path: 'chart/templates/pod.yaml',
    },
    'nothing is set, of which another rule speaks': container`tty: true`,
    'the field counts, and not the annotation':
      'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  annotations: {container.seccomp.security.alpha.kubernetes.io/app: unconfined}\nspec: {containers: [{name: app, image: a, securityContext: {seccompProfile: {type: RuntimeDefault}}}]}\n',
  },
  invalid: {
    'of one container of a workload, whose other has the profile of the pod': {
      text: 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  selector: {}\n  template:\n    spec:\n      securityContext: {seccompProfile: {type: RuntimeDefault}}\n      containers:\n      - {name: app, image: a}\n      - {name: trace, image: b, securityContext: {seccompProfile: {⟦type: Unconfined⟧}}}\n',
      expect: [{ messageId: 'unconfined', subject: 'Deployment/web#container:trace' }],
      fixed:
        'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  selector: {}\n  template:\n    spec:\n      securityContext: {seccompProfile: {type: RuntimeDefault}}\n      containers:\n      - {name: app, image: a}\n      - {name: trace, image: b, securityContext: {seccompProfile: {type: RuntimeDefault}}}\n',
    },
    'of the pod, where a template may print another one for the container': {
      text: pod`
        securityContext: {seccompProfile: {⟦type: Unconfined⟧}}
        containers:
          - name: app
            image: a
            securityContext:
              {{- toYaml .Values.securityContext | nindent 6 }}
          - name: side
            image: a
            securityContext: {{- toYaml .Values.securityContext | nindent 6 }}
      `,
      path: 'chart/templates/pod.yaml',
      expect: [{ messageId: 'unconfined', subject: 'Pod/web' }],
      fixed: pod`
        securityContext: {seccompProfile: {type: RuntimeDefault}}
        containers:
          - name: app
            image: a
            securityContext:
              {{- toYaml .Values.securityContext | nindent 6 }}
          - name: side
            image: a
            securityContext: {{- toYaml .Values.securityContext | nindent 6 }}
      `,
    },
    'of the pod, for two': {
      text: pod`
        securityContext:
          seccompProfile:
            ⟦type: Unconfined⟧
        containers: [{name: app, image: a}, {name: side, image: a}]
      `,
      expect: [
        {
          messageId: 'unconfined',
          severity: 'high',
          subject: 'Pod/web',
          message: 'The seccomp profile "Unconfined" lets the containers of the pod make every system call of the kernel.',
        },
      ],
      fixed: pod`
        securityContext:
          seccompProfile:
            type: RuntimeDefault
        containers: [{name: app, image: a}, {name: side, image: a}]
      `,
    },
    'by annotations of the pod and of a container': {
      text: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  annotations:\n    ⟦seccomp.security.alpha.kubernetes.io/pod: unconfined⟧\n    ⟦container.seccomp.security.alpha.kubernetes.io/app: unconfined⟧\nspec: {containers: [{name: app, image: a}, {name: side, image: a}]}\n',
      expect: [
        { messageId: 'annotated', severity: 'medium', subject: 'Pod/web' },
        { messageId: 'annotated', subject: 'Pod/web#container:app' },
      ],
      fixed:
        'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  annotations:\n    seccomp.security.alpha.kubernetes.io/pod: runtime/default\n    container.seccomp.security.alpha.kubernetes.io/app: runtime/default\nspec: {containers: [{name: app, image: a}, {name: side, image: a}]}\n',
    },
  },
});
