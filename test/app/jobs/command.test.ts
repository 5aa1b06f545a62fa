import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { command } from '../../../app/jobs/command.ts';
import type { JobTools } from '../../../app/jobs/job-tools.ts';
import { maxAnswers } from '../../../src/github/publish/answer-publisher.ts';
import { type FakeGitHub, startFakeGitHub } from '../../fake-github/fake-github.ts';
import { addIssueComment, type IssueComment } from '../../fake-github/state/issue-comment.ts';
import type { FakePullRequest } from '../../fake-github/state/pull-request.ts';
import type { FakeRepository } from '../../fake-github/state/repository.ts';
import { createJobWorkplace, type JobWorkplace, jobRun } from '../../support/app/job-workplace.ts';

let github: FakeGitHub;
beforeAll(async () => {
  github = await startFakeGitHub({ rateLimits: false });
});
afterAll(async () => {
  await github.close();
  github.assertContract();
});

interface Scene extends JobWorkplace {
  readonly repository: FakeRepository;
  readonly pull: FakePullRequest;
  /** Somebody writes a comment and the job runs; `times` as often. */
  readonly say: (text: string, author?: string, times?: number) => Promise<IssueComment>;
  /** Makes it another day. */
  readonly later: (today: string) => void;
  readonly confirmsWith: (confirm: JobWorkplace['onConfirm']) => void;
}

let scenes = 0;

/** A pull request of `mallory`, who may only read, in a repository to which `maria` may write. */
const sceneOf = (owner = 'acme'): Scene => {
  scenes += 1;
  const repository = github.repository(`${owner}/app${scenes}`);
  repository.collaborator('maria', 'write');
  const pull = repository.pullRequest({ files: { Dockerfile: 'FROM alpine:3.22\n' }, author: 'mallory' });
  const workplace = createJobWorkplace(github, owner);
  const say: Scene['say'] = async (text, author = 'maria', times = 1) => {
    const comment = pull.comment(text, author);
    for (let attempt = 1; attempt <= times; attempt += 1) await run(workplace, pull, comment, attempt);
    return comment;
  };
  const later = (today: string): void => {
    workplace.today = today;
  };
  const confirmsWith = (confirm: JobWorkplace['onConfirm']): void => {
    workplace.onConfirm = confirm;
  };
  return { ...workplace, repository, pull, say, later, confirmsWith };
};

/** The job as one process runs it: it remembers whom it refused. */
const handlers = new WeakMap<JobTools, ReturnType<typeof command>>();
const handlerOf = (tools: JobTools): ReturnType<typeof command> => {
  const known = handlers.get(tools) ?? command(tools);
  handlers.set(tools, known);
  return known;
};

const run = ({ tools, installation }: JobWorkplace, pull: FakePullRequest, comment: IssueComment, attempt = 1): Promise<void> =>
  handlerOf(tools)(
    {
      kind: 'command',
      installationId: installation.id,
      owner: pull.repository.owner.login,
      repo: pull.repository.name,
      number: pull.number,
      commentId: comment.id,
      actor: comment.author.login,
      text: comment.body,
    },
    jobRun(attempt),
  );

const reactions = (comment: IssueComment): readonly string[] => comment.reactions.map(({ content }) => content);
const answers = ({ pull }: Scene): readonly string[] => pull.comments.filter(({ app }) => app !== undefined).map(({ body }) => body);

describe('a command', () => {
  test('recheck has the pull request reviewed again, and gets a reaction and no comment', async () => {
    const scene = sceneOf();
    const comment = await scene.say('/tidewaiter recheck');
    expect(scene.enqueued).toEqual([
      {
        kind: 'review-pull-request',
        installationId: scene.installation.id,
        owner: 'acme',
        repo: scene.repository.name,
        number: scene.pull.number,
        reason: 'command',
      },
    ]);
    expect(scene.origins).toEqual([{ correlationId: 'correlation-1', deliveryId: `comment-${comment.id}` }]);
    expect(reactions(comment)).toEqual(['+1']);
    expect(answers(scene)).toEqual([]);
    expect(scene.store.audits).toMatchObject([
      { action: 'command.taken', actor: 'maria', correlationId: 'correlation-1', detail: { command: 'recheck' } },
    ]);
  });

  test('fix hands the work to the job that fixes, in the name of who asked', async () => {
    const scene = sceneOf();
    const comment = await scene.say('/tidewaiter fix');
    expect(scene.enqueued).toEqual([
      {
        kind: 'fix-all',
        installationId: scene.installation.id,
        owner: 'acme',
        repo: scene.repository.name,
        number: scene.pull.number,
        actor: 'maria',
        commentId: comment.id,
      },
    ]);
    expect(reactions(comment)).toEqual(['eyes']);
  });

  test('explain is answered once, also when the job is tried again', async () => {
    const scene = sceneOf();
    const comment = await scene.say('/tidewaiter explain dockerfile/root-user', 'maria', 3);
    expect(answers(scene)).toHaveLength(1);
    expect(answers(scene)[0]).toMatch(/dockerfile\/root-user/u);
    expect(answers(scene)[0]?.endsWith(`\n\n<!-- tidewaiter:answer comment-${comment.id} -->`)).toBe(true);
    expect(reactions(comment)).toEqual(['+1']);
  });

  test('that is unknown is answered with the list of commands', async () => {
    const scene = sceneOf();
    await scene.say('/tidewaiter dance @octocat');
    expect(answers(scene)[0]).toMatch(/^There is no command `dance @octocat`\.\n\n\| Comment/u);
  });

  test('is answered once although the answer to our comment was lost', async () => {
    const scene = sceneOf();
    const comment = scene.pull.comment('/tidewaiter help', 'maria');
    const fault = github.fail({ route: 'issues/create-comment', status: 502, times: 1, performed: true });
    await expect(run(scene, scene.pull, comment)).rejects.toMatchObject({ name: 'GitHubError', retryable: true });
    fault.remove();
    await run(scene, scene.pull, comment, 2);
    expect(answers(scene)).toHaveLength(1);
    expect(reactions(comment)).toEqual(['+1']);
  });

  test.each(['recheck', 'fix', 'explain dockerfile/sudo', 'help', 'nonsense'])(
    '%s of somebody who may not write gets nothing, not even a reaction, be it the author of the pull request',
    async name => {
      const scene = sceneOf();
      for (const author of ['mallory', 'stranger']) {
        const comment = await scene.say(`/tidewaiter ${name}`, author);
        expect(reactions(comment)).toEqual([]);
      }
      expect(answers(scene)).toEqual([]);
      expect(scene.enqueued).toEqual([]);
      expect(scene.store.audits.map(({ action, actor }) => `${action} ${actor}`)).toEqual([
        'command.refused mallory',
        'command.refused stranger',
      ]);
    },
  );

  test('of somebody who was refused costs no further call, however often it is written, and others are not kept from theirs', async () => {
    const scene = sceneOf();
    await scene.say('/tidewaiter help', 'mallory');
    github.forgetRequests();
    for (let count = 0; count < 50; count += 1) await scene.say('/tidewaiter fix', 'mallory');
    expect(github.requests).toHaveLength(0);
    expect(scene.store.audits).toHaveLength(1);
    expect(reactions(await scene.say('/tidewaiter recheck', 'maria'))).toEqual(['+1']);
    // Ten minutes later somebody may have been given the right.
    scene.repository.collaborator('mallory', 'write');
    scene.later('2026-11-25');
    expect(reactions(await scene.say('/tidewaiter recheck', 'mallory'))).toEqual(['+1']);
  });

  describe('confirm-policy', () => {
    const owned = (): Scene => {
      const scene = sceneOf();
      scene.repository.collaborator('olivia', 'admin');
      github.organizationOwner('acme', 'olivia');
      return scene;
    };

    test('of an owner is taken, written down, and has all open pull requests reviewed again', async () => {
      const scene = owned();
      const asked: (string | undefined)[] = [];
      scene.confirmsWith(repository => {
        asked.push(repository);
        return { state: 'confirmed' };
      });
      for (const name of ['.github-private', '`acme/.github`', 'none', 'ACME/.github', 'None']) {
        const comment = await scene.say(`/tidewaiter confirm-policy ${name}`, 'olivia');
        expect(reactions(comment)).toEqual(['+1']);
      }
      expect(asked).toEqual(['.github-private', '.github', undefined, '.github', undefined]);
      expect(scene.enqueued).toEqual(
        Array.from({ length: 5 }, () => ({ kind: 'refresh-org-policy', installationId: scene.installation.id, owner: 'acme' })),
      );
      expect(scene.store.audits.filter(({ action }) => action === 'org-policy.confirmed')).toMatchObject([
        { actor: 'olivia', detail: { policy: 'acme/.github-private' } },
        { actor: 'olivia', detail: { policy: 'acme/.github' } },
        { actor: 'olivia', detail: { policy: null } },
        { actor: 'olivia', detail: { policy: 'acme/.github' } },
        { actor: 'olivia', detail: { policy: null } },
      ]);
      expect(answers(scene)).toEqual([]);
    });

    test('of somebody who may write and owns nothing is refused, be it an administrator of the repository', async () => {
      const scene = owned();
      scene.repository.collaborator('arthur', 'admin');
      github.organizationOwner('globex', 'arthur');
      scene.confirmsWith(() => {
        throw new Error('nobody may confirm it');
      });
      for (const author of ['maria', 'arthur']) {
        const comment = await scene.say('/tidewaiter confirm-policy .github', author);
        expect(reactions(comment)).toEqual(['confused']);
      }
      expect(answers(scene)[0]).toMatch(/^Only an owner of `acme` can confirm where its policy lies\./u);
      expect(scene.enqueued).toEqual([]);
    });

    test('of what is not so says where the policy is, and changes nothing', async () => {
      const scene = owned();
      scene.confirmsWith(() => ({ state: 'elsewhere', repository: '.github-private' }));
      await scene.say('/tidewaiter confirm-policy .github', 'olivia');
      scene.confirmsWith(() => ({ state: 'elsewhere', repository: undefined }));
      await scene.say('/tidewaiter confirm-policy .github', 'olivia');
      expect(answers(scene).map(text => text.split('\n', 1)[0])).toEqual([
        "Nothing is confirmed: the organization's policy lies in `acme/.github-private`, as far as the App can see.",
        "Nothing is confirmed: the organization's policy is nowhere, as far as the App can see.",
      ]);
      expect(scene.enqueued).toEqual([]);
      expect(scene.store.audits.filter(({ action }) => action === 'org-policy.confirmed')).toEqual([]);
    });

    test('is refused with the reason where the App may not ask who the owners are', async () => {
      const scene = owned();
      Object.assign(scene.installation, { permissions: { contents: 'read', pull_requests: 'write', checks: 'write' } });
      const comment = await scene.say('/tidewaiter confirm-policy .github', 'olivia');
      expect(reactions(comment)).toEqual(['confused']);
      expect(answers(scene)[0]).toContain('it lacks `members: read`');
    });

    test('is tried again, and not refused, while GitHub has an outage', async () => {
      const scene = owned();
      const fault = github.fail({ route: 'orgs/get-membership-for-user', status: 502 });
      await expect(scene.say('/tidewaiter confirm-policy .github', 'olivia')).rejects.toMatchObject({
        code: 'unavailable',
        retryable: true,
      });
      fault.remove();
      expect(answers(scene)).toEqual([]);
      expect(scene.enqueued).toEqual([]);
    });

    test('of the account that the repositories belong to is taken without a question, however its name is written', async () => {
      const scene = sceneOf('Olga');
      scene.repository.collaborator('Olga', 'admin');
      scene.confirmsWith(() => ({ state: 'confirmed' }));
      github.forgetRequests();
      expect(reactions(await scene.say('/tidewaiter confirm-policy none', 'Olga'))).toEqual(['+1']);
      expect(github.requests.map(({ operation }) => operation)).not.toContain('orgs/get-membership-for-user');
      expect(scene.store.audits.filter(({ action }) => action === 'org-policy.confirmed')).toMatchObject([{ actor: 'Olga' }]);
    });
  });

  test('of a bot, and a comment that is none, cost no call', async () => {
    const scene = sceneOf();
    scene.repository.collaborator('helper[bot]', 'write');
    github.forgetRequests();
    const comments = [await scene.say('/tidewaiter help', 'helper[bot]'), await scene.say('I like /tidewaiter help')];
    expect(github.requests).toHaveLength(0);
    expect(comments.map(reactions)).toEqual([[], []]);
    expect(scene.store.audits).toEqual([]);
  });

  test('is answered with a reaction alone when there are too many', async () => {
    const scene = sceneOf();
    for (let count = 0; count < maxAnswers; count += 1) await scene.say('/tidewaiter help');
    expect(answers(scene)).toHaveLength(maxAnswers);
    const comment = await scene.say('/tidewaiter help');
    expect(reactions(comment)).toEqual(['confused']);
    expect(answers(scene)).toHaveLength(maxAnswers);
    // Work is still taken.
    expect(reactions(await scene.say('/tidewaiter recheck'))).toEqual(['+1']);
  });

  test('is answered however many comments of ours stand there that answer nobody', async () => {
    const scene = sceneOf();
    const { world } = github;
    for (let count = 0; count <= maxAnswers; count += 1)
      addIssueComment(world, scene.pull, { author: scene.app.bot, app: scene.app, body: `Images: all ${count} are signed.` });
    const comment = await scene.say('/tidewaiter help');
    expect(answers(scene).at(-1)).toContain(`<!-- tidewaiter:answer comment-${comment.id}`);
    expect(reactions(comment)).toEqual(['+1']);
  });

  test('in a comment that is gone, or in a locked conversation, does not fail the job', async () => {
    const scene = sceneOf();
    const comment = scene.pull.comment('/tidewaiter recheck', 'maria');
    scene.pull.comments.splice(0);
    await run(scene, scene.pull, comment);
    expect(scene.enqueued).toHaveLength(1);
    const locked = github.fail({ route: 'issues/create-comment', status: 403 });
    await scene.say('/tidewaiter help');
    locked.remove();
    expect(answers(scene)).toEqual([]);
    expect(scene.lines.map(line => JSON.parse(line))).toMatchObject([
      { level: 40, msg: 'a command could not be answered', reason: 'The token may not write comments.' },
    ]);
  });

  test('is not taken by a marker that somebody else wrote', async () => {
    const scene = sceneOf();
    const comment = scene.pull.comment('/tidewaiter help', 'maria');
    scene.pull.comment(`x\n\n<!-- tidewaiter:answer comment-${comment.id} -->`, 'mallory');
    await run(scene, scene.pull, comment);
    expect(answers(scene)).toHaveLength(1);
  });

  test.each(['repos/get-collaborator-permission-level', 'reactions/create-for-issue-comment', 'graphql:Answers'])(
    'is tried again when %s fails for now',
    async route => {
      const scene = sceneOf();
      const fault = github.fail({ route, status: 503 });
      const comment = scene.pull.comment('/tidewaiter help', 'maria');
      await expect(run(scene, scene.pull, comment)).rejects.toMatchObject({ retryable: true });
      fault.remove();
      await run(scene, scene.pull, comment, 2);
      expect(answers(scene)).toHaveLength(1);
    },
  );
});
