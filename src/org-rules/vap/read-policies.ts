import { appendAll } from '../../text/append-all.ts';
import { type CelProgram, type CelScope, compileCel } from '../cel/compile.ts';
import type { CelDialect } from '../cel/environment.ts';
import type { CelProblem } from '../cel/problem.ts';
import { boolType, type CelType, stringType } from '../cel/types.ts';
import { type LazyVariables, lazyVariables } from '../cel/variables.ts';
import { fieldsAt, groupOf, isFields, itemsAt, textAt, textsAt, valueAt } from '../fields.ts';
import type { FieldPath, ObjectFields, ObjectValue } from '../org-rule.ts';

/** A validation of a policy, compiled. */
export interface Validation {
  readonly expression: CelProgram;
  readonly message: string | undefined;
  readonly messageExpression: CelProgram | undefined;
  readonly reason: string;
}

/** What lets objects off a policy of Kyverno, where all its conditions hold. */
export interface Exemption {
  readonly conditions: readonly CelProgram[];
  /** Where either is there, the object is judged, and expressions see them as `exceptions`. */
  readonly images: readonly string[];
  readonly values: readonly string[];
}

/** A ValidatingAdmissionPolicy, or another one that is judged as such, compiled. */
export interface AdmissionPolicy {
  readonly name: string;
  readonly document: ObjectFields;
  readonly constraints: ObjectFields;
  readonly ignoresErrors: boolean;
  readonly paramKind: { readonly apiVersion: string; readonly kind: string } | undefined;
  readonly variables: LazyVariables;
  readonly matchConditions: readonly CelProgram[];
  readonly validations: readonly Validation[];
  readonly auditAnnotations: readonly { readonly key: string; readonly value: CelProgram }[];
  /** Those of Kyverno's policies. */
  readonly exemptions: readonly Exemption[];
}

/** What a policy of Kyverno has besides. */
export interface KyvernoReading {
  readonly dialect: CelDialect;
  /** PolicyExceptions that name it. */
  readonly exceptions: readonly ObjectFields[];
}

/** A ValidatingAdmissionPolicyBinding. */
export interface PolicyBinding {
  readonly name: string;
  readonly document: ObjectFields;
  readonly policyName: string;
  readonly actions: readonly string[];
  readonly matchResources: ObjectFields | undefined;
  readonly paramRef: ObjectFields | undefined;
}

/** Something that the API server's validation refuses in a document: where in it, and why. */
export interface DocumentProblem {
  readonly path: FieldPath;
  /** `expression is not specified`: begins with a small letter, no final period. */
  readonly message: string;
}

const group = 'admissionregistration.k8s.io';

const isOf = (document: ObjectFields, kind: string): boolean =>
  textAt(document, 'kind') === kind && groupOf(textAt(document, 'apiVersion') ?? '') === group;

export const isPolicy = (document: ObjectFields): boolean => isOf(document, 'ValidatingAdmissionPolicy');
export const isBinding = (document: ObjectFields): boolean => isOf(document, 'ValidatingAdmissionPolicyBinding');

/** Reasons with which a validation may refuse, and the codes that they give. */
export const reasonCodes: ReadonlyMap<string, number> = new Map([
  ['Invalid', 422],
  ['Forbidden', 403],
  ['RequestEntityTooLarge', 413],
]);

/** Reads and compiles a policy for a version of Kubernetes. With problems it is not used at all: the API server would not have it. */
export const readPolicy = (
  document: ObjectFields,
  minor: number,
  { dialect, exceptions }: KyvernoReading = { dialect: 'kubernetes', exceptions: [] },
): { readonly policy: AdmissionPolicy; readonly problems: readonly DocumentProblem[] } => {
  const problems: DocumentProblem[] = [];
  const spec = fieldsAt(document, 'spec');
  const scope = scopeOf(spec, minor, dialect);
  const variables = readVariables(spec, scope, problems);
  const withVariables = { ...scope, variables: variables.types };
  const compile = (path: FieldPath, own: CelScope, type?: CelType): CelProgram | undefined => {
    const source = textAt(spec, ...path);
    const place = ['spec', ...path];
    if (source === undefined || source.trim() === '') {
      problems.push({ path: place, message: 'expression is not specified' });
      return undefined;
    }
    const compiled = compileCel(source, own, type);
    for (const problem of compiled.problems ?? []) problems.push({ path: place, message: shown(problem, source) });
    return compiled.program;
  };
  const matchConditions = itemsAt(spec, 'matchConditions').flatMap(
    (_, index) => compile(['matchConditions', index, 'expression'], withVariables, boolType) ?? [],
  );
  const validations = itemsAt(spec, 'validations').flatMap((written, index) => {
    const expression = compile(['validations', index, 'expression'], withVariables, boolType);
    const asked =
      valueAt(written, 'messageExpression') === undefined || textAt(written, 'messageExpression') === ''
        ? undefined
        : (['validations', index, 'messageExpression'] as const);
    const messageExpression = asked && compile(asked, { ...withVariables, hasAuthorizer: false }, stringType);
    const reason = textAt(written, 'reason') ?? 'Invalid';
    if (!reasonCodes.has(reason))
      problems.push({
        path: ['spec', 'validations', index, 'reason'],
        message: `"${reason}" is not one of Forbidden, Invalid, RequestEntityTooLarge`,
      });
    return expression ? [{ expression, message: textAt(written, 'message'), messageExpression, reason }] : [];
  });
  const auditAnnotations = itemsAt(spec, 'auditAnnotations').flatMap((written, index) => {
    const value = compile(['auditAnnotations', index, 'valueExpression'], { ...withVariables, hasAuthorizer: false });
    if (value && value.type.kind !== 'string' && value.type.kind !== 'null')
      problems.push({
        path: ['spec', 'auditAnnotations', index, 'valueExpression'],
        message: `must evaluate to one of [string null] but got ${value.type.name}`,
      });
    return value ? [{ key: textAt(written, 'key') ?? '', value }] : [];
  });
  const exemptions = exceptions.map(exception => readExemption(exception, scope, problems));
  appendAll(problems, shapeProblems(spec));
  const paramKind = valueAt(spec, 'paramKind');
  const policy = {
    name: textAt(document, 'metadata', 'name') ?? '',
    document,
    constraints: fieldsAt(spec, 'matchConstraints'),
    ignoresErrors: textAt(spec, 'failurePolicy') === 'Ignore',
    paramKind: isFields(paramKind)
      ? { apiVersion: textAt(paramKind, 'apiVersion') ?? '', kind: textAt(paramKind, 'kind') ?? '' }
      : undefined,
    variables,
    matchConditions,
    validations,
    auditAnnotations,
    exemptions,
  };
  return { policy, problems };
};

/** An exception of which a condition does not compile makes the policy unusable, as in Kyverno. */
const readExemption = (exception: ObjectFields, scope: CelScope, problems: DocumentProblem[]): Exemption => {
  const conditions = itemsAt(exception, 'spec', 'matchConditions').flatMap(written => {
    const source = textAt(written, 'expression') ?? '';
    const compiled = compileCel(source, scope, boolType);
    for (const problem of compiled.problems ?? [])
      problems.push({
        path: ['spec'],
        message: `the exception "${textAt(exception, 'metadata', 'name') ?? ''}" has a condition that does not compile: ${shown(problem, source)}`,
      });
    return compiled.program ?? [];
  });
  return { conditions, images: textsAt(exception, 'spec', 'images'), values: textsAt(exception, 'spec', 'allowedValues') };
};

/** A problem with its place in the expression. */
export const shown = ({ message, at }: CelProblem, source: string): string => {
  const before = source.slice(0, at).split('\n');
  return `${message} (line ${before.length}, column ${(before.at(-1) ?? '').length + 1} of the expression)`;
};

const scopeOf = (spec: ObjectFields, minor: number, dialect: CelDialect): CelScope => ({
  minor,
  dialect,
  hasParams: valueAt(spec, 'paramKind') !== undefined,
  hasAuthorizer: dialect === 'kubernetes',
});

const readVariables = (spec: ObjectFields, scope: CelScope, problems: DocumentProblem[]): LazyVariables => {
  const written = itemsAt(spec, 'variables').map(item => ({
    name: textAt(item, 'name') ?? '',
    expression: textAt(item, 'expression') ?? '',
  }));
  for (const [index, { name }] of written.entries())
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/u.test(name))
      problems.push({ path: ['spec', 'variables', index, 'name'], message: `"${name}" is not a valid CEL identifier` });
  const variables = lazyVariables(written, scope);
  for (const [index, own] of variables.problems)
    for (const problem of own)
      problems.push({ path: ['spec', 'variables', index, 'expression'], message: shown(problem, written[index]?.expression ?? '') });
  return variables;
};

const failurePolicies = new Set(['Fail', 'Ignore']);

const shapeProblems = (spec: ObjectFields): readonly DocumentProblem[] => {
  const problems: DocumentProblem[] = [];
  const say = (path: FieldPath, message: string): number => problems.push({ path: ['spec', ...path], message });
  const failurePolicy = valueAt(spec, 'failurePolicy');
  if (failurePolicy !== undefined && !(typeof failurePolicy === 'string' && failurePolicies.has(failurePolicy)))
    say(['failurePolicy'], 'is neither Fail nor Ignore');
  if (itemsAt(spec, 'validations').length === 0 && itemsAt(spec, 'auditAnnotations').length === 0)
    say(['validations'], 'validations or auditAnnotations must contain at least one item');
  const rules = itemsAt(spec, 'matchConstraints', 'resourceRules');
  if (rules.length === 0) say(['matchConstraints', 'resourceRules'], 'is required');
  for (const [index, rule] of rules.entries())
    for (const field of ['apiGroups', 'apiVersions', 'operations', 'resources'])
      if (textsAt(rule, field).length === 0) say(['matchConstraints', 'resourceRules', index, field], 'is required');
  for (const [index, item] of itemsAt(spec, 'auditAnnotations').entries())
    if (!/^[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$/u.test(textAt(item, 'key') ?? ''))
      say(['auditAnnotations', index, 'key'], 'is not a valid label key');
  for (const [index, item] of itemsAt(spec, 'matchConditions').entries())
    if (!/^[A-Za-z0-9]([-A-Za-z0-9_./]*[A-Za-z0-9])?$/u.test(textAt(item, 'name') ?? ''))
      say(['matchConditions', index, 'name'], 'is not a qualified name');
  return problems;
};

const actions = new Set(['Deny', 'Warn', 'Audit']);

const actionProblems = (own: readonly string[]): readonly DocumentProblem[] => {
  const at = ['spec', 'validationActions'];
  if (own.length === 0) return [{ path: at, message: 'at least one validation action is required' }];
  const unknown = own.flatMap((action, index) =>
    actions.has(action) ? [] : [{ path: [...at, index], message: `"${action}" is not one of Audit, Deny, Warn` }],
  );
  const twice = own.flatMap((action, index) =>
    own.indexOf(action) === index ? [] : [{ path: [...at, index], message: `"${action}" is there twice` }],
  );
  const both = own.includes('Deny') && own.includes('Warn') ? [{ path: at, message: 'must not contain both Deny and Warn' }] : [];
  return [...unknown, ...twice, ...both];
};

const paramProblems = (paramRef: ObjectFields): readonly DocumentProblem[] => {
  const at = ['spec', 'paramRef'];
  const named = [valueAt(paramRef, 'name'), valueAt(paramRef, 'selector')].filter(value => value !== undefined);
  const notFound = textAt(paramRef, 'parameterNotFoundAction');
  return [
    ...(named.length === 2 ? [{ path: [...at, 'name'], message: 'name and selector are mutually exclusive' }] : []),
    ...(named.length === 0 ? [{ path: at, message: 'one of name or selector must be specified' }] : []),
    ...(notFound === 'Allow' || notFound === 'Deny'
      ? []
      : [{ path: [...at, 'parameterNotFoundAction'], message: 'must be Allow or Deny' }]),
  ];
};

/** Reads a binding. With problems it is not used. */
export const readBinding = (document: ObjectFields): { readonly binding: PolicyBinding; readonly problems: readonly DocumentProblem[] } => {
  const spec = fieldsAt(document, 'spec');
  const own = textsAt(spec, 'validationActions');
  const paramRef = valueAt(spec, 'paramRef');
  const problems = [
    ...(textAt(spec, 'policyName') === undefined ? [{ path: ['spec', 'policyName'], message: 'is required' }] : []),
    ...actionProblems(own),
    ...(isFields(paramRef) ? paramProblems(paramRef) : []),
  ];
  const matchResources: ObjectValue | undefined = valueAt(spec, 'matchResources');
  const binding = {
    name: textAt(document, 'metadata', 'name') ?? '',
    document,
    policyName: textAt(spec, 'policyName') ?? '',
    actions: own,
    matchResources: isFields(matchResources) ? matchResources : undefined,
    paramRef: isFields(paramRef) ? paramRef : undefined,
  };
  return { binding, problems };
};
