import { type ImageReference, parseImageReference } from '../../../artifacts/images/image-reference.ts';
import { partialImage, patternOf } from '../../../artifacts/images/partial-image.ts';
import type { Container } from '../../../artifacts/kubernetes/model.ts';
import { itemsOf, stringAt } from '../../../artifacts/yaml/lookup.ts';
import { baseImage } from '../../concepts/images/base-images.ts';
import { type RootImage, rootImage, rootImageGiven } from '../../concepts/images/root-images.ts';

/** Longer texts are no image references. */
const maxLength = 1024;

/** The end of a container's image repository, in lower case, without tag and digest. */
export interface RepositoryEnd {
  /** `node` of `quay.io/calico/node:v3`; empty when the image is unknown. */
  readonly last: string;
  /** `calico/node` of the same. */
  readonly lastTwo: string;
}

/** By which part of its repository the software in an image is told: registries and mirrors differ, the end does not. */
export const repositoryEnd = (container: Container): RepositoryEnd => {
  const image = stringAt(container.get('image')) ?? '';
  const [untagged = ''] = image.slice(0, maxLength).toLowerCase().split('@', 1);
  const parts = untagged.split('/');
  const [last = ''] = (parts.pop() ?? '').split(':', 1);
  return { last, lastTwo: `${parts.pop() ?? ''}/${last}` };
};

/** The image of a container; without its tag when that is unknown. Undefined when its name is unknown, too. */
export const containerImage = (container: Container): ImageReference | undefined => {
  const image = (stringAt(container.get('image')) ?? '').slice(0, maxLength);
  return parseImageReference(image) ?? partialImage(patternOf(image))?.name;
};

/** What is known by its name of the container's image when it starts as root and needs that. */
export const namedRootImage = (container: Container): RootImage | undefined => {
  const reference = containerImage(container);
  return reference && rootImage(reference);
};

/** What is known of the container's image when it starts as root and needs that, by its name or the variables that it is given. */
export const rootImageIn = (container: Container): RootImage | undefined => {
  const reference = containerImage(container);
  const known = reference && rootImage(reference);
  const isUnknown = reference === undefined || baseImage(reference).user === 'unknown';
  return known ?? (isUnknown ? rootImageGiven(itemsOf(container.get('env')).flatMap(item => stringAt(item, 'name') ?? [])) : undefined);
};
