import { expect, test } from 'vitest';
import { readAccompanied } from '../../src/review/read/read-companions.ts';
import { causedLines, InMemoryRepository, reviewChange } from '../support/in-memory-repository.ts';

const terse =
  'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {template: {spec: {containers: [{name: web, tty: true}]}}}\n';
const kustomization = (text: string): string => `apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n${text}`;

test('an unchanged kustomization tells that a changed file is a patch', async () => {
  const around = { 'prod/kustomization.yaml': kustomization('patches: [{path: tty.yaml}]\n') };
  const result = await reviewChange({ base: around, head: { ...around, 'prod/tty.yaml': terse } });
  expect(causedLines(result)).toEqual([]);
});

test('the same file without one is taken for a whole object', async () => {
  const result = await reviewChange({ base: {}, head: { 'prod/tty.yaml': terse } });
  expect(causedLines(result)).toContain('prod/tty.yaml:4 kubernetes/root-user [new]');
});

test('kustomizations are looked for around doubtful manifests only, up to three folders above', async () => {
  const whole = 'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: [{name: a, image: "b:1.2"}]}\n';
  const repository = new InMemoryRepository({ base: {}, head: {} });
  await readAccompanied(repository, 'head', new Map([['a/whole.yaml', { state: 'text', text: whole }]]));
  expect(repository.readPaths).toEqual([]);
  await readAccompanied(repository, 'head', new Map([['a/b/c/d/e/terse.yaml', { state: 'text', text: terse }]]));
  const folders = [...new Set(repository.readPaths.map(path => path.slice(0, path.lastIndexOf('/') + 1)))];
  expect(folders).toEqual(['a/b/c/d/e/', 'a/b/c/d/', 'a/b/c/', 'a/b/']);
});
