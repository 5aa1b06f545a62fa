import { describe, expect, test } from 'vitest';
import { classify, mayBeOurs } from '../../../src/artifacts/classify.ts';
import { inLinearTime } from '../../support/linear-time.ts';

const kindOf = (path: string, text: string): string => classify(path, text).kind;

describe('daemon.json', () => {
  test.each([
    ['etc/docker/daemon.json', '{}'],
    ['.docker/daemon.json', '{"debug": true}'],
    ['ansible/roles/docker/files/daemon.json', '{"log-driver": "journald"}'],
    ['host/docker-daemon.json', '{"icc": false}'],
    ['host/daemon.prod.json', '{"insecure-registries": []}'],
    ['host/daemon.json', '{"debug": true, "hosts": ["unix:///var/run/docker.sock"]}'],
    ['host/daemon.json', '{"hosts": ["tcp://0.0.0.0:2375"]}'],
    ['docker/daemon.json', '{ // broken'],
    ['host/daemon.json', '{"icc": false,}'],
    ['host/daemon.json', '{"live-restore": true, "com.example.owner": "ops"}'],
  ])('%s with %s is of Docker', (path, text) => {
    expect(mayBeOurs(path)).toBe(true);
    expect(kindOf(path, text)).toBe('daemon-json');
  });

  test.each([
    ['conf/daemon.json', '{"port": 8080, "debug": true}'],
    ['conf/daemon.json', '{"debug": true}'],
    ['conf/daemon.json', '{"hosts": ["db-1", "db-2"]}'],
    ['conf/daemon.json', '{"rpc-port": 9091, "rpc-whitelist": "127.0.0.1", "download-dir": "/srv"}'],
    ['conf/daemon.json', '["icc"]'],
    ['conf/daemon.json', ''],
    ['conf/daemonset.json', '{"icc": false}'],
    ['conf/daemon.json5', '{"icc": false}'],
    ['conf/mydaemon.json', '{"icc": false}'],
    ['package.json', '{"icc": false}'],
  ])('%s with %s is of another program', (path, text) => {
    expect(kindOf(path, text)).toBe('none');
  });

  test('a manifest of that name stays a manifest, also with a key of Docker beside', () => {
    const text = '{"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "a"}, "icc": false}';
    expect(kindOf('docker/daemon.json', text)).toBe('kubernetes');
  });
});

describe('units of dockerd', () => {
  const unit = '[Service]\nExecStart=/usr/bin/dockerd -H fd://\n';

  test.each(['docker.service', 'etc/systemd/system/docker.service.d/override.conf', 'files/build-engine.service'])('%s', path => {
    expect(mayBeOurs(path)).toBe(true);
    expect(kindOf(path, unit)).toBe('daemon-unit');
  });

  test.each([
    ['docker.service.d/proxy.conf', '[Service]\nEnvironment="HTTP_PROXY=http://proxy:3128"\n'],
    ['web.service', '[Unit]\nAfter=docker.service\nDescription=needs dockerd\n[Service]\nExecStart=/usr/bin/web\n'],
    ['docker.service', '[Service]\nExecStartPre=/usr/bin/dockerd --validate\n'],
    ['docker.socket', unit],
    ['nginx/conf.d/docker.conf', unit],
    ['docs/docker.service.md', unit],
  ])('%s starts none', (path, text) => {
    // What else a service starts is read as a script.
    expect(['none', 'script']).toContain(kindOf(path, text));
  });

  test.each(['etc/default/docker', 'roles/x/files/etc/sysconfig/docker'])('%s holds its variables', path => {
    expect(kindOf(path, 'DOCKER_OPTS="-H fd://"\n')).toBe('daemon-unit');
  });
});

describe('configurations of registries', () => {
  test.each([
    ['etc/containerd/config.toml', 'version = 2\n'],
    ['node/containerd-config.toml', '[plugins."io.containerd.grpc.v1.cri"]\n'],
    ['node/config.toml', '[plugins."io.containerd.cri.v1.images".registry]\n'],
    ['node/config.toml', '[plugins.cri.registry]\n'],
    ['certs.d/docker.io/hosts.toml', 'server = "https://docker.io"\n'],
    ['node/hosts.toml', '[host."https://mirror.example.com"]\n'],
    ['etc/containers/registries.conf', 'unqualified-search-registries = ["docker.io"]\n'],
    ['registries.conf.d/10-mirror.conf', '[[registry]]\nlocation = "a"\n'],
  ])('%s with %s', (path, text) => {
    expect(mayBeOurs(path)).toBe(true);
    expect(kindOf(path, text)).toBe('registries');
  });

  test.each([
    ['.cargo/config.toml', '[registries.acme]\nindex = "https://crates.example.com"\n'],
    ['config.toml', 'baseURL = "https://example.com"\ntheme = "ananke"\n[params]\n'],
    ['gitlab-runner/config.toml', '[[runners]]\nexecutor = "docker"\n[runners.docker]\nprivileged = true\n'],
    ['hosts.toml', '[web]\naddress = "10.0.0.1"\n'],
    ['app/registries.conf', 'upstream registry { server 10.0.0.1; }\n'],
    ['pyproject.toml', '[plugins."io.containerd.grpc.v1.cri"]\n'],
  ])('%s with %s is of another program', (path, text) => {
    expect(kindOf(path, text)).toBe('none');
  });
});

describe('signature policies', () => {
  test.each([
    ['etc/containers/policy.json', '{"default": []}'],
    ['files/policy.json', '{"default": [{"type": "insecureAcceptAnything"}]}'],
    ['files/default-policy.json', '{"default": [{"type": "reject"}], "transports": {"docker": {}}}'],
    ['files/policy.json', '{"default": [{"type": "insecureAcceptAnything"}],}'],
  ])('%s with %s', (path, text) => {
    expect(mayBeOurs(path)).toBe(true);
    expect(kindOf(path, text)).toBe('signature-policy');
  });

  test.each([
    ['iam/policy.json', '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]}'],
    ['opa/policy.json', '{"default": false, "rules": []}'],
    ['etc/containers/policy.json', '{"Version": "2012-10-17", "Statement": []}'],
    ['terraform/bucket-policy.json', '{"default": [{"type": "insecureAcceptAnything"}], "Statement": []}'],
    ['src/policymaker.json', '{"default": [{"type": "insecureAcceptAnything"}]}'],
  ])('%s with %s is of another program', (path, text) => {
    expect(kindOf(path, text)).toBe('none');
  });

  test('the policy of an API server stays a manifest', () => {
    expect(kindOf('policy.json', '{"apiVersion": "audit.k8s.io/v1", "kind": "Policy", "rules": []}')).toBe('kubernetes');
  });
});

test('asking costs time that grows with the text', () => {
  const ask = (path: string, make: (size: number) => string): string => inLinearTime(1_000_000, make, text => kindOf(path, text));
  expect(ask('conf/daemon.json', size => `{"a": [${'"x", '.repeat(size / 5)}"y"]}`)).toBe('none');
  expect(ask('docker.service', size => `[Service]\nExecStart=${'dockerd \\\n'.repeat(size / 10)}`)).toBe('daemon-unit');
  expect(ask('docker.service', size => `${'=\\\n#dockerd\n'.repeat(size / 12)}`)).toBe('script');
  expect(ask('config.toml', size => `${' \n['.repeat(size / 3)}`)).toBe('none');
});
