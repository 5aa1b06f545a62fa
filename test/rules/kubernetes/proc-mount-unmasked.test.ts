import { container, pod } from '../../../src/rules/forms/examples.ts';
import { procMountUnmasked } from '../../../src/rules/kubernetes/proc-mount-unmasked.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(procMountUnmasked, {
  valid: {
    null: container`securityContext: {procMount: null, privileged: true}`,
    'the default': container`securityContext: {procMount: Default}`,
    'a template decides': { text: container`securityContext: {procMount: "{{ .Values.procMount }}"}`, path: 'chart/templates/pod.yaml' },
    'nothing said': container`securityContext: {}`,
  },
  invalid: {
    'one put beside the others of a workload': {
      text: 'apiVersion: apps/v1\nkind: DaemonSet\nmetadata: {name: build}\nspec:\n  selector: {}\n  template:\n    spec:\n      containers:\n      - {name: app, image: a}\n      - {name: dind, image: b, securityContext: {⟦procMount: Unmasked⟧, runAsUser: 1000}}\n',
      expect: [{ messageId: 'unmasked', subject: 'DaemonSet/build#container:dind' }],
      fixed:
        'apiVersion: apps/v1\nkind: DaemonSet\nmetadata: {name: build}\nspec:\n  selector: {}\n  template:\n    spec:\n      containers:\n      - {name: app, image: a}\n      - {name: dind, image: b, securityContext: {runAsUser: 1000}}\n',
    },
    unmasked: {
      text: container`
        securityContext:
          privileged: false
          ⟦procMount: Unmasked⟧
      `,
      expect: [{ messageId: 'unmasked', severity: 'high', subject: 'Pod/web#container:app' }],
      fixed: container`
        securityContext:
          privileged: false
      `,
    },
    'a value that nobody knows': {
      text: container`securityContext: {⟦procMount: Other⟧}`,
      expect: [
        {
          messageId: 'invalid',
          severity: 'low',
          message: '"procMount" of container "app" knows no "Other"; it is low because the API server refuses such a pod.',
        },
      ],
      fixed: container`securityContext: {}`,
    },
    'an init container in a user namespace': {
      text: pod`
        hostUsers: false
        initContainers: [{name: init, image: a, securityContext: {⟦procMount: Unmasked⟧, runAsUser: 1}}]
      `,
      expect: [{ messageId: 'mapped', severity: 'low', subject: 'Pod/web#initContainer:init' }],
      fixed: pod`
        hostUsers: false
        initContainers: [{name: init, image: a, securityContext: {runAsUser: 1}}]
      `,
    },
  },
});
