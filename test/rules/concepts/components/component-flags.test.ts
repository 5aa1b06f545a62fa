import { expect, test } from 'vitest';
import { parseKubernetes } from '../../../../src/artifacts/kubernetes/parse.ts';
import { sourceFile } from '../../../../src/artifacts/source-file.ts';
import { type ComponentFlags, containerFlags, flagValue } from '../../../../src/rules/concepts/components/component-flags.ts';
import { objectFlags } from '../../../../src/rules/concepts/components/component-objects.ts';
import { manifest, pod, staticPod } from '../../../../src/rules/forms/examples.ts';

const setUpsIn = (text: string, path = 'manifest.yaml'): readonly ComponentFlags[] => {
  const file = parseKubernetes(sourceFile(path, text));
  return file.objects.flatMap(object => [
    ...objectFlags(object, file),
    ...object.podSpecs.flatMap(({ containers }) => containers.flatMap(container => containerFlags(container) ?? [])),
  ]);
};

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

test('an argument that ends like a program starts nothing', () => {
  expect(summary(pod`containers: [{name: a, image: operator, args: ["--kubelet-service=kube-system/kubelet", "--port=1"]}]`)).toEqual([]);
});

test('a container without an image is part of a patch, which does not say all', () => {
  expect(summary(pod`containers: [{name: kube-apiserver, command: [kube-apiserver, --profiling=false]}]`)).toMatchObject([
    { complete: false },
  ]);
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
  const expected = [{ component: 'kube-scheduler', source: 'installer', complete: false, minor: 34, flags: { profiling: 'false' } }];
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

const kubelet = manifest`
  apiVersion: kubelet.config.k8s.io/v1beta1
  kind: KubeletConfiguration
  eventRecordQPS: 10
  featureGates: {RotateKubeletServerCertificate: false}
`;

test('a configuration alone is all there is, with the defaults of its kind', () => {
  const [flags] = setUpsIn(kubelet);
  expect(flags).toMatchObject({ complete: true });
  expect(flags?.flags.map(({ name, value }) => [name, value])).toEqual([
    ['event-qps', '10'],
    ['feature-gates.RotateKubeletServerCertificate', 'false'],
  ]);
  expect(flags && [flagValue(flags, 'event-qps'), flagValue(flags, 'anonymous-auth'), flagValue(flags, 'pod-max-pids')]).toEqual([
    '10',
    'false',
    '-1',
  ]);
});

test('beside kubeadm and among its patches something may be added to a configuration', () => {
  const beside = `${kubelet}---\napiVersion: kubeadm.k8s.io/v1beta4\nkind: InitConfiguration\n`;
  expect(setUpsIn(beside)[0]).toMatchObject({ complete: false });
  expect(setUpsIn(kubelet, 'patches/kubeletconfiguration+strategic.yaml')[0]).toMatchObject({ complete: false });
});

test('Cluster API and kops hand flags to the components', () => {
  const capi = manifest`
    apiVersion: controlplane.cluster.x-k8s.io/v1beta1
    kind: KubeadmControlPlane
    spec:
      version: v1.35.1
      kubeadmConfigSpec:
        clusterConfiguration: {apiServer: {extraArgs: {profiling: "false"}}}
        joinConfiguration: {nodeRegistration: {kubeletExtraArgs: [{name: read-only-port, value: "0"}]}}
  `;
  const kops = manifest`
    apiVersion: kops.k8s.io/v1alpha2
    kind: Cluster
    spec:
      kubernetesVersion: 1.33.4
      kubeAPIServer: {anonymousAuth: false, tlsMinVersion: VersionTLS12, enableAdmissionPlugins: [NodeRestriction, EventRateLimit]}
  `;
  expect(summary(capi)).toEqual([
    { component: 'kube-apiserver', source: 'installer', complete: false, minor: 35, flags: { profiling: 'false' } },
    { component: 'kubelet', source: 'installer', complete: false, minor: 35, flags: { 'read-only-port': '0' } },
  ]);
  expect(summary(kops)).toEqual([
    {
      component: 'kube-apiserver',
      source: 'installer',
      complete: false,
      minor: 33,
      flags: { 'anonymous-auth': 'false', 'tls-min-version': 'VersionTLS12', 'enable-admission-plugins': 'NodeRestriction,EventRateLimit' },
    },
  ]);
});

test('RKE2 by Cluster API has words of a command', () => {
  const text = manifest`
    apiVersion: controlplane.cluster.x-k8s.io/v1beta1
    kind: RKE2ControlPlane
    spec:
      version: v1.34.2+rke2r1
      serverConfig: {kubeAPIServer: {extraArgs: ["--anonymous-auth=false", "tls-min-version=VersionTLS12", v]}}
  `;
  expect(summary(text)).toEqual([
    {
      component: 'kube-apiserver',
      source: 'installer',
      complete: false,
      minor: 34,
      flags: { 'anonymous-auth': 'false', 'tls-min-version': 'VersionTLS12' },
    },
  ]);
});
