import { describe, expect, test } from 'vitest';
import { parseCompose } from '../../../src/artifacts/compose/parse.ts';
import { parseDockerfile } from '../../../src/artifacts/dockerfile/parse.ts';
import { parseKubernetes } from '../../../src/artifacts/kubernetes/parse.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import type { Subject } from '../../../src/delta/subjects/subject.ts';
import { subjectsOf } from '../../../src/delta/subjects/subjects-of.ts';
import { similarity } from '../../../src/delta/subjects/words.ts';

const ofDockerfile = (text: string): readonly Subject[] => subjectsOf(parseDockerfile(sourceFile('Dockerfile', text)));
const ofCompose = (text: string): readonly Subject[] => subjectsOf(parseCompose(sourceFile('compose.yaml', text), new Map()));
const ofManifest = (text: string): readonly Subject[] => subjectsOf(parseKubernetes(sourceFile('app.yaml', text)));
const ofTemplate = (text: string): readonly Subject[] =>
  subjectsOf(parseKubernetes(sourceFile('templates/app.yaml', text), { template: 'helm' }));

/** The words of the last subject and how often each occurs, in any order. */
const wordsOf = (subjects: readonly Subject[]): Readonly<Record<string, number>> => Object.fromEntries(subjects.at(-1)?.words ?? []);

const keys = (subjects: readonly Subject[]): readonly string[] => subjects.map(({ key }) => key);

const object = (metadata: string, more = ''): string => `apiVersion: v1\nkind: ConfigMap\nmetadata: ${metadata}\n${more}`;
const pod = (containers: string): string => `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n${containers}`;

describe('the subjects of a file', () => {
  test('are the file and its stages', () => {
    const text = 'FROM debian AS Build\nRUN a\nFROM build\nFROM alpine AS other\nFROM build\nRUN b\n';
    const [file, ...stages] = ofDockerfile(text);
    expect(file).toMatchObject({
      type: 'file',
      key: '',
      kind: 'dockerfile',
      index: 0,
      isFinal: false,
      range: { start: 0, end: text.length },
    });
    expect(file).toMatchObject({ isWorkload: false, isShipped: false, isOpen: false, profiles: [] });
    expect(stages.map(({ name, index, isFinal, isShipped, parent }) => [name, index, isFinal, isShipped, parent === file])).toEqual([
      ['build', 0, false, true, true],
      [undefined, 1, false, false, true],
      ['other', 2, false, false, true],
      [undefined, 3, true, true, true],
    ]);
    expect(stages.every(({ type, path }) => type === 'stage' && path === 'Dockerfile')).toBe(true);
  });

  test('are the file and its services, with what keeps them from running', () => {
    const [file, ...services] = ofCompose(`services:
  a: {image: x}
  b: {image: x, scale: 0}
  c: {image: x, deploy: {replicas: 0}, profiles: [debug]}
  d: {image: x, scale: 1, deploy: {replicas: 2}}
  e: {image: x, extends: {file: other.yaml, service: y}}
`);
    expect(file).toMatchObject({ type: 'file', kind: 'compose' });
    expect(services.map(({ name, index, off, profiles, isOpen }) => [name, index, off, profiles, isOpen])).toEqual([
      ['a', 0, undefined, [], false],
      ['b', 1, 'replicas 0', [], false],
      ['c', 2, 'replicas 0', ['debug'], false],
      ['d', 3, undefined, [], false],
      ['e', 4, undefined, [], true],
    ]);
    expect(services.every(({ type, parent }) => type === 'service' && parent === file)).toBe(true);
  });

  test('are the file and its objects, each before its containers', () => {
    const text = `${pod('    - {name: a, image: x}\n    - {name: b, image: x}\n  initContainers:\n    - {name: c, image: x}\n')}---\n${object('{name: settings, namespace: shop}')}`;
    const [file, ...parts] = ofManifest(text);
    expect(keys(parts)).toEqual(['Pod/web', 'Pod/web#container:a', 'Pod/web#container:b', 'Pod/web#initContainer:c', 'ConfigMap/settings']);
    const [web, a, b, c, settings] = parts;
    expect([web?.index, a?.index, b?.index, c?.index, settings?.index]).toEqual([0, 0, 1, 0, 1]);
    expect([a, b, c].every(part => part?.parent === web && part?.type === 'container' && part.path === 'app.yaml')).toBe(true);
    expect([a?.kind, c?.kind]).toEqual(['containers', 'initContainers']);
    expect([web?.parent, settings?.parent]).toEqual([file, file]);
    expect([web?.kind, web?.isWorkload, web?.namespace]).toEqual(['/Pod', true, undefined]);
    expect([settings?.kind, settings?.isWorkload, settings?.namespace]).toEqual(['/ConfigMap', false, 'shop']);
  });
});

test.each([
  ['spec: {replicas: 0}', 'replicas 0'],
  ['spec: {replicas: 1}', undefined],
  ['spec: {suspend: true}', 'suspend'],
  ['spec: {suspend: false}', undefined],
  ['spec: {replicas: [0]}', undefined],
  ['', undefined],
])('an object with "%s" is kept from running by %s', (spec, off) => {
  expect(ofManifest(object('{name: a}', spec)).at(-1)?.off).toBe(off);
});

test('an object that two tools leave out is kept from running by the first of them', () => {
  const annotations = (...all: readonly string[]): string => `{name: a, annotations: {${all.join(', ')}}}`;
  const [local, hook] = ['config.kubernetes.io/local-config: "true"', 'helm.sh/hook: test'];
  expect(ofManifest(object(annotations(hook, local))).at(-1)?.off).toBe('config.kubernetes.io/local-config');
  expect(ofManifest(object(annotations(hook))).at(-1)?.off).toBe('helm.sh/hook');
  expect(ofManifest(object(annotations('helm.sh/hook: pre-install'))).at(-1)?.off).toBe(undefined);
});

test('an object whose group or kind a template decides has a kind of its own', () => {
  const kindOf = (apiVersion: string, kind: string) =>
    ofTemplate(`apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata:\n  name: a\n`).at(-1)?.kind;
  expect([kindOf('apps/v1', 'Deployment'), kindOf('{{ .Values.api }}', 'Deployment'), kindOf('apps/v1', '{{ .Values.kind }}')]).toEqual([
    'apps/Deployment',
    '?/Deployment',
    'apps/?',
  ]);
});

test('a template may add to a container, and not to the one beside it', () => {
  const all = ofTemplate(pod('    - name: a\n      image: x\n      {{ toYaml .Values.more }}\n    - name: b\n      image: x\n'));
  expect(all.slice(2).map(({ key, isOpen }) => [key, isOpen])).toEqual([
    ['Pod/web#container:a', true],
    ['Pod/web#container:b', false],
  ]);
});

describe('the name of an object', () => {
  test('is the prefix of a generated one, when no other object has that', () => {
    const names = (...metadata: readonly string[]) =>
      ofManifest(metadata.map(data => object(data)).join('\n---\n'))
        .slice(1)
        .map(({ name }) => name);
    expect(names('{name: a}', '{name: a}')).toEqual(['a', 'a']);
    expect(names('{generateName: a-}', '{generateName: b-}')).toEqual(['a-', 'b-']);
    expect(names('{generateName: a-}', '{generateName: a-}')).toEqual([undefined, undefined]);
    expect(names('{name: a, generateName: b-}')).toEqual(['a']);
    expect(names('{generateName: [a]}')).toEqual([undefined]);
    expect(names('{}')).toEqual([undefined]);
  });

  test('and its namespace may be those of a template, as written on one line', () => {
    const template = ofTemplate(`apiVersion: v1
kind: Pod
metadata:
  name: {{ .Release.Name  }}-web
  namespace: {{   .Values.namespace }}
spec:
  containers:
    - name: {{ .Chart.Name }}
      image: x
`);
    const [web, container] = [template[1], template[2]];
    expect([web?.name, web?.nameTemplate]).toEqual([undefined, '{{ .Release.Name }}-web']);
    expect([web?.namespace, web?.namespaceTemplate]).toEqual(['not known', '{{ .Values.namespace }}']);
    expect([container?.name, container?.nameTemplate]).toEqual([undefined, '{{ .Chart.Name }}']);
  });

  test('has no template when it is written', () => {
    const [, web] = ofManifest(object('{name: web, namespace: shop}'));
    expect([web?.nameTemplate, web?.namespaceTemplate, web?.namespace]).toEqual([undefined, undefined, 'shop']);
    expect(ofManifest(object('{name: web, namespace: [x]}'))[1]).toMatchObject({ namespace: 'not known', namespaceTemplate: '' });
  });

  test('a template may add to what it prints', () => {
    const isOpen = (more: string): boolean | undefined => ofTemplate(object('\n  name: web', more))[1]?.isOpen;
    expect([isOpen('data: {a: b}\n'), isOpen('{{ toYaml .Values.more }}\n')]).toEqual([false, true]);
  });
});

describe('the words of YAML', () => {
  test('are each value under its key and the key around it, and the key', () => {
    expect(wordsOf(ofManifest(object('{name: web, labels: {app: web}}', 'data: {a: "1", b: [x, x]}')))).toEqual({
      '.apiVersion=v1': 1,
      '.apiVersion': 1,
      '.kind=ConfigMap': 1,
      '.kind': 1,
      'labels.app=web': 1,
      'labels.app': 1,
      'data.a=1': 1,
      'data.a': 1,
      'data.b=x': 2,
      'data.b': 2,
    });
  });

  test('are without the names of an object or container', () => {
    const names = ['{name: web, namespace: shop}', '{generateName: web-}', '{}'];
    const all = names.map(data => wordsOf(ofManifest(object(data))));
    expect(all.every(words => JSON.stringify(Object.keys(words).toSorted()) === JSON.stringify(Object.keys(all[2] ?? {}).toSorted()))).toBe(
      true,
    );
    expect(wordsOf(ofManifest(pod('    - {name: a, tty: true}\n')))).toEqual({ '.tty=true': 1, '.tty': 1 });
  });

  test('are the repository of an image, too, and an alias by its name', () => {
    expect(wordsOf(ofCompose('x-a: &a {b: c}\nservices:\n  web: {image: "ghcr.io/acme/web:1", labels: *a}\n'))).toEqual({
      '.image=ghcr.io/acme/web:1': 1,
      '.image': 1,
      '.image~ghcr.io/acme/web': 1,
      '.labels=*a': 1,
      '.labels': 1,
    });
    expect(wordsOf(ofCompose('services:\n  web: {image: "A B", x: {image: c}}\n'))).toMatchObject({
      '.image~A B': 1,
      'x.image~docker.io/library/c': 1,
    });
  });

  test('are as written where a template decides', () => {
    expect(wordsOf(ofTemplate(object('\n  name: web', 'data:\n  a: {{ .Values.a }}\n')))).toMatchObject({ 'data.a={{ .Values.a }}': 1 });
  });

  test('end at 4,000, and each at 400 units', () => {
    const many = Array.from({ length: 3_000 }, (_, index) => `  k${index}: v\n`).join('');
    const count = (words: Readonly<Record<string, number>>): number => Object.values(words).reduce((sum, times) => sum + times, 0);
    expect(count(wordsOf(ofManifest(object('{name: a}', `data:\n${many}`))))).toBe(4_000);
    const long = (length: number) =>
      Object.keys(wordsOf(ofManifest(object('{name: a}', `data: {k: ${'v'.repeat(length)}}`)))).find(word => word.startsWith('data.k='));
    expect([long(392)?.length, long(393)?.length, long(394)?.length]).toEqual([399, 400, 400]);
  });
});

describe('the words of a stage', () => {
  test('are its lines, its keywords, and its base with and without the tag', () => {
    const text = 'FROM debian:13\nRUN  a && \\\n    # why\n    b\n\nRUN a\nCOPY x y\n';
    expect(wordsOf(ofDockerfile(text))).toEqual({
      'FROM debian:13': 1,
      'FROM~docker.io/library/debian': 1,
      'RUN a &&': 1,
      b: 1,
      RUN: 2,
      'RUN a': 1,
      'COPY x y': 1,
      COPY: 1,
    });
  });

  test('are as many as its lines, without the blank ones', () => {
    expect(wordsOf(ofDockerfile('FROM a\nRUN b \\\n\n  c\n'))).toEqual({
      'FROM a': 1,
      'FROM~docker.io/library/a': 1,
      'RUN b': 1,
      c: 1,
      RUN: 1,
    });
  });

  test('know a base that an argument decides, and take one that nobody knows as written', () => {
    expect(wordsOf(ofDockerfile('ARG V=13\nFROM debian:${V}\n'))).toEqual({ 'FROM debian:13': 1, 'FROM~docker.io/library/debian': 1 });
    expect(wordsOf(ofDockerfile('ARG V\nFROM ${V}\n'))).toEqual({ 'FROM ${V}': 1, 'FROM~${V}': 1 });
  });

  test('end at 4,000', () => {
    const counts = Object.values(wordsOf(ofDockerfile(`FROM a\n${'RUN b\n'.repeat(3_000)}`)));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(4_000);
  });
});

test('the words of a file are those of its stages, services and objects, as often as they occur', () => {
  const [file] = ofManifest(`${pod('    - {name: a, tty: true}\n')}---\n${object('{name: b}')}`);
  expect(Object.fromEntries(file?.words ?? [])).toMatchObject({
    '.apiVersion=v1': 2,
    '.kind=Pod': 1,
    '.kind=ConfigMap': 1,
    'containers.tty': 1,
  });
  expect(file?.words.has('.tty')).toBe(false);
  const [twice] = ofManifest(`${pod('    - {name: a, args: [x, x, x]}\n')}`);
  expect(twice?.words.get('containers.args=x')).toBe(3);
});

test('the words of a subject are counted once', () => {
  const [file, stage] = ofDockerfile('FROM a\n');
  expect(file?.words).toBe(file?.words);
  expect(stage?.words).toBe(stage?.words);
});

describe('likeness', () => {
  const words = (given: Readonly<Record<string, number>>): Subject['words'] => new Map(Object.entries(given));

  test.each([
    [{}, {}, 1],
    [{ a: 1 }, {}, 0],
    [{ a: 1 }, { a: 1 }, 1],
    [{ a: 1, b: 1 }, { a: 1, c: 1 }, 0.5],
    [{ a: 3 }, { a: 1 }, 0.5],
    [{ a: 2, b: 2 }, { a: 2 }, 2 / 3],
  ])('of %j and %j is %d', (one, other, expected) => {
    expect(similarity(words(one), words(other))).toBeCloseTo(expected, 10);
    expect(similarity(words(other), words(one))).toBeCloseTo(expected, 10);
  });
});
