import { describe, expect, test } from 'vitest';
import { reviewEvent, useGitHub } from './review-run.ts';
import { dockerfile, hostNetworkPod, pod, rootDockerfile } from './sample-files.ts';

const github = useGitHub();
const path = '.github/tidewaiter.yml';
const found = 'error pod.yaml:6 high: kubernetes/host-network';

/** Reviews a change that brings in one high finding, under a policy in the base branch. */
const reviewUnder = async (policy: string | Uint8Array, inputs: Readonly<Record<string, string>> = {}, unchecked = false) => {
  const repository = github().repository('acme/app', { base: { [path]: policy } });
  const pull = repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
  return reviewEvent(github(), pull.event('opened'), { inputs, unchecked });
};

describe('the policy of the base branch', () => {
  test('decides what blocks', async () => {
    expect(await reviewUnder('thresholds: {block: critical}\n')).toMatchObject({ verdict: 'warn', exitCode: 0, found: [found] });
    expect(await reviewUnder('rules: {kubernetes/host-network: off}\n')).toMatchObject({ verdict: 'pass', found: [] });
    expect(await reviewUnder('ignore-paths: [pod.yaml]\n')).toMatchObject({ verdict: 'pass', found: [] });
  });

  test('is the one at the tip of the branch, also when it moved on after the pull request was opened', async () => {
    const repository = github().repository('acme/app', { base: { [path]: 'thresholds: {block: none}\n' } });
    const pull = repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
    const event = pull.event('opened');
    repository.commit({ files: { [path]: 'thresholds: {block: high}\n' } });
    expect(await reviewEvent(github(), event)).toMatchObject({ verdict: 'block', exitCode: 1 });
  });

  test('is that of the default branch, when the branch is gone', async () => {
    const repository = github().repository('acme/app', { base: { [path]: 'thresholds: {block: critical}\n' } });
    repository.commit({ files: { 'notes.md': 'x\n' } }, { branch: 'release' });
    const event = repository.pullRequest({ base: 'release', files: { 'pod.yaml': hostNetworkPod() } }).event('closed');
    repository.git.deleteRef('refs/heads/release');
    const run = await reviewEvent(github(), event);
    expect([run.verdict, run.summary.includes('block critical')]).toEqual(['warn', true]);
  });

  test('is that of the branch that a stack goes to, and never that of the layer below', async () => {
    const repository = github().repository('acme/app', { base: { [path]: 'thresholds: {block: high}\n' } });
    repository.commit({ files: { [path]: 'thresholds: {block: none}\n' } }, { branch: 'layer-1' });
    const pull = repository.pullRequest({ base: 'layer-1', files: { 'pod.yaml': hostNetworkPod() } });
    const before = await reviewEvent(github(), pull.event('opened'));
    expect([before.verdict, before.operations.includes('repos/get-branch')]).toEqual(['block', true]);
    pull.stack = { base: 'main', number: 9, position: 2, size: 2 };
    const after = await reviewEvent(github(), pull.event('synchronize'));
    expect([after.verdict, after.operations.includes('repos/get-branch')]).toEqual(['block', false]);
    expect(after.stdout).toContain('The policy is that of "main", which this stacked pull request goes to in the end.');
  });

  test('is that of a branch only where that is the default branch or protected', async () => {
    const repository = github().repository('acme/app', { base: { [path]: 'thresholds: {block: high}\n' } });
    repository.commit({ files: { [path]: 'thresholds: {block: none}\n' } }, { branch: 'release' });
    const event = repository.pullRequest({ base: 'release', files: { 'pod.yaml': hostNetworkPod() } }).event('opened');
    expect(await reviewEvent(github(), event)).toMatchObject({ verdict: 'block' });
    repository.requiredChecks.set('release', [{ context: 'tidewaiter' }]);
    expect(await reviewEvent(github(), event)).toMatchObject({ verdict: 'warn' });
  });

  test('can’t be relaxed by the change that it judges, which is told', async () => {
    const repository = github().repository('acme/app', { base: { [path]: 'thresholds: {block: high}\n' } });
    const pull = repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod(), [path]: 'thresholds: {block: none}\n' } });
    const run = await reviewEvent(github(), pull.event('opened'));
    expect(run).toMatchObject({ verdict: 'block', exitCode: 1, found: [found] });
    expect(run.summary).toContain('This change edits the policy.');
    expect(run.summary).toContain('The new policy weakens `thresholds.block`: high → none.');
    expect(run.summary).toContain('1 finding of this change would no longer block: kubernetes/host-network in `pod.yaml`.');
  });

  test('is not in a file with another ending, which is told', async () => {
    const pull = github()
      .repository('acme/app')
      .pullRequest({ files: { 'pod.yaml': pod(), '.github/tidewaiter.yaml': 'thresholds: {block: none}\n' } });
    const run = await reviewEvent(github(), pull.event('opened'));
    expect(run.summary).toContain('This file is not read: the policy is `.github/tidewaiter.yml`. Rename it.');
  });

  test('nor be taken away by it', async () => {
    const repository = github().repository('acme/app', { base: { [path]: 'thresholds: {block: low}\n', Dockerfile: dockerfile } });
    const pull = repository.pullRequest({ files: { Dockerfile: rootDockerfile }, delete: [path] });
    expect(await reviewEvent(github(), pull.event('opened'))).toMatchObject({ verdict: 'block', exitCode: 1 });
  });

  test('does not exist as long as only the change has it', async () => {
    const pull = github()
      .repository('acme/app')
      .pullRequest({ files: { 'pod.yaml': hostNetworkPod(), [path]: 'thresholds: {block: none}\n' } });
    const run = await reviewEvent(github(), pull.event('opened'));
    expect([run.verdict, run.summary.includes('Policy from the defaults')]).toEqual(['block', true]);
  });
});

describe('a policy that can’t be used', () => {
  test('fails the check with line, column and hint, and never becomes the defaults', async () => {
    const run = await reviewUnder('thresholds:\n  block: hihg\nrule: {}\n', {}, true);
    expect([run.exitCode, run.verdict, run.found]).toEqual([
      1,
      'incomplete',
      [`error ${path}:2 Policy error`, `error ${path}:3 Policy error`],
    ]);
    expect(run.commands[0]?.properties).toMatchObject({ line: '2', col: '10' });
    expect(run.annotations.map(({ message }) => message)).toEqual([
      expect.stringMatching(/high.*mend it there\.$/su),
      expect.stringMatching(/rules.*mend it there\.$/su),
    ]);
    expect(run.summary).toContain(`\`${path}:2:10\``);
    expect(run.summary).toContain("Policy can't be used");
  });

  test.each([
    ['no YAML', 'thresholds: [\n'],
    ['no mapping', '- a\n- b\n'],
    ['a rule that does not exist', 'rules: {kubernetes/host-netwrok: off}\n'],
    [
      'a bomb of aliases',
      `a: &a [x, x, x]\n${Array.from({ length: 20 }, (_, at) => `b${at}: &b${at} [*${at === 0 ? 'a' : `b${at - 1}`}, *${at === 0 ? 'a' : `b${at - 1}`}]`).join('\n')}\n`,
    ],
    ['too large', `# ${'x'.repeat(1_100_000)}\n`],
    ['binary', new Uint8Array([0x76, 0x3a, 0, 1, 2, 0xff])],
    ['not UTF-8', new Uint8Array([0x76, 0x3a, 0x20, 0xff, 0xfe, 0x0a])],
    ['a link', { symlink: '../other.yml' }],
    // What a link holds is a text of its own, here a policy that would let everything pass.
    ['a link whose target reads as a policy', { symlink: 'thresholds: {block: none}' }],
  ])('as %s', async (_, policy) => {
    const repository = github().repository('acme/app', { base: { [path]: policy } });
    const pull = repository.pullRequest({ files: { 'pod.yaml': pod() } });
    const run = await reviewEvent(github(), pull.event('opened'), { unchecked: true });
    expect([run.exitCode, run.verdict]).toEqual([1, 'incomplete']);
    expect(run.annotations.length).toBeGreaterThan(0);
    expect(run.annotations.length).toBeLessThanOrEqual(10);
    for (const { level, path: at, title } of run.annotations) expect([level, at, title]).toEqual(['error', path, 'Policy error']);
    expect(run.summary).toContain("Policy can't be used");
  });

  test('with very many errors shows ten, and all of them in the summary', async () => {
    const run = await reviewUnder(Array.from({ length: 30 }, (_, at) => `key${at}: 1\n`).join(''), {}, true);
    expect(run.annotations).toHaveLength(10);
    expect(run.annotations[9]?.message).toContain('+20 more; see the job summary.');
    expect(run.summary).toContain(`\`${path}:30:1\``);
  });
});

describe('a change that would break the policy', () => {
  test('is told where, and is not complete: every later review would fail', async () => {
    const pull = github()
      .repository('acme/app')
      .pullRequest({ files: { 'pod.yaml': pod(), [path]: 'thresholds:\n  block: hihg\n' } });
    const run = await reviewEvent(github(), pull.event('opened'));
    expect(run).toMatchObject({ verdict: 'incomplete', exitCode: 1, found: [`error ${path}:2 Not evaluated`] });
    expect(run.annotations[0]?.message).toContain("The new policy can't be used (line 2, column 10)");
  });

  test('and one that only repairs it is let through: there is nothing else in it to judge', async () => {
    const repository = github().repository('acme/app', { base: { [path]: 'rule: {}\n' } });
    for (const change of [{ files: { [path]: 'rules: {}\n' } }, { delete: [path] }]) {
      const run = await reviewEvent(github(), repository.pullRequest(change).event('opened'), { unchecked: true });
      expect([run.exitCode, run.verdict, run.found]).toEqual([0, 'pass', []]);
      expect(run.summary).toContain('This change repairs it and does nothing else');
    }
  });

  test.each([
    ['brings in more', { files: { [path]: 'rules: {}\n', 'pod.yaml': hostNetworkPod() } }],
    ['leaves it broken', { files: { [path]: 'rule: {a: b}\n' } }],
    ['makes something else of it', { rename: { [path]: 'pod.yaml' } }],
  ])('but not one that %s', async (_, change) => {
    const repository = github().repository('acme/app', { base: { [path]: 'rule: {}\n' } });
    const run = await reviewEvent(github(), repository.pullRequest(change).event('opened'), { unchecked: true });
    expect([run.exitCode, run.verdict, run.found]).toEqual([1, 'incomplete', [`error ${path}:1 Policy error`]]);
  });
});

describe('the input "config"', () => {
  const policies = { 'policies/strict.yml': 'thresholds: {block: low}\n', [path]: 'thresholds: {block: none}\n' };

  test.each(['policies/strict.yml', './policies//strict.yml'])('names another file: %s', async config => {
    const repository = github().repository('acme/app', { base: { ...policies, Dockerfile: dockerfile } });
    const pull = repository.pullRequest({ files: { Dockerfile: rootDockerfile, 'policies/strict.yml': 'rules: {"image/*": off}\n' } });
    const run = await reviewEvent(github(), pull.event('opened'), { inputs: { config } });
    expect(run).toMatchObject({ verdict: 'block', exitCode: 1 });
    expect(run.summary).toContain('Policy from `policies/strict.yml`');
    expect(run.summary).toContain('This change edits the policy.');
  });

  test('must name one that is there: its rules would be lost in silence', async () => {
    const repository = github().repository('acme/app', { base: policies });
    const pull = repository.pullRequest({ files: { 'pod.yaml': pod(), 'policies/new.yml': 'thresholds: {block: none}\n' } });
    const run = await reviewEvent(github(), pull.event('opened'), { inputs: { config: 'policies/new.yml' }, unchecked: true });
    expect([run.exitCode, run.verdict]).toEqual([1, 'incomplete']);
    expect(run.annotations[0]?.message).toContain('does not exist in the base branch. Merge it first');
  });
});

describe('a waiver', () => {
  const waiver = (until: string): string =>
    `waivers:\n  - rules: kubernetes/host-network\n    paths: pod.yaml\n    reason: The node's agent\n    until: ${until}\n`;

  test('counts until its last day; the finding stays in sight', async () => {
    const run = await reviewUnder(waiver('2999-12-31'));
    expect(run).toMatchObject({ exitCode: 0, found: [], verdict: 'warn' });
    expect(run.outputs).toMatchObject({ findings: '0', suppressed: '1' });
    expect(run.summary).toContain('Suppressed (1)');
    expect(run.summary).toContain("The node's agent");
    // Code scanning would open an alert for it, whatever the result's suppressions say.
    expect(run.sarif?.runs[0]?.results).toEqual([]);
  });

  test('that has expired counts no more, and is told', async () => {
    const run = await reviewUnder(waiver('2001-01-31'));
    expect(run).toMatchObject({ verdict: 'block', exitCode: 1, found: [found] });
    expect(run.summary).toMatch(/expired|2001-01-31/u);
  });
});
