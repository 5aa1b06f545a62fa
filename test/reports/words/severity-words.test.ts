import { expect, test } from 'vitest';
import { severityCounts } from '../../../src/reports/words/severity-words.ts';

const of = (severity: 'high' | 'low', count: number) => Array.from({ length: count }, () => ({ severity }));

test('severities are counted as everything else is, the worst first', () => {
  expect(severityCounts([...of('low', 2), ...of('high', 5_004)])).toBe('5,004 high, 2 low');
});
