import { describe, expect, test } from 'vitest';
import {
  absoluteHostPath,
  holdsRuntimeSocket,
  isHarmlessHostPath,
  isRuntimeSocket,
  isSingleDevice,
  normalizeHostPath,
  sensitiveHostPath,
} from '../../../src/rules/concepts/host-paths.ts';

describe('a path of the host that is relative to its file', () => {
  test.each([
    ['/etc', 'compose.yaml', '/etc'],
    ['./data', 'compose.yaml', undefined],
    ['../data', 'deploy/compose.yaml', undefined],
    ['../../lib', 'compose.yaml', undefined],
    ['../../lib/x', 'compose.yaml', '/lib/x'],
    ['../../../lib', 'compose.yaml', '/lib'],
    ['../../../var/run/docker.sock', 'deploy/compose.yaml', '/var/run/docker.sock'],
    ['../../..', 'compose.yaml', undefined],
    ['../../../..', 'compose.yaml', '/'],
  ])('%s in %s is %s', (path, from, absolute) => expect(absoluteHostPath(path, from)).toBe(absolute));
});

describe('normalizeHostPath', () => {
  test.each([
    ['/var/run/docker.sock', '/run/docker.sock'],
    ['/var/run/', '/run'],
    ['/var/running', '/var/running'],
    ['//etc//kubernetes/./', '/etc/kubernetes'],
    ['/data/../etc', '/etc'],
    ['/../..', '/'],
    ['C:\\Windows\\System32\\', 'c:/windows/system32'],
    ['C:/', 'c:/'],
    ['C:', 'c:/'],
    ['\\\\.\\pipe\\docker_engine', '//./pipe/docker_engine'],
    ['//./pipe/Docker_Engine', '//./pipe/docker_engine'],
  ])('reads %s as %s', (path, normal) => {
    expect(normalizeHostPath(path)).toBe(normal);
  });

  test.each(['', 'data', './data', '~/.ssh', '${HOME}', `/${'a/'.repeat(3000)}`])(
    'does not know a relative or endless path: %.20s',
    path => {
      expect(normalizeHostPath(path)).toBeUndefined();
    },
  );
});

describe('isRuntimeSocket', () => {
  test.each([
    '/var/run/docker.sock',
    '/run/docker.sock',
    '/var/run/../run/docker.sock',
    '/run/user/1000/docker.sock',
    '/run/containerd/containerd.sock',
    '/run/k3s/containerd/containerd.sock',
    '/var/run/crio/crio.sock',
    '/run/cri-dockerd.sock',
    '/var/run/podman/podman.sock',
    '/var/snap/lxd/common/lxd/unix.socket',
    '//./pipe/docker_engine',
    '\\\\.\\pipe\\containerd-containerd',
  ])('knows %s', path => {
    expect(isRuntimeSocket(path)).toBe(true);
  });

  test.each([
    '/run',
    '/run/xtables.lock',
    '/var/lib/kubelet/device-plugins/kubelet.sock',
    '/data/docker.sock.d',
    '/srv/app/unix.socket',
    'docker.sock',
    '//./pipe/app',
  ])('does not mean %s', path => {
    expect(isRuntimeSocket(path)).toBe(false);
  });
});

describe('holdsRuntimeSocket', () => {
  test.each(['/run', '/var/run', '/var/run/', '/run/containerd', '/run/user/1000', '/var/run/crio', '/run/k3s'])('knows %s', path => {
    expect(holdsRuntimeSocket(path)).toBe(true);
  });

  test.each(['/', '/var', '/run/secrets', '/run/openvswitch', '/var/run/netns', '/run/user/app', 'run'])('does not mean %s', path => {
    expect(holdsRuntimeSocket(path)).toBe(false);
  });
});

describe('sensitiveHostPath', () => {
  test.each(['/', '/etc/kubernetes', '/var/lib/kubelet/', '/var/lib', '/var', '/var/lib/etcd', 'C:\\'])(
    'says that writing to %s gives the host away',
    path => {
      expect(sensitiveHostPath(path)?.takeover).toBe(true);
    },
  );

  test.each([
    '/etc',
    '/root',
    '/home',
    '/dev',
    '/proc',
    '/sys',
    '/usr',
    '/lib64',
    '/var/log',
    '/var/lib/docker',
    '/run',
    '/var/spool',
    'c:/Windows',
  ])('knows %s', path => {
    expect(sensitiveHostPath(path)?.takeover).toBe(false);
  });

  test.each(['/data', '/opt/app', '/home/user/project', '/etc/localtime', '/var/log/app', '/dev/kvm', '/procfs', './etc', 'D:\\data'])(
    'does not mean %s',
    path => {
      expect(sensitiveHostPath(path)).toBeUndefined();
    },
  );
});

test('time zone and certificates are harmless, whole directories above them are not', () => {
  expect(['/etc/localtime', '/usr/share/zoneinfo/Europe/Berlin', '/etc/ssl/certs'].every(isHarmlessHostPath)).toBe(true);
  expect(['/etc', '/etc/ssl', '/usr/share', '/etc/localtime-backup'].some(isHarmlessHostPath)).toBe(false);
});

test('a device below /dev is single, /dev itself and the memory are not', () => {
  expect(['/dev/kvm', '/dev/dri', '/dev/fuse', '/dev/net/tun'].every(isSingleDevice)).toBe(true);
  expect(['/dev', '/dev/mem', '/device/x'].some(isSingleDevice)).toBe(false);
});

describe('what lies where on a host', () => {
  const [configuration, programs] = ["the host's configuration, accounts and credentials", "the host's programs and libraries"];
  const kubelet = "the kubelet's credentials and the volumes, secrets and tokens of every pod on the node";
  const controlPlane = "the control plane's keys, credentials and static pod manifests";
  const engine = "the container engine's images, layers and container file systems";
  const jobs = 'the jobs and services that the host runs as root';

  test.each([
    [configuration, '/etc c:/programdata'],
    [programs, '/bin /lib /lib32 /lib64 /libx32 /sbin /usr /usr/bin /usr/lib /usr/lib64 /usr/local /usr/local/bin /usr/sbin'],
    [programs, 'c:/windows c:/windows/system32'],
    [engine, '/var/lib/containerd /var/lib/containers /var/lib/docker'],
    [jobs, '/etc/cron.d /etc/crontab /etc/systemd /etc/systemd/system /var/spool/cron'],
    [kubelet, '/var/lib/kubelet/pods'],
    ["the host's kernel and boot loader", '/boot'],
    ["the host's devices, disks included", '/dev'],
    ["the host's memory", '/dev/kmem /dev/mem'],
    ["the host's accounts", '/etc/passwd'],
    ["the host's password hashes", '/etc/shadow'],
    ["the host's SSH keys", '/etc/ssh'],
    ["the host's sudo rules", '/etc/sudoers /etc/sudoers.d'],
    ['the home directories of all users of the host', '/home c:/users'],
    ['the processes and kernel settings of the host', '/proc'],
    ["the host's init process", '/proc/1'],
    ['the kernel settings of the host', '/proc/sys /proc/sysrq-trigger /sys/kernel /sys/kernel/debug'],
    ["the home directory of the host's root user", '/root'],
    ["the SSH keys of the host's root user", '/root/.ssh'],
    ['the sockets and runtime state of all services on the host', '/run'],
    ['the devices and kernel settings of the host', '/sys'],
    ['the control groups of the host', '/sys/fs/cgroup'],
    ['the logs of the host and of every pod, and through symbolic links other files of the host', '/var/log'],
  ])('%s: %s', (holds, paths) => {
    for (const path of paths.split(' ')) expect(sensitiveHostPath(path), path).toEqual({ holds, takeover: false });
  });

  test.each([
    ['the whole file system of the host', '/'],
    ['the whole system drive of the host', 'c:/'],
    [controlPlane, '/etc/kubernetes /etc/kubernetes/manifests /etc/kubernetes/pki /var/lib/k0s /var/lib/rancher c:/etc/kubernetes'],
    [kubelet, '/var/lib/kubelet /var/lib/kubelet/pki c:/var/lib/kubelet'],
    ["the cluster's data store with every Secret in it", '/var/lib/etcd'],
  ])('%s, by which one takes over the host or the cluster: %s', (holds, paths) => {
    for (const path of paths.split(' ')) expect(sensitiveHostPath(path), path).toEqual({ holds, takeover: true });
  });

  test('what lies above holds the worst of it', () => {
    expect(sensitiveHostPath('/var/lib')).toMatchObject({ takeover: true });
    expect(sensitiveHostPath('/var')).toMatchObject({ takeover: true });
    expect(sensitiveHostPath('/var/spool')).toEqual({ holds: jobs, takeover: false });
    expect(sensitiveHostPath('/srv')).toBeUndefined();
  });
});
