import { daemonOption } from '../forms/daemon-rule.ts';

export const loggingDisabled = daemonOption({
  id: 'daemon/logging-disabled',
  severity: 'medium',
  title: 'Daemon keeps no logs of containers',
  option: 'log-driver',
  wrong: { off: value => value.trim() === 'none' },
  fix: { title: 'Keep logs, with rotation', value: 'local', safety: 'unsafe' },
  messages: { off: 'Nothing that containers print is kept, because the log driver of the daemon is "none".' },
  standards: { cisDocker: ['2.13'], nsa: ['Audit logging and threat detection > Logging'], mitre: ['T1562.001'] },
  rationale: `With the driver \`none\` nobody sees what an intruder tried and what failed, neither while it happens nor afterwards, in any container that names no driver itself.`,
  remediation:
    'Take the driver `local`, which rotates by itself, or one that sends the logs elsewhere (`journald`, `fluentd`, `syslog`, `awslogs`).',
  examples: { bad: '{\n  "log-driver": "none"\n}\n', good: '{\n  "log-driver": "local"\n}\n' },
  references: ['https://docs.docker.com/engine/logging/configure/', 'https://cwe.mitre.org/data/definitions/778.html'],
});
