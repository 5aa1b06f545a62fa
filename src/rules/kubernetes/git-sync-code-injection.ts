import type { Container } from '../../artifacts/kubernetes/model.ts';
import { isMissing, lookup } from '../../artifacts/yaml/lookup.ts';
import { type EnvironmentVariable, environmentOf } from '../concepts/environments.ts';
import { container } from '../forms/examples.ts';
import { defineRule } from '../rule.ts';
import { repositoryEnd } from './concepts/container-image.ts';

/** Variables by which git-sync is told what to run, in the spellings of its versions 3 and 4. */
const programs = new Set(['GITSYNC_GIT', 'GIT_SYNC_GIT']);
const hooks = new Set(['GITSYNC_EXECHOOK_COMMAND', 'GIT_SYNC_EXECHOOK_COMMAND', 'GIT_SYNC_HOOK_COMMAND', 'GITSYNC_SYNC_HOOK_COMMAND']);
const askpass = new Set(['GITSYNC_ASKPASS', 'GIT_ASKPASS', 'GIT_SSH_COMMAND']);

const isGitSync = (one: Container): boolean => /^git-?sync(?:-|$)/u.test(repositoryEnd(one).last) || one.name === 'git-sync';

const ownGit = new Set(['git', '/usr/bin/git', '/bin/git', '/usr/local/bin/git']);

type MessageId = 'program' | 'reference';

const judge = ({ name, value, node }: EnvironmentVariable): MessageId | undefined => {
  const isReference = !isMissing(lookup(node, 'valueFrom'));
  if (programs.has(name)) return isReference ? 'reference' : value !== undefined && !ownGit.has(value) ? 'program' : undefined;
  return (hooks.has(name) || askpass.has(name)) && isReference ? 'reference' : undefined;
};

export const gitSyncCodeInjection = defineRule({
  meta: {
    id: 'kubernetes/git-sync-code-injection',
    kind: 'kubernetes',
    severity: 'high',
    title: 'git-sync runs a program that its environment names',
    rationale:
      'In its environment git-sync finds what to run: it starts the program in `GITSYNC_GIT` in place of git, and the command in `GITSYNC_EXECHOOK_COMMAND` after each change, with its own account and network. Whoever may change the ConfigMap that they come from, or write the file that they name, ' +
      'runs code in a pod of which all logs say that it clones a repository.',
    remediation: 'Remove the variable: the image brings git along. Write a hook as a literal that names a file of the image.',
    messages: {
      program: '"{name}" has git-sync run "{value}" in place of git.',
      reference: '"{name}" has git-sync run whatever the object says that its value comes from.',
    },
    fix: 'none',
    examples: {
      bad: container`env: [{name: GITSYNC_GIT, value: /tmp/payload/payload}]`.replace('acme/web:1.4', 'git-sync/git-sync:v4.4.0'),
      good: container`env: [{name: GITSYNC_REPO, value: "https://github.com/acme/site.git"}]`.replace(
        'acme/web:1.4',
        'git-sync/git-sync:v4.4.0',
      ),
    },
    standards: { mitre: ['T1059'] },
    references: [
      'https://github.com/kubernetes/git-sync',
      'https://www.akamai.com/blog/security-research/2024-august-kubernetes-gitsync-command-injection-defcon',
      'https://cwe.mitre.org/data/definitions/94.html',
    ],
  },
  visit: {
    *container(one) {
      if (!isGitSync(one)) return;
      for (const variable of environmentOf(one).variables) {
        const messageId = judge(variable);
        if (messageId) yield { messageId, at: variable.at, data: { name: variable.name, value: variable.value ?? '' } };
      }
    },
  },
});
