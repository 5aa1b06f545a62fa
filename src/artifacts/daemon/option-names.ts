/** An option of dockerd. */
export interface OptionName {
  /** As `daemon.json` has it. */
  readonly key: string;
  readonly isBoolean: boolean;
  /** True when no other program has an option of that name. */
  readonly isOwn: boolean;
}

/**
 * The options of dockerd by their keys: `?` before a boolean, `!` before a name that other programs have, too, `=flag` behind one whose flag is called
 * otherwise, `,x` behind one that has a short flag. The last line holds those of older engines.
 * Source: moby, `daemon/command/config.go`, `config_unix.go`, `config_windows.go`, `options.go`, `daemon/config/config.go`, up to Docker Engine 29.
 */
const table = `
registry-mirrors=registry-mirror insecure-registries=insecure-registry storage-opts=storage-opt authorization-plugins=authorization-plugin
exec-opts=exec-opt !pidfile,p data-root exec-root !containerd ?cri-containerd !features=feature default-network-opts=default-network-opt !mtu
network-control-plane-mtu network-diagnostic-port ?raw-logs !log-level,l !log-format !dns dns-opts=dns-opt dns-search host-gateway-ip
host-gateway-ips=host-gateway-ip !labels=label log-driver log-opts=log-opt max-concurrent-downloads max-concurrent-uploads max-download-attempts
!shutdown-timeout swarm-default-advertise-addr swarm-raft-heartbeat-tick swarm-raft-election-tick ?!experimental metrics-addr
node-generic-resources=node-generic-resource containerd-namespace containerd-plugin-namespace containerd-plugins-namespace default-runtime !http-proxy
!https-proxy !no-proxy !proxies cdi-spec-dirs=cdi-spec-dir default-address-pools=default-address-pool nri-opts !runtimes=add-runtime !group,G
storage-driver,s ?selinux-enabled default-ulimits=default-ulimit ?iptables ?ip6tables ?ip-forward ?ip-forward-no-drop ?ip-masq ?!ipv6 bip bip6 !bridge,b
fixed-cidr fixed-cidr-v6 default-gateway default-gateway-v6 ?icc !ip ?userland-proxy userland-proxy-path ?allow-direct-routing bridge-accept-fwmark
cgroup-parent userns-remap ?live-restore ?!init init-path cpu-rt-period cpu-rt-runtime seccomp-profile default-shm-size ?no-new-privileges
default-ipc-mode firewall-backend ?rootless default-cgroupns-mode ?!debug,D !hosts=host,H ?!tls ?tlsverify !tlscacert !tlscert !tlskey !builder
content-trust minimum-api-version min-api-version oom-score-adjust apparmor-profile ?restart,r config-file ?validate ?!version,v ?!help,h
api-cors-header allow-nondistributable-artifacts deprecated-key-path cluster-store cluster-store-opts=cluster-store-opt cluster-advertise ?disable-legacy-registry
!graph,g`;

interface Named extends OptionName {
  readonly flag: string;
  readonly short: string | undefined;
}

const parse = (word: string): Named => {
  const isBoolean = word.startsWith('?');
  const named = word.slice(isBoolean ? 1 : 0);
  const isOwn = !named.startsWith('!');
  const [names = '', short] = named.slice(isOwn ? 0 : 1).split(',');
  const [key = '', flag = key] = names.split('=');
  return { key, isBoolean, isOwn, flag, short };
};

const all = table.trim().split(/\s+/).map(parse);

const byKey: ReadonlyMap<string, Named> = new Map(all.map(option => [option.key, option]));
const byFlag: ReadonlyMap<string, Named> = new Map(all.map(option => [option.flag, option]));
const byShort: ReadonlyMap<string, Named> = new Map(all.flatMap(option => (option.short === undefined ? [] : [[option.short, option]])));

/** The option of a key of `daemon.json`; undefined for a key that no engine has. */
export const optionOfKey = (key: string): OptionName | undefined => byKey.get(key);

/** The option of a flag: its long name, or one letter. */
export const optionOfFlag = (flag: string): OptionName | undefined => byFlag.get(flag) ?? byShort.get(flag);

/** All keys. */
export const optionKeys: readonly string[] = all.map(({ key }) => key);

/** Keys whose objects are values of theirs; those in other objects are looked at as if they stood at the top. Source: moby, `flatOptions`. */
export const objectKeys: ReadonlySet<string> = new Set(
  'cluster-store-opts default-network-opts log-opts runtimes default-ulimits features builder content-trust nri-opts'.split(' '),
);
