import type { Container, PodSpec } from '../../../artifacts/kubernetes/model.ts';
import { isStaticSystemPod } from '../../../artifacts/kubernetes/walk.ts';
import { booleanAt, itemsOf, stringAt } from '../../../artifacts/yaml/lookup.ts';
import { scalarValue } from '../../../artifacts/yaml/scalar.ts';
import { onceFor } from '../../../text/once-for.ts';
import { wordSet } from '../../../text/word-set.ts';
import { addOnOf } from './cluster-add-ons.ts';
import { repositoryEnd } from './container-image.ts';
import { systemNamespaceOf } from './namespaces.ts';
import { hostPathVolumes } from './security/host-path-volumes.ts';

const agentAdvice =
  'It works on the node itself, and would not without this. Keep it in a namespace that only administrators deploy to, and suppress the finding there with the reason.';
const setupAdvice =
  'It sets up the kernel or the network of the node, which fails without this. Set the node up outside of the pod (in its image or when it boots; parameters of the pod alone by "securityContext.sysctls") and remove the container.';
const engineAdvice =
  'A container engine or a whole system in a container does not start without this. Build images with a builder that needs no privileges (rootless BuildKit, Buildah), or keep such pods on nodes of their own.';
const networkAdvice =
  'It changes routes, interfaces or firewall rules for its living, and fails without this. Keep the capability, drop all others, and suppress the finding with the reason.';
const clockAdvice =
  'It sets the clock of the node for its living, and fails without this. Keep the capability, drop all others, and suppress the finding with the reason.';

const hostNamespaces = ['hostNetwork', 'hostPID', 'hostIPC'] as const;

/**
 * What is true of a pod that works on its node: a known add-on, a component of the control plane, a storage driver, or a pod on every node
 * (DaemonSet) that is given directories or namespaces of it.
 */
const worksOnNode = (podSpec: PodSpec): boolean =>
  addOnOf(podSpec) !== undefined ||
  isStaticSystemPod(podSpec) ||
  podSpec.containers.some(container => repositoryEnd(container).last.split('-').includes('csi')) ||
  (podSpec.object.kind === 'DaemonSet' &&
    (hostPathVolumes(podSpec).length > 0 || hostNamespaces.some(field => booleanAt(podSpec.get(field)) === true)));

/** True for network and storage drivers of the cluster in its own namespaces: they work on directories of the node. */
export const isNodeDriver = (podSpec: PodSpec): boolean => isDriver(podSpec) && systemNamespaceOf(podSpec.object) !== undefined;

const isDriver = (podSpec: PodSpec): boolean => ['network', 'storage'].includes(addOnOf(podSpec) ?? '');

/**
 * True for what may bring programs to its node for the cluster: such a driver in whichever namespace, and a pod on every node of which a template decides the
 * image.
 */
export const mayBringPlugins = (podSpec: PodSpec): boolean =>
  isDriver(podSpec) || (podSpec.object.kind === 'DaemonSet' && podSpec.containers.some(container => repositoryEnd(container).last === ''));

/** Why once: it is asked for each container of a pod. */
const isAgentOfNode = onceFor(worksOnNode);

/**
 * Routing daemons, virtual addresses, VPNs and proxies that redirect the traffic of others; by parts of an image's name between hyphens.
 */
const networkSoftware = wordSet(
  'frr quagga bird gobgp metallb speaker keepalived vip wireguard wg openvpn ovpn strongswan tailscale tailscaled zerotier gluetun dnsmasq dhcpd kea ' +
    'iptables nftables tproxy',
);
const clockSoftware = wordSet('chrony chronyd ntp ntpd ptp linuxptp');
/** Engines and systems in a container. */
const engines = wordSet('dind buildkit buildkitd k3s k3d systemd podman crio sysbox');

/** Programs that change the kernel or the network of the node. */
const setupPrograms =
  /(?:^|[\s/;&|"'(])(?:sysctl|modprobe|insmod|nsenter|ip6?tables(?:-\w+)?|nft|ipset|ethtool|losetup|swapoff)(?:$|[\s;&|"')])/;

/** Longer commands are cut here. */
const maxCommand = 20_000;

const commandText = (container: Container): string =>
  ['command', 'args']
    .flatMap(key => itemsOf(container.get(key)))
    .map(item => (item.kind === 'scalar' ? String(scalarValue(item) ?? '') : ''))
    .join(' ')
    .slice(0, maxCommand);

const nameWords = (container: Container): readonly string[] => repositoryEnd(container).last.split(/[-_]/);

const isEngine = (container: Container): boolean => {
  const image = (stringAt(container.get('image')) ?? '').toLowerCase();
  if (image.includes('rootless')) return false;
  const { last, lastTwo } = repositoryEnd(container);
  return (
    nameWords(container).some(word => engines.has(word)) ||
    lastTwo === 'kindest/node' ||
    ((last === 'docker' || last.endsWith('-docker')) && image.includes('dind'))
  );
};

/** Why a pod can't do without a namespace of its node, in words of what to do instead; undefined when nothing says so. */
export const podPowerAdvice = (podSpec: PodSpec): string | undefined => (isAgentOfNode(podSpec) ? agentAdvice : undefined);

/** Why a container can't do without a power over its node, in words of what to do instead; undefined when nothing says so. */
export const powerAdvice = (container: Container): string | undefined => {
  if (isAgentOfNode(container.podSpec)) return agentAdvice;
  if (isEngine(container)) return engineAdvice;
  return setupPrograms.test(commandText(container)) ? setupAdvice : undefined;
};

/** As `powerAdvice`, for one capability that the software of the image is known to be there for. */
export const capabilityPowerAdvice = (container: Container, capability: string): string | undefined => {
  const words = nameWords(container);
  if ((capability === 'NET_ADMIN' || capability === 'NET_RAW') && words.some(word => networkSoftware.has(word))) return networkAdvice;
  if (capability === 'SYS_TIME' && words.some(word => clockSoftware.has(word))) return clockAdvice;
  return powerAdvice(container);
};
