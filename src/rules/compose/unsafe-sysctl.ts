import { makesNetworks } from '../concepts/compose/service-images.ts';
import { type JudgedValue, serviceItems, type ValuePlace } from '../forms/service-rule.ts';

type Message = 'node' | 'weakens' | 'injected';

/**
 * What a container has for itself: its network, and what belongs to its IPC namespace. Source: Docker documentation, "docker run", sysctls.
 */
const isOwn = (name: string): boolean =>
  /^(?:net\.|fs\.mqueue\.|kernel\.(?:msg(?:max|mnb|mni)|sem|shm(?:all|max|mni|_rmid_forced))$)/.test(name);

interface Weakness {
  readonly name: RegExp;
  readonly value: RegExp;
  readonly does: string;
}

/**
 * Settings of a network that let others take over connections or hide where they come from. Source: the kernel's ip-sysctl documentation.
 */
const weaknesses: readonly Weakness[] = [
  { name: /^net\.ipv[46]\.conf\.[\w-]+\.accept_source_route$/, value: /^1$/, does: 'lets senders choose the way of their packets' },
  { name: /^net\.ipv[46]\.conf\.[\w-]+\.accept_redirects$/, value: /^1$/, does: 'lets neighbours change where packets are sent' },
  { name: /^net\.ipv4\.conf\.[\w-]+\.rp_filter$/, value: /^0$/, does: 'accepts packets with forged sender addresses' },
  { name: /^net\.ipv4\.tcp_syncookies$/, value: /^0$/, does: 'takes the protection against floods of connections away' },
];

const forwarding = /^net\.(?:ipv4\.(?:ip_forward|conf\.[\w-]+\.forwarding)|ipv6\.conf\.[\w-]+\.forwarding)$/;

/** What a network daemon is there for is not a weakness of it. */
const weaknessOf = (name: string, value: string, { service }: ValuePlace): string | undefined => {
  if (makesNetworks(service)) return undefined;
  if (forwarding.test(name) && value === '1') return 'passes packets on between networks';
  return weaknesses.find(weakness => weakness.name.test(name) && weakness.value.test(value))?.does;
};

/** Name and value of `net.core.somaxconn=1024` or `net.core.somaxconn: 1024`. */
const settingOf = (text: string, { item }: ValuePlace): readonly [name: string, value: string] => {
  if (item.entry !== undefined) return [item.entry.name ?? '', text.trim()];
  const equals = text.indexOf('=');
  return equals === -1 ? [text.trim(), ''] : [text.slice(0, equals).trim(), text.slice(equals + 1).trim()];
};

const judge = (text: string, place: ValuePlace): JudgedValue<Message> | undefined => {
  const [written, value] = settingOf(text, place);
  const name = written.replaceAll('/', '.');
  if (name === '') return undefined;
  const data = { name, value };
  if (/[+=]/.test(value)) return { messageId: 'injected', data, severity: 'high', facts: { value: name, degree: 2 } };
  if (!isOwn(name)) return { messageId: 'node', data, facts: { value: name, degree: 0 } };
  const does = weaknessOf(name, value, place);
  return does === undefined ? undefined : { messageId: 'weakens', data: { ...data, does }, facts: { value: name, degree: 1 } };
};

/**
 * Docker refuses settings that are not the container's own when it starts one; other engines and rootful Podman with the host's namespaces
 * set them for the host. Forwarding and `rp_filter` are part of the work of VPNs and routers, which are told by their images.
 */
export const unsafeSysctl = serviceItems({
  id: 'compose/unsafe-sysctl',
  severity: 'low',
  profile: 'hardening',
  raisedTo: 'high',
  title: 'Risky kernel parameter set',
  list: 'sysctls',
  judge,
  removal: 'Leave the setting to the kernel',
  rationale: `Some kernel parameters are not kept to the container: setting them changes the host and all that runs on it. Others weaken the network of the container, so that neighbours can forge or redirect
its packets. Values with \`+\` or \`=\` were an escape from the container (CVE-2022-0811 in CRI-O).`,
  remediation: 'Remove the parameter. What the host needs (`vm.max_map_count` for Elasticsearch) is set on the host, in `/etc/sysctl.d`.',
  messages: {
    node: 'The kernel parameter "{name}" of the service "{service}" is not one that a container has for itself: it is set for the host, or refused.',
    weakens: 'The kernel parameter "{name}" with the value "{value}" {does} in the service "{service}".',
    injected:
      'The value "{value}" of the kernel parameter "{name}" of the service "{service}" has "+" or "=" in it, which old runtimes hand on to the kernel as further settings.',
  },
  fix: 'unsafe',
  examples: {
    bad: 'services:\n  web:\n    image: nginx:1.30\n    sysctls:\n      - net.ipv4.conf.all.accept_redirects=1\n',
    good: 'services:\n  web:\n    image: nginx:1.30\n    sysctls:\n      net.ipv4.ip_unprivileged_port_start: 0\n      net.core.somaxconn: 1024\n',
  },
  standards: { mitre: ['T1611'] },
  references: [
    'https://docs.docker.com/reference/compose-file/services/#sysctls',
    'https://docs.docker.com/reference/cli/docker/container/run/#sysctl',
    'https://nvd.nist.gov/vuln/detail/CVE-2022-0811',
  ],
});
