import { container } from '../../../src/rules/forms/examples.ts';
import { gitSyncCodeInjection } from '../../../src/rules/kubernetes/git-sync-code-injection.ts';
import { testRule } from '../../support/rule-tester.ts';

const gitSync = (text: string): string => text.replace('ghcr.io/acme/web:1.4', 'registry.k8s.io/git-sync/git-sync:v4.4.0');

testRule(gitSyncCodeInjection, {
  valid: {
    'a repository': gitSync(container`env: [{name: GITSYNC_REPO, value: a}]`),
    'git itself': gitSync(container`env: [{name: GITSYNC_GIT, value: /usr/bin/git}]`),
    'a hook that is written': gitSync(container`env: [{name: GITSYNC_EXECHOOK_COMMAND, value: /hooks/reload}]`),
    'another program': container`env: [{name: GITSYNC_GIT, value: /tmp/payload}]`,
    'a template decides': {
      text: gitSync(container`env: [{name: GITSYNC_GIT, value: {{ .Values.git }}}]`),
      path: 'chart/templates/pod.yaml',
    },
  },
  invalid: {
    'another program in place of git': {
      text: gitSync(container`env: [{name: GITSYNC_GIT, ⟦value: /tmp/payload/payload⟧}]`),
      expect: [
        { messageId: 'program', severity: 'high', message: '"GITSYNC_GIT" has git-sync run "/tmp/payload/payload" in place of git.' },
      ],
    },
    'by the name of the container': {
      text: container`env: [{name: GIT_SYNC_GIT, ⟦value: /tmp/x⟧}]`.replace('name: app', 'name: git-sync'),
      expect: ['program'],
    },
    'a hook from a ConfigMap': {
      text: gitSync(container`env: [{⟦name: GITSYNC_EXECHOOK_COMMAND⟧, valueFrom: {configMapKeyRef: {name: a, key: b}}}]`),
      expect: ['reference'],
    },
    'git from a Secret': {
      text: gitSync(container`env: [{⟦name: GITSYNC_GIT⟧, valueFrom: {secretKeyRef: {name: a, key: b}}}]`),
      expect: ['reference'],
    },
  },
});
