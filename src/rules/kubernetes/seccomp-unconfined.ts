import { containerField } from '../forms/container-field.ts';
import { container } from '../forms/examples.ts';
import { powerAdvice } from './concepts/node-powers.ts';
import { isAnnotation, seccompProfile, useRuntimeDefault } from './concepts/security/effective-profiles.ts';

export const seccompUnconfined = containerField({
  id: 'kubernetes/seccomp-unconfined',
  insteadOf: ['kubernetes/seccomp-not-set'],
  severity: 'high',
  title: 'Seccomp is switched off',
  os: 'linux',
  find: seccompProfile,
  wrong: {
    unconfined: (value, setting) => value === 'Unconfined' && !isAnnotation(setting),
    annotated: (value, setting) => value === 'unconfined' && isAnnotation(setting),
  },
  severities: { annotated: 'medium' },
  fix: {
    title: 'Use the profile of the container runtime',
    edits: useRuntimeDefault,
  },
  advice: ({ container: one }) => powerAdvice(one),
  messages: {
    unconfined: 'The seccomp profile "Unconfined" lets {who} make every system call of the kernel.',
    annotated:
      'An annotation switches seccomp off for {who}; it is medium because Kubernetes takes no notice of it since 1.27, where nothing is set instead.',
  },
  standards: {
    cisKubernetes: ['5.7.2'],
    pss: ['baseline/seccompProfile_baseline'],
    nsa: ['Pod security > Hardening container environments'],
    mitre: ['T1611'],
  },
  rationale: `Seccomp keeps a container from system calls that applications do not need and that escapes are made of. \`Unconfined\` takes that filter away, also where the kubelet or a
namespace would have set one.`,
  remediation: 'Set `type: RuntimeDefault`, or `Localhost` with a profile that adds the few calls that the application really needs.',
  examples: {
    bad: container`securityContext: {seccompProfile: {type: Unconfined}}`,
    good: container`securityContext: {seccompProfile: {type: RuntimeDefault}}`,
  },
  references: [
    'https://kubernetes.io/docs/tutorials/security/seccomp/',
    'https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline',
    'https://cwe.mitre.org/data/definitions/693.html',
  ],
});
