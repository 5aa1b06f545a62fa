import { pod } from '../../../src/rules/forms/examples.ts';
import { sharedProcessNamespace } from '../../../src/rules/kubernetes/shared-process-namespace.ts';
import { testRule } from '../../support/rule-tester.ts';

const two = 'containers: [{name: app, image: a}, {name: agent, image: b}]';

testRule(sharedProcessNamespace, {
  valid: {
    'not shared': pod`${two}`,
    'switched off': pod`
      shareProcessNamespace: false
      ${two}
    `,
    'one container': pod`
      shareProcessNamespace: true
      containers: [{name: app, image: a}]
    `,
    'two of one image': pod`
      shareProcessNamespace: true
      containers: [{name: app, image: a}, {name: worker, image: a}]
    `,
    'init containers have ended': pod`
      shareProcessNamespace: true
      initContainers: [{name: init, image: b}]
      containers: [{name: app, image: a}]
    `,
    'a template decides': {
      text: pod`
        shareProcessNamespace: {{ .Values.share }}
        ${two}
      `,
      path: 'chart/templates/pod.yaml',
    },
  },
  invalid: {
    'two images': {
      text: pod`
        ⟦shareProcessNamespace: true⟧
        ${two}
      `,
      expect: [{ messageId: 'strangers', severity: 'low', safety: 'unsafe' }],
      fixed: pod`${two}`,
    },
    'two images, at the end': {
      text: pod`
        ${two}
        ⟦shareProcessNamespace: true⟧
      `,
      expect: ['strangers'],
      fixed: pod`${two}`,
    },
    'a Secret': {
      text: pod`
        ⟦shareProcessNamespace: true⟧
        containers: [{name: app, image: a}]
        volumes: [{name: keys, secret: {secretName: keys}}]
      `,
      expect: ['secrets'],
      fixed: pod`
        containers: [{name: app, image: a}]
        volumes: [{name: keys, secret: {secretName: keys}}]
      `,
    },
    'in a Deployment': {
      text: `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {selector: {}, template: {spec: {⟦shareProcessNamespace: true⟧, ${two}}}}\n`,
      expect: [{ messageId: 'strangers', subject: 'Deployment/web' }],
      fixed: `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {selector: {}, template: {spec: {${two}}}}\n`,
    },
  },
});
