import { appendAll } from '../../text/append-all.ts';
import type { CelProgram } from '../cel/compile.ts';
import { listType, structType } from '../cel/types.ts';
import { fieldsAt, itemsAt, textAt } from '../fields.ts';
import type { FieldPath, ObjectFields } from '../org-rule.ts';
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
} from '../vap/policy-frame.ts';
import { isOf } from '../vap/read-policies.ts';
import { touchedFields } from './touched-fields.ts';

/** One change that a policy makes. */
export interface Mutation {
  readonly patchType: 'ApplyConfiguration' | 'JSONPatch';
  readonly program: CelProgram;
  /** Fields that it may change, without what is in lists; undefined where any may be. */
  readonly touched: readonly FieldPath[] | undefined;
}

/** A MutatingAdmissionPolicy, compiled. */
export interface MutatingPolicy extends PolicyFrame {
  readonly mutations: readonly Mutation[];
  /** True where it is asked once more when another one changed the object after it. */
  readonly isReinvoked: boolean;
}

export const isMutatingPolicy = (document: ObjectFields): boolean => isOf(document, 'MutatingAdmissionPolicy');
export const isMutatingBinding = (document: ObjectFields): boolean => isOf(document, 'MutatingAdmissionPolicyBinding');

/** What each kind of change evaluates to, and the field that it is written in. */
const patchTypes = {
  ApplyConfiguration: { field: 'applyConfiguration', type: structType('Object') },
  JSONPatch: { field: 'jsonPatch', type: listType(structType('JSONPatch')) },
} as const;

/** Reads and compiles a policy for a version of Kubernetes. With problems it is not used at all: the API server would not have it. */
export const readMutatingPolicy = (
  document: ObjectFields,
  minor: number,
): { readonly policy: MutatingPolicy; readonly problems: readonly DocumentProblem[] } => {
  const { frame, spec, problems, withVariables, compile } = readFrame(document, minor);
  const written = itemsAt(spec, 'mutations');
  const mutations = written.flatMap((item, index): readonly Mutation[] => {
    const patchType = textAt(item, 'patchType');
    if (patchType !== 'ApplyConfiguration' && patchType !== 'JSONPatch') {
      problems.push({ path: ['spec', 'mutations', index, 'patchType'], message: 'is neither ApplyConfiguration nor JSONPatch' });
      return [];
    }
    const { field, type } = patchTypes[patchType];
    const scope = { ...withVariables, makesPatches: true } as const;
    const program = compile(['mutations', index, field, 'expression'], scope, type);
    return program ? [{ patchType, program, touched: touchedFields(program.source, minor) }] : [];
  });
  if (written.length === 0) problems.push({ path: ['spec', 'mutations'], message: 'mutations must contain at least one item' });
  const reinvocation = textAt(spec, 'reinvocationPolicy');
  if (reinvocation !== 'Never' && reinvocation !== 'IfNeeded')
    problems.push({ path: ['spec', 'reinvocationPolicy'], message: 'is neither Never nor IfNeeded' });
  for (const own of [failurePolicyProblems(spec), constraintProblems(spec), operationProblems(spec), conditionProblems(spec)])
    appendAll(problems, own);
  return { policy: { ...frame, mutations, isReinvoked: reinvocation === 'IfNeeded' }, problems };
};

/** There is nothing to change in what is removed. */
const operationProblems = (spec: ObjectFields): readonly DocumentProblem[] =>
  itemsAt(spec, 'matchConstraints', 'resourceRules').flatMap((rule, index) =>
    itemsAt(rule, 'operations').flatMap((operation, at) =>
      operation === 'DELETE' || operation === '*'
        ? [
            {
              path: ['spec', 'matchConstraints', 'resourceRules', index, 'operations', at],
              message: `"${operation}" is not one of CONNECT, CREATE, UPDATE`,
            },
          ]
        : [],
    ),
  );

/** Reads a binding. With problems it is not used. */
export const readMutatingBinding = (
  document: ObjectFields,
): { readonly binding: BindingFrame; readonly problems: readonly DocumentProblem[] } => {
  const binding = readBindingFrame(document);
  const { policyName, params } = bindingProblems(fieldsAt(document, 'spec'));
  return { binding, problems: [...policyName, ...params] };
};
