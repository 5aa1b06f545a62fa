import { describe, expect, test } from 'vitest';
import { parseDockerfile } from '../../src/artifacts/dockerfile/parse.ts';
import { objectImages } from '../../src/artifacts/images/kubernetes-images.ts';
import { parseKubernetes } from '../../src/artifacts/kubernetes/parse.ts';
import { sourceFile } from '../../src/artifacts/source-file.ts';
import { namespaceOf, workloadKey, workloadOf } from '../../src/signing/image-workload.ts';
import type { ImageWorkload } from '../../src/signing/policy/judge/image-context.ts';

const spec = 'containers: [{name: a, image: "acme/web:1"}]';
const pod = (metadata: string): string => `apiVersion: v1\nkind: Pod\nmetadata: ${metadata}\nspec: {${spec}}\n`;
const deployment = (labels: string, template: string): string =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web, labels: ${labels}}\nspec:\n  selector: {}\n  template:\n    metadata: {labels: ${template}}\n    spec: {${spec}}\n`;

/** What the first image of a manifest stands in. */
const read = (text: string, path = 'web.yaml') => {
  const file = parseKubernetes(sourceFile(path, text), path.startsWith('templates/') ? { template: 'helm' } : {});
  const [image] = file.objects.flatMap(object => objectImages(object));
  if (!image) throw new Error('The manifest has an image.');
  return { workload: workloadOf(file, image), namespace: namespaceOf(file, image) };
};
const labelsIn = (metadata: string, path?: string): Readonly<Record<string, string>> | undefined => {
  const labels = read(pod(metadata), path).workload?.labels;
  return labels && Object.fromEntries(labels);
};

describe('an image stands in', () => {
  test('a Pod, which creates nothing', () => {
    expect(read(pod('{name: web, labels: {app: web}}')).workload).toEqual({
      group: '',
      version: 'v1',
      resource: 'pods',
      labels: new Map([['app', 'web']]),
    });
  });

  test('a Deployment, which creates replica sets and pods with the labels of its template', () => {
    const labels = new Map([['tier', 'front']]);
    expect(read(deployment('{app: web}', '{tier: front}')).workload).toEqual({
      group: 'apps',
      version: 'v1',
      resource: 'deployments',
      labels: new Map([['app', 'web']]),
      creates: [
        { group: 'apps', version: 'v1', resource: 'replicasets', labels },
        { group: '', version: 'v1', resource: 'pods', labels },
      ],
    });
  });

  test('a CronJob, which creates jobs with the labels of the job template', () => {
    const text = `apiVersion: batch/v1\nkind: CronJob\nmetadata: {name: web}\nspec:\n  schedule: "* * * * *"\n  jobTemplate:\n    metadata: {labels: {job: nightly}}\n    spec:\n      template:\n        metadata: {labels: {pod: nightly}}\n        spec: {${spec}}\n`;
    expect(read(text).workload).toMatchObject({
      resource: 'cronjobs',
      labels: new Map(),
      creates: [
        { group: 'batch', version: 'v1', resource: 'jobs', labels: new Map([['job', 'nightly']]) },
        { group: '', version: 'v1', resource: 'pods', labels: new Map([['pod', 'nightly']]) },
      ],
    });
  });

  test('no workload in a file that is no manifest', () => {
    const dockerfile = parseDockerfile(sourceFile('Dockerfile', 'FROM acme/web:1\n'));
    const image = { range: { start: 5, end: 15 } };
    expect([workloadOf(dockerfile, image as never), namespaceOf(dockerfile, image as never)]).toEqual([undefined, '']);
  });
});

describe('labels', () => {
  test('are none where none are written', () => {
    expect(labelsIn('{name: web}')).toEqual({});
    expect(labelsIn('{name: web, labels: {}}')).toEqual({});
  });

  test.each([
    ['that are a text', '{name: web, labels: app}', undefined],
    ['that are a list', '{name: web, labels: [app]}', undefined],
    ['with a value that is no text', '{name: web, labels: {app: [a]}}', undefined],
    ['that a template makes', '{name: web, labels: {{ toYaml .Values.labels }}}', 'templates/web.yaml'],
    ['with a value that a template makes', '{name: web, labels: {app: "{{ .Values.app }}"}}', 'templates/web.yaml'],
    ['with a name that a template makes', '{name: web, labels: {"{{ .Values.app }}": a}}', 'templates/web.yaml'],
  ])('are not known %s', (_, metadata, path) => {
    expect(labelsIn(metadata, path)).toBeUndefined();
  });
});

test('the namespace is the one that is written, none, or one that nobody knows', () => {
  expect(read(pod('{name: web}')).namespace).toBe('');
  expect(read(pod('{name: web, namespace: shop}')).namespace).toBe('=shop');
  expect(read(pod('{name: web, namespace: "{{ .Values.ns }}"}'), 'templates/web.yaml').namespace).toBe('?');
});

describe('workloads have one key', () => {
  const base: ImageWorkload = {
    group: 'apps',
    version: 'v1',
    resource: 'deployments',
    labels: new Map([
      ['a', '1'],
      ['b', '2'],
    ]),
  };

  test('whatever the order of their labels', () => {
    expect(
      workloadKey({
        ...base,
        labels: new Map([
          ['b', '2'],
          ['a', '1'],
        ]),
      }),
    ).toBe(workloadKey({ ...base }));
  });

  test('and others have another', () => {
    const others: readonly ImageWorkload[] = [
      { ...base, group: '' },
      { ...base, group: undefined },
      { ...base, version: 'v2' },
      { ...base, resource: 'pods' },
      { ...base, labels: new Map([['a', '1']]) },
      { ...base, labels: new Map() },
      { ...base, labels: undefined },
      { ...base, creates: [{ ...base, resource: 'pods' }] },
    ];
    const keys = [base, ...others].map(workloadKey);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
