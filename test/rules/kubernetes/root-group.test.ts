import { container, pod } from '../../../src/rules/forms/examples.ts';
import { rootGroup } from '../../../src/rules/kubernetes/root-group.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(rootGroup, {
  valid: {
    'no group': container`securityContext: {runAsUser: 1000}`,
    'another group': container`securityContext: {runAsGroup: 1000}`,
    'other groups of the pod': pod`
      securityContext: {fsGroup: 10001, supplementalGroups: [10002]}
      containers: [{name: app, image: a}]
    `,
    'Windows has no such groups': pod`
      os: {name: windows}
      securityContext: {runAsGroup: 0}
      containers: [{name: app, image: a}]
    `,
    'a template decides': { text: container`securityContext: {runAsGroup: {{ .Values.group }}}`, path: 'chart/templates/pod.yaml' },
  },
  invalid: {
    'of a container': {
      text: container`securityContext: {runAsUser: 1000, ⟦runAsGroup: 0⟧}`,
      expect: [
        {
          messageId: 'root',
          severity: 'low',
          message:
            '"securityContext.runAsGroup" makes container "app" members of group 0, so what the root group of the node may read or write is open to them.',
        },
      ],
    },
    'all groups of the pod': {
      text: pod`
        securityContext:
          ⟦runAsGroup: 0⟧
          supplementalGroups: [1000, ⟦0⟧]
          ⟦fsGroup: 0⟧
        containers: [{name: app, image: a}]
      `,
      expect: ['root', 'root', 'root'],
    },
    'an image for any user': {
      text: container`securityContext: {runAsNonRoot: true, ⟦runAsGroup: 0⟧}`,
      expect: [{ messageId: 'anyUser', severity: 'info' }],
    },
    'the group of files is not that of the process': {
      text: pod`
        securityContext: {runAsNonRoot: true, ⟦fsGroup: 0⟧}
        containers: [{name: app, image: a}]
      `,
      expect: ['root'],
    },
  },
});
