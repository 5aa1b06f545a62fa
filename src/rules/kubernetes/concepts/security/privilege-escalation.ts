import type { Container } from '../../../../artifacts/kubernetes/model.ts';
import { isWhole } from '../../../../artifacts/kubernetes/walk.ts';
import { type Edits, setKey } from '../../../../artifacts/yaml/edit.ts';
import { booleanAt } from '../../../../artifacts/yaml/lookup.ts';
import { capabilitiesOf } from '../container-capabilities.ts';

/** Whether a container is privileged; `unknown` when a template decides. */
export const isPrivileged = (container: Container): boolean | 'unknown' =>
  booleanAt(container.get('securityContext', 'privileged')) ?? false;

/** Capabilities with which the API server refuses `allowPrivilegeEscalation: false`, or would have to. */
export const forcingCapabilities: ReadonlySet<string> = new Set(['SYS_ADMIN', 'ALL']);

/** True when the container is privileged or has SYS_ADMIN, so that the API allows it to escalate whatever is written. */
export const isEscalationForced = (container: Container): boolean =>
  isPrivileged(container) === true || capabilitiesOf(container, 'add').items.some(item => forcingCapabilities.has(item.name));

/** `allowPrivilegeEscalation` of a container: undefined when absent, `unknown` when a template or a patch's target decides. */
export const escalationOf = (container: Container): boolean | 'unknown' | undefined => {
  const allowed = booleanAt(container.get('securityContext', 'allowPrivilegeEscalation'));
  return allowed === undefined && !isWhole(container) ? 'unknown' : allowed;
};

/** Edits that write `allowPrivilegeEscalation: false` into a container, next to the setting `beside` when it is a new key. */
export const blockEscalation = (container: Container, beside?: string): Edits =>
  setKey(container.node, ['securityContext', 'allowPrivilegeEscalation'], false, beside);
