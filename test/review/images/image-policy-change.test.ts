import { describe, expect, test } from 'vitest';
import type { ChangedFile, ChangeSet } from '../../../src/changes/change-set.ts';
import { readWatchedImagePolicies, repairsImagePolicies } from '../../../src/review/images/image-policy-change.ts';
import type { FileText, RepositoryReader } from '../../../src/review/ports.ts';

const folder = 'tidewaiter/image-policies';
const valid = `apiVersion: policy.sigstore.dev/v1beta1
kind: ClusterImagePolicy
metadata: {name: acme}
spec:
  images: [{glob: "**"}]
  authorities: [{static: {action: fail}}]
`;
const broken = valid.replace('authorities:', 'authoritys:');

const readerOf = (head: Readonly<Record<string, FileText | string>>): RepositoryReader => ({
  readChanges: () => Promise.reject(new Error('not asked')),
  readFiles: async (_, paths) =>
    new Map(
      paths.map(path => {
        const file = head[path] ?? { state: 'absent' as const };
        return [path, typeof file === 'string' ? { state: 'text' as const, text: file } : file];
      }),
    ),
  readChangedFiles: () => Promise.reject(new Error('not asked')),
  readBytes: () => Promise.reject(new Error('not asked')),
  listFiles: () => Promise.reject(new Error('not asked')),
  listSpecial: () => Promise.reject(new Error('not asked')),
});
const changesOf = (...files: readonly Partial<ChangedFile>[]): ChangeSet =>
  ({ base: 'b', head: 'h', complete: true, files: files.map(file => ({ status: 'modified', ...file })) }) as ChangeSet;
const watched = (files: Readonly<Record<string, string>> = { 'acme.yaml': valid }) => ({
  folder,
  files: new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)])),
});
const path = `${folder}/acme.yaml`;

const tell = async (reader: RepositoryReader, changes: ChangeSet, policies: ReturnType<typeof watched>) =>
  (await readWatchedImagePolicies(reader, changes, policies)).notifications;

describe('a change of the image policies', () => {
  test('that touches none of them is not told', async () => {
    const changes = changesOf({ path: 'Dockerfile' }, { path: 'tidewaiter/image-policies.md' });
    expect(await tell(readerOf({}), changes, watched())).toEqual([]);
  });

  test('that can be used is told to count once it is merged', async () => {
    const told = await tell(readerOf({ [path]: valid.replace('acme', 'other') }), changesOf({ path }), watched());
    expect(told).toEqual([expect.objectContaining({ code: 'policy-changed', level: 'note', path })]);
  });

  test('that brings in an error has it with file, line and place', async () => {
    const [, ...problems] = await tell(readerOf({ [path]: broken }), changesOf({ path }), watched());
    expect(problems.length).toBeGreaterThan(0);
    for (const problem of problems)
      expect(problem).toMatchObject({ code: 'policy-invalid', level: 'error', path, range: expect.anything() });
    expect(problems.map(({ message }) => message).join('\n')).toMatch(/line 6, column 3/u);
  });

  test('whose error is in a file that it leaves alone has it, too: a second policy of one name', async () => {
    const second = `${folder}/more/second.yaml`;
    const told = await tell(readerOf({ [second]: valid }), changesOf({ path: second, status: 'added' }), watched());
    expect(told.some(({ level, message }) => level === 'error' && message.includes('acme'))).toBe(true);
  });

  test('that takes the broken one away, or moves it out, leaves no error', async () => {
    const files = { 'acme.yaml': valid, 'broken.yaml': broken };
    const gone = changesOf({ path: `${folder}/broken.yaml`, status: 'removed' });
    expect(await tell(readerOf({}), gone, watched(files))).toHaveLength(1);
    const moved = changesOf({ path: 'old/broken.yaml', previousPath: `${folder}/broken.yaml`, status: 'renamed' });
    expect(await tell(readerOf({ 'old/broken.yaml': broken }), moved, watched(files))).toHaveLength(1);
  });

  test('with a link is refused, and with a file that is not text is told as not looked at', async () => {
    const link = await tell(readerOf({ [path]: { state: 'link', target: 'x' } }), changesOf({ path }), watched());
    expect(link).toEqual([expect.objectContaining({ level: 'note' }), expect.objectContaining({ level: 'error', path })]);
    const binary = { state: 'unreadable', code: 'binary', reason: 'It is not text.' } as const;
    const told = await tell(readerOf({ [path]: binary }), changesOf({ path }), watched());
    expect(told).toEqual([expect.objectContaining({ level: 'note' }), expect.objectContaining({ level: 'warning', path })]);
  });
});

describe('a change that may be merged although the image policies are broken', () => {
  const before = watched({ 'acme.yaml': broken });
  const repaired = readerOf({ [path]: valid, Dockerfile: 'FROM x\n' });

  test('repairs them and does nothing else', async () => {
    expect(repairsImagePolicies(await readWatchedImagePolicies(repaired, changesOf({ path }), before))).toBe(true);
  });

  test.each<readonly [string, ChangeSet, RepositoryReader]>([
    ['touches another file', changesOf({ path }, { path: 'Dockerfile' }), repaired],
    ['moves another file in', changesOf({ path, previousPath: 'x.yaml' }), repaired],
    ['is not known in full', { ...changesOf({ path }), complete: false }, repaired],
    ['leaves an error', changesOf({ path }), readerOf({ [path]: `${broken}# x\n` })],
    ['changes nothing', changesOf(), repaired],
  ])('is none that %s', async (_, changes, reader) => {
    expect(repairsImagePolicies(await readWatchedImagePolicies(reader, changes, before))).toBe(false);
  });
});
