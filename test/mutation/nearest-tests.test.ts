import { expect, test } from 'vitest';
import { Imports } from './nearest-tests.ts';

test('the tests of a file are its own, then those that import it by the shortest way, then those that lie near', () => {
  const imports = new Imports(
    new Map([
      ['src/policy/mode.ts', 'export const a = 1;'],
      ['src/policy/merge.ts', "import { a } from './mode.ts';\nexport const b = a;"],
      ['src/review/review.ts', "export { b } from '../policy/merge.ts';"],
      ['src/review/late.ts', "export const late = () => import('../policy/mode.ts');"],
      ['test/policy/mode.test.ts', "import { b } from '../../src/policy/merge.ts';"],
      ['test/policy/merge.test.ts', "import { b } from '../../src/policy/merge.ts';"],
      ['test/app/merge.test.ts', "import { b } from '../../src/policy/merge.ts';"],
      ['test/review/review.test.ts', "import { b } from '../../src/review/review.ts';"],
      ['test/review/late.test.ts', "import { late } from '../../src/review/late.ts';"],
      ['test/review/started.test.ts', "start(new URL('../../src/review/review.ts', import.meta.url));"],
      ['test/review/types.test.ts', "import type { a } from '../../src/policy/mode.ts';"],
    ]),
  );
  expect(imports.nearestTests('src/policy/mode.ts')).toEqual([
    'test/policy/mode.test.ts',
    'test/policy/merge.test.ts',
    'test/review/late.test.ts',
    'test/app/merge.test.ts',
    'test/review/review.test.ts',
    'test/review/started.test.ts',
  ]);
});

test('a test that is called after a file comes before those that only import it by a shorter way', () => {
  const imports = new Imports(
    new Map([
      ['src/delta/causes.ts', 'export const a = 1;'],
      ['src/review/review.ts', "export { a } from '../delta/causes.ts';"],
      ['test/support/review.ts', "export { a } from '../../src/review/review.ts';"],
      ['test/delta/causes.test.ts', "import { a } from '../support/review.ts';"],
      ['test/review/review.test.ts', "import { a } from '../../src/review/review.ts';"],
      ['test/review/causes-hold.test.ts', "import { a } from '../support/review.ts';"],
      ['test/review/causesome.test.ts', "import { a } from '../support/review.ts';"],
    ]),
  );
  expect(imports.nearestTests('src/delta/causes.ts')).toEqual([
    'test/delta/causes.test.ts',
    'test/review/causes-hold.test.ts',
    'test/review/review.test.ts',
    'test/review/causesome.test.ts',
  ]);
});

const store = new Imports(
  new Map([
    ['app/storage/begun-runs.ts', 'export const a = 1;'],
    ['app/storage/sql-store.ts', "export { a } from './begun-runs.ts';"],
    ['test/app/storage/audit-chain.test.ts', "import { a } from '../../../app/storage/sql-store.ts';"],
    ['test/app/storage/sql-store.test.ts', "import { a } from '../../../app/storage/sql-store.ts';"],
    ['test/app/storage/store-of-parts.test.ts', "import { a } from '../../../app/storage/sql-store.ts';"],
    ['test/app/pages.test.ts', "import { a } from './storage/sql-store.test.ts';"],
  ]),
);

test('of tests with as short a way, those come first that are about a file on it', () => {
  expect(store.nearestTests('app/storage/begun-runs.ts')).toEqual([
    'test/app/storage/sql-store.test.ts',
    'test/app/storage/audit-chain.test.ts',
    'test/app/storage/store-of-parts.test.ts',
    'test/app/pages.test.ts',
  ]);
});

test('a test that takes very long lies further off, the file’s own only where it takes longer than many others', () => {
  const nearest = (file: string, seconds: Readonly<Record<string, number>>): readonly string[] =>
    store.nearestTests(file, test => 1_000 * (seconds[test] ?? 0.9));
  const [chain, own, parts] = ['audit-chain', 'sql-store', 'store-of-parts'].map(name => `test/app/storage/${name}.test.ts`);
  expect(nearest('app/storage/begun-runs.ts', { [String(chain)]: 40, [String(own)]: 900 })).toEqual([
    parts,
    'test/app/pages.test.ts',
    chain,
    own,
  ]);
  expect(nearest('app/storage/sql-store.ts', { [String(own)]: 10 })[0]).toBe(own);
  expect(nearest('app/storage/sql-store.ts', { [String(own)]: 60 }).indexOf(String(own))).toBe(2);
});
