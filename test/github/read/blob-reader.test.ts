import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { blobId } from '../../../src/github/read/blob-id.ts';
import { BlobReader } from '../../../src/github/read/blob-reader.ts';
import { clientOf } from '../../fake-github/client.ts';
import { type FakeGitHub, startFakeGitHub } from '../../fake-github/fake-github.ts';

let github: FakeGitHub;
beforeEach(async () => {
  github = await startFakeGitHub();
});
afterEach(async () => {
  await github.close();
  github.assertContract();
});

const readerOf = (
  files: Readonly<Record<string, string | Uint8Array>>,
  budget?: number,
): { readonly reader: BlobReader; readonly head: string } => {
  const repository = github.repository('acme/app', { base: files });
  const head = repository.head();
  return {
    reader: new BlobReader(
      clientOf(github, {}),
      { owner: 'acme', repo: 'app', base: head, head },
      { ...(budget !== undefined && { budget }) },
    ),
    head,
  };
};

test('texts come in the order that they were asked for, by id or by place', async () => {
  const { reader, head } = readerOf({ a: 'one\n', b: 'two\n' });
  const oid = blobId(Buffer.from('two\n'));
  expect(await reader.read([{ expression: `${head}:a` }, { oid }, { expression: `${head}:c` }])).toEqual([
    { state: 'text', text: 'one\n' },
    { state: 'text', text: 'two\n' },
    { state: 'absent' },
  ]);
  expect(github.requests.map(({ operation }) => operation)).toEqual(['Blobs']);
});

test('more than fifty are asked for in several queries', async () => {
  const files = Object.fromEntries(Array.from({ length: 260 }, (_, at) => [`f${at}`, `${at}\n`]));
  const { reader, head } = readerOf(files);
  const texts = await reader.read(Object.keys(files).map(path => ({ expression: `${head}:${path}` })));
  expect(texts).toEqual(Object.values(files).map(text => ({ state: 'text', text })));
  expect(github.requests).toHaveLength(6);
});

test('what comes after the budget is too large, and is not asked for', async () => {
  const files = Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`f${at}`, `${'x'.repeat(100)}${at}\n`]));
  const { reader, head } = readerOf({ ...files, late: 'x' }, 5_000);
  const texts = await reader.read(Object.keys(files).map(path => ({ expression: `${head}:${path}` })));
  expect([texts[0]?.state, texts.at(-1)?.state, texts.length]).toEqual(['text', 'unreadable', 300]);
  expect(github.requests).toHaveLength(4);
  expect(await reader.read([{ expression: `${head}:late` }])).toMatchObject([{ state: 'unreadable', code: 'too-large' }]);
  expect(await reader.read([{ expression: `${head}:f1` }])).toEqual([texts[1]]);
  expect(github.requests).toHaveLength(4);
});

test('folders, binaries and other encodings are told apart', async () => {
  const { reader, head } = readerOf({
    'd/a': 'x',
    binary: new Uint8Array([0, 1]),
    latin: Buffer.from('caf\xe9\n', 'latin1'),
    bom: '\uFEFFa\n',
  });
  const read = await reader.read(['d', 'binary', 'latin', 'bom'].map(path => ({ expression: `${head}:${path}` })));
  expect(read).toMatchObject([
    { state: 'unreadable', code: 'unreadable' },
    { state: 'unreadable', code: 'binary' },
    { state: 'unreadable', code: 'encoding' },
    { state: 'text', text: '\uFEFFa\n' },
  ]);
});

test('a bundle of some megabytes comes whole, and what is over 8 MiB is named', async () => {
  const bundle = `${'# a line of a bundle, with an é\n'.repeat(70_000)}`;
  expect(Buffer.byteLength(bundle)).toBeGreaterThan(2 << 20);
  const { reader, head } = readerOf({ bundle, more: 'x'.repeat((8 << 20) + 1), most: 'x'.repeat(8 << 20) });
  const [whole, more, most] = await reader.read(['bundle', 'more', 'most'].map(path => ({ expression: `${head}:${path}` })));
  expect(whole?.state === 'text' && whole.text === bundle).toBe(true);
  expect(more).toMatchObject({ state: 'unreadable', code: 'too-large', reason: expect.stringContaining('8 MiB') });
  expect(most?.state).toBe('text');
  expect(github.requests).toHaveLength(3);
});

describe('bytes', () => {
  const archive = Buffer.from([0x1f, 0x8b, 0, 0xff, 0xfe]);

  test('come as they are, each by a call of its own after one that tells how large they are', async () => {
    const { reader, head } = readerOf({ 'charts/a.tgz': archive, 'd/text': 'x' });
    const read = await reader.readBytes(['charts/a.tgz', 'gone', 'd', 'd/text'].map(path => ({ expression: `${head}:${path}` })));
    expect(read.map(one => (one.state === 'bytes' ? Buffer.from(one.bytes).toString('hex') : one.state))).toEqual([
      '1f8b00fffe',
      'absent',
      'unreadable',
      '78',
    ]);
    expect(github.requests).toHaveLength(3);
  });

  test('over 8 MiB, or over what is left of the budget, are not asked for', async () => {
    const largest = readerOf({ largest: Buffer.alloc(8 << 20) });
    expect(await largest.reader.readBytes([{ expression: `${largest.head}:largest` }])).toMatchObject([{ state: 'bytes' }]);
    github.forgetRequests();
    const { reader, head } = readerOf({ large: Buffer.alloc((8 << 20) + 1), one: Buffer.alloc(900), two: Buffer.alloc(900) }, 1_000);
    const read = await reader.readBytes(['large', 'one', 'two'].map(path => ({ expression: `${head}:${path}` })));
    expect(read).toMatchObject([
      { code: 'too-large', reason: expect.stringContaining('8 MiB') },
      { state: 'bytes' },
      { code: 'too-large' },
    ]);
    expect(github.requests).toHaveLength(2);
  });
});
