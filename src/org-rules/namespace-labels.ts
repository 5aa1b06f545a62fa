import { onceFor } from '../text/once-for.ts';
import { fieldsAt, textAt } from './fields.ts';
import type { ClusterKnowledge, ObjectFields } from './org-rule.ts';

type Labels = ClusterKnowledge['namespaceLabels'];

/** The labels of the namespaces among some objects, by name, with the one that each has from the API server. */
export const labelsOfNamespaces = (objects: readonly ObjectFields[]): Labels =>
  new Map(
    objects.flatMap(fields => {
      const name = textAt(fields, 'kind') === 'Namespace' ? textAt(fields, 'metadata', 'name') : undefined;
      if (name === undefined) return [];
      const labels = Object.entries(fieldsAt(fields, 'metadata', 'labels')).filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string',
      );
      return [[name, { ...Object.fromEntries(labels), 'kubernetes.io/metadata.name': name }]];
    }),
  );

/** What is known of a cluster, and what policies' own folder says of its namespaces, which counts more than what a repository says. */
export const withNamespaces = (labels: Labels): ((cluster: ClusterKnowledge) => ClusterKnowledge) =>
  labels.size === 0
    ? cluster => cluster
    : onceFor(cluster => ({ ...cluster, namespaceLabels: new Map([...cluster.namespaceLabels, ...labels]) }));
