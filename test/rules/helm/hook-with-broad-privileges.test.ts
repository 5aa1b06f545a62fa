import { hookWithBroadPrivileges } from '../../../src/rules/helm/hook-with-broad-privileges.ts';
import { testRule } from '../../support/rule-tester.ts';

const job = (hook: string, spec: string): string =>
  `apiVersion: batch/v1\nkind: Job\nmetadata:\n  name: prepare\n${hook === '' ? '' : `  annotations: {helm.sh/hook: "${hook}"}\n`}spec:\n  template:\n    spec:\n      ${spec}\n`;

testRule(hookWithBroadPrivileges, {
  valid: {
    'a privileged Job that is not a hook': job('', 'containers: [{name: run, image: "a:1", securityContext: {privileged: true}}]'),
    'a hook without rights': job('pre-install', 'containers: [{name: run, image: "a:1", securityContext: {privileged: false}}]'),
    'a test of a release': job('test', 'containers: [{name: run, image: "a:1", securityContext: {privileged: true}}]'),
    'a hook with a volume of its own': job('pre-upgrade', 'volumes: [{name: a, emptyDir: {}}]'),
  },
  invalid: {
    'a privileged container': {
      text: job('pre-install,pre-upgrade', 'containers: [{name: run, image: "a:1", securityContext: {privileged: ⟦true⟧}}]'),
      expect: [
        {
          messageId: 'privileged',
          severity: 'medium',
          message:
            'The container "run" of the hook "prepare" (pre-install,pre-upgrade) is privileged: it owns the node each time that the chart is installed or upgraded.',
        },
      ],
    },
    'the processes of the node': {
      text: job('post-install', '{hostPID: ⟦true⟧, containers: [{name: run, image: "a:1"}]}'),
      expect: ['namespace'],
    },
    'a folder of the node': {
      text: job('pre-delete', '{volumes: [{name: etc, hostPath: {path: ⟦/etc⟧}}], containers: [{name: run, image: "a:1"}]}'),
      expect: ['hostPath'],
    },
    'an init container': {
      text: job(
        'pre-rollback',
        '{initContainers: [{name: first, image: "a:1", securityContext: {privileged: ⟦true⟧}}], containers: [{name: run, image: "a:1"}]}',
      ),
      expect: ['privileged'],
    },
  },
});
