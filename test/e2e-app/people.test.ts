import { describe, expect, test } from 'vitest';
import { hostNetworkPod, pod } from '../e2e/sample-files.ts';
import type { FakePullRequest } from '../fake-github/state/pull-request.ts';
import { checkRunEvent, checkSuiteEvent } from '../fake-github/webhooks/app-event.ts';
import { issueCommentEvent } from '../fake-github/webhooks/webhook-event.ts';
import { useApp } from './app-harness.ts';
import { checkAt, checkOf, checksAt, latestCheckOf, textAt, threadsOf } from './views.ts';

const app = useApp();

const base = 'FROM node:24.11-bookworm-slim\nUSER node\n';
const fixable = { Dockerfile: `${base}ADD src /app\nADD lib /lib\n` };
const fixedDockerfile = `${base}COPY src /app\nCOPY lib /lib\n`;

/** A pull request that was reviewed when it was opened; `maria` may write. */
const reviewed = async (
  options: Parameters<ReturnType<ReturnType<typeof app>['organization']>['repository']>[0] & {
    readonly files?: Readonly<Record<string, string>>;
    readonly fork?: boolean;
  } = {},
): Promise<FakePullRequest> => {
  const { files = fixable, fork = false, ...repository } = options;
  const pull = app().organization().repository(repository).pullRequest({ files, fork, author: 'mallory' });
  await app().play(pull.event('opened'));
  return pull;
};

/** What a click on a button of the check brings. */
const click = (pull: FakePullRequest, identifier: string, sender: string) =>
  checkRunEvent(pull.repository, checkOf(pull).run, 'requested_action', { identifier, sender });

/** What writing a comment brings. */
const write = (pull: FakePullRequest, body: string, author: string) => {
  const comment = pull.comment(body, author);
  return { comment, event: issueCommentEvent(comment) };
};
const reactionsTo = ({ reactions }: { readonly reactions: readonly { readonly content: string }[] }): readonly string[] =>
  reactions.map(({ content }) => content);
const auditOf = async (pull: FakePullRequest): Promise<readonly string[]> =>
  (await app().store.auditLog({ owner: pull.repository.owner.login, limit: 100 })).map(({ action, actor }) => `${action} ${actor}`);

describe('the button Fix all', () => {
  test('makes one commit for a person who may write, and the review of the push is clean', async () => {
    const pull = await reviewed({ base: { '.github/tidewaiter.yml': 'thresholds: {comment: low}\n' } });
    const before = pull.head.sha;
    expect([checkOf(pull).state, checkOf(pull).buttons, threadsOf(pull).length]).toEqual(['neutral', ['Fix all', 'Re-run'], 2]);
    await app().play(click(pull, 'fix-all', 'maria'));
    expect(pull.repository.git.commitInfo(pull.head.sha).parents).toEqual([before]);
    expect(pull.repository.git.commitInfo(pull.head.sha).message).toMatch(/^Fix 2 container security findings\n/u);
    expect(textAt(pull, 'Dockerfile')).toBe(fixedDockerfile);
    expect(pull.comments).toEqual([]);
    await app().play(pull.event('synchronize', { sender: 'tidewaiter[bot]' }));
    expect(checkOf(pull)).toMatchObject({ state: 'success', annotations: [], buttons: ['Re-run'] });
    expect(threadsOf(pull)).toEqual([
      'Dockerfile:3 dockerfile/add-local-file fixed resolved',
      'Dockerfile:4 dockerfile/add-local-file fixed resolved',
    ]);
    expect(await auditOf(pull)).toContain('fix-all.committed maria');
  });

  test('does nothing for a reader, and the audit log has it', async () => {
    const pull = await reviewed();
    const before = pull.head.sha;
    await app().play(click(pull, 'fix-all', 'mallory'));
    expect([pull.head.sha, pull.comments]).toEqual([before, []]);
    expect(await auditOf(pull)).toContain('fix-all.refused mallory');
  });

  test('says why it commits nothing when the head has moved since', async () => {
    const pull = await reviewed();
    const clicked = click(pull, 'fix-all', 'maria');
    const moved = pull.push({ files: { 'notes.md': 'x\n' } });
    await app().play(clicked);
    expect(pull.head.sha).toBe(moved);
    expect(pull.comments).toHaveLength(1);
    expect(pull.comments[0]?.body).toContain('Nothing was committed.');
  });

  test('of a fork, clicked all the same by hand, says that the branch is not ours', async () => {
    const pull = await reviewed({ fork: true });
    const before = pull.head.sha;
    await app().play(click(pull, 'fix-all', 'maria'));
    expect(pull.head.sha).toBe(before);
    expect(pull.comments[0]?.body).toMatch(/Nothing was committed\..*fork/su);
  });

  test('is not there when the App may not write contents', async () => {
    const acme = app().organization({ permissions: { contents: 'read', pull_requests: 'write', checks: 'write' } });
    const pull = acme.repository().pullRequest({ files: fixable });
    await app().play(pull.event('opened'));
    expect(checkOf(pull).buttons).toEqual(['Re-run']);
  });
});

describe('re-running', () => {
  test('by GitHub’s button reviews anew, by the policy of now, without any comment twice', async () => {
    const pull = await reviewed({ files: { 'pod.yaml': hostNetworkPod() } });
    pull.repository.commit({ files: { '.github/tidewaiter.yml': 'thresholds: {block: none}\n' } });
    await app().play(checkRunEvent(pull.repository, checkOf(pull).run, 'rerequested', { sender: 'maria' }));
    expect(checksAt(pull.repository, pull.head.sha).map(({ state }) => state)).toEqual(['failure', 'neutral']);
    expect(threadsOf(pull)).toHaveLength(1);
  });

  test('by our own button does the same', async () => {
    const pull = await reviewed({ files: { 'pod.yaml': pod() } });
    await app().play(click(pull, 're-run', 'mallory'));
    expect(checksAt(pull.repository, pull.head.sha).map(({ state }) => state)).toEqual(['success', 'success']);
  });

  test.each([[false], [true]])('all checks of a commit reviews it anew (of a fork: %s)', async fork => {
    const pull = await reviewed({ files: { 'pod.yaml': pod() }, fork });
    await app().play(checkSuiteEvent(pull.repository, app().app, pull.head.sha, 'rerequested', { sender: 'maria' }));
    expect(checksAt(pull.repository, pull.head.sha).map(({ state }) => state)).toEqual(['success', 'success']);
  });

  test('the check of a merge group reviews the group anew', async () => {
    const pull = await reviewed({ files: { 'pod.yaml': pod() } });
    const group = pull.repository.mergeGroup(pull);
    await app().play(group.event());
    const { run } = checkAt(pull.repository, group.headSha);
    await app().play(checkRunEvent(pull.repository, run, 'rerequested', { sender: 'maria' }));
    expect(checksAt(pull.repository, group.headSha).map(({ state }) => state)).toEqual(['success', 'success']);
  });
});

describe('a command', () => {
  test('to recheck reviews anew and is answered with a reaction only', async () => {
    const pull = await reviewed({ files: { 'pod.yaml': pod() } });
    const { comment, event } = write(pull, '/tidewaiter recheck', 'maria');
    await app().play(event);
    expect(reactionsTo(comment)).toEqual(['+1']);
    expect(pull.comments).toHaveLength(1);
    expect(checksAt(pull.repository, pull.head.sha)).toHaveLength(2);
  });

  test('to fix commits what the button would', async () => {
    const pull = await reviewed();
    const { comment, event } = write(pull, '/tidewaiter fix', 'maria');
    await app().play(event);
    expect(textAt(pull, 'Dockerfile')).toBe(fixedDockerfile);
    expect(reactionsTo(comment)).toEqual(['eyes', '+1']);
    expect(pull.comments).toHaveLength(1);
    await app().play(pull.event('synchronize', { sender: 'tidewaiter[bot]' }));
    expect(checkOf(pull).state).toBe('success');
  });

  test('to explain a rule and to help get one comment each, however often they are delivered', async () => {
    const pull = await reviewed({ files: { 'pod.yaml': pod() } });
    const explain = write(pull, '/tidewaiter explain kubernetes/host-network', 'maria');
    const help = write(pull, '/tidewaiter help', 'maria');
    const { guid } = await app().deliver(explain.event);
    await app().play(help.event);
    await app().deliver(explain.event, guid);
    await app().settle();
    expect(pull.comments).toHaveLength(4);
    const answers = pull.comments.slice(2).map(({ body }) => body);
    expect(answers.some(body => body.includes('kubernetes/host-network'))).toBe(true);
    expect(answers.some(body => body.includes('/tidewaiter recheck'))).toBe(true);
    expect([reactionsTo(explain.comment), reactionsTo(help.comment)]).toEqual([['+1'], ['+1']]);
  });

  test.each(['recheck', 'fix', 'explain kubernetes/host-network', 'help'])(
    'to %s by a person who may only read does nothing',
    async command => {
      const pull = await reviewed();
      const before = pull.head.sha;
      const { comment, event } = write(pull, `/tidewaiter ${command}`, 'mallory');
      await app().play(event);
      expect(reactionsTo(comment)).toEqual([]);
      expect(pull.comments).toHaveLength(1);
      expect([pull.head.sha, checksAt(pull.repository, before).length]).toEqual([before, 1]);
      expect(await auditOf(pull)).not.toContainEqual(expect.stringMatching(/^command/u));
    },
  );

  test('is only a comment that begins with it', async () => {
    const pull = await reviewed({ files: { 'pod.yaml': pod() } });
    const { comment, event } = write(pull, 'Try /tidewaiter help', 'maria');
    await app().play(event);
    expect([reactionsTo(comment), pull.comments.length, latestCheckOf(pull)?.state]).toEqual([[], 1, 'success']);
  });
});
