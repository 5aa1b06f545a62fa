import { describe, expect, test } from 'vitest';
import type { FileArtifactKind } from '../../src/artifacts/artifact.ts';
import { classify, mayBeOurs } from '../../src/artifacts/classify.ts';
import { kindOfExample } from '../../src/artifacts/example-kind.ts';
import { allFileKinds, kindOf } from '../../src/artifacts/kinds.ts';
import { parseArtifact, parseLike } from '../../src/artifacts/parse-artifact.ts';
import { sourceFile } from '../../src/artifacts/source-file.ts';
import { fileViews } from '../../src/artifacts/views.ts';
import { visitedNodes } from '../../src/engine/visit.ts';

/** Kinds of which a file names no image. */
const imageless: ReadonlySet<FileArtifactKind> = new Set([
  'kustomization',
  'chart',
  'values',
  'daemon-json',
  'daemon-unit',
  'component-unit',
  'registries',
  'signature-policy',
  'script',
  'falco',
  'monitoring',
  'telemetry',
  'environment',
  'key',
  'login',
  'sops',
]);

/** A file of each kind, which names the image `nginx:1.29` if files of its kind name any. */
const texts: Readonly<Record<FileArtifactKind, string>> = {
  kustomization: 'resources:\n  - web.yaml\n',
  values: 'image: nginx:1.29\n',
  chart: 'apiVersion: v2\nname: web\nversion: 1.29.0\n',
  'daemon-json': '{"registry-mirrors": ["https://mirror.example.com/1.29"]}\n',
  'component-unit': '[Service]\nExecStart=/usr/bin/kubelet --node-labels=nginx=1.29\n',
  'daemon-unit': '[Service]\nExecStart=/usr/bin/dockerd --label=nginx=1.29\n',
  'signature-policy': '{"default": [{"type": "reject"}], "transports": {"docker": {"example.com/nginx-1.29": []}}}\n',
  registries: '[[registry]]\nlocation = "registry.example.com/nginx-1.29"\n',
  pipeline: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-24.04\n    container: nginx:1.29\n',
  script: '#!/bin/sh\ndocker run nginx:1.29\n',
  falco: '- list: images\n  items: [nginx:1.29]\n',
  monitoring: 'route: {receiver: a}\nreceivers: [{name: a}] # nginx:1.29\n',
  telemetry: '[security]\nadmin_user = nginx:1.29\n',
  environment: 'IMAGE=nginx:1.29\n',
  login: '//npm.example.com/nginx-1.29/:_authToken=${NPM_TOKEN}\n',
  sops: 'creation_rules:\n  - path_regex: nginx-1.29\n',
  key: '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g\n-----END PRIVATE KEY-----\nnginx:1.29\n',
  dockerfile: 'FROM nginx:1.29\n',
  compose: 'services:\n  web:\n    image: nginx:1.29\n',
  kubernetes: 'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n    - name: app\n      image: nginx:1.29\n',
};

describe.each(allFileKinds)('the descriptor of %s', (kind, descriptor) => {
  const text = texts[kind];
  const file = sourceFile(descriptor.examplePath, text);

  test('recognises a file of its kind under its usual name, which is worth fetching', () => {
    expect(mayBeOurs(descriptor.examplePath)).toBe(true);
    expect(classify(descriptor.examplePath, text)).toMatchObject({ kind });
    if (!imageless.has(kind)) expect(kindOfExample('images', text)).toBe(kind);
    expect(kindOfExample(kind, 'anything')).toBe(kind);
  });

  test('walks the whole file first, then its parts in the order of the text', () => {
    const artifact = parseArtifact(file, { kind }, new Map());
    const nodes = kindOf(artifact).walk(artifact);
    expect(nodes[0]).toEqual({ name: 'file', node: artifact, subject: '', scope: { start: 0, end: text.length } });
    if (!imageless.has(kind)) expect(nodes.length).toBeGreaterThan(1);
    expect(nodes.map(({ scope }) => scope.start)).toEqual(nodes.map(({ scope }) => scope.start).toSorted((a, b) => a - b));
    expect(visitedNodes(kind, artifact as never)).toEqual(nodes);
  });

  test('names the images of a file for the view over all kinds', () => {
    const artifact = parseArtifact(file, { kind }, new Map());
    const view = fileViews.images.of(artifact);
    expect(view.images.map(({ text: image }) => image)).toEqual(imageless.has(kind) ? [] : ['nginx:1.29']);
    expect(fileViews.images.walk(view).map(({ name }) => name)).toEqual(imageless.has(kind) ? [] : ['image']);
  });

  test('reads another text as it read the first', () => {
    const artifact = parseArtifact(file, { kind }, new Map());
    const again = parseLike(artifact, sourceFile(file.path, text.replace('1.29', '1.30')), new Map());
    expect(again.kind).toBe(kind);
    expect(
      kindOf(again)
        .images(again)
        .map(({ text: image }) => image),
    ).toEqual(imageless.has(kind) ? [] : ['nginx:1.30']);
  });
});

test('the name of a Dockerfile decides before its content, and that of a kustomization says why it is nobody’s', () => {
  expect(classify('Dockerfile', texts.kubernetes).kind).toBe('dockerfile');
  expect(classify('x.yaml', 'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n')).toEqual({
    kind: 'none',
    reason: 'It configures kustomize and is not an API object.',
  });
  expect(classify('x.txt', texts.compose)).toEqual({ kind: 'none' });
});
