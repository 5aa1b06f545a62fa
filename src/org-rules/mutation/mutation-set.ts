import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import { appendAll } from '../../text/append-all.ts';
import { annotatedDocs, annotatedSeverity } from '../annotations.ts';
import { placeOf } from '../object-value.ts';
import {
  type ClusterKnowledge,
  type MutatedChange,
  type Mutations,
  type ObjectChange,
  type ObjectFields,
  type OrgAnswer,
  type OrgBudget,
  type OrgProblem,
  type OrgRule,
  UnknownPart,
} from '../org-rule.ts';
import type { PolicyDocument } from '../policy-document.ts';
import { describe, mentions, requestsOf, toProblem } from '../vap/bound-policy.ts';
import { paramsFor } from '../vap/conditions.ts';
import { type AdmissionRequest, type Match, matchesResources } from '../vap/match.ts';
import type { BindingFrame } from '../vap/policy-frame.ts';
import { isBinding, isPolicy } from '../vap/read-policies.ts';
import { agreed, textOf } from './blurred.ts';
import { type Invocation, type Invoked, invoke } from './mutate.ts';
import { isMutatingBinding, isMutatingPolicy, type MutatingPolicy, readMutatingBinding, readMutatingPolicy } from './read-mutations.ts';

interface BoundMutation {
  readonly policy: MutatingPolicy;
  readonly bindings: readonly BindingFrame[];
  readonly rule: OrgRule;
  /** Set where it cannot be used. */
  readonly broken: string | undefined;
  readonly asksFormer: boolean;
}

/** Reads all MutatingAdmissionPolicies with their bindings and parameters; undefined where there are none. */
export const readMutations = (documents: readonly PolicyDocument[], minor: number): Mutations | undefined => {
  const written = documents.filter(({ fields }) => isMutatingPolicy(fields));
  const bound = documents.filter(({ fields }) => isMutatingBinding(fields));
  if (written.length === 0 && bound.length === 0) return undefined;
  const problems: OrgProblem[] = [];
  const bindings = bound.flatMap(({ fields, object }) => {
    const { binding, problems: own } = readMutatingBinding(fields);
    appendAll(
      problems,
      own.map(problem => toProblem(object, problem)),
    );
    return own.length === 0 ? [{ binding, object }] : [];
  });
  const policies = written.map(({ fields, object }): BoundMutation => {
    const { policy, problems: own } = readMutatingPolicy(fields, minor);
    appendAll(
      problems,
      own.map(problem => toProblem(object, problem)),
    );
    return {
      policy,
      bindings: bindings.flatMap(({ binding }) => (binding.policyName === policy.name ? [binding] : [])),
      rule: ruleOf(policy, object),
      broken: own[0] && describe(own[0]),
      asksFormer: mentions(fields, /oldObject|operation/u),
    };
  });
  for (const { binding, object } of bindings)
    if (!policies.some(({ policy }) => policy.name === binding.policyName))
      problems.push({
        path: object.file.path,
        range: placeOf(object.node, ['spec', 'policyName']),
        level: 'warning',
        message: `The binding "${binding.name}" is of the policy "${binding.policyName}", which is not there: it does nothing.`,
      });
  const active = policies.filter(policy => policy.bindings.length > 0);
  const params = documents.flatMap(({ fields }) =>
    [isPolicy, isBinding, isMutatingPolicy, isMutatingBinding].some(is => is(fields)) ? [] : [fields],
  );
  return {
    rules: active.map(({ rule }) => rule),
    problems,
    apply: (change, cluster, budget) => new Application(active, params, cluster, budget).change(change),
  };
};

const ruleOf = (policy: MutatingPolicy, object: KubernetesObject): OrgRule => ({
  id: `org/${policy.name}/mutations`,
  policy: policy.name,
  rule: 'mutations',
  title: `MutatingAdmissionPolicy ${policy.name}`,
  severity: annotatedSeverity(policy.document) ?? 'high',
  docs: annotatedDocs(policy.document),
  at: { path: object.file.path, range: placeOf(object.node, ['spec']) },
});

/** What came of all policies in one order. */
interface Pass {
  readonly object: ObjectFields;
  readonly answers: ReadonlyMap<OrgRule, OrgAnswer>;
}

const anyOrder = 'The order in which the API server applies its policies is not fixed, and here it decides.';

class Application {
  readonly #policies: readonly BoundMutation[];
  readonly #params: readonly ObjectFields[];
  readonly #cluster: ClusterKnowledge;
  readonly #budget: OrgBudget;

  constructor(policies: readonly BoundMutation[], params: readonly ObjectFields[], cluster: ClusterKnowledge, budget: OrgBudget) {
    this.#policies = policies;
    this.#params = params;
    this.#cluster = cluster;
    this.#budget = budget;
  }

  /** What was there before was changed when it was made. */
  change(change: ObjectChange): MutatedChange {
    const { object, oldObject } = change;
    const former =
      oldObject === undefined || oldObject instanceof UnknownPart
        ? oldObject
        : this.#all({ object: oldObject, oldObject: undefined }).object;
    if (object === undefined) return { change: { object, oldObject: former }, answers: [] };
    const made = this.#all({ object, oldObject: former });
    return { change: { object: made.object, oldObject: former }, answers: [...made.answers.values()] };
  }

  /** In both orders where there are two: the API server has its policies in none. */
  #all(change: ObjectChange & { readonly object: ObjectFields }): Pass {
    const [request, other] = requestsOf(change, this.#cluster);
    if (!request) return { object: change.object, answers: new Map() };
    const isEither = change.oldObject instanceof UnknownPart;
    const concerned = this.#policies.filter(({ policy }) =>
      [request, other].some(one => one && matchesResources(policy.constraints, one, this.#cluster) !== false),
    );
    if (concerned.length === 0) return { object: change.object, answers: new Map() };
    const first = this.#inOrder(concerned, request, other, isEither);
    if (concerned.length === 1) return first;
    return bothOf(first, this.#inOrder(concerned.toReversed(), request, other, isEither));
  }

  #inOrder(policies: readonly BoundMutation[], request: AdmissionRequest, other: AdmissionRequest | undefined, isEither: boolean): Pass {
    const answers = new Map<OrgRule, OrgAnswer>();
    const again = new Set<string>();
    let object = request.object ?? {};
    let hasChanged = false;
    const pass = (isSecond: boolean): void => {
      const before = { ...request, object };
      // What is asked is known before any policy changes anything.
      const asked = policies.flatMap(bound => [...this.#invocations(bound, before, other, isEither, answers)]);
      for (const { key, rule, ...invocation } of asked) {
        if (isSecond && !again.has(key)) continue;
        const invoked = invoke(invocation, request, object, this.#cluster, this.#budget);
        ({ object } = invoked);
        tell(rule, invoked, answers);
        hasChanged ||= invoked.ran && invoked.errors.length === 0;
        if (invoked.ran && invocation.policy.isReinvoked) again.add(key);
      }
    };
    pass(false);
    if (hasChanged && again.size > 0) pass(true);
    return { object, answers };
  }

  /** A policy once for each of its bindings and parameters, under a name. */
  *#invocations(
    { policy, bindings, rule, broken, asksFormer }: BoundMutation,
    request: AdmissionRequest,
    other: AdmissionRequest | undefined,
    isEither: boolean,
    answers: Map<OrgRule, OrgAnswer>,
  ): Iterable<Invocation & { readonly key: string; readonly rule: OrgRule }> {
    const about = this.#match(policy.constraints, request, other);
    if (about === false) return;
    const former = isEither && asksFormer ? { unknown: 'Whether the object was there before, and what it was, is not known.' } : true;
    for (const binding of bindings) {
      const bound = binding.matchResources ? this.#match(binding.matchResources, request, other) : true;
      if (bound === false) continue;
      if (broken !== undefined) {
        answers.set(rule, {
          rule,
          outcome: 'undetermined',
          cause: 'policy',
          reason: `The policy "${policy.name}" can't be used (${broken}).`,
        });
        return;
      }
      const doubtful = [about, bound, former].find(match => typeof match === 'object')?.unknown;
      const found = paramsFor(policy, binding, request, this.#params);
      if ('error' in found) {
        if (!policy.ignoresErrors) answers.set(rule, refusal(rule, found.error));
        continue;
      }
      for (const [index, param] of found.params.entries())
        yield { key: JSON.stringify([policy.name, binding.name, index]), rule, policy, param, doubtful };
    }
  }

  /** Whether constraints are about a request; of the other one that may have been made, or will be, that is not known. */
  #match(constraints: ObjectFields, request: AdmissionRequest, other: AdmissionRequest | undefined): Match {
    const own = matchesResources(constraints, request, this.#cluster);
    if (own !== false || !other || matchesResources(constraints, { ...other, object: request.object }, this.#cluster) === false) return own;
    return {
      unknown:
        request.operation === 'UPDATE'
          ? 'It is applied when an object is created, and this one was there before.'
          : 'It is applied when an object is updated, and this one is created.',
    };
  }
}

const refusal = (rule: OrgRule, message: string): OrgAnswer => ({
  rule,
  outcome: 'fail',
  message,
  because: 'error',
  severity: rule.severity,
});

const tell = (rule: OrgRule, { errors, outOfTime }: Invoked, answers: Map<OrgRule, OrgAnswer>): void => {
  const [error] = errors;
  if (error !== undefined) answers.set(rule, refusal(rule, error));
  else if (outOfTime && !answers.has(rule))
    answers.set(rule, { rule, outcome: 'undetermined', cause: 'bound', reason: 'The policy takes longer than it may.' });
};

/** What two orders have in common. */
const bothOf = (first: Pass, second: Pass): Pass => {
  const answers = new Map<OrgRule, OrgAnswer>();
  for (const rule of new Set([...first.answers.keys(), ...second.answers.keys()])) {
    const [one, other] = [first.answers.get(rule), second.answers.get(rule)];
    answers.set(rule, one && one.outcome === other?.outcome ? one : { rule, outcome: 'undetermined', cause: 'cluster', reason: anyOrder });
  }
  const isSame = textOf(first.object) === textOf(second.object);
  return { object: isSame ? first.object : agreed(first.object, second.object, anyOrder), answers };
};
