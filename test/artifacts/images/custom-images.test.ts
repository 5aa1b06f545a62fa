import { describe, expect, test } from 'vitest';
import { collectPulledImages } from '../../../src/artifacts/images/pulled-images.ts';
import { parseKubernetes } from '../../../src/artifacts/kubernetes/parse.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';

const imagesOf = (text: string): readonly string[] =>
  collectPulledImages(parseKubernetes(sourceFile('a.yaml', text))).map(({ node }) => `${node.text}${node.reference ? '' : ' ?'}`);

const custom = (spec: string, apiVersion = 'example.org/v1', kind = 'App'): string =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: a, annotations: {image: ghcr.io/a/not}}\nspec:\n${spec}`;

describe('a custom resource names images', () => {
  test.each([
    ['  image: ghcr.io/a/b:1\n', ['ghcr.io/a/b:1']],
    ['  imageName: ghcr.io/a/b:1\n', ['ghcr.io/a/b:1']],
    ['  image_url: ghcr.io/a/b\n', ['ghcr.io/a/b']],
    ['  kafka: {sidecarImage: a/b}\n', ['a/b']],
    ['  images: [a/b, c/d@sha256:1]\n', ['a/b']],
    ['  list: [{image: nginx}, {initImage: busybox}]\n', ['nginx', 'busybox']],
    ['  image: "${IMAGE}"\n', []],
    ['  image: ghcr.io/a/b:${TAG}\n', ['ghcr.io/a/b:${TAG} ?']],
    ['  image: {repository: ghcr.io/a/b, tag: 1.2}\n', ['ghcr.io/a/b ?']],
    ['  x: &x {image: a/b}\n  y: *x\n', ['a/b']],
    ['  x: &x {image: a/b}\n  y: {<<: *x}\n', ['a/b']],
  ])('%j', (spec, expected) => {
    expect(imagesOf(custom(spec))).toEqual(expected);
  });

  test('beside the containers of its pods, each place once', () => {
    const spec = '  image: a/b\n  podTemplate: {spec: {containers: [{name: c, image: c/d}]}}\n';
    expect(imagesOf(custom(spec))).toEqual(['a/b', 'c/d']);
  });

  test('where more is written than is looked through, that is open', () => {
    const many = `  list: [${Array.from({ length: 100_100 }, () => '1').join()}]\n`;
    expect(imagesOf(custom(many))).toEqual(['more than is looked through ?']);
  });
});

describe('no image is', () => {
  test.each([
    ['  imagePullPolicy: Always\n  imagePullSecrets: [{name: a/b}]\n  imageTag: v1\n'],
    ['  image: https://example.org/logo\n'],
    ['  image: logo.png\n'],
    ['  image: ghcr.io/acme/*\n'],
    ['  useImage: true\n  image: ""\n  images: []\n'],
    ['  description: {image: a picture of it}\n'],
  ])('%j', spec => {
    expect(imagesOf(custom(spec))).toEqual([]);
  });

  test.each([
    ['image.toolkit.fluxcd.io/v1', 'ImageRepository'],
    ['policy.sigstore.dev/v1beta1', 'ClusterImagePolicy'],
    ['kyverno.io/v1', 'ClusterPolicy'],
    ['infrastructure.cluster.x-k8s.io/v1', 'AWSMachineTemplate'],
    ['v1', 'ConfigMap'],
    ['apiextensions.k8s.io/v1', 'CustomResourceDefinition'],
  ])('what %s %s says', (apiVersion, kind) => {
    expect(imagesOf(custom('  image: ghcr.io/a/b:1\n', apiVersion, kind))).toEqual([]);
  });
});
