import { describe, expect, test } from 'vitest';
import type { ChangedFile } from '../../src/changes/change-set.ts';
import { readSnapshot } from '../../src/review/read/snapshot.ts';
import { changeImages } from '../../src/signing/change-images.ts';

type Texts = Readonly<Record<string, string>>;

const artifactsOf = (texts: Texts) =>
  readSnapshot(new Map(Object.entries(texts).map(([path, text]) => [path, { state: 'text', text }])), new Map()).artifacts;

const changed = (base: Texts, head: Texts, files?: readonly ChangedFile[], scope: 'introduced' | 'changed-files' = 'changed-files') =>
  changeImages(
    {
      files: files ?? Object.keys(head).map(path => ({ path, status: Object.hasOwn(base, path) ? 'modified' : 'added' })),
      base: artifactsOf(base),
      head: artifactsOf(head),
    },
    scope,
  );

const told = (images: ReturnType<typeof changed>) =>
  images.map(({ node, change, standing, replaced }) => [node.text, change, standing, replaced?.node.text]);

describe('the images of a change', () => {
  test('are introduced, changed or unchanged, by their place', () => {
    const images = changed(
      { Dockerfile: 'FROM golang:1.22 AS build\nFROM alpine:3.19\n' },
      { Dockerfile: 'FROM golang:1.23 AS build\nFROM alpine:3.19\nCOPY --from=ghcr.io/acme/tool:1 /x /x\n' },
    );
    expect(told(images)).toEqual([
      ['golang:1.23', 'changed', 'pulled', 'golang:1.22'],
      ['alpine:3.19', 'unchanged', 'pulled', undefined],
      ['ghcr.io/acme/tool:1', 'introduced', 'pulled', undefined],
    ]);
  });

  test('leave out what is unchanged unless all of the files are asked for', () => {
    const base = { Dockerfile: 'FROM alpine:3.19\nRUN true\n' };
    const head = { Dockerfile: 'FROM alpine:3.19\nRUN false\n' };
    expect(changed(base, head, undefined, 'introduced')).toEqual([]);
    expect(told(changed(base, head))).toEqual([['alpine:3.19', 'unchanged', 'pulled', undefined]]);
  });

  test('change with the default of a variable, although their text stays', () => {
    const images = changed({ Dockerfile: 'ARG V=3.19\nFROM alpine:$V\n' }, { Dockerfile: 'ARG V=3.20\nFROM alpine:$V\n' });
    expect(images).toMatchObject([
      { change: 'changed', node: { reference: { text: 'alpine:3.20' } }, replaced: { node: { reference: { text: 'alpine:3.19' } } } },
    ]);
  });

  test('that were only moved are unchanged; a second use is introduced', () => {
    const images = changed(
      { 'compose.yaml': 'services:\n  a:\n    image: nginx:1\n' },
      { 'compose.yaml': 'services:\n  b:\n    image: nginx:1\n  c:\n    image: nginx:1\n' },
    );
    expect(told(images)).toEqual([
      ['nginx:1', 'unchanged', 'pulled', undefined],
      ['nginx:1', 'introduced', 'pulled', undefined],
    ]);
  });

  test('that stay where they are and are used a second time are introduced there', () => {
    const images = changed(
      { 'compose.yaml': 'services:\n  a:\n    image: nginx:1\n' },
      { 'compose.yaml': 'services:\n  a:\n    image: nginx:1\n  b:\n    image: nginx:1\n' },
    );
    expect(told(images)).toEqual([
      ['nginx:1', 'unchanged', 'pulled', undefined],
      ['nginx:1', 'introduced', 'pulled', undefined],
    ]);
  });

  test('change when they are no longer built here', () => {
    const images = changed(
      { 'compose.yaml': 'services:\n  a:\n    build: .\n    image: acme/a\n    pull_policy: build\n' },
      { 'compose.yaml': 'services:\n  a:\n    image: acme/a\n' },
    );
    expect(told(images)).toEqual([['acme/a', 'changed', 'pulled', 'acme/a']]);
  });

  test('of a workload change with its kind and its labels, which bring other policies', () => {
    const object = (kind: string, labels: string) =>
      `apiVersion: apps/v1\nkind: ${kind}\nmetadata:\n  name: a\n  labels: {${labels}}\nspec:\n  template:\n    spec:\n      containers: [{name: a, image: "nginx:1"}]\n`;
    const states = (before: string, after: string) => changed({ 'a.yaml': before }, { 'a.yaml': after }).map(({ change }) => change);
    expect(states(object('Deployment', 'a: x, tier: dev'), object('Deployment', 'tier: dev, a: x'))).toEqual(['unchanged']);
    expect(states(object('Deployment', 'tier: dev'), object('Deployment', 'tier: prod'))).toEqual(['changed']);
    expect(states(object('Deployment', 'tier: dev'), object('StatefulSet', 'tier: dev'))).not.toEqual(['unchanged']);
  });

  test('are compared with the file’s old name when it was renamed in its folder, and with nothing when it was copied', () => {
    const text = 'FROM alpine:3.19\n';
    const renamed: ChangedFile = { path: 'app/Dockerfile', previousPath: 'app/web.Dockerfile', status: 'renamed' };
    const states = (status: ChangedFile['status']) =>
      told(changed({ 'app/web.Dockerfile': text }, { 'app/Dockerfile': text }, [{ ...renamed, status }]));
    expect(states('renamed')).toEqual([['alpine:3.19', 'unchanged', 'pulled', undefined]]);
    expect(states('copied')).toEqual([['alpine:3.19', 'introduced', 'pulled', undefined]]);
  });

  describe('at a place where they were not', () => {
    const pod = (namespace: string, name = 'web') =>
      `apiVersion: v1\nkind: Pod\nmetadata:\n  name: ${name}\n${namespace}spec:\n  containers:\n  - name: web\n    image: ghcr.io/evil/web:1\n`;
    const movedTo = (text: string, previousPath: string, path: string) =>
      changed({ [previousPath]: text }, { [path]: text }, [{ path, previousPath, status: 'renamed' }], 'introduced').map(
        ({ change }) => change,
      );

    test.each([
      ['an example becomes production', 'examples/pod.yaml', 'prod/pod.yaml'],
      ['a file goes up to the root', 'examples/pod.yaml', 'pod.yaml'],
      ['a file goes down from the root', 'pod.yaml', 'prod/pod.yaml'],
      ['a folder below is another one', 'deploy/pod.yaml', 'deploy/prod/pod.yaml'],
      ['the name changes, too', 'examples/pod.yaml', 'prod/web.yaml'],
      ['the folder has another case', 'Prod/pod.yaml', 'prod/pod.yaml'],
    ])('are introduced when %s', (_, from, to) => {
      expect(movedTo(pod(''), from, to)).toEqual(['introduced']);
    });

    test('are introduced in Compose files and Dockerfiles that were moved, too', () => {
      expect(movedTo('services:\n  web:\n    image: ghcr.io/evil/web:1\n', 'samples/compose.yaml', 'compose.yaml')).toEqual(['introduced']);
      expect(movedTo('FROM ghcr.io/evil/web:1\n', 'samples/Dockerfile', 'app/Dockerfile')).toEqual(['introduced']);
    });

    test('are unchanged when a file gets another name within its folder', () => {
      expect(movedTo(pod(''), 'prod/pod.yaml', 'prod/web.yaml')).toEqual([]);
    });

    test.each([
      ['from one namespace to another', '  namespace: dev\n', '  namespace: prod\n'],
      ['into a namespace', '', '  namespace: prod\n'],
      ['out of a namespace', '  namespace: dev\n', ''],
      ['into a namespace that a template names', '  namespace: dev\n', '  namespace: {{ .Values.namespace }}\n'],
    ])('are verified when the object goes %s', (_, before, after) => {
      const path = 'charts/app/templates/pod.yaml';
      const states = changed({ [path]: pod(before) }, { [path]: pod(after) }, undefined, 'introduced').map(({ change }) => change);
      expect(states).not.toEqual([]);
    });

    test('are verified when two objects exchange their namespaces', () => {
      const [dev, prod] = ['  namespace: dev\n', '  namespace: prod\n'];
      const good = (namespace: string) => pod(namespace).replace('ghcr.io/evil/web:1', 'ghcr.io/acme/web:1');
      const states = changed(
        { 'k8s/web.yaml': `${pod(dev)}---\n${good(prod)}` },
        { 'k8s/web.yaml': `${pod(prod)}---\n${good(dev)}` },
        undefined,
        'introduced',
      ).map(({ node, change }) => [node.text, change]);
      expect(states.map(([text]) => text)).toEqual(['ghcr.io/evil/web:1', 'ghcr.io/acme/web:1']);
    });

    test('are unchanged in a namespace that is written in another way', () => {
      const states = changed({ 'a.yaml': pod('  namespace: prod\n') }, { 'a.yaml': pod('  namespace: "prod"\n') }, undefined, 'introduced');
      expect(states).toEqual([]);
    });

    test('are verified when what was only copied from becomes what runs', () => {
      const images = changed(
        { Dockerfile: 'FROM alpine:3.19\nCOPY --from=ghcr.io/evil/web:1 /x /x\n' },
        { Dockerfile: 'FROM ghcr.io/evil/web:1\nCOPY --from=alpine:3.19 /x /x\n' },
        undefined,
        'introduced',
      );
      expect(images.map(({ node }) => node.text)).toEqual(['ghcr.io/evil/web:1', 'alpine:3.19']);
    });
  });

  test('are introduced when the old file could not be read, and are none in a removed file', () => {
    expect(told(changed({}, { Dockerfile: 'FROM alpine\n' }, [{ path: 'Dockerfile', status: 'modified' }]))).toEqual([
      ['alpine', 'introduced', 'pulled', undefined],
    ]);
    expect(changed({ Dockerfile: 'FROM alpine\n' }, {}, [{ path: 'Dockerfile', status: 'removed' }])).toEqual([]);
  });

  test('of manifests come with their workload', () => {
    const manifest = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  labels: {tier: prod}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers:
      - name: web
        image: nginx:1
---
apiVersion: batch/v1
kind: CronJob
metadata:
  name: night
spec:
  schedule: "0 0 * * *"
  jobTemplate:
    spec:
      template:
        spec:
          containers:
          - name: job
            image: busybox
`;
    expect(changed({}, { 'k8s/web.yaml': manifest }).map(({ node, workload }) => [node.text, workload])).toEqual([
      [
        'nginx:1',
        {
          group: 'apps',
          version: 'v1',
          resource: 'deployments',
          labels: new Map([['tier', 'prod']]),
          creates: [
            { group: 'apps', version: 'v1', resource: 'replicasets', labels: new Map([['app', 'web']]) },
            { group: '', version: 'v1', resource: 'pods', labels: new Map([['app', 'web']]) },
          ],
        },
      ],
      [
        'busybox',
        {
          group: 'batch',
          version: 'v1',
          resource: 'cronjobs',
          labels: new Map(),
          creates: [
            { group: 'batch', version: 'v1', resource: 'jobs', labels: new Map() },
            { group: '', version: 'v1', resource: 'pods', labels: new Map() },
          ],
        },
      ],
    ]);
  });

  test('are compared in linear time', () => {
    const services = (tag: string) =>
      `services:\n${Array.from({ length: 3_000 }, (_, index) => `  s${index}:\n    image: nginx:${tag}\n`).join('')}`;
    const images = changed({ 'compose.yaml': services('1') }, { 'compose.yaml': services('2') });
    expect(images.every(({ change }) => change === 'changed')).toBe(true);
    expect(images).toHaveLength(3_000);
  });

  test('have no workload that is known when several share their text', () => {
    const item = (tier: string, spec: string) =>
      `- apiVersion: apps/v1\n  kind: Deployment\n  metadata: {name: ${tier}, labels: {tier: ${tier}}}\n  spec: ${spec}\n`;
    const list = `apiVersion: v1\nkind: List\nitems:\n${item('dev', '&s {template: {spec: {containers: [{name: a, image: "nginx:1"}]}}}')}${item('prod', '*s')}`;
    expect(changed({}, { 'a.yaml': list }).map(({ workload }) => workload)).toEqual([
      { group: undefined, version: undefined, resource: undefined, labels: undefined },
    ]);
  });

  test('share one workload, whose labels are read once however many containers it has', () => {
    const labels = Array.from({ length: 20_000 }, (_, index) => `l${index}: x`).join(', ');
    const containers = Array.from({ length: 10_000 }, (_, index) => `{image: "a:${index}"}`).join(', ');
    const pod = `apiVersion: v1\nkind: Pod\nmetadata: {labels: {${labels}}}\nspec: {containers: [${containers}]}\n`;
    const images = changed({}, { 'a.yaml': pod });
    expect(new Set(images.map(({ workload }) => workload)).size).toBe(1);
    expect(images).toHaveLength(10_000);
  });
});
