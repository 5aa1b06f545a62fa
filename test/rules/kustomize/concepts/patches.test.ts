import { describe, expect, test } from 'vitest';
import type { FileArtifact } from '../../../../src/artifacts/artifact.ts';
import { parseKubernetes } from '../../../../src/artifacts/kubernetes/parse.ts';
import { parseArtifact } from '../../../../src/artifacts/parse-artifact.ts';
import { repositoryUnit } from '../../../../src/artifacts/repository/repository-unit.ts';
import { sourceFile } from '../../../../src/artifacts/source-file.ts';
import { patchLosses } from '../../../../src/rules/kustomize/concepts/patch-losses.ts';
import { patchesOf, patchFinder } from '../../../../src/rules/kustomize/concepts/patches.ts';
import { inLinearTime } from '../../../support/linear-time.ts';

const kustomization = (text: string): Extract<FileArtifact, { readonly kind: 'kustomization' }> => {
  const artifact = parseArtifact(sourceFile('kustomization.yaml', text), { kind: 'kustomization' }, new Map());
  if (artifact.kind !== 'kustomization') throw new Error('That is a kustomization.');
  return artifact;
};
const objects = (text: string) => parseKubernetes(sourceFile('all.yaml', text)).objects;

describe('the patches of an object', () => {
  const patch = (target: string, at: number): string =>
    `  - target: {${target}}\n    patch: '[{op: add, path: /metadata/labels/p${at}, value: x}]'\n`;
  const targets = [
    'kind: Deployment, name: web',
    'kind: Deployment',
    'name: web',
    '',
    'kind: Deployment, name: api',
    "name: '.*'",
    'kind: Service',
    "name: 'w.b|x'",
  ];
  const merged = `  - patch: |\n      apiVersion: apps/v1\n      kind: Deployment\n      metadata: {name: web}\n`;
  const find = patchFinder(patchesOf(kustomization(`patches:\n${targets.map(patch).join('')}${merged}`), () => undefined));

  test('are those that name it, its kind, its name, or any, in the order in which they are applied', () => {
    const [web, api, service] = objects(
      ['apps/v1 Deployment web', 'apps/v1 Deployment api', 'v1 Service web']
        .map(head => head.split(' '))
        .map(([version, kind, name]) => `apiVersion: ${version}\nkind: ${kind}\nmetadata: {name: ${name}}\n`)
        .join('---\n'),
    ).map(object =>
      find(object).map(({ target, root }) => (target ? target.document.file.text.slice(target.range.start, target.range.end) : root.kind)),
    );
    expect(web).toEqual(['{kind: Deployment, name: web}', '{kind: Deployment}', '{name: web}', '{}', "{name: '.*'}", 'mapping']);
    expect(api).toEqual(['{kind: Deployment}', '{}', '{kind: Deployment, name: api}', "{name: '.*'}"]);
    expect(service).toEqual(['{name: web}', '{}', "{name: '.*'}", '{kind: Service}']);
  });
});

test('hundreds of patches are not held against thousands of objects', () => {
  const unit = (count: number) => {
    const names = Array.from({ length: count }, (_, at) => `web${at}`);
    const folder = (name: string) => ({
      file: `${name}/kustomization.yaml`,
      text: `resources: [../all.yaml]\npatches:\n  - target: {kind: Deployment, name: ${name}}\n    patch: '[{op: add, path: /spec/replicas, value: 2}]'\n`,
    });
    const all = names.map(
      name =>
        `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: ${name}}\nspec: {template: {spec: {containers: [{name: a, image: b}]}}}\n`,
    );
    const artifacts = [
      parseKubernetes(sourceFile('all.yaml', all.join('---\n'))),
      ...names.map(folder).map(({ file, text }) => parseArtifact(sourceFile(file, text), { kind: 'kustomization' }, new Map())),
    ];
    return repositoryUnit({ unit: 'folder', path: '', artifacts });
  };
  expect(inLinearTime(1_600, unit, of => [...patchLosses(of)])).toEqual([]);
});
