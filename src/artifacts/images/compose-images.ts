import type { Range } from '../../text/range.ts';
import { buildPairs } from '../compose/build-pairs.ts';
import { unknownMark } from '../compose/interpolate.ts';
import type { ComposeProject, ComposeService, ComposeVolume, InterpolatedPattern } from '../compose/model.ts';
import type { SourceFile } from '../source-file.ts';
import { isExplicitNull } from '../yaml/lookup.ts';
import { oncePerPlace } from './image-places.ts';
import { parseImageReference } from './image-reference.ts';
import { imageText } from './image-text.ts';
import type { ImageNode } from './image-uses.ts';
import { partialImage, unknownPart } from './partial-image.ts';

/** What an image's text stands for after interpolation. */
export const judgedImage = (whole: InterpolatedPattern): Pick<ImageNode, 'reference' | 'partial'> => {
  if (whole.value !== undefined) return { reference: parseImageReference(whole.value) };
  const partial = partialImage(whole.pattern.replaceAll(unknownMark, unknownPart));
  return { reference: undefined, ...(partial && { partial }) };
};

/** True when the service's image is on the machine already, or is made there: its `pull_policy` says that it is not pulled. */
export const isNeverPulled = (service: ComposeService): boolean => {
  const policy = service.get('pull_policy');
  return policy.state === 'present' && policy.node.kind === 'scalar' && /^(?:never|build)$/i.test(policy.node.value);
};

/** True when it is pulled although a build stands beside it. Source: Compose specification, `pull_policy`. */
const isAlwaysPulled = (service: ComposeService): boolean => {
  const policy = service.get('pull_policy');
  return (
    policy.state === 'present' && policy.node.kind === 'scalar' && /^(?:always|refresh|daily|weekly|every_.*)$/i.test(policy.node.value)
  );
};

const serviceImage = (service: ComposeService, file: SourceFile, built: ReadonlySet<string>): readonly ImageNode[] => {
  const image = service.get('image');
  if (image.state !== 'present' || image.node.kind !== 'scalar' || image.file.path !== file.path) return [];
  if (isExplicitNull(image.node) || image.node.value === '') return [];
  // Why not at an alias: the text that has to change is at the anchor, once for all services that repeat it.
  const { range, text, verbatim } = imageText(image.node);
  const whole = service.interpolate(image.node.value);
  const builtHere =
    (service.builds && !isAlwaysPulled(service)) || isNeverPulled(service) || (whole.value !== undefined && built.has(whole.value));
  const literal = verbatim && whole.value === text;
  const place = { place: 'service' as const, subject: service.subject, scope: service.range };
  return [{ ...place, range, text, ...judgedImage(whole), builtHere, ...(isNeverPulled(service) && { neverPulled: true }), literal }];
};

const volumeImage = (service: ComposeService, file: SourceFile, { type, source, range, item }: ComposeVolume): readonly ImageNode[] => {
  if (type !== 'image' || source === undefined || item.file.path !== file.path) return [];
  const { text } = source;
  const literal = source.value === text && file.text.slice(range.start, range.end) === text;
  const place = { place: 'image-volume' as const, subject: service.subject, scope: item.node.range };
  return [{ ...place, range, text, ...judgedImage(service.interpolate(text)), builtHere: false, literal }];
};

const imageScheme = /^docker-image:\/\//iu;

/** A named context of a build that is an image, and takes the place of whatever the Dockerfile calls by its name. */
interface ContextImage {
  /** As written, with its scheme. */
  readonly text: string;
  /** Without it. */
  readonly value: string;
  readonly range: Range;
}

/**
 * The named contexts of a service's build that are images or may be: those that stand in the service's own file, or those that it has from
 * elsewhere.
 */
export const contextImages = (service: ComposeService, where: 'here' | 'elsewhere'): readonly ContextImage[] =>
  buildPairs(service, 'additional_contexts').flatMap(({ value = unknownMark, range, from }) => {
    const { pattern } = service.interpolate(value);
    const isImage = imageScheme.test(pattern) || pattern.startsWith(unknownMark);
    if (!isImage || (from === service.file.path) !== (where === 'here')) return [];
    return [{ text: value.replace(unknownMark, ''), value: value.replace(imageScheme, ''), range }];
  });

const buildImages = (service: ComposeService): readonly ImageNode[] =>
  contextImages(service, 'here').map(({ text, value, range }) => ({
    place: 'service',
    subject: service.subject,
    scope: service.range,
    range,
    text,
    ...judgedImage(service.interpolate(value)),
    builtHere: false,
    literal: false,
  }));

/**
 * Images of services, of named contexts of their builds, and image volumes that are written in the file under review; each place once, also
 * when services share it by an alias.
 */
export const composeImages = ({ services, file }: ComposeProject): readonly ImageNode[] => {
  const built = new Set(services.flatMap(({ builds, image }) => (builds ? (image?.value ?? []) : [])));
  const images = services.flatMap(service => [
    ...serviceImage(service, file, built),
    ...buildImages(service),
    ...service.volumes.flatMap(volume => volumeImage(service, file, volume)),
  ]);
  return whatAnyPulls(images);
};

/** The first of the services that share a place; what one of them pulls is pulled, whatever the others say. */
const whatAnyPulls = (images: readonly ImageNode[]): readonly ImageNode[] => {
  const once = oncePerPlace(images);
  if (!once.some(image => image.neverPulled)) return once;
  const pulled = new Set(images.flatMap(image => (image.neverPulled ? [] : [image.range.start])));
  return once.map(image => {
    const { neverPulled, ...rest } = image;
    return neverPulled && pulled.has(image.range.start) ? rest : image;
  });
};
