import { expect, test } from 'vitest';
import type { Fate } from './judge.ts';
import type { Mutant } from './mutant.ts';
import { describeMutant, fateWords, type Judged, scoreTable } from './report.ts';

const mutantOf = (file: string): Mutant => ({ file, operator: 'boundary', start: 12, end: 13, replacement: '>=' });
const judged = (file: string, fates: readonly Fate[]): readonly Judged[] => fates.map(fate => ({ mutant: mutantOf(file), fate }));
const killed: Fate = { fate: 'killed', by: 'test/size.test.ts, sizes' };
const survived: Fate = { fate: 'survived', met: 3 };

test('the score of a folder is a share of its real mutants; what is undecided counts as alive, and is left out of the share of the decided', () => {
  const policy = judged('src/policy/mode.ts', [killed, killed, survived, { fate: 'undecided', met: 1 }, { fate: 'equivalent' }]);
  const jobs = judged('app/jobs/sweep.ts', [killed, { fate: 'refused' }, { fate: 'not reached' }]);
  expect(
    scoreTable([...policy, ...jobs])
      .split('\n')
      .slice(2),
  ).toEqual([
    '| src/policy | 2 / 4 | 50.0 % | 1 | 66.7 % | 0 | 0 | 1 |',
    '| app/jobs | 2 / 3 | 66.7 % | 0 | 66.7 % | 1 | 1 | 0 |',
    '| all | 4 / 7 | 57.1 % | 1 | 66.7 % | 1 | 1 | 1 |',
  ]);
});

test('a folder without real mutants has no share', () => {
  expect(scoreTable(judged('src/text/range.ts', [{ fate: 'equivalent' }])).split('\n')[2]).toBe(
    '| src/text | 0 / 0 |  | 0 |  | 0 | 0 | 1 |',
  );
});

test('a mutant is told by its place, its kind, the line without and with it, and what became of it', () => {
  expect(describeMutant(mutantOf('src/size.ts'), '\n  return a > b;\n')).toBe(
    'src/size.ts:2 boundary\n  - return a > b;\n  + return a >= b;',
  );
  const fates: readonly Fate[] = [killed, survived, { fate: 'undecided', met: 1 }, { fate: 'not reached' }];
  expect(fates.map(fateWords)).toEqual([
    'killed by test/size.test.ts, sizes',
    'survived, met 3 test files',
    'undecided, met 1 test file',
    'not reached',
  ]);
});
