import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { kyvernoRules } from '../../../src/org-rules/kyverno/rule-set.ts';
import type { MigrationTarget } from '../../../src/org-rules/migration/migrate.ts';
import { migratePolicies } from '../../../src/org-rules/migration/migrate.ts';
import { documentsOf, freeBudget } from '../../../src/org-rules/testing/policy-test.ts';
import { judgedObjects, migratable } from '../../support/org-rules/cluster-policies.ts';
import { requireTools, toolPath } from '../../support/signing/tools.ts';
import { askPart } from '../ask-part.ts';

const cluster = { namespaceLabels: new Map(), minor: 37, today: '2026-11-28', asWritten: true } as const;
const asAdmitted = { namespaceLabels: new Map(), minor: 37, today: '2026-11-28' } as const;
const proofObjects = documentsOf('objects.yaml', judgedObjects.join('---\n')).map(({ fields, object }) => ({
  label: object.subject,
  fields,
  cluster,
}));

const migrated = (to: MigrationTarget) =>
  migratePolicies(migratable, proofObjects, to, 37).map(({ policy, outcome }) => {
    if (outcome.state === 'left') throw new Error(`${policy} is left as it is: ${outcome.reason}`);
    return { policy, name: outcome.name, text: outcome.text };
  });

const named = v.object({ kind: v.string(), metadata: v.object({ name: v.string() }) });
const rows = v.array(v.object({ RESOURCE: v.string(), RESULT: v.string(), REASON: v.string() }));

/** What `kyverno test` says of every object: `fail`, or anything else. */
const kyvernoSays = async (policies: Readonly<Record<string, string>>, policy: string, flag: string): Promise<readonly string[]> => {
  const results = judgedObjects.map(text => {
    const { kind, metadata } = v.parse(named, parse(text));
    return `- {policy: ${policy}, ${flag}, kind: ${kind}, resources: [${metadata.name}], result: fail}`;
  });
  const files = {
    ...policies,
    'resources.yaml': judgedObjects.join('---\n'),
    'kyverno-test.yaml': `apiVersion: cli.kyverno.io/v1alpha1
kind: Test
metadata: {name: migration}
policies: [${Object.keys(policies)
      .filter(name => name !== 'exceptions.yaml')
      .join(', ')}]
${'exceptions.yaml' in policies ? 'exceptions: [exceptions.yaml]\n' : ''}resources: [resources.yaml]
results:
${results.join('\n')}
`,
  };
  const [given] = await askPart(toolPath('kyverno-cli'), [{ id: policy, case: { files } }]);
  if (given?.error !== undefined) throw new Error(given.error);
  const refused = v.parse(rows, given?.answer).filter(({ RESULT, REASON }) => RESULT === 'Pass' && REASON === 'Ok');
  return refused.map(({ RESOURCE }) => RESOURCE).toSorted();
};

describe.runIf(requireTools('kyverno-cli'))('a ClusterPolicy and what it is migrated to', () => {
  test.each(migrated('ValidatingPolicy'))(
    'refuse the same objects, says kyverno: $policy',
    { timeout: 120_000 },
    async ({ policy, name, text }) => {
      const own = migratable.filter(({ path }) => path === `${policy}.yaml` || (policy === 'host-path' && path === 'exceptions.yaml'));
      const before = await kyvernoSays(Object.fromEntries(own.map(one => [one.path, one.text])), policy, 'rule: main');
      const after = await kyvernoSays({ 'new.yaml': text }, name, 'isValidatingPolicy: true');
      expect(after).toEqual(before);
      expect(before.length).toBeGreaterThan(0);
      expect(before.length).toBeLessThan(judgedObjects.length);
    },
  );
});

const verdict = v.object({
  verdict: v.picklist(['allowed', 'denied']),
  policyErrors: v.optional(v.record(v.string(), v.array(v.string()))),
});

/** What the API server's code says of requests under policies: the ids of those that it denies. */
const deniedBy = async (
  policies: string,
  requests: readonly { readonly id: string; readonly case: Readonly<Record<string, unknown>> }[],
): Promise<readonly string[]> => {
  const answers = await askPart(
    toolPath('admission'),
    requests.map(one => ({ ...one, case: { ...one.case, policies } })),
  );
  return answers.flatMap(({ id, answer, error }) => {
    if (error !== undefined) throw new Error(error);
    const given = v.parse(verdict, answer);
    expect(given.policyErrors ?? {}).toEqual({});
    return given.verdict === 'denied' ? [id] : [];
  });
};

const asJson = judgedObjects.map(text => {
  const object: unknown = parse(text);
  const { kind, metadata } = v.parse(named, object);
  return { id: `${kind}/${metadata.name}`, object };
});

describe.runIf(requireTools('admission'))('a ValidatingAdmissionPolicy that was a ClusterPolicy', () => {
  test.each(migrated('ValidatingAdmissionPolicy'))(
    'refuses what the ClusterPolicy refuses, says the API server: $policy',
    { timeout: 120_000 },
    async ({ policy, text }) => {
      const requests = asJson.map(({ id, object }) => ({ id, case: { object } }));
      const [own, ...exceptions] = migratable.filter(({ path }) => path === `${policy}.yaml` || path === 'exceptions.yaml');
      const set = kyvernoRules([own, ...exceptions].flatMap(one => (one ? documentsOf(one.path, one.text) : [])));
      const ours = proofObjects.filter(({ fields }) =>
        [...set.judge({ object: fields, oldObject: undefined }, asAdmitted, freeBudget())].some(({ outcome }) => outcome === 'fail'),
      );
      expect(await deniedBy(text, requests)).toEqual(ours.map(({ label }) => label));
      expect(ours.length).toBeGreaterThan(0);
      expect(ours.length).toBeLessThan(judgedObjects.length);
    },
  );

  test('lets an update through that leaves as it was what is refused, and no other', { timeout: 120_000 }, async () => {
    const tags = migrated('ValidatingAdmissionPolicy').find(({ policy }) => policy === 'tags');
    const [bad, good] = ['Pod/plain-pod', 'Pod/bounded-pod'].map(wanted => asJson.find(({ id }) => id === wanted)?.object);
    const update = (object: unknown, oldObject: unknown) => ({ operation: 'UPDATE', object, oldObject });
    expect(
      await deniedBy(tags?.text ?? '', [
        { id: 'stays bad', case: update(bad, bad) },
        { id: 'becomes bad', case: update(bad, good) },
        { id: 'becomes good', case: update(good, bad) },
      ]),
    ).toEqual(['becomes bad']);
  });
});
