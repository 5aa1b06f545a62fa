import { describe, expect, test } from 'vitest';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import type { Finding } from '../../../src/findings/finding.ts';
import { alert, findingRow, foldedRows, incompleteness, ledger, noteRow, suppressedRow } from '../../../src/reports/html/listed.ts';
import { html } from '../../../src/reports/html/markup.ts';
import type { Coverage } from '../../../src/verdict/coverage.ts';

const text = (markup: unknown): string =>
  String(markup)
    .replaceAll(/<[^>]*>/gu, '|')
    .replaceAll(/\|+/gu, '|');
const files = new Map([['a.yaml', sourceFile('a.yaml', 'x\ny\nz\n')]]);
const finding = (more: object = {}): Finding =>
  ({
    ruleId: 'a/b',
    message: 'It is <open>.',
    location: { path: 'a.yaml', range: { start: 2, end: 3 }, subject: '' },
    ...more,
  }) as unknown as Finding;
const coverage = (entries: readonly object[], listComplete = true): Coverage => ({ entries, listComplete }) as unknown as Coverage;

describe('a folded list', () => {
  test('has its count in its title, and nothing where it is empty', () => {
    expect(text(foldedRows('Notes', ['a', 'b']))).toMatch(/Notes \(2\)\|a\|b\|/u);
    expect(text(foldedRows('Notes', []))).not.toContain('more');
    expect(String(foldedRows('Notes', []))).not.toContain('<ul>');
    expect(String(foldedRows('Notes', ['a'], true))).toContain('open');
    expect(String(foldedRows('Notes', ['a']))).not.toContain('open');
  });

  test('has a thousand rows at most, and counts the others', () => {
    const rows = (count: number): string =>
      text(
        foldedRows(
          'Notes',
          Array.from({ length: count }, () => 'x'),
        ),
      );
    expect(rows(1_000)).not.toContain('more');
    expect(rows(1_001)).toContain('and 1 more');
    expect(rows(1_002)).toContain('and 2 more');
  });
});

describe('a row', () => {
  const at = { repositoryUrl: 'https://github.com/acme/app', commit: 'abc' };

  test('of a finding has its place, its message and its rule; the place is a link where there is one', () => {
    expect(text(findingRow(finding(), files))).toBe('|a.yaml:2| It is &lt;open&gt;. |a/b|');
    expect(text(findingRow(finding(), new Map()))).toBe('|a.yaml| It is &lt;open&gt;. |a/b|');
    expect(String(findingRow(finding(), files, at))).toContain('href="https://github.com/acme/app/blob/abc/a.yaml#L2"');
  });

  test('of a finding that does not count says why', () => {
    const suppressed = finding({ suppression: { by: 'policy', owner: 'acme/base', reason: 'Later.' } });
    const why = text(suppressedRow(suppressed, files)).replace(text(findingRow(finding(), files)), '');
    expect(why).toContain(', by a waiver of acme/base: ');
    expect(why).toContain('Later.');
    expect(text(suppressedRow(finding(), files))).toBe(text(findingRow(finding(), files)));
  });

  test('of a note has its place where it has one', () => {
    const note = { level: 'warning', path: 'a.yaml', range: { start: 4, end: 5 }, message: 'Odd.', code: 'x' } as never;
    expect(text(noteRow(note, files))).toBe('|warning| |a.yaml:3|: Odd.');
    expect(text(noteRow({ level: 'note', path: '', message: 'Odd.' } as never, files))).toBe('|note| Odd.');
  });
});

test('a ledger has a row for each file, with what it is and why it was left', () => {
  const entries = [
    { path: 'a.yaml', status: 'evaluated', kind: 'kubernetes' },
    { path: 'b.yaml', status: 'not-evaluated', reason: 'It is too large.' },
    { path: 'c.md', status: 'not-ours' },
  ];
  const told = text(ledger(coverage(entries), 'Files'));
  expect(told).toContain('Files: 1 not evaluated, 1 evaluated, 1 not a container file (3)');
  expect(told).toContain('|b.yaml| not evaluated: It is too large.|a.yaml| evaluated as kubernetes|c.md| not a container file|');
});

test('an alert shows ten rows, and has the others folded behind them', () => {
  const rows = (count: number) => Array.from({ length: count }, (_, index) => html`r${index + 1}`);
  expect(alert('Not judged', [], 'bad')).toEqual([]);
  const [ten] = alert('Not judged', rows(10), 'warn');
  expect(String(ten)).toContain('class="alert warn"');
  expect(text(ten)).toContain('|Not judged|r1|');
  expect(text(ten)).not.toContain('More (1)');
  expect(text(alert('Not judged', rows(11), 'bad')[0])).toContain('r10|More (1)|r11|');
});

test('what could not be judged is told once: files by their errors, or by why they were left, and a list that is cut short', () => {
  const entries = ['not-evaluated', 'partly-evaluated', 'not-rendered', 'evaluated'].map(status => ({
    path: `${status}.yaml`,
    status,
    reason: 'So.',
  }));
  const error = { level: 'error', path: 'not-evaluated.yaml', message: 'It broke.', code: 'x' } as never;
  const warning = { level: 'warning', path: 'w.yaml', message: 'Odd.', code: 'x' } as never;
  expect(incompleteness(coverage(entries.slice(3)), [warning], files)).toEqual([]);
  const told = text(incompleteness(coverage(entries, false), [error, warning], files)[0]);
  expect(told).toContain(
    `|The host's list of changed files is cut short.|partly-evaluated.yaml|: So.|not-rendered.yaml|: So.|error| |not-evaluated.yaml|: It broke.|`,
  );
  expect(told).not.toContain('Odd.');
  expect(told.match(/not-evaluated\.yaml/gu)).toHaveLength(1);
});
