import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { KubernetesFile } from '../../src/artifacts/kubernetes/model.ts';
import type { PolicyRule } from '../../src/artifacts/kubernetes/objects/role.ts';
import { parseKubernetes } from '../../src/artifacts/kubernetes/parse.ts';
import { literalNamespace } from '../../src/artifacts/kubernetes/walk.ts';
import { sourceFile } from '../../src/artifacts/source-file.ts';
import { bindingsIn, boundRole, isSubject, rolesIn } from '../../src/rules/concepts/rbac/rbac-bindings.ts';
import { notCovered } from '../../src/rules/concepts/rbac/rbac-covers.ts';
import { type AccessRequest, allows, effectiveRules } from '../../src/rules/concepts/rbac/rbac-grants.ts';
import { QuestionError, type Suite } from './suite.ts';

const text = v.optional(v.string(), '');
const words = v.optional(v.array(v.string()), []);

export const accessQuestion = v.object({
  user: text,
  groups: words,
  verb: text,
  apiGroup: text,
  resource: text,
  subresource: text,
  name: text,
  namespace: text,
  path: text,
});
const ruleWords = v.object({ verbs: words, apiGroups: words, resources: words, resourceNames: words, nonResourceURLs: words });
const accessCase = v.object({ id: v.string(), objects: v.array(v.unknown()), questions: v.array(accessQuestion) });
const coversCase = v.object({ id: v.string(), owner: v.array(ruleWords), wanted: v.array(ruleWords) });
const schema = v.union([accessCase, coversCase], 'must be {"id", "objects", "questions"} or {"id", "owner", "wanted"}');
type Case = v.InferOutput<typeof schema>;

const requestOf = ({ verb, apiGroup: group, resource, subresource, name, path }: v.InferOutput<typeof accessQuestion>): AccessRequest =>
  path === '' ? { verb, group, resource: subresource === '' ? resource : `${resource}/${subresource}`, name } : { verb, path };

/** What the words for roles and bindings say of a request, put together as the authorizer does. */
const isAllowed = (file: KubernetesFile, asked: v.InferOutput<typeof accessQuestion>): boolean => {
  const { user, groups, namespace, path } = asked;
  const rulesOf = (kind: string | undefined, role: string | undefined, where: string | undefined): readonly PolicyRule[] =>
    rolesIn(file)
      .filter(one => one.kind === kind && one.object.name === role && (kind === 'ClusterRole' || literalNamespace(one.object) === where))
      .flatMap(one => effectiveRules(one, rolesIn(file)));
  return bindingsIn(file).some(binding => {
    const where = binding.kind === 'RoleBinding' ? literalNamespace(binding.object) : undefined;
    if (binding.kind === 'RoleBinding' && (path !== '' || where !== namespace)) return false;
    if (!binding.subjects.items.some(subject => isSubject(subject, { user, groups }, binding))) return false;
    const role = boundRole(binding);
    return rulesOf(role.kind, role.name, where).some(rule => allows(rule, requestOf(asked)));
  });
};

/** Which of the questions the roles and bindings allow. */
export const judgeAccess = ({
  objects,
  questions,
}: Pick<v.InferOutput<typeof accessCase>, 'objects' | 'questions'>): readonly boolean[] => {
  const file = parseKubernetes(sourceFile('list.json', JSON.stringify({ apiVersion: 'v1', kind: 'List', items: objects })));
  const [problem] = file.notifications;
  if (problem !== undefined) throw new QuestionError(problem.message);
  return questions.map(question => isAllowed(file, question));
};

/** A part of a rule without its empty lists. */
const shortened = (rule: object): object =>
  Object.fromEntries(Object.entries(rule).filter(([, list]) => Array.isArray(list) && list.length > 0));

const answer = (item: Case): object => {
  if ('objects' in item) return { questions: judgeAccess(item).map(allowed => ({ allowed })) };
  const missing = notCovered(item.owner, item.wanted).map(shortened);
  return { covered: missing.length === 0, missing };
};

export const rbac: Suite<Case> = {
  form: 'Case: {"id", "objects", "questions": [{"user", "groups", "verb", "apiGroup", "resource", "subresource", "name", "namespace" or "path"}]}, or {"id", "owner": [rule], "wanted": [rule]}. Answer: {"id", "questions": [{"allowed"}]} in their order, or {"id", "covered", "missing": [rule]}.',
  schema,
  cases: corpus =>
    ['cases.json', 'covers.json'].flatMap(file => v.parse(v.array(schema), JSON.parse(readFileSync(join(corpus, file), 'utf8')))),
  idOf: ({ id }) => id,
  answer,
};
