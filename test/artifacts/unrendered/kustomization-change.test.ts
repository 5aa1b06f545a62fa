import { describe, expect, test } from 'vitest';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { kustomizationChange } from '../../../src/artifacts/unrendered/kustomization-change.ts';

const change = (base: string | undefined, head: string | undefined) => {
  const file = (text: string | undefined) => (text === undefined ? undefined : sourceFile('kustomization.yaml', text));
  const { parts, named } = kustomizationChange(file(base), file(head));
  return {
    parts: parts.map(({ what, range, renderer }) => {
      expect(renderer).toBe('overlays');
      return [what, range && head?.slice(range.start, range.end)];
    }),
    named: named.map(({ role, path, side, target }) => [role, path, side, target]),
  };
};
const nothing = { parts: [], named: [] };

describe('a changed kustomization', () => {
  test.each([
    ['apiVersion', 'apiVersion: a\n', 'apiVersion: b\n'],
    ['a prefix', 'namePrefix: a-\n', 'namePrefix: b-\n'],
    ['replicas', 'replicas: [{name: a, count: 1}]\n', 'replicas: [{name: a, count: 2}]\n'],
    ['labels that guard nothing', 'commonLabels: {team: a}\n', 'commonLabels: {team: b}\n'],
    ['labels in their other form', 'labels: [{pairs: {team: a}}]\n', 'labels: [{pairs: {team: b}}]\n'],
    ['data that is generated', 'configMapGenerator: [{name: a, literals: [A=1]}]\n', 'configMapGenerator: [{name: a, literals: [A=2]}]\n'],
    ['a namespace where there was none', '', 'namespace: shop\n'],
    ['an order', 'resources: [a.yaml, b.yaml]\n', 'resources: [b.yaml, a.yaml]\n'],
    ['a comment', 'resources: [a.yaml]\n', 'resources: [a.yaml] # x\n'],
    ['what it names no more', 'resources: [a.yaml, b.yaml]\n', 'resources: [a.yaml]\n'],
  ])('says nothing by %s', (_, base, head) => {
    expect(change(base, head)).toEqual(nothing);
  });

  test('names resources, each that is new', () => {
    expect(change('resources: [a.yaml]\n', 'resources: [a.yaml, b.yaml, b.yaml]\nbases: [../c]\ncomponents: [d]\n').named).toEqual([
      ['resource', 'b.yaml', 'head', undefined],
      ['resource', 'b.yaml', 'head', undefined],
      ['resource', '../c', 'head', undefined],
      ['resource', 'd', 'head', undefined],
    ]);
    expect(change('resources: [a.yaml, a.yaml]\n', 'resources: [a.yaml]\n').named).toEqual([]);
    expect(change('', 'resources: [{a: b}]\n').named).toEqual([['resource', '', 'head', undefined]]);
  });

  test('puts things into another namespace', () => {
    expect(change('namespace: a\n', 'namespace: b\n').parts).toEqual([['puts what it builds into another namespace', 'namespace: b']]);
    expect(change('namespace: a\n', '').parts).toEqual([]);
  });

  test('puts other images in place, at the first that is new', () => {
    const [[what, at] = [], ...others] = change(
      'images:\n  - {name: a, newTag: "1"}\n',
      'images:\n  - {name: a, newTag: "1"}\n  - {name: b, newTag: "2"}\n',
    ).parts;
    expect([what, at, others]).toEqual(['puts other images in place by "images"', '{name: b, newTag: "2"}', []]);
    expect(change('', 'imageTags: [{name: a}]\n').parts).toHaveLength(1);
    expect(change('images: [{name: a}]\n', '').parts).toEqual([['puts other images in place by "images"', undefined]]);
  });

  test('makes values of a chart', () => {
    const made = (file: string) => `configMapGenerator: [{name: a, files: [${file}]}]\n`;
    expect(change('', made('values.yaml')).parts[0]?.[0]).toBe('makes values of a chart by "configMapGenerator"');
    expect(change(made('my-values.yaml'), '').parts).toHaveLength(1);
    expect(change('', made('a.properties')).parts).toEqual([]);
  });

  test('sets labels that guard pods', () => {
    for (const head of [
      'commonLabels: {pod-security.kubernetes.io/enforce: privileged}\n',
      'labels: [{pairs: {pod-security.kubernetes.io/enforce: privileged}}]\n',
    ])
      expect(change('', head).parts.map(([what]) => what)).toEqual(['sets labels or annotations that guard pods']);
    expect(change('commonAnnotations: {container.apparmor.security.beta.kubernetes.io/a: unconfined}\n', '').parts).toHaveLength(1);
  });

  test('names its patches, those that are gone at the base, with the kind that they are for', () => {
    const head = 'patches:\n  - {path: a.yaml, target: {kind: Deployment}}\n  - {path: b.yaml, target: {name: x}}\n  - {path: c.yaml}\n';
    expect(
      change('patchesStrategicMerge: [old.yaml]\n', head).named.toSorted(([, one], [, other]) => (String(one) < String(other) ? -1 : 1)),
    ).toEqual([
      ['patch', 'a.yaml', 'head', 'Deployment'],
      ['patch', 'b.yaml', 'head', 'any'],
      ['patch', 'c.yaml', 'head', undefined],
      ['patch', 'old.yaml', 'base', undefined],
    ]);
  });

  test('applies patches that stand in it, where they matter', () => {
    const patch = (field: string) => `patches:\n  - patch: |-\n      kind: Deployment\n      metadata: {name: a}\n      ${field}\n`;
    const root = patch('spec: {template: {spec: {hostNetwork: true}}}');
    const [[what] = []] = change('', root).parts;
    expect(what).toMatch(/^patches objects \(".*hostNetwork.*"\)$/u);
    expect(change(root, 'patches: []\n').parts.map(([words]) => words?.slice(0, 25))).toEqual(['no longer patches objects']);
    expect(change('', patch('spec: {replicas: 3}'))).toEqual(nothing);
    expect(change('', 'patches:\n  - {target: {kind: Pod}}\n').parts).toEqual([['patches objects ("a patch")', '{target: {kind: Pod}}']]);
    expect(change('', 'patches:\n  - {path: a.yaml, options: {allowNameChange: true}}\n').parts.map(([words]) => words)).toEqual([
      'applies patches that may rename what they change',
    ]);
    expect(change('patches: [{path: a}, {path: b}]\n', 'patches: [{path: b}, {path: a}]\n').parts.map(([words]) => words)).toEqual([
      'applies its patches in another order',
    ]);
  });

  test('changes what is built by any other field', () => {
    expect(change('', 'generators: [a.yaml]\n').parts).toEqual([['changes what is built by "generators"', 'a.yaml']]);
    expect(change('', 'openapi: {path: a.json}\n').parts).toEqual([['changes what is built by "openapi"', 'openapi: {path: a.json}']]);
    expect(change('helmCharts: [{name: a}]\n', undefined).parts).toEqual([['changes what is built by "helmCharts"', undefined]]);
  });

  test('that can not be read may do anything; what it was does not matter', () => {
    const unread = ["is a kustomization that can't be read", undefined];
    expect([change('', '[\n').parts, change('', '- a\n').parts, change('[\n', '').parts]).toEqual([[unread], [unread], []]);
    expect(change(undefined, undefined)).toEqual(nothing);
    expect(change('resources: [a]\n', 'resources: [a]\n---\nimages: [{name: b}]\n')).toEqual(nothing);
  });
});
