import { pino } from 'pino';
import { expect, test } from 'vitest';
import { authorTeams } from '../../../app/org-policy/author-teams.ts';
import { GitHubError } from '../../../src/github/call/errors.ts';

interface Asked {
  readonly teams: ReadonlyMap<string, boolean>;
  readonly clients: number;
  readonly lines: readonly object[];
}

/** What is asked and told when a client of the installation can't be had for a reason. */
const ask = async (teams: readonly string[], error: Error): Promise<Asked> => {
  const lines: object[] = [];
  let clients = 0;
  const read = authorTeams({
    clients: {
      forTeams: async installationId => {
        expect(installationId).toBe(7);
        clients += 1;
        throw error;
      },
    },
    installationId: 7,
    owner: 'Acme',
    login: 'maria',
    log: pino({ base: null }, { write: line => lines.push(JSON.parse(line)) }),
  });
  return { teams: await read(teams), clients, lines };
};
const forbidden = new GitHubError('forbidden', 'May not read members.', undefined);

test('where no team is of the organization, nobody is asked', async () => {
  expect(await ask([], forbidden)).toEqual({ teams: new Map(), clients: 0, lines: [] });
  expect(await ask(['acmeother/web', 'other/acme/web'], forbidden)).toMatchObject({ clients: 0 });
});

test('teams that may not be read are missing, and the log names those of the organization, ten at most', async () => {
  const many = Array.from({ length: 12 }, (_, index) => `acme/team-${index}`);
  const { teams, clients, lines } = await ask(['other/web', ...many], forbidden);
  expect([teams.size, clients]).toEqual([0, 1]);
  expect(lines).toMatchObject([{ level: 40, msg: 'the teams of an author could not be read', login: 'maria', teams: many.slice(0, 10) }]);
});

test('a failure that may pass is one of the job, and so is what is none of GitHub', async () => {
  const passing = new GitHubError('unavailable', 'Away.', undefined);
  expect(passing.retryable).toBe(true);
  await expect(ask(['acme/web'], passing)).rejects.toBe(passing);
  const odd = new TypeError('odd');
  await expect(ask(['acme/web'], odd)).rejects.toBe(odd);
});
