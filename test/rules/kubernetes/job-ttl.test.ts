import { jobTtl } from '../../../src/rules/kubernetes/job-ttl.ts';
import { testRule } from '../../support/rule-tester.ts';

const job = (spec: string, metadata = 'name: x', kind = 'Job'): string =>
  `apiVersion: batch/v1\nkind: ${kind}\nmetadata: {${metadata}}\nspec: {${spec}template: {spec: {containers: [{name: app, image: a}]}}}\n`;

testRule(jobTtl, {
  valid: {
    'a time to live': job('ttlSecondsAfterFinished: 0, '),
    'the hook of a chart, which its tool deletes': job('', 'name: x, annotations: {helm.sh/hook: pre-install}'),
    suspended: job('suspend: true, '),
    'a CronJob, which keeps a few': job('', 'name: x', 'CronJob'),
    'a template decides': { text: job('ttlSecondsAfterFinished: {{ .Values.ttl }}, '), path: 'chart/templates/job.yaml' },
  },
  invalid: {
    none: { text: job('', '⟦name: x⟧'), expect: [{ messageId: 'missing', severity: 'info' }] },
    'beside other settings': { text: job('backoffLimit: 3, ', '⟦name: x⟧'), expect: ['missing'] },
    'a generated name': { text: job('', '⟦generateName: x-⟧'), expect: ['missing'] },
    'other annotations': { text: job('', '⟦name: x⟧, annotations: {a: b}'), expect: ['missing'] },
  },
});
