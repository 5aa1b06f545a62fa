import { type CelProgram, type CelScope, compileCel } from '../cel/compile.ts';
import type { CelDialect } from '../cel/environment.ts';
import { placedMessage } from '../cel/problem.ts';
import { boolType, type CelType } from '../cel/types.ts';
import { type LazyVariables, lazyVariables } from '../cel/variables.ts';
import { fieldsAt, isFields, itemsAt, textAt, textsAt, valueAt } from '../fields.ts';
import type { FieldPath, ObjectFields } from '../org-rule.ts';

/** What policies of admission have in common, whether they judge objects or change them. */
export interface PolicyFrame {
  readonly name: string;
  readonly document: ObjectFields;
  readonly constraints: ObjectFields;
  readonly ignoresErrors: boolean;
  readonly paramKind: { readonly apiVersion: string; readonly kind: string } | undefined;
  readonly variables: LazyVariables;
  readonly matchConditions: readonly CelProgram[];
}

/** By what a policy is bound. */
export interface BindingFrame {
  readonly name: string;
  readonly document: ObjectFields;
  readonly policyName: string;
  readonly matchResources: ObjectFields | undefined;
  readonly paramRef: ObjectFields | undefined;
}

/** Something that the API server's validation refuses in a document: where in it, and why. */
export interface DocumentProblem {
  readonly path: FieldPath;
  /** `expression is not specified`: begins with a small letter, no final period. */
  readonly message: string;
}

/** A policy being read: what is known of it so far, and what its other expressions are compiled with. */
export interface FrameReading {
  readonly frame: PolicyFrame;
  readonly spec: ObjectFields;
  readonly problems: DocumentProblem[];
  /** Without the policy's variables. */
  readonly scope: CelScope;
  readonly withVariables: CelScope;
  /** Compiles the expression at a path below `spec`; what is wrong with it is among the problems. */
  readonly compile: (path: FieldPath, own: CelScope, type?: CelType) => CelProgram | undefined;
}

/** Reads what all policies of admission have. */
export const readFrame = (document: ObjectFields, minor: number, dialect: CelDialect = 'kubernetes'): FrameReading => {
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
    for (const problem of compiled.problems ?? []) problems.push({ path: place, message: placedMessage(problem, source) });
    return compiled.program;
  };
  const matchConditions = itemsAt(spec, 'matchConditions').flatMap(
    (_, index) => compile(['matchConditions', index, 'expression'], withVariables, boolType) ?? [],
  );
  const paramKind = valueAt(spec, 'paramKind');
  const frame = {
    name: textAt(document, 'metadata', 'name') ?? '',
    document,
    constraints: fieldsAt(spec, 'matchConstraints'),
    ignoresErrors: textAt(spec, 'failurePolicy') === 'Ignore',
    paramKind: isFields(paramKind)
      ? { apiVersion: textAt(paramKind, 'apiVersion') ?? '', kind: textAt(paramKind, 'kind') ?? '' }
      : undefined,
    variables,
    matchConditions,
  };
  return { frame, spec, problems, scope, withVariables, compile };
};

/** Reads what all bindings of policies have. */
export const readBindingFrame = (document: ObjectFields): BindingFrame => {
  const spec = fieldsAt(document, 'spec');
  const [matchResources, paramRef] = [valueAt(spec, 'matchResources'), valueAt(spec, 'paramRef')];
  return {
    name: textAt(document, 'metadata', 'name') ?? '',
    document,
    policyName: textAt(spec, 'policyName') ?? '',
    matchResources: isFields(matchResources) ? matchResources : undefined,
    paramRef: isFields(paramRef) ? paramRef : undefined,
  };
};

/** What is wrong with what all bindings have, apart from what they are bound to. */
export const bindingProblems = (
  spec: ObjectFields,
): { readonly policyName: readonly DocumentProblem[]; readonly params: readonly DocumentProblem[] } => {
  const paramRef = valueAt(spec, 'paramRef');
  return {
    policyName: textAt(spec, 'policyName') === undefined ? [{ path: ['spec', 'policyName'], message: 'is required' }] : [],
    params: isFields(paramRef) ? paramProblems(paramRef) : [],
  };
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
      problems.push({
        path: ['spec', 'variables', index, 'expression'],
        message: placedMessage(problem, written[index]?.expression ?? ''),
      });
  return variables;
};

const failurePolicies = new Set(['Fail', 'Ignore']);

/** What is wrong with what a policy does when it fails. */
export const failurePolicyProblems = (spec: ObjectFields): readonly DocumentProblem[] => {
  const failurePolicy = valueAt(spec, 'failurePolicy');
  return failurePolicy === undefined || (typeof failurePolicy === 'string' && failurePolicies.has(failurePolicy))
    ? []
    : [{ path: ['spec', 'failurePolicy'], message: 'is neither Fail nor Ignore' }];
};

/** What is wrong with the rules that say what a policy is about. */
export const constraintProblems = (spec: ObjectFields): readonly DocumentProblem[] => {
  const at = ['spec', 'matchConstraints', 'resourceRules'];
  const rules = itemsAt(spec, 'matchConstraints', 'resourceRules');
  if (rules.length === 0) return [{ path: at, message: 'is required' }];
  return rules.flatMap((rule, index) =>
    ['apiGroups', 'apiVersions', 'operations', 'resources'].flatMap(field =>
      textsAt(rule, field).length === 0 ? [{ path: [...at, index, field], message: 'is required' }] : [],
    ),
  );
};

/** What is wrong with the names of conditions. */
export const conditionProblems = (spec: ObjectFields): readonly DocumentProblem[] =>
  itemsAt(spec, 'matchConditions').flatMap((item, index) =>
    /^[A-Za-z0-9]([-A-Za-z0-9_./]*[A-Za-z0-9])?$/u.test(textAt(item, 'name') ?? '')
      ? []
      : [{ path: ['spec', 'matchConditions', index, 'name'], message: 'is not a qualified name' }],
  );
