import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ReadOrgRules, readOrgRules } from '../../../src/github/policy/org-rule-folder.ts';
import { blobId } from '../../../src/github/read/blob-id.ts';
import { clientOf } from '../../fake-github/client.ts';
import { type FakeGitHub, startFakeGitHub } from '../../fake-github/fake-github.ts';
import type { FileMap } from '../../fake-github/git/file-tree.ts';
import { ScriptedGitHub } from '../../support/scripted-github.ts';

let github: FakeGitHub;
beforeEach(async () => {
  github = await startFakeGitHub();
});
afterEach(async () => {
  await github.close();
  github.assertContract();
});

const address = { owner: 'acme', repo: '.github', path: 'tidewaiter/policy.yml' };
const rule = 'apiVersion: constraints.gatekeeper.sh/v1beta1\nkind: K8sAllowedRepos\n';

/** GitHub with these files beside the policy, and what reads them. */
const readerOf = (files: FileMap) => {
  const base = Object.fromEntries(Object.entries(files).map(([name, content]) => [`tidewaiter/${name}`, content]));
  const repository = github.repository('acme/.github', { private: true, base: { 'README.md': 'x\n', ...base } });
  const client = clientOf(github, { permissions: { contents: 'read' } });
  return { repository, read: (named: readonly string[], known?: ReadOrgRules) => readOrgRules(client, address, named, known) };
};
const textsOf = ({ files }: ReadOrgRules) =>
  Object.fromEntries([...files.files].map(([path, bytes]) => [path, Buffer.from(bytes).toString('utf8')]));
const errorsOf = ({ files }: ReadOrgRules): readonly string[] => files.errors.map(({ path, message }) => `${path}: ${message}`);
const operations = (): readonly string[] => github.requests.map(({ operation }) => operation);

describe('the rules of an organization', () => {
  test('are the files and folders that its policy names, and nothing else that lies there', async () => {
    const { read } = readerOf({ 'rules/a.yaml': rule, 'rules/more/b.yaml': rule, 'one.yaml': rule, 'other.yaml': rule });
    const found = await read(['rules/', 'one.yaml']);
    expect(textsOf(found)).toEqual({ 'rules/a.yaml': rule, 'rules/more/b.yaml': rule, 'one.yaml': rule });
    expect(found.files).toMatchObject({ repository: 'acme/.github', folder: 'tidewaiter/', errors: [] });
    expect(operations()).toEqual(['OrganizationRules', 'OrganizationRules']);
  });

  test('are asked for once where one place lies in another, or is named twice', async () => {
    const { read } = readerOf({ 'rules/a.yaml': rule });
    expect([...(await read(['rules', 'rules/a.yaml', 'rules/'])).ids.keys()]).toEqual(['rules']);
    expect(operations()).toEqual(['OrganizationRules']);
  });

  test('that are not there are told by whoever reads them, and known as absent', async () => {
    const { read } = readerOf({ 'policy.yml': '{}\n' });
    const found = await read(['nothing']);
    expect([textsOf(found), errorsOf(found), [...found.ids]]).toEqual([{}, [], [['nothing', undefined]]]);
  });

  test('are read at fifty places, and it is said when policy names more', async () => {
    const { read } = readerOf({ 'rules/a.yaml': rule });
    const places = Array.from({ length: 51 }, (_, at) => `place${at}`);
    expect(errorsOf(await read(places.slice(0, 50)))).toEqual([]);
    const found = await read(places);
    expect([...found.ids.keys()]).toEqual(places.slice(0, 50));
    expect(errorsOf(found)).toEqual([
      'tidewaiter/policy.yml: The policy names 51 places of rules, and at most 50 are read. Put them into fewer folders.',
    ]);
    expect(errorsOf(await read(places.slice(0, 50), found))).toEqual([]);
  });

  test('are no links', async () => {
    const { read } = readerOf({ 'link.yaml': { submodule: 'a'.repeat(40) } });
    expect(errorsOf(await read(['link.yaml']))).toEqual([
      'tidewaiter/link.yaml: This is a symbolic link or a submodule, which is not followed.',
    ]);
  });
});

test('a rule of sixteen mebibytes is read, and none that has a byte more', async () => {
  const bytes = Buffer.from('# a rule\n');
  const oid = blobId(bytes);
  const of = async (byteSize: number) => {
    const blob = { __typename: 'Blob', oid, byteSize, isBinary: false, isTruncated: false, text: bytes.toString() };
    const answer = { commit: { oid, entry: { type: 'blob', mode: 0o100644 } }, place: blob };
    const scripted = await ScriptedGitHub.start(() => ({ data: { repository: answer } }));
    const found = await readOrgRules(scripted.client, address, ['large.rego']);
    await scripted.close();
    return [Object.keys(textsOf(found)), errorsOf(found)];
  };
  expect(await of(16 << 20)).toEqual([['large.rego'], []]);
  expect(await of((16 << 20) + 1)).toEqual([[], ['tidewaiter/large.rego: The file is over 16 MiB.']]);
});

describe('rules that are known', () => {
  test('are not read again as long as they are those that were read', async () => {
    const { read, repository } = readerOf({ 'rules/a.yaml': rule });
    const first = await read(['rules']);
    github.forgetRequests();
    expect(await read(['rules'], first)).toBe(first);
    expect(operations()).toEqual(['OrganizationRulesId']);
    repository.push({ files: { 'tidewaiter/rules/a.yaml': `${rule}# 2\n` } });
    expect(textsOf(await read(['rules'], first))).toEqual({ 'rules/a.yaml': `${rule}# 2\n` });
  });

  test('are read again where the policy names other places', async () => {
    const { read } = readerOf({ 'rules/a.yaml': rule, 'b.yaml': rule });
    const first = await read(['rules']);
    expect(textsOf(await read(['rules', 'b.yaml'], first))).toEqual({ 'rules/a.yaml': rule, 'b.yaml': rule });
    expect(textsOf(await read(['b.yaml'], first))).toEqual({ 'b.yaml': rule });
  });
});
