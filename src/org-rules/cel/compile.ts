import type { IsOutOfTime } from '../tick.ts';
import { checkCel, type Declarations } from './checker.ts';
import { admissionFields, type CelDialect, type CelEnvironment, celEnvironment, type FieldTable } from './environment.ts';
import { CelAborted, CostExceeded, TimeExceeded } from './failure.ts';
import { type Bindings, Frame, type Outcome, type Step } from './frame.ts';
import { kyvernoContexts } from './functions/kyverno.ts';
import { literalProblems } from './literal-checks.ts';
import { parseCel } from './parser.ts';
import { planCel } from './plan.ts';
import { type CelProblem, SyntaxProblem } from './problem.ts';
import { type CelType, dynType, isSameType, listType, mapType, stringType, structType, typeText } from './types.ts';

/** What an expression of a policy may use besides functions. */
export interface CelScope {
  /** The minor version of Kubernetes 1. */
  readonly minor: number;
  /** Left out, that of Kubernetes. */
  readonly dialect?: CelDialect | undefined;
  /** Declares `params`. */
  readonly hasParams: boolean;
  /** Declares `authorizer`. */
  readonly hasAuthorizer: boolean;
  /** Types of the fields of `variables`; left out, there is no such name. */
  readonly variables?: ReadonlyMap<string, CelType> | undefined;
  /** True for what changes objects: there are `Object` and `JSONPatch`. */
  readonly makesPatches?: true | undefined;
  /** The only names that there are, in place of the objects of a request. */
  readonly only?: ReadonlyMap<string, CelType> | undefined;
}

/** What one evaluation gave. `exceeded`: it would cost, or take, more than it may. */
export type Evaluation = { readonly cost: number; readonly read: readonly (string | number)[] | undefined } & (
  | { readonly outcome: Outcome; readonly exceeded?: undefined }
  | { readonly exceeded: 'cost' | 'time' }
);

/** What bounds an evaluation. */
export interface EvaluationLimits {
  readonly cost: number;
  readonly isOutOfTime: IsOutOfTime;
}

/** An expression that compiles. */
export interface CelProgram {
  readonly source: string;
  readonly type: CelType;
  readonly evaluate: (bindings: Bindings, limits: EvaluationLimits) => Evaluation;
}

/** What one expression may cost in Kubernetes. */
export const costLimit = 1_000_000;

/** Compiles an expression as admission does. With `wanted` its static type has to be just that. */
export const compileCel = (
  source: string,
  scope: CelScope,
  wanted?: CelType,
):
  | { readonly program: CelProgram; readonly problems?: undefined }
  | { readonly program?: undefined; readonly problems: readonly CelProblem[] } => {
  try {
    const environment = celEnvironment(scope.minor, scope.dialect, scope.makesPatches);
    const expr = parseCel(source, environment.macros);
    const { type, problems } = checkCel(expr, declarationsOf(scope, environment));
    if (problems.length > 0) return { problems };
    const literals = literalProblems(expr, environment.checksLiterals);
    if (literals.length > 0) return { problems: literals };
    if (wanted && !isSameType(type, wanted))
      return {
        problems: [{ problemClass: 'result-type', message: `must evaluate to ${typeText(wanted)} but got ${typeText(type)}`, at: 0 }],
      };
    const step = planCel(expr, environment);
    return { program: { source, type, evaluate: (bindings, limits) => evaluate(step, bindings, limits) } };
  } catch (error) {
    if (error instanceof SyntaxProblem) return { problems: [error.problem] };
    throw error;
  }
};

const declarationsOf = (scope: CelScope, environment: CelEnvironment): Declarations => {
  if (scope.only) return { environment, variables: scope.only, fields: admissionFields };
  const variables = new Map<string, CelType>([
    ['object', dynType],
    ['oldObject', dynType],
    ['request', structType('kubernetes.AdmissionRequest')],
    ['namespaceObject', structType('kubernetes.Namespace')],
  ]);
  if (scope.hasParams) variables.set('params', dynType);
  if (scope.hasAuthorizer) {
    variables.set('authorizer', structType('kubernetes.authorization.Authorizer'));
    variables.set('authorizer.requestResource', structType('kubernetes.authorization.ResourceCheck'));
  }
  if (scope.dialect === 'kyverno-images') {
    variables.set('images', mapType(stringType, listType(stringType)));
    variables.set('attestors', mapType(stringType, dynType));
    variables.set('attestations', mapType(stringType, stringType));
  }
  if (scope.dialect !== undefined && scope.dialect !== 'kubernetes') {
    for (const [name, { type }] of kyvernoContexts) variables.set(name, structType(type));
    variables.set('exceptions', structType('kyverno.Exceptions'));
  }
  let fields: FieldTable = admissionFields;
  if (scope.variables) {
    variables.set('variables', structType('kubernetes.variables'));
    fields = new Map([...admissionFields, ['kubernetes.variables', scope.variables]]);
  }
  return { environment, variables, fields };
};

const evaluate = (step: Step, bindings: Bindings, limits: EvaluationLimits): Evaluation => {
  if (limits.isOutOfTime(0)) return { exceeded: 'time', cost: 0, read: undefined };
  const frame = new Frame(bindings, limits.cost, limits.isOutOfTime);
  try {
    const outcome = step.run(frame);
    return { outcome, cost: frame.cost, read: frame.read };
  } catch (error) {
    if (error instanceof CostExceeded) return { exceeded: 'cost', cost: frame.cost, read: frame.read };
    if (error instanceof CelAborted) return { outcome: error.failure, cost: frame.cost, read: frame.read };
    if (error instanceof TimeExceeded) return { exceeded: 'time', cost: frame.cost, read: frame.read };
    throw error;
  } finally {
    frame.end();
  }
};
