import { labelOperators, selectsValue } from '../../artifacts/kubernetes/label-selector.ts';
import { onceFor } from '../../text/once-for.ts';
import { fieldsAt, groupOf, isFields, itemsAt, textAt, textsAt, valueAt, versionOf } from '../fields.ts';
import type { ClusterKnowledge, ObjectFields, ObjectValue } from '../org-rule.ts';

/** What is asked of the API server: an operation on an object. */
export interface AdmissionRequest {
  readonly operation: 'CREATE' | 'UPDATE' | 'DELETE';
  readonly object: ObjectFields | undefined;
  readonly oldObject: ObjectFields | undefined;
  /** Why it is not known what the object was before (a full sentence); left out where that is known. */
  readonly formerUnknown?: string;
  readonly apiVersion: string;
  readonly kind: string;
  readonly resource: string;
  readonly subresource: string;
  readonly name: string;
  /** Empty for objects of the cluster. */
  readonly namespace: string;
}

/** Whether a rule is about a request, or why that is not known here (a full sentence). */
export type Match = boolean | { readonly unknown: string };

const all = (matches: readonly Match[]): Match => (matches.includes(false) ? false : (matches.find(match => match !== true) ?? true));
const some = (matches: readonly Match[]): Match => (matches.includes(true) ? true : (matches.find(match => match !== false) ?? false));

/** Whether `matchConstraints` of a policy, or `matchResources` of a binding, are about a request. Rules that are left out are about all. */
export const matchesResources = (constraints: ObjectFields, request: AdmissionRequest, cluster: ClusterKnowledge): Match => {
  if (!isByKind(constraints)) return matchesEach(constraints, request, cluster);
  const key = kindKey(request);
  const known = knownMatches(constraints);
  const found = known.get(key) ?? matchesEach(constraints, request, cluster);
  known.set(key, found);
  return found;
};

/** All that constraints by kind go by. */
const kindKey = onceFor(({ operation, apiVersion, resource, subresource, namespace }: AdmissionRequest): string =>
  [operation, apiVersion, resource, subresource, namespace === '' ? 'cluster' : 'namespaced'].join(' '),
);

/** What was found of constraints that go by the kind of an object alone. */
const knownMatches = onceFor((_constraints: ObjectFields) => new Map<string, Match>());

/** True when neither labels nor names decide, so that the answer for one object of a kind is that for all. */
const isByKind = onceFor(
  (constraints: ObjectFields): boolean =>
    isEmptySelector(valueAt(constraints, 'namespaceSelector')) &&
    isEmptySelector(valueAt(constraints, 'objectSelector')) &&
    ![...itemsAt(constraints, 'resourceRules'), ...itemsAt(constraints, 'excludeResourceRules')].some(
      rule => textsAt(rule, 'resourceNames').length > 0,
    ),
);

const matchesEach = (constraints: ObjectFields, request: AdmissionRequest, cluster: ClusterKnowledge): Match => {
  const rules = itemsAt(constraints, 'resourceRules');
  const exact = textAt(constraints, 'matchPolicy') === 'Exact';
  if (itemsAt(constraints, 'excludeResourceRules').some(rule => matchesRule(rule, request, true) === true)) return false;
  return all([
    matchesNamespace(constraints, request, cluster),
    matchesObjects(constraints, request),
    rules.length === 0 ? true : some(rules.map(rule => matchesRule(rule, request, exact))),
  ]);
};

const includes = (texts: readonly string[], text: string): boolean => texts.includes('*') || texts.includes(text);

const matchesRule = (rule: ObjectValue, request: AdmissionRequest, exact: boolean): Match => {
  const { apiVersion, operation, resource, subresource, namespace, kind } = request;
  const names = textsAt(rule, 'resourceNames');
  if (names.length > 0 && !names.includes(request.name)) return false;
  if (!includes(textsAt(rule, 'operations'), operation)) return false;
  const scope = textAt(rule, 'scope') ?? '*';
  const isNamespaced = namespace !== '' && kind !== 'Namespace';
  if (scope !== '*' && (scope === 'Namespaced') !== isNamespaced) return false;
  if (!textsAt(rule, 'resources').some(pattern => matchesResource(pattern, resource, subresource))) return false;
  if (!includes(textsAt(rule, 'apiGroups'), groupOf(apiVersion))) return false;
  if (includes(textsAt(rule, 'apiVersions'), versionOf(apiVersion))) return true;
  if (exact || !textsAt(rule, 'resources').includes(subresource === '' ? resource : `${resource}/${subresource}`)) return false;
  return { unknown: `The policy is about another version of ${kind} than ${apiVersion}, to which only the API server converts it.` };
};

/** `*` stands for all resources without subresources, `pods/*` for all of one, `*\/scale` for one of all. */
const matchesResource = (pattern: string, resource: string, subresource: string): boolean => {
  const [left = '', right = ''] = pattern.split('/', 2);
  return (left === '*' || left === resource) && (right === subresource || (right === '*' && pattern.includes('/')));
};

const matchesNamespace = (constraints: ObjectFields, request: AdmissionRequest, cluster: ClusterKnowledge): Match => {
  const selector = valueAt(constraints, 'namespaceSelector');
  if (isEmptySelector(selector)) return true;
  if (request.kind === 'Namespace' && request.apiVersion === 'v1')
    return matchesLabels(
      selector,
      textLabels({ ...fieldsAt(request.object ?? request.oldObject, 'metadata', 'labels'), 'kubernetes.io/metadata.name': request.name }),
    );
  if (request.namespace === '') return true;
  const labels = cluster.namespaceLabels.get(request.namespace);
  if (labels) return matchesLabels(selector, labels);
  const onlyName = matchesLabels(selector, { 'kubernetes.io/metadata.name': request.namespace }, true);
  return onlyName === 'open' ? { unknown: `The labels of the namespace "${request.namespace}" are not among the manifests.` } : onlyName;
};

const matchesObjects = (constraints: ObjectFields, { object, oldObject }: AdmissionRequest): boolean => {
  const selector = valueAt(constraints, 'objectSelector');
  if (isEmptySelector(selector)) return true;
  return [object, oldObject].some(one => one !== undefined && matchesLabels(selector, textLabels(fieldsAt(one, 'metadata', 'labels'))));
};

const isEmptySelector = (selector: ObjectValue | undefined): boolean =>
  !isFields(selector) ||
  (Object.keys(fieldsAt(selector, 'matchLabels')).length === 0 && itemsAt(selector, 'matchExpressions').length === 0);

/** Labels that are texts: the API server takes no others. */
export const textLabels = (labels: ObjectFields): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(labels).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])));

export function matchesLabels(selector: ObjectValue | undefined, labels: Readonly<Record<string, string>>): boolean;
export function matchesLabels(selector: ObjectValue | undefined, labels: Readonly<Record<string, string>>, partial: true): boolean | 'open';
/** Whether a label selector is about labels; `open` where `partial` labels do not decide. */
export function matchesLabels(
  selector: ObjectValue | undefined,
  labels: Readonly<Record<string, string>>,
  partial = false,
): boolean | 'open' {
  const wanted = Object.entries(fieldsAt(selector, 'matchLabels')).map(([key, value]) => ({
    key,
    operator: 'In',
    values: typeof value === 'string' ? [value] : [],
  }));
  const expressions = itemsAt(selector, 'matchExpressions').map(item => ({
    key: textAt(item, 'key') ?? '',
    operator: textAt(item, 'operator') ?? '',
    values: textsAt(item, 'values'),
  }));
  const answers = [...wanted, ...expressions].map(({ key, operator, values }) => {
    const value = Object.hasOwn(labels, key) ? labels[key] : undefined;
    if (value === undefined && partial) return 'open';
    const known = labelOperators.get(operator);
    return known !== undefined && selectsValue({ operator: known, values }, value);
  });
  return answers.includes(false) ? false : answers.includes('open') ? 'open' : true;
}
