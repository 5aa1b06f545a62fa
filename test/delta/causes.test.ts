import { describe, expect, test } from 'vitest';
import { sourceFile } from '../../src/artifacts/source-file.ts';
import { LineMap } from '../../src/changes/line-map.ts';
import { diffTexts } from '../../src/changes/text-diff.ts';
import { findCauses } from '../../src/delta/causes.ts';
import type { TrialOutcome } from '../../src/delta/trials.ts';
import { findingOf } from '../support/verdict-data.ts';

interface Case {
  readonly base: string;
  readonly head: string;
  /** The text at which the finding stands, once in the head. */
  readonly at: string;
  readonly outcome: (text: string) => TrialOutcome;
}

/** The causes of a finding in one file, when trials come out as given; and the texts that were tried. */
const search = ({ base, head, at, outcome }: Case) => {
  const start = head.indexOf(at);
  const range = { start, end: start + at.length };
  const finding = { ...findingOf('high'), location: { path: 'Dockerfile', range, subject: '' }, scope: { start: 0, end: head.length } };
  const file = sourceFile('Dockerfile', head);
  const tried: string[] = [];
  const found = findCauses([finding], {
    changed: new Map([
      ['Dockerfile', { path: 'Dockerfile', base: sourceFile('Dockerfile', base), head: file, map: new LineMap(diffTexts(base, head)) }],
    ]),
    headFiles: new Map([['Dockerfile', file]]),
    unitOf: () => ['Dockerfile'],
    judge: (_, trial) => {
      tried.push(trial.get('Dockerfile') ?? '');
      return outcome(trial.get('Dockerfile') ?? '');
    },
  }).get(finding);
  return { ...found, tried };
};

const goneWith =
  (...lines: readonly string[]) =>
  (text: string): TrialOutcome =>
    lines.every(line => text.includes(line)) ? 'gone' : 'there';

describe('the search for causes', () => {
  test('tells the text of a line without its indentation, cut', () => {
    const long = `  a${'b'.repeat(300)}`;
    expect(search({ base: `x\n${long}\n`, head: 'x\n', at: 'x', outcome: goneWith('abb') }).causes).toEqual([
      { path: 'Dockerfile', kind: 'deleted', line: 2, endLine: 2, text: `a${'b'.repeat(199)}` },
    ]);
  });

  test('ends when the finding is there with everything undone', () => {
    const outcome = (text: string): TrialOutcome => (text === 'x\na\ny\n' ? 'gone' : 'there');
    const { causes, tried } = search({ base: 'x\na\ny\nb\n', head: 'x\ny\n', at: 'x', outcome });
    expect([causes, tried]).toEqual([[], ['x\na\ny\nb\n']]);
  });

  test('tries blocks alone where the whole base does not parse', () => {
    const outcome = (text: string): TrialOutcome => (text.includes('broken') ? 'invalid' : goneWith('a')(text));
    const { causes } = search({ base: 'x\na\ny\nbroken\nz\n', head: 'x\ny\nz\n', at: 'x', outcome });
    expect(causes).toMatchObject([{ kind: 'deleted', line: 2 }]);
  });

  test('claims nothing where the finding’s own line does it, though others do it, too', () => {
    const { causes, tried } = search({
      base: 'k: 1\ny\na\n',
      head: 'k: 2\ny\n',
      at: 'k: 2',
      outcome: text => (text.includes('1') || text.includes('a') ? 'gone' : 'there'),
    });
    expect([causes, tried]).toEqual([[], ['k: 1\ny\n']]);
  });

  test('asks nothing of a line that is plainly new, and something of one that stood elsewhere', () => {
    expect(search({ base: 'x\n', head: 'x\nnew\n', at: 'new', outcome: () => 'there' }).tried).toEqual([]);
    expect(search({ base: 'new\nx\n', head: 'x\n  new\n', at: 'new', outcome: () => 'there' }).tried).not.toEqual([]);
  });

  test('claims nothing where the finding’s own line is part of the one run that does it', () => {
    const { causes } = search({
      base: 'k: a1\nl: b1\n',
      head: 'k: a2\nl: b2\n',
      at: 'k: a2',
      outcome: goneWith('a1', 'b1'),
    });
    expect(causes).toEqual([]);
  });

  test('names a deleted line beside the finding’s own rewritten one', () => {
    const { causes, causesAre } = search({ base: 'k: a1\nuser\n', head: 'k: a2\n', at: 'k: a2', outcome: goneWith('user') });
    expect([causes, causesAre]).toEqual([[{ path: 'Dockerfile', kind: 'deleted', line: 2, endLine: 2, text: 'user' }], undefined]);
  });

  test('names blocks that do it only together, each as far as it is needed', () => {
    const { causes, causesAre } = search({ base: 'x\n1\na\n2\ny\n3\nb\n4\n', head: 'x\ny\n', at: 'x', outcome: goneWith('a', 'b') });
    expect(causesAre).toBe('together');
    expect(causes).toMatchObject([
      { line: 3, endLine: 3, text: 'a' },
      { line: 7, endLine: 7, text: 'b' },
    ]);
  });

  test('names a run with the lines between that it does not need', () => {
    const { causes, causesAre } = search({ base: 'x\n0\na\n1\nb\n2\n', head: 'x\n', at: 'x', outcome: goneWith('a', 'b') });
    expect([causes, causesAre]).toMatchObject([[{ line: 3, endLine: 5 }], undefined]);
  });

  test('names the lines apart where those between would spoil it', () => {
    const spoilt = (text: string): boolean => text.includes('m') && !text.includes('p');
    const outcome = (text: string): TrialOutcome => (spoilt(text) ? 'there' : goneWith('a', 'b')(text));
    const { causes, causesAre } = search({ base: 'x\np\na\nm\nb\n', head: 'x\n', at: 'x', outcome });
    expect(causesAre).toBe('together');
    expect(causes).toMatchObject([
      { line: 3, endLine: 3 },
      { line: 5, endLine: 5 },
    ]);
  });

  test('names eight places that do it only together, and none where there are more', () => {
    const letters = (count: number): readonly string[] => 'abcdefghi'.split('').slice(0, count);
    const find = (count: number) =>
      search({
        base: `x\n${letters(count)
          .map((letter, index) => `${letter}\nk${index}\n`)
          .join('')}`,
        head: `x\n${letters(count)
          .map((_, index) => `k${index}\n`)
          .join('')}`,
        at: 'x',
        outcome: goneWith(...letters(count).map(letter => `\n${letter}\n`)),
      });
    expect(find(8)).toMatchObject({ causesAre: 'together', causes: letters(8).map(text => ({ text })) });
    expect(find(9)).toMatchObject({ causes: [] });
  });

  test('names a whole block when either half of it does it', () => {
    const outcome = (text: string): TrialOutcome => (text.includes('a\nb') || text.includes('c\nd') ? 'gone' : 'there');
    const { causes } = search({ base: 'x\na\nb\nc\nd\n', head: 'x\n', at: 'x', outcome });
    expect(causes).toMatchObject([{ line: 2, endLine: 5 }]);
  });

  test('says that the bounds were reached, and claims a whole block where they are reached within it', () => {
    let left = 0;
    const limited =
      (outcome: Case['outcome']) =>
      (text: string): TrialOutcome => {
        left -= 1;
        return left < 0 ? 'unaffordable' : outcome(text);
      };
    const input = { base: 'x\n1\na\n2\ny\nb\n', head: 'x\ny\n', at: 'x', outcome: limited(goneWith('a')) };
    left = 2;
    expect(search(input)).toMatchObject({ causes: [], unproven: 'too-much' });
    left = 3;
    expect(search(input)).toMatchObject({ causes: [{ line: 2, endLine: 4 }] });
    left = 20;
    expect(search(input)).toMatchObject({ causes: [{ line: 3, endLine: 3 }] });
  });

  test('says of a file that is too large that nothing was looked for, unless the finding’s own lines were written', () => {
    const long = (length: number): string => `x\n${'a'.repeat(length - 3)}\n`;
    expect(search({ base: `${long(200_000)}`, head: 'x\n', at: 'x', outcome: () => 'gone' }).unproven).toBe(undefined);
    expect(search({ base: `${long(200_001)}`, head: 'x\n', at: 'x', outcome: () => 'gone' })).toEqual({
      causes: [],
      unproven: 'too-large',
      tried: [],
    });
    const big = `${'a'.repeat(200_000)}\n`;
    expect(search({ base: `k: 1\n${big}`, head: `k: 2\n${big}`, at: 'k: 2', outcome: () => 'gone' })).toEqual({ causes: [], tried: [] });
    expect(search({ base: `x\nk: 1\n${big}`, head: `x\nk: 2\n${big}`, at: 'x', outcome: () => 'gone' }).unproven).toBe('too-large');
  });

  test('names each of several blocks that do it alone, four at most, nearest first', () => {
    const lines = (count: number): string => Array.from({ length: count }, (_, index) => `k${index}\na${index}\n`).join('');
    const without = (count: number): string => Array.from({ length: count }, (_, index) => `k${index}\n`).join('');
    const find = (count: number, at: string) =>
      search({ base: lines(count), head: without(count), at, outcome: text => (/a\d/u.test(text) ? 'gone' : 'there') });
    expect(find(4, 'k0')).toMatchObject({ causesAre: 'each', causes: [{ line: 2 }, { line: 4 }, { line: 6 }, { line: 8 }] });
    expect(find(4, 'k3').causes?.map(({ line }) => line)).toEqual([6, 8, 4, 2]);
    expect(find(5, 'k0').causes).toEqual([]);
    expect(find(1, 'k0')).toMatchObject({ causes: [{ line: 2 }] });
  });

  test('names a line of another kind where both kinds stand in one block', () => {
    const found = search({ base: 'x\nkey: a\nuser\n', head: 'x\nkey: b\n', at: 'x', outcome: goneWith('key: a') });
    expect(found.causes).toEqual([{ path: 'Dockerfile', kind: 'changed', line: 2, endLine: 2, text: 'key: b' }]);
  });
});
