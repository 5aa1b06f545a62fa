import { describe, expect, test } from 'vitest';
import { readYaml } from '../../../src/artifacts/yaml/parse.ts';
import type { FileText } from '../../../src/review/ports.ts';
import { readAccompanied } from '../../../src/review/read/read-companions.ts';
import { readSnapshot } from '../../../src/review/read/snapshot.ts';
import { InMemoryRepository } from '../../support/in-memory-repository.ts';

const textsOf = (files: Readonly<Record<string, string>>): ReadonlyMap<string, FileText> =>
  new Map(Object.entries(files).map(([path, text]) => [path, { state: 'text', text } as const]));

const extending = {
  'small.yaml': 'services:\n  web:\n    extends: {file: large.yaml, service: base}\n',
  'large.yaml': `services:\n  base: {image: "nginx:1.27", privileged: true}\n${Array.from({ length: 50 }, (_, at) => `  s${at}: {image: nginx}\n`).join('')}`,
};

const readWithin = async (length: number) => {
  const reader = new InMemoryRepository({ base: {}, head: extending });
  const { snapshot, companions } = await readAccompanied(reader, 'head', textsOf(extending), { bounds: { length, marks: 1_000_000 } });
  const web = snapshot.artifacts.get('small.yaml');
  return { snapshot, companions, web: web?.kind === 'compose' ? web.services[0] : undefined };
};

describe('a file beyond the bounds', () => {
  test('is not read beside others either: what extends it is not known, and the review says which file was left', async () => {
    const { snapshot, companions, web } = await readWithin(1_000);
    expect(snapshot.ledger.get('large.yaml')).toMatchObject({ status: 'not-evaluated' });
    expect([...companions.keys()]).not.toContain('large.yaml');
    expect(web).toMatchObject({ isExtensionUnread: true, complete: false });
    expect(web?.get('privileged').state).toBe('unknown');
  });

  test('within them it is', async () => {
    const { companions, web } = await readWithin(1_000_000);
    expect([...companions.keys()]).toContain('large.yaml');
    expect(web).toMatchObject({ isExtensionUnread: false, complete: true });
    expect(web?.get('privileged').state).toBe('present');
  });
});

describe('what is larger than the first file that is too much', () => {
  const texts = {
    'a.yaml': 'services:\n  web: {image: "nginx:1.27"}\n',
    'b.yaml': `services:\n${'  w: {image: a}\n'.repeat(9)}`,
    // Nobody's: only a parser tells.
    'c.yaml': `on: push\nservices: {db: {image: a}}\n# ${'-'.repeat(300)}\n`,
    // Nobody's: it has none of our words.
    'd.yaml': `openapi: 3.1.0\npaths: {}\n# ${'-'.repeat(300)}\n`,
    Dockerfile: `FROM scratch\n# ${'-'.repeat(300)}\n`,
  };
  const statusesWithin = (length: number) => {
    const { ledger } = readSnapshot(textsOf(texts), new Map(), { bounds: { length, marks: 1_000_000 } });
    return Object.fromEntries([...ledger].map(([path, { status }]) => [path, status]));
  };

  test('is left without a parser having seen it, unless it can be seen that it is nobody’s', () => {
    expect(statusesWithin(100)).toEqual({
      'a.yaml': 'evaluated',
      'b.yaml': 'not-evaluated',
      'c.yaml': 'not-evaluated',
      'd.yaml': 'not-ours',
      Dockerfile: 'not-evaluated',
    });
  });

  test('is looked at as ever when nothing is too much', () => {
    expect(statusesWithin(10_000)).toMatchObject({
      'b.yaml': 'evaluated',
      'c.yaml': 'not-ours',
      'd.yaml': 'not-ours',
      Dockerfile: 'evaluated',
    });
  });

  test('takes nothing away from the bounds of others', () => {
    expect(statusesWithin(600)).toMatchObject({
      'a.yaml': 'evaluated',
      'b.yaml': 'evaluated',
      'c.yaml': 'not-ours',
      Dockerfile: 'evaluated',
    });
  });
});

describe('a file that only its content tells to be ours', () => {
  const stack = { 'stack.yaml': 'services:\n  web: {image: "nginx:1.27"}\n', 'ci.yaml': 'on: push\nservices: {db: {image: a}}\n' };
  const { artifacts, files } = readSnapshot(textsOf(stack), new Map());

  test('is parsed once, for what it is and for what is in it', () => {
    const artifact = artifacts.get('stack.yaml');
    expect(artifact?.kind === 'compose' && artifact.yaml === readYaml(artifact.file)).toBe(true);
    expect(artifact?.file).toBe(files.get('stack.yaml'));
  });

  test('another one is kept as its text alone', () => {
    expect(artifacts.has('ci.yaml')).toBe(false);
    expect(files.get('ci.yaml')?.text).toBe(stack['ci.yaml']);
  });
});
