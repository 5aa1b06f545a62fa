import { describe, expect, test } from 'vitest';
import type { PodSpec } from '../../../../src/artifacts/kubernetes/model.ts';
import { parseKubernetes } from '../../../../src/artifacts/kubernetes/parse.ts';
import { sourceFile } from '../../../../src/artifacts/source-file.ts';
import { addOnOf } from '../../../../src/rules/kubernetes/concepts/cluster-add-ons.ts';
import { systemNamespaceOf } from '../../../../src/rules/kubernetes/concepts/namespaces.ts';

const podSpec = (metadata: string, image = 'a', kind = 'DaemonSet'): PodSpec => {
  const text = `apiVersion: apps/v1\nkind: ${kind}\nmetadata: ${metadata}\nspec: {template: {spec: {containers: [{name: c, image: "${image}"}]}}}\n`;
  const [first] = parseKubernetes(sourceFile('x.yaml', text)).objects[0]?.podSpecs ?? [];
  if (first === undefined) throw new Error('The text has no pod.');
  return first;
};

describe('addOnOf', () => {
  test.each([
    ['registry.k8s.io/kube-proxy:v1.34.0', 'network'],
    ['docker.io/calico/node@sha256:00', 'network'],
    ['602401143452.dkr.ecr.eu-west-1.amazonaws.com/amazon-k8s-cni:v1', 'network'],
    ['registry.k8s.io/sig-storage/csi-node-driver-registrar:v2', 'storage'],
    ['registry.k8s.io/provider-aws/aws-ebs-csi-driver:v1', 'storage'],
    ['nvcr.io/nvidia/k8s-device-plugin:v0.17', 'device'],
    ['quay.io/prometheus/node-exporter:v1.9.1', 'monitoring'],
    ['localhost:5000/falco', 'monitoring'],
    ['shop/web:1', undefined],
    ['csikit/web:1', undefined],
  ])('%s is %s', (image, addOn) => {
    expect(addOnOf(podSpec('{name: x}', image))).toBe(addOn);
  });

  test('the name counts when the image says nothing', () => {
    expect(addOnOf(podSpec('{name: kube-flannel-ds}'))).toBe('network');
    expect(addOnOf(podSpec('{name: ebs-csi-node}'))).toBe('storage');
  });

  test('only DaemonSets are add-ons', () => {
    expect(addOnOf(podSpec('{name: kube-proxy}', 'kube-proxy', 'Deployment'))).toBeUndefined();
  });
});

test('system namespaces are those of the cluster and its operators', () => {
  const namespaceOf = (namespace: string): string | undefined => systemNamespaceOf(podSpec(`{name: x${namespace}}`).object);
  expect(
    [', namespace: kube-system', ', namespace: calico-system', ', namespace: openshift-sdn', ', namespace: shop', ''].map(namespaceOf),
  ).toEqual(['kube-system', 'calico-system', 'openshift-sdn', undefined, undefined]);
});
