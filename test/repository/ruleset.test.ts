import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { clientOf } from '../fake-github/client.ts';
import { type FakeGitHub, startFakeGitHub } from '../fake-github/fake-github.ts';
import { fieldsOf, parseJsonObject } from '../fake-github/json.ts';
import { createInstallationToken } from '../fake-github/state/app.ts';
import { readText } from './repository-files.ts';

let github: FakeGitHub;
beforeEach(async () => {
  github = await startFakeGitHub();
});
afterEach(async () => {
  await github.close();
  github.assertContract();
});

const target = { owner: 'acme', repo: 'app' };

describe('the ruleset of the guide', () => {
  const setUp = () => {
    const pull = github.repository('acme/app').pullRequest({ files: { a: '1\n' } });
    const app = github.app({ slug: 'tidewaiter', permissions: { checks: 'write' } });
    const client = clientOf(github, { user: 'admin' });
    /** What the guide's command sends: the file with the App's id written into it. */
    const apply = (enforcement: string) =>
      client.request({
        method: 'POST',
        url: '/orgs/acme/rulesets',
        data: {
          ...parseJsonObject(readText('docs/ruleset.json').replace('"integration_id": 0', `"integration_id": ${app.id}`)),
          enforcement,
        },
      });
    const state = async () => (await clientOf(github, {}).pulls.get({ ...target, pull_number: 1 })).data.mergeable_state;
    const finish = (auth: string) =>
      clientOf(github, auth).checks.create({ ...target, name: 'tidewaiter', head_sha: pull.head.sha, conclusion: 'success' });
    return { app, apply, state, finish };
  };

  test('only watches as it stands in the file', async () => {
    const { apply, state } = setUp();
    const { enforcement } = parseJsonObject(readText('docs/ruleset.json'));
    expect(enforcement).toBe('evaluate');
    expect((await apply('evaluate')).status).toBe(201);
    expect(await state()).toBe('clean');
  });

  test('demands the App’s own check of the default branch once it is active', async () => {
    const { app, apply, state, finish } = setUp();
    expect((await apply('active')).status).toBe(201);
    expect(await state()).toBe('blocked');
    await finish(github.token({ permissions: { checks: 'write' } }));
    expect(await state()).toBe('blocked');
    await finish(createInstallationToken(github.world, app.install('acme'), {})?.value ?? '');
    expect(await state()).toBe('clean');
  });
});

test('the id in the file is a placeholder that belongs to no App', () => {
  const [rule] = fieldsOf(parseJsonObject(readText('docs/ruleset.json'))).objects('rules');
  expect(rule?.object('parameters')?.raw['required_status_checks']).toEqual([{ context: 'tidewaiter', integration_id: 0 }]);
});
