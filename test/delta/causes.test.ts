import { describe, expect, test } from 'vitest';
import { sourceFile } from '../../src/artifacts/source-file.ts';
import { LineMap } from '../../src/changes/line-map.ts';
import { diffTexts } from '../../src/changes/text-diff.ts';
import { type CauseSearch, findCauses } from '../../src/delta/causes.ts';
import type { JudgeTrial, TrialOutcome, TrialTexts } from '../../src/delta/trials.ts';
import type { Finding } from '../../src/findings/finding.ts';
import type { Severity } from '../../src/findings/severity.ts';
import { findingOf } from '../support/verdict-data.ts';

interface Case {
  readonly base: string;
  readonly head: string;
  /** The text at which the finding stands, once in the head. */
  readonly at: string;
  readonly outcome: (text: string) => TrialOutcome;
  /** What the finding looks at; the whole file when left out. */
  readonly scope?: string;
}

const rangeOf = (text: string, part: string) => {
  const start = text.indexOf(part);
  return { start, end: start + part.length };
};

/** The causes of a finding in one file, when trials come out as given; and the texts that were tried. */
const search = ({ base, head, at, outcome, scope = head }: Case) => {
  const finding = {
    ...findingOf('high'),
    location: { path: 'Dockerfile', range: rangeOf(head, at), subject: '' },
    scope: rangeOf(head, scope),
  };
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

describe('a finding of several lines', () => {
  test('is its own cause where any of them does it, down to the last', () => {
    const [base, head, outcome] = ['x\nkey: 1\n', 'x\nkey: 2\n', goneWith('key: 1')];
    expect(search({ base, head, at: 'x\nkey: 2', outcome }).causes).toEqual([]);
    expect(search({ base, head, at: 'x\nk', outcome }).causes).toEqual([]);
    expect(search({ base, head, at: 'x\n', outcome }).causes).toMatchObject([{ line: 2 }]);
  });

  test('is its own cause where one of them does it alone, though all of them together do not, and others do it as well', () => {
    const outcome = (text: string): TrialOutcome =>
      (text.includes('a1') && !text.includes('c1')) || text.includes('old') ? 'gone' : 'there';
    const found = search({ base: 'k: a1\nl: c1\nold\n', head: 'k: a2\nl: c2\n', at: 'k: a2\nl: c2', outcome });
    expect([found.causes, found.causesAre]).toEqual([[], undefined]);
  });

  test('is plainly new only where each of them is', () => {
    const tried = (base: string) => search({ base, head: 'x\nkey: 2\ntwo\n', at: 'key: 2\ntwo', outcome: () => 'there' }).tried;
    expect(tried('x\n')).toEqual([]);
    expect(tried('x\nkey: 1\n')).not.toEqual([]);
    expect(tried('two\nx\n')).not.toEqual([]);
  });
});

describe('what is tried first', () => {
  /** The lines of the base that are told, in the order in which they are, of deleted lines that each do it. */
  const order = (base: string, at: string, scope: string): readonly number[] | undefined => {
    const head = base.replaceAll(/^gone\d\n/gmu, '');
    return search({ base, head, at, scope, outcome: text => (text.includes('gone') ? 'gone' : 'there') }).causes?.map(({ line }) => line);
  };

  test('is what lies in the scope of the finding, though something outside is nearer', () => {
    expect(order('gone1\na\nx\nb\ngone2\nc\nd\n', 'x', 'x\nb\nc\n')).toEqual([5, 1]);
    expect(order('a\ngone1\nx\nb\nc\ngone2\nd\n', 'x', 'x\nb\nc\nd\n')).toEqual([2, 6]);
    expect(order('b\ngone1\nc\nd\nx\na\ngone2\n', 'x', 'b\nc\nd\nx\n')).toEqual([2, 7]);
  });

  test('is the nearer one of two that lie outside', () => {
    expect(order('gone1\na\nb\ngone2\nc\nd\nx\ne\n', 'x', 'x')).toEqual([4, 1]);
  });

  test('is what was deleted right behind its scope, and not what was further down', () => {
    expect(order('gone1\nx\nb\nc\ngone2\nd\n', 'x', 'x\nb\nc\n')).toEqual([1, 5]);
    expect(order('gone1\na\nx\nb\nc\ngone2\nd\n', 'x', 'x\nb\nc\n')).toEqual([6, 1]);
    expect(order('gone1\na\nx\nb\nc\nd\ngone2\n', 'x', 'x\nb\nc\n')).toEqual([1, 7]);
  });

  test('are eight blocks alone, where the base as a whole does not parse', () => {
    const find = (count: number) => {
      const lines = Array.from({ length: count }, (_, index) => `k${index}\nold${index}\n`).join('');
      const last = `old${count - 1}`;
      const outcome = (text: string): TrialOutcome => ((text.match(/old/gu) ?? []).length > 1 ? 'invalid' : goneWith(last)(text));
      return search({ base: `x\n${lines}`, head: `x\n${lines.replaceAll(/old\d\n/gu, '')}`, at: 'x', outcome }).causes?.length;
    };
    expect([find(8), find(9)]).toEqual([1, 0]);
  });

  test('is told for four blocks alone at most, where the base as a whole does not parse', () => {
    const find = (count: number) => {
      const lines = Array.from({ length: count }, (_, index) => `k${index}\nold${index}\n`).join('');
      const outcome = (text: string): TrialOutcome => ((text.match(/old/gu) ?? []).length > 1 ? 'invalid' : goneWith('old')(text));
      return search({ base: `x\n${lines}`, head: `x\n${lines.replaceAll(/old\d\n/gu, '')}`, at: 'x', outcome }).causes?.length;
    };
    expect([find(2), find(4), find(5)]).toEqual([2, 4, 0]);
  });
});

describe('within a block', () => {
  const anyOf =
    (...lines: readonly string[]) =>
    (text: string): TrialOutcome =>
      lines.some(line => text.includes(line)) ? 'gone' : 'there';

  test('each line that does it alone is told, of four, and the whole block of five', () => {
    const find = (count: number) => {
      const lines = Array.from({ length: count }, (_, index) => `old${index}\n`).join('');
      return search({ base: `x\n${lines}`, head: 'x\n', at: 'x', outcome: anyOf('old') });
    };
    expect(find(4)).toMatchObject({ causesAre: 'each', causes: [{ line: 2 }, { line: 3 }, { line: 4 }, { line: 5 }] });
    expect(find(5).causes).toMatchObject([{ line: 2, endLine: 6 }]);
  });

  test('four ways in two blocks are told one by one', () => {
    const found = search({ base: 'x\nold1\nold2\ny\nold3\nold4\n', head: 'x\ny\n', at: 'x', outcome: anyOf('old') });
    expect(found).toMatchObject({ causesAre: 'each', causes: [{ line: 2 }, { line: 3 }, { line: 5 }, { line: 6 }] });
  });

  test('twelve lines are tried one by one, and of more only what can be left out at either end', () => {
    const find = (count: number) => {
      const lines = Array.from({ length: count }, (_, index) => `${index === 2 || index === 8 ? 'old' : 'k'}${index}\n`).join('');
      return search({ base: `x\n${lines}`, head: 'x\n', at: 'x', outcome: anyOf('old') }).causes;
    };
    expect(find(12)).toMatchObject([
      { line: 4, endLine: 4 },
      { line: 10, endLine: 10 },
    ]);
    expect(find(13)).toMatchObject([{ line: 2, endLine: 14 }]);
  });

  test('all lines are told where the deleted ones do it, and the written ones do it as well', () => {
    const both = (text: string): TrialOutcome =>
      (text.includes('old1') && text.includes('old2')) || (text.includes('a: 1') && text.includes('b: 1')) ? 'gone' : 'there';
    const found = search({ base: 'x\na: 1\nb: 1\nold1\nold2\n', head: 'x\na: 2\nb: 2\n', at: 'x', outcome: both });
    expect(found.causes).toMatchObject([
      { kind: 'deleted', line: 4, endLine: 5 },
      { kind: 'changed', line: 2, endLine: 3 },
    ]);
  });

  test('a block of two ways is told whole where it does it only with another one', () => {
    const outcome = (text: string): TrialOutcome => (/old[12]/u.test(text) && text.includes('old3') ? 'gone' : 'there');
    const found = search({ base: 'x\nold1\nold2\ny\nold3\n', head: 'x\ny\n', at: 'x', outcome });
    expect(found).toMatchObject({
      causesAre: 'together',
      causes: [
        { line: 2, endLine: 3 },
        { line: 5, endLine: 5 },
      ],
    });
  });

  test('nothing is told of two ways of which one needs two places', () => {
    const spoilt = (text: string): boolean => text.includes('m') && !text.includes('q');
    const outcome = (text: string): TrialOutcome =>
      text.includes('a') || (text.includes('b') && text.includes('c') && !spoilt(text)) ? 'gone' : 'there';
    const found = search({ base: 'x\na\ny\nq\nb\nm\nc\n', head: 'x\ny\n', at: 'x', outcome });
    expect([found.causes, found.causesAre]).toEqual([[], undefined]);
  });

  test('a deleted line is told before a written one', () => {
    const found = search({ base: 'x\nk: 1\ny\nold\n', head: 'x\nk: 2\ny\n', at: 'x', outcome: goneWith('k: 1', 'old') });
    expect(found).toMatchObject({
      causesAre: 'together',
      causes: [
        { kind: 'deleted', line: 4 },
        { kind: 'changed', line: 2 },
      ],
    });
  });
});

describe('a search for several findings', () => {
  type Texts = Readonly<Record<string, { readonly base: string; readonly head: string }>>;
  const finding = (path: string, head: string, at: string, severity: Severity = 'high'): Finding => ({
    ...findingOf(severity),
    location: { path, range: rangeOf(head, at), subject: '' },
    scope: { start: 0, end: head.length },
  });
  const searchAll = (texts: Texts, findings: readonly Finding[], unitOf: CauseSearch['unitOf'], judge: JudgeTrial) => {
    const files = Object.entries(texts).map(([path, { base, head }]) => ({
      path,
      base: sourceFile(path, base),
      head: sourceFile(path, head),
      map: new LineMap(diffTexts(base, head)),
    }));
    return findCauses(findings, {
      changed: new Map(files.map(file => [file.path, file])),
      headFiles: new Map(files.map(({ path, head }) => [path, head])),
      unitOf,
      judge,
    });
  };
  const one = { base: 'x\nold\ny\n', head: 'x\ny\n' };

  test('begins with the worst, which has its causes where the bounds are reached with others', () => {
    const [low, high] = [finding('a', one.head, 'x', 'low'), finding('a', one.head, 'y', 'high')];
    let left = 1;
    const found = searchAll(
      { a: one },
      [low, high],
      () => ['a'],
      () => {
        left -= 1;
        return left < 0 ? 'unaffordable' : 'gone';
      },
    );
    expect(found.get(high)?.causes).toMatchObject([{ line: 2 }]);
    expect(found.get(low)).toEqual({ causes: [], unproven: 'too-much' });
  });

  test('makes each text once for all findings of the same files, whichever is named first', () => {
    const [first, second, other] = [finding('a', one.head, 'x'), finding('b', one.head, 'x'), finding('c', one.head, 'x')];
    const trials = new Map<Finding, TrialTexts[]>();
    const judge: JudgeTrial = (about, trial) => {
      trials.set(about, [...(trials.get(about) ?? []), trial]);
      return 'gone';
    };
    const units: Readonly<Record<string, readonly string[]>> = { a: ['a', 'b'], b: ['b', 'a'], c: ['c'] };
    searchAll({ a: one, b: one, c: one }, [first, second, other], ({ location }) => units[location.path] ?? [], judge);
    expect(trials.get(first)?.[0]).toBe(trials.get(second)?.[0]);
    expect(trials.get(other)?.[0]).not.toBe(trials.get(first)?.[0]);
  });

  test('tells blocks of other files after those of its own, in the order of the files', () => {
    const found = searchAll(
      { b: one, a: one },
      [finding('a', one.head, 'y')],
      () => ['a', 'b'],
      (_, trial) => ([...trial.values()].some(text => text?.includes('old')) ? 'gone' : 'there'),
    );
    expect([...found.values()][0]).toMatchObject({ causesAre: 'each', causes: [{ path: 'a' }, { path: 'b' }] });
  });

  test('looks for nothing where one of the files is too large, before or after the change', () => {
    const big = `x\n${'a'.repeat(200_000)}\n`;
    const about = finding('a', one.head, 'x');
    for (const other of [
      { base: big, head: 'x\n' },
      { base: 'x\n', head: big },
    ])
      expect(
        searchAll(
          { a: one, b: other },
          [about],
          () => ['a', 'b'],
          () => 'gone',
        ).get(about),
      ).toEqual({ causes: [], unproven: 'too-large' });
  });

  test('prepares no more files than eighty million characters', () => {
    const text = 'a'.repeat(199_998);
    const big = { base: `${text}b\n`, head: `${text}c\n` };
    const [before, now] = [sourceFile('f', big.base), sourceFile('f', big.head)];
    const map = new LineMap(diffTexts(big.base, big.head));
    const paths = Array.from({ length: 401 }, (_, index) => `f${index}`);
    const findings = paths.map(path => ({ ...finding(path, big.head, 'c'), severity: 'low' as const }));
    const found = findCauses(findings, {
      changed: new Map(paths.map(path => [path, { path, base: before, head: now, map }])),
      // Why none: the findings stand at no line of their own, so that each has to be looked for.
      headFiles: new Map(),
      unitOf: ({ location }) => [location.path],
      judge: () => 'there',
    });
    const unproven = findings.map(one => found.get(one)?.unproven);
    expect(unproven.lastIndexOf(undefined)).toBeLessThan(400);
    expect(unproven.lastIndexOf(undefined)).toBeGreaterThan(390);
    expect(unproven.at(-1)).toBe('too-large');
  });
});
