import type { WorkloadMatch } from './cluster-image-policy.ts';
import type { ImageWorkload } from './image-context.ts';

/**
 * Whether an entry of `spec.match` fits a workload: every part that it gives is the same, and the labels are selected. `maybe`: a part that it asks for
 * is not known.
 */
export const matchesWorkload = (match: WorkloadMatch, workload: ImageWorkload): 'yes' | 'no' | 'maybe' => {
  const { labels } = workload;
  const asked = (['group', 'version', 'resource'] as const).filter(part => match[part] !== '');
  const asksLabels = match.labels.size + match.expressions.length > 0;
  const isOther = asked.some(part => workload[part] !== undefined && match[part] !== workload[part]);
  if (isOther || (labels && !selectsAll(match, labels))) return 'no';
  return asked.some(part => workload[part] === undefined) || (asksLabels && labels === undefined) ? 'maybe' : 'yes';
};

const selectsAll = (match: WorkloadMatch, labels: ReadonlyMap<string, string>): boolean =>
  [...match.labels].every(([key, value]) => labels.get(key) === value) &&
  match.expressions.every(expression => selects(expression, labels));

/** Source: Kubernetes, "Labels and selectors": `NotIn` and `DoesNotExist` also select what has no such label. */
const selects = ({ key, operator, values }: WorkloadMatch['expressions'][number], labels: ReadonlyMap<string, string>): boolean => {
  const value = labels.get(key);
  switch (operator) {
    case 'In':
      return value !== undefined && values.includes(value);
    case 'NotIn':
      return value === undefined || !values.includes(value);
    case 'Exists':
      return value !== undefined;
    case 'DoesNotExist':
      return value === undefined;
  }
};
