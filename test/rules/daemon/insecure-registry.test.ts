import { insecureRegistry } from '../../../src/rules/daemon/insecure-registry.ts';
import { testRule } from '../../support/rule-tester.ts';

const hosts = 'etc/containerd/certs.d/registry.example.com:5000/hosts.toml';
const containerd = 'files/etc/containerd/config.toml';

testRule(insecureRegistry, {
  valid: {
    'registries on the machine itself':
      '{"insecure-registries": ["127.0.0.0/8", "localhost:5000", "::1/128", "[::1]:5000", "127.0.0.1:32000"]}\n',
    'a mirror with TLS': '{"registry-mirrors": ["https://mirror.gcr.io"]}\n',
    'a mirror on the machine itself': '{"registry-mirrors": ["http://localhost:6000"]}\n',
    'an empty list': '{"insecure-registries": [], "live-restore": true}\n',
    'a flag whose registry a variable holds': '[Service]\nExecStart=/usr/bin/dockerd -H fd:// $INSECURE --insecure-registry=$REGISTRY\n',
    'a registry with its own CA': {
      path: hosts,
      text: 'server = "https://registry.example.com:5000"\n\n[host."https://registry.example.com:5000"]\n  capabilities = ["pull", "resolve"]\n  ca = "/etc/certs/ca.pem"\n  skip_verify = false\n',
    },
    'registries of Podman with TLS':
      'unqualified-search-registries = ["docker.io"]\n\n[[registry]]\nprefix = "docker.io"\nlocation = "mirror.example.com"\ninsecure = false\n',
    'registries of Podman on the machine itself': '[[registry]]\nlocation = "localhost:5000"\ninsecure = true\n',
    'the configuration that containerd prints': {
      path: containerd,
      text: 'version = 2\n[plugins."io.containerd.grpc.v1.cri".registry]\n  config_path = "/etc/containerd/certs.d"\n  [plugins."io.containerd.grpc.v1.cri".registry.mirrors]\n',
    },
  },
  invalid: {
    'a registry and a range of private addresses': {
      text: '{\n  "insecure-registries": [⟦"registry.example.com:5000"⟧, ⟦"10.0.0.0/8"⟧, "localhost:5000"]\n}\n',
      expect: [
        {
          messageId: 'insecure',
          severity: 'high',
          message:
            'Images of "registry.example.com:5000" are pulled without a look at its certificate, and over plain HTTP where it offers no TLS.',
        },
        'insecure',
      ],
    },
    'a mirror over plain HTTP': {
      text: '{"registry-mirrors": [⟦"http://hub-mirror.c.163.com"⟧, "https://mirror.gcr.io"]}\n',
      expect: [{ messageId: 'mirror', severity: 'medium' }],
    },
    'flags of a unit': {
      text: '[Service]\nExecStart=/usr/bin/dockerd ⟦--insecure-registry 192.168.0.10:5000⟧ ⟦--insecure-registry=reg:5000⟧\n',
      expect: ['insecure', 'insecure'],
    },
    'hosts.toml that looks at no certificate': {
      path: hosts,
      text: 'server = "https://registry.example.com:5000"\n[host."https://registry.example.com:5000"]\n  skip_verify = ⟦true⟧\n[host.⟦"http://mirror.example.com"⟧]\n  capabilities = ["pull"]\n',
      expect: [
        { messageId: 'unverified', severity: 'high' },
        { messageId: 'plain', severity: 'medium' },
      ],
    },
    'hosts.toml for all registries': { path: 'certs.d/_default/hosts.toml', text: 'skip_verify = ⟦true⟧\n', expect: ['unverified'] },
    'the plugin of containerd that pulls for Kubernetes': {
      path: containerd,
      text: 'version = 2\n[plugins."io.containerd.grpc.v1.cri".registry.mirrors."reg.example.com"]\n  endpoint = [⟦"http://reg.example.com:5000"⟧]\n[plugins."io.containerd.grpc.v1.cri".registry.configs."reg.example.com".tls]\n  insecure_skip_verify = ⟦true⟧\n',
      expect: ['plain', 'unverified'],
    },
    'registries.conf and its mirrors': {
      text: '[[registry]]\nprefix = "example.com/foo"\nlocation = "registry.example.com"\ninsecure = ⟦true⟧\n\n[[registry.mirror]]\nlocation = "mirror.local:5000"\ninsecure = ⟦true⟧\n',
      expect: ['insecure', 'insecure'],
    },
    'the first form of registries.conf': {
      path: 'etc/containers/registries.conf',
      text: "[registries.search]\nregistries = ['docker.io']\n[registries.insecure]\nregistries = [⟦'reg.example.com:5000'⟧]\n",
      expect: ['insecure'],
    },
  },
});
