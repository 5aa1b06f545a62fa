import { pino } from 'pino';
import { describe, expect, test } from 'vitest';
import type { JobTools } from '../../../../app/jobs/job-tools.ts';
import { openSession, RepositoryRenamedError } from '../../../../app/jobs/review/review-session.ts';

const run = { jobId: '1', attempt: 1, correlationId: 'c', signal: new AbortController().signal } as never;
const job = { kind: 'review-pull-request', installationId: 7, owner: 'acme', repo: 'App', number: 5, reason: 'sweep' } as const;

/** Opens a session for a repository that GitHub calls `present`; undefined where it does not say. */
const open = (present: string | undefined, more: { readonly repositoryId?: number; readonly mayFix?: boolean } = {}) => {
  const asked: unknown[] = [];
  const { repositoryId, mayFix } = more;
  const opened = { client: {}, calls: () => 3, ...(present !== undefined && { repo: present }), ...(mayFix !== undefined && { mayFix }) };
  const tools = {
    clients: {
      forJob: (...args: readonly unknown[]) => {
        asked.push(args[0], args[3]);
        return Promise.resolve(opened);
      },
    },
    logger: pino({ level: 'silent' }),
    clock: { today: () => '2026-11-24', now: () => new Date('2026-11-24T12:00:00Z') },
  } as unknown as JobTools;
  const session = openSession(tools, { ...job, ...(repositoryId !== undefined && { repositoryId }) }, run, {} as never);
  return { session, asked };
};

describe('a session', () => {
  test('is for the repository of the job, with the priority of its kind, on the day it began', async () => {
    const { session, asked } = open(undefined);
    expect(await session).toMatchObject({
      repository: { installationId: 7, owner: 'acme', repo: 'App' },
      today: '2026-11-24',
      mayFix: false,
    });
    expect((await session).calls()).toBe(3);
    expect(asked).toEqual([{ installationId: 7, owner: 'acme', repo: 'App' }, 10]);
  });

  test('knows the repository by its number when the job does', async () => {
    const { session, asked } = open('App', { repositoryId: 9, mayFix: true });
    expect(await session).toMatchObject({ repository: { repositoryId: 9 }, mayFix: true });
    expect(asked[0]).toMatchObject({ repositoryId: 9 });
  });

  test.each(['App', 'app', 'APP'])('goes on when the repository is called %s: names differ in more than case', async present => {
    expect((await open(present).session).repository.repo).toBe('App');
  });

  test('is none when the repository has another name by now, which the error tells', async () => {
    const refused = await open('other').session.catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(RepositoryRenamedError);
    expect(refused).toMatchObject({ repo: 'other', message: 'acme/App is called acme/other by now.' });
  });
});
