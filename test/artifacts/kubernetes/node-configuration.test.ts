import { describe, expect, test } from 'vitest';
import { classify } from '../../../src/artifacts/classify.ts';
import { parseKubernetes } from '../../../src/artifacts/kubernetes/parse.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';

const subjects = (text: string): readonly (string | undefined)[] =>
  parseKubernetes(sourceFile('a.yaml', text), { template: 'none' }).objects.map(({ group, kind }) => `${group} ${kind}`);

describe('a configuration of a node is an object, though it does not say what it is', () => {
  test.each([
    ['of Talos', 'version: v1alpha1\nmachine: {type: worker}\n', 'talos.dev MachineConfiguration'],
    ['of Talos, laid over another', 'machine: {type: controlplane}\ncluster: {clusterName: a}\n', 'talos.dev MachineConfiguration'],
    ['of k3s', 'write-kubeconfig-mode: "0644"\nkube-apiserver-arg:\n  - anonymous-auth=false\n', 'k3s.cattle.io NodeConfiguration'],
    ['of k3s, without arguments', 'token: a\nwrite-kubeconfig-mode: "0644"\n', 'k3s.cattle.io NodeConfiguration'],
    ['of k3s, without a token', 'secrets-encryption: false\ntls-san: [a]\n', 'k3s.cattle.io NodeConfiguration'],
    ['of etcd', 'name: a\nlisten-client-urls: https://0.0.0.0:2379\ndata-dir: /var/lib/etcd\n', 'etcd.io Configuration'],
    [
      'of etcd, by its transports',
      'client-transport-security: {auto-tls: true}\npeer-transport-security: {auto-tls: true}\n',
      'etcd.io Configuration',
    ],
    ['of RKE2', '"etcd-arg+": [auto-tls=true]\n', 'k3s.cattle.io NodeConfiguration'],
  ])('%s', (_name, text, object) => {
    expect(classify('config.yaml', text)).toMatchObject({ kind: 'kubernetes' });
    expect(subjects(text)).toEqual([object]);
  });
});

describe('what only looks like one is none', () => {
  test.each([
    ['values of a chart', 'machine: {type: a}\ncluster: {name: b}\nimage: {tag: 1.0.0}\n'],
    ['half of one without a version', 'cluster: {name: b}\n'],
    ['words', 'machine: a\ncluster: b\n'],
    ['a key further in', 'server:\n  kubelet-arg: [a=b]\n'],
    ['a token beside other settings', 'token: a\nserver: https://b\n'],
    ['one setting of a node', 'cluster-cidr: 10.0.0.0/8\n'],
    ['an address of clients alone', 'listen-client-urls: http://a\n'],
    ['another argument', 'docker-arg: [a=b]\n'],
  ])('%s', (_name, text) => {
    expect(classify('config.yaml', text).kind).not.toBe('kubernetes');
  });

  test('an object that says what it is', () => {
    expect(subjects('apiVersion: v1\nkind: ConfigMap\nkubelet-arg: [a=b]\n')).toEqual([' ConfigMap']);
  });
});
