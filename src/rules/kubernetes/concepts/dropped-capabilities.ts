import type { Container } from '../../../artifacts/kubernetes/model.ts';
import { effectiveSecurityContext } from '../../../artifacts/kubernetes/walk.ts';
import { allEdits, ensureItems } from '../../../artifacts/yaml/edit.ts';
import { booleanAt, numberAt } from '../../../artifacts/yaml/lookup.ts';
import {
  type CapabilityNeeds,
  capabilityAdvice,
  capabilityNeeds,
  droppingTitle,
  type RootImage,
} from '../../concepts/images/root-images.ts';
import type { ReportFix } from '../../rule.ts';
import { addedBack, addsNothing, capabilitiesOf, type ListedCapability } from './container-capabilities.ts';
import { rootImageIn } from './container-image.ts';
import { powerAdvice } from './node-powers.ts';

/** True when the container certainly runs as another user than root, who has none of the default capabilities in effect anyway. */
const runsAsNonRoot = (container: Container): boolean => {
  const uid = numberAt(effectiveSecurityContext(container, 'runAsUser'));
  if (uid === 0) return false;
  return booleanAt(effectiveSecurityContext(container, 'runAsNonRoot')) === true || (typeof uid === 'number' && uid > 0);
};

/** What is known of the container's image where it is started as root and needs some of root's capabilities. */
const startedRootImage = (container: Container): RootImage | undefined => (runsAsNonRoot(container) ? undefined : rootImageIn(container));

/** What is known to break when all are dropped and nothing is given back. */
const needsOf = (container: Container): CapabilityNeeds | undefined =>
  capabilityNeeds(
    startedRootImage(container),
    capabilitiesOf(container, 'add').items.map(({ name }) => name),
  );

/** Where dropping all capabilities would keep the container from starting or working: what to do instead, or with it. */
export const droppingAdvice = (container: Container): string | undefined => {
  const needs = needsOf(container);
  return needs ? capabilityAdvice(needs.image, 'capabilities.drop: [ALL]', 'capabilities.add') : powerAdvice(container);
};

const capabilities = ['securityContext', 'capabilities'];

/**
 * Drops all capabilities and gives back those that the container's image is known to need: less than it has now, in any case. Undefined for a container
 * whose powers are the point of it.
 */
export const droppingAll = (container: Container): ReportFix | undefined => {
  if (powerAdvice(container) !== undefined) return undefined;
  const needs = needsOf(container);
  const edits = allEdits([
    ensureItems(container.node, [...capabilities, 'drop'], ['ALL']),
    ensureItems(container.node, [...capabilities, 'add'], needs?.capabilities ?? []),
  ]);
  const safety = runsAsNonRoot(container) && addsNothing(container) ? 'safe' : 'unsafe';
  return edits && { title: droppingTitle(needs), edits, safety };
};

/** What a container that drops all adds back, and its image is not known to need. */
export const restoredBy = (container: Container): readonly ListedCapability[] => {
  const needed = startedRootImage(container)?.capabilities ?? [];
  return addedBack(container).filter(({ name }) => !needed.includes(name));
};
