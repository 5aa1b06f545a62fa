import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import type { PolicyRule } from '../../../src/artifacts/kubernetes/objects/role.ts';
import { parseKubernetes } from '../../../src/artifacts/kubernetes/parse.ts';
import { literalNamespace } from '../../../src/artifacts/kubernetes/walk.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { bindingsIn, boundRole, isSubject, rolesIn } from '../../../src/rules/concepts/rbac-bindings.ts';
import { type AccessRequest, allows, effectiveRules } from '../../../src/rules/concepts/rbac-grants.ts';
import { corpusPath, hasCorpus } from '../../support/corpus.ts';
import { keptAnswers } from '../kept-answers.ts';

const text = v.optional(v.string(), '');
const request = v.object({
  user: text,
  groups: v.optional(v.array(v.string()), []),
  verb: text,
  apiGroup: text,
  resource: text,
  subresource: text,
  name: text,
  namespace: text,
  path: text,
});
const question = v.object({ objects: v.array(v.unknown()), questions: v.array(request) });
const decision = v.object({ allowed: v.boolean() });
const decisions = v.array(decision);

/** What the words for roles and bindings say of a request, put together as the authorizer does. */
const isAllowed = (objects: readonly unknown[], asked: v.InferOutput<typeof request>): boolean => {
  const file = parseKubernetes(sourceFile('list.json', JSON.stringify({ apiVersion: 'v1', kind: 'List', items: objects })));
  expect(file.notifications).toEqual([]);
  const { user, groups, verb, apiGroup: group, resource, subresource, name, namespace, path } = asked;
  const wanted: AccessRequest =
    path === '' ? { verb, group, resource: subresource === '' ? resource : `${resource}/${subresource}`, name } : { verb, path };
  const rulesOf = (kind: string | undefined, role: string | undefined, where: string | undefined): readonly PolicyRule[] =>
    rolesIn(file)
      .filter(one => one.kind === kind && one.object.name === role && (kind === 'ClusterRole' || literalNamespace(one.object) === where))
      .flatMap(one => effectiveRules(one, rolesIn(file)));
  return bindingsIn(file).some(binding => {
    const where = binding.kind === 'RoleBinding' ? literalNamespace(binding.object) : undefined;
    if (binding.kind === 'RoleBinding' && (path !== '' || where !== namespace)) return false;
    if (!binding.subjects.items.some(subject => isSubject(subject, { user, groups }, binding))) return false;
    const role = boundRole(binding);
    return rulesOf(role.kind, role.name, where).some(rule => allows(rule, wanted));
  });
};

const asked = keptAnswers('rbac').flatMap(({ id, case: given, answer, error }) => {
  const parsed = v.safeParse(question, given);
  return parsed.success && error === undefined ? [{ id, ...parsed.output, answers: v.parse(decisions, answer) }] : [];
});

describe('roles and bindings, as the authorizer of Kubernetes reads them', () => {
  test('there are questions', () => expect(asked.length).toBeGreaterThan(5));

  test.each(asked)('$id', ({ objects, questions, answers }) => {
    expect(questions.map(one => isAllowed(objects, one))).toEqual(answers.map(({ allowed }) => allowed));
  });
});

const cases = v.array(v.object({ id: v.string(), objects: v.array(v.unknown()), questions: v.array(v.intersect([request, decision])) }));
const corpusCases = (): v.InferOutput<typeof cases> => v.parse(cases, JSON.parse(readFileSync(corpusPath('rbac', 'cases.json'), 'utf8')));

describe.runIf(hasCorpus('rbac', 'cases.json'))('more of its answers', () => {
  test('are ours', () => {
    const wrong = corpusCases().flatMap(({ id, objects, questions }) =>
      questions.flatMap(one => (isAllowed(objects, one) === one.allowed ? [] : [`${id}: ${JSON.stringify(one)}`])),
    );
    expect(wrong).toEqual([]);
  });
});
