import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readText, root } from './repository-files.ts';

const decisions = readdirSync(`${root}docs/adr`)
  .filter(name => /^\d/u.test(name))
  .toSorted();

test('decisions are numbered one after the other', () => {
  expect(decisions.map(name => name.slice(0, 5))).toEqual(decisions.map((_, index) => `${String(index + 1).padStart(4, '0')}-`));
});

test.each(decisions)('%s has its number, its status and a reason', name => {
  const [heading = '', , status = '', , ...reason] = readText(`docs/adr/${name}`).split('\n');
  expect(heading).toMatch(new RegExp(`^# ${Number(name.slice(0, 4))}\\. \\S`, 'u'));
  expect(status).toMatch(/^Status: (?:accepted|superseded by \d{4})$/u);
  expect(reason.join('').length).toBeGreaterThan(80);
});
