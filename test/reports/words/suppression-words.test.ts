import { expect, test } from 'vitest';
import { suppressionWords } from '../../../src/reports/words/suppression-words.ts';

const quoting = { text: (text: string) => `<${text}>`, reason: (text: string) => `"${text}"` };

test('a suppressed finding says by what, whose it is, until when and why', () => {
  expect(suppressionWords({ by: 'policy', owner: 'maria', until: '2027-01-31', reason: 'Old.' }, quoting)).toBe(
    'by a waiver of <maria> until <2027-01-31>: "Old."',
  );
  expect(suppressionWords({ by: 'policy', reason: 'Old.' }, quoting)).toBe('by a waiver: "Old."');
  expect(suppressionWords({ by: 'comment' }, quoting)).toBe('by a comment: no reason given');
  expect(suppressionWords({ by: 'peer', tool: 'hadolint' }, quoting)).toBe('by a comment for <hadolint>: no reason given');
  expect(suppressionWords({ by: 'peer' }, quoting)).toBe("by another tool's comment: no reason given");
});
