import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { compileCel, costLimit } from '../../src/org-rules/cel/compile.ts';
import { CelFailure, CelUnknown, Failure } from '../../src/org-rules/cel/failure.ts';
import { AuthorizerValue } from '../../src/org-rules/cel/functions/authorizer.ts';
import { networkText } from '../../src/org-rules/cel/functions/network.ts';
import { quantityText } from '../../src/org-rules/cel/functions/quantities.ts';
import { semverText } from '../../src/org-rules/cel/functions/semvers.ts';
import { timestampText } from '../../src/org-rules/cel/functions/time.ts';
import { urlText } from '../../src/org-rules/cel/functions/urls.ts';
import type { ProblemClass } from '../../src/org-rules/cel/problem.ts';
import { boolType, stringType } from '../../src/org-rules/cel/types.ts';
import {
  CelMap,
  type CelValue,
  Duration,
  fromJson,
  isList,
  Optional,
  Timestamp,
  TypeValue,
  typeNameOf,
  Uint,
} from '../../src/org-rules/cel/values.ts';
import { lazyVariables } from '../../src/org-rules/cel/variables.ts';
import type { ObjectValue } from '../../src/org-rules/org-rule.ts';
import { namespaceValue, requestValue } from '../../src/org-rules/vap/request-values.ts';
import { answerPolicy, policyCase } from './cel-policies.ts';
import { exactJson } from './exact-json.ts';
import { type Folders, QuestionError, type Suite } from './suite.ts';

const expressionCase = v.object({
  id: v.string(),
  expression: v.string(),
  /** What must come out: `validation` is bool, `message` string; any type without it. */
  kind: v.optional(v.picklist(['validation', 'message'])),
  /** An entry of `vars` in the corpus' expressions.json. */
  vars: v.string(),
});
const schema = v.union(
  [expressionCase, policyCase],
  'must be {"id", "expression", "kind", "vars"} or {"id", "folder", "operation", "object", …}',
);
type Case = v.InferOutput<typeof schema>;
type ExpressionCase = v.InferOutput<typeof expressionCase>;

const variables = v.array(v.object({ name: v.string(), expression: v.string() }));

type Entry = Readonly<Record<string, ObjectValue>>;

const isEntry = (value: ObjectValue | undefined): value is Entry => typeof value === 'object' && value !== null && !Array.isArray(value);

const read = new Map<string, Entry>();

const varsOf = (name: string, folders: Folders): Entry => {
  const path = folders.map(folder => join(folder, 'expressions.json')).find(existsSync);
  if (path === undefined) throw new QuestionError('there is no expressions.json with the vars of the cases');
  const known = read.get(path);
  const whole = known ?? exactJson(readFileSync(path, 'utf8'));
  const all = isEntry(whole) && !known ? whole['vars'] : whole;
  if (!isEntry(all)) throw new QuestionError(`${path} has no vars`);
  read.set(path, all);
  const own = all[name];
  if (!isEntry(own)) throw new QuestionError(`${path} has no vars ${JSON.stringify(name)}`);
  return own;
};

/** A value with its type, in the form of the corpus. */
const typed = (value: CelValue): object => {
  if (value === null) return { type: 'null' };
  if (typeof value === 'number')
    return { type: 'double', value: Number.isFinite(value) ? (Object.is(value, -0) ? '-0' : value) : String(value) };
  if (typeof value === 'bigint' || value instanceof Uint)
    return { type: typeNameOf(value), value: String(value instanceof Uint ? value.value : value) };
  if (typeof value === 'string' || typeof value === 'boolean') return { type: typeNameOf(value), value };
  if (value instanceof Uint8Array) return { type: 'bytes', base64: Buffer.from(value).toString('base64') };
  if (value instanceof Timestamp) return { type: 'timestamp', value: timestampText(new Timestamp(value.nanos)) };
  if (value instanceof Duration) return { type: 'duration', nanoseconds: String(value.nanos) };
  if (value instanceof TypeValue) return { type: 'type', value: value.name };
  if (value instanceof Optional)
    return value.value === undefined ? { type: 'optional', none: true } : { type: 'optional', value: typed(value.value) };
  return typedContainer(value);
};

const typedContainer = (value: Exclude<CelValue, null | number | bigint | boolean | string>): object => {
  if (isList(value)) return { type: 'list', items: value.map(typed) };
  if (value instanceof CelMap) return { type: 'map', entries: typedEntries(value) };
  const string = urlText(value) ?? networkText(value) ?? quantityText(value) ?? semverText(value) ?? '';
  return { type: typeNameOf(value), string };
};

const typedEntries = (map: CelMap): readonly (readonly object[])[] => {
  const entries = [...map.entries()].map(([key, value]) => [typed(key), typed(value)]);
  const text = ([key]: readonly object[]): string => JSON.stringify(key);
  return entries.toSorted((a, b) => (text(a) < text(b) ? -1 : 1));
};

const order: readonly ProblemClass[] = [
  'constant-folding',
  'macro',
  'literal',
  'syntax',
  'undeclared',
  'undefined-field',
  'overload',
  'result-type',
  'type',
];

const answerExpression = ({ expression, kind, vars: name }: ExpressionCase, folders: Folders): object => {
  const vars = varsOf(name, folders);
  const minor = 37;
  const scope = { minor, hasParams: 'params' in vars, hasAuthorizer: kind === 'validation' };
  const inert = { isOutOfTime: () => false };
  const values = new Map<string, CelValue>(['object', 'oldObject', 'params'].map(key => [key, fromJson(vars[key] ?? null)]));
  const { request } = vars;
  values.set('request', fromJson(requestValue(isEntry(request) ? request : {})));
  values.set('namespaceObject', fromJson(namespaceValue(vars['namespaceObject'] ?? null)));
  if (scope.hasAuthorizer) values.set('authorizer', new AuthorizerValue());
  const own = v.parse(variables, vars['variables'] ?? []);
  const lazy = lazyVariables(own, scope);
  const compiled = compileCel(
    expression,
    { ...scope, variables: lazy.types },
    kind === undefined ? undefined : kind === 'message' ? stringType : boolType,
  );
  if (compiled.problems) {
    const [first] = order.flatMap(problemClass => compiled.problems.filter(one => one.problemClass === problemClass));
    return { compileError: first?.message, compileClass: first?.problemClass };
  }
  const evaluated = lazy.bind({ values }, inert);
  const { cost, ...result } = compiled.program.evaluate(evaluated.bindings, { cost: costLimit, ...inert });
  const total = cost + evaluated.cost();
  if (result.exceeded) return { error: 'actual cost limit exceeded', errorClass: 'cost-limit', cost: total };
  if (!(result.outcome instanceof Failure)) return { result: typed(result.outcome), cost: total };
  const { outcome } = result;
  if (outcome instanceof CelUnknown) return { undetermined: outcome.message };
  return { error: outcome.message, errorClass: outcome instanceof CelFailure ? outcome.errorClass : 'argument', cost: total };
};

/** Every folder with a policy, by the name of its set. */
const policyCases = (corpus: string): readonly Case[] =>
  readdirSync(join(corpus, 'policies')).flatMap(set =>
    readdirSync(join(corpus, 'policies', set)).flatMap(name => {
      const folder = `policies/${set}/${name}`;
      const { cases } = v.parse(
        v.object({ cases: v.array(v.looseObject({ id: v.string() })) }),
        JSON.parse(readFileSync(join(corpus, folder, 'cases.json'), 'utf8')),
      );
      return cases.map(item => v.parse(policyCase, { ...item, id: `${set}/${item.id}`, folder }));
    }),
  );

export const cel: Suite<Case> = {
  form: 'Case: {"id", "expression", "vars": an entry of the corpus\' vars, "kind" (validation, message)}, or {"id", "folder": one with policy.yaml, "operation", "object", "oldObject", "subresource", "user", "groups", "dryRun"}. Answer: {"id", "result" or "error" and "errorClass" or "compileError" and "compileClass", "cost"}, or {"id", "verdict", "message", "reason", "code", "warnings", "auditAnnotations", "decisions"}; {"id", "undetermined"} for both.',
  schema,
  cases: corpus => {
    const whole = v.parse(v.object({ cases: v.array(expressionCase) }), JSON.parse(readFileSync(join(corpus, 'expressions.json'), 'utf8')));
    return [...whole.cases, ...policyCases(corpus)];
  },
  idOf: ({ id }) => id,
  answer: (item, folders) => ('folder' in item ? answerPolicy(item, folders) : answerExpression(item, folders)),
};
