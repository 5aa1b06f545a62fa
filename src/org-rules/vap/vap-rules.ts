import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import { scopeOf } from '../../facts/kubernetes-kinds.ts';
import { type Severity, worseSeverity } from '../../findings/severity.ts';
import { appendAll } from '../../text/append-all.ts';
import { annotatedDocs, annotatedSeverity } from '../annotations.ts';
import { isFields, textAt } from '../fields.ts';
import { placeOf } from '../object-value.ts';
import type { ClusterKnowledge, ObjectChange, ObjectFields, OrgAnswer, OrgBudget, OrgProblem, OrgRule, OrgRuleSet } from '../org-rule.ts';
import type { PolicyDocument } from '../policy-document.ts';
import { type Admission, admit, type Decision, type PreparedRequest, prepareRequest } from './admit.ts';
import { defaulted } from './defaulted.ts';
import { type AdmissionRequest, type Match, matchesResources } from './match.ts';
import { resourceOf } from './names.ts';
import {
  type AdmissionPolicy,
  type DocumentProblem,
  isBinding,
  isPolicy,
  type PolicyBinding,
  readBinding,
  readPolicy,
} from './read-policies.ts';

/** A policy with what it is bound by. */
interface BoundPolicy {
  readonly policy: AdmissionPolicy;
  readonly bindings: readonly PolicyBinding[];
  readonly severityBy: ReadonlyMap<PolicyBinding, Severity>;
  /** One for each validation. */
  readonly rules: readonly OrgRule[];
  /** For what is said of the policy as a whole: its parameters, its annotations, that it does not compile. */
  readonly whole: OrgRule;
  /** Set where it cannot be used. */
  readonly broken: string | undefined;
}

/** ValidatingAdmissionPolicies with their bindings and parameters. A policy that nothing binds says nothing, as in a cluster. */
export const vapRules = (documents: readonly PolicyDocument[], minor: number): OrgRuleSet => {
  const problems: OrgProblem[] = [];
  const bindings: PolicyBinding[] = [];
  const params: ObjectFields[] = [];
  const read: { readonly document: PolicyDocument; readonly policy: AdmissionPolicy; readonly broken: string | undefined }[] = [];
  for (const document of documents) {
    const { fields, object } = document;
    if (isPolicy(fields)) {
      const { policy, problems: own } = readPolicy(fields, minor);
      appendAll(
        problems,
        own.map(problem => toProblem(object, problem)),
      );
      read.push({ document, policy, broken: own[0] && describe(own[0]) });
    } else if (isBinding(fields)) {
      const { binding, problems: own } = readBinding(fields);
      appendAll(
        problems,
        own.map(problem => toProblem(object, problem)),
      );
      if (own.length === 0) bindings.push(binding);
    } else params.push(fields);
  }
  const bound = read.map(({ document, policy, broken }): BoundPolicy => {
    const own = bindings.filter(({ policyName }) => policyName === policy.name);
    const rule = ruleMaker(document, policy, own);
    return {
      policy,
      bindings: own,
      severityBy: new Map(own.map(binding => [binding, ofBinding(policy, binding)])),
      broken,
      whole: rule('policy', ['spec']),
      rules: policy.validations.map((_, index) => rule(String(index + 1), ['spec', 'validations', index])),
    };
  });
  for (const { policyName, name } of bindings)
    if (!read.some(({ policy }) => policy.name === policyName))
      problems.push({
        path: '',
        range: { start: 0, end: 0 },
        level: 'warning',
        message: `The binding "${name}" is of the policy "${policyName}", which is not there: it does nothing.`,
      });
  const active = bound.filter(one => one.bindings.length > 0);
  return {
    rules: active.flatMap(({ rules, whole }) => [...rules, whole]),
    problems,
    judge: (change, cluster, budget) => judge(active, params, change, cluster, budget),
  };
};

const describe = ({ path, message }: DocumentProblem): string =>
  `${path
    .map(step => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .slice(1)}: ${message}`;

const toProblem = (object: KubernetesObject, problem: DocumentProblem): OrgProblem => ({
  path: object.file.path,
  range: placeOf(object.node, problem.path),
  level: 'error',
  message: `${object.subject} can't be used: ${describe(problem)}. What it is about is not judged until that is mended.`,
});

/** `Deny` blocks with the usual thresholds, `Warn` and `Audit` do not. */
const severityOfActions = (actions: readonly string[]): Severity =>
  actions.includes('Deny') ? 'high' : actions.includes('Warn') ? 'medium' : 'low';

const ofBinding = (policy: AdmissionPolicy, binding: PolicyBinding): Severity =>
  annotatedSeverity(binding.document) ?? annotatedSeverity(policy.document) ?? severityOfActions(binding.actions);

const ruleMaker = ({ object }: PolicyDocument, policy: AdmissionPolicy, bindings: readonly PolicyBinding[]) => {
  const worst = bindings.map(binding => ofBinding(policy, binding)).reduce<Severity>((a, b) => worseSeverity(a, b), 'info');
  return (rule: string, path: readonly (string | number)[]): OrgRule => ({
    id: `org/${policy.name}/${rule}`,
    policy: policy.name,
    rule,
    title: `ValidatingAdmissionPolicy ${policy.name}, ${rule === 'policy' ? 'as a whole' : `validation ${rule}`}`,
    severity: bindings.length === 0 ? 'high' : worst,
    docs: annotatedDocs(policy.document),
    at: { path: object.file.path, range: placeOf(object.node, path) },
  });
};

function* judge(
  policies: readonly BoundPolicy[],
  params: readonly ObjectFields[],
  change: ObjectChange,
  cluster: ClusterKnowledge,
  budget: OrgBudget,
): Iterable<OrgAnswer> {
  const request = requestOf(change);
  if (!request) return;
  const updated: AdmissionRequest | undefined = request.operation === 'CREATE' ? { ...request, operation: 'UPDATE' } : undefined;
  let prepared: PreparedRequest | undefined;
  let preparedUpdate: PreparedRequest | undefined;
  for (const bound of policies) {
    const created = matchesResources(bound.policy.constraints, request, cluster);
    // A rule for updates alone is about the object as well: it will be updated, and only what it was before is not known.
    const about = created === false && updated ? matchesResources(bound.policy.constraints, updated, cluster) : created;
    if (about === false) continue;
    const own: AdmissionRequest = created === false && updated ? updated : request;
    if (own === request) prepared ??= prepareRequest(request, cluster);
    else preparedUpdate ??= prepareRequest(own, cluster);
    const ready = own === request ? prepared : preparedUpdate;
    if (ready) yield* judgeBound(bound, about, ready, params, cluster, budget);
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
    const { admissions, configurationError } = admit(policy, binding, prepared, params, budget.isSpent);
    if (configurationError !== undefined)
      yield policy.ignoresErrors
        ? { rule: whole, outcome: 'pass' }
        : { rule: whole, outcome: 'fail', message: configurationError, severity };
    for (const admission of admissions) yield* answersOf(admission, rules, whole, severity);
  }
}

function* answersOf(
  { decisions, annotations }: Admission,
  rules: readonly OrgRule[],
  whole: OrgRule,
  severity: Severity,
): Iterable<OrgAnswer> {
  for (const decision of decisions) yield answerOf(decision, rules[decision.validation] ?? whole, severity);
  for (const { error } of annotations) if (error !== undefined) yield { rule: whole, outcome: 'fail', message: error, severity };
}

const answerOf = ({ action, message = '', read, outOfTime }: Decision, rule: OrgRule, severity: Severity): OrgAnswer => {
  const place = read && { place: read };
  switch (action) {
    case 'admit':
      return { rule, outcome: 'pass' };
    case 'deny':
      return { rule, outcome: 'fail', message, severity, ...place };
    case 'undetermined':
      return { rule, outcome: 'undetermined', cause: outOfTime ? 'bound' : 'cluster', reason: message, ...place };
  }
};

/** Undefined for what is no object of an API. */
const requestOf = ({ object: written, oldObject: before }: ObjectChange): AdmissionRequest | undefined => {
  const [object, oldObject] = [written && defaulted(written), before && defaulted(before)];
  const own = object ?? oldObject;
  const [apiVersion, kind] = [textAt(own, 'apiVersion'), textAt(own, 'kind')];
  if (!isFields(own) || apiVersion === undefined || kind === undefined) return undefined;
  const name = textAt(own, 'metadata', 'name') ?? textAt(own, 'metadata', 'generateName') ?? '';
  const isOfCluster = scopeOf(apiVersion, kind) === 'cluster';
  return {
    operation: object ? (oldObject ? 'UPDATE' : 'CREATE') : 'DELETE',
    object,
    oldObject,
    apiVersion,
    kind,
    resource: resourceOf(kind),
    subresource: '',
    name,
    namespace: isOfCluster ? (kind === 'Namespace' ? name : '') : (textAt(own, 'metadata', 'namespace') ?? 'default'),
  };
};
