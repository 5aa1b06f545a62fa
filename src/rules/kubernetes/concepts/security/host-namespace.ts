import type { PodSpec } from '../../../../artifacts/kubernetes/model.ts';
import { writtenRange } from '../../../../artifacts/kubernetes/walk.ts';
import type { Edits } from '../../../../artifacts/yaml/edit.ts';
import { booleanAt } from '../../../../artifacts/yaml/lookup.ts';
import { removeEntry } from '../../../../artifacts/yaml/remove.ts';
import type { Range } from '../../../../text/range.ts';

export type HostNamespaceField = 'hostNetwork' | 'hostPID' | 'hostIPC';

/** A host namespace that a pod shares. */
export interface SharedHostNamespace {
  /** `hostNetwork: true` as written. */
  readonly at: Range;
  /** Edits that take the field away; undefined when that can't be done safely. */
  readonly removal: Edits;
}

/** The place where a pod says that it shares a namespace of the host; undefined when it does not, or a template decides. */
export const sharedHostNamespace = (podSpec: PodSpec, field: HostNamespaceField): SharedHostNamespace | undefined => {
  const found = podSpec.get(field);
  const at = writtenRange(found);
  return booleanAt(found) === true && at !== undefined ? { at, removal: removeEntry(podSpec.node, field) } : undefined;
};
