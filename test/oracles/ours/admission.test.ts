import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { isFields, isItems, textAt } from '../../../src/org-rules/fields.ts';
import { loadOrgRules } from '../../../src/org-rules/load-org-rules.ts';
import { type ObjectFields, type ObjectValue, UnknownPart } from '../../../src/org-rules/org-rule.ts';
import { documentsOf, freeBudget } from '../../../src/org-rules/testing/policy-test.ts';
import { defaulted } from '../../../src/org-rules/vap/defaulted.ts';
import { type KeptAnswer, keptAnswers } from '../kept-answers.ts';

const question = v.object({ policies: v.string(), object: v.record(v.string(), v.unknown()) });
const defaultsAnswer = v.object({ object: v.record(v.string(), v.unknown()) });
const decision = v.object({ validation: v.number(), action: v.string(), evaluation: v.string() });
const verdictAnswer = v.object({
  policyErrors: v.optional(v.never()),
  verdict: v.picklist(['allowed', 'denied']),
  decisions: v.optional(v.array(decision), []),
});

const kept = (start: string): readonly KeptAnswer[] => keptAnswers('admission').filter(({ id }) => id.startsWith(start));

const objectOf = (value: unknown): ObjectFields => documentsOf('object.json', JSON.stringify(value))[0]?.fields ?? {};

const plain = (value: ObjectValue): unknown => {
  if (value instanceof UnknownPart) return `unknown: ${value.reason}`;
  if (isItems(value)) return value.map(plain);
  if (isFields(value)) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]));
  return typeof value === 'bigint' ? Number(value) : value;
};

/** What nobody's policy reads in a manifest, and is not filled in here. */
const notFilledIn: Readonly<Record<string, readonly string[]>> = {
  DaemonSet: ['metadata.annotations'],
  HorizontalPodAutoscaler: ['status', 'spec.targetCPUUtilizationPercentage'],
  Namespace: ['spec', 'status'],
  PersistentVolume: ['status', 'spec.hostPath.type'],
  PersistentVolumeClaim: ['status'],
  PodDisruptionBudget: ['status'],
  ResourceQuota: ['status'],
  StatefulSet: ['spec.volumeClaimTemplates'],
};

/** Paths at which two values are not the same. */
const differences = (one: unknown, other: unknown, path = ''): readonly string[] => {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other ? [] : [path];
  const [a, b] = [new Map(Object.entries(one)), new Map(Object.entries(other))];
  return [...new Set([...a.keys(), ...b.keys()])].flatMap(key => differences(a.get(key), b.get(key), path === '' ? key : `${path}.${key}`));
};

describe('an object that is admitted', () => {
  test.each(kept('defaults: '))('has the fields that the API server gives it: $id', ({ case: asked, answer }) => {
    const { object } = v.parse(question, asked);
    const ours = plain(defaulted(objectOf(object)));
    const left = notFilledIn[textAt(objectOf(object), 'kind') ?? ''] ?? [];
    const found = differences(v.parse(defaultsAnswer, answer).object, ours);
    expect(found.filter(path => !left.some(field => path === field || path.startsWith(`${field}.`)))).toEqual([]);
  });

  test('gets its defaults once: who is asked about it again sees the same', () => {
    for (const { case: asked } of kept('defaults: ')) {
      const once = defaulted(objectOf(v.parse(question, asked).object));
      expect(plain(defaulted(once))).toEqual(plain(once));
    }
  });
});

describe('a ValidatingAdmissionPolicy with its bindings, parameters and namespaces', () => {
  test.each(kept('bound: '))('refuses by the expressions by which the API server does: $id', ({ case: asked, answer }) => {
    const { policies, object } = v.parse(question, asked);
    const { verdict, decisions } = v.parse(verdictAnswer, answer);
    const sets = loadOrgRules([{ path: 'policies.yaml', text: policies }], [], 37);
    expect(sets.flatMap(({ problems }) => problems.filter(({ level }) => level === 'error'))).toEqual([]);
    const change = { object: objectOf(object), oldObject: undefined };
    const answers = sets.flatMap(set => [
      ...set.judge(change, { namespaceLabels: new Map(), minor: 37, today: '2026-11-29' }, freeBudget()),
    ]);
    const theirs = new Set(
      decisions
        .filter(({ action, evaluation }) => action !== 'admit' && evaluation !== 'admit')
        .map(({ validation }) => String(validation + 1)),
    );
    if (verdict === 'denied' && theirs.size === 0) theirs.add('policy');
    const told = answers.filter(({ outcome }) => outcome !== 'pass');
    // What only the cluster knows of a request is said so, and is none of the questions here.
    const ours = new Set(told.filter(({ outcome }) => outcome === 'fail').map(({ rule }) => rule.rule));
    const unknown = told.flatMap(one => (one.outcome === 'undetermined' ? [one.reason] : []));
    expect(unknown.filter(reason => !/dry run|another version/u.test(reason))).toEqual([]);
    expect(ours).toEqual(theirs);
  });

  test('is asked in questions that are refused and in such that are not', () => {
    const verdicts = kept('bound: ').map(({ answer }) => v.parse(verdictAnswer, answer).verdict);
    expect(verdicts.filter(verdict => verdict === 'denied').length).toBeGreaterThan(40);
    expect(verdicts.filter(verdict => verdict === 'allowed').length).toBeGreaterThan(40);
  });
});
