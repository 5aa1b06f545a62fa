import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { GitHubClient } from '../../../src/github/call/client.ts';
import { type ImagePolicyReading, readImagePolicyFilesAt, readImagePolicyFolder } from '../../../src/github/policy/image-policy-files.ts';
import { clientOf } from '../../fake-github/client.ts';
import { type FakeGitHub, startFakeGitHub } from '../../fake-github/fake-github.ts';
import type { FileMap } from '../../fake-github/git/file-tree.ts';
import type { TokenOptions } from '../../fake-github/state/token.ts';

let github: FakeGitHub;
beforeEach(async () => {
  github = await startFakeGitHub();
});
afterEach(async () => {
  await github.close();
  github.assertContract();
});

const path = 'tidewaiter/image-policies';
const address = { owner: 'acme', repo: '.github', path };

const readImagePolicyFiles = async (...request: Parameters<typeof readImagePolicyFolder>): Promise<ImagePolicyReading> =>
  (await readImagePolicyFolder(...request)).reading;

/** A client, and GitHub with these files below the folder. */
const clientWith = (files: FileMap, auth: TokenOptions = { permissions: { contents: 'read' } }): GitHubClient => {
  const base = Object.fromEntries(Object.entries(files).map(([name, content]) => [`${path}/${name}`, content]));
  github.repository('acme/.github', { private: true, base: { 'README.md': 'x\n', ...base } });
  return clientOf(github, auth);
};

const readWith = (files: FileMap): Promise<ImagePolicyReading> => readImagePolicyFiles(clientWith(files), address);

const operations = (): readonly string[] => github.requests.map(({ operation }) => operation);

/** What was read, as text, or what is wrong: `path: message`. */
const shown = (read: ImagePolicyReading): unknown => {
  if (read.state === 'files')
    return Object.fromEntries([...read.files].map(([name, bytes]) => [name, Buffer.from(bytes).toString('latin1')]));
  return read.state === 'invalid' ? read.errors.map(error => `${error.path}: ${error.message}`) : read.state;
};

const policy = 'apiVersion: policy.sigstore.dev/v1beta1\nkind: ClusterImagePolicy\n';
const der = new Uint8Array([0x30, 0x82, 0x00, 0xff]);

describe('the image policies of a repository', () => {
  test('are read down to a file of a trust store in one call', async () => {
    const files = { 'base.yaml': policy, 'trustpolicy.json': '{}\n', 'truststore/x509/ca/acme/root.pem': '-----BEGIN CERTIFICATE-----\n' };
    expect(shown(await readWith(files))).toEqual(files);
    expect(operations()).toEqual(['ImagePolicies']);
    expect(github.totals()).toMatchObject({ rest: 0, graphql: 1, graphqlCost: 1 });
  });

  test('keep their bytes: binaries, other encodings and what GraphQL cuts off cost a call each', async () => {
    const long = `# ${'é'.repeat(300_000)}\n`;
    const files = { 'a.der': der, 'latin.yaml': Buffer.from('caf\xe9\n', 'latin1'), 'long.yaml': long, 'bom.yaml': '\uFEFFa: 1\r\n' };
    const read = await readWith(files);
    const bytesByPath = read.state === 'files' && Object.fromEntries([...read.files].map(([name, bytes]) => [name, Buffer.from(bytes)]));
    expect(bytesByPath).toEqual(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, Buffer.from(content)])));
    expect(operations().toSorted()).toEqual(['ImagePolicies', 'git/get-blob', 'git/get-blob', 'git/get-blob']);
  });

  test('are those of the default branch, whatever it is called', async () => {
    const repository = github.repository('acme/.github', { defaultBranch: 'trunk', base: { [`${path}/a.yaml`]: 'old\n' } });
    repository.commit({ files: { [`${path}/a.yaml`]: 'proposed\n' } }, { branch: 'next' });
    expect(shown(await readImagePolicyFiles(clientOf(github, {}), address))).toEqual({ 'a.yaml': 'old\n' });
    repository.commit({ files: { [`${path}/a.yaml`]: 'new\n' } });
    expect(shown(await readImagePolicyFiles(clientOf(github, {}), address))).toEqual({ 'a.yaml': 'new\n' });
  });

  test('are absent where there is no such folder', async () => {
    expect(await readWith({})).toEqual({ state: 'absent' });
    expect(operations()).toEqual(['ImagePolicies']);
  });

  test('are read from an Enterprise Server, too', async () => {
    await github.close();
    github = await startFakeGitHub({ ghes: true });
    expect(shown(await readWith({ 'a.yaml': policy, 'a.der': der }))).toMatchObject({ 'a.yaml': policy });
    expect(operations()).toEqual(['ImagePolicies', 'git/get-blob']);
  });
});

test('the image policies of a commit are those of that commit, and a commit that is not there is no empty folder', async () => {
  const repository = github.repository('acme/.github', { base: { [`${path}/a.yaml`]: 'old\n' } });
  const before = repository.head('main');
  repository.commit({ files: { [`${path}/a.yaml`]: 'new\n' } });
  const client = clientOf(github, {});
  const readAt = async (commit: string) => {
    const read = await readImagePolicyFilesAt(client, address, commit);
    return read.state === 'no-commit' ? read.state : shown(read);
  };
  expect(await readAt(before)).toEqual({ 'a.yaml': 'old\n' });
  expect(await readAt('refs/heads/main')).toEqual({ 'a.yaml': 'new\n' });
  expect(await readAt('refs/heads/gone')).toBe('no-commit');
  expect(await readImagePolicyFilesAt(client, { ...address, path: 'elsewhere' }, before)).toEqual({ state: 'absent' });
});

describe('a folder whose id is known', () => {
  const treeOf = (read: ImagePolicyReading): string | undefined => ('treeOid' in read ? read.treeOid : undefined);

  test('costs one query without any content while it is the same', async () => {
    const client = clientWith({ 'a.yaml': policy, 'd/b.yaml': policy });
    const known = treeOf(await readImagePolicyFiles(client, address));
    github.forgetRequests();
    expect(await readImagePolicyFiles(client, address, known)).toEqual({ state: 'unchanged' });
    expect(operations()).toEqual(['ImagePoliciesId']);
    expect(JSON.stringify(github.requests)).not.toContain('text');
  });

  test('is read anew once anything in it has changed, and only then', async () => {
    const client = clientWith({ 'a.yaml': policy, 'd/e/b.yaml': policy });
    const known = treeOf(await readImagePolicyFiles(client, address));
    const repository = github.world.repositories.get('acme/.github');
    repository?.commit({ files: { 'README.md': 'y\n' } });
    expect(await readImagePolicyFiles(client, address, known)).toEqual({ state: 'unchanged' });
    repository?.commit({ files: { [`${path}/d/e/b.yaml`]: 'b\n' } });
    github.forgetRequests();
    const read = await readImagePolicyFiles(client, address, known);
    expect(shown(read)).toEqual({ 'a.yaml': policy, 'd/e/b.yaml': 'b\n' });
    expect(treeOf(read)).not.toBe(known);
    expect(operations()).toEqual(['ImagePoliciesId', 'ImagePolicies']);
  });

  test('that is gone is absent', async () => {
    const client = clientWith({ 'a.yaml': policy });
    const known = treeOf(await readImagePolicyFiles(client, address));
    github.world.repositories.get('acme/.github')?.commit({ delete: [`${path}/a.yaml`] });
    expect(await readImagePolicyFiles(client, address, known)).toEqual({ state: 'absent' });
  });

  test('is unchanged also when it was invalid', async () => {
    const client = clientWith({ link: { symlink: 'a.yaml' } });
    const known = treeOf(await readImagePolicyFiles(client, address));
    expect(known).toMatch(/^[0-9a-f]{40}$/u);
    expect(await readImagePolicyFiles(client, address, known)).toEqual({ state: 'unchanged' });
  });
});

describe('what can’t be used makes all of them invalid, and names itself:', () => {
  const sha = 'a'.repeat(40);

  test.each<[string, FileMap, readonly string[]]>([
    [
      'a symbolic link, to a file or a folder',
      { 'a.yaml': policy, 'b.yaml': { symlink: 'a.yaml' }, truststore: { symlink: '../../elsewhere' } },
      [
        `${path}/b.yaml: This is a symbolic link, which is not followed.`,
        `${path}/truststore: This is a symbolic link, which is not followed.`,
      ],
    ],
    ['a submodule', { 'policies/shared': { submodule: sha } }, [`${path}/policies/shared: This is a submodule, which is not followed.`]],
    [
      'a folder that lies too deep',
      { '1/2/3/4/file': 'x\n', '1/2/3/4/5/file': 'x\n' },
      [`${path}/1/2/3/4/5: This folder lies deeper than 4 levels, which is all that is read.`],
    ],
    [
      'a file over 1 MiB',
      { 'ok.yaml': policy, 'large.bin': new Uint8Array((1 << 20) + 1) },
      [`${path}/large.bin: The file is over 1 MiB.`],
    ],
  ])('%s', async (_, files, expected) => {
    const read = await readWith(files);
    expect(shown(read)).toEqual(expected);
    expect(read.state === 'invalid' && read.errors.every(({ hint, line }) => hint !== undefined && line === 1)).toBe(true);
    expect(operations()).toEqual(['ImagePolicies']);
  });

  test('the file after the two hundredth', async () => {
    const files = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, at) => [`${String(at).padStart(3, '0')}.yaml`, `${at}\n`]));
    expect(await readWith(files(200))).toMatchObject({ state: 'files', files: { size: 200 } });
    expect(shown(await readWith(files(300)))).toEqual([
      `${path}: There are more than 200 files among the image policies; ${path}/200.yaml is the next one.`,
    ]);
  });

  test('the file with which they are over 8 MiB', async () => {
    const mebibyte = (at: number) => Buffer.alloc(1 << 20, `${at}\n`);
    const files = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, at) => [`${at}.pem`, mebibyte(at)]));
    expect(await readWith(files(8))).toMatchObject({ state: 'files', files: { size: 8 } });
    github.forgetRequests();
    expect(shown(await readWith({ ...files(8), last: 'x' }))).toEqual([
      `${path}/last: With this file the image policies are over 8 MiB together.`,
    ]);
    expect(operations()).toEqual(['ImagePolicies']);
  });

  test.each<[string, FileMap]>([
    ['a file in the folder’s place', { [path]: policy }],
    ['a link in the folder’s place', { [path]: { symlink: '../elsewhere' }, 'elsewhere/a.yaml': policy }],
    ['a submodule in the folder’s place, which GitHub has no object of', { [path]: { submodule: sha } }],
  ])('%s', async (_, base) => {
    github.repository('acme/.github', { base });
    const client = clientOf(github, {});
    const expected = [`${path}: The image policies are no folder, but a file, a symbolic link or a submodule.`];
    expect(shown(await readImagePolicyFiles(client, address))).toEqual(expected);
    expect(shown(await readImagePolicyFiles(client, address, sha))).toEqual(expected);
  });
});

describe('GitHub’s answer', () => {
  /** The whole answer, to be cut: the fake gives it in place of its own. */
  const answerOf = async (files: FileMap): Promise<{ readonly client: GitHubClient; readonly data: string }> => {
    const client = clientWith(files);
    let data = '';
    const spy: GitHubClient = Object.create(client, {
      graphql: {
        value: async (query: string, variables: Record<string, string>) => {
          const answer = await client.graphql(query, variables);
          data = JSON.stringify({ data: answer });
          return answer;
        },
      },
    });
    await readImagePolicyFiles(spy, address);
    return { client, data };
  };
  const answerWith = (text: string, times: number) =>
    github.fail({ route: 'graphql:ImagePolicies', status: 200, body: JSON.parse(text), times });

  test.each<[string, (data: string) => string]>([
    ['without a file of the folder', data => data.replace(/\{"name":"b\.yaml".*?\}\},/u, '')],
    ['without the entries of a folder below', data => data.replace(/"entries":\[\{"name":"c\.yaml".*?\}\}\]/u, '"entries":[]')],
    ['with null for a list', data => data.replace(/"entries":\[\{"name":"c\.yaml".*?\}\}\]/u, '"entries":null')],
    ['without the object of a file', data => data.replace(/("name":"b\.yaml".*?"object":)\{.*?\}/u, '$1null')],
    ['without the folder', data => data.replace(/"folder":.*$/u, '"x":1}}}')],
  ])('%s is cut short: asked for again, and never a shorter policy', async (_, cut) => {
    const files = { 'a.yaml': 'a\n', 'b.yaml': 'b\n', 'd/c.yaml': 'c\n' };
    const reordered = { 'a.yaml': 'a\n', 'd/c.yaml': 'c\n', 'b.yaml': 'b\n' };
    const { client, data } = await answerOf(reordered);
    const shorter = cut(data);
    expect(shorter).not.toBe(data);
    const once = answerWith(shorter, 1);
    expect(shown(await readImagePolicyFiles(client, address))).toEqual(files);
    expect(once.hits).toBe(1);
    answerWith(shorter, 3);
    await expect(readImagePolicyFiles(client, address)).rejects.toMatchObject({ code: 'unavailable', retryable: true });
  });

  test('with less of a text than the file has is made whole by the blob', async () => {
    const { client, data } = await answerOf({ 'a.yaml': policy });
    answerWith(data.replace('ClusterImagePolicy', 'Cluster'), 1);
    github.forgetRequests();
    expect(shown(await readImagePolicyFiles(client, address))).toEqual({ 'a.yaml': policy });
    expect(operations()).toEqual(['ImagePolicies', 'git/get-blob']);
  });

  test('with a name that is no UTF-8 is refused, since its id can’t be had', async () => {
    const { client, data } = await answerOf({ 'a.yaml': policy, 'b.yaml': policy });
    answerWith(data.replace('"name":"b.yaml"', '"name":"\uFFFD.yaml"'), 1);
    expect(shown(await readImagePolicyFiles(client, address))).toEqual([
      `${path}/\uFFFD.yaml: The name of this file is not valid UTF-8, or not unique.`,
    ]);
  });

  test('with a blob that was cut off is asked for again, and never a shorter file', async () => {
    const client = clientWith({ 'a.der': der });
    const cut = {
      sha: 'x',
      node_id: 'x',
      size: 4,
      url: 'https://x',
      content: Buffer.from(der.subarray(0, 2)).toString('base64'),
      encoding: 'base64',
    };
    github.fail({ route: 'git/get-blob', status: 200, body: cut, times: 1 });
    expect(shown(await readImagePolicyFiles(client, address))).toEqual({ 'a.der': Buffer.from(der).toString('latin1') });
    github.fail({ route: 'git/get-blob', status: 200, body: cut, times: 3 });
    await expect(readImagePolicyFiles(client, address)).rejects.toMatchObject({ code: 'unavailable', retryable: true });
  });

  test('that never comes, or half of it, is tried again', async () => {
    const client = clientWith({ 'a.yaml': policy });
    github.fail({ route: 'graphql:ImagePolicies', connection: 'truncate', times: 1 });
    github.fail({ route: 'graphql:ImagePolicies', status: 502, times: 1 });
    expect(shown(await readImagePolicyFiles(client, address))).toEqual({ 'a.yaml': policy });
  });

  test('that the token may not see the repository, or its contents, is not an absence', async () => {
    clientWith({ 'a.yaml': policy });
    const other = github.repository('acme/app', { private: true });
    const blind = clientOf(github, { permissions: { contents: 'read' }, repository: other });
    await expect(readImagePolicyFiles(blind, address)).rejects.toMatchObject({ code: 'not-found', retryable: false });
    await expect(readImagePolicyFiles(clientOf(github, {}), address)).rejects.toMatchObject({ code: 'forbidden', retryable: false });
  });
});
