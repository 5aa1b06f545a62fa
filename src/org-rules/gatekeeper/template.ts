import { fieldsAt, groupOf, isFields, itemsAt, textAt, valueAt } from '../fields.ts';
import type { ObjectFields, ObjectValue } from '../org-rule.ts';
import type { DocumentProblem } from '../vap/policy-frame.ts';
import { type AdmissionPolicy, readPolicy } from '../vap/read-policies.ts';

/** A ConstraintTemplate: how it decides. Where it has both languages, CEL is taken, as Gatekeeper does. */
export interface ConstraintTemplate {
  readonly name: string;
  /** The kind of its constraints. */
  readonly kind: string;
  readonly code:
    | { readonly language: 'cel'; readonly policy: AdmissionPolicy }
    /** `asksInventory`: it goes by what else is in the cluster, which Gatekeeper gives it as `data.inventory`. */
    | { readonly language: 'rego'; readonly asksInventory: boolean };
  readonly problems: readonly DocumentProblem[];
}

export const isTemplate = (document: ObjectFields): boolean =>
  textAt(document, 'kind') === 'ConstraintTemplate' && groupOf(textAt(document, 'apiVersion') ?? '') === 'templates.gatekeeper.sh';

export const isConstraint = (document: ObjectFields): boolean =>
  groupOf(textAt(document, 'apiVersion') ?? '') === 'constraints.gatekeeper.sh';

/** The kind of the constraints of a template; empty where it names none. */
export const kindOfConstraints = (document: ObjectFields): string => textAt(document, 'spec', 'crd', 'spec', 'names', 'kind') ?? '';

const constraints = 'constraints.gatekeeper.sh/v1beta1';

/** What Gatekeeper gives expressions besides what admission does. Source: Gatekeeper, `pkg/drivers/k8scel/schema`, bound variables. */
const given: readonly ObjectFields[] = [
  { name: 'params', expression: '!has(params.spec) ? null : !has(params.spec.parameters) ? null: params.spec.parameters' },
  { name: 'anyObject', expression: 'has(request.operation) && request.operation == "DELETE" && object == null ? oldObject : object' },
];

const everything: ObjectFields = { resourceRules: [{ apiGroups: ['*'], apiVersions: ['*'], operations: ['*'], resources: ['*'] }] };

/** The admission policy that Gatekeeper makes of a template in CEL. */
const policyOf = (source: ObjectFields, name: string, kind: string): ObjectFields => ({
  metadata: { name },
  spec: {
    failurePolicy: textAt(source, 'failurePolicy') ?? 'Fail',
    paramKind: { apiVersion: constraints, kind },
    matchConstraints: everything,
    matchConditions: listOf(source, 'matchCondition'),
    variables: [...given, ...itemsAt(source, 'variables')],
    validations: listOf(source, 'validations'),
  },
});

const listOf = (source: ObjectFields, key: string): ObjectValue => itemsAt(source, key);

/** Reads and compiles a template for a version of Kubernetes. */
export const readTemplate = (document: ObjectFields, minor: number): ConstraintTemplate => {
  const name = textAt(document, 'metadata', 'name') ?? '';
  const kind = kindOfConstraints(document);
  const target = itemsAt(document, 'spec', 'targets')[0];
  const code = itemsAt(target, 'code').find(one => textAt(one, 'engine') === 'K8sNativeValidation');
  const source = code === undefined ? undefined : valueAt(code, 'source');
  const problems: DocumentProblem[] = [];
  if (kind === '') problems.push({ path: ['spec', 'crd', 'spec', 'names', 'kind'], message: 'is required' });
  if (!isFields(source)) return { name, kind, code: { language: 'rego', asksInventory: asksInventory(target) }, problems };
  const read = readPolicy(policyOf(source, name, kind), minor);
  return { name, kind, code: { language: 'cel', policy: read.policy }, problems: [...problems, ...read.problems.map(inTemplate)] };
};

/** True for a target whose Rego, or that of its libraries, speaks of `data.inventory`. */
const asksInventory = (target: ObjectValue | undefined): boolean => {
  const engines = itemsAt(target, 'code').filter(one => textAt(one, 'engine') === 'Rego');
  const texts = [target, ...engines.map(one => valueAt(one, 'source'))].flatMap(one => [valueAt(one, 'rego'), ...itemsAt(one, 'libs')]);
  return texts.some(text => typeof text === 'string' && text.split('\n').some(line => inventory.test(line)));
};

/** Not in a comment, as far as that can be told without reading texts in quotes. */
const inventory = /^[^#]*\bdata\s{0,9}(?:\.\s{0,9}inventory\b|\[\s{0,9}"inventory"\s{0,9}\])/u;

/** Where a problem of the policy stands in the template. Variables come behind those that are given. */
const inTemplate = ({ path, message }: DocumentProblem): DocumentProblem => {
  const [, list = '', index, ...rest] = path;
  const own = list === 'variables' && typeof index === 'number' ? index - given.length : index;
  return { path: ['spec', 'targets', 0, 'code', 0, 'source', list, ...(own === undefined ? [] : [own]), ...rest], message };
};

/** The audit only reports what is there already. All other points of enforcement refuse: the webhook, Kubernetes itself, `gator` before it. */
const reports = 'audit.gatekeeper.sh';

/**
 * What a constraint does where it finds something: `deny`, `warn`, `dryrun`; of scoped ones the strictest of those that something new meets. Source:
 * Gatekeeper, enforcement actions.
 */
export const actionOf = (constraint: ObjectFields): string => {
  const action = textAt(constraint, 'spec', 'enforcementAction') ?? 'deny';
  if (action !== 'scoped') return action;
  const scoped = itemsAt(constraint, 'spec', 'scopedEnforcementActions')
    .filter(one => itemsAt(one, 'enforcementPoints').some(point => textAt(point, 'name') !== reports))
    .map(one => textAt(one, 'action') ?? '');
  return ['deny', 'warn', 'dryrun'].find(one => scoped.includes(one)) ?? 'dryrun';
};

/** The parameters of a constraint, as a policy in Rego sees them. */
export const parametersOf = (constraint: ObjectFields): ObjectFields => fieldsAt(constraint, 'spec', 'parameters');
