import { describe, expect, test } from 'vitest';
import { hostNetworkPod, pod } from '../e2e/sample-files.ts';
import type { FakePullRequest } from '../fake-github/state/pull-request.ts';
import { issueCommentEvent } from '../fake-github/webhooks/webhook-event.ts';
import { appPermissions } from '../support/app/app-settings.ts';
import { type Organization, orgPolicyPath, useApp } from './app-harness.ts';
import { checkOf, checksAt, latestCheckOf } from './views.ts';

const app = useApp();

const strict = { [orgPolicyPath]: 'thresholds: {block: low}\n' };
const lax = { [orgPolicyPath]: 'repositories: {exclude: ["*"]}\n' };
const risky = { files: { 'pod.yaml': hostNetworkPod() } };

const auditOf = async (acme: Organization): Promise<readonly string[]> =>
  (await app().store.auditLog({ owner: acme.name, limit: 100 })).map(({ action, actor, repo }) =>
    `${action} ${actor} ${repo ?? ''}`.trim(),
  );

describe('who may create a repository', () => {
  /** An organization whose policy lies in `.github`, and a pull request that it blocks. */
  const blocked = async (): Promise<{ readonly acme: Organization; readonly pull: FakePullRequest }> => {
    const acme = app().organization({ permissions: { ...appPermissions, members: 'read' } });
    app().github.repository(`${acme.name}/.github`, { base: strict });
    const pull = acme.repository().pullRequest(risky);
    await app().play(pull.event('opened'));
    expect(checkOf(pull).title).toMatch(/^Blocked/u);
    return { acme, pull };
  };

  test('does not take over the policy: the check says what happened, and the audit log by whom, in which commit', async () => {
    const { acme, pull } = await blocked();
    const intruder = app().github.repository(`${acme.name}/.github-private`, { private: true });
    const pushed = intruder.push({ files: lax }, { author: 'mallory' });
    await app().play(pushed);
    const { state, title, summary } = latestCheckOf(pull) ?? checkOf(pull);
    expect([state, title]).toEqual(['failure', "The policy can't be used"]);
    expect(summary).toContain(`read from ${acme.name}/.github before`);
    expect(summary).toContain('/tidewaiter confirm-policy .github-private');
    expect(await app().store.auditLog({ owner: acme.name, limit: 100 })).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ action: 'org-policy.changed', actor: 'mallory', repo: '.github-private', sha: intruder.head() }),
        expect.objectContaining({
          action: 'org-policy.moved',
          repo: '.github-private',
          sha: intruder.head(),
          detail: { from: '.github', to: '.github-private', counts: false },
        }),
      ]),
    );
  });

  test('does not confirm it either; an owner of the organization does, and then it counts everywhere', async () => {
    const { acme, pull } = await blocked();
    pull.repository.collaborator('mallory', 'admin');
    pull.repository.collaborator('olivia', 'admin');
    app().github.organizationOwner(acme.name, 'olivia');
    const intruder = app().github.repository(`${acme.name}/.github-private`, { private: true });
    await app().play(intruder.push({ files: lax }, { author: 'mallory' }));
    const say = (author: string) => issueCommentEvent(pull.comment('/tidewaiter confirm-policy .github-private', author));
    await app().play(say('mallory'));
    expect(latestCheckOf(pull)?.state).toBe('failure');
    expect(pull.comments.at(-1)?.body).toContain(`Only an owner of \`${acme.name}\` can confirm`);
    await app().play(say('olivia'));
    expect(latestCheckOf(pull)).toMatchObject({ state: 'neutral', title: expect.stringContaining('This repository is not reviewed') });
    expect(await auditOf(acme)).toContain('org-policy.confirmed olivia app');
  });

  test('makes no first policy for an organization that had none when the App was installed', async () => {
    const acme = app().organization();
    const pull = acme.repository().pullRequest(risky);
    await app().play(pull.event('opened'));
    expect(checkOf(pull).state).toBe('failure');
    const intruder = app().github.repository(`${acme.name}/.github`, { base: { 'README.md': 'x\n' } });
    await app().play(intruder.push({ files: lax }, { author: 'mallory' }));
    expect(latestCheckOf(pull)).toMatchObject({ state: 'failure', title: "The policy can't be used" });
  });

  test('is stopped as soon as the sweep has looked, although nobody has opened a pull request yet', async () => {
    const acme = app().organization();
    const repository = acme.repository();
    await app().enqueue({ kind: 'sweep-installation', installationId: acme.installation.id });
    await app().settle();
    const intruder = app().github.repository(`${acme.name}/.github`, { base: { 'README.md': 'x\n' } });
    await app().play(intruder.push({ files: lax }, { author: 'mallory' }));
    const pull = repository.pullRequest(risky);
    await app().play(pull.event('opened'));
    expect(checkOf(pull)).toMatchObject({ state: 'failure', title: "The policy can't be used" });
  });

  test('keeps nobody from moving it in the open: the old one is deleted by a pull request that passes', async () => {
    const { acme, pull } = await blocked();
    const home = app().github.world.repositories.get(`${acme.name}/.github`);
    if (!home) throw new Error('The policy has no repository.');
    const successor = app().github.repository(`${acme.name}/.github-private`, { private: true });
    await app().play(successor.push({ files: strict }, { author: 'olivia' }));
    const deletion = home.pullRequest({ delete: [orgPolicyPath] });
    await app().play(deletion.event('opened'));
    expect(checkOf(deletion).state).toBe('neutral');
    await app().play(home.push({ delete: [orgPolicyPath] }, { author: 'olivia' }));
    expect(latestCheckOf(pull)?.title).toMatch(/^Blocked/u);
  });
});

describe('a policy whose repository is deleted', () => {
  test('fails every check with a way out that works', async () => {
    const acme = app().organization({ policy: 'thresholds: {block: low}\n', permissions: { ...appPermissions, members: 'read' } });
    const pull = acme.repository().pullRequest(risky);
    await app().play(pull.event('opened'));
    acme.policies?.remove();
    await app().enqueue({ kind: 'refresh-org-policy', installationId: acme.installation.id, owner: acme.name });
    await app().settle();
    expect(latestCheckOf(pull)).toMatchObject({
      title: "The policy can't be used",
      summary: expect.stringContaining('/tidewaiter confirm-policy none'),
    });
    pull.repository.collaborator('olivia', 'admin');
    app().github.organizationOwner(acme.name, 'olivia');
    await app().play(issueCommentEvent(pull.comment('/tidewaiter confirm-policy none', 'olivia')));
    expect(latestCheckOf(pull)?.title).toMatch(/^Blocked/u);
    expect(latestCheckOf(pull)?.summary).toContain("There is no organization's policy");
  });
});

describe('an archived repository', () => {
  const failures = async (acme: Organization): Promise<readonly string[]> =>
    (await auditOf(acme)).filter(line => line.startsWith('job.failed'));

  test('is left out by each sweep, without an error, until it is brought back', async () => {
    const acme = app().organization();
    const pull = acme.repository().pullRequest({ files: { 'pod.yaml': pod() } });
    pull.repository.isArchived = true;
    for (let sweeps = 0; sweeps < 3; sweeps += 1) {
      await app().enqueue({ kind: 'sweep' });
      await app().settle();
    }
    expect([await failures(acme), app().complaints]).toEqual([[], []]);
    pull.repository.isArchived = false;
    await app().enqueue({ kind: 'sweep' });
    await app().settle();
    expect(checkOf(pull).state).toBe('success');
  });

  test('that is archived while a review runs, or before it begins, ends it without a failure, and is made up for later', async () => {
    const acme = app().organization();
    const repository = acme.repository();
    const [during, before] = [repository.pullRequest(risky), repository.pullRequest(risky)];
    app().github.fail({ route: 'pulls/list-files', repository: repository.fullName, delay: 700, times: 1 });
    await app().deliver(during.event('opened'));
    await expect.poll(() => checksAt(repository, during.head.sha).map(({ state }) => state)).toEqual(['in_progress']);
    repository.isArchived = true;
    await app().play(before.event('opened'));
    expect(await failures(acme)).toEqual([]);
    expect(app().complaints.filter(({ level }) => level === 'error')).toEqual([]);
    repository.isArchived = false;
    await app().enqueue({ kind: 'sweep' });
    await app().settle();
    expect(checkOf(before).state).toBe('failure');
  });
});
