import type { RunInstruction } from '../../artifacts/dockerfile/model.ts';
import { isRuntimeSocket } from '../concepts/host-paths.ts';
import { instructionRule } from '../forms/instruction-rule.ts';
import type { Report } from '../rule.ts';

type Message = 'insecure' | 'network' | 'socket';

function* judge({ flags, security, network, mounts }: RunInstruction): Iterable<Report<Message>> {
  const flagOf = (name: string) => flags.find(flag => flag.name === name);
  const securityFlag = flagOf('security');
  if (security === 'insecure' && securityFlag) yield { messageId: 'insecure', at: securityFlag.range };
  const networkFlag = flagOf('network');
  if (network === 'host' && networkFlag) yield { messageId: 'network', at: networkFlag.range, severity: 'medium' };
  for (const { type, options, flag } of mounts) {
    const paths = ['source', 'from', 'target'].map(name => options.get(name) ?? '');
    if (type === 'bind' && paths.some(path => isRuntimeSocket(path))) yield { messageId: 'socket', at: flag.range, severity: 'medium' };
  }
}

export const insecureBuildEntitlement = instructionRule({
  id: 'dockerfile/insecure-build-entitlement',
  severity: 'high',
  title: 'Build step asks for an elevated entitlement',
  on: 'run',
  stages: 'all',
  judge,
  rationale: `A step with \`--security=insecure\` runs with all privileges of the builder: what it downloads, and every package that it installs,
can leave the sandbox and change the machine and the images of others. With \`--network=host\` it reaches what only listens on that machine.`,
  remediation:
    'Remove the flag. Build what needs privileges (devices, mounts, nested containers) on a machine of its own that is thrown away, and copy the result.',
  messages: {
    insecure: 'This step runs with all privileges of the builder ("--security=insecure").',
    network: 'This step runs in the network of the machine that builds ("--network=host").',
    socket: "This step mounts the container runtime's socket, with which it can do everything that the engine can.",
  },
  fix: 'none',
  examples: {
    bad: 'FROM debian:13\nRUN --security=insecure make install\n',
    good: 'FROM debian:13\nRUN make install\n',
  },
  standards: { mitre: ['T1612'] },
  references: [
    'https://docs.docker.com/reference/dockerfile/#run---security',
    'https://docs.docker.com/reference/cli/docker/buildx/build/#allow',
    'https://cwe.mitre.org/data/definitions/250.html',
  ],
});
