import { describe, expect, test } from 'vitest';
import { parseCondition } from '../../../src/artifacts/falco/condition.ts';
import { parseArtifact } from '../../../src/artifacts/parse-artifact.ts';
import { repositoryUnit } from '../../../src/artifacts/repository/repository-unit.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { lossesOf } from '../../../src/rules/falco/concepts/detection-losses.ts';
import { detectionsIn } from '../../../src/rules/falco/concepts/detections.ts';
import { lostEvents, plainCondition } from '../../../src/rules/falco/concepts/lost-events.ts';
import { inLinearTime } from '../../support/linear-time.ts';

const plain = (text: string) => {
  const condition = parseCondition(text);
  if (condition === undefined) throw new Error(text);
  return plainCondition(condition);
};

const lost = (before: string, now: string): readonly string[] => lostEvents(plain(before), plain(now));

describe('what a condition no longer holds for', () => {
  test.each([
    ['a and b', 'b and a'],
    ['a and (b and c)', '(c and a) and b'],
    ['not not a', 'a'],
    ['x = 1', 'x in (1)'],
    ['x != 1', 'not x in (1)'],
    ['a', 'a or b'],
    ['a and b', 'a'],
    ['a and b', '(a and b) or c'],
    ['a and not (b or c)', 'a and not b'],
    ['a and not (b and c)', 'a and not (b and c and d)'],
    ['x in (1, 2)', 'x in (3, 2, 1)'],
    ['x startswith ab', 'x startswith a'],
    ['x = abc', 'x contains b'],
    ['x endswith .sh', 'x contains .s'],
    ['evt.num=0 and a', 'b'],
    ['a and evt.dir=<', 'a'],
    ['a', 'a and evt.dir=<'],
    ['a', 'a and not evt.num=0'],
  ])('%s → %s: nothing', (before, now) => {
    expect(lost(before, now)).toEqual([]);
  });

  test.each([
    ['a', 'a and b', ['events without b']],
    ['a', 'a and not b', ['events with b']],
    ['a or b', 'a', ['events with b']],
    ['x in (1, 2, 3)', 'x = 2', ['events with x in (1, 3)']],
    ['a and not x in (1)', 'a and not x in (1, 2)', ['events with x in (2)']],
    ['a and not (b and c)', 'a and not b', ['events without c']],
    ['x startswith a', 'x startswith ab', ['events with x startswith a but without x startswith ab']],
    ['x contains a', 'x = cat', ['events with x contains a but without x in (cat)']],
    ['a', 'a and evt.num=0', ['all events']],
    ['(a or b) and c', '(a or b) and c and not d', ['events with d']],
    ['(a and b) or c', 'a and b', ['events with c']],
  ])('%s → %s: %s', (before, now, expected) => {
    expect(lost(before, now)).toEqual(expected);
  });

  test.each([
    ['x = 1', 'y = 1'],
    ['a and x > 5', 'a and x > 6'],
    ['a and b', 'a and c'],
    ['a or b', 'a or c'],
    ['x glob a*', 'x glob b*'],
    ['x regex a', 'x = a'],
  ])('%s → %s: nobody knows', (before, now) => {
    expect(lost(before, now)).toEqual([]);
  });
});

const sidesOf = (text: string) => {
  const file = (written: string) => parseArtifact(sourceFile('falco_rules.yaml', written), { kind: 'falco' }, new Map());
  const detections = (written: string) => detectionsIn(repositoryUnit({ unit: 'folder', path: '', artifacts: [file(written)] }));
  return { before: detections(text), now: detections(text.replaceAll('zz', 'yy')) };
};

const many = (count: number, line: (index: number) => string): string => Array.from({ length: count }, (_, index) => line(index)).join('');
const rule = (name: string, condition: string): string =>
  `- rule: ${name}\n  desc: d\n  condition: ${condition}\n  output: o\n  priority: WARNING\n`;

test.each([
  [
    'rules that all use one large macro',
    (count: number) =>
      `- macro: m\n  condition: ${many(300, at => `x=${at} or `)}x=zz\n${many(count, at => rule(`r${at}`, `m and a${at}`))}`,
  ],
  [
    'macros that double each other',
    (count: number) =>
      `${many(60, at => `- macro: m${at}\n  condition: m${at + 1} or m${at + 1}\n`)}${many(count, at => rule(`r${at}`, 'm0 and zz'))}`,
  ],
  ['rules under other names', (count: number) => many(count, at => rule(`zz${at}`, `a${at}`))],
  ['lists in lists', (count: number) => `${many(count, at => `- list: l${at}\n  items: [l${at + 1}, zz]\n`)}${rule('r', 'x in (l0)')}`],
  ['parts that all changed', (count: number) => rule('r', `${many(count, at => `(zz${at} or b${at}) and `)}c`)],
])('rules of a hostile change are compared in linear time: %s', (_, text) => {
  expect(inLinearTime(1_500, count => sidesOf(text(count)), lossesOf)).toBeDefined();
});
