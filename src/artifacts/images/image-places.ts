import type { ImageNode } from './image-uses.ts';

/** Each place once, in source order: the first of those that an alias repeats counts. */
export const oncePerPlace = (images: readonly ImageNode[]): readonly ImageNode[] =>
  images.length < 2
    ? images
    : [...new Map(images.toReversed().map(image => [image.range.start, image])).values()].toSorted((a, b) => a.range.start - b.range.start);
