import type { WorkloadMatch } from './cluster-image-policy.ts';
import type { ImageWorkload } from './image-context.ts';

/** Whether an entry of `spec.match` fits a workload: every part that it gives is the same, and the labels are selected. */
export const matchesWorkload = (match: WorkloadMatch, workload: ImageWorkload): boolean => {
  const { labels } = workload;
  return (
    (['group', 'version', 'resource'] as const).every(
      part => match[part] === '' || workload[part] === undefined || match[part] === workload[part],
    ) &&
    (labels === undefined ||
      ([...match.labels].every(([key, value]) => labels.get(key) === value) &&
        match.expressions.every(expression => selects(expression, labels))))
  );
};

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
