import { describe, expect, test } from 'vitest';
import { changedRows } from '../../src/changes/changed-rows.ts';

/** The rows of a block whose both sides begin at line 1, as `1>2`; `=` for a line that is the same. */
const rowsOf = (base: readonly string[], head: readonly string[]): readonly string[] =>
  changedRows(
    { base: { from: 1, to: base.length + 1 }, head: { from: 1, to: head.length + 1 } },
    base.map(line => `${line}\n`),
    head.map(line => `${line}\n`),
  ).map(row => `${row.base ?? ''}${row.same ? '=' : '>'}${row.head ?? ''}`);

describe('the lines of a changed block', () => {
  test('are only deleted, or only added', () => {
    expect(rowsOf(['a', 'b'], [])).toEqual(['1>', '2>']);
    expect(rowsOf([], ['a', 'b'])).toEqual(['>1', '>2']);
  });

  test('are rewritten where they set the same key or are the same instruction', () => {
    expect(rowsOf(['image: a', 'user: "1"'], ['image: b'])).toEqual(['1>1', '2>']);
    expect(rowsOf(['FROM node:22', 'USER node'], ['FROM node:24'])).toEqual(['1>1', '2>']);
    expect(rowsOf(['USER node'], ['RUN x', 'USER root'])).toEqual(['>1', '1>2']);
    expect(rowsOf(['  - name: a'], ['    - name: b'])).toEqual(['1>1']);
  });

  test('are rewritten where only the indentation differs, before what merely sets the same key', () => {
    expect(rowsOf(['cpu: 1', 'memory: 1Gi'], ['  memory: 2Gi', '  memory: 1Gi'])).toEqual(['1>', '>1', '2>2']);
  });

  test('are not rewritten where nothing is alike', () => {
    expect(rowsOf(['read_only: true'], ['ports: []'])).toEqual(['1>', '>1']);
    expect(rowsOf([''], ['  '])).toEqual(['1>', '>1']);
  });

  test('are rewritten where a command only goes on behind them', () => {
    expect(rowsOf(['      ruamel.yaml'], ['      ruamel.yaml \\', '# webhooks', '      django-rq'])).toEqual(['1>1', '>2', '>3']);
    expect(rowsOf(['    wget'], ['    curl \\', '    wget\\'])).toEqual(['>1', '1>2']);
    expect(rowsOf(['\\'], ['  \\'])).toEqual(['1>', '>1']);
  });

  test('may be the same', () => {
    expect(rowsOf(['a: 1', 'b: 2', 'c: 3'], ['x: 1', 'b: 2', 'c: 4'])).toEqual(['1>', '>1', '2=2', '3>3']);
  });

  test('count from where the block begins', () => {
    const rows = changedRows({ base: { from: 7, to: 8 }, head: { from: 9, to: 10 } }, ['a: 1\n'], ['a: 2\n']);
    expect(rows).toEqual([{ base: 7, head: 9, same: false }]);
  });

  test('are not compared in a block that is too large for it: as many lines take the place of as many', () => {
    const lines = (count: number, text: string): readonly string[] => Array.from({ length: count }, (_, index) => `${text}${index}: 1`);
    expect(rowsOf(lines(101, 'a'), lines(101, 'b')).slice(0, 2)).toEqual(['1>1', '2>2']);
    expect(rowsOf(lines(101, 'a'), lines(100, 'b')).slice(100, 103)).toEqual(['101>', '>1', '>2']);
  });
});
