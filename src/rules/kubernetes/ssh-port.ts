import type { Container } from '../../artifacts/kubernetes/model.ts';
import type { Field } from '../../artifacts/kubernetes/objects/field.ts';
import { writtenRange } from '../../artifacts/kubernetes/walk.ts';
import { severityDegree } from '../../findings/severity.ts';
import { wordSet } from '../../text/word-set.ts';
import { containerField } from '../forms/container-field.ts';
import { container } from '../forms/examples.ts';
import { defineRule } from '../rule.ts';
import { repositoryEnd } from './concepts/container-image.ts';

/** Servers of git and of files, whose protocol is SSH without a shell. */
const servers = wordSet(
  'gitea forgejo gitlab gitlab-ce gitlab-ee gitlab-shell gogs soft-serve sftp sftpgo gerrit gitolite bitbucket-server charm onedev',
);

const isServer = (one: Container): boolean => servers.has(repositoryEnd(one).last) || repositoryEnd(one).lastTwo.startsWith('atmoz/');

const isSshPort = (value: unknown): boolean => value === 22;

const ofContainers = containerField({
  id: 'kubernetes/ssh-port',
  severity: 'medium',
  title: 'SSH is reachable in a pod',
  field: ['ports', '[]', 'containerPort'],
  wrong: {
    container: (value, { container: one }) =>
      isSshPort(value) ||
      (value === 2222 && /(?:^|[-_])(?:sshd?|openssh(?:-server)?|bastion|jump)(?:$|[-_])/u.test(repositoryEnd(one).last)),
  },
  eased: [{ as: 'server', when: ({ container: one }) => isServer(one) }],
  severities: { server: 'low' },
  messages: {
    container: 'Container "{container}" listens on port {value}, that of SSH.',
    server: 'Container "{container}" listens on port {value}, that of SSH; it is low because its software serves git or files by it.',
    service: 'The Service opens port 22, that of SSH.',
    alternative: 'The Service opens port 2222, to which SSH is moved most often.',
  },
  standards: { mitre: ['T1021.004'] },
  rationale: `An SSH server in a pod is a way in past the API server: past its authentication, its roles and its audit log. Keys and passwords in the image or a Secret have to be cared for, and
whoever steals one moves on from pod to pod.`,
  remediation: 'Remove the server and use `kubectl exec` or `kubectl debug`, which the API server authorizes and logs.',
  examples: { bad: container`ports: [{containerPort: 22}]`, good: container`ports: [{containerPort: 8080}]` },
  references: ['https://attack.mitre.org/techniques/T1021/004/'],
});

/** A port of a Service that is sent to a port of another number is not known to be SSH by its own. */
const sshIn = (port: Field<number>, target: Field<number | string>): Field<number | string> | undefined => {
  if (target.state === 'present') return target.value === 22 || target.value === 'ssh' ? target : undefined;
  return target.state === 'absent' && port.state === 'present' && port.value === 22 ? port : undefined;
};

export const sshPort = defineRule({
  meta: ofContainers.meta,
  prepare: ofContainers.prepare,
  visit: {
    ...ofContainers.visit,
    *Service({ ports }) {
      for (const { port, targetPort, protocol } of ports.items) {
        const found = protocol.state === 'present' && protocol.value !== 'TCP' ? undefined : sshIn(port, targetPort);
        const at = found && writtenRange(found);
        if (at) yield { messageId: 'service', at, facts: { value: '22', degree: severityDegree('medium') } };
        const moved = port.state === 'present' && port.value === 2222 ? writtenRange(port) : undefined;
        if (moved && !at)
          yield { messageId: 'alternative', severity: 'info', at: moved, facts: { value: '2222', degree: severityDegree('info') } };
      }
    },
  },
});
