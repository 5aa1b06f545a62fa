import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixAll } from '../../../../app/jobs/fix/fix-all.ts';
import type { LoadedOrgPolicy } from '../../../../app/org-policy/org-policy-source.ts';
import type { FixJob } from '../../../../app/queue/job.ts';
import { GitHubError } from '../../../../src/github/call/errors.ts';
import { parseOrgPolicy } from '../../../../src/policy/parse-org-policy.ts';
import { allRules } from '../../../../src/rules/catalog.ts';
import { type FakeGitHub, startFakeGitHub } from '../../../fake-github/fake-github.ts';
import type { FileMap } from '../../../fake-github/git/file-tree.ts';
import type { FakePullRequest, PullRequestOptions } from '../../../fake-github/state/pull-request.ts';
import type { FakeRepository } from '../../../fake-github/state/repository.ts';
import type { Permissions } from '../../../fake-github/state/token.ts';
import { createJobWorkplace, fixPermissions, type JobWorkplace, jobRun } from '../../../support/app/job-workplace.ts';
import { linksOfGitHub } from '../../../support/markdown-reader.ts';

let github: FakeGitHub;
beforeAll(async () => {
  github = await startFakeGitHub({ rateLimits: false });
});
afterAll(async () => {
  await github.close();
  github.assertContract();
});

const base = 'FROM node:24.11-bookworm-slim\nUSER node\n';
const dockerfile = `${base}ADD src /app\nADD lib /lib\n`;
const fixedDockerfile = `${base}COPY src /app\nCOPY lib /lib\n`;

interface Scene extends JobWorkplace {
  readonly repository: FakeRepository;
  readonly pull: FakePullRequest;
  readonly fix: (job?: Partial<FixJob>, attempt?: number, signal?: AbortSignal) => Promise<void>;
  /** Text of a file at the head branch. */
  readonly text: (path: string) => string;
  readonly commits: () => number;
}

let scenes = 0;

/** A pull request with things to fix, in which `maria` may write and `mallory` may not. */
const sceneOf = (
  options: PullRequestOptions & {
    readonly baseFiles?: FileMap;
    readonly permissions?: Permissions;
    readonly policy?: () => LoadedOrgPolicy;
    readonly onToken?: JobWorkplace['onToken'];
  } = {},
): Scene => {
  scenes += 1;
  const repository = github.repository(`acme/app${scenes}`, { base: options.baseFiles ?? { 'README.md': '# app\n' } });
  repository.collaborator('maria', 'write');
  const pull = repository.pullRequest({ files: { Dockerfile: dockerfile }, author: 'mallory', ...options });
  const workplace = createJobWorkplace(github, 'acme', options.permissions ?? fixPermissions);
  workplace.orgPolicy = options.policy ?? workplace.orgPolicy;
  workplace.onToken = options.onToken;
  const job: FixJob = {
    kind: 'fix-all',
    installationId: workplace.installation.id,
    owner: 'acme',
    repo: repository.name,
    number: pull.number,
    actor: 'maria',
  };
  const head = pull.head.sha;
  return {
    ...workplace,
    repository,
    pull,
    fix: (changes = { head }, attempt = 1, signal?: AbortSignal) =>
      fixAll(workplace.tools)({ ...job, ...changes }, jobRun(attempt, signal)),
    text: path => pull.head.repository.git.blob(pull.head.repository.git.resolve(`${pull.head.sha}:${path}`) ?? '').toString('utf8'),
    commits: () => pull.commits().length,
  };
};

const bodies = ({ pull }: Scene): readonly string[] => pull.comments.map(({ body }) => body);
const actions = ({ store: { audits } }: Scene): readonly string[] =>
  audits.map(({ action, detail }) => `${action} ${typeof detail['reason'] === 'string' ? detail['reason'] : ''}`.trim());
const message = ({ pull }: Scene): string => pull.head.repository.git.commitInfo(pull.head.sha).message;

describe('Fix all', () => {
  test('commits all safe fixes of several files in one commit, keeps every other byte and says nothing', async () => {
    const manifest =
      '\uFEFFapiVersion: v1\r\nkind: Pod\r\nmetadata: {name: web}\r\nspec:\r\n  containers:\r\n    - name: web   # the site\r\n      image: "nginx:1.29.1"';
    const scene = sceneOf({ files: { Dockerfile: dockerfile, 'pod.yaml': manifest, 'other.txt': 'ADD x /x\n' } });
    const before = scene.pull.head.sha;
    await scene.fix();
    expect(scene.commits()).toBe(2);
    expect(scene.repository.git.commitInfo(scene.pull.head.sha).parents).toEqual([before]);
    expect(scene.text('Dockerfile')).toBe(fixedDockerfile);
    const fixed = scene.text('pod.yaml');
    expect(fixed).toContain('allowPrivilegeEscalation: false');
    expect(fixed).not.toMatch(/(?<!\r)\n/u);
    expect(fixed.startsWith(manifest.slice(0, manifest.indexOf('      image')))).toBe(true);
    expect(fixed.endsWith('\n')).toBe(false);
    expect(scene.text('other.txt')).toBe('ADD x /x\n');
    expect(message(scene)).toMatch(
      /^Fix 4 container security findings\n\n- Dockerfile: dockerfile\/add-local-file \(2\)\n- pod\.yaml: kubernetes\/privilege-escalation-allowed, kubernetes\/seccomp-not-set\n\nCo-authored-by: maria <\d+\+maria@users\.noreply\.127\.0\.0\.1>\nTidewaiter-Request: click-[0-9a-f]{40}$/u,
    );
    expect(bodies(scene)).toEqual([]);
    expect(scene.store.audits).toMatchObject([
      {
        action: 'fix-all.committed',
        actor: 'maria',
        sha: scene.pull.head.sha,
        correlationId: 'correlation-1',
        detail: { fixed: 4, origin: 'button' },
      },
    ]);
  });

  test('answers a comment with a reaction', async () => {
    const scene = sceneOf();
    const comment = scene.pull.comment('/tidewaiter fix', 'maria');
    await scene.fix({ commentId: comment.id });
    expect(scene.text('Dockerfile')).toBe(fixedDockerfile);
    expect(comment.reactions.map(({ content }) => content)).toEqual(['+1']);
    expect(scene.pull.comments).toHaveLength(1);
  });

  test('makes one commit of a double click, whether one after the other or at once', async () => {
    const scene = sceneOf();
    await Promise.all([scene.fix(), scene.fix()]);
    await scene.fix();
    expect(scene.commits()).toBe(2);
    expect(bodies(scene)).toEqual([]);
    expect(actions(scene).toSorted()).toEqual(['fix-all.committed', 'fix-all.done-before', 'fix-all.done-before']);
  });

  test.each([
    ['a click', false],
    ['a comment', true],
  ])('makes one commit of %s when the answer was lost and the job is tried again', async (_, commented) => {
    const scene = sceneOf();
    const comment = scene.pull.comment('/tidewaiter fix', 'maria');
    const job = commented ? { commentId: comment.id } : { head: scene.pull.head.sha };
    const fault = github.fail({ route: 'graphql:FixFiles', status: 502, times: 1, performed: true });
    await expect(scene.fix(job)).rejects.toMatchObject({ name: 'GitHubError', retryable: true });
    fault.remove();
    expect(scene.commits()).toBe(2);
    await scene.fix(job, 2);
    expect(scene.commits()).toBe(2);
    expect(scene.text('Dockerfile')).toBe(fixedDockerfile);
    expect(scene.pull.comments).toHaveLength(1);
    expect(comment.reactions.map(({ content }) => content)).toEqual(commented ? ['+1'] : []);
    expect(actions(scene)).toEqual(['fix-all.done-before']);
  });

  test('knows its commit also when somebody pushed on top of it before the retry', async () => {
    const scene = sceneOf();
    const head = scene.pull.head.sha;
    await scene.fix({ head });
    scene.pull.push({ files: { 'README.md': 'more\n' } });
    await scene.fix({ head }, 2);
    expect(scene.commits()).toBe(3);
    expect(bodies(scene)).toEqual([]);
  });

  test.each([
    ['a reader', 'mallory'],
    ['somebody with triage', 'triager'],
    ['an unknown account', 'nobody-knows'],
  ])('does nothing for %s, without a word', async (_, actor) => {
    const scene = sceneOf();
    scene.repository.collaborator('triager', 'triage');
    const comment = scene.pull.comment('/tidewaiter fix', actor === 'nobody-knows' ? 'octocat' : actor);
    await scene.fix({ actor, head: scene.pull.head.sha });
    expect(comment.reactions).toEqual([]);
    await scene.fix({ actor, commentId: comment.id });
    expect(comment.reactions.map(({ content }) => content)).toEqual(['confused']);
    expect(scene.commits()).toBe(1);
    expect(scene.pull.comments).toHaveLength(1);
    expect(actions(scene)).toEqual(['fix-all.refused may-not-write', 'fix-all.refused may-not-write']);
  });

  test.each(['maintain', 'admin'] as const)('obeys somebody with the role %s', async role => {
    const scene = sceneOf();
    scene.repository.collaborator('chief', role);
    await scene.fix({ actor: 'chief' });
    expect(scene.commits()).toBe(2);
  });

  /** Runs the job twice and gives the one comment that it left. */
  const toldOnce = async (scene: Scene, job?: Partial<FixJob>): Promise<string> => {
    const before = scene.commits();
    await scene.fix(job);
    await scene.fix(job, 2);
    expect(scene.commits()).toBe(before);
    expect(scene.pull.comments).toHaveLength(1);
    return bodies(scene)[0] ?? '';
  };

  test('refuses on a fork', async () => {
    const scene = sceneOf({ fork: 'mallory' });
    expect(await toldOnce(scene)).toMatch(/^Nothing was committed\. The branch of this pull request is in a fork\./u);
    expect(actions(scene)).toEqual(['fix-all.refused fork', 'fix-all.refused fork']);
  });

  test('refuses on a head that the person did not see', async () => {
    const scene = sceneOf();
    const seen = scene.pull.head.sha;
    scene.pull.push({ files: { 'b.Dockerfile': dockerfile } });
    expect(await toldOnce(scene, { head: seen })).toContain('has another head');
  });

  test('refuses when the head moves while the fixes are computed', async () => {
    let push = (): void => undefined;
    const scene = sceneOf({
      policy: () => {
        push();
        return { state: 'none' };
      },
    });
    push = () => void scene.pull.push({ files: { 'b.Dockerfile': dockerfile } });
    const head = scene.pull.head.sha;
    await scene.fix({ head });
    expect(scene.commits()).toBe(2);
    expect(scene.text('Dockerfile')).toBe(dockerfile);
    expect(bodies(scene)[0]).toContain('has another head');
  });

  test('says what to enable when the App may not write contents', async () => {
    const scene = sceneOf({ permissions: { contents: 'read', checks: 'write', pull_requests: 'write' } });
    const told = await toldOnce(scene);
    expect(told).toContain('"Contents: Read and write"');
    expect(told).toContain('/docs/app.md');
  });

  test('refuses on a pull request that was closed', async () => {
    const scene = sceneOf();
    scene.pull.close();
    expect(await toldOnce(scene)).toContain('not open any more');
  });

  test('writes down of a refusal why, and the head that the person saw, if any', async () => {
    const scene = sceneOf({ fork: 'mallory' });
    const { head } = scene.pull;
    await scene.fix({ head: head.sha });
    await scene.fix({ commentId: scene.pull.comment('/tidewaiter fix', 'maria').id });
    const [clicked, commented] = scene.store.audits;
    expect(clicked).toMatchObject({
      action: 'fix-all.refused',
      actor: 'maria',
      number: scene.pull.number,
      sha: head.sha,
      correlationId: 'correlation-1',
      detail: { origin: 'button', reason: 'fork' },
    });
    expect(clicked?.detail).not.toHaveProperty('skipped');
    expect(clicked?.detail).not.toHaveProperty('fixed');
    expect(commented).toMatchObject({ detail: { origin: expect.stringMatching(/^comment \d+$/u), reason: 'fork' } });
    expect(commented).not.toHaveProperty('sha');
  });

  test.each([
    ['BRANCH_PROTECTION_RULE_VIOLATION', 'A protection rule of the branch'],
    ['FORBIDDEN', 'A ruleset or a restriction'],
    ['NOT_FOUND', 'does not exist any more'],
    ['UNPROCESSABLE', 'GitHub did not take the commit'],
    ['A_TYPE_OF_TOMORROW', 'GitHub did not take the commit'],
  ])('tells a refusal of GitHub of type %s, with its words escaped', async (type, words) => {
    const scene = sceneOf();
    const fault = github.fail({ route: 'graphql:FixFiles', graphqlErrors: [{ type, message: 'No, @octocat: see #1 <img src=x>' }] });
    const told = await toldOnce(scene);
    fault.remove();
    expect(told).toContain(words);
    expect(told).toContain('No, @');
    expect(told).not.toMatch(/@octocat|#1\b|<img/u);
  });

  test('leaves executables, links and what is not a file alone and says so', async () => {
    const scene = sceneOf({
      files: {
        Dockerfile: dockerfile,
        'x.Dockerfile': { content: dockerfile, executable: true },
        'l.Dockerfile': { symlink: 'Dockerfile' },
      },
    });
    await scene.fix();
    expect(scene.text('Dockerfile')).toBe(fixedDockerfile);
    expect(scene.text('x.Dockerfile')).toBe(dockerfile);
    expect(scene.repository.git.tree(scene.pull.head.sha).map(({ path, mode }) => `${mode} ${path}`)).toEqual(
      expect.arrayContaining(['100644 Dockerfile', '100755 x.Dockerfile', '120000 l.Dockerfile']),
    );
    expect(bodies(scene)[0]).toMatch(/^2 findings fixed in [0-9a-f]{40}\.\n\nLeft as they are:\n- `x\.Dockerfile`: it is executable/u);
  });

  test('refuses when there is nothing but executables', async () => {
    const scene = sceneOf({ files: { Dockerfile: { content: dockerfile, executable: true } } });
    expect(await toldOnce(scene)).toContain('All files with safe fixes are executable');
  });

  test('says when there is nothing to fix, and what needs a person', async () => {
    const scene = sceneOf({ files: { Dockerfile: 'FROM node:24.11-bookworm-slim\nUSER root\nRUN make\n' } });
    const told = await toldOnce(scene);
    expect(told).toMatch(/^There is nothing to fix\.\n\n- 1 finding with a fix that needs the judgement of a person/u);
    const clean = sceneOf({ files: { 'README.md': 'text\n' } });
    expect(await toldOnce(clean)).toMatch(/^There is nothing to fix\.\n\n<!-- tidewaiter:answer click-[0-9a-f]{40}\.nothing-to-fix -->$/u);
  });

  test('goes by the policy of the base branch, and refuses when that or the policy of the organization has errors', async () => {
    const policy = (text: string) => ({ baseFiles: { '.github/tidewaiter.yml': text } });
    const off = sceneOf(policy('version: 1\nrules:\n  dockerfile/add-local-file: off\n'));
    expect(await toldOnce(off)).toContain('nothing to fix');
    const broken = sceneOf(policy('version: 1\nno-such-key: 1\n'));
    expect(await toldOnce(broken)).toContain('The policy that says which findings count has errors');
    const organization = sceneOf({ policy: () => ({ state: 'invalid', repository: 'acme/.github', errors: [] }) });
    expect(await toldOnce(organization)).toContain('The policy that says which findings count has errors');
  });

  test('says so when the organization leaves the repository out', async () => {
    const parsed = parseOrgPolicy(
      'version: 1\nrepositories:\n  exclude: ["app*"]\n',
      'tidewaiter/policy.yml',
      'acme/.github',
      allRules.map(({ meta }) => meta),
    );
    if (parsed.errors) throw new Error(JSON.stringify(parsed.errors));
    const scene = sceneOf({ policy: () => ({ state: 'policy', policy: parsed.policy }) });
    expect(await toldOnce(scene)).toContain('The policy of the organization leaves this repository out.');
  });

  test('writes nothing into message or comment that GitHub would act upon, whatever files are called', async () => {
    const folder = '[skip ci] @octocat closes #1, GH-2 <img src=x> `x`';
    const scene = sceneOf({
      files: { [`${folder}/Dockerfile`]: dockerfile, [`${folder}/x.Dockerfile`]: { content: dockerfile, executable: true } },
    });
    await scene.fix();
    const [, listed = ''] = message(scene).split('\n\n');
    expect(scene.commits()).toBe(2);
    expect(listed).toBe('- ?skip?ci???octocat?closes??1??GH-2??img?src?x???x?/Dockerfile: dockerfile/add-local-file (2)');
    const [told = ''] = bodies(scene);
    expect(told).toContain(
      `- \`\` ${folder}/x.Dockerfile \`\`: it is executable`.replace('`` [', '``[').replace('Dockerfile ``', 'Dockerfile``'),
    );
    expect(
      linksOfGitHub(
        told
          .replaceAll(/``.*``/gu, '')
          .replace(/<!--.*-->/u, '')
          .replace(/in [0-9a-f]{40}/u, ''),
      ),
    ).toEqual([]);
  });

  test.each(['graphql:PullRequestTip', 'pulls/list-files', 'graphql:Modes', 'repos/get-collaborator-permission-level'])(
    'is tried again when %s fails for now, and then commits once',
    async route => {
      const scene = sceneOf();
      const fault = github.fail({ route, status: 503 });
      await expect(scene.fix()).rejects.toMatchObject({ name: 'GitHubError', retryable: true });
      fault.remove();
      await scene.fix(undefined, 2);
      expect(scene.commits()).toBe(2);
    },
  );

  test('is tried again when the token that may commit is not to be had for now: that is not a missing permission', async () => {
    const outage = new GitHubError('unavailable', 'GitHub answered with HTTP 502.', undefined);
    let down = true;
    const scene = sceneOf({
      onToken: access => {
        if (down && access === 'fix') throw outage;
      },
    });
    await expect(scene.fix()).rejects.toBe(outage);
    expect([bodies(scene), actions(scene)]).toEqual([[], []]);
    down = false;
    await scene.fix(undefined, 2);
    expect(scene.commits()).toBe(2);
  });

  test('tells once although the answer to the comment was lost', async () => {
    const scene = sceneOf({ fork: 'mallory' });
    const fault = github.fail({ route: 'issues/create-comment', status: 502, times: 1, performed: true });
    await expect(scene.fix()).rejects.toMatchObject({ retryable: true });
    fault.remove();
    await scene.fix(undefined, 2);
    expect(scene.pull.comments).toHaveLength(1);
  });

  test('ends quietly where the conversation is locked', async () => {
    const scene = sceneOf({ fork: 'mallory' });
    const fault = github.fail({ route: 'issues/create-comment', status: 403 });
    await scene.fix();
    fault.remove();
    expect(actions(scene)).toEqual(['fix-all.refused fork']);
    expect(scene.lines.map(line => JSON.parse(line))).toMatchObject([
      { level: 40, msg: 'the outcome of a fix could not be told', reason: 'The token may not write comments.' },
    ]);
  });

  test('does not commit once the process drains', async () => {
    const controller = new AbortController();
    const scene = sceneOf({
      policy: () => {
        controller.abort();
        return { state: 'none' };
      },
    });
    await expect(scene.fix(undefined, 1, controller.signal)).rejects.toThrow();
    expect(scene.commits()).toBe(1);
    expect(scene.store.audits).toEqual([]);
  });
});
