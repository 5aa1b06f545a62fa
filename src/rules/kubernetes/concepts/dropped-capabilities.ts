import type { Container } from '../../../artifacts/kubernetes/model.ts';
import { effectiveSecurityContext } from '../../../artifacts/kubernetes/walk.ts';
import { allEdits, type Edits, ensureItems } from '../../../artifacts/yaml/edit.ts';
import { booleanAt, numberAt } from '../../../artifacts/yaml/lookup.ts';
import { capabilityAdvice, type RootImage } from '../../concepts/images/root-images.ts';
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

/** Those capabilities that the image is known to need and the container does not add. */
const neededBy = (container: Container, image: RootImage | undefined): readonly string[] => {
  const added = new Set(capabilitiesOf(container, 'add').items.map(({ name }) => name));
  return image?.capabilities.filter(name => !added.has(name)) ?? [];
};

/** Where dropping all capabilities would keep the container from starting or working: what to do instead, or with it. */
export const droppingAdvice = (container: Container): string | undefined => {
  const image = startedRootImage(container);
  return image && neededBy(container, image).length > 0
    ? capabilityAdvice(image, 'capabilities.drop: [ALL]', 'capabilities.add')
    : powerAdvice(container);
};

/** Drops all, and gives back what the image is known to need: less than the container has now, in any case. */
const editsFor = (container: Container, needed: readonly string[]): Edits => {
  const capabilities = ['securityContext', 'capabilities'];
  return allEdits([
    ensureItems(container.node, [...capabilities, 'drop'], ['ALL']),
    ensureItems(container.node, [...capabilities, 'add'], needed),
  ]);
};

/** Drops all capabilities but those that the container's image is known to need. Undefined for a container whose powers are the point of it. */
export const droppingAll = (container: Container): ReportFix | undefined => {
  if (powerAdvice(container) !== undefined) return undefined;
  const image = startedRootImage(container);
  const needed = neededBy(container, image);
  const edits = editsFor(container, needed);
  const but = image && needed.length > 0 ? ` but those that ${image.name} starts with` : '';
  const safety = runsAsNonRoot(container) && addsNothing(container) ? 'safe' : 'unsafe';
  return edits && { title: `Drop all capabilities${but}`, edits, safety };
};

/** What a container that drops all adds back, and its image is not known to need. */
export const restoredBy = (container: Container): readonly ListedCapability[] => {
  const needed = startedRootImage(container)?.capabilities ?? [];
  return addedBack(container).filter(({ name }) => !needed.includes(name));
};
