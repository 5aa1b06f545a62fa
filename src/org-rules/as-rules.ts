import type { KubernetesFile, KubernetesObject } from '../artifacts/kubernetes/model.ts';
import type { AnyRule, Report, Rule } from '../rules/rule.ts';
import { onceFor } from '../text/once-for.ts';
import { isFields } from './fields.ts';
import type { FormerObjects } from './former-objects.ts';
import { labelsOfNamespaces } from './namespace-labels.ts';
import { fieldsOf, placeOf } from './object-value.ts';
import { type ClusterKnowledge, type OrgAnswer, type OrgRule, type OrgRuleSet, type UndeterminedCause, UnknownPart } from './org-rule.ts';
import { StepBudget } from './step-budget.ts';

/** What organization rules know besides the objects. */
export interface OrgSurroundings {
  readonly minor: number;
  readonly today: string;
  /** `owner/repo` of the repository that holds the policies, where that is not the reviewed one. */
  readonly holder?: string;
}

/**
 * Rules of an organization as rules like any other: policy sets them by their ids, their findings are compared, waived and reported as all
 * are. Each looks at whole objects; patches and sketches are not judged. `former` tells what they were before; left out, all are as new.
 */
export const asRules = (
  sets: readonly OrgRuleSet[],
  surroundings: OrgSurroundings,
  former?: FormerObjects,
  budget: StepBudget = new StepBudget(),
): readonly AnyRule[] => {
  const answersIn = onceFor((file: KubernetesFile) => {
    const cluster = knowledgeOf(file, surroundings);
    return onceFor((object: KubernetesObject): ReadonlyMap<string, readonly OrgAnswer[]> => {
      if (object.partial) return new Map();
      const reason = budget.begin(object.range.end - object.range.start);
      if (reason !== undefined) return Map.groupBy(unasked(sets, 'bound', reason), ({ rule }) => rule.id);
      const fields = fieldsOf(object.node);
      const change = fields instanceof UnknownPart ? fields : { object: fields, oldObject: former?.of(file, fields) };
      const answers =
        change instanceof UnknownPart
          ? unasked(sets, 'cluster', change.reason)
          : sets.flatMap(set => [...set.judge(change, cluster, budget)]);
      return Map.groupBy(answers, ({ rule }) => rule.id);
    });
  });
  // Why by id: two documents may have the same names, and the answers of both stand under it.
  const rules = new Map(sets.flatMap(set => set.rules.map(rule => [rule.id, rule] as const)));
  return [...rules.values()].map((rule): AnyRule => {
    const made: Rule<'kubernetes', string> = {
      meta: metaOf(rule, surroundings.holder),
      where: file => file.objects.length > 0,
      visit: {
        object: (object, file: KubernetesFile) => (answersIn(file)(object).get(rule.id) ?? []).flatMap(answer => reportOf(answer, object)),
      },
    };
    return made;
  });
};

/** What is said of all rules where none is asked. */
export const unasked = (sets: readonly OrgRuleSet[], cause: UndeterminedCause, reason: string): readonly OrgAnswer[] =>
  sets.flatMap(set => set.rules.map(rule => ({ rule, outcome: 'undetermined', cause, reason })));

/** Labels of the namespaces that stand in the same file. */
const knowledgeOf = (file: KubernetesFile, { minor, today }: OrgSurroundings): ClusterKnowledge => {
  const all = file.objects.flatMap(({ kind, node }) => (kind === 'Namespace' ? [fieldsOf(node)] : [])).filter(isFields);
  return { namespaceLabels: labelsOfNamespaces(all), minor, today };
};

const reportOf = (answer: OrgAnswer, { node, subject }: KubernetesObject): readonly Report<string>[] => {
  if (answer.outcome === 'pass') return [];
  const at = placeOf(node, answer.place ?? []);
  const identity = (answer.place ?? []).join('.');
  if (answer.outcome === 'undetermined')
    return [{ messageId: 'refused', at, undetermined: { level: answer.cause === 'cluster' ? 'warning' : 'error', reason: answer.reason } }];
  const message = answer.message.replace(/[.\s]+$/u, '');
  return [
    {
      messageId: 'refused',
      at,
      identity,
      data: { policy: answer.rule.policy, object: subject, message },
      ...(answer.severity && { severity: answer.severity }),
    },
  ];
};

const metaOf = (rule: OrgRule, holder: string | undefined): Rule<'kubernetes', string>['meta'] => ({
  id: rule.id,
  kind: 'kubernetes',
  severity: rule.severity,
  confidence: 'high',
  profile: 'gate',
  title: rule.title.slice(0, 72),
  rationale: `A rule of the organization: the policy \`${rule.policy}\`, written in \`${rule.at.path}\`${holder === undefined ? '' : ` of \`${holder}\``}. The cluster refuses what it refuses.`,
  remediation: 'Change the object as the message says, or ask who owns the policy for a waiver.',
  messages: { refused: 'The policy "{policy}" refuses {object}: {message}.' },
  fix: 'none',
  examples: { bad: '', good: '' },
  references: rule.docs === undefined ? [] : [rule.docs],
  since: '0.1.0',
});
