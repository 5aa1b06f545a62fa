import { daemonOption, isOff } from '../forms/daemon-rule.ts';

export const noNewPrivilegesMissing = daemonOption({
  id: 'daemon/no-new-privileges-missing',
  severity: 'low',
  profile: 'hardening',
  title: 'Daemon lets containers gain privileges',
  option: 'no-new-privileges',
  wrong: { off: isOff },
  absent: 'absent',
  fix: { title: 'Forbid new privileges by default', value: true, safety: 'safe' },
  messages: {
    off: 'Programs in containers may gain privileges by setuid files, because "no-new-privileges" is off.',
    absent:
      'Without "no-new-privileges": true programs in containers may gain privileges by setuid files, unless a container forbids it itself.',
  },
  standards: { cisDocker: ['2.14'], mitre: ['T1548'] },
  rationale: `A process that runs as an ordinary user in a container becomes root there by a setuid file, such as \`su\` or one that was forgotten in the image. The kernel refuses that to processes
with \`no_new_privs\`; the daemon sets it for all containers that do not say otherwise.`,
  remediation:
    'Set `"no-new-privileges": true`. A container that needs `sudo` gets it back by `security_opt: ["no-new-privileges=false"]`.',
  examples: { bad: '{\n  "no-new-privileges": false\n}\n', good: '{\n  "no-new-privileges": true\n}\n' },
  references: [
    'https://docs.docker.com/reference/cli/dockerd/',
    'https://docs.kernel.org/userspace-api/no_new_privs.html',
    'https://cwe.mitre.org/data/definitions/269.html',
  ],
});
