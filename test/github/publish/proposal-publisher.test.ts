import { describe, expect, test } from 'vitest';
import { publishProposal, readProposalPlace, readProposalState } from '../../../src/github/publish/proposal-publisher.ts';
import { Answer, ScriptedGitHub, type SeenRequest } from '../../support/scripted-github.ts';

let github: ScriptedGitHub | undefined;

const answering = async (answer: (request: SeenRequest) => unknown) => {
  github = await ScriptedGitHub.untilTestEnds(answer);
  return github.client;
};
const repository = { owner: 'acme', repo: '.github' };
const [tip, head] = ['a'.repeat(40), 'b'.repeat(40)];

describe('where a proposal starts', () => {
  const wishes = { wanted: 'refs/heads/policy', own: 'tidewaiter/waiver-1', path: 'tidewaiter.yml' };
  const read = async (place: object = {}, object: unknown = { text: 'a: 1\n', isTruncated: false }) => {
    const client = await answering(({ query }) => ({
      data: {
        repository: query.includes('ProposalFile')
          ? { object }
          : {
              id: 'R1',
              wanted: null,
              defaultBranchRef: { name: 'main', target: { oid: tip } },
              own: null,
              pullRequests: { nodes: null },
              ...place,
            },
      },
    }));
    return readProposalPlace(client, repository, wishes);
  };

  test('is the branch that was asked for, else the default branch, with the text of the file at its tip', async () => {
    const place = { repositoryId: 'R1', branch: 'main', tip, text: 'a: 1\n', head: undefined, pull: undefined };
    expect(await read()).toEqual(place);
    expect(github?.requests.map(({ variables }) => variables)).toEqual([
      {
        owner: 'acme',
        repo: '.github',
        wanted: 'refs/heads/policy',
        own: 'refs/heads/tidewaiter/waiver-1',
        ownName: 'tidewaiter/waiver-1',
      },
      { owner: 'acme', repo: '.github', file: `${tip}:tidewaiter.yml` },
    ]);
    expect(await read({ wanted: { name: 'policy', target: { oid: head } } })).toEqual({ ...place, branch: 'policy', tip: head });
    expect(await read({}, null)).toEqual({ ...place, text: undefined });
  });

  test('is nowhere without a commit, and where the file is no text that is whole', async () => {
    expect(await read({ defaultBranchRef: null })).toBeUndefined();
    expect(await read({ wanted: { name: 'policy', target: null } })).toBeUndefined();
    for (const object of [{}, { text: null, isTruncated: false }, { text: 'a', isTruncated: true }])
      expect(await read({}, object)).toBeUndefined();
    expect(await read({}, { text: '' })).toMatchObject({ text: '' });
  });

  test('knows what an earlier try left: its branch, and its own pull request, the first of them, not one of a fork', async () => {
    const nodes = [null, { number: 4, viewerDidAuthor: false }, { number: 5, viewerDidAuthor: true }, { number: 6, viewerDidAuthor: true }];
    expect(await read({ own: { name: 'x', target: { oid: head } }, pullRequests: { nodes } })).toMatchObject({ head, pull: 5 });
    expect(await read({ own: { name: 'x', target: null }, pullRequests: { nodes: [] } })).toMatchObject({
      head: undefined,
      pull: undefined,
    });
  });
});

describe('a proposal', () => {
  const place = { repositoryId: 'R1', branch: 'main', tip, text: 'a: 1\n', head: undefined, pull: undefined };
  const proposal = {
    branch: 'tidewaiter/waiver-1',
    path: 'tidewaiter.yml',
    text: 'a: 2\n',
    title: 'Waive it',
    message: 'Why',
    description: 'Asked by ann.',
  };
  const kinds = ['createRef', 'createCommitOnBranch', 'createPullRequest'] as const;
  const kindOf = ({ query }: SeenRequest): (typeof kinds)[number] | undefined => kinds.find(kind => query.includes(`${kind}(`));
  const answers: Readonly<Record<string, unknown>> = {
    createRef: { createRef: { ref: { name: 'x' } } },
    createCommitOnBranch: { createCommitOnBranch: { commit: { oid: head } } },
    createPullRequest: { createPullRequest: { pullRequest: { number: 9 } } },
  };
  const publish = async (given: object = {}, changes: Readonly<Record<string, unknown>> = {}) => {
    const client = await answering(request => {
      const kind = kindOf(request) ?? '';
      const answer = changes[kind];
      return answer instanceof Answer ? answer : { data: answer ?? answers[kind] };
    });
    return publishProposal(client, repository, { ...place, ...given }, proposal);
  };
  const asked = () => (github?.requests ?? []).map(kindOf);
  const inputOf = (kind: string) => github?.requests.find(request => kindOf(request) === kind)?.variables['input'];

  test('is a branch at the tip, a commit with the text, and a pull request', async () => {
    expect(await publish()).toEqual({ status: 'proposed', pull: 9 });
    expect(asked()).toEqual(kinds);
    expect(inputOf('createRef')).toEqual({ repositoryId: 'R1', name: 'refs/heads/tidewaiter/waiver-1', oid: tip });
    expect(inputOf('createCommitOnBranch')).toMatchObject({
      branch: { branchName: 'tidewaiter/waiver-1' },
      expectedHeadOid: tip,
      message: { headline: 'Waive it' },
      fileChanges: { additions: [{ path: 'tidewaiter.yml', contents: Buffer.from('a: 2\n').toString('base64') }] },
    });
    expect(inputOf('createPullRequest')).toEqual({
      repositoryId: 'R1',
      baseRefName: 'main',
      headRefName: 'tidewaiter/waiver-1',
      title: 'Waive it',
      body: 'Asked by ann.',
    });
  });

  test('does not again what an earlier try has done', async () => {
    expect([await publish({ pull: 5 }), asked()]).toEqual([{ status: 'proposed', pull: 5 }, []]);
    expect([await publish({ head: tip }), asked()]).toEqual([
      { status: 'proposed', pull: 9 },
      ['createCommitOnBranch', 'createPullRequest'],
    ]);
    expect([await publish({ head }), asked()]).toEqual([{ status: 'proposed', pull: 9 }, ['createPullRequest']]);
  });

  test('is refused in GitHub’s words, and thrown where it may pass', async () => {
    const error = (type: string) => new Answer({ data: null, errors: [{ type, message: 'Not so.' }] }, {});
    expect(await publish({}, { createRef: error('FORBIDDEN') })).toMatchObject({
      status: 'refused',
      reason: 'forbidden',
      detail: expect.stringContaining('Not so.'),
    });
    expect(await publish({}, { createPullRequest: error('UNPROCESSABLE') })).toMatchObject({ status: 'refused', reason: 'refused' });
    expect(await publish({}, { createCommitOnBranch: error('FORBIDDEN') })).toMatchObject({ status: 'refused', reason: 'forbidden' });
    expect(asked()).toEqual(['createRef', 'createCommitOnBranch']);
    await expect(publish({}, { createPullRequest: { createPullRequest: null } })).rejects.toMatchObject({ code: 'unavailable' });
  });
});

test('what became of a proposal is told with whose it is, and nothing where there is none', async () => {
  const read = async (pullRequest: unknown) =>
    readProposalState(await answering(() => ({ data: { repository: { pullRequest } } })), repository, 9);
  expect(await read({ state: 'MERGED', viewerDidAuthor: true })).toEqual({ state: 'MERGED', isOurs: true });
  expect(await read({ state: 'OPEN', viewerDidAuthor: false })).toEqual({ state: 'OPEN', isOurs: false });
  expect(await read(null)).toBeUndefined();
});
