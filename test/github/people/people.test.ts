import { describe, expect, test } from 'vitest';
import { readCollaborator } from '../../../src/github/people/collaborator.ts';
import { isOrganizationOwner } from '../../../src/github/people/organization-role.ts';
import { Answer, ScriptedGitHub } from '../../support/scripted-github.ts';

let github: ScriptedGitHub | undefined;

const answering = async (json: unknown, status = 200) => {
  github = await ScriptedGitHub.untilTestEnds(() => new Answer(json, {}, status));
  return github.client;
};

describe('a person who asks for something in a repository', () => {
  const ask = async (json: unknown, status?: number) =>
    readCollaborator(await answering(json, status), { owner: 'acme', repo: 'app' }, 'ann');

  test.each([
    ['admin', true],
    ['maintain', true],
    ['write', true],
    ['read', false],
    ['none', false],
  ])('with the permission %s may write: %s', async (permission, mayWrite) => {
    expect(await ask({ permission, user: { id: 5 } })).toEqual({ login: 'ann', id: 5, mayWrite });
    expect(github?.requests.map(({ url }) => url)).toEqual(['/repos/acme/app/collaborators/ann/permission']);
  });

  test('whom GitHub does not know may write nothing, and has no number', async () => {
    expect(await ask({ message: 'Not Found' }, 404)).toEqual({ login: 'ann', id: undefined, mayWrite: false });
    expect(await ask({ permission: 'write', user: null })).toEqual({ login: 'ann', id: undefined, mayWrite: true });
    await expect(ask({ message: 'No.' }, 403)).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('a member of an organization', () => {
  const ask = async (json: unknown, status?: number) => isOrganizationOwner(await answering(json, status), 'acme', 'ann');

  test('owns it as an active admin alone', async () => {
    expect(await ask({ state: 'active', role: 'admin' })).toBe(true);
    expect(github?.requests.map(({ url }) => url)).toEqual(['/orgs/acme/memberships/ann']);
    expect(await ask({ state: 'pending', role: 'admin' })).toBe(false);
    expect(await ask({ state: 'active', role: 'member' })).toBe(false);
  });

  test('is none where GitHub knows none; that it may not be asked is no answer', async () => {
    expect(await ask({ message: 'Not Found' }, 404)).toBe(false);
    await expect(ask({ message: 'No.' }, 403)).rejects.toMatchObject({ code: 'forbidden' });
  });
});
