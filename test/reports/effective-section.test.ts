import { expect, test } from 'vitest';
import { effectiveSection, environmentsOf } from '../../src/reports/effective-section.ts';
import { noPaint, renderReviewText } from '../../src/reports/terminal.ts';
import { reviewChange } from '../support/in-memory-repository.ts';

const fields = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    kind: 'chart' as const,
    folder: 'web/',
    environments: ['default'],
    object: 'Deployment/web',
    field: `containers[c${index}].image`,
    before: undefined,
    after: 'a:1',
  }));

test('what is deployed differently stands open up to ten fields, and is folded beyond', async () => {
  const result = await reviewChange({ base: {}, head: {} });
  const opening = (count: number): string => effectiveSection({ ...result, effective: fields(count) }).open;
  expect(opening(1)).toContain('<details open><summary>What is deployed differently (1 field)</summary>');
  expect(opening(10)).toContain('<details open>');
  expect(opening(11)).toContain('<details><summary>What is deployed differently (11 fields)</summary>');
});

test('in a terminal twenty fields are written out, and the others are counted', async () => {
  const result = await reviewChange({ base: {}, head: {} });
  const lines = (count: number): readonly string[] => renderReviewText({ ...result, effective: fields(count) }, noPaint).split('\n');
  expect(lines(20).filter(line => line.includes('unset → a:1'))).toHaveLength(20);
  expect(lines(20).join('\n')).not.toContain('more');
  expect(lines(23).filter(line => line.includes('unset → a:1'))).toHaveLength(20);
  expect(lines(23)).toContain('  and 3 fields more');
});

test('the environment of a row is called as people call it, and by its folder where it has no name', () => {
  const named = (environments: readonly string[], folder = 'web/'): string =>
    environmentsOf({ kind: 'chart', folder, environments, object: 'Deployment/web', field: 'a', before: undefined, after: 'b' });
  expect(named(['prod', 'staging'])).toBe('prod, staging');
  expect(named(['', 'prod'])).toBe('prod');
  expect([named(['']), named(['default']), named([])]).toEqual(['chart web', 'chart web', 'chart web']);
  expect(named([''], '')).toBe('chart at the root');
});
