import { describe, expect, test } from 'vitest';
import { defaultPolicy } from '../../src/policy/merge.ts';
import { parseOrgPolicy } from '../../src/policy/parse-org-policy.ts';
import type { Policy } from '../../src/policy/policy.ts';
import { impactSentence } from '../../src/reports/org-rules/policy-tools-text.ts';
import { reviewedObjects } from '../../src/review/policy/reviewed-objects.ts';
import { compareRules, type OrganizationState } from '../../src/review/policy/rules-impact.ts';
import { reviewChange } from '../../src/review/review.ts';
import { type Files, InMemoryRepository } from '../support/in-memory-repository.ts';
import { deployment, policyDocuments, replicasPolicy } from '../support/org-rules/policy-repository.ts';

const stateOf = (documents: Readonly<Record<string, string | Uint8Array>>, more = ''): OrganizationState => {
  const { policy } = parseOrgPolicy(`organization-rules: [rules]\n${more}`, 'tidewaiter/policy.yml', 'acme/.github', []);
  const files = new Map(Object.entries(documents).map(([path, text]) => [path.replace(/^tidewaiter\//u, ''), Buffer.from(text)]));
  const own = { repository: 'acme/.github', folder: 'tidewaiter/', files, errors: [] };
  return { policy, documents: { files: own, named: ['rules'], appliesMutations: policy?.appliesMutations ?? false } };
};

const replicas = (limit: number): Readonly<Record<string, string>> => ({ 'tidewaiter/rules/replicas.yaml': replicasPolicy(limit) });

/** What a review of a change that brings in these files stores. */
const factsOf = async (head: Files, policy: Partial<Policy> = {}): Promise<string> => {
  const reviewed = await reviewChange(
    { policy: { ...defaultPolicy, ...policy }, rules: [], version: '0.0.0' },
    { reader: new InMemoryRepository({ base: {}, head }), clock: { today: () => '2026-11-24' } },
  );
  return JSON.stringify(reviewedObjects(reviewed));
};

const compare = (before: OrganizationState, after: OrganizationState, stored: readonly (readonly [string, string])[]) =>
  compareRules({ before, after, stored: stored.map(([repository, facts]) => ({ repository, facts })), today: '2026-11-24' });

describe('another set of rules over what was reviewed', () => {
  test('tells what would newly block and what would be let through, object by object', async () => {
    const web = await factsOf({ 'web.yaml': deployment('refused') });
    const stricter = compare(stateOf(replicas(20)), stateOf(replicas(3)), [['acme/app', web]]);
    expect(stricter.changes[0]?.objects).toMatchObject([
      { path: 'web.yaml', subject: 'Deployment/web', before: 'passes', after: 'blocks' },
    ]);
    const looser = compare(stateOf(replicas(3)), stateOf(replicas(20)), [['acme/app', web]]);
    expect(looser.changes[0]?.objects).toMatchObject([{ before: 'blocks', after: 'passes' }]);
    expect(impactSentence(looser, 30)).toBe(
      'The new rules: would newly block 0 repositories, 0 objects; let 1 object through; 0 waivers become void. Judged: 1 object of 1 repository as they were reviewed last in 30 days.',
    );
  });

  test('goes by thresholds and modes: what does not block is not counted', async () => {
    const web = await factsOf({ 'web.yaml': deployment('refused') }, { thresholds: { ...defaultPolicy.thresholds, block: 'critical' } });
    expect(compare(stateOf({}), stateOf(replicas(3)), [['acme/app', web]]).changes[0]?.objects).toMatchObject([{ after: 'warns' }]);
    const strict = await factsOf({ 'web.yaml': deployment('refused') });
    const warning = stateOf(replicas(3), 'modes: {"org/*": warn}\n');
    expect(compare(stateOf({}), warning, [['acme/app', strict]]).changes[0]?.objects).toMatchObject([{ after: 'warns' }]);
    const observing = stateOf(replicas(3), 'modes: {"org/*": observe}\n');
    expect(compare(stateOf({}), observing, [['acme/app', strict]]).changes[0]?.objects).toEqual([]);
  });

  test('counts the object of the latest review where several pull requests touch it', async () => {
    const [latest, earlier] = [await factsOf({ 'web.yaml': deployment('fine') }), await factsOf({ 'web.yaml': deployment('refused') })];
    const { changes, objects } = compare(stateOf({}), stateOf(replicas(3)), [
      ['acme/app', latest],
      ['acme/app', earlier],
    ]);
    expect([objects, changes[0]?.objects]).toEqual([1, []]);
  });

  test('counts waivers that let something through before and nothing any more, where the organization lets it be waived', async () => {
    const waiver = { rules: ['org/replicas/1'], paths: [], subjects: [], reason: 'peak', until: undefined };
    const web = await factsOf({ 'web.yaml': deployment('refused') }, { waivers: [waiver] });
    const waivable = 'waivable: [{rules: org/*}]\n';
    const { changes } = compare(stateOf(replicas(3), waivable), stateOf(replicas(20), waivable), [['acme/app', web]]);
    expect([changes[0]?.voidWaivers, changes[0]?.objects]).toMatchObject([1, [{ before: 'waived', after: 'passes' }]]);
    const forbidden = compare(stateOf({}), stateOf(replicas(3)), [['acme/app', web]]);
    expect(forbidden.changes[0]?.objects).toMatchObject([{ after: 'blocks' }]);
  });

  test('judges what is rendered where it is another than what is written, and once where it is the same', async () => {
    const kustomization = (more: string): string =>
      `apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources: [web.yaml]\n${more}`;
    const overlaid = await factsOf({
      'web.yaml': deployment('fine'),
      'kustomization.yaml': kustomization('replicas: [{name: web, count: 9}]\n'),
    });
    expect(compare(stateOf({}), stateOf(replicas(3)), [['acme/app', overlaid]]).changes[0]?.objects).toMatchObject([
      { path: 'kustomization.yaml', subject: 'Deployment/web', after: 'blocks' },
    ]);
    const same = await factsOf({ 'web.yaml': deployment('refused'), 'kustomization.yaml': kustomization('') });
    expect(compare(stateOf({}), stateOf(replicas(3)), [['acme/app', same]])).toMatchObject({ objects: 1 });
  });

  test('is not told what is secret', async () => {
    const secret = 'apiVersion: v1\nkind: Secret\nmetadata: {name: s}\nstringData: {token: hunter2hunter2}\n';
    const pod =
      'apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec:\n  containers: [{name: a, image: a, env: [{name: TOKEN, value: hunter2hunter2}]}]\n';
    const facts = await factsOf({ 'secret.yaml': secret, 'pod.yaml': pod });
    expect(JSON.parse(facts).objects).toHaveLength(2);
    expect(facts).not.toContain('hunter2');
    expect(facts).toContain('TOKEN');
  });

  test('leaves out what is not in its form', () => {
    const { changes, repositories } = compare(stateOf({}), stateOf(replicas(3)), [
      ['acme/a', '{'],
      ['acme/b', '{"version":2}'],
    ]);
    expect([changes, repositories]).toEqual([[], 2]);
  });

  test('ends when its time is over, and says of how many repositories nothing is known', async () => {
    const web = await factsOf({ 'web.yaml': deployment('refused') });
    const { unlooked } = compareRules({
      before: stateOf({}),
      after: stateOf(policyDocuments()),
      stored: [
        { repository: 'acme/a', facts: web },
        { repository: 'acme/b', facts: web },
      ],
      today: '2026-11-24',
      isOver: () => true,
    });
    expect(unlooked).toBe(2);
  });
});
