import type { Container, PodSpec } from '../../../artifacts/kubernetes/model.ts';
import { allEdits, type Edits, ensureItems } from '../../../artifacts/yaml/edit.ts';
import { hasUnseen, isMissing, itemsOf, sequenceAt, stringAt } from '../../../artifacts/yaml/lookup.ts';
import type { Lookup } from '../../../artifacts/yaml/model.ts';
import { type RootImage, uncoveredDirectories } from '../../concepts/images/root-images.ts';

/** Names of volumes are DNS labels. Source: Pod API reference, Volume. */
const label = /^[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?$/;

/** What the items of a list say under a key; undefined where that is not known of each of them. */
const namesIn = (list: Lookup, key: string): readonly string[] | undefined => {
  if (isMissing(list)) return [];
  if (sequenceAt(list) === undefined || hasUnseen(list)) return undefined;
  const names = itemsOf(list).map(item => stringAt(item, key));
  return names.every(name => name !== undefined) ? names : undefined;
};

const volumeNames = (podSpec: PodSpec): readonly string[] | undefined => {
  const own = namesIn(podSpec.get('volumes'), 'name');
  const claimed = itemsOf(podSpec.object.get('spec', 'volumeClaimTemplates')).flatMap(item => stringAt(item, 'metadata', 'name') ?? []);
  return own && [...own, ...claimed];
};

/** `db-var-run-mysqld`: begins with the container, as another one of the pod may write to the same place of its own. */
const nameFor = (container: string, directory: string): string => `${container}${directory.replaceAll(/[/.]+/g, '-').toLowerCase()}`;

/**
 * Edits that mount an empty volume at each directory in which the software of an image writes and the container has none. No edits where it
 * has them all; undefined where its mounts or the pod's volumes are not known, and where an image does not start with empty ones.
 */
export const scratchVolumes = (container: Container, image: RootImage): Edits => {
  const mounted = namesIn(container.get('volumeMounts'), 'mountPath');
  const taken = volumeNames(container.podSpec);
  const directories = mounted && uncoveredDirectories(image, mounted);
  if (directories === undefined || taken === undefined || container.name === undefined) return undefined;
  const volumes = directories.map(mountPath => ({ name: nameFor(container.name ?? '', mountPath), mountPath }));
  if (!volumes.every(({ name }) => label.test(name) && !taken.includes(name))) return undefined;
  return allEdits([
    ensureItems(container.node, ['volumeMounts'], volumes),
    ensureItems(
      container.podSpec.node,
      ['volumes'],
      volumes.map(({ name }) => ({ name, emptyDir: {} })),
    ),
  ]);
};
