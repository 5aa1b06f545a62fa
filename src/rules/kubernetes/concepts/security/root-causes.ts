import type { Container, PodSpec } from '../../../../artifacts/kubernetes/model.ts';
import { effectiveSecurityContext, isWhole, writtenRange } from '../../../../artifacts/kubernetes/walk.ts';
import { booleanAt, isMissing, numberAt } from '../../../../artifacts/yaml/lookup.ts';
import type { Range } from '../../../../text/range.ts';

/** True for a pod in a user namespace: its root is an ordinary user of the node. */
export const mapsRoot = (podSpec: PodSpec): boolean => booleanAt(podSpec.get('hostUsers')) === false;

/** `disabled`: `runAsNonRoot: false`; `missing`: nothing says so. */
export type RootKind = 'disabled' | 'missing';

/** Why a container may run as root. */
export interface RootCause {
  readonly kind: RootKind;
  /** The field that says so, with its value; undefined when none does. */
  readonly written: Range | undefined;
  /** True when the field is the pod's and the container has none of its own. */
  readonly inherited: boolean;
}

/**
 * Undefined when the container can't run as root, when that is not known, and for one that user 0 is set for: `kubernetes/run-as-user-zero`
 * speaks of that.
 */
export const rootCause = (container: Container): RootCause | undefined => {
  const uid = numberAt(effectiveSecurityContext(container, 'runAsUser'));
  const enforced = booleanAt(effectiveSecurityContext(container, 'runAsNonRoot'));
  if (uid !== undefined || enforced === true || enforced === 'unknown') return undefined;
  if (enforced === false) return writtenCause(container, 'disabled', 'runAsNonRoot');
  return isWhole(container) ? { kind: 'missing', written: undefined, inherited: false } : undefined;
};

const writtenCause = (container: Container, kind: RootKind, field: string): RootCause => ({
  kind,
  written: writtenRange(effectiveSecurityContext(container, field)),
  inherited: isMissing(container.get('securityContext', field)),
});
