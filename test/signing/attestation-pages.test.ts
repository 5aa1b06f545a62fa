import { compress } from 'snappyjs';
import { expect, test } from 'vitest';
import { type AttestationsPage, collectAttestations, parseAttestationScope, unpackBundle } from '../../src/signing/attestation-pages.ts';
import type { GitHubAttestations } from '../../src/signing/github-attestations.ts';

const collect = (
  pages: readonly AttestationsPage[],
  stored: ReadonlyMap<string, Uint8Array> = new Map(),
): Promise<GitHubAttestations & { readonly cursors: readonly (string | undefined)[] }> => {
  const cursors: (string | undefined)[] = [];
  return collectAttestations({
    readPage: after => {
      cursors.push(after);
      return Promise.resolve(pages[cursors.length - 1]);
    },
    fetchBundle: url => Promise.resolve(stored.get(url) ?? new Uint8Array()),
  }).then(answer => ({ ...answer, cursors }));
};

const textsOf = (answer: GitHubAttestations): readonly string[] =>
  answer.state === 'read' ? answer.bundles.map(bundle => Buffer.from(bundle).toString('utf8')) : [answer.reason];

const nextPage = '<https://api.github.com/repos/acme/app/attestations/x?per_page=100&after=cursor%3D>; rel="next"';

test('bundles of all pages are collected, in the answer or compressed elsewhere', async () => {
  const stored = new Map([['https://storage.example/1.sn', compress(new Uint8Array(Buffer.from('{"stored":1}')))]]);
  const first = {
    data: { attestations: [{ bundle: { inline: 1 } }, { bundle: null, bundle_url: 'https://storage.example/1.sn' }] },
    link: nextPage,
  };
  const second = { data: { attestations: [{ bundle: { inline: 2 }, repository_id: 7 }] }, link: undefined };
  const answer = await collect([first, second], stored);
  expect(answer).toMatchObject({ state: 'read', isComplete: true, cursors: [undefined, 'cursor='] });
  expect(textsOf(answer)).toEqual(['{"inline":1}', '{"stored":1}', '{"inline":2}']);
});

test('GitHub saying that there are none is an answer', async () => {
  expect(await collect([])).toMatchObject({ state: 'read', bundles: [], isComplete: true });
});

test('pages without end are read three times, and it is told that there are more', async () => {
  const page = { data: { attestations: [{ bundle: {} }] }, link: nextPage };
  expect(await collect([page, page, page, page])).toMatchObject({ state: 'read', isComplete: false, bundles: { length: 3 } });
});

test('a cursor is followed up to 512 characters, and a longer one is none', async () => {
  const pageWith = (cursor: string) => ({
    data: { attestations: [{ bundle: {} }] },
    link: `<https://api.github.com/x?after=${cursor}>; rel="next"`,
  });
  const last = { data: { attestations: [] }, link: undefined };
  expect((await collect([pageWith('c'.repeat(512)), last])).cursors).toEqual([undefined, 'c'.repeat(512)]);
  expect((await collect([pageWith('c'.repeat(513)), last])).cursors).toEqual([undefined]);
});

test('answers that are not as documented fail and are not no attestations', async () => {
  for (const data of [
    undefined,
    'text',
    {},
    { attestations: 'none' },
    { attestations: [{}] },
    { attestations: [{ bundle: 'text' }] },
    { attestations: Array.from({ length: 101 }, () => ({ bundle: {} })) },
  ])
    expect((await collect([{ data, link: undefined }])).state, JSON.stringify(data)?.slice(0, 40)).toBe('failed');
});

test('a stored bundle that is not Snappy, or says that it is huge, is refused without being unpacked', async () => {
  for (const bytes of [[], [0xff, 0xff, 0xff, 0xff, 0x0f], [0x80, 0x80, 0x80, 0x40, 0], [5, 0xf0], [0xff, 0xff, 0xff, 0xff, 0xff, 0xff]])
    expect(unpackBundle(new Uint8Array(bytes)), bytes.join()).toBeUndefined();
  expect(
    textsOf({ state: 'read', bundles: [unpackBundle(compress(new Uint8Array(Buffer.from('ok')))) ?? new Uint8Array()], isComplete: true }),
  ).toEqual(['ok']);
});

test('a scope is an owner or a repository, and no path', () => {
  expect(parseAttestationScope('acme')).toEqual({ owner: 'acme' });
  expect(parseAttestationScope('acme/my.app_1')).toEqual({ owner: 'acme', repo: 'my.app_1' });
  for (const scope of ['', '/', 'acme/', 'a/b/c', '..', 'acme/..', 'acme/app?x', 'ac me'])
    expect(parseAttestationScope(scope), scope).toBeUndefined();
});
