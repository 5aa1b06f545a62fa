import { expect, test } from 'vitest';
import { type Reads, unitOfExamples } from '../../src/rules/rule.ts';

test.each<[Reads['in'] | undefined, string]>([
  [undefined, 'folder'],
  ['unit', 'folder'],
  ['tree', 'cluster'],
  ['images', 'images'],
])('the files of an example for a rule that reads %s are of the kind %s', (where, unit) => {
  expect(unitOfExamples(where && { in: where, files: ['kubernetes'] })).toBe(unit);
});
