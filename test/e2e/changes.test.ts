import { describe, expect, test } from 'vitest';
import { clientOf } from '../fake-github/client.ts';
import { reviewEvent, useGitHub } from './review-run.ts';
import { compose, dockerfile, hostNetworkPod, pod, privilegedPod, rootDockerfile, untaggedDockerfile } from './sample-files.ts';

const github = useGitHub();

describe('a pull request', () => {
  test('that brings in a finding is told where, and blocked when it is severe', async () => {
    const pull = github()
      .repository('acme/app')
      .pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
    const run = await reviewEvent(github(), pull.event('opened'));
    expect(run.found).toEqual(['error pod.yaml:6 high: kubernetes/host-network']);
    expect([run.verdict, run.exitCode]).toEqual(['block', 1]);
    expect(run.outputs).toMatchObject({ findings: '1', high: '1', fixed: '0', suppressed: '0', 'sarif-file': 'tidewaiter.sarif' });
    expect(run.sarif?.runs[0]?.results).toMatchObject([{ ruleId: 'kubernetes/host-network', baselineState: 'new', level: 'error' }]);
  });

  test('that brings in less severe findings passes with them', async () => {
    const pull = github()
      .repository('acme/app', { base: { Dockerfile: dockerfile } })
      .pullRequest({ files: { Dockerfile: untaggedDockerfile } });
    const run = await reviewEvent(github(), pull.event('opened'));
    expect(run.found).toEqual(['warning Dockerfile:1 medium: image/mutable-tag']);
    expect([run.verdict, run.exitCode]).toEqual(['warn', 0]);
  });

  test('without container files passes after three requests: the third looks for a chart that reads them', async () => {
    const pull = github()
      .repository('acme/app')
      .pullRequest({ files: { 'src/a.ts': 'export {};\n' } });
    const run = await reviewEvent(github(), pull.event('opened'));
    expect([run.verdict, run.exitCode, run.found]).toEqual(['pass', 0, []]);
    expect(run.summary).toContain('1 not a container file');
    expect(run.operations.toSorted()).toEqual(['Blobs', 'ReviewedPullRequest', 'pulls/list-files']);
  });

  test('with clean files passes', async () => {
    const files = { Dockerfile: dockerfile, 'pod.yaml': pod(), 'compose.yaml': compose };
    const run = await reviewEvent(github(), github().repository('acme/app').pullRequest({ files }).event('opened'));
    expect([run.verdict, run.found]).toEqual(['pass', []]);
    expect(run.summary).toContain('3 changed files were evaluated.');
  });

  test('whose deletion lays a line bare is told at that line, with the deleted one', async () => {
    const pull = github()
      .repository('acme/app', { base: { Dockerfile: dockerfile } })
      .pullRequest({ files: { Dockerfile: rootDockerfile } });
    const run = await reviewEvent(github(), pull.event('opened'));
    expect(run.found).toEqual(['warning Dockerfile:1 medium: dockerfile/root-user']);
    expect(run.annotations[0]?.message).toContain('Caused by the deletion of line 4 of "Dockerfile": USER node');
    expect(run.summary).toContain('Caused by the deletion of line 4 of `Dockerfile`: `USER node`');
  });

  test('is not told what was there before it', async () => {
    const base = { Dockerfile: rootDockerfile, 'pod.yaml': privilegedPod() };
    const pull = github()
      .repository('acme/app', { base })
      .pullRequest({
        files: {
          Dockerfile: rootDockerfile.replace('/app', '/srv'),
          'pod.yaml': privilegedPod().replace('name: web', 'name: web\n  labels: {a: b}'),
        },
      });
    const run = await reviewEvent(github(), pull.event('opened'));
    expect([run.verdict, run.found]).toEqual(['pass', []]);
    expect(run.summary).toMatch(/\d+ findings were there before this change/u);
    expect(run.sarif?.runs[0]?.results?.every(({ baselineState }) => baselineState === 'unchanged')).toBe(true);
    expect(run.sarif?.runs[0]?.results).not.toEqual([]);
  });

  test('that fixes a finding hears of it', async () => {
    const pull = github()
      .repository('acme/app', { base: { 'pod.yaml': hostNetworkPod() } })
      .pullRequest({ files: { 'pod.yaml': pod() } });
    const run = await reviewEvent(github(), pull.event('opened'));
    expect([run.verdict, run.outputs['fixed']]).toEqual(['pass', '1']);
    expect(run.summary).toContain('Fixed by this change (1)');
    // Code scanning would open an alert for it, whatever the result's state says.
    expect(run.sarif?.runs[0]?.results).toEqual([]);
  });

  test('that only renames a file is silent; one that changes it besides is told only of that', async () => {
    const repository = github().repository('acme/app', { base: { 'a/pod.yaml': hostNetworkPod(), 'b/Dockerfile': rootDockerfile } });
    const renamed = repository.pullRequest({ rename: { 'a/pod.yaml': 'a/web.yaml' } });
    expect(await reviewEvent(github(), renamed.event('opened'))).toMatchObject({ verdict: 'pass', found: [] });
    const changed = repository.pullRequest({
      rename: { 'a/pod.yaml': 'a/web.yaml' },
      files: { 'a/web.yaml': hostNetworkPod().replace('  hostNetwork: true\n', '  hostNetwork: true\n  hostPID: true\n') },
    });
    const run = await reviewEvent(github(), changed.event('opened'));
    expect(run.found).toEqual(['error a/web.yaml:7 high: kubernetes/host-pid']);
  });

  test('that moves a file to another folder is warned of what it moves, and not blocked', async () => {
    const repository = github().repository('acme/app', { base: { 'a/pod.yaml': hostNetworkPod() } });
    const moved = repository.pullRequest({ rename: { 'a/pod.yaml': 'deploy/pod.yaml' } });
    const run = await reviewEvent(github(), moved.event('opened'));
    expect(run.verdict).toBe('warn');
    expect(run.found).toContain('error deploy/pod.yaml:6 high: kubernetes/host-network');
    expect(run.annotations.map(({ message }) => message).join()).toContain('Moved from "a/pod.yaml"; it was there before.');
  });

  test('that removes a file is silent about what was in it', async () => {
    const pull = github()
      .repository('acme/app', { base: { 'pod.yaml': privilegedPod(), Dockerfile: rootDockerfile } })
      .pullRequest({ delete: ['pod.yaml', 'Dockerfile'] });
    const run = await reviewEvent(github(), pull.event('opened'));
    expect([run.verdict, run.outputs['fixed']]).toEqual(['pass', '0']);
    expect(run.summary).toContain('Changed files: 2 removed');
  });

  test('that copies a file brings its findings in once more', async () => {
    const repository = github().repository('acme/app', { base: { 'a.yaml': hostNetworkPod('first') } });
    const pull = repository.pullRequest({ files: { 'b.yaml': hostNetworkPod('second') } });
    const { data } = await clientOf(github(), {}).pulls.listFiles({ owner: 'acme', repo: 'app', pull_number: 1 });
    // GitHub names a copy as such now and then; its patch is then against the file that it was copied from.
    const copied = data.map(file => ({
      ...file,
      status: 'copied',
      previous_filename: 'a.yaml',
      additions: 1,
      deletions: 1,
      changes: 2,
      patch:
        '@@ -1,7 +1,7 @@\n apiVersion: v1\n kind: Pod\n metadata:\n-  name: first\n+  name: second\n spec:\n   hostNetwork: true\n   automountServiceAccountToken: false',
    }));
    github().fail({ route: 'pulls/list-files', status: 200, body: JSON.parse(JSON.stringify(copied)) });
    const run = await reviewEvent(github(), pull.event('opened'));
    expect(run.found).toEqual(['error b.yaml:6 high: kubernetes/host-network']);
  });

  test('keeps carriage returns and a missing last line break apart from real changes', async () => {
    const crlf = rootDockerfile.replaceAll('\n', '\r\n').replace(/\r\n$/u, '');
    const pull = github()
      .repository('acme/app', { base: { Dockerfile: crlf } })
      .pullRequest({ files: { Dockerfile: `${crlf}\r\nEXPOSE 22\r\n` } });
    const run = await reviewEvent(github(), pull.event('opened'));
    expect(run.found).toEqual(['warning Dockerfile:5 medium: dockerfile/ssh-port-exposed']);
  });
});

describe('what a text hides from git', () => {
  test('as binary by .gitattributes is compared all the same', async () => {
    const repository = github().repository('acme/app', { base: { 'pod.yaml': pod() } });
    const pull = repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
    const { data } = await clientOf(github(), {}).pulls.listFiles({ owner: 'acme', repo: 'app', pull_number: 1 });
    const hidden = data.map(file => ({ ...file, patch: undefined, additions: 0, deletions: 0, changes: 0 }));
    github().fail({ route: 'pulls/list-files', status: 200, body: JSON.parse(JSON.stringify(hidden)) });
    const run = await reviewEvent(github(), pull.event('opened'));
    expect(run.found).toEqual(['error pod.yaml:6 high: kubernetes/host-network']);
  });

  test('as a patch that ends early is compared all the same', async () => {
    const middle = '# a\n'.repeat(20);
    const repository = github().repository('acme/app', { base: { Dockerfile: `${dockerfile}${middle}EXPOSE 8080\n` } });
    const pull = repository.pullRequest({ files: { Dockerfile: `${dockerfile.replace('/app', '/srv')}${middle}EXPOSE 22\n` } });
    const { data } = await clientOf(github(), {}).pulls.listFiles({ owner: 'acme', repo: 'app', pull_number: 1 });
    const cut = data.map(file => ({ ...file, patch: file.patch?.slice(0, file.patch.indexOf('\n@@')) }));
    expect(cut[0]?.patch).toContain('+WORKDIR /srv');
    github().fail({ route: 'pulls/list-files', status: 200, body: JSON.parse(JSON.stringify(cut)) });
    const run = await reviewEvent(github(), pull.event('opened'));
    expect(run.found).toEqual(['warning Dockerfile:26 medium: dockerfile/ssh-port-exposed']);
  });
});
