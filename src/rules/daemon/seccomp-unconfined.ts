import { daemonOption } from '../forms/daemon-rule.ts';

/**
 * A profile of one's own lies on the host, under a path that tells nothing of where it lies in the repository, so whether it allows everything is not
 * judged here.
 */
export const seccompUnconfined = daemonOption({
  id: 'daemon/seccomp-unconfined',
  severity: 'high',
  title: 'Daemon-wide seccomp profile disabled',
  option: 'seccomp-profile',
  wrong: { unconfined: value => value.trim() === 'unconfined' },
  fix: { title: 'Use the profile that is built in', value: 'builtin', safety: 'unsafe' },
  messages: { unconfined: 'Containers may make every system call, because the seccomp profile of the daemon is "unconfined".' },
  standards: { cisDocker: ['2.17'], nsa: ['Pod security > Hardening container environments'], mitre: ['T1611'] },
  rationale: `The profile that is built in keeps containers from some 40 system calls which ordinary programs do not make and which most breakouts begin with: loading kernel modules, mounting,
keyrings, \`bpf\`. Without it a bug anywhere in the kernel is within reach of every container.`,
  remediation:
    'Remove `seccomp-profile`, or name a profile of your own that begins with the one built in. Give a single container more by `security_opt: ["seccomp=FILE"]`.',
  examples: { bad: '{\n  "seccomp-profile": "unconfined"\n}\n', good: '{\n  "seccomp-profile": "/etc/docker/seccomp.json"\n}\n' },
  references: ['https://docs.docker.com/engine/security/seccomp/', 'https://cwe.mitre.org/data/definitions/693.html'],
});
