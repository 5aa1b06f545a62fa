import { pod } from '../../../src/rules/forms/examples.ts';
import { gitRepoVolume } from '../../../src/rules/kubernetes/git-repo-volume.ts';
import { testRule } from '../../support/rule-tester.ts';

const containers = 'containers: [{name: app, image: a}]';

testRule(gitRepoVolume, {
  valid: {
    'no volume': pod`${containers}`,
    'an empty directory': pod`
      volumes: [{name: code, emptyDir: {}}]
      ${containers}
    `,
    'only the name': pod`
      volumes: [{name: gitRepo, configMap: {name: gitRepo}}]
      ${containers}
    `,
    null: pod`
      volumes: [{name: code, gitRepo: null}]
      ${containers}
    `,
  },
  invalid: {
    'in flow style': {
      text: pod`
        volumes: [{name: code, ⟦gitRepo⟧: {repository: "https://github.com/acme/site.git"}}]
        ${containers}
      `,
      expect: [{ messageId: 'used', severity: 'high' }],
    },
    'in block style': {
      text: pod`
        volumes:
          - name: code
            ⟦gitRepo⟧:
              repository: git@github.com:acme/site.git
              revision: 22f1d8406d464b0c0874075539c1f2e96c253775
        ${containers}
      `,
      expect: ['used'],
    },
    'two of them': {
      text: pod`
        volumes: [{name: a, ⟦gitRepo⟧: {repository: x}}, {name: b, ⟦gitRepo⟧: {repository: y}}]
        ${containers}
      `,
      expect: ['used', 'used'],
    },
    'in a CronJob': {
      text: `apiVersion: batch/v1\nkind: CronJob\nmetadata: {name: x}\nspec: {jobTemplate: {spec: {template: {spec: {volumes: [{name: a, ⟦gitRepo⟧: {repository: x}}], ${containers}}}}}}\n`,
      expect: [{ messageId: 'used', subject: 'CronJob/x' }],
    },
  },
});
