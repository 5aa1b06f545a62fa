import { pod } from '../../../src/rules/forms/examples.ts';
import { priorityClassUnset } from '../../../src/rules/kubernetes/priority-class-unset.ts';
import { testRule } from '../../support/rule-tester.ts';

const containers = 'containers: [{name: app, image: a}]';

testRule(priorityClassUnset, {
  valid: {
    'a class': pod`
      priorityClassName: high
      ${containers}
    `,
    'a template decides': {
      text: pod`
        priorityClassName: {{ .Values.priority }}
        ${containers}
      `,
      path: 'chart/templates/pod.yaml',
    },
    'a patch': {
      text: 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {template: {spec: {containers: [{name: app}]}}}\n',
      path: 'overlays/prod/web.yaml',
    },
    'what an operator makes pods of': `apiVersion: example.com/v1\nkind: Thing\nmetadata: {name: x}\nspec: {${containers}}\n`,
  },
  invalid: {
    'a pod': {
      text: `apiVersion: v1\nkind: Pod\nmetadata:\n  ⟦name: web⟧\nspec: {${containers}}\n`,
      expect: [{ messageId: 'missing', severity: 'info' }],
    },
    'an empty name': {
      text: pod`
        ⟦priorityClassName: ""⟧
        ${containers}
      `,
      expect: ['missing'],
    },
    'a generated name': {
      text: `apiVersion: v1\nkind: Pod\nmetadata: {⟦generateName: web-⟧}\nspec: {${containers}}\n`,
      expect: ['missing'],
    },
    'a CronJob': {
      text: `apiVersion: batch/v1\nkind: CronJob\nmetadata: {⟦name: x⟧}\nspec: {jobTemplate: {spec: {template: {spec: {${containers}}}}}}\n`,
      expect: [
        { messageId: 'missing', message: 'No "priorityClassName" is set in "CronJob/x", so its pods are as important as any others.' },
      ],
    },
    'no name': { text: `apiVersion: v1\n⟦kind: Pod⟧\nmetadata: {}\nspec: {${containers}}\n`, expect: ['missing'] },
  },
});
