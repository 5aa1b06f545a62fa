import type { Container } from '../../../../artifacts/kubernetes/model.ts';
import { allEdits, type Edits, setKey } from '../../../../artifacts/yaml/edit.ts';
import { isMissing, lookup } from '../../../../artifacts/yaml/lookup.ts';
import type { RootCause } from './root-causes.ts';

/**
 * Edits after which a container, or the pod whose field it inherits, refuses to run as root. `user`: the number to run as, where the image only
 * names its user, which the kubelet does not take for another than root.
 */
export const enforceNonRoot = (container: Container, cause: Pick<RootCause, 'inherited'>, user: number | undefined): Edits => {
  const place = cause.inherited ? container.podSpec.node : container.node;
  const enforced = { runAsNonRoot: true, ...(user !== undefined && { runAsUser: user }) };
  if (isMissing(lookup(place, 'securityContext'))) return setKey(place, ['securityContext'], enforced);
  return allEdits(Object.entries(enforced).map(([field, value]) => setKey(place, ['securityContext', field], value)));
};
