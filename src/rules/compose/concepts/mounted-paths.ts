import { liesBelow, liesWithin } from '../../../text/path.ts';
import { isHarmlessHostPath, isSingleDevice, normalizeHostPath, sensitiveHostPath } from '../../concepts/host-paths.ts';

/**
 * How much a container gets with a mounted path of the host. `takeover`: enough to own the host when it may write; `sensitive`: a directory
 * of the system or of a user's secrets; `part`: something below such a directory.
 */
export interface MountedPath {
  readonly degree: 'takeover' | 'sensitive' | 'part';
  /** Completes "gives the container …". */
  readonly holds: string;
}

/**
 * Directories whose every part is the system's, so that what lies deeper matters, too. Others (`/home`, `/var/log`, `/usr/local`…) hold
 * data of programs.
 */
const systemDirectories = [
  '/bin',
  '/boot',
  '/dev',
  '/etc',
  '/lib',
  '/lib32',
  '/lib64',
  '/libx32',
  '/proc',
  '/root',
  '/run',
  '/sbin',
  '/sys',
  '/usr/bin',
  '/usr/lib',
  '/usr/lib64',
  '/usr/local/bin',
  '/usr/sbin',
  '/var/lib/containerd',
  '/var/lib/containers',
  '/var/lib/docker',
  '/var/lib/etcd',
  '/var/lib/kubelet',
  '/var/spool/cron',
  'c:/windows',
];

/** Writing here is enough to become root on the host, besides the paths that are so for every container. */
const takeoverDirectories = new Set([
  '/etc',
  '/root',
  '/var/lib/docker',
  '/var/lib/containerd',
  '/boot',
  '/dev',
  '/proc',
  '/usr/bin',
  '/usr/sbin',
  '/bin',
  '/sbin',
]);

/** What people keep in their home directories to log in elsewhere. */
const credentialPath =
  /^\/(?:home\/[^/]+|root)\/(?:\.ssh|\.aws|\.azure|\.kube|\.docker|\.gnupg|\.config\/gcloud|\.netrc|\.npmrc|\.git-credentials|\.pgpass|\.vault-token)(?:\/|$)/u;
const wholeHome = /^\/home\/[^/]+$/u;

/** Below a system directory, but made for programs to share: shared memory, and what Compose itself puts there. */
const sharedByDesign = ['/dev/shm', '/dev/null', '/dev/zero', '/dev/random', '/dev/urandom', '/dev/log', '/run/secrets', '/run/lock'];

/** How the home directory of whoever starts the project is written. */
const home = /^(?:~|\$HOME|\$\{HOME\})(?=\/|$)/u;

/** A path with the home directory of some user in the place of `~`, `$HOME` and `${HOME}`. */
export const withHome = (path: string): string => path.replace(home, '/home/user');

/**
 * The path that a text with variables stands for when the home directory is the only one: `~/.ssh` for `${HOME}/.ssh`. Undefined for
 * others.
 */
export const homePath = (text: string): string | undefined => {
  const path = text.replace(home, '~');
  return path.startsWith('~') && !path.includes('$') ? path : undefined;
};

/** What a container gets with a mounted path, or undefined for an ordinary, harmless or relative one. */
export const mountedPath = (path: string): MountedPath | undefined => {
  const normal = normalizeHostPath(withHome(path));
  if (normal === undefined || isHarmlessHostPath(normal) || sharedByDesign.some(known => liesWithin(normal, known))) return undefined;
  if (credentialPath.test(normal)) return { degree: 'sensitive', holds: 'credentials of a user of the host' };
  const listed = sensitiveHostPath(normal);
  if (listed) return { degree: listed.takeover || takeoverDirectories.has(normal) ? 'takeover' : 'sensitive', holds: listed.holds };
  if (wholeHome.test(normal)) return { degree: 'sensitive', holds: 'the home directory of a user of the host with the keys in it' };
  if (isSingleDevice(normal)) return { degree: 'part', holds: 'a device of the host' };
  const directory = systemDirectories.find(known => liesBelow(normal, known));
  return directory === undefined ? undefined : { degree: 'part', holds: `a part of ${sensitiveHostPath(directory)?.holds ?? 'the host'}` };
};
