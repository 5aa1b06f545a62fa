import { afterAll, beforeAll, expect, test } from 'vitest';
import { readTeamMembership } from '../../../src/github/people/team-membership.ts';
import { clientOf } from '../../fake-github/client.ts';
import { type FakeGitHub, startFakeGitHub } from '../../fake-github/fake-github.ts';
import { createInstallationToken } from '../../fake-github/state/app.ts';

let github: FakeGitHub;
beforeAll(async () => {
  github = await startFakeGitHub({ rateLimits: false });
  github.team('acme/security', { Octocat: 'active', newcomer: 'pending' });
  github.team('other/security', { octocat: 'active' });
});
afterAll(async () => {
  await github.close();
  github.assertContract();
});

const ask = (team: string, login: string, permissions: Readonly<Record<string, 'read'>> = { members: 'read' }): Promise<boolean> => {
  const installation = github.app({ slug: 'tidewaiter', permissions }).install('acme');
  return readTeamMembership(clientOf(github, createInstallationToken(github.world, installation, {})?.value), team, login);
};

test.each([
  ['a member is', 'acme/security', 'octoCAT', true],
  ['somebody who was invited and has not accepted is not', 'acme/security', 'newcomer', false],
  ['somebody else is not', 'acme/security', 'mallory', false],
  ['a bot is not', 'acme/security', 'renovate[bot]', false],
  ['nobody is in a team that does not exist', 'acme/nowhere', 'octocat', false],
  ['nobody is in a team that the installation does not see', 'other/security', 'octocat', false],
])('%s in a team', async (_, team, login, expected) => {
  expect(await ask(team, login)).toBe(expected);
});

test('without the permission nothing is known, which is not "no"', async () => {
  await expect(ask('acme/security', 'octocat', { contents: 'read' })).rejects.toMatchObject({ code: 'forbidden' });
});
