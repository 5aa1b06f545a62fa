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
  const content = Buffer.from(policy.slice(0, 25)).toString('base64');
  const links = {
    url: 'https://x',
    git_url: null,
    html_url: null,
    download_url: null,
    _links: { self: 'https://x', git: null, html: null },
  };
  const cut = { type: 'file', name: 'policy.yml', path, size: policy.length, encoding: 'base64', sha, content, ...links };
  github.fail({ route: 'repos/get-content', status: 200, body: cut, times: 1 });
  expect(await fetchPolicyFile(client, address)).toMatchObject({ state: 'read', text: { state: 'text', text: policy } });
  github.fail({ route: 'repos/get-content', status: 200, body: cut, times: 3 });
  await expect(fetchPolicyFile(client, address)).rejects.toMatchObject({ code: 'unavailable', retryable: true });
});
