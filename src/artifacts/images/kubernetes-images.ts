import type { Container, KubernetesFile, KubernetesObject, PodSpec } from '../kubernetes/model.ts';
import { isMissing, stringAt } from '../yaml/lookup.ts';
import type { Lookup } from '../yaml/model.ts';
import { oncePerPlace } from './image-places.ts';
import { parseImageReference } from './image-reference.ts';
import { imageText } from './image-text.ts';
import type { ImageNode } from './image-uses.ts';
import { partialImage, patternOf } from './partial-image.ts';

type Place = Pick<ImageNode, 'place' | 'subject' | 'scope'>;

/**
 * The image that a lookup found. What a chart's action prints, and what a tool like envsubst or Flux puts in later (`${X}`), is unknown.
 * Empty and absent images are none: a mutating webhook or a controller fills them.
 */
const found = (place: Place, image: Lookup): readonly ImageNode[] => {
  if (isMissing(image)) return [];
  const written = image.state === 'absent' ? undefined : (image.entry?.value ?? (image.state === 'present' ? image.node : undefined));
  if (written === undefined) return [];
  const { range, text, verbatim } = imageText(written);
  const value = image.state === 'present' && image.node.kind === 'scalar' ? image.node.value : undefined;
  if (value === '' || range.start === range.end) return [];
  const reference = value === undefined ? undefined : parseImageReference(value);
  const partial = reference ? undefined : partialImage(patternOf(value ?? text));
  return [
    { ...place, range, text, reference, ...(partial && { partial }), builtHere: false, literal: verbatim && reference !== undefined },
  ];
};

/**
 * `auto` in a container `istio-proxy`: Istio's injector puts the proxy's image in its place, so that which one runs is not known here. Source: Istio
 * documentation, "Installing Gateways".
 */
const isInjected = (container: Container): boolean => container.name === 'istio-proxy' && stringAt(container.get('image')) === 'auto';

const containerImage = (container: Container): readonly ImageNode[] => {
  const named = found({ place: 'container', subject: container.subject, scope: container.range }, container.get('image'));
  const images = isInjected(container) ? named.map(image => ({ ...image, reference: undefined, literal: false })) : named;
  // The kubelet takes what is on the node and asks no registry. Source: Kubernetes documentation, "Image pull policy".
  return stringAt(container.get('imagePullPolicy')) === 'Never' ? images.map(image => ({ ...image, builtHere: true })) : images;
};

/** More volumes of one pod are not looked at; aliases can make millions of a few lines. */
const maxVolumes = 1_000;

const volumeImages = (podSpec: PodSpec): readonly ImageNode[] => {
  const volumes = podSpec.get('volumes');
  if (volumes.state !== 'present' || volumes.node.kind !== 'sequence') return [];
  const { items } = volumes.node;
  const place = { place: 'image-volume' as const, subject: podSpec.subject };
  const images = items
    .slice(0, maxVolumes)
    .flatMap(({ range }, index) => found({ ...place, scope: range }, podSpec.get('volumes', index, 'image', 'reference')));
  const unread = items[maxVolumes]?.range;
  // Why one more: a gate must not take what was not looked at for nothing.
  return unread
    ? [...images, { ...place, scope: unread, range: unread, text: 'volumes', reference: undefined, builtHere: false, literal: false }]
    : images;
};

/** Images of an object, also those that it has by an alias from another one. */
export const objectImages = ({ podSpecs }: KubernetesObject): readonly ImageNode[] =>
  podSpecs.flatMap(podSpec => [...podSpec.containers.flatMap(containerImage), ...volumeImages(podSpec)]);

/** Images of all containers of a manifest and of its image volumes; each place once, also when containers share it by an alias. */
export const kubernetesImages = ({ objects }: KubernetesFile): readonly ImageNode[] => {
  return oncePerPlace(objects.flatMap(objectImages));
};
