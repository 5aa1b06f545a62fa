import type { ComposePort } from '../../artifacts/compose/model.ts';
import type { Edits } from '../../artifacts/yaml/edit.ts';
import { bindToLoopback } from '../concepts/compose/port-edits.ts';
import { reachablePorts, targetPorts } from '../concepts/compose/reachable-ports.ts';
import { serviceImage } from '../concepts/compose/service-images.ts';
import { ReportedOnce } from '../concepts/compose/service-settings.ts';
import { defineRule } from '../rule.ts';

/** Images whose SSH server is what they are there for, and gives no shell: code hosts and file transfer. */
const servesFiles = /(?:^|[/-])(?:gitea|forgejo|gitlab-ce|gitlab-ee|gogs|soft-serve|sftp|sftpgo|gerrit)$/;

/** True when port 22 of the container is among those that are published. */
const isSsh = (port: ComposePort): boolean => {
  const [from, to] = targetPorts(port) ?? [0, 0];
  return from <= 22 && 22 <= to && port.protocol !== 'udp';
};

/** Refused for a range, which publishes more than SSH. */
const withdraw = (port: ComposePort): Edits => (port.target?.value?.includes('-') === true ? undefined : bindToLoopback(port));

export const sshPortPublished = defineRule({
  meta: {
    id: 'compose/ssh-port-published',
    kind: 'compose',
    severity: 'medium',
    title: 'SSH into a container is published',
    rationale: `An SSH server in a container is a second way in, with users, keys and updates of its own that nobody manages, and past the audit of
the engine. Published on every interface it is found by everybody who looks for port 22.`,
    remediation: 'Leave the port and the server out. Enter a container with `docker compose exec`, which the host authenticates.',
    messages: {
      ssh: 'The service "{service}" publishes the SSH port of its container ("{port}").',
      files:
        'The service "{service}" publishes the SSH port of its container ("{port}"); it is low because its image serves repositories or files by SSH.',
    },
    fix: 'unsafe',
    examples: {
      bad: 'services:\n  web:\n    image: ghcr.io/acme/web:1.4\n    ports:\n      - "2222:22"\n',
      good: 'services:\n  web:\n    image: ghcr.io/acme/web:1.4\n    ports:\n      - "127.0.0.1:2222:22"\n',
    },
    standards: { cisDocker: ['5.7'], mitre: ['T1021.004'] },
    references: ['https://docs.docker.com/engine/network/port-publishing/', 'https://docs.docker.com/reference/cli/docker/compose/exec/'],
  },
  prepare(project) {
    const once = new ReportedOnce();
    return { once, project };
  },
  visit: {
    *service(service, { once, project }) {
      for (const { port, place, text } of reachablePorts(project, service)) {
        if (!isSsh(port) || !once.isFirst(port.item)) continue;
        const isForFiles = servesFiles.test(serviceImage(service)?.repository ?? '');
        const edits = place.editable ? withdraw(port) : undefined;
        yield {
          messageId: isForFiles ? 'files' : 'ssh',
          at: place.at,
          data: { service: service.name, port: text },
          facts: { value: text, degree: isForFiles ? 0 : 1 },
          supersedes: ['compose/port-published-on-all-interfaces'],
          ...(isForFiles && { severity: 'low' as const }),
          ...(place.related && { related: place.related, identity: `port ${text}` }),
          ...(edits && { fix: { title: 'Publish it on the loopback interface only', edits } }),
        };
      }
    },
  },
});
