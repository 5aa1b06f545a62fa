/** The name of a Linux capability as `capabilities(7)` has it, without `CAP_`: `cap_net_raw` gives `NET_RAW`. `ALL` stays `ALL`. */
export const capabilityName = (text: string): string => {
  const upper = text.trim().toUpperCase();
  return upper.startsWith('CAP_') ? upper.slice('CAP_'.length) : upper;
};

/**
 * What a container has without asking, in containerd, CRI-O (less some of them) and Docker.
 * Source: moby `daemon/pkg/oci/caps/defaults.go`, containerd `pkg/oci/spec.go`.
 */
export const defaultCapabilities: readonly string[] = [
  'CHOWN',
  'DAC_OVERRIDE',
  'FSETID',
  'FOWNER',
  'MKNOD',
  'NET_RAW',
  'SETGID',
  'SETUID',
  'SETFCAP',
  'SETPCAP',
  'NET_BIND_SERVICE',
  'SYS_CHROOT',
  'KILL',
  'AUDIT_WRITE',
];

/** By capability: what it lets a process do; completes "lets the container …". */
const dangers: ReadonlyMap<string, string> = new Map([
  ['ALL', 'do everything that root can do on the host'],
  ['SYS_ADMIN', 'mount file systems and change namespaces, which is nearly the same as being root on the host'],
  ['SYS_MODULE', "load kernel modules and so run any code in the host's kernel"],
  ['SYS_PTRACE', 'read and change the memory of other processes'],
  ['SYS_RAWIO', 'access the memory and I/O ports of the host directly'],
  ['SYS_BOOT', 'restart the host or load another kernel'],
  ['SYS_TIME', 'change the clock of the host'],
  ['NET_ADMIN', 'change interfaces, routes and firewall rules'],
  ['DAC_READ_SEARCH', 'read every file regardless of permissions and open host files by their handle'],
  ['MAC_ADMIN', 'change the rules of AppArmor, SELinux or Smack'],
  ['MAC_OVERRIDE', 'ignore the rules of mandatory access control'],
  ['BPF', "load eBPF programs into the host's kernel"],
  ['PERFMON', 'observe the kernel and other processes'],
  ['SYSLOG', 'read kernel messages and addresses'],
  ['CHECKPOINT_RESTORE', 'freeze and restore other processes'],
]);

/** What a dangerous capability lets a container do, or undefined for one that is not dangerous in itself. Any spelling. */
export const dangerOfCapability = (text: string): string | undefined => dangers.get(capabilityName(text));
