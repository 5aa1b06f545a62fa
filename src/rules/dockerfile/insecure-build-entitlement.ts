import { defineRule } from '../rule.ts';

export const insecureBuildEntitlement = defineRule({
  meta: {
    id: 'dockerfile/insecure-build-entitlement',
    kind: 'dockerfile',
    severity: 'high',
    title: 'Build step asks for an elevated entitlement',
    rationale:
      'A step with `--security=insecure` runs with all capabilities, all devices and without a seccomp profile, like a privileged container: it can take over the machine that builds. ' +
      'One with `--network=host` reaches what listens on that machine alone, such as metadata services and the engine’s API. Builders refuse both until somebody allows them, for all builds.',
    remediation:
      'Leave the flag out. What needs a privileged step (loop devices, nested containers) belongs into a job of its own, on a machine that is thrown away, and its result is copied into the image.',
    messages: {
      insecure: 'The step runs privileged while the image is built.',
      network: 'The step uses the network of the machine that builds the image.',
    },
    fix: 'none',
    examples: {
      bad: 'FROM debian:13\nRUN --security=insecure mount -t tmpfs none /mnt\n',
      good: 'FROM debian:13\nRUN --mount=type=tmpfs,target=/mnt true\n',
    },
    standards: { mitre: ['T1612'] },
    references: [
      'https://docs.docker.com/reference/dockerfile/#run---security',
      'https://docs.docker.com/reference/dockerfile/#run---network',
      'https://attack.mitre.org/techniques/T1612/',
    ],
  },
  create() {
    return {
      *run({ flags, security, network }) {
        for (const { name, range } of flags) {
          if (name === 'security' && security === 'insecure') yield { messageId: 'insecure', at: range };
          if (name === 'network' && network === 'host') yield { messageId: 'network', at: range, severity: 'medium' };
        }
      },
    };
  },
});
