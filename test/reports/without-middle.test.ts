import { expect, test } from 'vitest';
import { withoutMiddle } from '../../src/reports/without-middle.ts';

const blocks = (count: number): string => Array.from({ length: count }, (_, at) => `place ${at}\n  source`).join('\n\n');

test('a terminal is given a thousand lines, how many more there are, and the count at the end', () => {
  const shown = withoutMiddle(`${blocks(5_000)}\n\n5,000 findings in 12 files.\n`);
  const lines = shown.split('\n');
  expect(lines.length).toBeLessThan(1_010);
  expect(lines[0]).toBe('place 0');
  expect(shown).toContain('\n\n… 14,001 more lines. All of it: --output FILE, or a pipe (| less).\n\n5,000 findings in 12 files.\n');
});

test('what fits is shown as it is, and so is one block that is longer', () => {
  for (const text of ['', 'one\n', `${blocks(300)}\n`, `${'line\n'.repeat(2_000)}`]) expect(withoutMiddle(text)).toBe(text);
});
