import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { equivalentMutants } from './equivalent-mutants.ts';
import { viewOf } from './mutant.ts';
import { mutantsOf } from './operators.ts';

const root = new URL('../../', import.meta.url);

test.each(equivalentMutants)('the mutant of $file that is said to change nothing is still one: $after', ({ file, before, after, why }) => {
  const text = readFileSync(new URL(file, root), 'utf8');
  const views = mutantsOf(file, text).map(mutant => viewOf(text, mutant));
  expect(views.some(view => view.before === before && view.after === after)).toBe(true);
  expect(why).toMatch(/^[A-Z`].{20,}\.$/u);
});
