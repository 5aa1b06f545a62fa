import { describe, expect, test } from 'vitest';
import type { Cause } from '../../../src/delta/delta.ts';
import type { Policy } from '../../../src/policy/policy.ts';
import { type EntryMarks, entrySentences, markdownQuoting, plainQuoting } from '../../../src/reports/words/entry-words.ts';
import { isJoined, ownerName, partName, partsOf, sharedSentences, titleOf } from '../../../src/reports/words/group-words.ts';
import { entriesByStatus, ledgerTitle } from '../../../src/reports/words/ledger-words.ts';
import { policyWords, quietWords } from '../../../src/reports/words/quiet-words.ts';
import { severityCounts, severityWords } from '../../../src/reports/words/severity-words.ts';
import type { Coverage } from '../../../src/verdict/coverage.ts';

describe('what the comparison says of a finding', () => {
  const cause = (changes: Partial<Cause> = {}): Cause => ({
    path: 'a.yaml',
    kind: 'changed',
    line: 3,
    endLine: 3,
    text: 'x: 1',
    ...changes,
  });
  const told = (marks: Partial<EntryMarks>) =>
    entrySentences({ causes: [], causesAre: 'together', ...marks } as unknown as EntryMarks, plainQuoting);

  test('is where it was, why nobody knows whether it was there, and what brought it about', () => {
    expect(told({})).toEqual([]);
    expect(told({ movedFrom: 'old/a.yaml', baseUnknown: 'The base was not read.', causes: [cause()] })).toEqual([
      'Moved from "old/a.yaml"; it was there before.',
      'It may have been there before: The base was not read.',
      'Caused by the change of line 3 of "a.yaml": x: 1',
    ]);
  });

  test('names each of several causes, and whether one of them is enough', () => {
    const causes = [cause(), cause({ kind: 'deleted', line: 5, endLine: 7 })];
    const both = 'the change of line 3 of "a.yaml": x: 1; the deletion of lines 5 to 7 of "a.yaml": x: 1';
    expect(told({ causes })).toEqual([`Caused by these together: ${both}`]);
    expect(told({ causes, causesAre: 'each' })).toEqual([`Caused by each of these alone: ${both}`]);
  });

  test('cuts what is long, and quotes what is not ours', () => {
    expect(plainQuoting.path('x'.repeat(400))).toHaveLength(302);
    expect([markdownQuoting.path('a`b'), markdownQuoting.text('*x*')]).toEqual(['``a`b``', '`*x*`']);
  });
});

describe('a group', () => {
  const finding = (ruleId: string, name: string) => ({ ruleId, name }) as never;

  test('has a part for each rule, in the order of the first of each', () => {
    const members = [finding('b', '1'), finding('a', '2'), finding('b', '3')] as const;
    expect(partsOf({ members }, one => one)).toEqual([
      { ruleId: 'b', items: [members[0], members[2]] },
      { ruleId: 'a', items: [members[1]] },
    ]);
  });

  test('is joined when several findings of a family are told as one', () => {
    const of = (family: 'role' | undefined, count: number) =>
      isJoined({ ...(family && { family }), members: Array.from({ length: count }, () => ({})) as unknown as [object, ...object[]] });
    expect([of('role', 2), of('role', 1), of(undefined, 2)]).toEqual([true, false, false]);
  });

  test('is about containers, services and stages by their names, and else about its owner', () => {
    expect(['Deployment/web#container:app', 'service:db', 'stage:build', 'Deployment/web'].map(partName)).toEqual([
      'app',
      'db',
      'build',
      '',
    ]);
    expect(ownerName({ owner: { subject: 'Deployment/web' } } as never)).toBe('Deployment/web');
  });

  test('is called by the title of its rule, or by its id', () => {
    const rules = new Map([['a/b', { title: 'It is open' }]]) as never;
    expect([titleOf('a/b', rules), titleOf('c/d', rules)]).toEqual(['It is open', 'c/d']);
  });

  test('says once what is to be said of all', () => {
    const items: readonly (readonly string[])[] = [
      ['x', 'y'],
      ['y', 'z'],
    ];
    expect(sharedSentences(items, own => own)).toEqual(['y']);
    expect(sharedSentences(items.slice(0, 1), own => own)).toEqual(['x', 'y']);
    expect(sharedSentences([], () => ['x'])).toEqual([]);
  });
});

test('a ledger tells first of files that were not judged as they should have been, and counts', () => {
  const statuses = ['removed', 'evaluated', 'not-evaluated', 'evaluated', 'not-ours', 'partly-evaluated'] as const;
  const coverage = (wanted: readonly string[]): Coverage =>
    ({ entries: wanted.map((status, index) => ({ path: String(index), status })), listComplete: true }) as unknown as Coverage;
  expect(entriesByStatus(coverage(statuses)).map(([words, entries]) => [words, entries.map(({ path }) => path)])).toEqual([
    ['not evaluated', ['2']],
    ['evaluated in part', ['5']],
    ['evaluated', ['1', '3']],
    ['removed', ['0']],
    ['not a container file', ['4']],
  ]);
  expect(ledgerTitle(coverage(statuses))).toBe(
    'Changed files: 1 not evaluated, 1 evaluated in part, 2 evaluated, 1 removed, 1 not a container file',
  );
  expect(ledgerTitle(coverage(['not-ours', 'not-ours', 'read-beside', 'read-beside']), 'Files')).toBe(
    'Files: 2 read beside container files, 2 not container files',
  );
  const all = ['rendered', 'not-rendered', 'excused', 'excluded', 'read-beside'];
  expect(ledgerTitle(coverage(all))).toBe(
    'Changed files: 1 not rendered, 1 evaluated as what is rendered of it, 1 not rendered, excused by policy, 1 excluded, 1 read beside container files',
  );
});

test('what a review only counts is told in one line', () => {
  const quiet = (preExisting: number, belowThreshold: number, removed: number, entries = 1): string =>
    quietWords({
      considered: {
        preExisting: Array(preExisting).fill({}),
        belowThreshold: Array(belowThreshold).fill({}),
        removed: Array(removed).fill({}),
      },
      coverage: { entries: Array(entries).fill({}) },
    } as never);
  expect(quiet(0, 0, 0)).toBe('');
  expect(quiet(1, 1, 1)).toBe(
    '1 finding was there before this change; 1 finding is below the "report" threshold; 1 finding is gone with its file',
  );
  expect(quiet(2, 2, 2, 0)).toBe(
    '2 findings were there before this change; 2 findings are below the "report" threshold; 2 findings are gone with their files; No file was changed',
  );
});

test('a policy is told by where it comes from and by its thresholds', () => {
  const rest = { thresholds: { report: 'low', comment: 'medium', block: 'high' }, scope: 'new' };
  const words = (more: object): string => policyWords({ ...rest, ...more } as unknown as Policy, text => `<${text}>`);
  const end = 'report low, comment medium, block high, scope new.';
  const [source, organization] = [{ path: 'own.yml' }, { path: 'org.yml', repository: 'acme/.github' }];
  expect(words({})).toBe(`Policy from the defaults: ${end}`);
  expect(words({ source })).toBe(`Policy from <own.yml>: ${end}`);
  expect(words({ organization })).toBe(`Policy from <org.yml> of <acme/.github>: ${end}`);
  expect(words({ source, organization })).toBe(`Policy from <own.yml> over <org.yml> of <acme/.github>: ${end}`);
});

test('severities are counted the worst first, and never told by a mark alone', () => {
  const found = (['low', 'critical', 'low', 'info'] as const).map(severity => ({ severity }));
  expect(severityCounts(found)).toBe('1 critical, 2 low, 1 info');
  expect(severityCounts(found, (severity, count) => `${severity}: ${count}`)).toBe('critical: 1, low: 2, info: 1');
  expect(severityCounts([])).toBe('');
  expect((['critical', 'high', 'medium', 'low', 'info'] as const).map(severityWords)).toEqual([
    '⛔ critical',
    '🔴 high',
    '🟠 medium',
    '🟡 low',
    '⚪ info',
  ]);
});
