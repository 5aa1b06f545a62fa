import { expect, test } from 'vitest';
import { fillBudget, type Section } from '../../src/reports/budgeted-markdown.ts';

const section = (noun: string, count: number, more: Partial<Section> = {}): Section => ({
  open: `${noun}s\n`,
  items: Array.from({ length: count }, (_, at) => ({ markdown: `- ${noun} ${String(at).padStart(3, '0')} ${'.'.repeat(80)}\n` })),
  noun,
  close: '\n',
  ...more,
});

const shown = (payload: string, noun: string): number => payload.split(`- ${noun} `).length - 1;

test('what stands first takes all room that nobody is certain of', () => {
  const { payload } = fillBudget('', [section('finding', 900), section('file', 900)], '', 20_000);
  expect([shown(payload, 'file'), payload.includes('900 more files did not fit here.')]).toEqual([0, true]);
});

test('a section has the room that is reserved for it, whatever stands before', () => {
  const { payload } = fillBudget('', [section('finding', 900), section('note', 900), section('file', 900, { reserve: 2_000 })], '', 20_000);
  expect(Buffer.byteLength(payload)).toBeLessThanOrEqual(20_000);
  expect(shown(payload, 'file')).toBeGreaterThanOrEqual(20);
  expect(shown(payload, 'note')).toBe(0);
  expect(shown(payload, 'finding')).toBeGreaterThan(170);
});

test('no more is reserved than is needed', () => {
  const all = (reserve: number): number =>
    shown(fillBudget('', [section('finding', 900), section('file', 1, { reserve })], '', 20_000).payload, 'finding');
  expect(all(100)).toBe(all(9_000));
});

test('a section ends with what closes it, whether all of it fits or not, and the end of the whole stands where something is missing', () => {
  const folded = (count: number): Section => section('finding', count, { open: '<details>\n', close: '</details>\n' });
  expect(fillBudget('head\n', [folded(2)], 'foot\n', 20_000).payload).toMatch(
    /^head\n<details>\n(?:- finding .*\n){2}<\/details>\nfoot\n$/u,
  );
  expect(fillBudget('head\n', [folded(900)], 'foot\n', 20_000).payload).toMatch(
    /\n\d+ more findings did not fit here\.\n<\/details>\n[\s\S]*foot\n$/u,
  );
});
