import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { blobId, formatOf, isBlob } from '../../src/github/read/blob-id.ts';
import { treeId } from '../../src/github/read/tree-id.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'object-format-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const git = (...args: readonly string[]): string => execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8' }).trim();

describe.each(['sha1', 'sha256'] as const)('in a repository of %s', format => {
  beforeAll(() => {
    rmSync(join(folder, '.git'), { recursive: true, force: true });
    git('init', '--quiet', `--object-format=${format}`);
  });

  test('files are known by the ids that git gives them', () => {
    for (const text of ['', 'FROM alpine\n', 'ä\0\r\n']) {
      writeFileSync(join(folder, 'file'), text);
      const oid = git('hash-object', '-w', 'file');
      expect(formatOf(oid)).toBe(format);
      expect(blobId(Buffer.from(text), format)).toBe(oid);
      expect([isBlob(Buffer.from(text), oid), isBlob(Buffer.from(`${text}x`), oid)]).toEqual([true, false]);
    }
  });

  test('so are lists of files', () => {
    writeFileSync(join(folder, 'file'), 'FROM alpine\n');
    git('add', 'file');
    const oid = git('hash-object', 'file');
    expect(treeId([{ name: 'file', mode: 0o100644, oid }], format)).toBe(git('write-tree'));
    expect(treeId([], format)).toBe(git('hash-object', '-t', 'tree', '/dev/null'));
  });
});
