import { container, pod } from '../../../src/rules/forms/examples.ts';
import { runAsUserZero } from '../../../src/rules/kubernetes/run-as-user-zero.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(runAsUserZero, {
  valid: {
    'another user': container`securityContext: {runAsUser: 1000}`,
    'every container overrides user 0 of the pod': pod`
      securityContext: {runAsUser: 0}
      containers: [{name: app, image: a, securityContext: {runAsUser: 1000}}]
    `,
    'a user that nobody knows': container`securityContext: {runAsUser: "\${UID}"}`,
    'only root is not refused': container`securityContext: {runAsNonRoot: false}`,
    'a pod for Windows': pod`
      os: {name: windows}
      containers: [{name: app, image: a, securityContext: {runAsUser: 0}}]
    `,
  },
  invalid: {
    'user 0 of the container, against its own runAsNonRoot': {
      text: container`
        securityContext:
          runAsNonRoot: true
          ⟦runAsUser: 0⟧
      `,
      expect: [
        {
          messageId: 'userZero',
          severity: 'high',
          safety: 'unsafe',
          subject: 'Pod/web#container:app',
          message: '"runAsUser: 0" makes container "app" run as root.',
        },
      ],
      fixed: container`
        securityContext:
          runAsNonRoot: true
      `,
    },
    'user 0 alone': {
      text: container`securityContext: {⟦runAsUser: 0⟧, readOnlyRootFilesystem: true}`,
      expect: ['userZero'],
      fixed: container`securityContext: {runAsNonRoot: true, readOnlyRootFilesystem: true}`,
    },
    'user 0 beside a switch that lets root run': {
      text: container`
        securityContext:
          ⟦runAsUser: 0⟧
          runAsNonRoot: false
          readOnlyRootFilesystem: true
      `,
      expect: ['userZero'],
      fixed: container`
        securityContext:
          runAsNonRoot: true
          readOnlyRootFilesystem: true
      `,
    },
    'the image has a user whose number is known': {
      text: pod`containers: [{name: cache, image: "memcached:1.6", securityContext: {⟦runAsUser: 0⟧}}]`,
      expect: ['userZero'],
      fixed: pod`containers: [{name: cache, image: "memcached:1.6", securityContext: {runAsUser: 11211}}]`,
    },
    'the image starts as root': {
      text: pod`containers: [{name: db, image: "postgres:17", securityContext: {⟦runAsUser: 0⟧}}]`,
      expect: [{ messageId: 'userZero', advice: 'set "runAsUser" to 999' }],
    },
    'user 0 of the pod, written in octal, for the containers without their own': {
      text: pod`
        securityContext: {⟦runAsUser: 00⟧}
        initContainers: [{name: init, image: a}]
        containers: [{name: app, image: a}]
      `,
      expect: [{ messageId: 'userZero', subject: 'Pod/web', message: '"runAsUser: 0" makes the containers of the pod run as root.' }],
      fixed: pod`
        securityContext: {runAsNonRoot: true}
        initContainers: [{name: init, image: a}]
        containers: [{name: app, image: a}]
      `,
    },
    'JSON keeps its quotes': {
      text: '{"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "web"}, "spec": {"containers": [{"name": "app", "image": "a", "securityContext": {⟦"runAsUser": 0⟧}}]}}\n',
      expect: ['userZero'],
      fixed:
        '{"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "web"}, "spec": {"containers": [{"name": "app", "image": "a", "securityContext": {"runAsNonRoot": true}}]}}\n',
    },
    'user namespaces make it low': {
      text: pod`
        hostUsers: false
        containers: [{name: app, image: a, securityContext: {⟦runAsUser: 0⟧, runAsNonRoot: true}}]
      `,
      expect: [{ messageId: 'mapped', severity: 'low' }],
      fixed: pod`
        hostUsers: false
        containers: [{name: app, image: a, securityContext: {runAsNonRoot: true}}]
      `,
    },
  },
});
