import { cronjobDeadlineUnset } from '../../../src/rules/kubernetes/cronjob-deadline-unset.ts';
import { testRule } from '../../support/rule-tester.ts';

const cronJob = (spec: string, name = 'name: x', head = 'apiVersion: batch/v1\nkind: CronJob'): string =>
  `${head}\nmetadata: {${name}}\nspec: {${spec}jobTemplate: {spec: {template: {spec: {containers: [{name: app, image: a}]}}}}}\n`;

testRule(cronjobDeadlineUnset, {
  valid: {
    'a deadline': cronJob('startingDeadlineSeconds: 200, '),
    'a template decides': { text: cronJob('startingDeadlineSeconds: {{ .Values.deadline }}, '), path: 'chart/templates/job.yaml' },
    'a CronJob of somebody else': cronJob('', 'name: x', 'apiVersion: example.com/v1\nkind: CronJob'),
    'a patch': { text: cronJob(''), path: 'overlays/patch.yaml' },
  },
  invalid: {
    none: { text: cronJob('', '⟦name: x⟧'), expect: [{ messageId: 'missing', severity: 'info', subject: 'CronJob/x' }] },
    null: { text: cronJob('startingDeadlineSeconds: null, ', '⟦name: x⟧'), expect: ['missing'] },
    'the old version': { text: cronJob('', '⟦name: y⟧', 'apiVersion: batch/v1beta1\nkind: CronJob'), expect: ['missing'] },
    'one that is too short': { text: cronJob('⟦startingDeadlineSeconds: 5⟧, '), expect: ['short'] },
  },
});
