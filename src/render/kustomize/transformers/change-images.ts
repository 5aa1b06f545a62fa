import { joinSources, type Sources } from '../../template/sources.ts';
import { changeField, type FieldSpec } from '../fields/field-spec.ts';
import { BuildFailure } from '../objects/build-failure.ts';
import { isMissing, type Node, untagged } from '../objects/node.ts';
import type { ResourceSet } from '../objects/resource-set.ts';
import { imageMatcher } from '../settings/regexp.ts';
import type { ImageSettings } from '../settings/settings-schema.ts';

interface ImageName {
  readonly name: string;
  readonly tag: string;
  readonly digest: string;
}

/** An image's name, tag and digest. A colon before the first slash belongs to the registry. */
const splitImage = (image: string): ImageName => {
  const slash = Math.max(image.indexOf('/'), 0);
  const at = image.indexOf('@', slash);
  const colon = image.indexOf(':', slash);
  if (at >= 0 && (at < colon || colon < 0)) return { name: image.slice(0, at), tag: '', digest: image.slice(at + 1) };
  if (colon < 0) return { name: image, tag: '', digest: '' };
  if (at < 0) return { name: image.slice(0, colon), tag: image.slice(colon + 1), digest: '' };
  return { name: image.slice(0, colon), tag: image.slice(colon + 1, at), digest: image.slice(at + 1) };
};

const changed = (image: string, { newName, newTag, tagSuffix, digest }: ImageSettings): string => {
  const old = splitImage(image);
  const name = newName || old.name;
  const join = (tag: string, ofDigest: string): string => `${name}${tag === '' ? '' : `:${tag}`}${ofDigest === '' ? '' : `@${ofDigest}`}`;
  if (newTag || digest) return join(newTag, digest);
  if (tagSuffix) return join(old.tag + tagSuffix, '');
  return join(old.tag, old.digest);
};

/** An entry of `images`. Every list of containers in any object has its images changed, and then the fields of the specs. */
export const changeImages = (set: ResourceSet, image: ImageSettings, specs: readonly FieldSpec[], sources: Sources): void => {
  const fits = imageMatcher(image.name);
  let isHeard = false;
  const change = (node: Node): Node => {
    if (node.kind !== 'scalar') throw new BuildFailure('wrong node kind: expected a scalar for an image');
    if (!fits(node.text)) return node;
    isHeard = true;
    return untagged(changed(node.text, image), node, joinSources([sources, node.sources]));
  };
  for (const { object, kind } of set.list) {
    if (kind === 'CustomResourceDefinition') continue;
    changeContainers(object, change);
    for (const spec of specs) changeField(object, spec, 'nothing', change);
  }
  if (!isHeard) set.warn([{ reason: `the entry of images for ${image.name} fits no image`, sources }]);
};

const changeContainers = (node: Node, change: (node: Node) => Node): void => {
  if (node.kind === 'list') for (const item of node.items) changeContainers(item, change);
  if (node.kind !== 'map') return;
  for (const [key, value] of node.entries) {
    changeContainers(value, change);
    if ((key === 'containers' || key === 'initContainers') && value.kind === 'list')
      for (const item of value.items) changeContainer(item, change);
  }
};

const changeContainer = (container: Node, change: (node: Node) => Node): void => {
  if (isMissing(container)) return;
  if (container.kind !== 'map') throw new BuildFailure('wrong node kind: expected a mapping for a container');
  const image = container.entries.get('image');
  if (image !== undefined) container.entries.set('image', change(image));
};
