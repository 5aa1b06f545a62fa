import type { Dockerfile, ExposedPort, ExposeInstruction } from '../../artifacts/dockerfile/model.ts';
import type { TextEdit } from '../../text/range.ts';
import { defineRule } from '../rule.ts';
import { removeInstruction } from './concepts/commands/instruction-lines.ts';

type Exposure = 'ssh' | 'alternative';

/** Port 22, alone or in a range; 2222, where SSH servers of unprivileged users listen, only when it is named alone. */
const sshExposure = ({ from, to, protocol }: ExposedPort): Exposure | undefined => {
  if (from === undefined || to === undefined || protocol.toLowerCase() !== 'tcp') return undefined;
  if (from <= 22 && 22 <= to) return 'ssh';
  return from === 2222 && to === 2222 ? 'alternative' : undefined;
};

/**
 * Takes the port out, and the whole instruction when nothing else is in it. Refused for ranges and variables, which expose more than SSH.
 */
const withdraw = (dockerfile: Dockerfile, expose: ExposeInstruction, port: ExposedPort): TextEdit | undefined => {
  if (port.from !== port.to || port.word.text.includes('$')) return undefined;
  if (expose.ports.length === 1) return removeInstruction(dockerfile, expose);
  const index = expose.ports.indexOf(port);
  const previous = expose.ports[index - 1];
  const next = expose.ports[index + 1];
  const start = previous ? previous.word.range.end : port.word.range.start;
  const end = previous || !next ? port.word.range.end : next.word.range.start;
  const gap = dockerfile.file.text.slice(start, end);
  return /[\r\n]/.test(gap) ? undefined : { range: { start, end }, newText: '' };
};

export const sshPortExposed = defineRule({
  meta: {
    id: 'dockerfile/ssh-port-exposed',
    kind: 'dockerfile',
    severity: 'medium',
    title: 'SSH port exposed by the image',
    rationale:
      'An SSH server in a container is a second way in, with its own users, keys and updates that nobody manages, and it goes around ' +
      'the audit of the ' +
      'container platform. `EXPOSE` publishes the port with `docker run -P` and tells everyone that it is meant to be reached.',
    remediation:
      'Remove the SSH server and its port. Enter a running container with `docker exec` or `kubectl exec`, which the platform ' +
      'authenticates and logs.',
    messages: {
      ssh: 'EXPOSE "{port}" offers the SSH port 22 of the container.',
      alternative: 'EXPOSE "{port}" looks like an SSH server on its usual alternative port.',
    },
    fix: 'unsafe',
    examples: { bad: 'FROM ubuntu:24.04\nEXPOSE 22\n', good: 'FROM ubuntu:24.04\nEXPOSE 8080\n' },
    standards: { cisDocker: ['5.7'], mitre: ['T1021.004'] },
    references: [
      'https://docs.docker.com/reference/dockerfile/#expose',
      'https://www.cisecurity.org/benchmark/docker',
      'https://attack.mitre.org/techniques/T1021/004/',
    ],
  },
  visit: {
    *expose(expose, dockerfile) {
      if (expose.stage?.shipped === false) return;
      for (const port of expose.ports) {
        const messageId = sshExposure(port);
        if (messageId === undefined) continue;
        const edit = withdraw(dockerfile, expose, port);
        yield {
          messageId,
          at: port.word.range,
          data: { port: port.word.text },
          ...(messageId === 'alternative' && { severity: 'info' as const, confidence: 'low' as const }),
          ...(edit && { fix: { title: 'Stop exposing the port', edits: [edit] } }),
        };
      }
    },
  },
});
