import { describe, expect, test } from 'vitest';
import { type Change, reviewChange } from '../support/in-memory-repository.ts';

const service = (...lines: readonly string[]): string => `[Unit]\nDescription=A program\n[Service]\n${lines.join('\n')}\n`;
const variable = (name: string, flags: string): string => `Environment="${name}=${flags}"`;
const change = (path: string, base: string, head: string): Change => ({ base: { [path]: base }, head: { [path]: head } });
const added = (path: string, head: string, base: Change['base'] = {}): Change => ({ base, head: { ...base, [path]: head } });

const openPort = '-H tcp://0.0.0.0:2375';
const openKubelet = '--anonymous-auth=true --authorization-mode=AlwaysAllow';

/** Ways in which systemd, etcd or k3s come to an option that is dangerous, by the rule that tells it. */
const attacks: Readonly<Record<string, Readonly<Record<string, Change>>>> = {
  'daemon/tcp-socket-without-tls': {
    'a variable in a drop-in, which the unit of a package puts into its command': added(
      'etc/systemd/system/docker.service.d/net.conf',
      service(variable('DOCKER_OPTS', openPort)),
    ),
    'a variable of any name in a drop-in': added('docker.service.d/a.conf', service(`Environment='MORE=${openPort}'`)),
    'a variable of the unit itself': change(
      'docker.service',
      service(variable('OPTS', '--icc=false'), 'ExecStart=/usr/bin/dockerd $OPTS'),
      service(variable('OPTS', openPort), 'ExecStart=/usr/bin/dockerd $OPTS'),
    ),
    'a variable in braces, without quotes around it': added(
      'docker.service',
      service('Environment=WHERE=tcp://0.0.0.0:2375', 'ExecStart=/usr/bin/dockerd --host=${WHERE}'),
    ),
    'a drop-in for all services': added('service.d/all.conf', service('ExecStart=', `ExecStart=/usr/bin/dockerd ${openPort}`)),
    'characters that are encoded': added('docker.service', service('ExecStart=/usr/bin/\\x64ockerd \\u002dH tcp\\072//0.0.0.0:2375')),
    'the socket that it is handed': change(
      'etc/systemd/system/docker.socket',
      '[Socket]\nListenStream=/run/docker.sock\n',
      '[Socket]\nListenStream=/run/docker.sock\nListenStream=0.0.0.0:2375\n',
    ),
    'a port alone, in a drop-in of the socket': added('docker.socket.d/tcp.conf', '[Socket]\nListenStream=2375\n'),
    'the socket that Podman is handed': added('podman.socket.d/a.conf', '[Socket]\nListenStream=0.0.0.0:2375\n'),
    'lines that end as those of old machines': added(
      'docker.service',
      service(`ExecStart=/usr/bin/dockerd ${openPort}`).replaceAll('\n', '\r'),
    ),
    'a script': added('start.sh', `#!/bin/sh\nnohup dockerd ${openPort} --tls=false > /dev/null &\n`),
    'a step of a pipeline': added(
      '.github/workflows/a.yml',
      `on: push\njobs: {a: {runs-on: self-hosted, steps: [{run: "sudo dockerd ${openPort} &"}]}}\n`,
    ),
    'the Podman that answers on a port': added('podman.service', service('ExecStart=/usr/bin/podman system service -t 0 tcp:0.0.0.0:2375')),
  },
  'control-plane/kubelet-always-allow': {
    'a variable of any name in a drop-in of the kubelet': added(
      'kubelet.service.d/20-node.conf',
      service(variable('KUBELET_NODE_ARGS', openKubelet)),
      { 'kubelet.service': service('ExecStart=/usr/bin/kubelet $KUBELET_NODE_ARGS') },
    ),
    'a variable that the drop-in puts into its own command': added(
      'kubelet.service.d/20-node.conf',
      service(`Environment=node_args="${openKubelet}"`, 'ExecStart=', 'ExecStart=/usr/bin/kubelet $node_args'),
    ),
    'the file of flags that kubeadm writes': added('var/lib/kubelet/kubeadm-flags.env', `KUBELET_KUBEADM_ARGS="${openKubelet}"\n`),
    'the file of variables beside it': added('roles/node/files/kubelet.env', `KUBELET_ARGS="${openKubelet}"\n`),
    'characters that are encoded': added(
      'kubelet.service',
      service('ExecStart=/usr/bin/kubelet "--authorization\\x2dmode=Always\\x41llow"'),
    ),
    'a program that is all components': added('kubelet.service', service(`ExecStart=/usr/bin/hyperkube kubelet ${openKubelet}`)),
    'a flag of k3s': added('k3s.service', service('ExecStart=/usr/local/bin/k3s server --kubelet-arg=authorization-mode=AlwaysAllow')),
    'a flag of an agent of RKE2, in two words': added(
      'rke2-agent.service',
      service('ExecStart=/usr/local/bin/rke2 agent \\', "  --kubelet-arg 'authorization-mode=AlwaysAllow'"),
    ),
  },
  'control-plane/etcd-client-auth-off': {
    'variables that etcd reads, in a drop-in': added('etcd.service.d/a.conf', service('Environment=ETCD_CLIENT_CERT_AUTH=false X=1')),
    'its own configuration': change(
      'etc/etcd/etcd.conf.yml',
      'listen-client-urls: https://0.0.0.0:2379\nclient-transport-security:\n  client-cert-auth: true\n  cert-file: /a\n  key-file: /b\n',
      'listen-client-urls: https://0.0.0.0:2379\nclient-transport-security:\n  client-cert-auth: false\n  cert-file: /a\n  key-file: /b\n',
    ),
    'its own configuration, in JSON’s way': added(
      'etcd.yaml',
      '{"listen-client-urls": "https://0.0.0.0:2379", "client-transport-security": {"client-cert-auth": false}}\n',
    ),
  },
};

describe.each(Object.entries(attacks))('what starts a program of the machine: %s', (rule, changes) => {
  test.each(Object.entries(changes))('does not pass when it comes by %s', async (_spelling, given) => {
    const { verdict, delta } = await reviewChange(given);
    expect(delta.entries.flatMap(({ head, state }) => (head && state === 'new' ? [head.ruleId] : []))).toContain(rule);
    expect(verdict.mayMerge).toBe(false);
  });
});

test.each<[string, Change]>([
  ['a port of this machine by a socket', added('docker.socket', '[Socket]\nListenStream=/run/docker.sock\nSocketMode=0660\n')],
  [
    'a socket that is taken back',
    added('docker.socket.d/a.conf', '[Socket]\nListenStream=2375\nListenStream=\nListenStream=%t/docker.sock\n'),
  ],
  [
    'a socket and flags of a registry',
    {
      base: {},
      head: {
        'docker-registry.socket': '[Socket]\nListenStream=5000\n',
        'docker-registry.service.d/a.conf': service(variable('A', openPort)),
      },
    },
  ],
  ['a socket of another program', added('cockpit.socket', '[Socket]\nListenStream=9090\n')],
  ['a proxy in a drop-in', added('docker.service.d/proxy.conf', service('Environment="HTTPS_PROXY=http://proxy:3128" NO_PROXY=-'))],
  ['a variable that is taken back', added('docker.service.d/a.conf', service(variable('A', openPort), 'Environment='))],
  ['a variable of another unit', added('web.service.d/a.conf', service(variable('DOCKER_OPTS', openPort)))],
  ['k3s as it comes', added('k3s.service', service('ExecStart=/usr/local/bin/k3s server --write-kubeconfig-mode 0600'))],
  ['values of a chart that are called etcd', added('etcd.yaml', 'replicas: 3\nauth: {enabled: true}\n')],
  ['Podman on its socket', added('podman.service', service('ExecStart=/usr/bin/podman system service'))],
])('%s stays quiet', async (_name, given) => {
  const { verdict, delta } = await reviewChange(given);
  expect(delta.entries.flatMap(({ head }) => head?.ruleId ?? [])).toEqual([]);
  expect(verdict.conclusion).toBe('pass');
});
