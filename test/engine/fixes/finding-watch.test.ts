import { expect, test } from 'vitest';
import { countByPlace, FindingWatch, subjectOf } from '../../../src/engine/fixes/finding-watch.ts';
import type { Finding } from '../../../src/findings/finding.ts';

const finding = (ruleId: string, subject: string): Finding =>
  ({ ruleId, location: { path: 'a.yaml', range: { start: 0, end: 0 }, subject } }) as unknown as Finding;

const [a1, a2, b1, c2] = [finding('a', '1'), finding('a', '2'), finding('b', '1'), finding('c', '2')];
const before = [a1, a2, b1, c2];

/** A watch for two findings that are due to be gone, at two places, which has seen these. */
const watching = (seen: readonly Finding[], isBrief = false) => {
  const watch = new FindingWatch(countByPlace(before), countByPlace([a1, a2]), subjectOf, isBrief);
  const wanted = seen.map(({ ruleId, location }) => watch.counts(ruleId, location.subject));
  return { isLess: watch.isLess, wanted, blamed: [...watch.blamed([a1, a2])] };
};

test('all is well where what is due is gone and the rest is what it was, or less', () => {
  expect(watching([b1, c2])).toEqual({ isLess: true, wanted: [true, true], blamed: [] });
  expect(watching([])).toEqual({ isLess: true, wanted: [], blamed: [] });
});

test('who is still there is blamed, and nobody else', () => {
  expect(watching([a2, b1])).toEqual({ isLess: false, wanted: [true, true], blamed: [a2] });
});

test('for what has come those at its place are blamed, and nobody where no one is', () => {
  expect(watching([finding('new', '1')])).toEqual({ isLess: false, wanted: [true], blamed: [a1] });
  expect(watching([b1, b1])).toEqual({ isLess: false, wanted: [true, true], blamed: [a1] });
  expect(watching([finding('new', '3')])).toEqual({ isLess: false, wanted: [true], blamed: [] });
});

test('where nobody will be blamed, the first finding too much is enough', () => {
  expect(watching([b1, a1], true).wanted).toEqual([true, false]);
});

test('what fails for another reason is no better, whatever was counted', () => {
  const watch = new FindingWatch(countByPlace(before), countByPlace([a1]), subjectOf, false);
  watch.fail();
  expect([watch.isLess, watch.blamed([a1]).size]).toEqual([false, 0]);
});
