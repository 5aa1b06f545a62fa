import { cloudCredentialPathMounted } from '../../../src/rules/kubernetes/cloud-credential-path-mounted.ts';
import { testRule } from '../../support/rule-tester.ts';

/** A pod with one hostPath volume, mounted as the flow mapping says. */
const pod = (path: string, mount = '{name: v, mountPath: /m}'): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n    - name: app\n      image: a\n      volumeMounts: [${mount}]\n  volumes:\n    - name: v\n      hostPath:\n        path: ${path}\n`;
const readOnly = '{name: v, mountPath: /m, readOnly: true}';

testRule(cloudCredentialPathMounted, {
  valid: {
    'an ordinary directory': pod('/data'),
    'the home of root is another matter': pod('/root', readOnly),
    'nothing mounts it': pod('/root/.aws', '{name: other, mountPath: /m}'),
    'only the word': pod('/srv/.aws-docs', readOnly),
    'a path that a template gives': {
      text: pod('{{ .Values.path }}').replace('apiVersion', '---\napiVersion'),
      path: 'chart/templates/pod.yaml',
    },
  },
  invalid: {
    ...Object.fromEntries(
      [
        '/.aws/',
        '/.azure',
        '/home/ci/.config/gcloud/application_default_credentials.json',
        '/gcloud/application_default_credentials.json',
      ].map(path => [path, { text: pod(`⟦${path}⟧`, readOnly), expect: ['mounted'] }]),
    ),
    'what the node of Azure has': {
      text: pod('⟦/etc/kubernetes/azure.json⟧', readOnly),
      expect: [
        {
          messageId: 'mounted',
          severity: 'high',
          message: 'Volume "v" mounts "/etc/kubernetes/azure.json" of the node, where credentials for the cloud lie.',
        },
      ],
    },
    'what its agent has': { text: pod('⟦/var/lib/waagent/⟧'), expect: ['mounted'] },
    'what a user has': { text: pod('⟦/home/ubuntu/.aws/credentials⟧', readOnly), expect: ['mounted'] },
    'what root has': { text: pod('⟦/root/.config/gcloud⟧', readOnly), expect: ['mounted'] },
    'a part of the home of root': {
      text: pod('⟦/root⟧', '{name: v, mountPath: /m, readOnly: true, subPath: .azure}'),
      expect: ['mounted'],
    },
  },
});
