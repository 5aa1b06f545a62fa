import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
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
  let cases: readonly Expected[] = [];
  let answers: readonly Answer[] = [];
  // Why not at once: a group that is left out for want of its data is still gone through.
  beforeAll(() => {
    const corpus = corpusPath('cel');
    ({ cases } = JSON.parse(readFileSync(corpusPath('cel', 'expressions.json'), 'utf8')));
    const asked = suites.get('cel')?.cases(corpus).slice(0, cases.length) ?? [];
    answers = JSON.parse(JSON.stringify(suites.get('cel')?.answers(asked, [corpus]) ?? []));
    expect(answers).toHaveLength(cases.length);
  });

  test('are ours in at least 99 of 100, and no value is another one', () => {
    const pairs = cases.map((expected, index) => ({ expected, ours: answers[index] ?? { id: '' } }));
    const wrong = pairs.filter(
      ({ expected: { result }, ours }) => result && !result.note && ours.result && !isDeepStrictEqual(ours.result, result),
    );
    const same = pairs.filter(
      ({ expected, ours }) =>
        ours.compileClass === expected.compileClass && ours.errorClass === expected.errorClass && !expected.result === !ours.result,
    );
    expect(wrong.map(({ ours }) => ours.id)).toEqual([]);
    expect(same.length).toBeGreaterThan(cases.length * 0.99);
  });

  test('cost what they cost there, within a tenth', () => {
    const off = cases.filter(({ cost }, index) => {
      const ours = answers[index]?.cost;
      return cost !== undefined && ours !== undefined && Math.abs(ours - cost) > Math.max(0.1 * cost, 0.5);
    });
    expect(off.map(({ id }) => id)).toEqual([]);
  });
});
