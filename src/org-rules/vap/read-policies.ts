import { appendAll } from '../../text/append-all.ts';
import { type CelProgram, type CelScope, compileCel } from '../cel/compile.ts';
import type { CelDialect } from '../cel/environment.ts';
import { placedMessage } from '../cel/problem.ts';
import { boolType, stringType } from '../cel/types.ts';
import { fieldsAt, groupOf, itemsAt, textAt, textsAt, valueAt } from '../fields.ts';
import type { ObjectFields } from '../org-rule.ts';
import {
  type BindingFrame,
  bindingProblems,
  conditionProblems,
  constraintProblems,
  type DocumentProblem,
  failurePolicyProblems,
  type PolicyFrame,
  readBindingFrame,
  readFrame,
} from './policy-frame.ts';

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
  /** When it ends (`expiresAt`), in milliseconds since 1970. It counts until the end of that day. */
  readonly until?: number;
}

/** A ValidatingAdmissionPolicy, or another one that is judged as such, compiled. */
export interface AdmissionPolicy extends PolicyFrame {
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
export interface PolicyBinding extends BindingFrame {
  readonly actions: readonly string[];
}

const group = 'admissionregistration.k8s.io';

/** Whether a document is of a kind of admission policies. */
export const isOf = (document: ObjectFields, kind: string): boolean =>
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
  const { frame, spec, problems, scope, withVariables, compile } = readFrame(document, minor, dialect);
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
  return { policy: { ...frame, validations, auditAnnotations, exemptions }, problems };
};

/** An exception of which a condition does not compile makes the policy unusable, as in Kyverno. */
const readExemption = (exception: ObjectFields, scope: CelScope, problems: DocumentProblem[]): Exemption => {
  const conditions = itemsAt(exception, 'spec', 'matchConditions').flatMap(written => {
    const source = textAt(written, 'expression') ?? '';
    const compiled = compileCel(source, scope, boolType);
    for (const problem of compiled.problems ?? [])
      problems.push({
        path: ['spec'],
        message: `the exception "${textAt(exception, 'metadata', 'name') ?? ''}" has a condition that does not compile: ${placedMessage(problem, source)}`,
      });
    return compiled.program ?? [];
  });
  const until = Date.parse(textAt(exception, 'spec', 'expiresAt') ?? '');
  return {
    conditions,
    images: textsAt(exception, 'spec', 'images'),
    values: textsAt(exception, 'spec', 'allowedValues'),
    ...(Number.isFinite(until) && { until }),
  };
};

const shapeProblems = (spec: ObjectFields): readonly DocumentProblem[] => [
  ...failurePolicyProblems(spec),
  ...(itemsAt(spec, 'validations').length === 0 && itemsAt(spec, 'auditAnnotations').length === 0
    ? [{ path: ['spec', 'validations'], message: 'validations or auditAnnotations must contain at least one item' }]
    : []),
  ...constraintProblems(spec),
  ...itemsAt(spec, 'auditAnnotations').flatMap((item, index) =>
    /^[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$/u.test(textAt(item, 'key') ?? '')
      ? []
      : [{ path: ['spec', 'auditAnnotations', index, 'key'], message: 'is not a valid label key' }],
  ),
  ...conditionProblems(spec),
];

const actionNames = new Set(['Deny', 'Warn', 'Audit']);

const actionProblems = (own: readonly string[]): readonly DocumentProblem[] => {
  const at = ['spec', 'validationActions'];
  if (own.length === 0) return [{ path: at, message: 'at least one validation action is required' }];
  const unknown = own.flatMap((action, index) =>
    actionNames.has(action) ? [] : [{ path: [...at, index], message: `"${action}" is not one of Audit, Deny, Warn` }],
  );
  const twice = own.flatMap((action, index) =>
    own.indexOf(action) === index ? [] : [{ path: [...at, index], message: `"${action}" is there twice` }],
  );
  const both = own.includes('Deny') && own.includes('Warn') ? [{ path: at, message: 'must not contain both Deny and Warn' }] : [];
  return [...unknown, ...twice, ...both];
};

/** Reads a binding. With problems it is not used. */
export const readBinding = (document: ObjectFields): { readonly binding: PolicyBinding; readonly problems: readonly DocumentProblem[] } => {
  const spec = fieldsAt(document, 'spec');
  const actions = textsAt(spec, 'validationActions');
  const { policyName, params } = bindingProblems(spec);
  return { binding: { ...readBindingFrame(document), actions }, problems: [...policyName, ...actionProblems(actions), ...params] };
};
