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
