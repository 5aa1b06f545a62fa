import type { SortOptions } from '../settings/settings-schema.ts';
import { BuildFailure } from './build-failure.ts';
import { type Gvk, type ResourceId, sameGvk } from './resource-id.ts';
import type { ResourceSet } from './resource-set.ts';

const orderFirst =
  `Namespace ResourceQuota StorageClass CustomResourceDefinition ServiceAccount PodSecurityPolicy Role ClusterRole RoleBinding ClusterRoleBinding
  ConfigMap Secret Endpoints Service LimitRange PriorityClass PersistentVolume PersistentVolumeClaim Deployment StatefulSet CronJob
  PodDisruptionBudget`.split(/\s+/u);
const orderLast = ['MutatingWebhookConfiguration', 'ValidatingWebhookConfiguration'];

const ranksOf = (first: readonly string[], last: readonly string[]): ReadonlyMap<string, number> =>
  new Map([...first.map((kind, at) => [kind, at - first.length] as const), ...last.map((kind, at) => [kind, at + 1] as const)]);

const gvkText = ({ group, version, kind }: Gvk): string => `${group || '~G'}_${version || '~V'}_${kind || '~K'}`;
const idText = (id: ResourceId): string =>
  `${id.kind || '[noKind]'}.${id.version || '[noVer]'}.${id.group || '[noGrp]'}|${id.namespace || '~X'}|${id.name || '~N'}`;

const byBytes = (one: string, other: string): number => Buffer.compare(Buffer.from(one), Buffer.from(other));

const compareIds = (one: ResourceId, other: ResourceId, ranks: ReadonlyMap<string, number>): number => {
  if (sameGvk(one, other)) return byBytes(idText(one), idText(other));
  const rank = (ranks.get(one.kind) ?? 0) - (ranks.get(other.kind) ?? 0);
  if (rank !== 0) return rank;
  const isCore = one.kind === 'Namespace' && (one.group === '' || other.group === '');
  return byBytes(gvkText(one), gvkText(other)) * (isCore ? -1 : 1);
};

/** Sorts objects by `sortOptions`, or as kustomize does without: what others need comes first. */
export const sortResources = (set: ResourceSet, options: SortOptions | null | undefined): void => {
  const order = options ? options.order : 'legacy';
  const legacy = options?.legacySortOptions;
  if (order !== 'legacy' && order !== 'fifo') throw new BuildFailure("the field 'sortOptions.order' must be one of [fifo, legacy]");
  if (order === 'fifo') {
    if (legacy)
      throw new BuildFailure("the field 'sortOptions.legacySortOptions' is set but the selected sort order is 'fifo', not 'legacy'");
    return;
  }
  const ranks = legacy ? ranksOf(legacy.orderFirst, legacy.orderLast) : ranksOf(orderFirst, orderLast);
  const ids = new Map(set.list.map(resource => [resource, resource.id] as const));
  set.sort((one, other) => compareIds(ids.get(one) ?? one.id, ids.get(other) ?? other.id, ranks));
};
