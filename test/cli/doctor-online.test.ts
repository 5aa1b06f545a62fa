import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkGitHub } from '../../src/cli/doctor/check-github.ts';
import { readWorkflow } from '../../src/cli/doctor/workflow.ts';
import { workflowPath, workflowText } from '../../src/cli/init/workflow-text.ts';
import { type FakeGitHub, startFakeGitHub } from '../fake-github/fake-github.ts';
import type { FakeRepository } from '../fake-github/state/repository.ts';
import type { TokenOptions } from '../fake-github/state/token.ts';

let github: FakeGitHub;
beforeAll(async () => {
  github = await startFakeGitHub();
  github.repository('tidewaiter/tidewaiter').releases.push('v9.9.9');
});
afterAll(() => github.close());

const everything: TokenOptions = { permissions: { contents: 'read', administration: 'read', secrets: 'read' } };

const askedOf = async (repository: FakeRepository, text = workflowText, token: TokenOptions = everything) => {
  const workflow = readWorkflow({ path: workflowPath, text });
  if (!('jobs' in workflow)) throw new Error(workflow.reason);
  const [owner = '', repo = ''] = repository.fullName.split('/');
  const access = { apiUrl: github.apiUrl, token: github.token(token) };
  const found = await checkGitHub(access, { host: 'github.com', owner, repo }, [workflow]);
  github.assertContract();
  return found;
};

const check = (context: string, integrationId = 15_368) => ({ context, integrationId });

describe('a repository on GitHub', () => {
  test('whose check is required has nothing wrong, and a newer release is told', async () => {
    const repository = github.repository('acme/good');
    repository.requiredChecks.set('main', [check('tidewaiter')]);
    const found = await askedOf(repository);
    expect(found.filter(({ state }) => state !== 'good')).toEqual([
      expect.objectContaining({ about: 'version', message: expect.stringContaining('9.9.9') }),
    ]);
    expect(found.map(({ message }) => message)).toContain('"tidewaiter" is required on "main".');
  });

  test('whose check is not required is told the ruleset that requires it', async () => {
    const found = await askedOf(github.repository('acme/open'));
    const [first] = found;
    expect(first).toMatchObject({
      state: 'wrong',
      message: '"tidewaiter" is not required on "main": a pull request that it blocks can be merged.',
    });
    const body = /^echo '(.*)' \| gh api --method POST repos\/acme\/open\/rulesets --input -$/u.exec(first?.remedy ?? '')?.[1] ?? '';
    expect(JSON.parse(body).rules[0].parameters.required_status_checks).toEqual([{ context: 'tidewaiter', integration_id: 15_368 }]);
  });

  test('that waits for another App, or in a queue that no job answers, is told so', async () => {
    const repository = github.repository('acme/stuck');
    repository.requiredChecks.set('main', [check('tidewaiter', 77)]);
    repository.hasMergeQueue = true;
    const messages = (await askedOf(repository, workflowText.replace('  merge_group:\n', ''))).map(({ message }) => message);
    expect(messages).toContain('"tidewaiter" is expected of another App (77) than GitHub Actions, so that it stays pending.');
    expect(messages).toContain('"main" has a merge queue, which waits for "tidewaiter" for ever: the event "merge_group" is missing.');
  });

  test('that runs no foreign action, lacks a secret and only watches its ruleset is told what mends each', async () => {
    const repository = github.repository('acme/shut');
    repository.actions = 'local_only';
    repository.organizationSecrets.push('SHARED');
    repository.rulesets.push({ id: 7, name: 'gate', source: 'acme/shut', source_type: 'Repository', enforcement: 'evaluate' });
    const text = workflowText.replace(
      'comment: review',
      'policy-token: ${{ secrets.POLICY }}\n          github-token: ${{ secrets.shared }}',
    );
    const remedies = (await askedOf(repository, text)).flatMap(({ state, remedy }) => (state === 'good' ? [] : [remedy]));
    expect(remedies).toContain('gh secret set POLICY --repo acme/shut');
    expect(remedies).toContain('gh api --method PUT repos/acme/shut/rulesets/7 --field enforcement=active');
    expect(remedies.join()).not.toContain('secret set shared');
    expect(remedies.join()).toContain('allowed_actions=selected');
  });

  test('is not said to be well where the token may not look', async () => {
    const found = await askedOf(github.repository('acme/hidden', { private: true }), workflowText, { permissions: { metadata: 'read' } });
    expect(found.filter(({ state }) => state === 'good')).toEqual([]);
    expect(found).toContainEqual(
      expect.objectContaining({ state: 'unknown', about: 'actions', remedy: 'A token that may: administration: read' }),
    );
  });

  test('that does not answer is not known', async () => {
    const repository = github.repository('acme/down');
    github.fail({ route: 'repos/get', status: 404, times: 1 });
    expect((await askedOf(repository))[0]).toMatchObject({ state: 'unknown', about: 'required check' });
  });
});
