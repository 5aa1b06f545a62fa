import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { isFields, isItems, textAt } from '../../../src/org-rules/fields.ts';
import { loadOrgRules } from '../../../src/org-rules/load-org-rules.ts';
import { overMutated } from '../../../src/org-rules/mutation/over-mutated.ts';
import { fieldsOf } from '../../../src/org-rules/object-value.ts';
import { type ClusterKnowledge, type ObjectFields, type ObjectValue, UnknownPart } from '../../../src/org-rules/org-rule.ts';
import { documentsOf, freeBudget } from '../../../src/org-rules/testing/policy-test.ts';
import { defaulted } from '../../../src/org-rules/vap/defaulted.ts';
import { keptAnswers } from '../kept-answers.ts';

const question = v.object({
  policies: v.string(),
  object: v.record(v.string(), v.unknown()),
  oldObject: v.optional(v.record(v.string(), v.unknown())),
});
const answer = v.object({
  policyErrors: v.optional(v.record(v.string(), v.array(v.string()))),
  verdict: v.optional(v.string()),
  object: v.optional(v.record(v.string(), v.unknown())),
});

const kept = keptAnswers('admission').filter(({ id }) => id.startsWith('mutating: '));

const objectOf = (value: unknown): ObjectFields => {
  const [document] = documentsOf('object.json', JSON.stringify(value));
  const fields = document && fieldsOf(document.object.node);
  return fields instanceof UnknownPart || !fields ? {} : fields;
};

/** Without what is empty, which Kubernetes writes or not as its types have it. */
const plain = (value: ObjectValue): unknown => {
  if (value instanceof UnknownPart) return `unknown: ${value.reason}`;
  if (isItems(value)) return value.map(plain);
  if (!isFields(value)) return typeof value === 'bigint' ? Number(value) : value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, item]) => [key, plain(item)] as const)
      .filter(([, item]) => !isEmpty(item)),
  );
};

const isEmpty = (value: unknown): boolean =>
  value === null || value === false || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);

const ours = (asked: v.InferOutput<typeof question>) => {
  const sets = loadOrgRules([{ path: 'policies.yaml', text: asked.policies }], [], 37);
  const namespaces = documentsOf('policies.yaml', asked.policies).flatMap(({ fields }) =>
    textAt(fields, 'kind') === 'Namespace' ? [fields] : [],
  );
  const namespaceLabels = new Map(
    [objectOf({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'prod' } }), ...namespaces].map(fields => [
      textAt(fields, 'metadata', 'name') ?? '',
      { env: textAt(fields, 'metadata', 'labels', 'env') ?? '', 'kubernetes.io/metadata.name': textAt(fields, 'metadata', 'name') ?? '' },
    ]),
  );
  const cluster: ClusterKnowledge = { namespaceLabels, minor: 37, today: '2026-11-28' };
  const change = { object: objectOf(asked.object), oldObject: asked.oldObject && objectOf(asked.oldObject) };
  const answers = overMutated(sets, sets, true).flatMap(set => [...set.judge(change, cluster, freeBudget())]);
  const mutations = sets.flatMap(set => set.mutations ?? []);
  const made = mutations[0]?.apply(change, cluster, freeBudget()).change.object ?? change.object;
  return { answers, object: plain(defaulted(made)), problems: mutations.flatMap(({ problems }) => problems) };
};

/**
 * What the API server does as it was asked, and is not known of every cluster: the order of policies, and what a policy about updates did before. The
 * field that is not known here.
 */
const notKnown: Readonly<Record<string, readonly string[]>> = {
  'mutating: no reinvocation': ['metadata', 'labels', 'a'],
  'mutating: an update, by what was there': ['spec', 'replicas'],
};

const at = (value: unknown, [key, ...rest]: readonly string[]): unknown =>
  key === undefined
    ? value
    : at(typeof value === 'object' && value !== null ? Object.entries(value).find(([name]) => name === key)?.[1] : undefined, rest);

describe('a MutatingAdmissionPolicy', () => {
  test.each(Object.entries(notKnown))('leaves open what rests on the cluster: %s', (id, path) => {
    const asked = kept.find(one => one.id === id)?.case;
    expect(at(ours(v.parse(question, asked)).object, path)).toMatch(/^unknown: (?:What the policy|The order)/u);
  });

  test.each(kept.filter(({ id }) => !(id in notKnown)))(
    'makes of an object what the API server makes of it: $id',
    ({ case: asked, answer: given }) => {
      const { verdict, object, policyErrors = {} } = v.parse(answer, given);
      const made = ours(v.parse(question, asked));
      expect(made.problems.length > 0, JSON.stringify([made.problems, policyErrors])).toBe(Object.keys(policyErrors).length > 0);
      if (made.problems.length > 0) return;
      const refused = made.answers.filter(({ outcome }) => outcome === 'fail');
      expect(
        refused.length > 0 ? 'denied' : 'allowed',
        JSON.stringify(made.answers.map(one => ('message' in one ? one.message : ''))),
      ).toBe(verdict);
      if (object !== undefined) expect(made.object).toEqual(plain(defaulted(objectOf(object))));
    },
  );

  test('is asked in questions of both kinds, with every verdict', () => {
    const verdicts = new Set(kept.map(({ answer: given }) => v.parse(answer, given).verdict));
    expect(verdicts).toEqual(new Set(['allowed', 'denied']));
    expect(kept.length).toBeGreaterThan(70);
  });
});
