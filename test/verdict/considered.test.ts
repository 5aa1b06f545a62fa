import { describe, expect, test } from 'vitest';
import { severities } from '../../src/findings/severity.ts';
import { defaultPolicy } from '../../src/policy/merge.ts';
import { considerEntries, meets } from '../../src/verdict/considered.ts';
import { generatedReviews } from '../support/generated-changes.ts';
import { deltaOf, findingOf, goneEntry, movedEntry, newEntry, oldEntry } from '../support/verdict-data.ts';

const changed = new Set(['Dockerfile']);

describe('meets', () => {
  test.each([
    ['high', 'high', true],
    ['critical', 'high', true],
    ['medium', 'high', false],
    ['info', 'info', true],
    ['critical', 'none', false],
  ] as const)('%s meets %s: %s', (severity, threshold, expected) => {
    expect(meets(severity, threshold)).toBe(expected);
  });
});

describe('considerEntries', () => {
  test('shows what the change brings in, from the "report" threshold on', () => {
    const [low, info] = [newEntry(findingOf('low')), newEntry(findingOf('info'))];
    expect(considerEntries(deltaOf(low, info), defaultPolicy, changed)).toMatchObject({ shown: [low], belowThreshold: [info] });
  });

  test('shows the most severe first, equal ones in their order', () => {
    const entries = [newEntry(findingOf('low')), newEntry(findingOf('critical')), newEntry(findingOf('low')), newEntry(findingOf('high'))];
    const { shown } = considerEntries(deltaOf(...entries), defaultPolicy, changed);
    expect(shown).toEqual([entries[1], entries[3], entries[0], entries[2]]);
    expect(shown[2]).toBe(entries[0]);
  });

  test('keeps what was there before apart, unless the scope asks for it', () => {
    const [here, elsewhere] = [oldEntry(findingOf('high')), oldEntry(findingOf('high', { path: 'other/Dockerfile' }))];
    const delta = deltaOf(here, elsewhere);
    const lists = (scope: 'new' | 'changed-files' | 'all') => {
      const { shown, preExisting } = considerEntries(delta, { ...defaultPolicy, scope }, changed);
      return [shown.length, preExisting.length];
    };
    expect([lists('new'), lists('changed-files'), lists('all')]).toEqual([
      [0, 2],
      [1, 1],
      [2, 0],
    ]);
  });

  test('shows what was moved as brought in, unless policy ignores that', () => {
    const moved = movedEntry(findingOf('high'));
    const lists = (policy: Partial<typeof defaultPolicy>) => considerEntries(deltaOf(moved), { ...defaultPolicy, ...policy }, new Set());
    expect(lists({})).toMatchObject({ shown: [moved], preExisting: [] });
    expect(lists({ moved: 'block' })).toMatchObject({ shown: [moved], preExisting: [] });
    expect(lists({ moved: 'ignore' })).toMatchObject({ shown: [], preExisting: [moved] });
  });

  test('keeps what is suppressed apart, whatever its severity', () => {
    const hidden = newEntry(findingOf('critical', { suppressed: true }));
    expect(considerEntries(deltaOf(hidden), defaultPolicy, changed)).toMatchObject({ shown: [], suppressed: [hidden] });
  });

  test('calls a suppressed finding that was there before pre-existing: it is none of this change', () => {
    const old = oldEntry(findingOf('critical', { suppressed: true }));
    expect(considerEntries(deltaOf(old), defaultPolicy, changed)).toMatchObject({ suppressed: [], preExisting: [old] });
  });

  test('tells what is fixed from what only went with its file', () => {
    const [fixed, removed, hidden] = [findingOf('high'), findingOf('high'), findingOf('low', { suppressed: true })];
    const delta = deltaOf(goneEntry(fixed), goneEntry(removed, true), goneEntry(hidden));
    expect(considerEntries(delta, defaultPolicy, changed)).toMatchObject({ fixed: [fixed, hidden], removed: [removed] });
  });

  test('puts every entry of every review in exactly one list', async () => {
    for (const { delta, policy, changes } of await generatedReviews(100)) {
      const lists = considerEntries(delta, policy, new Set(changes.files.map(file => file.path)));
      const heads = [...lists.shown, ...lists.observed, ...lists.suppressed, ...lists.belowThreshold, ...lists.preExisting];
      const gone = [...lists.fixed, ...lists.removed, ...lists.merged, ...lists.unknown.map(({ base }) => base)];
      expect(new Set([...heads, ...gone]).size).toBe(delta.entries.length);
      expect(heads.length + gone.length).toBe(delta.entries.length);
      const ranks = lists.shown.map(entry => severities.indexOf(entry.head.severity));
      expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    }
  });
});
