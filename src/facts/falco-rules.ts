/**
 * The rules that Falco ships, by the priority that they have there; those that are off there are left out.
 * Source: falcosecurity/rules (Apache-2.0), `falco_rules.yaml` of the releases 1.0.0 to 5.1.0, the newest that has a rule counts.
 */
const byPriority = {
  critical: [
    'Detect crypto miners using the Stratum protocol',
    'Detect release_agent File Container Escapes',
    'Drop and execute new binary in container',
    'Fileless execution via memfd_create',
    'Polkit Local Privilege Escalation Vulnerability (CVE-2021-4034)',
    'Sudo Potential Privilege Escalation',
    'Unprivileged Delegation of Page Faults Handling to a Userspace Process',
  ],
  error: [
    'Create files below dev',
    'Launch Package Management Process in Container',
    'Mkdir binary dirs',
    'Modify binary dirs',
    'Write below binary dir',
    'Write below etc',
    'Write below monitored dir',
    'Write below root',
    'Write below rpm database',
  ],
  warning: [
    'Clear Log Activities',
    'Create Hardlink Over Sensitive Files',
    'Create Symlink Over Sensitive Files',
    'Debugfs Launched in Privileged Container',
    'Delete Bash History',
    'Delete or rename shell history',
    'Directory traversal monitored file read',
    'Execution from /dev/shm',
    'Find AWS Credentials',
    'Launch Disallowed Container',
    'Linux Kernel Module Injection Detected',
    'Modify Shell Configuration File',
    'Mount Launched in Privileged Container',
    'Netcat Remote Code Execution in Container',
    'PTRACE attached to process',
    'Read environment variable from /proc files',
    'Read sensitive file trusted after startup',
    'Read sensitive file untrusted',
    'Remove Bulk Data from Disk',
    'Search Private Keys or Passwords',
    'The docker client is executed in a container',
  ],
  notice: [
    'Contact K8S API Server From Container',
    'DB program spawned process',
    'Disallowed SSH Connection Non Standard Port',
    'Launch Ingress Remote File Copy Tools in Container',
    'Launch Remote File Copy Tools in Container',
    'Launch Suspicious Network Tool in Container',
    'Launch Suspicious Network Tool on Host',
    'Non sudo setuid',
    'PTRACE anti-debug attempt',
    'Packet socket created in container',
    'Redirect STDOUT/STDIN to Network Connection in Container',
    'Run shell untrusted',
    'System procs network activity',
    'Terminal shell in container',
    'Unexpected K8s NodePort Connection',
    'Update Package Repository',
    'User mgmt binaries',
  ],
  informational: [
    'Launch Excessively Capable Container',
    'Launch Privileged Container',
    'Launch Sensitive Mount Container',
    'System user interactive',
  ],
} as const;

/** A level of Falco's priorities, the worst first. */
export const falcoPriorities = ['emergency', 'alert', 'critical', 'error', 'warning', 'notice', 'informational', 'debug'] as const;

export type FalcoPriority = (typeof falcoPriorities)[number];

const priorities: ReadonlyMap<string, FalcoPriority> = new Map(
  Object.entries(byPriority).flatMap(([priority, names]) => names.map(name => [name, priority as FalcoPriority] as const)),
);

/** The priority of a rule that Falco ships and that is on there; undefined for others. */
export const shippedPriority = (rule: string): FalcoPriority | undefined => priorities.get(rule);

/** The names of all of them. */
export const shippedRules: readonly string[] = [...priorities.keys()];
