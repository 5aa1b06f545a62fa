import { selectsValue } from '../../../artifacts/kubernetes/label-selector.ts';
import type { ImageWorkload, WorkloadKind } from '../judge/image-context.ts';
import type { WorkloadMatch } from './cluster-image-policy.ts';

/** Stands for any version in policy-controller; for groups, too, here: what somebody writes who means all of them. */
const wildcard = '*';

/**
 * Whether an entry of `spec.match` fits a workload, or what a cluster makes of its templates: a policy for pods is asked again when a
 * Deployment's pods are created, and would then refuse what was merged. `maybe`: a part that it asks for is not known.
 */
export const matchesWorkload = (match: WorkloadMatch, workload: ImageWorkload): 'yes' | 'no' | 'maybe' => {
  const fits = [workload, ...(workload.creates ?? [])].map(each => matchesKind(match, each));
  return fits.includes('yes') ? 'yes' : fits.includes('maybe') ? 'maybe' : 'no';
};

/** Every part that is given is the same, and the labels are selected. */
const matchesKind = (match: WorkloadMatch, kind: WorkloadKind): 'yes' | 'no' | 'maybe' => {
  const { labels } = kind;
  const asked = (['group', 'version', 'resource'] as const).filter(part => match[part] !== '' && match[part] !== wildcard);
  const asksLabels = match.labels.size + match.expressions.length > 0;
  const isOther = asked.some(part => kind[part] !== undefined && match[part] !== kind[part]);
  if (isOther || (labels && !selectsAll(match, labels))) return 'no';
  return asked.some(part => kind[part] === undefined) || (asksLabels && labels === undefined) ? 'maybe' : 'yes';
};

const selectsAll = (match: WorkloadMatch, labels: ReadonlyMap<string, string>): boolean =>
  [...match.labels].every(([key, value]) => labels.get(key) === value) &&
  match.expressions.every(expression => selectsValue(expression, labels.get(expression.key)));
