import { afterEach, expect, test } from 'vitest';
import { readPolicyBytes } from '../../../src/github/policy/policy-bytes.ts';
import { blobId } from '../../../src/github/read/blob-id.ts';
import { Answer, ScriptedGitHub } from '../../support/scripted-github.ts';

let github: ScriptedGitHub | undefined;
afterEach(() => github?.close());

const bytes = Buffer.from('policy\n');
const sha = blobId(bytes);

/** Reads at most 2 MiB of a file of which GitHub says this. */
const read = async (content: unknown, status = 200, headers = {}) => {
  await github?.close();
  github = await ScriptedGitHub.start(({ url }) =>
    url.includes('/git/blobs/') ? { encoding: 'base64', content: bytes.toString('base64') } : new Answer(content, headers, status),
  );
  return readPolicyBytes(github.client, { owner: 'acme', repo: '.github', path: 'tidewaiter/vex.json' }, 2 << 20);
};

test('a file is read by its id, as long as it is not over the bound', async () => {
  expect(await read({ type: 'file', size: 2 << 20, sha })).toEqual({ state: 'bytes', bytes });
  expect(github?.requests.map(({ url }) => url)).toEqual([
    '/repos/acme/.github/contents/tidewaiter%2Fvex.json',
    `/repos/acme/.github/git/blobs/${sha}`,
  ]);
  expect(await read({ type: 'file', size: (2 << 20) + 1, sha })).toEqual({
    state: 'unreadable',
    code: 'too-large',
    reason: 'The file is over 2 MiB.',
  });
  expect(github?.requests).toHaveLength(1);
});

test('what is no file, is not there or must not be read is told apart, and what may pass is thrown', async () => {
  const noFile = { state: 'unreadable', code: 'unreadable', reason: 'The path is not a file.' };
  expect(await read({ type: 'symlink', size: 1, sha })).toEqual(noFile);
  expect(await read([{ type: 'file', size: 1, sha }])).toEqual(noFile);
  expect(await read({ message: 'Not Found' }, 404)).toEqual({ state: 'absent' });
  expect(await read({ message: 'Resource not accessible' }, 403)).toMatchObject({
    state: 'unreadable',
    code: 'unreadable',
    reason: expect.stringContaining('Resource not accessible'),
  });
  await expect(read({ message: 'Slow down.' }, 429, { 'retry-after': '900' })).rejects.toMatchObject({ code: 'rate-limited' });
});
