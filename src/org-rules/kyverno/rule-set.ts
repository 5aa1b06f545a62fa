import { nodeAt } from '../../artifacts/yaml/lookup.ts';
import { onceFor } from '../../text/once-for.ts';
import { annotatedDocs } from '../annotations.ts';
import { fieldsAt, groupOf, isFields, isItems, itemsAt, textAt, textsAt, valueAt } from '../fields.ts';
import { idPart } from '../id-part.ts';
import type {
  ClusterKnowledge,
  ObjectChange,
  ObjectFields,
  ObjectValue,
  OrgAnswer,
  OrgBudget,
  OrgOutcome,
  OrgRule,
  OrgRuleSet,
} from '../org-rule.ts';
import type { PolicyDocument } from '../policy-document.ts';
import { requestOf, type WebhookRequest } from '../request.ts';
import { outOfTime } from '../step-budget.ts';
import { rulesWithAutogen } from './autogen.ts';
import { severityFor, usualSeverity } from './failure-action.ts';
import { matchesGlob } from './glob.ts';
import { matchesBlock, matchesRule, mayBeAbout } from './match.ts';
import { holdFor, NotKnown, type PolicyOfRule, validate } from './validate.ts';

interface KyvernoRule {
  /** Steps of asking whether it is about an object of usual size. */
  readonly weight: number;
  /** False for a request of whose kind it is not. */
  readonly mayBeAbout: ReturnType<typeof mayBeAbout>;
  readonly rule: OrgRule;
  readonly policy: ObjectFields;
  readonly fields: ObjectFields;
}

const isOf = ({ fields }: PolicyDocument, ...kinds: readonly string[]): boolean =>
  groupOf(textAt(fields, 'apiVersion') ?? '') === 'kyverno.io' && kinds.includes(textAt(fields, 'kind') ?? '');

/** Steps of a rule that asks nothing. */
const stepsOfRule = 16;

/** Values within a value: what a `match` is compared with. */
const weightOf = (value: ObjectValue): number => {
  if (isItems(value)) return value.reduce<number>((sum, one) => sum + weightOf(one), 1);
  return isFields(value) ? Object.values(value).reduce<number>((sum, one) => sum + weightOf(one), 1) : 1;
};

/** How much there is of an object's names, labels and annotations, beside usual ones: what a `match` goes through. */
const sizeOfNames = ({ object, oldObject, name }: WebhookRequest): number => {
  const metadata = fieldsAt(object ?? oldObject, 'metadata');
  const named = ['labels', 'annotations'].reduce((sum, key) => sum + Object.keys(fieldsAt(metadata, key)).length, 0);
  return 1 + name.length / 256 + named / 32;
};

const rulesOf = (document: PolicyDocument): readonly KyvernoRule[] =>
  rulesWithAutogen(document.fields)
    .filter(fields => valueAt(fields, 'validate') !== undefined)
    .map(fields => {
      const weight = stepsOfRule + weightOf(valueAt(fields, 'match') ?? null) + weightOf(valueAt(fields, 'exclude') ?? null);
      const [policy, name] = [textAt(document.fields, 'metadata', 'name') ?? '', textAt(fields, 'name') ?? ''];
      const own = name.replace(/^autogen-(?:cronjob-)?/u, '');
      const index = itemsAt(document.fields, 'spec', 'rules').findIndex(rule => textAt(rule, 'name') === own);
      return {
        policy: document.fields,
        fields,
        weight,
        mayBeAbout: mayBeAbout(valueAt(fields, 'match')),
        rule: {
          id: `org/${idPart(policy)}/${idPart(own)}`,
          policy,
          rule: own,
          title: textAt(document.fields, 'metadata', 'annotations', 'policies.kyverno.io/title') ?? `${policy}: ${own}`,
          severity: usualSeverity(document.fields, fields),
          docs: annotatedDocs(document.fields),
          at: {
            path: document.object.file.path,
            range: nodeAt(document.object.node, 'spec', 'rules', index, 'name')?.range ?? document.object.range,
          },
        },
      };
    });

/** The namespace that a policy is about alone; undefined for one of the cluster. Source: Kyverno, `Policy`. */
const namespaceOf = (policy: ObjectFields): string | undefined =>
  textAt(policy, 'kind') === 'Policy' ? (textAt(policy, 'metadata', 'namespace') ?? 'default') : undefined;

/** What exceptions call a policy: one of a namespace `<namespace>/<name>`. Source: Kyverno, `GetPolicyExceptions`. */
export const exceptedName = (policy: ObjectFields): string => {
  const [namespace, name] = [namespaceOf(policy), textAt(policy, 'metadata', 'name') ?? ''];
  return namespace === undefined ? name : `${namespace}/${name}`;
};

/** Whether an exception names a rule. */
const namesRule = ({ fields }: PolicyDocument, { policy, fields: rule }: KyvernoRule): boolean => {
  const [policyName, ruleName] = [exceptedName(policy), textAt(rule, 'name') ?? ''];
  return itemsAt(fields, 'spec', 'exceptions').some(
    one => textAt(one, 'policyName') === policyName && textsAt(one, 'ruleNames').some(pattern => matchesGlob(pattern, ruleName)),
  );
};

/** Whether an exception that names a rule lets it off for a request. Source: Kyverno, PolicyException v2. */
const excepts = ({ fields }: PolicyDocument, request: WebhookRequest, cluster: ClusterKnowledge, budget: OrgBudget): boolean | NotKnown => {
  const matches = matchesBlock(valueAt(fields, 'spec', 'match'), request, cluster);
  if (matches === false) return false;
  const about = matches === true ? matches : new NotKnown('cluster', matches.unknown);
  if (valueAt(fields, 'spec', 'conditions') === undefined) return about;
  const holds = holdFor(valueAt(fields, 'spec', 'conditions'), request, budget.isSpent);
  if (holds === false) return false;
  return holds === true ? about : holds;
};

/** The controls of the Pod Security Standards that are all that an exception of a rule about them lets off. */
const controlsOf = ({ fields }: PolicyDocument, { fields: rule }: KyvernoRule): readonly ObjectValue[] =>
  valueAt(rule, 'validate', 'podSecurity') === undefined ? [] : itemsAt(fields, 'spec', 'podSecurity');

const policyOf = onceFor(
  (policy: ObjectFields): PolicyOfRule => ({
    name: textAt(policy, 'metadata', 'name') ?? '',
    ignoresFailures:
      (textAt(policy, 'spec', 'failurePolicy') ?? textAt(policy, 'spec', 'webhookConfiguration', 'failurePolicy')) === 'Ignore',
  }),
);

/** Whether a rule is about a request: that of a policy of a namespace is about what is in it. */
const isAbout = ({ policy, fields }: KyvernoRule, request: WebhookRequest, cluster: ClusterKnowledge): boolean | NotKnown => {
  const namespace = namespaceOf(policy);
  const isElsewhere = namespace !== undefined && request.namespace !== namespace;
  if (isElsewhere && (request.knowsNamespace || request.namespace === '')) return false;
  const matches = matchesRule(fields, request, cluster);
  if (typeof matches === 'object') return new NotKnown('cluster', matches.unknown);
  if (!matches || namespace === undefined || request.knowsNamespace) return matches;
  return new NotKnown('cluster', 'The object names no namespace, and the policy is of one: whoever deploys the object decides.');
};

const outcomeFor = (
  one: KyvernoRule,
  exceptions: readonly PolicyDocument[],
  { request, names }: { readonly request: WebhookRequest; readonly names: number },
  cluster: ClusterKnowledge,
  budget: OrgBudget,
): OrgOutcome | undefined => {
  const isSpent = budget.isSpent((one.weight + exceptions.length * stepsOfRule) * names);
  const matches = isAbout(one, request, cluster);
  if (matches === false) return undefined;
  if (isSpent) return { outcome: 'undetermined', cause: 'bound', reason: outOfTime };
  const letting = exceptions.map(exception => ({
    lets: excepts(exception, request, cluster, budget),
    controls: controlsOf(exception, one),
  }));
  const lets = letting.filter(({ controls }) => controls.length === 0).map(answer => answer.lets);
  if (lets.includes(true)) return { outcome: 'pass', because: 'skipped' };
  const exclusions = letting.flatMap(answer => (answer.lets === false ? [] : answer.controls));
  const outcome = validate(one.fields, request, cluster, budget.isSpent, policyOf(one.policy), exclusions);
  if (outcome === undefined || outcome.outcome === 'pass') return outcome;
  const open = [...lets, matches].find(answer => answer instanceof NotKnown);
  if (open !== undefined) return { outcome: 'undetermined', cause: open.cause, reason: open.reason };
  if (outcome.outcome !== 'fail' || outcome.severity !== undefined) return outcome;
  const severity = severityFor(one.policy, one.fields, request, cluster);
  return severity === one.rule.severity ? outcome : { ...outcome, severity };
};

function* judged(
  rules: readonly KyvernoRule[],
  exceptions: ReadonlyMap<KyvernoRule, readonly PolicyDocument[]>,
  change: ObjectChange,
  cluster: ClusterKnowledge,
  budget: OrgBudget,
): Iterable<OrgAnswer> {
  const request = rules.length === 0 ? undefined : requestOf(change, cluster);
  if (request === undefined) return;
  const asked = { request, names: sizeOfNames(request) };
  const kind = `${request.apiVersion} ${request.kind}`;
  for (const one of rules) {
    if (!one.mayBeAbout(request, kind)) continue;
    const outcome = outcomeFor(one, exceptions.get(one) ?? [], asked, cluster, budget);
    if (outcome) yield { rule: one.rule, ...outcome };
  }
}

/** `validate` rules of ClusterPolicies and Policies of Kyverno, with their exceptions. What needs the cluster is not known, by its name. */
export const kyvernoRules = (documents: readonly PolicyDocument[]): OrgRuleSet => {
  const rules = documents.filter(document => isOf(document, 'ClusterPolicy', 'Policy')).flatMap(rulesOf);
  const written = documents.filter(document => isOf(document, 'PolicyException'));
  const exceptions = new Map(rules.map(rule => [rule, written.filter(exception => namesRule(exception, rule))] as const));
  const byId = new Map(rules.map(({ rule }) => [rule.id, rule]));
  return {
    rules: [...byId.values()],
    problems: [],
    judge: (change, cluster, budget) => judged(rules, exceptions, change, cluster, budget),
  };
};
