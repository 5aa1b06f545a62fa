import { liesWithin } from '../../text/path.ts';
/** What a directory (or file) of the host holds that no container should have. */
export interface SensitiveHostPath {
  /** What a container gets with it; completes "gives the container …". */
  readonly holds: string;
  /** True when writing there is enough to own the host or the cluster: the root, the kubelet's and the control plane's files. */
  readonly takeover: boolean;
}

/** Longer paths exceed Linux's PATH_MAX and are no paths. */
const maxPathLength = 4096;

/** `\\.\pipe\x` and `//./pipe/x`, once slashes are turned. */
const pipePrefix = '//./pipe/';

/**
 * An absolute path of a Linux or Windows host in one spelling: `.`, `..` and doubled slashes resolved, no trailing slash, `/var/run` as
 * `/run` (a symbolic link on every current distribution), Windows paths with forward slashes and in lower case. Undefined when not
 * absolute.
 */
export const normalizeHostPath = (path: string): string | undefined => {
  if (path.length > maxPathLength) return undefined;
  if (/^[A-Za-z]:(?:[\\/]|$)/u.test(path) || path.startsWith('\\\\')) return normalizeWindowsPath(path.replaceAll('\\', '/').toLowerCase());
  if (path.toLowerCase().startsWith(pipePrefix)) return path.toLowerCase();
  if (!path.startsWith('/')) return undefined;
  const resolved = resolveSegments(path)
    .replace(rootOfProcess, '/')
    .replace(/^\/\/+/u, '/');
  return resolved === '/var/run' || resolved.startsWith('/var/run/') ? resolved.slice('/var'.length) : resolved;
};

/** What a process of the host has for its root is that of the host. Source: proc(5), `/proc/[pid]/root`. */
const rootOfProcess = /^(?:\/proc\/(?:self|thread-self|\d{1,10})\/root(?=\/|$))+/u;

/** How far a path may lead up before what is left of it can only be meant from the root. */
const surelyAtRoot = 4;
/** How many segments such a path has at least, those that lead up included: less may well be a neighbour of the checkout. */
const surelyOutside = 3;

/**
 * A path of the host as one from its root. One that is relative to the file at `from` and leads out of the repository is taken for what it
 * names on the way down (`../../../var/run/docker.sock`): how deep the checkout lies, only its owner knows. Undefined for what stays
 * inside.
 */
export const absoluteHostPath = (path: string, from: string): string | undefined => {
  if (!/^\.{1,2}(?:\/|$)/u.test(path) || path.length > maxPathLength) return path;
  const kept: string[] = from.split('/').slice(0, -1);
  let out = 0;
  for (const segment of path.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') kept.push(segment);
    else if (kept.pop() === undefined) out += 1;
  }
  // `../lib` beside a checkout is most likely no part of the system.
  const isFar = kept.length === 0 ? out >= surelyAtRoot : out + kept.length > surelyOutside;
  return out > 0 && isFar ? `/${kept.join('/')}` : undefined;
};

const normalizeWindowsPath = (path: string): string => {
  if (path.startsWith('//')) return path;
  const rest = resolveSegments(path.slice(2));
  return `${path.slice(0, 2)}${rest}`;
};

const resolveSegments = (path: string): string => {
  const kept: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '..') kept.pop();
    else if (segment !== '' && segment !== '.') kept.push(segment);
  }
  return `/${kept.join('/')}`;
};

/** File names of the control sockets of container engines and CRI runtimes, wherever they lie. */
const runtimeSocketNames = new Set([
  'docker.sock',
  'docker.sock.raw',
  'dockerd.sock',
  'cri-dockerd.sock',
  'dockershim.sock',
  'containerd.sock',
  'containerd.sock.ttrpc',
  'crio.sock',
  'podman.sock',
  'balena-engine.sock',
  'frakti.sock',
]);

const runtimePipes = new Set([
  'docker_engine',
  'docker_engine_linux',
  'dockerdesktoplinuxengine',
  'containerd-containerd',
  'cri-dockerd',
  'dockershim',
]);

/** LXD and Incus name theirs `unix.socket`. */
const lxdSocketDirectories = ['/lxd', '/incus'];

/**
 * True when the path is the control socket (or named pipe) of a container runtime. Who can talk to it can start a privileged container
 * on the host, and a read-only mount does not prevent that.
 */
export const isRuntimeSocket = (path: string): boolean => {
  const normal = normalizeHostPath(path);
  if (normal === undefined) return false;
  if (normal.startsWith(pipePrefix)) return runtimePipes.has(normal.slice(pipePrefix.length));
  const slash = normal.lastIndexOf('/');
  const name = normal.slice(slash + 1);
  if (name === 'unix.socket') return lxdSocketDirectories.some(directory => normal.slice(0, slash).endsWith(directory));
  return runtimeSocketNames.has(name);
};

/** Where runtimes put their sockets: Docker, containerd, CRI-O, Podman, k3s/RKE2, k0s, MicroK8s, Bottlerocket, BOSH. */
const runtimeSocketDirectories = new Set([
  '/run',
  '/run/containerd',
  '/run/crio',
  '/run/docker',
  '/run/docker/containerd',
  '/run/host-containerd',
  '/run/k0s',
  '/run/k3s',
  '/run/k3s/containerd',
  '/run/podman',
  '/run/user',
  '/var/snap/microk8s/common/run',
  '/var/vcap/sys/run',
  '/var/vcap/sys/run/containerd',
  '/var/vcap/sys/run/docker',
]);

/** The runtime directory of a user, where rootless engines listen: `/run/user/1000`, `/run/user/1000/podman`. */
const userRuntimeDirectory = /^\/run\/user\/\d{1,10}(?:\/podman)?$/u;

/**
 * True for a directory in which a runtime's socket lies, such as `/run`. The root of the file system is a hazard of its own and is not
 * meant.
 */
export const holdsRuntimeSocket = (path: string): boolean => {
  const normal = normalizeHostPath(path);
  return normal !== undefined && (runtimeSocketDirectories.has(normal) || userRuntimeDirectory.test(normal));
};

const configuration = "the host's configuration, accounts and credentials";
const programs = "the host's programs and libraries";
const kubeletFiles = "the kubelet's credentials and the volumes, secrets and tokens of every pod on the node";
const controlPlaneFiles = "the control plane's keys, credentials and static pod manifests";
const engineFiles = "the container engine's images, layers and container file systems";
const etcdFiles = "the cluster's data store with every Secret in it";
const scheduledJobs = 'the jobs and services that the host runs as root';

/**
 * What lies where on a Linux or Windows host. Sources: Kubernetes hostPath documentation, NSA/CISA Kubernetes Hardening Guide, Pod Security
 * Standards.
 */
const sensitivePaths: ReadonlyMap<string, SensitiveHostPath> = new Map(
  (
    [
      ['/', 'the whole file system of the host', true],
      ['/bin', programs],
      ['/boot', "the host's kernel and boot loader"],
      ['/dev', "the host's devices, disks included"],
      ['/dev/kmem', "the host's memory"],
      ['/dev/mem', "the host's memory"],
      ['/etc', configuration],
      ['/etc/cron.d', scheduledJobs],
      ['/etc/crontab', scheduledJobs],
      ['/etc/kubernetes', controlPlaneFiles, true],
      ['/etc/kubernetes/manifests', controlPlaneFiles, true],
      ['/etc/kubernetes/pki', controlPlaneFiles, true],
      ['/etc/passwd', "the host's accounts"],
      ['/etc/rancher/k3s', controlPlaneFiles, true],
      ['/etc/rancher/rke2', controlPlaneFiles, true],
      ['/etc/shadow', "the host's password hashes"],
      ['/etc/ssh', "the host's SSH keys"],
      ['/etc/sudoers', "the host's sudo rules"],
      ['/etc/sudoers.d', "the host's sudo rules"],
      ['/etc/systemd', scheduledJobs],
      ['/etc/systemd/system', scheduledJobs],
      ['/home', 'the home directories of all users of the host'],
      ['/lib', programs],
      ['/lib32', programs],
      ['/lib64', programs],
      ['/libx32', programs],
      ['/proc', 'the processes and kernel settings of the host'],
      ['/proc/1', "the host's init process"],
      ['/proc/sys', 'the kernel settings of the host'],
      ['/proc/sysrq-trigger', 'the kernel settings of the host'],
      ['/root', "the home directory of the host's root user"],
      ['/root/.ssh', "the SSH keys of the host's root user"],
      ['/run', 'the sockets and runtime state of all services on the host'],
      ['/sbin', programs],
      ['/sys', 'the devices and kernel settings of the host'],
      ['/sys/fs/cgroup', 'the control groups of the host'],
      ['/sys/kernel', 'the kernel settings of the host'],
      ['/sys/kernel/debug', 'the kernel settings of the host'],
      ['/usr', programs],
      ['/usr/bin', programs],
      ['/usr/lib', programs],
      ['/usr/lib64', programs],
      ['/usr/local', programs],
      ['/usr/local/bin', programs],
      ['/usr/sbin', programs],
      ['/var/lib/containerd', engineFiles],
      ['/var/lib/containers', engineFiles],
      ['/var/lib/docker', engineFiles],
      ['/var/lib/etcd', etcdFiles, true],
      ['/var/lib/k0s', controlPlaneFiles, true],
      ['/var/lib/k0s/pki', controlPlaneFiles, true],
      ['/var/lib/kubelet', kubeletFiles, true],
      ['/var/lib/kubelet/pki', kubeletFiles, true],
      ['/var/lib/kubelet/pods', kubeletFiles],
      ['/var/lib/rancher', controlPlaneFiles, true],
      ['/var/lib/rancher/k3s/server', controlPlaneFiles, true],
      ['/var/lib/rancher/rke2/server', controlPlaneFiles, true],
      ['/var/log', 'the logs of the host and of every pod, and through symbolic links other files of the host'],
      ['/var/spool/cron', scheduledJobs],
      ['c:/', 'the whole system drive of the host', true],
      ['c:/etc/kubernetes', controlPlaneFiles, true],
      ['c:/programdata', configuration],
      ['c:/users', 'the home directories of all users of the host'],
      ['c:/var/lib/kubelet', kubeletFiles, true],
      ['c:/windows', programs],
      ['c:/windows/system32', programs],
    ] as const
  ).map(([path, holds, takeover = false]) => [path, { holds, takeover }]),
);

/** Directories above the listed ones hold what those hold; the worst of them counts. */
const ancestorsOfSensitivePaths: ReadonlyMap<string, SensitiveHostPath> = (() => {
  const ancestors = new Map<string, SensitiveHostPath>();
  for (const [path, held] of sensitivePaths) {
    for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
      const ancestor = path.slice(0, slash);
      const known = ancestors.get(ancestor);
      if (known === undefined || (held.takeover && !known.takeover)) ancestors.set(ancestor, held);
    }
  }
  return ancestors;
})();

/** Directories of which each part is as bad as the whole. */
const sensitiveTrees = [
  '/etc/cron.d',
  '/etc/kubernetes/manifests',
  '/etc/kubernetes/pki',
  '/etc/rancher/k3s',
  '/etc/rancher/rke2',
  '/etc/sudoers.d',
  '/root/.ssh',
  '/var/lib/etcd',
  '/var/lib/k0s/pki',
  '/var/lib/kubelet/pki',
  '/var/lib/kubelet/pods',
  '/var/lib/rancher/k3s/server',
  '/var/lib/rancher/rke2/server',
];

/** Kubeconfigs with which nodes and the control plane are set up, `admin.conf` among them. Sources: kubeadm, "Implementation details"; kubelet, `--kubeconfig`. */
const kubeconfigs = /^\/(?:etc\/kubernetes\/[\w.-]{1,64}\.(?:conf|kubeconfig)|var\/lib\/kubelet\/(?:[\w.-]{1,64}-)?kubeconfig)$/u;

/** What a sensitive host path holds, or undefined for an ordinary (or relative) one. A path above a sensitive one is sensitive too. */
export const sensitiveHostPath = (path: string): SensitiveHostPath | undefined => {
  const normal = normalizeHostPath(path);
  if (normal === undefined) return undefined;
  const listed = sensitivePaths.get(normal) ?? ancestorsOfSensitivePaths.get(normal);
  if (listed !== undefined) return listed;
  if (kubeconfigs.test(normal))
    return { holds: 'the credentials with which the node or the control plane acts in the cluster', takeover: true };
  const tree = sensitiveTrees.find(known => liesWithin(normal, known));
  return tree === undefined ? undefined : sensitivePaths.get(tree);
};

/** True for files that hold keys of the cluster: reading them is enough. */
export const holdsClusterKeys = (path: string): boolean => {
  const normal = normalizeHostPath(path) ?? '';
  return normal.includes('/pki') || normal.startsWith('/etc/rancher/') || kubeconfigs.test(normal);
};

/** Where the kubelet and the container runtime look for programs that they run as root, and for what these are told. Sources: CNI, `libcni`; containerd, `cri`; Kubernetes, "FlexVolume". */
const nodePlugins = [
  '/opt/cni',
  '/etc/cni',
  '/usr/libexec/cni',
  '/usr/libexec/kubernetes',
  '/var/lib/rancher/k3s/data/cni',
  '/var/lib/rancher/k3s/agent/etc/cni',
];

/** True for directories in which whoever writes decides what nodes run as root: reading tells nothing. */
export const isOfNodePlugins = (path: string): boolean => {
  const normal = normalizeHostPath(path);
  return normal !== undefined && nodePlugins.some(known => liesWithin(normal, known));
};

/** Files and directories that containers commonly read and that give nothing away: the time zone and its data, CA certificates. */
const harmlessPaths = [
  '/etc/localtime',
  '/etc/timezone',
  '/usr/share/zoneinfo',
  '/usr/share/zoneinfo-posix',
  '/etc/machine-id',
  '/etc/hostname',
  '/etc/os-release',
  '/usr/lib/os-release',
  '/etc/ssl/certs',
  '/etc/pki/ca-trust',
  '/etc/pki/tls/certs',
  '/etc/ca-certificates',
  '/usr/share/ca-certificates',
  '/usr/local/share/ca-certificates',
];

/** True for the time zone files, certificates and identity files of the host, or something below them. */
export const isHarmlessHostPath = (path: string): boolean => {
  const normal = normalizeHostPath(path);
  return normal !== undefined && harmlessPaths.some(known => liesWithin(normal, known));
};

/** True for one device or device group below `/dev`, such as `/dev/kvm` or `/dev/dri`. */
export const isSingleDevice = (path: string): boolean => {
  const normal = normalizeHostPath(path);
  return normal?.startsWith('/dev/') === true && sensitiveHostPath(normal) === undefined;
};

/**
 * Files and directories in which nodes and users keep credentials of a cloud. Sources: cloud-provider-azure, azure-linux-agent, AWS CLI,
 * gcloud and Azure CLI documentation; Kubescape, control C-0020.
 */
const cloudCredentials = [
  '/etc/kubernetes/azure.json',
  '/etc/kubernetes/cloud-config',
  '/etc/kubernetes/cloud.conf',
  '/etc/kubernetes/aws-credentials',
  '/etc/eks/iam-ra',
  '/var/lib/waagent',
  '/var/lib/cloud/instance',
  '/var/lib/google-guest-agent',
];

/** The folder of a user's home in which a command line keeps them; the home of who has none is the root. */
const userCredentials =
  /^(?:\/root|\/home\/[^/]{1,64}|\/users\/[^/]{1,64})?\/(?:\.aws|\.azure|\.config\/gcloud|\.oci|\.bluemix|\.kube|gcloud\/application_default_credentials\.json$)(?:\/|$)/iu;

/**
 * True for a file or directory of the host in which credentials of a cloud lie. Directories above, such as `/root`, hold more than that and
 * are not meant.
 */
export const isCloudCredentialPath = (path: string): boolean => {
  const normal = normalizeHostPath(path);
  return normal !== undefined && (cloudCredentials.some(known => liesWithin(normal, known)) || userCredentials.test(normal));
};
