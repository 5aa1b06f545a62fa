import { noRollingUpdate } from '../../../src/rules/kubernetes/no-rolling-update.ts';
import { testRule } from '../../support/rule-tester.ts';

const deployment = (strategy: string, spec = '', kind = 'Deployment'): string =>
  `apiVersion: apps/v1\nkind: ${kind}\nmetadata: {name: web}\nspec: {strategy: {${strategy}}, selector: {}, template: {spec: {${spec}containers: [{name: app, image: a}]}}}\n`;

testRule(noRollingUpdate, {
  valid: {
    'the default': deployment(''),
    rolling: deployment('type: RollingUpdate'),
    'a disk that one pod can hold': deployment('type: Recreate', 'volumes: [{name: d, persistentVolumeClaim: {claimName: d}}], '),
    'one more at a time': deployment('type: RollingUpdate, rollingUpdate: {maxSurge: 1, maxUnavailable: 0}'),
    'one less at a time': deployment('type: RollingUpdate, rollingUpdate: {maxSurge: 0, maxUnavailable: 1}'),
    'a template decides': { text: deployment('type: {{ .Values.strategy }}'), path: 'chart/templates/web.yaml' },
  },
  invalid: {
    recreated: { text: deployment('⟦type: Recreate⟧'), expect: [{ messageId: 'recreate', severity: 'info' }] },
    'recreated, its pods not yet written': {
      text: 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {strategy: {⟦type: Recreate⟧}, selector: {}}\n',
      expect: ['recreate'],
    },
    'with volumes that can be shared': {
      text: deployment('⟦type: Recreate⟧', 'volumes: [{name: d, emptyDir: {}}], '),
      expect: ['recreate'],
    },
    'a strategy that a Deployment does not have': {
      text: deployment('⟦type: Rolling⟧'),
      expect: [{ messageId: 'unknown', severity: 'info' }],
    },
    'no pod may come or go': {
      text: deployment('type: RollingUpdate, rollingUpdate: {⟦maxSurge: 0⟧, maxUnavailable: 0}'),
      expect: ['stuck'],
    },
    'no share of pods may come or go': { text: deployment('rollingUpdate: {⟦maxSurge: 0%⟧, maxUnavailable: 0%}'), expect: ['stuck'] },
  },
});
