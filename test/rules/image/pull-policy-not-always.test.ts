import { pullPolicyNotAlways } from '../../../src/rules/image/pull-policy-not-always.ts';
import { testRule } from '../../support/rule-tester.ts';

const pod = (image: string, rest = ''): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n    - name: app\n      image: ${image}\n${rest}`;
const digest = `sha256:${'4bcff639'.repeat(8)}`;

testRule(pullPolicyNotAlways, {
  valid: {
    'a pull at each start': pod('nginx:1.30', '      imagePullPolicy: Always\n'),
    'a digest, which needs no pull': pod(`nginx:1.30@${digest}`, '      imagePullPolicy: IfNotPresent\n'),
    'a digest without a policy': pod(`nginx@${digest}`),
    'latest, which is pulled always unless something else is said': pod('nginx:latest'),
    'no tag, which is latest': pod('nginx'),
    'an image that is put in later': pod('${IMAGE}', '      imagePullPolicy: IfNotPresent\n'),
    'a service of Knative, whose images are bound to digests':
      'apiVersion: serving.knative.dev/v1\nkind: Service\nmetadata: {name: web}\nspec: {template: {spec: {containers: [{image: nginx:1.30}]}}}\n',
    'a policy of a chart': {
      text: pod('nginx:1.30', '      imagePullPolicy: {{ .Values.policy }}\n'),
      path: 'chart/templates/pod.yaml',
    },
  },
  invalid: {
    'only if it is not there': {
      text: pod('nginx:1.30', '      ⟦imagePullPolicy: IfNotPresent⟧\n'),
      expect: [{ messageId: 'written', severity: 'info', subject: 'Pod/web#container:app' }],
      fixed: pod('nginx:1.30', '      imagePullPolicy: Always\n'),
    },
    'a tag of an image that is put in later': {
      text: pod('$IMAGE:1.2', '      ⟦imagePullPolicy: Never⟧\n'),
      expect: [{ messageId: 'written', advice: 'somebody loads it there, and no registry may' }],
    },
    'never, with latest': {
      text: pod('nginx:latest', '      ⟦imagePullPolicy: Never⟧\n'),
      expect: [{ messageId: 'written', advice: 'somebody loads it there, and no registry may' }],
    },
    'no policy beside a version': {
      text: pod('nginx:1.30').replace('name: app', 'name: ⟦app⟧'),
      expect: ['absent'],
      fixed: pod('nginx:1.30').replace('image: nginx:1.30\n', 'image: nginx:1.30\n      imagePullPolicy: Always\n'),
    },
    'no policy in flow style': {
      text: 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  selector: {matchLabels: {a: b}}\n  template:\n    metadata: {labels: {a: b}}\n    spec:\n      containers:\n        - {name: ⟦app⟧, image: "ghcr.io/acme/web:1.4"}\n',
      expect: [{ messageId: 'absent', subject: 'Deployment/web#container:app' }],
      fixed:
        'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  selector: {matchLabels: {a: b}}\n  template:\n    metadata: {labels: {a: b}}\n    spec:\n      containers:\n        - {name: app, image: "ghcr.io/acme/web:1.4", imagePullPolicy: Always}\n',
    },
  },
});
