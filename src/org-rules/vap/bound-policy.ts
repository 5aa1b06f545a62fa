import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import { scopeOf } from '../../facts/kubernetes-kinds.ts';
import { type Severity, worseSeverity } from '../../findings/severity.ts';
import { annotatedDocs, annotatedSeverity } from '../annotations.ts';
import { isFields, textAt } from '../fields.ts';
import { placeOf } from '../object-value.ts';
import {
  type ClusterKnowledge,
  type ObjectChange,
  type ObjectFields,
  type OrgAnswer,
  type OrgBudget,
  type OrgProblem,
  type OrgRule,
  type OrgRuleSet,
  UnknownPart,
} from '../org-rule.ts';
import type { PolicyDocument } from '../policy-document.ts';
import { type Admission, admit, type PreparedRequest, prepareRequest } from './admit.ts';
import type { Decision } from './conditions.ts';
import { asAdmitted } from './defaulted.ts';
import { type AdmissionRequest, type Match, matchesResources } from './match.ts';
import { resourceOf } from './names.ts';
import type { DocumentProblem } from './policy-frame.ts';
import type { AdmissionPolicy, PolicyBinding } from './read-policies.ts';

/** A policy with what it is bound by. */
export interface BoundPolicy {
  readonly policy: AdmissionPolicy;
  readonly bindings: readonly PolicyBinding[];
  readonly severityBy: ReadonlyMap<PolicyBinding, Severity>;
  /** One for each validation. */
  readonly rules: readonly OrgRule[];
  /** For what is said of the policy as a whole: its parameters, its annotations, that it does not compile. */
  readonly whole: OrgRule;
  /** Set where it cannot be used. */
  readonly broken: string | undefined;
  /** True where an expression asks what the object was before, or what is done with it. */
  readonly asksFormer: boolean;
}

/** A policy as it is judged. `title`: what its kind is called: "ValidatingAdmissionPolicy". */
export const boundPolicy = (
  { fields, object }: PolicyDocument,
  title: string,
  policy: AdmissionPolicy,
  bindings: readonly PolicyBinding[],
  broken: string | undefined,
): BoundPolicy => {
  const severityBy = new Map(bindings.map(binding => [binding, severityOf(policy, binding)]));
  const worst = [...severityBy.values()].reduce<Severity>((a, b) => worseSeverity(a, b), 'info');
  const rule = (name: string, path: readonly (string | number)[]): OrgRule => ({
    id: `org/${policy.name}/${name}`,
    policy: policy.name,
    rule: name,
    title: `${title} ${policy.name}, ${name === 'policy' ? 'as a whole' : `validation ${name}`}`,
    severity: bindings.length === 0 ? 'high' : worst,
    docs: annotatedDocs(policy.document),
    at: { path: object.file.path, range: placeOf(object.node, path) },
  });
  return {
    policy,
    bindings,
    severityBy,
    broken,
    whole: rule('policy', ['spec']),
    rules: policy.validations.map((_, index) => rule(String(index + 1), ['spec', 'validations', index])),
    asksFormer: mentions(fields, /oldObject|operation/u),
  };
};

/** Whether a text in a document has a word. */
export const mentions = (value: unknown, word: RegExp): boolean => {
  if (typeof value === 'string') return word.test(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(one => mentions(one, word));
};

/** The rules of policies that are bound. Two that come of one document share theirs. */
export const boundRuleSet = (
  policies: readonly BoundPolicy[],
  params: readonly ObjectFields[],
  problems: readonly OrgProblem[],
): OrgRuleSet => {
  const active = policies.filter(({ bindings }) => bindings.length > 0);
  const byId = new Map(active.flatMap(({ rules, whole }) => [...rules, whole]).map(rule => [rule.id, rule]));
  return { rules: [...byId.values()], problems, judge: (change, cluster, budget) => judge(active, params, change, cluster, budget) };
};

export const describe = ({ path, message }: DocumentProblem): string =>
  `${path
    .map(step => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .slice(1)}: ${message}`;

export const toProblem = (object: KubernetesObject, problem: DocumentProblem): OrgProblem => ({
  path: object.file.path,
  range: placeOf(object.node, problem.path),
  level: 'error',
  message: `${object.subject} can't be used: ${describe(problem)}. What it is about is not judged until that is mended.`,
});

/** `Deny` blocks with the usual thresholds, `Warn` and `Audit` do not. */
const severityOfActions = (actions: readonly string[]): Severity =>
  actions.includes('Deny') ? 'high' : actions.includes('Warn') ? 'medium' : 'low';

const severityOf = (policy: AdmissionPolicy, binding: PolicyBinding): Severity =>
  annotatedSeverity(binding.document) ?? annotatedSeverity(policy.document) ?? severityOfActions(binding.actions);

function* judge(
  policies: readonly BoundPolicy[],
  params: readonly ObjectFields[],
  change: ObjectChange,
  cluster: ClusterKnowledge,
  budget: OrgBudget,
): Iterable<OrgAnswer> {
  if (policies.length === 0) return;
  const requests = requestsOf(change, cluster).map(request => new Asked(request, cluster, budget));
  const isEither = change.oldObject instanceof UnknownPart;
  for (const bound of policies) {
    const about = requests.flatMap(asked => {
      const match = matchesResources(bound.policy.constraints, asked.request, cluster);
      return match === false ? [] : [{ asked, match }];
    });
    const [first, second] = about;
    if (!first) continue;
    const answers = (one: typeof first): Iterable<OrgAnswer> => judgeBound(bound, one.match, one.asked.prepared, params, cluster, budget);
    if (isEither && second && bound.asksFormer) yield* agreed([...answers(first)], [...answers(second)]);
    else yield* answers(first);
  }
}

/** Steps of making a list or a map of an object what expressions see. */
const stepsOfContainer = 4;

/** A request, made ready when a policy is about it. */
class Asked {
  readonly request: AdmissionRequest;
  readonly #cluster: ClusterKnowledge;
  readonly #budget: OrgBudget;
  #prepared: PreparedRequest | undefined;

  constructor(request: AdmissionRequest, cluster: ClusterKnowledge, budget: OrgBudget) {
    this.request = request;
    this.#cluster = cluster;
    this.#budget = budget;
  }

  get prepared(): PreparedRequest {
    if (this.#prepared === undefined) {
      this.#prepared = prepareRequest(this.request, this.#cluster);
      this.#budget.isSpent(this.#prepared.places.size * stepsOfContainer);
    }
    return this.#prepared;
  }
}

/** What a policy says whether the object was there before or not; where that decides, nothing is known. */
function* agreed(asCreated: readonly OrgAnswer[], asUpdated: readonly OrgAnswer[]): Iterable<OrgAnswer> {
  const [created, updated] = [asCreated, asUpdated].map(answers => Map.groupBy(answers, ({ rule }) => rule));
  for (const rule of new Set([...asCreated, ...asUpdated].map(answer => answer.rule))) {
    const [one, other] = [created?.get(rule) ?? [], updated?.get(rule) ?? []];
    const outcomes = (answers: readonly OrgAnswer[]): string => answers.map(({ outcome }) => outcome).join();
    if (outcomes(one) === outcomes(other)) yield* one;
    else if (![...one, ...other].every(({ outcome }) => outcome === 'pass'))
      yield {
        rule,
        outcome: 'undetermined',
        cause: 'cluster',
        reason: 'Whether the object was there before, and what it was, is not known, and the policy goes by it.',
      };
  }
}

function* judgeBound(
  { policy, bindings, severityBy, rules, whole, broken }: BoundPolicy,
  about: Match,
  prepared: PreparedRequest,
  params: readonly ObjectFields[],
  cluster: ClusterKnowledge,
  budget: OrgBudget,
): Iterable<OrgAnswer> {
  for (const binding of bindings) {
    const matched = binding.matchResources ? matchesResources(binding.matchResources, prepared.request, cluster) : true;
    if (matched === false) continue;
    if (broken !== undefined) {
      yield { rule: whole, outcome: 'undetermined', cause: 'policy', reason: `The policy "${policy.name}" can't be used (${broken}).` };
      return;
    }
    const unknown = [about, matched].find(match => typeof match === 'object');
    if (unknown) {
      yield { rule: whole, outcome: 'undetermined', cause: 'cluster', reason: unknown.unknown };
      continue;
    }
    const severity = severityBy.get(binding) ?? 'high';
    // Each of them is looked at, be it one of the policy's or not.
    if (policy.paramKind) budget.isSpent(params.length);
    const { admissions, configurationError } = admit(policy, binding, prepared, params, budget.isSpent);
    if (configurationError !== undefined)
      yield policy.ignoresErrors
        ? { rule: whole, outcome: 'pass' }
        : { rule: whole, outcome: 'fail', message: configurationError, severity };
    for (const admission of admissions) yield* answersOf(admission, rules, whole, severity);
  }
}

function* answersOf(
  { decisions, annotations, skipped }: Admission,
  rules: readonly OrgRule[],
  whole: OrgRule,
  severity: Severity,
): Iterable<OrgAnswer> {
  if (skipped) yield { rule: whole, outcome: 'pass', because: 'skipped' };
  for (const decision of decisions) yield answerOf(decision, rules[decision.validation] ?? whole, severity);
  for (const { error } of annotations)
    if (error !== undefined) yield { rule: whole, outcome: 'fail', message: error, severity, because: 'error' };
}

const answerOf = ({ action, evaluation, message = '', read, outOfTime }: Decision, rule: OrgRule, severity: Severity): OrgAnswer => {
  const place = read && { place: read };
  switch (action) {
    case 'admit':
      return { rule, outcome: 'pass' };
    case 'deny':
      return { rule, outcome: 'fail', message, severity, ...place, ...(evaluation === 'error' && { because: 'error' }) };
    case 'undetermined':
      return { rule, outcome: 'undetermined', cause: outOfTime ? 'bound' : 'cluster', reason: message, ...place };
  }
};

/**
 * What is asked of the API server, in the order in which policies are looked for: to remove what is gone, to update what was there, else to create
 * it. A policy that is about the other of the two alone is asked by that: what stands in a repository is created somewhere, and updated later.
 */
export const requestsOf = (
  { object: written, oldObject: before }: ObjectChange,
  cluster: ClusterKnowledge,
): readonly AdmissionRequest[] => {
  const known = before instanceof UnknownPart ? undefined : before;
  const [object, oldObject] = [written && asAdmitted(written, cluster), known && asAdmitted(known, cluster)];
  const own = object ?? oldObject;
  const [apiVersion, kind] = [textAt(own, 'apiVersion'), textAt(own, 'kind')];
  if (!isFields(own) || apiVersion === undefined || kind === undefined) return [];
  const name = textAt(own, 'metadata', 'name') ?? textAt(own, 'metadata', 'generateName') ?? '';
  const isOfCluster = scopeOf(apiVersion, kind) === 'cluster';
  const base = {
    object,
    oldObject,
    apiVersion,
    kind,
    resource: resourceOf(kind),
    subresource: '',
    name,
    namespace: isOfCluster ? (kind === 'Namespace' ? name : '') : (textAt(own, 'metadata', 'namespace') ?? 'default'),
  };
  if (!object) return [{ ...base, operation: 'DELETE' }];
  const created: AdmissionRequest = { ...base, operation: 'CREATE', oldObject: undefined };
  if (oldObject) return [{ ...base, operation: 'UPDATE' }, created];
  return [created, { ...base, operation: 'UPDATE', formerUnknown: 'What the object was before is not known.' }];
};
