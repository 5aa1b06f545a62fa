import type { ClusterRole, Role } from '../../../artifacts/kubernetes/objects/role.ts';
import type { Grant } from '../../concepts/rbac/rbac-grants.ts';

/** True for the role of a namespace: it allows nothing with what is in no namespace, such as nodes, users or persistent volumes. */
export const isOfNamespace = (_grant: Grant, { kind }: Role | ClusterRole): boolean => kind === 'Role';

/** True where a rule is limited to objects with certain names. */
export const isNamed = ({ names }: Grant): boolean => names !== undefined;
