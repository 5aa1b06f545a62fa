import { type CelProgram, costLimit, type Evaluation } from '../cel/compile.ts';
import { CelUnknown, Failure } from '../cel/failure.ts';
import { PatchValue } from '../cel/patch-types.ts';
import { type CelValue, isList, Unknown } from '../cel/values.ts';
import { isFields } from '../fields.ts';
import type { ClusterKnowledge, ObjectFields, OrgBudget } from '../org-rule.ts';
import { prepareRequest } from '../vap/admit.ts';
import { conditionOf, type Decision } from '../vap/conditions.ts';
import { asAdmitted } from '../vap/defaulted.ts';
import type { AdmissionRequest } from '../vap/match.ts';
import { applyConfiguration, misfitOf, type Patched } from './apply-configuration.ts';
import { blurred } from './blurred.ts';
import { applyJsonPatch, type JsonPatched, type PatchOperation } from './json-patch.ts';
import { appliedJson, misplacedPart, patchedJson } from './patch-json.ts';
import type { MutatingPolicy, Mutation } from './read-mutations.ts';

/** A policy by one of its bindings and one of its parameters; `doubtful` where it is not known whether it is asked at all (a full sentence). */
export interface Invocation {
  readonly policy: MutatingPolicy;
  readonly param: ObjectFields | null;
  readonly doubtful: string | undefined;
}

/** What came of a policy. */
export interface Invoked {
  readonly object: ObjectFields;
  /** True where its conditions let the object through to its mutations. */
  readonly ran: boolean;
  /** Why the API server refuses the object; begins with a small letter. */
  readonly errors: readonly string[];
  /** True where it took more time than it may. */
  readonly outOfTime: boolean;
}

/** Changes an object by one policy. */
export const invoke = (
  { policy, param, doubtful }: Invocation,
  request: AdmissionRequest,
  object: ObjectFields,
  cluster: ClusterKnowledge,
  budget: OrgBudget,
): Invoked => {
  const run = new Run(policy, param, { ...request, object }, cluster, budget);
  if (doubtful !== undefined) run.doubtAll(doubtful);
  else run.all();
  return run;
};

/** One policy over one object. */
class Run implements Invoked {
  object: ObjectFields;
  ran = false;
  outOfTime = false;
  readonly errors: string[] = [];
  readonly #policy: MutatingPolicy;
  readonly #param: ObjectFields | null;
  readonly #request: AdmissionRequest;
  readonly #cluster: ClusterKnowledge;
  readonly #budget: OrgBudget;

  constructor(policy: MutatingPolicy, param: ObjectFields | null, request: AdmissionRequest, cluster: ClusterKnowledge, budget: OrgBudget) {
    this.#policy = policy;
    this.#param = param;
    this.#request = request;
    this.#cluster = cluster;
    this.#budget = budget;
    this.object = request.object ?? {};
  }

  doubtAll(reason: string): void {
    for (const { touched } of this.#policy.mutations) this.#doubt(touched, reason);
  }

  all(): void {
    const condition = conditionOf(this.#policy, this.#evaluator());
    if (condition === 'skipped') return;
    if (condition) {
      this.#failed(condition);
      return;
    }
    this.ran = true;
    for (const mutation of this.#policy.mutations) this.#mutate(mutation);
  }

  #failed({ action, evaluation, message = '', outOfTime }: Decision): void {
    this.outOfTime ||= outOfTime === true;
    if (evaluation === 'undetermined') this.doubtAll(message);
    else if (action === 'deny') this.errors.push(message);
  }

  #doubt(touched: Mutation['touched'], reason: string): void {
    const { name } = this.#policy;
    this.object = blurred(this.object, touched, `What the policy "${name}" makes of it is not known. ${reason}`);
  }

  /** Expressions see the object as it is by now; variables are computed anew for each mutation. */
  #evaluator(): (program: CelProgram) => Evaluation {
    const prepared = prepareRequest({ ...this.#request, object: this.object }, this.#cluster, undefined, this.#param);
    const limits = { cost: costLimit, isOutOfTime: this.#budget.isSpent };
    const { bindings } = this.#policy.variables.bind({ values: prepared.values, hasUnknowns: true }, limits);
    return program => program.evaluate(bindings, limits);
  }

  #mutate(mutation: Mutation): void {
    const evaluation = this.#evaluator()(mutation.program);
    if (evaluation.exceeded === 'time') {
      this.outOfTime = true;
      this.#doubt(mutation.touched, 'It takes longer than it may.');
    } else if (evaluation.exceeded !== undefined) this.#error('operation cancelled: actual cost limit exceeded');
    else if (evaluation.outcome instanceof CelUnknown) this.#doubt(mutation.touched, evaluation.outcome.message);
    else if (evaluation.outcome instanceof Failure) this.#error(evaluation.outcome.message);
    else this.#take(mutation, this.#patched(mutation, evaluation.outcome));
  }

  #take({ touched }: Mutation, patched: Patched | JsonPatched): void {
    if ('error' in patched && patched.error !== undefined) this.#error(patched.error);
    else if ('unknown' in patched) this.#doubt(touched, patched.unknown);
    else if ('object' in patched) this.object = asAdmitted(patched.object, this.#cluster);
  }

  #error(message: string): void {
    if (!this.#policy.ignoresErrors) this.errors.push(message);
  }

  #patched({ patchType }: Mutation, value: CelValue): Patched | JsonPatched {
    if (patchType === 'ApplyConfiguration') {
      const misplaced = misplacedPart(value, 'Object');
      if (misplaced !== undefined) return { error: `type mismatch: ${misplaced}` };
      const json = appliedJson(value);
      return isFields(json) ? applyConfiguration(this.object, json) : { error: 'invalid return type' };
    }
    const { operations, none } = operationsOf(value);
    if (none) return none;
    const patched = applyJsonPatch(this.object, operations);
    if (!('object' in patched)) return patched;
    // What is not a field of the kind is refused whatever the policy says of failures.
    const wrong = misfitOf(patched.object);
    if (wrong === undefined) return patched;
    this.errors.push(`Internal error occurred: ${wrong}`);
    return { object: this.object };
  }
}

/** The checker lets nothing but texts into these fields. */
const textIn = (value: CelValue | undefined): string => (typeof value === 'string' ? value : '');

/** The operations that an expression gave, or why there are none. */
const operationsOf = (
  value: CelValue,
):
  | { readonly operations: readonly PatchOperation[]; readonly none?: undefined }
  | { readonly operations?: undefined; readonly none: JsonPatched } => {
  const error = (message: string) => ({ none: { error: `type mismatch: ${message}` } });
  if (!isList(value)) return error('JSONPatchType.expression should evaluate to array');
  const operations: PatchOperation[] = [];
  for (const item of value) {
    if (item instanceof Unknown) return { none: { unknown: item.reason } };
    if (!(item instanceof PatchValue)) return error('JSONPatchType.expression should evaluate to array of JSONPatch');
    const { fields } = item;
    const [op, path, from] = ['op', 'path', 'from'].map(name => fields.get(name) ?? '');
    for (const part of [op, path, from]) if (part instanceof Unknown) return { none: { unknown: part.reason } };
    const given = fields.get('value') ?? null;
    const misplaced = given instanceof PatchValue ? misplacedPart(given, given.typeName) : undefined;
    if (misplaced !== undefined) return error(misplaced);
    operations.push({ op: textIn(op), path: textIn(path), from: textIn(from), value: patchedJson(given) });
  }
  return { operations };
};
