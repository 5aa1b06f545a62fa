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
    ['another argument', 'docker-arg: [a=b]\n'],
  ])('%s', (_name, text) => {
    expect(classify('config.yaml', text).kind).not.toBe('kubernetes');
  });

  test('an object that says what it is', () => {
    expect(subjects('apiVersion: v1\nkind: ConfigMap\nkubelet-arg: [a=b]\n')).toEqual([' ConfigMap']);
  });
});
