import { container, pod } from '../../../src/rules/forms/examples.ts';
import { lowUserOrGroupId } from '../../../src/rules/kubernetes/low-user-or-group-id.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(lowUserOrGroupId, {
  valid: {
    'numbers of its own': container`securityContext: {runAsUser: 10000, runAsGroup: 65532}`,
    'a high user, and the group of the image': container`securityContext: {runAsUser: 10001}`,
    'numbers of the pod': pod`
      securityContext: {runAsUser: 20000, runAsGroup: 20000}
      containers: [{name: app, image: a}]
    `,
    'a patch': {
      text: 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {template: {spec: {containers: [{name: app}]}}}\n',
      path: 'overlays/prod/web.yaml',
    },
    'Windows knows no numbers': pod`
      os: {name: windows}
      containers: [{name: app, image: a}]
    `,
    'a template decides': {
      text: container`securityContext: {runAsUser: {{ .Values.user }}, runAsGroup: {{ .Values.group }}}`,
      path: 'chart/templates/pod.yaml',
    },
  },
  invalid: {
    'low numbers': { text: container`securityContext: {⟦runAsUser: 1000⟧, ⟦runAsGroup: 3000⟧}`, expect: ['low', 'low'] },
    'the highest of the low': {
      text: container`securityContext: {⟦runAsUser: 9999⟧, runAsGroup: 10000}`,
      expect: [
        {
          messageId: 'low',
          severity: 'info',
          message: '"securityContext.runAsUser: 9999" of container "app" is below 10000, where the accounts of nodes have their numbers.',
        },
      ],
    },
    'a number of the pod is one mistake': {
      text: pod`
        securityContext: {⟦runAsUser: 1000⟧, runAsGroup: 10000}
        containers: [{name: app, image: a}, {name: other, image: b}]
      `,
      expect: ['low'],
    },
    'no numbers': {
      text: container`name: app`.replace(
        '    - name: app\n      image: ghcr.io/acme/web:1.4\n      name: app',
        '    - name: ⟦⟦app⟧⟧\n      image: a',
      ),
      expect: ['unset', 'unset'],
    },
    'a low user without a group': { text: container`⟦securityContext⟧: {⟦runAsUser: 100⟧}`, expect: ['unset', 'low'] },
  },
});
