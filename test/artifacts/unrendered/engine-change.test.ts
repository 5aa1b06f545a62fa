import { describe, expect, test } from 'vitest';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { engineParts, isEnginePath } from '../../../src/artifacts/unrendered/engine-change.ts';

const given = (text: string): readonly string[] =>
  engineParts(undefined, sourceFile('config.toml', `[[runners]]\n${text}\n`)).map(({ what }) => /\((.*)\)/u.exec(what)?.[1] ?? what);

describe('a setting of an engine gives more', () => {
  test.each([
    ...['privileged', 'services_privileged', 'allow_privileged', 'disable_apparmor', 'host_network', 'disable_cgroup'].map(
      key => `${key} = true`,
    ),
    ...['volumes', 'binds', 'mounts', 'additional_volumes'].map(key => `${key} = ["/data:/a", "/etc:/b"]`),
    ...['host_path', 'hostpath'].map(key => `${key} = "/var"`),
    ...['boot', 'home', 'run'].map(folder => `binds = ["/${folder}:/b"]`),
    ...['cap_add', 'default_capabilities', 'add_default_capabilities', 'capabilities', 'add'].map(key => `${key} = ["CHOWN", "NET_ADMIN"]`),
    ...['network_mode', 'pid_mode', 'ipc_mode', 'userns_mode', 'pidns', 'ipcns', 'netns', 'userns', 'utsns', 'cgroupns'].map(
      key => `${key} = "host"`,
    ),
    ...['seccomp_profile', 'apparmor_profile'].map(key => `${key} = "unconfined"`),
    'security_opt = ["seccomp:unconfined"]',
    ...['devices', 'additional_devices'].map(key => `${key} = ["/dev/fuse", "/dev/mem"]`),
    'insecure-entitlements = ["security.insecure"]',
  ])('%s', line => {
    expect(given(line)).toEqual([expect.stringContaining(line.slice(0, line.indexOf(' ')))]);
  });

  test.each([
    'privileged = false',
    'volumes = ["/cache", "/srv/etc:/b", "etc:/c"]',
    'host_path = "/srv"',
    'cap_add = ["CHOWN", "SYS_CHROOT"]',
    'network_mode = "bridge"',
    'netns = "private"',
    'seccomp_profile = "/etc/seccomp.json"',
    'devices = ["/dev/fuse", "/dev/kvm"]',
    'insecure-entitlements = ["network.host"]',
    'name = "privileged"',
  ])('and not %s', line => {
    expect(given(line)).toEqual([]);
  });

  test.each([
    ['config.toml', true],
    ['ci/gitlab-runner.toml', true],
    ['containers.conf.d/a.conf', true],
    ['etc/crio/crio.conf.d/10-a', true],
    ['buildkitd.toml', true],
    ['pyproject.toml', false],
    ['containers.conf.md', false],
  ])('%s may be one: %s', (path, expected) => {
    expect(isEnginePath(path)).toBe(expected);
  });
});
