import { describe, expect, test } from 'vitest';
import type { ChangeSet } from '../../../src/changes/change-set.ts';
import type { RepositoryReader } from '../../../src/review/ports.ts';
import { OverlaidRepository } from '../../../src/review/read/overlaid-repository.ts';
import { InMemoryRepository } from '../../support/in-memory-repository.ts';

const hunks = [{ baseStart: 1, baseCount: 0, headStart: 1, headCount: 1, lines: [{ sign: '+' as const, text: 'x' }] }];

/** As a host gives them: with hunks and blob ids. */
class HostRepository extends InMemoryRepository {
  calls = 0;

  override async readChanges(): Promise<ChangeSet> {
    this.calls += 1;
    const changes = await super.readChanges();
    return { ...changes, files: changes.files.map(file => ({ ...file, hunks, headBlob: 'b'.repeat(40) })) };
  }

  override readChangedFiles(wanted: Parameters<RepositoryReader['readChangedFiles']>[0]): ReturnType<RepositoryReader['readChangedFiles']> {
    this.calls += 1;
    expect(wanted.every(file => file.hunks !== undefined)).toBe(true);
    return super.readChangedFiles(wanted);
  }
}

describe('a repository with other texts over it', () => {
  const change = { base: { a: 'a0\n', b: 'b0\n' }, head: { a: 'a1\n', b: 'b1\n' } };

  test('says nothing of how the lines of another text relate, and leaves all else as it is', async () => {
    const overlaid = new OverlaidRepository(new HostRepository(change)).with(new Map([['a', 'a2\n']]));
    const { files } = await overlaid.readChanges();
    expect(files).toEqual([
      { path: 'a', status: 'modified' },
      { path: 'b', status: 'modified', hunks, headBlob: 'b'.repeat(40) },
    ]);
    const { base, head } = await overlaid.readChangedFiles(files);
    expect([...base]).toEqual([
      ['a', { state: 'text', text: 'a0\n' }],
      ['b', { state: 'text', text: 'b0\n' }],
    ]);
    expect([...head]).toEqual([
      ['a', { state: 'text', text: 'a2\n' }],
      ['b', { state: 'text', text: 'b1\n' }],
    ]);
    expect([...(await overlaid.readFiles('head', ['a']))]).toEqual([['a', { state: 'text', text: 'a2\n' }]]);
    expect([...(await overlaid.readFiles('base', ['a']))]).toEqual([['a', { state: 'text', text: 'a0\n' }]]);
  });

  test('asks what is underneath once, also under several layers', async () => {
    const host = new HostRepository(change);
    let repository = new OverlaidRepository(host);
    for (let round = 0; round < 3; round += 1) {
      const { files } = await repository.readChanges();
      await repository.readChangedFiles(files);
      await repository.readFiles('head', ['c']);
      await repository.listFiles('head');
      repository = repository.with(new Map([['a', `a${round}\n`]]));
    }
    expect({ calls: host.calls, readPaths: host.readPaths, listings: host.listings }).toEqual({ calls: 2, readPaths: ['c'], listings: 1 });
  });
});
