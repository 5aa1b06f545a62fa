import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { corpusPath, hasCorpus } from '../support/corpus.ts';
import { suites } from './suites.ts';

interface Expected {
  readonly id: string;
  readonly result?: { readonly note?: string };
  readonly errorClass?: string;
  readonly compileClass?: string;
  readonly cost?: number;
}

type Answer = Expected & { readonly undetermined?: string };

describe.runIf(hasCorpus('cel'))("the API server's answers to expressions", () => {
  const corpus = corpusPath('cel');
  const { cases }: { readonly cases: readonly Expected[] } = JSON.parse(readFileSync(corpusPath('cel', 'expressions.json'), 'utf8'));
  const asked = suites.get('cel')?.cases(corpus).slice(0, cases.length) ?? [];
  const answers: readonly Answer[] = JSON.parse(JSON.stringify(suites.get('cel')?.answers(asked, [corpus]) ?? []));

  test('are ours in at least 99 of 100, and no value is another one', () => {
    const differ = cases.flatMap((expected, index) => {
      const { compileClass, errorClass, result } = answers[index] ?? { id: '' };
      const same = compileClass === expected.compileClass && errorClass === expected.errorClass;
      return same && (expected.result?.note !== undefined || JSON.stringify(result) === JSON.stringify(expected.result))
        ? []
        : [expected.id];
    });
    expect(differ.length).toBeLessThan(cases.length / 100);
    const values = differ.filter(id => answers.some(one => one.id === id && one.result) && cases.some(one => one.id === id && one.result));
    const other = values.filter(id => {
      const [ours, theirs] = [answers, cases].map(list => JSON.stringify(sorted(list.find(one => one.id === id)?.result)));
      return ours !== theirs;
    });
    expect(other).toEqual([]);
  });

  test('cost what they cost there, within a tenth', () => {
    const off = cases.filter(
      ({ cost }, index) => cost !== undefined && Math.abs((answers[index]?.cost ?? -1) - cost) > Math.max(0.1 * cost, 0.5),
    );
    expect(off.map(({ id }) => id)).toEqual([]);
  });
});

/** With keys in one order. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, sorted(item)]),
  );
};
