import { expect, test } from 'vitest';
import { parseKubernetes } from '../../../src/artifacts/kubernetes/parse.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { type ComponentFlags, containerFlags, flagValue, objectFlags } from '../../../src/rules/concepts/component-flags.ts';
import { manifest, pod, staticPod } from '../../../src/rules/forms/examples.ts';

const setUpsIn = (text: string): readonly ComponentFlags[] =>
  parseKubernetes(sourceFile('manifest.yaml', text)).objects.flatMap(object => [
    ...objectFlags(object),
    ...object.podSpecs.flatMap(({ containers }) => containers.flatMap(container => containerFlags(container) ?? [])),
  ]);

const summary = (text: string) =>
  setUpsIn(text).map(({ component, source, complete, minor, flags }) => ({
    component,
    source,
    complete,
    minor,
    flags: Object.fromEntries(flags.map(({ name, value }) => [name, value])),
  }));

test('a command is read in all spellings of flags', () => {
  expect(summary(staticPod('kube-apiserver', '--profiling', '--anonymous_auth=false', '--audit-log-path', '/var/log/audit'))).toEqual([
    {
      component: 'kube-apiserver',
      source: 'command',
      complete: true,
      minor: 37,
      flags: { profiling: 'true', 'anonymous-auth': 'false', 'audit-log-path': '/var/log/audit' },
    },
  ]);
});

test('arguments alone are those of the image', () => {
  expect(
    summary(pod`containers: [{name: c, image: "registry.k8s.io/kube-scheduler:v1.34.2", args: [--bind-address=127.0.0.1]}]`),
  ).toMatchObject([{ component: 'kube-scheduler', complete: true, minor: 34, flags: { 'bind-address': '127.0.0.1' } }]);
});

test('a shell and another program start nothing that is known', () => {
  expect(summary(staticPod('sh', '-c', '"kube-apiserver --profiling=false"'))).toEqual([]);
  expect(summary(staticPod('etcdctl', '--endpoints=a'))).toEqual([]);
});

test('a variable makes a value unknown, and one alone the whole command', () => {
  expect(summary(staticPod('etcd', '--name=$(NODE)'))).toMatchObject([{ complete: true, flags: { name: undefined } }]);
  expect(summary(staticPod('etcd', '$(FLAGS)'))).toMatchObject([{ complete: false }]);
});

test('a file of settings makes what is absent unknown', () => {
  expect(summary(staticPod('kubelet', '--config=/var/lib/kubelet/config.yaml'))).toMatchObject([{ complete: false }]);
});

test('the last of two counts, then the default of the version', () => {
  const [flags] = setUpsIn(staticPod('kube-apiserver', '--profiling=false', '--profiling=true'));
  expect(flags && flagValue(flags, 'profiling')).toBe('true');
  expect(flags && flagValue(flags, 'audit-log-maxage')).toBe('366');
});

test('maps and lists of kubeadm say the same, and never all', () => {
  const map = manifest`
    apiVersion: kubeadm.k8s.io/v1beta3
    kind: ClusterConfiguration
    kubernetesVersion: v1.34.0
    scheduler: {extraArgs: {profiling: "false"}}
  `;
  const list = manifest`
    apiVersion: kubeadm.k8s.io/v1beta4
    kind: ClusterConfiguration
    kubernetesVersion: v1.34.0
    scheduler: {extraArgs: [{name: profiling, value: "false"}]}
  `;
  const expected = [{ component: 'kube-scheduler', source: 'kubeadm', complete: false, minor: 34, flags: { profiling: 'false' } }];
  expect([summary(map), summary(list)]).toEqual([expected, expected]);
});

test('fields of a configuration stand for flags', () => {
  const text = manifest`
    apiVersion: kubelet.config.k8s.io/v1beta1
    kind: KubeletConfiguration
    authentication: {anonymous: {enabled: true}, x509: {clientCAFile: /ca.crt}}
    authorization: {mode: AlwaysAllow}
    readOnlyPort: 10255
    allowedUnsafeSysctls: [net.core.somaxconn, "kernel.*"]
  `;
  expect(summary(text)).toMatchObject([
    {
      component: 'kubelet',
      source: 'configuration',
      flags: {
        'anonymous-auth': 'true',
        'client-ca-file': '/ca.crt',
        'authorization-mode': 'AlwaysAllow',
        'read-only-port': '10255',
        'allowed-unsafe-sysctls': 'net.core.somaxconn,kernel.*',
      },
    },
  ]);
});
