import { expect, test } from 'vitest';
import { oncePerPlace } from '../../../src/artifacts/images/image-places.ts';
import type { ImageNode } from '../../../src/artifacts/images/image-uses.ts';

const image = (start: number, subject: string): ImageNode => ({
  place: 'container',
  range: { start, end: start + 5 },
  subject,
  scope: { start: 0, end: 100 },
  text: 'nginx',
  reference: undefined,
  builtHere: false,
  literal: true,
});

test('an image that several containers share by an alias counts once, for the first of them', () => {
  const [later, first, again] = [image(50, 'b'), image(10, 'a'), image(10, 'c')];
  expect(oncePerPlace([later, first, again])).toEqual([first, later]);
  expect(oncePerPlace([again])).toEqual([again]);
  expect(oncePerPlace([])).toEqual([]);
});
