import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { clientOf } from './client.ts';
import { type FakeGitHub, startFakeGitHub } from './fake-github.ts';
import type { FakePullRequest } from './state/pull-request.ts';
import type { FakeRepository } from './state/repository.ts';
import type { TokenOptions } from './state/token.ts';

let github: FakeGitHub;
let repository: FakeRepository;
let pull: FakePullRequest;
beforeEach(async () => {
  github = await startFakeGitHub();
  repository = github.repository('acme/app', {
    base: { Dockerfile: 'FROM alpine\n', 'logo.png': new Uint8Array([1, 0, 2]), 'deploy/a.yaml': 'a: 1\n' },
  });
  pull = repository.pullRequest({ files: { Dockerfile: 'FROM alpine:3.22\n' }, fork: 'mallory' });
});
afterEach(async () => {
  await github.close();
  github.assertContract();
});

interface Reply {
  readonly data?: unknown;
  readonly errors?: readonly { readonly type?: string; readonly message: string; readonly path?: readonly string[] }[];
}

/** The value at a path of fields. */
const dig = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce((at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined), value);

const digText = (value: unknown, ...path: readonly string[]): string => {
  const found = dig(value, ...path);
  if (typeof found !== 'string') throw new Error(`No text at ${path.join('.')}.`);
  return found;
};

/** Sends a query and returns GitHub's whole answer. */
const ask = async (query: string, auth: TokenOptions = {}, variables: Record<string, unknown> = {}): Promise<Reply> => {
  const headers = { authorization: `bearer ${github.token(auth)}`, 'user-agent': 'test' };
  const response = await fetch(github.graphqlUrl, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  return JSON.parse(await response.text());
};
const inRepository = async (fields: string): Promise<unknown> => {
  const { data, errors } = await ask(`{ repository(owner: "acme", name: "app") { ${fields} } }`);
  expect(errors).toBeUndefined();
  return dig(data, 'repository');
};

describe('objects', () => {
  test('are found by expression or id; what does not exist is null', async () => {
    const blob = repository.git.resolve('main:Dockerfile');
    const found = await inRepository(`
      a: object(expression: "${repository.head()}:Dockerfile") { __typename oid ... on Blob { text isBinary isTruncated byteSize } }
      b: object(oid: "${blob}") { ... on Blob { text } }
      c: object(expression: "${pull.head.sha}:Dockerfile") { ... on Blob { text } }
      d: object(expression: "main:nothing") { oid }
      e: object(expression: "main:logo.png") { ... on Blob { text isBinary byteSize } }
      f: object(expression: "HEAD:deploy") { __typename ... on Tree { entries { name path type mode object { ... on Blob { text } } } } }
      g: object(expression: "main") { __typename ... on Commit { messageHeadline file(path: "deploy/a.yaml") { path } } }
    `);
    expect(found).toEqual({
      a: { __typename: 'Blob', oid: blob, text: 'FROM alpine\n', isBinary: false, isTruncated: false, byteSize: 12 },
      b: { text: 'FROM alpine\n' },
      c: { text: 'FROM alpine:3.22\n' },
      d: null,
      e: { text: null, isBinary: true, byteSize: 3 },
      f: {
        __typename: 'Tree',
        entries: [{ name: 'a.yaml', path: 'deploy/a.yaml', type: 'blob', mode: 0o100644, object: { text: 'a: 1\n' } }],
      },
      g: { __typename: 'Commit', messageHeadline: 'First commit', file: { path: 'deploy/a.yaml' } },
    });
  });

  test('that are large are cut at 512,000 bytes and say so', async () => {
    repository.commit({ files: { large: 'x'.repeat(600_000) } });
    const found = await inRepository('object(expression: "main:large") { ... on Blob { text isTruncated byteSize } }');
    expect(found).toEqual({ object: { text: 'x'.repeat(512_000), isTruncated: true, byteSize: 600_000 } });
  });

  test('that are not UTF-8 come converted, so their bytes are lost', async () => {
    repository.commit({ files: { latin: new Uint8Array([0x63, 0x61, 0x66, 0xe9]) } });
    const found = await inRepository('object(expression: "main:latin") { ... on Blob { text isBinary byteSize } }');
    expect(found).toEqual({ object: { text: 'café', isBinary: false, byteSize: 4 } });
  });
});

describe('a pull request', () => {
  test('tells its tips and its changed files, but no patch', async () => {
    const found = await inRepository(
      'pullRequest(number: 1) { headRefOid baseRefOid isCrossRepository changedFiles author { login } files(first: 10) { totalCount nodes { path changeType additions deletions } pageInfo { hasNextPage } } }',
    );
    expect(dig(found, 'pullRequest')).toEqual({
      headRefOid: pull.head.sha,
      baseRefOid: repository.head(),
      isCrossRepository: true,
      changedFiles: 1,
      author: { login: 'mallory' },
      files: {
        totalCount: 1,
        nodes: [{ path: 'Dockerfile', changeType: 'MODIFIED', additions: 1, deletions: 1 }],
        pageInfo: { hasNextPage: false },
      },
    });
    const { errors } = await ask(
      '{ repository(owner: "acme", name: "app") { pullRequest(number: 1) { files(first: 1) { nodes { patch } } } } }',
    );
    expect(errors?.[0]?.message).toContain('Cannot query field "patch"');
    expect(github.contractErrors).toHaveLength(1);
    github.forgetContractErrors();
  });

  test('tells its conversation and its threads, with bots under their plain name', async () => {
    pull.comment('hi', 'alice');
    const octokit = clientOf(github, { permissions: { 'pull-requests': 'write' } });
    const target = { owner: 'acme', repo: 'app', pull_number: 1 };
    await octokit.pulls.createReview({
      ...target,
      event: 'COMMENT',
      body: 'Found',
      comments: [{ path: 'Dockerfile', line: 1, body: 'first' }],
    });
    const fields =
      'isResolved isOutdated path line startLine diffSide viewerCanResolve comments(first: 5) { nodes { databaseId body author { __typename login } viewerDidAuthor isMinimized } }';
    const found = await inRepository(
      `pullRequest(number: 1) { comments(last: 5) { nodes { body author { login } } } reviews(first: 5) { nodes { state body } } reviewThreads(first: 50) { nodes { ${fields} } } }`,
    );
    expect(dig(found, 'pullRequest')).toEqual({
      comments: { nodes: [{ body: 'hi', author: { login: 'alice' } }] },
      reviews: { nodes: [{ state: 'COMMENTED', body: 'Found' }] },
      reviewThreads: {
        nodes: [
          {
            isResolved: false,
            isOutdated: false,
            path: 'Dockerfile',
            line: 1,
            startLine: null,
            diffSide: 'RIGHT',
            viewerCanResolve: false,
            comments: {
              nodes: [
                {
                  databaseId: pull.threads[0]?.comments[0]?.id,
                  body: 'first',
                  author: { __typename: 'Bot', login: 'github-actions' },
                  viewerDidAuthor: true,
                  isMinimized: false,
                },
              ],
            },
          },
        ],
      },
    });
  });

  test('pages by cursor', async () => {
    for (let index = 0; index < 5; index += 1) pull.comment(`${index}`);
    const page = async (args: string): Promise<unknown> => {
      const fields = 'nodes { body } pageInfo { hasNextPage hasPreviousPage endCursor startCursor }';
      return dig(await inRepository(`pullRequest(number: 1) { comments(${args}) { ${fields} } }`), 'pullRequest', 'comments');
    };
    const first = await page('first: 2');
    expect(first).toMatchObject({ nodes: [{ body: '0' }, { body: '1' }], pageInfo: { hasNextPage: true, hasPreviousPage: false } });
    const second = await page(`first: 10, after: "${digText(first, 'pageInfo', 'endCursor')}"`);
    expect(second).toMatchObject({
      nodes: [{ body: '2' }, { body: '3' }, { body: '4' }],
      pageInfo: { hasNextPage: false, hasPreviousPage: true },
    });
    const last = await page('last: 2');
    expect(dig(last, 'nodes')).toEqual([{ body: '3' }, { body: '4' }]);
    expect(dig(await page(`last: 2, before: "${digText(last, 'pageInfo', 'startCursor')}"`), 'nodes')).toEqual([
      { body: '1' },
      { body: '2' },
    ]);
  });
});

describe('errors', () => {
  const typeOf = async (query: string, auth: TokenOptions = {}): Promise<string | undefined> => (await ask(query, auth)).errors?.[0]?.type;

  test('name what cannot be found, and leave the rest standing', async () => {
    const { data, errors } = await ask(
      '{ a: repository(owner: "acme", name: "nope") { name } b: repository(owner: "acme", name: "app") { name } }',
    );
    expect(data).toEqual({ a: null, b: { name: 'app' } });
    expect(errors).toMatchObject([
      { type: 'NOT_FOUND', path: ['a'], message: "Could not resolve to a Repository with the name 'acme/nope'." },
    ]);
    expect(await typeOf('{ repository(owner: "acme", name: "app") { pullRequest(number: 9) { id } } }')).toBe('NOT_FOUND');
  });

  test('demand bounded pages', async () => {
    const comments = (args: string) =>
      `{ repository(owner: "acme", name: "app") { pullRequest(number: 1) { comments${args} { totalCount } } } }`;
    expect(await typeOf(comments(''))).toBe('MISSING_PAGINATION_BOUNDARIES');
    expect(await typeOf(comments('(first: 101)'))).toBe('EXCESSIVE_PAGINATION');
  });

  test('refuse what the token may not do', async () => {
    github.repository('acme/secret', { private: true, base: { a: '1' } });
    const query = '{ repository(owner: "acme", name: "secret") { name object(expression: "HEAD:a") { oid } } }';
    const { data, errors } = await ask(query, { permissions: { contents: 'none' } });
    expect(data).toEqual({ repository: { name: 'secret', object: null } });
    expect(errors).toMatchObject([{ type: 'FORBIDDEN', message: 'Resource not accessible by integration' }]);
    expect(await typeOf(query, { repository })).toBe('NOT_FOUND');
    expect((await ask(query, { permissions: { contents: 'read' } })).errors).toBeUndefined();
  });

  test('tell a field that the fake does not have from one that is null', async () => {
    const { errors } = await ask('{ repository(owner: "acme", name: "app") { stargazerCount } }');
    expect(errors?.[0]?.message).toBe('The fake has no Repository.stargazerCount.');
    expect(github.contractErrors).toEqual(['graphql: the fake has no Repository.stargazerCount']);
    github.forgetContractErrors();
  });

  test('need a token and a query', async () => {
    const post = (init: RequestInit) => fetch(github.graphqlUrl, { method: 'POST', ...init }).then(({ status }) => status);
    expect(await post({ body: '{"query":"{viewer{login}}"}' })).toBe(401);
    expect(await post({ body: '{}', headers: { authorization: `token ${github.token()}` } })).toBe(400);
  });
});

test('a query costs a point for each hundred connections', async () => {
  const fields =
    'rateLimit { cost limit remaining nodeCount } repository(owner: "acme", name: "app") { pullRequests(first: $many) { nodes { reviewThreads(first: 100) { nodes { comments(first: 10) { totalCount } } } } } }';
  const { data } = await ask(`query ($many: Int!) { ${fields} }`, {}, { many: 50 });
  // 1 + 50 + 50 × 100 connections; 50 + 50 × 100 + 50 × 100 × 10 nodes.
  expect(dig(data, 'rateLimit')).toEqual({ cost: 51, limit: 1_000, remaining: 949, nodeCount: 55_050 });
  expect(github.totals()).toMatchObject({ graphql: 1, points: 1, graphqlCost: 51 });
  expect((await ask(`query ($many: Int!) { ${fields} }`, {}, { many: 500 })).errors?.[0]?.type).toBe('MAX_NODE_LIMIT_EXCEEDED');
});

describe('mutations', () => {
  const bot: TokenOptions = { permissions: { 'pull-requests': 'write' } };
  const comment = async (): Promise<void> => {
    const target = { owner: 'acme', repo: 'app', pull_number: 1 };
    await clientOf(github, bot).pulls.createReview({
      ...target,
      event: 'COMMENT',
      comments: [{ path: 'Dockerfile', line: 1, body: 'first' }],
    });
  };

  test('resolve a thread for those who may write contents, and for the author', async () => {
    await comment();
    const [thread] = pull.threads;
    const resolve = (auth: TokenOptions) =>
      ask(
        `mutation { resolveReviewThread(input: { threadId: "${thread?.nodeId}" }) { thread { isResolved resolvedBy { login } } } }`,
        auth,
      );
    expect((await resolve(bot)).errors).toMatchObject([{ type: 'FORBIDDEN' }]);
    expect((await resolve({ permissions: { 'pull-requests': 'write', contents: 'write' } })).data).toEqual({
      resolveReviewThread: { thread: { isResolved: true, resolvedBy: { login: 'github-actions' } } },
    });
    await ask(`mutation { unresolveReviewThread(input: { threadId: "${thread?.nodeId}" }) { thread { isResolved } } }`, {
      user: 'mallory',
    });
    expect(thread?.resolvedBy).toBeUndefined();
    expect(github.requests.at(-1)).toMatchObject({ kind: 'graphql', points: 5 });
  });

  test('fold comments away', async () => {
    await comment();
    const found = pull.threads[0]?.comments[0];
    const minimize = (auth: TokenOptions) =>
      ask(
        `mutation { minimizeComment(input: { subjectId: "${found?.nodeId}", classifier: OUTDATED }) { minimizedComment { isMinimized minimizedReason } } }`,
        auth,
      );
    expect((await minimize({})).errors).toMatchObject([{ type: 'FORBIDDEN' }]);
    expect(dig((await minimize(bot)).data, 'minimizeComment', 'minimizedComment')).toEqual({
      isMinimized: true,
      minimizedReason: 'outdated',
    });
  });

  test('write, edit and delete comments', async () => {
    const added = await ask(
      `mutation { addComment(input: { subjectId: "${pull.nodeId}", body: "one" }) { commentEdge { node { id body } } } }`,
      bot,
    );
    const id = digText(added.data, 'addComment', 'commentEdge', 'node', 'id');
    await ask(`mutation { updateIssueComment(input: { id: "${id}", body: "two" }) { issueComment { body } } }`, bot);
    expect(pull.comments.map(({ body }) => body)).toEqual(['two']);
    await ask(`mutation { deleteIssueComment(input: { id: "${id}" }) { clientMutationId } }`, bot);
    expect(pull.comments).toEqual([]);
    await comment();
    const thread = pull.threads[0];
    await ask(
      `mutation { addPullRequestReviewThreadReply(input: { pullRequestReviewThreadId: "${thread?.nodeId}", body: "answer" }) { comment { body } } }`,
      bot,
    );
    await ask(
      `mutation { updatePullRequestReviewComment(input: { pullRequestReviewCommentId: "${thread?.comments[0]?.nodeId}", body: "edited" }) { pullRequestReviewComment { body } } }`,
      bot,
    );
    expect(thread?.comments.map(({ body }) => body)).toEqual(['edited', 'answer']);
  });

  test('commit to a branch, unless it has moved', async () => {
    const own = repository.pullRequest({ files: { Dockerfile: 'FROM busybox\n', old: 'x\n' } });
    const before = own.head.sha;
    const commit = (auth: TokenOptions) =>
      ask(
        'mutation ($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid messageHeadline } } }',
        auth,
        {
          input: {
            branch: { repositoryNameWithOwner: 'acme/app', branchName: own.head.ref },
            message: { headline: 'Fix', body: 'Because.' },
            expectedHeadOid: before,
            fileChanges: {
              additions: [{ path: 'Dockerfile', contents: Buffer.from('FROM busybox:1.37\r\n').toString('base64') }],
              deletions: [{ path: 'old' }],
            },
          },
        },
      );
    expect((await commit(bot)).errors).toMatchObject([{ type: 'FORBIDDEN' }]);
    const { data } = await commit({ permissions: { contents: 'write' } });
    expect(dig(data, 'createCommitOnBranch', 'commit')).toEqual({ oid: own.head.sha, messageHeadline: 'Fix' });
    expect(own.head.sha).not.toBe(before);
    expect(own.files().map(({ path, patch }) => [path, patch])).toEqual([
      ['Dockerfile', '@@ -1 +1 @@\n-FROM alpine\n+FROM busybox:1.37\r'],
    ]);
    expect((await commit({ permissions: { contents: 'write' } })).errors).toMatchObject([{ type: 'STALE_DATA' }]);
  });
});
