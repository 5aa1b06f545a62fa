import { type CelProgram, type CelScope, compileCel, costLimit, type EvaluationLimits } from './compile.ts';
import { CelFailure, TimeExceeded } from './failure.ts';
import type { Bindings, Outcome } from './frame.ts';
import type { CelProblem } from './problem.ts';
import { type CelType, dynType } from './types.ts';

/** A variable of a policy, as it is written. */
export interface NamedExpression {
  readonly name: string;
  readonly expression: string;
}

/** The variables of a policy, compiled: each sees those before it, and is computed when it is first asked for, at most once. */
export interface LazyVariables {
  readonly types: ReadonlyMap<string, CelType>;
  /** What is wrong with each, by its place in the list. */
  readonly problems: ReadonlyMap<number, readonly CelProblem[]>;
  /** `cost` tells what those that were asked for have cost so far. */
  readonly bind: (
    bindings: Bindings,
    limits: Pick<EvaluationLimits, 'isOutOfTime'>,
  ) => { readonly bindings: Bindings; readonly cost: () => number };
}

/** What the API server keeps of a variable's type: not those of its own libraries. */
const declared = (type: CelType): CelType => {
  if (type.kind === 'list' || type.kind === 'map') return { ...type, parameters: type.parameters.map(declared) };
  return type.kind === 'struct' || type.kind === 'opaque' || type.kind === 'type' ? dynType : type;
};

/** Compiles the variables of a policy, in their order. A variable that does not compile fails where it is asked for. */
export const lazyVariables = (written: readonly NamedExpression[], scope: CelScope): LazyVariables => {
  const types = new Map<string, CelType>();
  const programs = new Map<string, CelProgram>();
  const problems = new Map<number, readonly CelProblem[]>();
  for (const [index, { name, expression }] of written.entries()) {
    const compiled = compileCel(expression, { ...scope, variables: new Map(types) });
    if (compiled.program) programs.set(name, compiled.program);
    else problems.set(index, compiled.problems);
    types.set(name, compiled.program ? declared(compiled.program.type) : dynType);
  }
  return { types, problems, bind: (bindings, limits) => bindVariables(programs, types, bindings, limits) };
};

const bindVariables = (
  programs: ReadonlyMap<string, CelProgram>,
  types: ReadonlyMap<string, CelType>,
  outer: Bindings,
  { isOutOfTime }: Pick<EvaluationLimits, 'isOutOfTime'>,
): { readonly bindings: Bindings; readonly cost: () => number } => {
  let total = 0;
  const made = new Map<string, Outcome>();
  const compute = (name: string): Outcome => {
    const program = programs.get(name);
    if (!program) return new CelFailure('argument', `composited variable "${name}" fails to compile`);
    const { cost, ...result } = program.evaluate(bindings, { cost: costLimit, isOutOfTime });
    total += cost;
    const failed = `composited variable "${name}" fails to evaluate`;
    if (result.exceeded === 'time') throw new TimeExceeded();
    if (result.exceeded) return new CelFailure('argument', `${failed}: operation cancelled: actual cost limit exceeded`);
    const { outcome } = result;
    return outcome instanceof CelFailure ? new CelFailure(outcome.errorClass, `${failed}: ${outcome.message}`) : outcome;
  };
  const field = (name: string): Outcome | undefined => {
    const known = made.get(name);
    if (known !== undefined || !types.has(name)) return known;
    const outcome = compute(name);
    made.set(name, outcome);
    return outcome;
  };
  const bindings: Bindings = { ...outer, variables: { field } };
  return { bindings, cost: () => total };
};
