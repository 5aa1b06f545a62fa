import { onceFor } from '../../text/once-for.ts';
import type { ClusterKnowledge, MutatedChange, ObjectChange, OrgAnswer, OrgBudget, OrgRuleSet } from '../org-rule.ts';
import { originOf } from './origins.ts';

/**
 * Rules that judge objects as the MutatingAdmissionPolicies of `changing` leave them. Places in their answers are those of the objects as they are
 * written. `tellsRefusals` adds a rule for each of these policies: it refuses what the policy can't be applied to.
 */
export const overMutated = (
  sets: readonly OrgRuleSet[],
  changing: readonly OrgRuleSet[],
  tellsRefusals: boolean,
): readonly OrgRuleSet[] => {
  const mutations = changing.flatMap(set => set.mutations ?? []);
  if (mutations.length === 0) return sets;
  // All sets are asked about the same change, one after the other.
  const mutated = onceFor((_change: ObjectChange): { result?: MutatedChange } => ({}));
  const apply = (change: ObjectChange, cluster: ClusterKnowledge, budget: OrgBudget): MutatedChange => {
    const kept = mutated(change);
    kept.result ??= mutations.reduce<MutatedChange>(
      (made, one) => {
        const next = one.apply(made.change, cluster, budget);
        return { change: next.change, answers: [...made.answers, ...next.answers] };
      },
      { change, answers: [] },
    );
    return kept.result;
  };
  const judging = sets.map(set => ({
    ...set,
    *judge(change: ObjectChange, cluster: ClusterKnowledge, budget: OrgBudget): Iterable<OrgAnswer> {
      const { change: made } = apply(change, cluster, budget);
      for (const answer of set.judge(made, cluster, budget)) yield placed(answer, change, made);
    },
  }));
  if (!tellsRefusals) return judging;
  const refusing: OrgRuleSet = {
    rules: mutations.flatMap(({ rules }) => rules),
    problems: mutations.flatMap(({ problems }) => problems),
    judge: (change, cluster, budget) => apply(change, cluster, budget).answers,
  };
  return [refusing, ...judging];
};

const placed = (answer: OrgAnswer, { object: written }: ObjectChange, { object: changed }: ObjectChange): OrgAnswer =>
  answer.outcome === 'pass' || !answer.place || !written || !changed || written === changed
    ? answer
    : { ...answer, place: originOf(written, changed, answer.place) };
