import type { RepositoryUnit } from '../../../artifacts/artifact.ts';
import { effectiveSecurityContext, isWhole, writtenRange } from '../../../artifacts/kubernetes/walk.ts';
import { booleanAt, isMissing } from '../../../artifacts/yaml/lookup.ts';
import type { Range } from '../../../text/range.ts';
import { type ContainerRun, imageRuns } from './image-runs.ts';
import { type ImageUser, imageUser } from './image-users.ts';

/** A container that may not be root, and whose user the image alone names. */
export interface AskedContainer extends ContainerRun {
  readonly user: ImageUser;
  /** The `runAsNonRoot: true` that asks it. */
  readonly at: Range;
}

/**
 * Containers of which the kubelet looks up the image's user because `runAsNonRoot` is set and `runAsUser` is not. Source: kubelet,
 * `verifyRunAsNonRoot`.
 */
export function* askedContainers(unit: RepositoryUnit): Iterable<AskedContainer> {
  for (const { container, built } of imageRuns(unit).containers) {
    const enforced = effectiveSecurityContext(container, 'runAsNonRoot');
    const at = writtenRange(enforced);
    const isAsked = booleanAt(enforced) === true && isMissing(effectiveSecurityContext(container, 'runAsUser')) && isWhole(container);
    if (at === undefined || !isAsked || container.podSpec.os !== 'linux') continue;
    const user = imageUser(built);
    if (user !== undefined) yield { container, built, user, at };
  }
}

/** What both rules read that ask this. */
export const askedFields = {
  instructions: ['USER', 'ARG', 'ENV'],
  pod: [['securityContext'], ['os']],
  containers: [['securityContext']],
} as const;
