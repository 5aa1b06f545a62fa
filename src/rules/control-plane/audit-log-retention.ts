import { flagIn } from '../concepts/components/component-flags.ts';
import { staticPod } from '../forms/examples.ts';
import { flagRule } from '../forms/flag-rule.ts';

/** What the CIS benchmark asks for: days, files, megabytes. */
const least: ReadonlyMap<string, number> = new Map([
  ['audit-log-maxage', 30],
  ['audit-log-maxbackup', 10],
  ['audit-log-maxsize', 100],
]);

const isWhole = (value: string): boolean => /^\d{1,9}$/.test(value);

/**
 * From Kubernetes 1.35 on the defaults are 366 days, 100 files and 100 megabytes, so what is absent is right there; scanners do not know yet. Where neither the
 * image nor policy tells the version, it may be one that sets no limits. In those the limits are asked for before there is a log, too, as the benchmark does.
 */
export const auditLogRetention = flagRule({
  id: 'control-plane/audit-log-retention',
  severity: 'low',
  profile: 'hardening',
  title: 'Audit log retention too short, or without a limit',
  flags: { 'kube-apiserver': [...least.keys()] },
  wrong: {
    endless: value => value === '0',
    few: (value, _, name) => isWhole(value) && Number(value) < (least.get(name) ?? 0),
  },
  absent: 'absent',
  except: flags =>
    flagIn(flags, 'audit-log-path')?.value === '-' ||
    (flagIn(flags, 'audit-log-path') === undefined && flagIn(flags, 'audit-webhook-config-file') !== undefined),
  fix: { title: 'Keep the audit log for long enough', value: (_, __, name) => String(least.get(name)) },
  messages: {
    few: '"--{flag}" is {value}, so the audit log of what an intruder did may be gone before anybody looks.',
    endless: '"--{flag}" is 0, which sets no limit: the audit log grows until the disk is full.',
    absent: 'Without "--{flag}" Kubernetes before 1.35 sets no limits of its own to the audit log, which grows until the disk is full.',
  },
  standards: {
    cisKubernetes: ['1.2.17', '1.2.18', '1.2.19'],
    nsa: ['Audit logging and threat detection > Logging'],
    mitre: ['T1070'],
  },
  rationale: `Intrusions are found weeks after they began. A log that is rotated away by then, or that an attacker can push out by making noise, tells nothing; one without limits fills the disk of
the control plane and stops it.`,
  remediation:
    'Set `--audit-log-maxage=30`, `--audit-log-maxbackup=10` and `--audit-log-maxsize=100` or more, and send the log away from the node.',
  examples: {
    bad: staticPod('kube-apiserver', '--audit-log-path=/var/log/audit.log', '--audit-log-maxage=7'),
    good: staticPod(
      'kube-apiserver',
      '--audit-log-path=/var/log/audit.log',
      '--audit-log-maxage=30',
      '--audit-log-maxbackup=10',
      '--audit-log-maxsize=100',
    ),
  },
  references: [
    'https://kubernetes.io/docs/tasks/debug/debug-cluster/audit/#log-backend',
    'https://cwe.mitre.org/data/definitions/778.html',
  ],
});
