import type { CelProgram, Evaluation } from '../cel/compile.ts';
import { CelUnknown, Failure } from '../cel/failure.ts';
import { fieldsAt, textAt, valueAt } from '../fields.ts';
import type { FieldPath, ObjectFields } from '../org-rule.ts';
import { type AdmissionRequest, matchesLabels, textLabels } from './match.ts';
import type { BindingFrame, PolicyFrame } from './policy-frame.ts';

/** What a validation says. `undetermined` is ours: the API server always decides. */
export interface Decision {
  readonly validation: number;
  readonly action: 'admit' | 'deny' | 'undetermined';
  readonly evaluation: 'admit' | 'deny' | 'error' | 'undetermined';
  readonly message?: string;
  readonly reason: string;
  /** The field that was read last. */
  readonly read: FieldPath | undefined;
  /** True when time ran out. */
  readonly outOfTime?: true;
}

/** The parameters that a policy is asked with, or why it can't be. */
type Params = { readonly params: readonly (ObjectFields | null)[] } | { readonly error: string };

/** The parameters of a binding for a request; null for a policy that has none. */
export const paramsFor = (
  { paramKind }: PolicyFrame,
  { paramRef }: BindingFrame,
  request: AdmissionRequest,
  all: readonly ObjectFields[],
): Params => {
  if (!paramKind || !paramRef) return { params: [null] };
  const namespace = textAt(paramRef, 'namespace') ?? request.namespace;
  const ofKind = all.filter(one => textAt(one, 'apiVersion') === paramKind.apiVersion && textAt(one, 'kind') === paramKind.kind);
  const [name, selector] = [textAt(paramRef, 'name'), valueAt(paramRef, 'selector')];
  const found = ofKind.filter(one => {
    const own = textAt(one, 'metadata', 'namespace') ?? '';
    if (own !== '' && own !== namespace) return false;
    if (name !== undefined) return textAt(one, 'metadata', 'name') === name;
    return matchesLabels(selector, textLabels(fieldsAt(one, 'metadata', 'labels')));
  });
  if (found.length > 0) return { params: found };
  return textAt(paramRef, 'parameterNotFoundAction') === 'Allow'
    ? { params: [] }
    : { error: 'failed to configure binding: no params found for policy binding with `Deny` parameterNotFoundAction' };
};

/** Conditions in their order: one that is false leaves the request out, also when another errs. */
export const conditionOf = (policy: PolicyFrame, run: (program: CelProgram) => Evaluation): Decision | 'skipped' | undefined => {
  let failed: Decision | undefined;
  for (const program of policy.matchConditions) {
    const evaluation = run(program);
    const outcome = evaluation.exceeded === undefined ? evaluation.outcome : undefined;
    if (outcome === false) return 'skipped';
    if (outcome !== true) failed ??= failure(policy, program.source, evaluation, 0);
  }
  if (failed?.evaluation === 'error' && policy.ignoresErrors) return 'skipped';
  return failed;
};

/** What an expression that has no answer means: an error by the policy's word, what only the cluster knows no answer at all. */
export const failure = ({ ignoresErrors }: PolicyFrame, source: string, evaluation: Evaluation, validation: number): Decision => {
  const { read } = evaluation;
  const base = { validation, reason: 'Invalid', read };
  const unanswered = { ...base, action: 'undetermined', evaluation: 'undetermined' } as const;
  if (evaluation.exceeded === 'time') return { ...unanswered, message: 'The expression takes longer than it may.', outOfTime: true };
  const outcome = evaluation.exceeded === undefined ? evaluation.outcome : undefined;
  if (outcome instanceof CelUnknown) return { ...unanswered, message: outcome.message };
  const noBoolean = outcome instanceof Failure ? outcome.message : 'no such overload';
  const why = evaluation.exceeded === 'cost' ? 'operation cancelled: actual cost limit exceeded' : noBoolean;
  return {
    ...base,
    action: ignoresErrors ? 'admit' : 'deny',
    evaluation: 'error',
    message: `expression '${source}' resulted in error: ${why}`,
  };
};
