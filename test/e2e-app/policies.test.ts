import { describe, expect, test } from 'vitest';
import { hostNetworkPod, pod } from '../e2e/sample-files.ts';
import { orgPolicyPath, useApp } from './app-harness.ts';
import { checkOf, checksAt, latestCheckOf, threadsOf } from './views.ts';

const app = useApp();

const path = '.github/tidewaiter.yml';
const risky = { files: { 'pod.yaml': hostNetworkPod() } };

describe('a pull request that edits the policy', () => {
  test('is judged by the old one, and gets a preview of what the new one changes', async () => {
    const repository = app()
      .organization()
      .repository({ base: { [path]: 'thresholds: {block: high}\n' } });
    const pull = repository.pullRequest({ files: { ...risky.files, [path]: 'thresholds: {block: none}\n' } });
    await app().play(pull.event('opened'));
    const { state, summary } = checkOf(pull);
    expect(state).toBe('failure');
    expect(summary).toContain('The new policy weakens `thresholds.block`: high → none.');
    expect(summary).toContain('1 finding of this change would no longer block: kubernetes/host-network in `pod.yaml`.');
  });

  test('and breaks it has the errors as annotations', async () => {
    const pull = app()
      .organization()
      .repository()
      .pullRequest({ files: { [path]: 'thresholds:\n  block: hihg\nrule: {}\n' } });
    await app().play(pull.event('opened'));
    const { state, annotations } = checkOf(pull);
    expect(state).toBe('failure');
    expect(annotations).toEqual([expect.stringMatching(/tidewaiter\.yml:2 /u), expect.stringMatching(/tidewaiter\.yml:3 /u)]);
  });

  test('and only mends a broken one may be merged, which nothing else may', async () => {
    const repository = app()
      .organization()
      .repository({ base: { [path]: 'thresholds:\n  block: hihg\n' } });
    const other = repository.pullRequest({ files: { 'pod.yaml': pod() } });
    const mends = repository.pullRequest({ files: { [path]: 'thresholds:\n  block: high\n' } });
    await app().play(other.event('opened'), mends.event('opened'));
    expect(checkOf(other)).toMatchObject({ state: 'failure', annotations: [`failure ${path}:2 Policy error`], buttons: ['Re-run'] });
    expect(checkOf(mends).state).toBe('neutral');
  });
});

describe("the organization's policy", () => {
  test('is the floor of all repositories, and a locked key is not weakened by a repository', async () => {
    const acme = app().organization({ policy: 'thresholds: {block: medium}\nlocked: [thresholds.block]\n' });
    const plain = acme
      .repository({ name: 'plain' })
      .pullRequest({ files: { 'pod.yaml': pod().replace('          memory: 64Mi\n', '          cpu: 1\n') } });
    const weak = acme.repository({ name: 'weak', base: { [path]: 'thresholds: {block: none}\n' } }).pullRequest(risky);
    await app().play(plain.event('opened'), weak.event('opened'));
    expect(checkOf(plain)).toMatchObject({
      state: 'failure',
      title: 'Blocked. The change brings in 1 finding of severity medium or higher.',
    });
    expect(checkOf(weak).state).toBe('failure');
    expect(checkOf(weak).summary).toContain('Line 1: `thresholds.block` (none) asks for less');
  });

  test('that is invalid fails closed with repository, file, line and remedy, and nothing is judged by defaults', async () => {
    const acme = app().organization({ policy: 'thresholds:\n  block: hihg\n' });
    const pull = acme.repository().pullRequest({ files: { 'pod.yaml': pod() } });
    await app().play(pull.event('opened'));
    const { state, title, summary, annotations } = checkOf(pull);
    expect([state, title, annotations]).toEqual(['failure', "The policy can't be used", []]);
    expect(summary).toContain(`\`${acme.name}/.github-private\``);
    expect(summary).toContain(`\`${orgPolicyPath}:2:10\``);
    expect(summary).toContain('Did you mean `high`?');
    expect(summary).toContain('**What to do.** Correct the policy there and run the check again');
    expect(pull.reviews).toEqual([]);
  });

  test('leaves a repository out, whose check is neutral and says why', async () => {
    const acme = app().organization({ policy: 'repositories: {exclude: [app]}\n' });
    const pull = acme.repository().pullRequest(risky);
    await app().play(pull.event('opened'));
    expect(checkOf(pull)).toMatchObject({
      state: 'neutral',
      title: expect.stringContaining('This repository is not reviewed'),
      buttons: [],
    });
    expect(pull.reviews).toEqual([]);
  });

  test('has all open pull requests reviewed again when it changes', async () => {
    const acme = app().organization({ policy: 'modes: {"kubernetes/*": warn}\n' });
    const [one, other] = [acme.repository({ name: 'one' }).pullRequest(risky), acme.repository({ name: 'other' }).pullRequest(risky)];
    const closed = acme.repository({ name: 'closed' }).pullRequest(risky);
    await app().play(one.event('opened'), other.event('opened'), closed.event('opened'));
    expect([checkOf(one).state, checkOf(other).state]).toEqual(['neutral', 'neutral']);
    closed.close();
    const pushed = acme.policies?.push({ files: { [orgPolicyPath]: 'thresholds: {block: high}\n' } });
    if (!pushed) throw new Error('There is no policy repository.');
    await app().play(closed.event('closed'), pushed);
    for (const pull of [one, other]) {
      expect(latestCheckOf(pull)?.state).toBe('failure');
      expect(threadsOf(pull)).toHaveLength(1);
    }
    expect(checksAt(closed.repository, closed.head.sha)).toHaveLength(1);
    const untouched = acme.policies?.push({ files: { 'README.md': 'x\n' } });
    if (untouched) await app().play(untouched);
    expect(checksAt(one.repository, one.head.sha)).toHaveLength(2);
  });
});

describe('a waiver', () => {
  const waived = (until: string): string =>
    `waivers:\n  - rules: kubernetes/host-network\n    paths: pod.yaml\n    reason: the agent of the node\n    until: ${until}\n`;
  const reviewUnder = async (policy: string) => {
    const pull = app()
      .organization()
      .repository({ base: { [path]: policy } })
      .pullRequest(risky);
    await app().play(pull.event('opened'));
    return pull;
  };

  test('counts on its last day, and no more on the day after, on which the finding is back', async () => {
    app().today = '2027-01-31';
    const pull = await reviewUnder(waived('2027-01-31'));
    expect(checkOf(pull).state).toBe('neutral');
    expect(checkOf(pull).summary).toContain('the agent of the node');
    expect(threadsOf(pull)).toEqual([]);
    app().today = '2027-02-01';
    pull.push({ files: { 'notes.md': 'x\n' } });
    await app().play(pull.event('synchronize'));
    expect(checkOf(pull).state).toBe('failure');
    expect(checkOf(pull).summary).toContain('The waiver for kubernetes/host-network counted until 2027-01-31 and no longer does.');
    expect(threadsOf(pull)).toEqual(['pod.yaml:6 kubernetes/host-network suggestion']);
  });

  test('that the pull request itself adds is listed and does not count, in the policy or in the file', async () => {
    const pull = app()
      .organization()
      .repository()
      .pullRequest({ files: { ...risky.files, [path]: waived('2027-01-31') } });
    await app().play(pull.event('opened'));
    expect(checkOf(pull).state).toBe('failure');
    expect(checkOf(pull).summary).toMatch(/The new policy weakens `waivers/u);
    const inline = hostNetworkPod().replace(
      '  hostNetwork',
      '  # tidewaiter: ignore[kubernetes/host-network] until 2027-01-31 -- the agent\n  hostNetwork',
    );
    const second = app()
      .organization()
      .repository()
      .pullRequest({ files: { 'pod.yaml': inline } });
    await app().play(second.event('opened'));
    expect(checkOf(second).state).toBe('failure');
    expect(checkOf(second).summary).toContain('The change adds suppressions of 1 finding: they do not count for the change itself');
    expect(second.threads[0]?.comments[0]?.body).toContain('This change adds a suppression of it, which counts once it is merged.');
  });

  test('in the base counts for all who come after', async () => {
    const inline = hostNetworkPod().replace(
      '  hostNetwork',
      '  # tidewaiter: ignore[kubernetes/host-network] until 2027-01-31 -- the agent\n  hostNetwork',
    );
    const repository = app()
      .organization()
      .repository({ base: { 'pod.yaml': inline } });
    const pull = repository.pullRequest({ files: { 'pod.yaml': inline.replace('64Mi', '128Mi') } });
    await app().play(pull.event('opened'));
    expect(checkOf(pull).state).toBe('success');
    expect(pull.threads).toEqual([]);
  });
});
