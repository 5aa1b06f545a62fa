import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rulePageAddress } from '../../src/reports/rule-page-address.ts';
import { allRules } from '../../src/rules/catalog.ts';

test('the page of a rule is the one of the version that reports it', () => {
  expect(rulePageAddress('dockerfile/root-user', '1.2.3')).toBe(
    'https://github.com/tidewaiter/tidewaiter/blob/v1.2.3/docs/rules/dockerfile/root-user.md',
  );
});

test('the pages of the first version are those of the main branch, since it is built before it has a tag', () => {
  expect(rulePageAddress('dockerfile/root-user', '0.1.0')).toBe(
    'https://github.com/tidewaiter/tidewaiter/blob/main/docs/rules/dockerfile/root-user.md',
  );
});

test('every rule has its page where reports point at', () => {
  const missing = allRules.filter(
    ({ meta }) => !existsSync(new URL(`../../${rulePageAddress(meta.id, '0').split('/v0/')[1]}`, import.meta.url)),
  );
  expect(missing.map(({ meta }) => meta.id)).toEqual([]);
});
