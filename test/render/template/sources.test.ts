import { describe, expect, test } from 'vitest';
import { joinSources, joinTwo, noSources, Place, type Sources } from '../../../src/render/template/sources.ts';
import { random } from '../../fuzz/mutate.ts';

const places = Array.from({ length: 300 }, (_, at) => new Place('value', 'values.yaml', `v${at}`, at, at + 1));
const few = places.slice(0, 12);

/** What joining means, said with a set. */
const joined = (sets: readonly Sources[]): Sources => [...new Set(sets.flat())];

const next = random(7);

const anySet = (): Sources => few.filter(() => next() < 0.4).toSorted(() => next() - 0.5);

describe('places that are joined', () => {
  test('are those of all sets, each once, the first ones first', () => {
    for (let round = 0; round < 300; round += 1) {
      const sets = Array.from({ length: round % 7 }, anySet);
      expect(joinSources(sets)).toEqual(joined(sets));
    }
  });

  test('are the same however they come together', () => {
    for (let round = 0; round < 300; round += 1) {
      const [one, other, third] = [anySet(), anySet(), anySet()];
      expect(joinTwo(one, other)).toEqual(joined([one, other]));
      expect(joinTwo(joinTwo(one, other), third)).toEqual(joined([one, other, third]));
    }
  });

  test('are the very set that holds them all, so that nothing is made for what is known', () => {
    const [one, more] = [few.slice(0, 3), few.slice(0, 5)];
    expect(joinTwo(one, more)).toBe(more);
    expect(joinTwo(more, one)).toBe(more);
    expect(joinTwo(noSources, one)).toBe(one);
    expect(joinTwo(one, noSources)).toBe(one);
    expect(joinSources([noSources, more, one, more])).toBe(more);
  });

  test('change none of the sets', () => {
    const [one, other] = [few.slice(0, 3), few.slice(2, 6)];
    joinSources([one, other, few]);
    expect([one, other]).toEqual([few.slice(0, 3), few.slice(2, 6)]);
  });

  test('are two hundred and one that stands for all others, once, however much is joined after it', () => {
    const full = joinSources([places.slice(0, 150), places.slice(100)]);
    expect(full.slice(0, 200)).toEqual(places.slice(0, 200));
    expect(full.slice(200).map(({ file }) => file)).toEqual(['']);
    expect(joinTwo(full, places.slice(250))).toHaveLength(201);
    expect(joinTwo(places.slice(299), full)).toHaveLength(201);
  });
});
