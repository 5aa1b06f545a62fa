import { closestName } from '../../text/closest-name.ts';
import { compileCel } from '../cel/compile.ts';
import { boolType } from '../cel/types.ts';
import { fieldsAt, isFields, itemsAt, textAt, textsAt, valueAt } from '../fields.ts';
import { isConstraint, isTemplate, kindOfConstraints } from '../gatekeeper/template.ts';
import { matchesGlob } from '../kyverno/glob.ts';
import { exceptedName } from '../kyverno/rule-set.ts';
import { isCelException, isValidatingPolicy } from '../kyverno/validating-policies.ts';
import { isMutatingBinding, isMutatingPolicy } from '../mutation/read-mutations.ts';
import type { FieldPath, ObjectFields } from '../org-rule.ts';
import type { PolicyDocument } from '../policy-document.ts';
import { isBinding, isPolicy } from '../vap/read-policies.ts';
import { type PolicyRemark, remark } from './remark.ts';

const nameOf = (fields: ObjectFields): string => textAt(fields, 'metadata', 'name') ?? '';

const isKyverno = ({ fields }: PolicyDocument, ...kinds: readonly string[]): boolean =>
  (textAt(fields, 'apiVersion') ?? '').startsWith('kyverno.io/') && kinds.includes(textAt(fields, 'kind') ?? '');

/** `Did you mean "x"?`, or another remedy. */
const meant = (name: string, known: readonly string[], otherwise: string): string => {
  const close = closestName(name, known);
  return close === undefined ? otherwise : `Did you mean "${close}"?`;
};

/** What names a document that is not there, and what nothing names. */
export function* unconnected(documents: readonly PolicyDocument[]): Iterable<PolicyRemark> {
  yield* unbound(documents, isPolicy, isBinding, 'ValidatingAdmissionPolicyBinding');
  yield* unbound(documents, isMutatingPolicy, isMutatingBinding, 'MutatingAdmissionPolicyBinding');
  yield* unconnectedOfGatekeeper(documents);
  yield* unconnectedExceptions(documents);
}

type IsKind = (fields: ObjectFields) => boolean;

/** Bindings without their policy, and policies without a binding. */
function* unbound(documents: readonly PolicyDocument[], isOwn: IsKind, binds: IsKind, kind: string): Iterable<PolicyRemark> {
  const policies = documents.filter(({ fields }) => isOwn(fields));
  const names = policies.map(({ fields }) => nameOf(fields));
  const bindings = documents.filter(({ fields }) => binds(fields));
  const bound = new Set(bindings.map(({ fields }) => textAt(fields, 'spec', 'policyName') ?? ''));
  for (const binding of bindings) {
    const name = textAt(binding.fields, 'spec', 'policyName') ?? '';
    if (name !== '' && !names.includes(name))
      yield remark(
        binding,
        ['spec', 'policyName'],
        'warning',
        'dead',
        `the policy "${name}" is not there, so that it does nothing`,
        meant(name, names, 'Name a policy of the folder, or remove the binding.'),
      );
  }
  for (const policy of policies)
    if (!bound.has(nameOf(policy.fields)))
      yield remark(
        policy,
        ['metadata', 'name'],
        'warning',
        'dead',
        'no binding names it, so that it does nothing, as in a cluster',
        `Add a ${kind}, or remove the policy.`,
      );
}

function* unconnectedOfGatekeeper(documents: readonly PolicyDocument[]): Iterable<PolicyRemark> {
  const templates = documents.filter(({ fields }) => isTemplate(fields));
  const kinds = templates.map(({ fields }) => kindOfConstraints(fields));
  const constraints = documents.filter(({ fields }) => isConstraint(fields));
  const used = new Set(constraints.map(({ fields }) => textAt(fields, 'kind') ?? ''));
  for (const constraint of constraints) {
    const kind = textAt(constraint.fields, 'kind') ?? '';
    const template = templates[kinds.indexOf(kind)];
    if (template === undefined)
      yield remark(
        constraint,
        ['kind'],
        'error',
        'dead',
        `there is no template for the kind "${kind}"`,
        meant(kind, kinds, 'Add its ConstraintTemplate to the folder.'),
      );
    else yield* unknownParameters(constraint, template.fields);
  }
  for (const [index, template] of templates.entries())
    if (!used.has(kinds[index] ?? ''))
      yield remark(
        template,
        ['metadata', 'name'],
        'warning',
        'dead',
        'no constraint is of its kind, so that it does nothing',
        `Add a constraint of the kind "${kinds[index] ?? ''}", or remove the template.`,
      );
}

function* unknownParameters(constraint: PolicyDocument, template: ObjectFields): Iterable<PolicyRemark> {
  const schema = valueAt(template, 'spec', 'crd', 'spec', 'validation', 'openAPIV3Schema');
  const known = fieldsAt(schema, 'properties');
  if (!isFields(schema) || Object.keys(known).length === 0 || valueAt(schema, 'x-kubernetes-preserve-unknown-fields') === true) return;
  const names = Object.keys(known);
  for (const name of Object.keys(fieldsAt(constraint.fields, 'spec', 'parameters')))
    if (!names.includes(name))
      yield remark(
        constraint,
        ['spec', 'parameters', name],
        'error',
        'unknown-field',
        `its template has no parameter "${name}"`,
        meant(name, names, `It has ${names.join(', ')}.`),
      );
}

function* unconnectedExceptions(documents: readonly PolicyDocument[]): Iterable<PolicyRemark> {
  const clusterPolicies = documents.filter(document => isKyverno(document, 'ClusterPolicy', 'Policy'));
  for (const exception of documents.filter(document => isKyverno(document, 'PolicyException')))
    for (const index of itemsAt(exception.fields, 'spec', 'exceptions').keys()) yield* unmetException(exception, index, clusterPolicies);
  const celPolicies = documents.filter(({ fields }) => isValidatingPolicy(fields)).map(({ fields }) => nameOf(fields));
  for (const exception of documents.filter(({ fields }) => isCelException(fields)))
    for (const [index, one] of itemsAt(exception.fields, 'spec', 'policyRefs').entries()) {
      const name = textAt(one, 'name') ?? '';
      if (!(textAt(one, 'kind') ?? '').endsWith('ValidatingPolicy') || celPolicies.includes(name)) continue;
      yield letsNothingOff(exception, ['spec', 'policyRefs', index], name, celPolicies);
    }
}

const letsNothingOff = (exception: PolicyDocument, path: FieldPath, name: string, known: readonly string[]): PolicyRemark =>
  remark(
    exception,
    path,
    'warning',
    'dead',
    `the policy "${name}" is not there, so that it lets nothing off`,
    meant(name, known, 'Name a policy of the folder, or remove it.'),
  );

function* unmetException(exception: PolicyDocument, index: number, policies: readonly PolicyDocument[]): Iterable<PolicyRemark> {
  const one = itemsAt(exception.fields, 'spec', 'exceptions')[index];
  const name = textAt(one, 'policyName') ?? '';
  const at: FieldPath = ['spec', 'exceptions', index];
  const policy = policies.find(({ fields }) => exceptedName(fields) === name);
  if (policy === undefined) {
    const known = policies.map(({ fields }) => exceptedName(fields));
    yield letsNothingOff(exception, [...at, 'policyName'], name, known);
    return;
  }
  const rules = itemsAt(policy.fields, 'spec', 'rules').map(rule => textAt(rule, 'name') ?? '');
  const all = rules.flatMap(rule => [rule, `autogen-${rule}`, `autogen-cronjob-${rule}`]);
  for (const [place, pattern] of textsAt(one, 'ruleNames').entries())
    if (!all.some(rule => matchesGlob(pattern, rule)))
      yield remark(
        exception,
        [...at, 'ruleNames', place],
        'warning',
        'dead',
        `the policy "${name}" has no rule "${pattern}"`,
        meant(pattern, rules, `It has ${rules.join(', ')}.`),
      );
}

/**
 * What an expression says of every object; undefined where that depends on one. Nothing is bound, so that what reads anything has no value, which
 * `||` and `&&` absorb as they do in a cluster.
 */
const constantOf = (source: string, minor: number, dialect: 'kubernetes' | 'kyverno'): boolean | undefined => {
  const { program } = compileCel(
    source,
    { minor, dialect, hasParams: true, hasAuthorizer: dialect === 'kubernetes', variables: new Map() },
    boolType,
  );
  if (program === undefined) return undefined;
  const evaluation = program.evaluate({ values: new Map() }, { cost: 10_000, isOutOfTime: () => false });
  return evaluation.exceeded === undefined && typeof evaluation.outcome === 'boolean' ? evaluation.outcome : undefined;
};

/** What it means that an expression says the same of every object, and what is to be done: by the list that it stands in, and by what it says. */
const constantWords = {
  validations: {
    true: ['the expression is true of every object, so that it refuses nothing', 'Write what is to hold, or remove the validation.'],
    false: ['the expression is false of every object, so that it refuses all that it is about', 'Write what is to hold.'],
  },
  matchConditions: {
    true: ['the condition is true of every object, so that it leaves none out', 'Remove it.'],
    false: ['the condition is false of every object, so that the policy is about none', 'Write which objects are meant.'],
  },
} as const;

/** Validations and conditions in CEL that say the same of every object. */
export function* constantExpressions(document: PolicyDocument, minor: number): Iterable<PolicyRemark> {
  const { fields } = document;
  const dialect = isValidatingPolicy(fields) ? 'kyverno' : 'kubernetes';
  for (const list of ['validations', 'matchConditions'] as const)
    for (const [index, item] of itemsAt(fields, 'spec', list).entries()) {
      const constant = constantOf(textAt(item, 'expression') ?? '', minor, dialect);
      if (constant === undefined) continue;
      const [message, remedy] = constantWords[list][`${constant}`];
      yield remark(document, ['spec', list, index, 'expression'], 'warning', 'dead', message, remedy);
    }
}
