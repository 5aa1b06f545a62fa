import * as v from 'valibot';
import { beforeAll, describe, expect, test } from 'vitest';
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

interface Migrated {
  readonly policy: string;
  readonly name: string;
  readonly text: string;
}

const migratedTo = (to: MigrationTarget): readonly Migrated[] =>
  migratePolicies(migratable, proofObjects, to, 37).map(({ policy, outcome }) => {
    if (outcome.state === 'left') throw new Error(`${policy} is left as it is: ${outcome.reason}`);
    return { policy, name: outcome.name, text: outcome.text };
  });

const [validating, admission] = [migratedTo('ValidatingPolicy'), migratedTo('ValidatingAdmissionPolicy')];

const named = v.object({ kind: v.string(), metadata: v.object({ name: v.string() }) });
const rows = v.array(v.object({ RESOURCE: v.string(), RESULT: v.string(), REASON: v.string() }));

/** A test of every object for `kyverno test`, which is to say that it is refused. */
const kyvernoCase = (policies: Readonly<Record<string, string>>, policy: string, flag: string) => {
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
  return { files };
};

/** What is refused by each policy as it was, and as it is now, says kyverno, which is asked once: it takes a second to start. */
const kyvernoSays = async (): Promise<ReadonlyMap<string, readonly string[]>> => {
  const cases = validating.flatMap(({ policy, name, text }) => {
    const own = migratable.filter(({ path }) => path === `${policy}.yaml` || (policy === 'host-path' && path === 'exceptions.yaml'));
    return [
      { id: `before ${policy}`, case: kyvernoCase(Object.fromEntries(own.map(one => [one.path, one.text])), policy, 'rule: main') },
      { id: `after ${policy}`, case: kyvernoCase({ 'new.yaml': text }, name, 'isValidatingPolicy: true') },
    ];
  });
  const answers = await askPart(toolPath('kyverno-cli'), cases);
  return new Map(
    answers.map(({ id, answer, error }) => {
      if (error !== undefined) throw new Error(`${id}: ${error}`);
      const refused = v.parse(rows, answer).filter(({ RESULT, REASON }) => RESULT === 'Pass' && REASON === 'Ok');
      return [id, refused.map(({ RESOURCE }) => RESOURCE).toSorted()];
    }),
  );
};

describe.runIf(requireTools('kyverno-cli'))('a ClusterPolicy and what it is migrated to', () => {
  let refused: ReadonlyMap<string, readonly string[]> = new Map();
  beforeAll(async () => {
    refused = await kyvernoSays();
  }, 240_000);

  test.each(validating)('refuse the same objects, says kyverno: $policy', ({ policy }) => {
    const [before = [], after] = ['before', 'after'].map(when => refused.get(`${when} ${policy}`));
    expect(after).toEqual(before);
    expect(before.length).toBeGreaterThan(0);
    expect(before.length).toBeLessThan(judgedObjects.length);
  });
});

const verdict = v.object({
  verdict: v.picklist(['allowed', 'denied']),
  policyErrors: v.optional(v.record(v.string(), v.array(v.string()))),
});

interface Request {
  readonly id: string;
  readonly policies: string;
  readonly request: Readonly<Record<string, unknown>>;
}

/** What the API server's code says of requests under policies: the ids of those that it denies. All in one process: it takes a second to start. */
const deniedAmong = async (requests: readonly Request[]): Promise<ReadonlySet<string>> => {
  const answers = await askPart(
    toolPath('admission'),
    requests.map(({ id, policies, request }) => ({ id, case: { ...request, policies } })),
  );
  const denied = answers.flatMap(({ id, answer, error }) => {
    if (error !== undefined) throw new Error(`${id}: ${error}`);
    const given = v.parse(verdict, answer);
    expect(given.policyErrors ?? {}).toEqual({});
    return given.verdict === 'denied' ? [id] : [];
  });
  return new Set(denied);
};

const asJson = judgedObjects.map(text => {
  const object: unknown = parse(text);
  const { kind, metadata } = v.parse(named, object);
  return { id: `${kind}/${metadata.name}`, object };
});

describe.runIf(requireTools('admission'))('a ValidatingAdmissionPolicy that was a ClusterPolicy', () => {
  let denied: ReadonlySet<string> = new Set();
  beforeAll(async () => {
    const creations = admission.flatMap(({ policy, text }) =>
      asJson.map(({ id, object }) => ({ id: `${policy} ${id}`, policies: text, request: { object } })),
    );
    const tags = admission.find(({ policy }) => policy === 'tags')?.text ?? '';
    const [bad, good] = ['Pod/plain-pod', 'Pod/bounded-pod'].map(wanted => asJson.find(({ id }) => id === wanted)?.object);
    const update = (id: string, object: unknown, oldObject: unknown): Request => ({
      id,
      policies: tags,
      request: { operation: 'UPDATE', object, oldObject },
    });
    denied = await deniedAmong([
      ...creations,
      update('stays bad', bad, bad),
      update('becomes bad', bad, good),
      update('becomes good', good, bad),
    ]);
  }, 240_000);

  test.each(admission)('refuses what the ClusterPolicy refuses, says the API server: $policy', ({ policy }) => {
    const [own, ...exceptions] = migratable.filter(({ path }) => path === `${policy}.yaml` || path === 'exceptions.yaml');
    const set = kyvernoRules([own, ...exceptions].flatMap(one => (one ? documentsOf(one.path, one.text) : [])));
    const ours = proofObjects.filter(({ fields }) =>
      [...set.judge({ object: fields, oldObject: undefined }, asAdmitted, freeBudget())].some(({ outcome }) => outcome === 'fail'),
    );
    expect(asJson.map(({ id }) => id).filter(id => denied.has(`${policy} ${id}`))).toEqual(ours.map(({ label }) => label));
    expect(ours.length).toBeGreaterThan(0);
    expect(ours.length).toBeLessThan(judgedObjects.length);
  });

  test('lets an update through that leaves as it was what is refused, and no other', () => {
    expect(['stays bad', 'becomes bad', 'becomes good'].filter(id => denied.has(id))).toEqual(['becomes bad']);
  });
});
