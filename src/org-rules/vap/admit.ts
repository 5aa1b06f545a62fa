import { onceFor } from '../../text/once-for.ts';
import { type CelProgram, costLimit, type Evaluation } from '../cel/compile.ts';
import { CelUnknown } from '../cel/failure.ts';
import type { Bindings } from '../cel/frame.ts';
import { AuthorizerValue } from '../cel/functions/authorizer.ts';
import { kyvernoContexts } from '../cel/functions/kyverno.ts';
import { type CelValue, fromJson, Unknown } from '../cel/values.ts';
import { groupOf, versionOf } from '../fields.ts';
import { type ClusterKnowledge, type FieldPath, type ObjectFields, UnknownPart } from '../org-rule.ts';
import type { IsOutOfTime } from '../tick.ts';
import { conditionOf, type Decision, failure, paramsFor } from './conditions.ts';
import type { AdmissionRequest } from './match.ts';
import type { AdmissionPolicy, Exemption, PolicyBinding, Validation } from './read-policies.ts';
import { namespaceValue, requestValue } from './request-values.ts';

/** What an audit annotation says; `error` denies where errors do. */
export interface Annotation {
  readonly key: string;
  readonly value?: string;
  readonly error?: string;
}

export interface Admission {
  /** True where conditions, or an exception, leave the request out. */
  readonly skipped?: true;
  readonly decisions: readonly Decision[];
  readonly annotations: readonly Annotation[];
}

/** What a request brings that is not in its objects. Left out, it is not known. */
export interface RequestDetails {
  readonly user?: string;
  readonly groups?: readonly string[];
  readonly dryRun?: boolean;
}

/** What one policy may cost for a binding and a parameter, and the conditions before it. */
const policyBudget = 10_000_000;

/** A request with its objects as expressions see them; made once for all policies. */
export interface PreparedRequest {
  readonly request: AdmissionRequest;
  readonly values: ReadonlyMap<string, CelValue>;
  readonly places: ReadonlyMap<object, FieldPath>;
  readonly hasUnknowns: boolean;
  /** The day of the review. */
  readonly today: string;
}

/** Makes of a request what expressions see. `namespace` is its Namespace, undefined when it is not known. */
export const prepareRequest = (
  request: AdmissionRequest,
  cluster: ClusterKnowledge,
  details?: RequestDetails,
  params: ObjectFields | null = null,
): PreparedRequest => {
  const places = new Map<object, FieldPath>();
  const values = new Map<string, CelValue>([
    ['object', fromJson(request.object ?? null, (container, path) => places.set(container, path))],
    ['params', fromJson(params)],
    ['oldObject', request.formerUnknown === undefined ? fromJson(request.oldObject ?? null) : new Unknown(request.formerUnknown)],
    ['request', fromJson(requestFields(request, details))],
    ['namespaceObject', namespaceObject(request, cluster)],
    ['authorizer', new AuthorizerValue()],
    ['authorizer.requestResource', new Unknown('Only the cluster knows what its authorizer allows.')],
    ['exceptions', noExceptions],
    ...contexts,
  ]);
  return { request, values, places, hasUnknowns: true, today: cluster.today };
};

/** The same, made once for a request that many policies are asked about. */
export const preparedRequest = (request: AdmissionRequest, cluster: ClusterKnowledge): PreparedRequest => preparedBy(request)(cluster);

const preparedBy = onceFor((request: AdmissionRequest) => onceFor((cluster: ClusterKnowledge) => prepareRequest(request, cluster)));

const noExceptions = fromJson({ allowedImages: [], allowedValues: [] });
const contexts = [...kyvernoContexts].map(([name, { reason }]) => [name, new Unknown(reason)] as const);

const requestFields = (
  { operation, apiVersion, kind, resource, subresource, name, namespace }: AdmissionRequest,
  details?: RequestDetails,
): ObjectFields => {
  const [group, version] = [groupOf(apiVersion), versionOf(apiVersion)];
  const [ofKind, ofResource] = [
    { group, version, kind },
    { group, version, resource },
  ];
  const known = requestValue({
    kind: ofKind,
    resource: ofResource,
    subResource: subresource,
    requestKind: ofKind,
    requestResource: ofResource,
    requestSubResource: subresource,
    name,
    namespace,
    operation,
    userInfo: { username: details?.user ?? '', groups: details?.groups ?? [] },
    dryRun: details?.dryRun ?? false,
  });
  return details ? known : { ...known, ...onlyInTheCluster };
};

const onlyInTheCluster: ObjectFields = Object.fromEntries(
  [
    ['userInfo', 'Only the cluster knows who makes a request.'],
    ['dryRun', 'Only the cluster knows whether a request is a dry run.'],
    ['options', 'Only the cluster knows the options of a request.'],
  ].map(([key = '', reason = '']) => [key, new UnknownPart(reason)]),
);

const namespaceObject = ({ namespace, kind, apiVersion }: AdmissionRequest, cluster: ClusterKnowledge): CelValue => {
  if (namespace === '' || (kind === 'Namespace' && apiVersion === 'v1')) return null;
  const labels = cluster.namespaceLabels.get(namespace);
  if (!labels) return new Unknown(`The namespace "${namespace}" is not among the manifests.`);
  return fromJson(namespaceValue({ metadata: { name: namespace, labels } }));
};

/** All that a policy says of a request by one binding, once for each of its parameters. Undefined: its conditions leave the request out. */
export const admit = (
  policy: AdmissionPolicy,
  binding: PolicyBinding,
  prepared: PreparedRequest,
  params: readonly ObjectFields[],
  isOutOfTime: IsOutOfTime,
): { readonly admissions: readonly Admission[]; readonly configurationError?: string } => {
  const found = paramsFor(policy, binding, prepared.request, params);
  if ('error' in found) return { admissions: [], configurationError: found.error };
  return { admissions: found.params.map(param => admitWith(policy, prepared, param, isOutOfTime)) };
};

/** Parameters are the same for all objects. */
const parameterOf = onceFor((param: ObjectFields) => fromJson(param));

const admitWith = (policy: AdmissionPolicy, prepared: PreparedRequest, param: ObjectFields | null, isOutOfTime: IsOutOfTime): Admission => {
  const values = param === null ? prepared.values : new Map([...prepared.values, ['params', parameterOf(param)] as const]);
  const outer: Bindings = { values, places: prepared.places, hasUnknowns: prepared.hasUnknowns };
  const limits = { cost: costLimit, isOutOfTime };
  const exempt = policy.exemptions.length === 0 ? none : exemptionOf(policy, prepared.today, program => program.evaluate(outer, limits));
  if (exempt === 'skipped') return skipped;
  if ('failed' in exempt && exempt.failed) return { decisions: [exempt.failed], annotations: [] };
  const seen =
    policy.exemptions.length === 0 ? outer : { ...outer, values: new Map([...values, ['exceptions', fromJson(exempt.allowed)] as const]) };
  const lazy = policy.variables.bind(seen, { isOutOfTime });
  const run = (program: CelProgram): Evaluation => program.evaluate(lazy.bindings, limits);
  const condition = conditionOf(policy, run);
  if (condition === 'skipped') return skipped;
  if (condition) return { decisions: [condition], annotations: [] };
  let spent = 0;
  const charged = (program: CelProgram): Evaluation => {
    const before = lazy.cost();
    const evaluation = run(program);
    spent += evaluation.cost + lazy.cost() - before;
    return spent > policyBudget ? { exceeded: 'cost', cost: evaluation.cost, read: evaluation.read } : evaluation;
  };
  const decisions = policy.validations.map((validation, index) => decide(policy, validation, index, charged));
  return { decisions, annotations: policy.auditAnnotations.map(({ key, value }) => annotate(policy, key, value, run)) };
};

/** What policies without exceptions have of them. */
const none = { allowed: {} };

const skipped: Admission = { decisions: [], annotations: [], skipped: true };

/** What the exceptions of a policy allow; `skipped` where one lets the object off. Source: Kyverno, `vpol/compiler/policy.go`. */
const exemptionOf = (
  policy: AdmissionPolicy,
  today: string,
  run: (program: CelProgram) => Evaluation,
): 'skipped' | { readonly failed?: Decision; readonly allowed: ObjectFields } => {
  const allowed: Exemption[] = [];
  let failed: Decision | undefined;
  for (const exemption of policy.exemptions) {
    if (exemption.until !== undefined && exemption.until < Date.parse(`${today}T00:00:00Z`)) continue;
    const evaluations = exemption.conditions.map(program => ({ program, evaluation: run(program) }));
    const outcomes = evaluations.map(({ evaluation }) => (evaluation.exceeded === undefined ? evaluation.outcome : undefined));
    if (outcomes.includes(false)) continue;
    const open = evaluations.find((_, index) => outcomes[index] !== true);
    if (open) {
      const decision = failure(policy, open.program.source, open.evaluation, 0);
      // An exception that errs lets nothing off, where errors are ignored.
      if (decision.action !== 'admit') failed ??= decision;
    } else if (exemption.images.length === 0 && exemption.values.length === 0) return 'skipped';
    else allowed.push(exemption);
  }
  return {
    ...(failed && { failed }),
    allowed: { allowedImages: allowed.flatMap(({ images }) => images), allowedValues: allowed.flatMap(({ values }) => values) },
  };
};

const decide = (policy: AdmissionPolicy, validation: Validation, index: number, run: (program: CelProgram) => Evaluation): Decision => {
  const { expression, reason } = validation;
  const evaluation = run(expression);
  const outcome = evaluation.exceeded === undefined ? evaluation.outcome : undefined;
  const { read } = evaluation;
  if (outcome === true) return { validation: index, action: 'admit', evaluation: 'admit', reason, read };
  if (outcome !== false) return failure(policy, expression.source, evaluation, index);
  return { validation: index, action: 'deny', evaluation: 'deny', message: messageOf(validation, run), reason, read };
};

/** Longest message that an expression may make, in bytes. */
const maxMessage = 5 * 1_024;

const messageOf = ({ expression, message, messageExpression }: Validation, run: (program: CelProgram) => Evaluation): string => {
  const made = messageExpression && textOf(run(messageExpression))?.trim();
  const isShort = made !== undefined && made !== '' && made.length <= maxMessage && new TextEncoder().encode(made).length <= maxMessage;
  if (isShort && !made.includes('\n')) return made;
  const written = message?.trim() ?? '';
  return written === '' ? `failed expression: ${expression.source.trim()}` : written;
};

const textOf = (evaluation: Evaluation): string | undefined =>
  evaluation.exceeded === undefined && typeof evaluation.outcome === 'string' ? evaluation.outcome : undefined;

const annotate = (policy: AdmissionPolicy, key: string, program: CelProgram, run: (program: CelProgram) => Evaluation): Annotation => {
  const evaluation = run(program);
  const text = textOf(evaluation);
  if (text !== undefined) return text.trim() === '' ? { key } : { key, value: text.trim() };
  if (evaluation.exceeded === undefined && (evaluation.outcome === null || evaluation.outcome instanceof CelUnknown)) return { key };
  if (policy.ignoresErrors) return { key };
  return { key, error: failure(policy, program.source, evaluation, 0).message ?? '' };
};
