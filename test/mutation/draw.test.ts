import { expect, test } from 'vitest';
import { random } from '../fuzz/mutate.ts';
import { draw } from './draw.ts';
import type { Mutant, Operator } from './mutant.ts';

const mutants = (file: string, operator: Operator, count: number): readonly Mutant[] =>
  Array.from({ length: count }, (_, index) => ({ file, operator, start: index, end: index + 1, replacement: '' }));

const all = [
  ...mutants('src/policy/mode.ts', 'literal', 100),
  ...mutants('src/policy/mode.ts', 'boundary', 3),
  ...mutants('src/text/range.ts', 'literal', 50),
  ...mutants('app/jobs/sweep/sweep.ts', 'literal', 1),
];

test('every folder gives its share, and within it every operator takes its turn', () => {
  const drawn = draw(all, 13, random(7));
  expect(Map.groupBy(drawn, ({ file }) => file).size).toBe(3);
  expect(drawn.filter(({ file }) => file.startsWith('src/policy/')).filter(({ operator }) => operator === 'boundary')).toHaveLength(2);
  expect(drawn.filter(({ file }) => file.startsWith('src/'))).toHaveLength(9);
  expect(drawn.filter(({ file }) => file.startsWith('app/'))).toHaveLength(1);
});

test('the seed alone decides, and another one draws others', () => {
  expect(draw(all, 20, random(1))).toEqual(draw(all, 20, random(1)));
  expect(draw(all, 20, random(2))).not.toEqual(draw(all, 20, random(1)));
});
