import type { KubernetesFile } from '../../../artifacts/kubernetes/model.ts';
import type { PolicyRule } from '../../../artifacts/kubernetes/objects/role.ts';
import type { RoleBinding } from '../../../artifacts/kubernetes/objects/role-binding.ts';
import { binds, boundRole, rolesIn } from '../../concepts/rbac/rbac-bindings.ts';
import { grantOf } from '../../concepts/rbac/rbac-grants.ts';

const readVerbs = new Set(['get', 'list', 'watch']);

const onlyReads = (rule: PolicyRule): boolean =>
  rule.complete &&
  rule.verbs.items.every(({ value }) => readVerbs.has(value)) &&
  grantOf(rule, { group: '', resources: ['secrets', 'pods/exec', 'pods/attach', 'nodes/proxy'], verbs: ['get', 'list'] }) === undefined;

/** Whether a binding gives what only shows things, as far as its file tells. */
export const isForReading = (binding: RoleBinding, file: KubernetesFile): boolean => {
  const { kind, name } = boundRole(binding);
  if (kind === 'ClusterRole' && (name === 'view' || name === 'system:auth-delegator')) return true;
  const bound = rolesIn(file).find(role => binds(binding, role));
  return bound?.rules.complete === true && bound.rules.items.every(onlyReads);
};
