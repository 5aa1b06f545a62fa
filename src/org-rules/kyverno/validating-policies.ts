import { fieldsAt, groupOf, isFields, isItems, itemsAt, textAt, textsAt, valueAt } from '../fields.ts';
import type { ObjectFields, ObjectValue, OrgProblem, OrgRuleSet } from '../org-rule.ts';
import type { PolicyDocument } from '../policy-document.ts';
import { type BoundPolicy, boundPolicy, boundRuleSet, describe, toProblem } from '../vap/bound-policy.ts';
import { type PolicyBinding, readPolicy } from '../vap/read-policies.ts';

const group = 'policies.kyverno.io';
const kinds: ReadonlySet<string> = new Set(['ValidatingPolicy', 'NamespacedValidatingPolicy']);

const isOf = (document: ObjectFields, wanted: ReadonlySet<string>): boolean =>
  groupOf(textAt(document, 'apiVersion') ?? '') === group && wanted.has(textAt(document, 'kind') ?? '');

export const isValidatingPolicy = (document: ObjectFields): boolean => isOf(document, kinds);

/** An exception of those of the group `policies.kyverno.io`; those of `kyverno.io` are for ClusterPolicies. */
export const isCelException = (document: ObjectFields): boolean => isOf(document, new Set(['PolicyException']));

/** Controllers of pods by their resources, and where their pods stand in them. Source: Kyverno, `pkg/cel/autogen/data.go`. */
const controllers: ReadonlyMap<string, { readonly group: string; readonly place: string }> = new Map([
  ...['daemonsets', 'deployments', 'replicasets', 'statefulsets'].map(name => [name, { group: 'apps', place: 'spec.template' }] as const),
  ['jobs', { group: 'batch', place: 'spec.template' }],
  ['cronjobs', { group: 'batch', place: 'spec.jobTemplate.spec.template' }],
]);

/** Policies about pods alone, whichever, are made for controllers too. Source: Kyverno, `CanAutoGen`. */
const isAboutPods = (constraints: ObjectFields): boolean => {
  const [rule, ...others] = itemsAt(constraints, 'resourceRules');
  const is = (field: string, text: string): boolean => textsAt(rule, field).length === 1 && textsAt(rule, field)[0] === text;
  const selector = fieldsAt(constraints, 'objectSelector');
  return (
    others.length === 0 &&
    Object.keys(fieldsAt(selector, 'matchLabels')).length + itemsAt(selector, 'matchExpressions').length === 0 &&
    itemsAt(constraints, 'excludeResourceRules').length === 0 &&
    textsAt(rule, 'resourceNames').length === 0 &&
    is('apiGroups', '') &&
    is('apiVersions', 'v1') &&
    is('resources', 'pods')
  );
};

/** All texts with what they ask of a pod as they ask it of its controller; the namespace is the controller's own. */
const retargeted = (value: ObjectValue, place: string): ObjectValue => {
  if (typeof value === 'string')
    return value
      .replaceAll(/(object|oldObject)\.spec/gu, `$1.${place}.spec`)
      .replaceAll(/(object|oldObject)\.metadata(?!\.namespace(?![\dA-Za-z_]))/gu, `$1.${place}.metadata`);
  if (isItems(value)) return value.map(one => retargeted(one, place));
  if (isFields(value)) return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, retargeted(one, place)]));
  return value;
};

/** The policy that is made of one about pods for the controllers whose pods stand at a place. */
const forControllers = (spec: ObjectFields, place: string, wanted: readonly string[]): ObjectFields => {
  const constraints = fieldsAt(spec, 'matchConstraints');
  const operations = textsAt(itemsAt(constraints, 'resourceRules')[0], 'operations');
  const byGroup = Map.groupBy(wanted, name => controllers.get(name)?.group ?? '');
  const changed = retargeted(spec, place);
  return {
    ...(isFields(changed) ? changed : spec),
    matchConstraints: {
      resourceRules: [...byGroup].map(([apiGroup, resources]) => ({ apiGroups: [apiGroup], apiVersions: ['v1'], operations, resources })),
      namespaceSelector: valueAt(constraints, 'namespaceSelector') ?? null,
    },
  };
};

/** The policy, and what Kyverno makes of it for controllers of pods. */
export const specsOf = (spec: ObjectFields): readonly ObjectFields[] => {
  if (!isAboutPods(fieldsAt(spec, 'matchConstraints'))) return [spec];
  const named = valueAt(spec, 'autogen', 'podControllers', 'controllers');
  const wanted = isItems(named) ? textsAt(named) : [...controllers.keys()];
  const byPlace = Map.groupBy(
    wanted.filter(name => controllers.has(name)),
    name => controllers.get(name)?.place ?? '',
  );
  return [spec, ...[...byPlace].map(([place, names]) => forControllers(spec, place, names))];
};

/** What a policy says it does is its binding. One in a namespace is about that alone. */
const bindingOf = (document: ObjectFields): PolicyBinding => {
  const actions = textsAt(document, 'spec', 'validationActions');
  const namespace =
    textAt(document, 'kind') === 'NamespacedValidatingPolicy' ? (textAt(document, 'metadata', 'namespace') ?? 'default') : '';
  return {
    name: '',
    document,
    policyName: textAt(document, 'metadata', 'name') ?? '',
    actions: actions.length === 0 ? ['Audit'] : actions,
    matchResources: namespace === '' ? undefined : { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': namespace } } },
    paramRef: undefined,
  };
};

const policiesOf = (
  document: PolicyDocument,
  exceptions: readonly ObjectFields[],
  minor: number,
  problems: OrgProblem[],
): readonly BoundPolicy[] => {
  const { fields, object } = document;
  const own = exceptions.filter(exception =>
    itemsAt(exception, 'spec', 'policyRefs').some(
      reference => textAt(reference, 'name') === textAt(fields, 'metadata', 'name') && textAt(reference, 'kind') === textAt(fields, 'kind'),
    ),
  );
  const binding = bindingOf(fields);
  return specsOf(fieldsAt(fields, 'spec')).map((spec, index) => {
    const { policy, problems: found } = readPolicy({ ...fields, spec }, minor, { dialect: 'kyverno', exceptions: own });
    // What is made of the policy says the same once more.
    if (index === 0) for (const problem of found) problems.push(toProblem(object, problem));
    return boundPolicy(document, textAt(fields, 'kind') ?? '', policy, [binding], found[0] && describe(found[0]));
  });
};

/**
 * ValidatingPolicies of `policies.kyverno.io` with their exceptions, and what Kyverno makes of them for controllers of pods. Those that judge other
 * payloads than objects (`evaluation.mode: JSON`) say nothing here.
 */
export const validatingPolicyRules = (documents: readonly PolicyDocument[], minor: number): OrgRuleSet => {
  const problems: OrgProblem[] = [];
  const exceptions = documents.filter(({ fields }) => isCelException(fields)).map(({ fields }) => fields);
  const policies = documents
    .filter(({ fields }) => isValidatingPolicy(fields) && (textAt(fields, 'spec', 'evaluation', 'mode') ?? 'Kubernetes') === 'Kubernetes')
    .flatMap(document => policiesOf(document, exceptions, minor, problems));
  return boundRuleSet(policies, [], problems);
};
