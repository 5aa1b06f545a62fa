import { describe, expect, test } from 'vitest';
import { defaultPolicy } from '../../src/policy/merge.ts';
import { reviewResult } from '../../src/review/review.ts';
import { allRules } from '../../src/rules/catalog.ts';
import { effectiveRoot } from '../../src/rules/cross/effective-root.ts';
import { namedUserWithRunAsNonRoot } from '../../src/rules/cross/named-user-with-run-as-non-root.ts';
import { nonRootImageOverridden } from '../../src/rules/cross/non-root-image-overridden.ts';
import { rootUser as imageRootUser } from '../../src/rules/dockerfile/root-user.ts';
import { rootUser } from '../../src/rules/kubernetes/root-user.ts';
import { type Change, causedLines, type Files, InMemoryRepository, reviewChange } from '../support/in-memory-repository.ts';

const compose = 'services:\n  web:\n    build: ./web\n    image: ghcr.io/acme/web\n';
const dockerfile = 'FROM node:22.1\nUSER 1000\nCMD ["node", "server.js"]\n';
const deployment = (image = 'ghcr.io/acme/web:1.4', context = ''): string =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  selector:\n    matchLabels: {app: web}\n  template:\n    metadata:\n      labels:\n        app: web\n    spec:\n      containers:\n        - name: app\n          image: ${image}\n${context}`;

const tree = {
  'compose.yaml': compose,
  'web/Dockerfile': dockerfile,
  'k8s/kustomization.yaml': 'resources:\n  - web.yaml\n',
  'k8s/web.yaml': deployment(),
};

const linesOf = async (change: Change): Promise<readonly string[]> =>
  causedLines(await reviewChange(change, { rules: [effectiveRoot, nonRootImageOverridden, namedUserWithRunAsNonRoot, rootUser] }));

/** What is asked of the repository to review a change of some files of the tree. */
const readBy = async (changed: Files, base: Files = tree): Promise<InMemoryRepository> => {
  const repository = new InMemoryRepository({ base, head: { ...base, ...changed } });
  const ports = { reader: repository, clock: { today: () => '2026-11-24' } };
  await reviewResult({ policy: defaultPolicy, rules: allRules, version: '0' }, ports);
  return repository;
};

describe('what an image runs as is caused', () => {
  test('by the Dockerfile that lost its USER, in manifests that another tool holds together', async () => {
    const head = { ...tree, 'web/Dockerfile': dockerfile.replace('USER 1000\n', '') };
    expect(await linesOf({ base: tree, head })).toEqual([
      expect.stringMatching(/^k8s\/web\.yaml:14 cross\/effective-root \[new\] <- deleted web\/Dockerfile:2/u),
    ]);
  });

  test('by the manifest that overrides it', async () => {
    const context = '          securityContext:\n            runAsUser: 0\n';
    expect(await linesOf({ base: tree, head: { ...tree, 'k8s/web.yaml': deployment(undefined, context) } })).toEqual([
      'k8s/web.yaml:17 cross/non-root-image-overridden [new]',
    ]);
  });

  test('by the other image that is run', async () => {
    const files = {
      ...tree,
      'compose.yaml': `${compose}  db:\n    build: ./db\n    image: ghcr.io/acme/db\n`,
      'db/Dockerfile': 'FROM node:22\n',
    };
    const head = { ...files, 'k8s/web.yaml': deployment('ghcr.io/acme/db:1') };
    expect(await linesOf({ base: files, head })).toEqual([expect.stringMatching(/^k8s\/web\.yaml:14 cross\/effective-root \[new\]/u)]);
  });

  test('by nothing where it was so before, and where a Dockerfile lies in a chart', async () => {
    const base = { ...tree, 'web/Dockerfile': 'FROM node:22\n' };
    expect(await linesOf({ base, head: { ...base, 'web/Dockerfile': 'FROM node:22\nEXPOSE 80\n' } })).toEqual([]);
    const chart = { 'Chart.yaml': 'name: web\n', 'web/Dockerfile': dockerfile, 'web.yaml': deployment() };
    expect(await linesOf({ base: chart, head: { ...chart, 'web/Dockerfile': 'FROM node:22\n' } })).toEqual([]);
  });
});

test('one finding tells of a container that runs as root, and it says whose image it is', async () => {
  const base = { ...tree, 'web/Dockerfile': 'FROM node:22\n' };
  const { 'k8s/web.yaml': _, ...before } = base;
  const result = await reviewChange({ base: before, head: base }, { rules: [effectiveRoot, rootUser] });
  expect(result.considered.shown.map(({ head }) => head.ruleId)).toEqual(['cross/effective-root']);
  expect(result.considered.shown[0]?.head.related.map(({ path }) => path)).toEqual(['web/Dockerfile']);
});

describe('nothing is read besides', () => {
  test.each<readonly [string, Files]>([
    ['for another tag of the image', { 'k8s/web.yaml': deployment('ghcr.io/acme/web:1.5') }],
    ['for another digest of it', { 'k8s/web.yaml': deployment(`ghcr.io/acme/web@sha256:${'a'.repeat(64)}`) }],
    ['for another tag of the base', { 'web/Dockerfile': dockerfile.replace('22.1', '22.2') }],
    ['for another command of the build', { 'web/Dockerfile': dockerfile.replace('USER', 'RUN npm ci\nUSER') }],
    ['for another tag in Compose', { 'compose.yaml': compose.replace('acme/web', 'acme/web:2') }],
    ['for a variable of a service', { 'compose.yaml': `${compose}    environment: {A: b}\n` }],
  ])('%s', async (_name, changed) => {
    const { readPaths } = await readBy(changed);
    // What a Compose file builds is read with it anyway.
    expect(readPaths.filter(path => !('compose.yaml' in changed && path.endsWith('Dockerfile')))).toEqual([]);
  });

  test('of a repository without Dockerfiles', async () => {
    const { 'web/Dockerfile': _, ...without } = tree;
    const context = '          securityContext: {runAsUser: 5}\n';
    const repository = await readBy({ 'k8s/web.yaml': deployment(undefined, context) }, without);
    expect(repository.readPaths).not.toContain('compose.yaml');
  });

  test('of 10,000 others than the files around a Dockerfile', async () => {
    const others = Object.fromEntries(
      Array.from({ length: 5_000 }, (_, at) => [
        [`apps/${at}/web.yaml`, deployment()],
        [`apps/${at}/Dockerfile`, dockerfile],
      ]).flat() as [string, string][],
    );
    const repository = await readBy({ 'apps/42/Dockerfile': dockerfile.replace('USER 1000', 'USER root') }, others);
    expect(repository.readPaths).toEqual(['apps/42/web.yaml']);
    expect(repository.listings).toBe(1);
  });
});

describe('one comment tells of an image that ends as root and of the pod that runs it', () => {
  const rules = [effectiveRoot, rootUser, imageRootUser];
  const withoutUser = dockerfile.replace('USER 1000\n', '');
  const shownOf = async (change: Change): Promise<readonly string[]> => {
    const { considered } = await reviewChange(change, { rules });
    const told = considered.superseded.map(({ entry, by }) => `${entry.head.ruleId} by ${by.head.ruleId}`);
    return [...considered.shown.map(({ head }) => head.ruleId).toSorted(), ...told.toSorted()];
  };

  test('where both are new, with edits of both files', async () => {
    const { 'k8s/web.yaml': _, 'web/Dockerfile': __, ...before } = tree;
    const change = { base: before, head: { ...tree, 'web/Dockerfile': withoutUser } };
    expect(await shownOf(change)).toEqual([
      'cross/effective-root',
      'dockerfile/root-user by cross/effective-root',
      'kubernetes/root-user by cross/effective-root',
    ]);
    const { considered } = await reviewChange(change, { rules });
    const { fix } = considered.shown[0]?.head ?? {};
    expect(fix?.edits.map(({ newText }) => newText).join('')).toContain('runAsNonRoot: true');
    expect(fix?.elsewhere?.map(({ path, edits }) => [path, edits.map(({ newText }) => newText.trim())])).toEqual([
      ['web/Dockerfile', ['USER node']],
    ]);
  });

  test('where the Dockerfile says itself that it is to be root, which nothing mends', async () => {
    const head = { ...tree, 'web/Dockerfile': dockerfile.replace('USER 1000', 'USER root') };
    expect(await shownOf({ base: tree, head })).toEqual(['cross/effective-root', 'dockerfile/root-user by cross/effective-root']);
  });

  test('but of both where the pod is not in the change, and the fix of the Dockerfile would be lost', async () => {
    const head = { ...tree, 'web/Dockerfile': withoutUser };
    expect(await shownOf({ base: tree, head })).toEqual(['cross/effective-root', 'dockerfile/root-user']);
  });

  test('but of both where only the name of a folder says whose image it is', async () => {
    const { 'compose.yaml': _, ...guessed } = tree;
    const head = { ...guessed, 'web/Dockerfile': dockerfile.replace('USER 1000', 'USER root') };
    expect(await shownOf({ base: guessed, head })).toEqual(['cross/effective-root', 'dockerfile/root-user']);
  });
});
