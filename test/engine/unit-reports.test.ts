import { expect, test } from 'vitest';
import { repositoryUnit } from '../../src/artifacts/repository/repository-unit.ts';
import { type ActiveRule, activate } from '../../src/engine/active-rule.ts';
import { UnitReports } from '../../src/engine/unit-reports.ts';
import { allRules } from '../../src/rules/catalog.ts';
import type { Report } from '../../src/rules/rule.ts';

const [first, second] = allRules.map(rule => activate(rule));
const visited = { name: 'unit', node: undefined, subject: '', scope: { start: 0, end: 0 } };

/** Says things of one unit after the other; gives what was let through and which rules were silenced. */
const tell = (said: readonly (readonly [active: ActiveRule | undefined, report: Partial<Report>])[], complete = true) => {
  const through: Partial<Report>[] = [];
  const silenced: string[] = [];
  const reports = new UnitReports();
  const sink = {
    take: (_: ActiveRule, report: Report) => {
      through.push(report);
      return false;
    },
    exceeded: () => undefined,
    crashed: () => undefined,
  };
  const wantsMore = said.map(([active, report]) => {
    if (!active) throw new Error('There are rules.');
    const unit = { ...repositoryUnit({ unit: 'folder', path: '', artifacts: [] }), complete };
    const own = reports.sinkOf(unit, sink, ({ rule }) => void silenced.push(rule.meta.id));
    return own.take(active, { messageId: 'm', path: 'a', at: { start: 1, end: 2 }, ...report }, visited);
  });
  return { through: through.length, silenced, wantsMore };
};

test('what is said of a file in several units is told once, and what differs in anything is another thing', () => {
  expect(
    tell([
      [first, {}],
      [first, {}],
    ]),
  ).toEqual({ through: 1, silenced: [], wantsMore: [false, true] });
  for (const other of [{ messageId: 'n' }, { path: 'b' }, { at: { start: 0, end: 2 } }, { at: { start: 1, end: 3 } }])
    expect(
      tell([
        [first, {}],
        [first, other],
      ]).through,
    ).toBe(2);
  expect(
    tell([
      [first, {}],
      [second, {}],
    ]).through,
  ).toBe(2);
});

test('what is missing is told of a unit that is whole, and what nobody could decide of none; who was silenced is heard of', () => {
  const id = first?.rule.meta.id;
  expect(tell([[first, { absent: true }]])).toMatchObject({ through: 1, silenced: [] });
  expect(tell([[first, { absent: true }]], false)).toEqual({ through: 0, silenced: [id], wantsMore: [true] });
  expect(tell([[first, { undecided: true }]])).toEqual({ through: 0, silenced: [id], wantsMore: [true] });
  expect(tell([[first, {}]], false)).toMatchObject({ through: 1, silenced: [] });
});

test('nothing is told of a path that the rule does not look at, nor is it silenced there', () => {
  const elsewhere: ActiveRule | undefined = first && { ...first, ignores: path => path === 'a' };
  expect(
    tell([
      [elsewhere, {}],
      [elsewhere, { undecided: true }],
    ]),
  ).toEqual({ through: 0, silenced: [], wantsMore: [true, true] });
  expect(tell([[elsewhere, { path: 'b' }]]).through).toBe(1);
});
