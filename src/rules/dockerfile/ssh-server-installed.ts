import type { ShellScript } from '../../artifacts/shell/model.ts';
import { defineRule, type Report } from '../rule.ts';
import { packageCommand } from './concepts/packages/package-managers.ts';

type Message = 'installed' | 'started';

/** Packages that bring a server; Alpine's `openssh` is one that brings both sides. */
const servers = /^(?:openssh-server(?:-common)?|dropbear(?:-bin)?|tinysshd?)(?:$|[=:~<>-]\d|=)/;
const both = /^openssh(?:$|[=~<>])/;

function* installed(script: ShellScript | undefined): Iterable<Report<Message>> {
  for (const command of script?.commands ?? []) {
    const call = packageCommand(command);
    if (call?.action !== 'install') continue;
    const found = call.operands.find(
      ({ prefix }) => servers.test(prefix) || ((call.manager === 'apk' || call.manager === 'pacman') && both.test(prefix)),
    );
    if (found !== undefined) yield { messageId: 'installed', at: found.range, data: { name: found.value ?? found.text } };
  }
}

function* started(script: ShellScript | undefined): Iterable<Report<Message>> {
  const found = script?.commands.find(({ name }) => name === 'sshd' || name === 'dropbear');
  if (found?.nameWord !== undefined) yield { messageId: 'started', at: found.nameWord.range, data: { name: found.name ?? '' } };
}

export const sshServerInstalled = defineRule({
  meta: {
    id: 'dockerfile/ssh-server-installed',
    kind: 'dockerfile',
    severity: 'medium',
    title: 'SSH daemon baked into the image',
    rationale: `An SSH server in a container is a second way in, with users, keys and updates of its own that nobody manages, and past the audit of
the platform. Host keys that are made during the build are the same in every container.`,
    remediation:
      'Leave the server out. Enter a running container with `docker exec` or `kubectl exec`, which the platform authenticates and logs.',
    messages: {
      installed: 'The package "{name}" brings an SSH server into the image.',
      started: 'The container starts the SSH server "{name}".',
    },
    fix: 'none',
    examples: {
      bad: 'FROM debian:13\nRUN apt-get update && apt-get install -y openssh-server\n',
      good: 'FROM debian:13\nRUN apt-get update && apt-get install -y openssh-client\n',
    },
    standards: { cisDocker: ['5.7'], mitre: ['T1021.004'] },
    references: ['https://docs.docker.com/reference/cli/docker/container/exec/', 'https://attack.mitre.org/techniques/T1021/004/'],
  },
  visit: {
    *run({ stage, command }) {
      if (stage?.shipped !== false) yield* installed(command.script);
    },
    *command({ stage, command }) {
      if (stage?.shipped !== false) yield* started(command.script);
    },
  },
});
