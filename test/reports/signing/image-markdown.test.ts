import { expect, test } from 'vitest';
import { cellList, placesMarkdown } from '../../../src/reports/signing/image-markdown.ts';

test('three places are named as code, and the others counted', () => {
  expect(placesMarkdown(['a:1'])).toBe('`a:1`');
  expect(placesMarkdown(['a:1', 'b:2', 'c:3'])).toBe('`a:1`, `b:2`, `c:3`');
  expect(placesMarkdown(['a:1', 'b:2', 'c:3', 'd:4'])).toBe('`a:1`, `b:2`, `c:3` and 1 more place');
  expect(placesMarkdown(['a:1', 'b:2', 'c:3', 'd:4', 'e:5'])).toBe('`a:1`, `b:2`, `c:3` and 2 more places');
});

test('three items of a cell stand on a line each, and the others are counted', () => {
  expect(cellList(['a', 'b', 'c'])).toBe('a<br>b<br>c');
  expect(cellList(['a', 'b', 'c', 'd', 'e'])).toBe('a<br>b<br>c<br>and 2 more');
});
