import { beforeAll, describe, expect, test } from 'vitest';
import {
  deployment,
  documentRules,
  namedDocuments,
  policyDocuments,
  registryRego,
  replicasPolicy,
} from '../support/org-rules/policy-repository.ts';
import { buildPolicy } from '../support/rego/build-policy.ts';
import { requireTools } from '../support/signing/tools.ts';
import { orgPolicyPath, useApp } from './app-harness.ts';
import { checkOf, latestCheckOf } from './views.ts';

const app = useApp();

/** What `opa` makes of the policy in Rego, where it is here. */
let module: Uint8Array | undefined;
beforeAll(async () => {
  module = requireTools('opa') ? await buildPolicy(registryRego, 'main') : undefined;
});

const policy = (more = ''): string => `${namedDocuments(module)}${more}`;
const organization = (more?: string, files: Readonly<Record<string, string | Uint8Array>> = policyDocuments(module)) =>
  app().organization({ policy: policy(more), files });
const refused = { files: { 'web.yaml': deployment('refused') } };

describe('the rules of a policy repository', () => {
  test('decide a pull request of any repository of the organization, each in its own language', async () => {
    const acme = organization();
    const pull = acme.repository().pullRequest(refused);
    const fine = acme.repository({ name: 'fine' }).pullRequest({ files: { 'web.yaml': deployment('fine') } });
    await app().play(pull.event('opened'), fine.event('opened'));
    const { state, summary } = checkOf(pull);
    expect(state).toBe('failure');
    for (const id of documentRules(module)) expect(summary).toContain(id);
    expect(summary).toContain('at most 3 replicas');
    expect(checkOf(fine).summary).not.toContain('org/');
    expect(checkOf(fine).state).not.toBe('failure');
  });

  test('are observed, then warn, then are enforced as the policy file says', async () => {
    const acme = organization('modes: {"*": observe}\n');
    const pull = acme.repository().pullRequest(refused);
    await app().play(pull.event('opened'));
    expect(checkOf(pull).state).toBe('success');
    expect(checkOf(pull).summary).toContain('org/replicas/1');
    const states: (string | undefined)[] = [];
    for (const modes of ['{"*": observe, "org/*": warn}', '{"*": observe, "org/*": enforce}']) {
      const pushed = acme.policies?.push({ files: { [orgPolicyPath]: policy(`modes: ${modes}\n`) } });
      if (!pushed) throw new Error('There is no policy repository.');
      await app().play(pushed);
      states.push(latestCheckOf(pull)?.state);
    }
    expect(states).toEqual(['neutral', 'failure']);
  });

  test('are read anew when a document is pushed', async () => {
    const acme = organization();
    const pull = acme.repository().pullRequest({ files: { 'web.yaml': deployment('fine') } });
    await app().play(pull.event('opened'));
    expect(checkOf(pull).state).not.toBe('failure');
    const pushed = acme.policies?.push({ files: { 'tidewaiter/rules/replicas.yaml': replicasPolicy(1) } });
    if (pushed) await app().play(pushed);
    expect(latestCheckOf(pull)?.state).toBe('failure');
    expect(latestCheckOf(pull)?.summary).toContain('at most 1 replicas');
  });

  test('stand against a repository that would turn them off, waive them or call its own like them', async () => {
    const mine = 'rules: {org/*: off}\nwaivers: [{rules: org/*, reason: ours}]\norganization-rules: [mine]\n';
    const pull = organization()
      .repository({ base: { '.github/tidewaiter.yml': mine, 'mine/replicas.yaml': replicasPolicy(99) } })
      .pullRequest(refused);
    await app().play(pull.event('opened'));
    const { state, summary } = checkOf(pull);
    expect(state).toBe('failure');
    for (const id of documentRules(module)) expect(summary).toContain(id);
    expect(summary).toContain('would turn off');
    expect(summary).toContain("is one of the organization's, which counts");
  });

  test('have those that a repository adds beside them', async () => {
    const added = replicasPolicy(1).replaceAll('name: replicas', 'name: few').replace('policyName: replicas', 'policyName: few');
    const pull = organization()
      .repository({ base: { '.github/tidewaiter.yml': 'organization-rules: [mine]\n', 'mine/few.yaml': added } })
      .pullRequest({ files: { 'web.yaml': deployment('fine') } });
    await app().play(pull.event('opened'));
    expect(checkOf(pull).state).toBe('failure');
    expect(checkOf(pull).summary).toContain('org/few/1');
  });

  test('that do not compile never open the gate: document, line and reason are told', async () => {
    const broken = replicasPolicy().replace('object.spec.replicas <= int', 'object.spec.replicas <= in');
    const acme = organization('', { ...policyDocuments(module), 'tidewaiter/rules/replicas.yaml': broken });
    const pull = acme.repository().pullRequest({ files: { 'web.yaml': deployment('fine') } });
    await app().play(pull.event('opened'));
    const { state, summary } = checkOf(pull);
    expect(state).toBe('failure');
    expect(summary).toContain(`${acme.name}/.github-private, tidewaiter/rules/replicas.yaml:10`);
    expect(summary).toContain('What the rule org/replicas/policy says of Deployment/web is not known');
  });
});

describe('a pull request of the policy repository', () => {
  test('is told what its rules would do to all repositories, from what was reviewed last', async () => {
    const acme = organization('waivable: [{rules: org/*}]\n');
    const other = organization();
    const waived = '.github/tidewaiter.yml';
    const fine = (name: string, repository = acme) =>
      repository.repository({ name }).pullRequest({ files: { 'web.yaml': deployment('fine'), 'api.yaml': deployment('fine', 'api') } });
    const wished = acme
      .repository({ name: 'wished', base: { [waived]: 'waivers: [{rules: org/replicas/1, reason: peak}]\n' } })
      .pullRequest({ files: { 'web.yaml': deployment('fine').replace('replicas: 2', 'replicas: 9') } });
    const pulls = [fine('one'), fine('two'), wished];
    await app().play(...pulls.map(pull => pull.event('opened')), fine('foreign', other).event('opened'));
    const stricter = acme.policies?.pullRequest({ files: { 'tidewaiter/rules/replicas.yaml': replicasPolicy(1) } });
    const looser = acme.policies?.pullRequest({ files: { 'tidewaiter/rules/replicas.yaml': replicasPolicy(20) } });
    const unrelated = acme.policies?.pullRequest({ files: { 'README.md': 'policies\n' } });
    if (!stricter || !looser || !unrelated) throw new Error('There is no policy repository.');
    // Why one after the other: what was reviewed last is judged, and that would be the others of these, as it happens.
    await app().play(stricter.event('opened'));
    await app().play(looser.event('opened'), unrelated.event('opened'));
    expect(checkOf(stricter).summary).toContain(
      'The new rules: would newly block 2 repositories, 4 objects; let 0 objects through; 0 waivers become void. Judged: 5 objects of 3 repositories',
    );
    expect(checkOf(looser).summary).toContain('would newly block 0 repositories, 0 objects; let 0 objects through; 1 waiver becomes void.');
    expect(checkOf(unrelated).summary).not.toContain('The new rules');
  });

  test('that leaves a document which does not compile fails, at the line', async () => {
    const acme = organization();
    const broken = replicasPolicy().replace('object.spec.replicas <= int', 'object.spec.replicas <= in');
    const pull = acme.policies?.pullRequest({ files: { 'tidewaiter/rules/replicas.yaml': broken } });
    if (!pull) throw new Error('There is no policy repository.');
    await app().play(pull.event('opened'));
    expect(checkOf(pull).state).toBe('failure');
    expect(checkOf(pull).annotations).toContainEqual(expect.stringMatching(/tidewaiter\/rules\/replicas\.yaml:10 /u));
  });
});
