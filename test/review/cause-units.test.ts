import { describe, expect, test } from 'vitest';
import { changedTexts } from '../../src/review/cause-units.ts';
import { readChange } from '../../src/review/read/read-change.ts';
import { type Change, InMemoryRepository } from '../support/in-memory-repository.ts';

/** The changed files that are compared, each with the sides that it has. */
const compared = async (change: Change): Promise<readonly string[]> => {
  const repository = new InMemoryRepository(change);
  const changes = await repository.readChanges();
  const texts = changedTexts(changes, await readChange(repository, changes, []));
  return [...texts.values()].map(({ path, base, head }) => `${path}${base ? ' base' : ''}${head ? ' head' : ''}`);
};

const services = 'services:\n  web:\n    image: nginx:1.29.1\n';
const pod = 'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: []}\n';
const dockerfile = 'FROM node:24.11-bookworm-slim\nCOPY . .\n';

describe('the changed files of which lines may be undone', () => {
  test('have the sides that they have', async () => {
    expect(
      await compared({
        base: { 'a/compose.yaml': services, 'b/compose.yaml': services },
        head: { 'a/compose.yaml': `${services}# more\n`, 'c/compose.yaml': services },
      }),
    ).toEqual(['a/compose.yaml base head', 'c/compose.yaml head', 'b/compose.yaml base']);
  });

  test('are none whose base was of another kind, or none of ours', async () => {
    expect(await compared({ base: { 'app.yaml': pod }, head: { 'app.yaml': services } })).toEqual([]);
    expect(await compared({ base: { 'app.yaml': 'a: 1\n' }, head: { 'app.yaml': services } })).toEqual([]);
  });

  test('are none whose text is not known at one side', async () => {
    const change = { base: { 'compose.yaml': services }, head: { 'compose.yaml': `${services}# more\n` } };
    expect(await compared({ ...change, unreadable: ['compose.yaml'] })).toEqual([]);
    expect(await compared({ ...change, unreadableAtBase: ['compose.yaml'] })).toEqual([]);
  });

  test('are a renamed file as one, but a renamed ignore file as two: its name says what it is for', async () => {
    expect(
      await compared({
        base: { 'a.yaml': pod, Dockerfile: dockerfile, '.dockerignore': '*\n' },
        head: { 'b.yaml': pod, Dockerfile: dockerfile, 'Dockerfile.dockerignore': '*\n' },
        renames: { 'a.yaml': 'b.yaml', '.dockerignore': 'Dockerfile.dockerignore' },
      }),
    ).toEqual(['b.yaml base head', 'Dockerfile.dockerignore head', '.dockerignore base']);
  });
});
