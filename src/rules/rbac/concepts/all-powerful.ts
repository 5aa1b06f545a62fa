import type { Literal } from '../../../artifacts/kubernetes/objects/field.ts';
import type { ClusterRole, PolicyRule, Role } from '../../../artifacts/kubernetes/objects/role.ts';
import { isLimitedToNames } from '../../concepts/rbac/rbac-grants.ts';

/** True where words of a role are, or hold, `*`. */
export const hasAll = (words: readonly Literal[]): boolean => words.some(({ value }) => value === '*');

/** With these verbs one can do what there is to do with most resources: who writes them out means all. */
const everyday = ['get', 'list', 'watch', 'create', 'update', 'patch', 'delete'];

const allowsAll = (rule: PolicyRule): boolean => {
  const verbs = new Set(rule.verbs.items.map(({ value }) => value));
  const isForAll = hasAll(rule.apiGroups.items) && hasAll(rule.resources.items) && !isLimitedToNames(rule);
  return isForAll && (verbs.has('*') || everyday.every(verb => verbs.has(verb)));
};

/** True for a role that is `cluster-admin` under another name. */
export const isAllPowerful = ({ rules }: Role | ClusterRole): boolean => rules.items.some(allowsAll);
