/**
 * The sysctls that the Pod Security Standards take for safe, as of Kubernetes 1.37: each belongs to the pod's own namespaces, and none of
 * them lets it take resources from its neighbours. Source: k8s.io/pod-security-admission, check_sysctls.go.
 */
const safeSysctls = new Set([
  'kernel.shm_rmid_forced',
  'net.ipv4.ip_local_port_range',
  'net.ipv4.tcp_syncookies',
  'net.ipv4.ping_group_range',
  'net.ipv4.ip_unprivileged_port_start',
  'net.ipv4.ip_local_reserved_ports',
  'net.ipv4.tcp_keepalive_time',
  'net.ipv4.tcp_fin_timeout',
  'net.ipv4.tcp_keepalive_intvl',
  'net.ipv4.tcp_keepalive_probes',
  'net.ipv4.tcp_rmem',
  'net.ipv4.tcp_wmem',
  'net.ipv4.tcp_slow_start_after_idle',
  'net.ipv4.tcp_notsent_lowat',
]);

/** Whether a sysctl is safe; a name may be written with slashes (`net/ipv4/tcp_syncookies`). */
export const isSafeSysctl = (name: string): boolean => safeSysctls.has(name.includes('/') ? name.replaceAll('/', '.') : name);
