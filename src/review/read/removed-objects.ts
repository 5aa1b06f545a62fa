import type { FileArtifact } from '../../artifacts/artifact.ts';
import type { KubernetesFile } from '../../artifacts/kubernetes/model.ts';
import type { ChangeSet } from '../../changes/change-set.ts';
import type { Notification } from '../../findings/notification.ts';
import { type OrgSurroundings, unasked } from '../../org-rules/as-rules.ts';
import type { ChangedObjects, FormerObjects } from '../../org-rules/former-objects.ts';
import { fieldsOf } from '../../org-rules/object-value.ts';
import { type OrgAnswer, type OrgRuleSet, UnknownPart } from '../../org-rules/org-rule.ts';
import { StepBudget } from '../../org-rules/step-budget.ts';
import type { Policy } from '../../policy/policy.ts';
import { findWaiver } from '../../policy/waivers.ts';
import { meets } from '../../verdict/considered.ts';
import type { ReadChange, ReadSide } from './read-change.ts';

const isManifests = (artifact: FileArtifact): artifact is KubernetesFile => artifact.kind === 'kubernetes';

const filesOf = ({ artifacts }: ReadSide): readonly KubernetesFile[] => artifacts.filter(isManifests);

/** Why not all objects of a side are known. */
const whyUnread = (side: ReadSide, { complete }: ChangeSet, name: 'base' | 'head'): string | undefined => {
  if (!complete) return 'Not all changed files could be listed.';
  const unread = [...side.snapshot.ledger.values()].find(({ status }) => status === 'not-evaluated' || status === 'partly-evaluated');
  return unread && `"${unread.path}" could not be read in full at the ${name}.`;
};

/** The objects of both sides of a change. */
export const changedObjects = ({ base, head }: ReadChange, changes: ChangeSet): ChangedObjects => ({
  base: filesOf(base),
  head: filesOf(head),
  unread: { base: whyUnread(base, changes, 'base'), head: whyUnread(head, changes, 'head') },
});

/** By what removed objects are judged. */
interface RemovalJudgement {
  readonly sets: readonly OrgRuleSet[];
  readonly surroundings: OrgSurroundings;
  readonly policy: Policy;
  /** True of rules that policy lets run. */
  readonly isActive: (id: string) => boolean;
}

/**
 * What the organization's rules say of objects that the change removes. Nothing of them is left to carry a finding, so that it is told beside:
 * an error where a finding as severe would block. Waivers count as for findings.
 */
export const judgeRemoved = (
  former: FormerObjects,
  { sets, surroundings, policy, isActive }: RemovalJudgement,
): readonly Notification[] => {
  const budget = new StepBudget();
  return former.removed().flatMap(({ object, unsure }) => {
    const reason = budget.begin(object.range.end - object.range.start);
    const fields = reason === undefined ? fieldsOf(object.node) : undefined;
    if (fields instanceof UnknownPart) return [];
    const cluster = { namespaceLabels: new Map(), ...surroundings };
    const change = { object: undefined, oldObject: fields };
    const answers = reason === undefined ? sets.flatMap(set => [...set.judge(change, cluster, budget)]) : unasked(sets, 'bound', reason);
    return answers
      .filter(({ rule }) => isActive(rule.id))
      .flatMap((answer): readonly Notification[] => {
        const location = { path: object.file.path, range: object.range, subject: object.subject };
        if (answer.outcome === 'pass' || findWaiver({ ruleId: answer.rule.id, location }, policy, surroundings.today)) return [];
        return [{ code: 'org-rules', path: object.file.path, ...told(answer, object.subject, unsure, policy) }];
      });
  });
};

const told = (
  answer: Exclude<OrgAnswer, { readonly outcome: 'pass' }>,
  subject: string,
  unsure: string | undefined,
  { thresholds }: Policy,
): Pick<Notification, 'level' | 'message'> => {
  const { id } = answer.rule;
  if (answer.outcome === 'undetermined')
    return {
      level: answer.cause === 'cluster' ? 'warning' : 'error',
      message: `What the rule ${id} says of ${subject}, which is removed, is not known. ${answer.reason}`,
    };
  const message = answer.message.replace(/[.\s]+$/u, '');
  if (unsure !== undefined)
    return {
      level: 'warning',
      message: `The rule ${id} would refuse that ${subject} is removed (${message}). Whether it is, is not sure: ${unsure}`,
    };
  return {
    level: meets(answer.severity ?? answer.rule.severity, thresholds.block) ? 'error' : 'warning',
    message: `The rule ${id} refuses that ${subject} is removed: ${message}.`,
  };
};
