import type { PodSpec } from '../../../artifacts/kubernetes/model.ts';
import { isSubstituted } from '../../../artifacts/kubernetes/substituted-text.ts';
import { hasUnseen, itemsOf, lookup, mappingAt, numberAt, stringAt } from '../../../artifacts/yaml/lookup.ts';
import type { Lookup, YamlNode } from '../../../artifacts/yaml/model.ts';

/** Constraints that count no pods: without a selector, which is not that of the workload by default. Source: TopologySpreadConstraint, `labelSelector`. */
export const countingNothing = (podSpec: PodSpec): readonly YamlNode[] =>
  itemsOf(podSpec.get('topologySpreadConstraints')).filter(
    term => lookup(term, 'labelSelector').state === 'absent' && mappingAt(term) !== undefined && !hasUnseen(term),
  );

/** A number that the API takes for the skew of a constraint and for how many domains it wants: one or more. Source: core/validation, validateTopologySpreadConstraints. */
const isBelowOne = (found: Lookup): boolean => {
  const value = numberAt(found);
  return typeof value === 'number' && value < 1;
};

/** Constraints with which the API refuses the pod: what they say would not spread anything. */
export const refusedConstraints = (podSpec: PodSpec): readonly YamlNode[] =>
  itemsOf(podSpec.get('topologySpreadConstraints')).filter(term => {
    const unsatisfied = stringAt(term, 'whenUnsatisfiable');
    return (
      isBelowOne(lookup(term, 'maxSkew')) ||
      isBelowOne(lookup(term, 'minDomains')) ||
      stringAt(term, 'topologyKey') === '' ||
      (unsatisfied !== undefined && !isSubstituted(unsatisfied) && !['DoNotSchedule', 'ScheduleAnyway'].includes(unsatisfied))
    );
  });
