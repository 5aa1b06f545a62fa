import { afterEach, beforeEach, expect, test } from 'vitest';
import { fetchPolicyFile } from '../../../src/github/policy/policy-file.ts';
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

const path = 'tidewaiter/policy.yml';
const address = { owner: 'acme', repo: '.github', path };
const policy = 'thresholds: {block: low}\nrequired-rules: [image/mutable-tag]\n';

/** How GitHub answers with a file, of which it says that it has the size of the policy. */
const answerOf = (sha: string, text: string) => ({
  type: 'file',
  name: 'policy.yml',
  path,
  size: policy.length,
  encoding: 'base64',
  sha,
  content: Buffer.from(text).toString('base64'),
  url: 'https://x',
  git_url: null,
  html_url: null,
  download_url: null,
  _links: { self: 'https://x', git: null, html: null },
});

test('a policy file of 1 MiB is read, and one of a byte more is refused', async () => {
  const full = `${policy}#`.padEnd(1 << 20, 'x');
  const repository = github.repository('acme/.github', { private: true, base: { [path]: full } });
  const client = clientOf(github, { permissions: { contents: 'read' } });
  expect(await fetchPolicyFile(client, address)).toMatchObject({ state: 'read', text: { state: 'text', text: full } });
  repository.commit({ files: { [path]: `${full}x` } });
  expect(await fetchPolicyFile(client, address)).toMatchObject({ state: 'read', text: { state: 'unreadable', code: 'too-large' } });
});

test('a policy file that was cut short on its way is asked for again, and never taken for a shorter policy', async () => {
  const repository = github.repository('acme/.github', { private: true, base: { [path]: policy } });
  const client = clientOf(github, { permissions: { contents: 'read' } });
  const sha = repository.git.resolve(`${repository.git.resolve('refs/heads/main') ?? ''}:${path}`) ?? '';
  const cut = answerOf(sha, policy.slice(0, 25));
  github.fail({ route: 'repos/get-content', status: 200, body: cut, times: 1 });
  expect(await fetchPolicyFile(client, address)).toMatchObject({ state: 'read', text: { state: 'text', text: policy } });
  github.fail({ route: 'repos/get-content', status: 200, body: cut, times: 3 });
  await expect(fetchPolicyFile(client, address)).rejects.toMatchObject({ code: 'unavailable', retryable: true });
});

test('a policy file is too large by its size as well as by an answer without its text', async () => {
  const repository = github.repository('acme/.github', { private: true, base: { [path]: policy } });
  const client = clientOf(github, { permissions: { contents: 'read' } });
  const sha = repository.git.resolve(`${repository.git.resolve('refs/heads/main') ?? ''}:${path}`) ?? '';
  for (const large of [
    { ...answerOf(sha, policy), size: (1 << 20) + 1 },
    { ...answerOf(sha, ''), encoding: 'none' },
  ]) {
    github.fail({ route: 'repos/get-content', status: 200, body: large, times: 1 });
    expect(await fetchPolicyFile(client, address)).toMatchObject({ state: 'read', text: { state: 'unreadable', code: 'too-large' } });
  }
});
