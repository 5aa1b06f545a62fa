import { describe, expect, test } from 'vitest';
import { renderFixAnswer, type SkippedFile } from '../../../../app/jobs/fix/fix-outcome.ts';
import type { LeftReason } from '../../../../src/review/fix-change.ts';

const skipped = (count: number, reason: SkippedFile['reason'] = 'executable'): readonly SkippedFile[] =>
  Array.from({ length: count }, (_, index) => ({ path: `run-${index}.yaml`, reason }));
const listOf = (text: string | undefined): readonly string[] => text?.split('\n').filter(line => line.startsWith('- ')) ?? [];

describe('a commit', () => {
  test('that fixed everything, or was made before, says all by itself', () => {
    expect(renderFixAnswer({ kind: 'committed', oid: 'abc', fixed: 2, skipped: [] })).toBe(undefined);
    expect(renderFixAnswer({ kind: 'done-before', oid: 'abc' })).toBe(undefined);
  });

  test('that left files out names them, and why', () => {
    const reasons = (['executable', 'not-regular', 'over-limit'] as const).map((reason, index) => ({ path: `${index}.yaml`, reason }));
    expect(renderFixAnswer({ kind: 'committed', oid: 'abc', fixed: 1, skipped: reasons })).toBe(
      [
        '1 finding fixed in abc.',
        '',
        'Left as they are:',
        '- `0.yaml`: it is executable, which a commit through the API would lose',
        '- `1.yaml`: it is not a regular file',
        '- `2.yaml`: the commit would become too large: ask again for the rest',
      ].join('\n'),
    );
  });

  test('lists twenty files, and counts the others', () => {
    const linesOf = (count: number): readonly string[] =>
      listOf(renderFixAnswer({ kind: 'committed', oid: 'abc', fixed: 9, skipped: skipped(count) }));
    expect(linesOf(20)).toHaveLength(20);
    expect(linesOf(20).at(-1)).toContain('`run-19.yaml`');
    expect(linesOf(21).slice(19)).toEqual([expect.stringContaining('`run-19.yaml`'), '- and 1 more file']);
    expect(linesOf(30).at(-1)).toBe('- and 10 more files');
  });

  test('shows a path as text, and no more of it than a comment has room for', () => {
    const [line = ''] = listOf(
      renderFixAnswer({ kind: 'committed', oid: 'abc', fixed: 1, skipped: [{ path: `a\`b${'c'.repeat(5_000)}`, reason: 'executable' }] }),
    );
    expect(line).toMatch(/^- ``a`bc+…``: it is executable/u);
    expect(line.length).toBeLessThan(1_000);
  });
});

describe('nothing to fix', () => {
  test('says so, and what was left for which reason', () => {
    expect(renderFixAnswer({ kind: 'nothing-to-fix', left: new Map() })).toBe('There is nothing to fix.');
    const left = new Map<LeftReason, number>([
      ['no-proven-fix', 1],
      ['needs-judgement', 2],
      ['not-in-change', 3],
      ['waived-here', 4],
      ['not-together', 5],
    ]);
    expect(renderFixAnswer({ kind: 'nothing-to-fix', left })).toBe(
      [
        'There is nothing to fix.',
        '',
        '- 1 finding with no fix that is proven to work',
        '- 2 findings with a fix that needs the judgement of a person: see the review comments',
        '- 3 findings with a fix in a file that this pull request does not change',
        '- 4 findings with a comment in this change that asks to leave it',
        '- 5 findings with a fix that does not go with the others',
      ].join('\n'),
    );
  });
});

describe('a refusal', () => {
  test('says why nothing was committed, with the files that were left out and the words of GitHub, as text', () => {
    const outcome = { kind: 'refused', reason: 'not-regular', skipped: skipped(1, 'not-regular'), detail: 'No **push**' } as const;
    expect(renderFixAnswer(outcome)).toBe(
      [
        'Nothing was committed. All files with safe fixes are executable or links, and a commit through the API would lose that.',
        '',
        'Left as they are:',
        '- `run-0.yaml`: it is not a regular file',
        '',
        '> No \\*\\*push\\*\\*',
      ].join('\n'),
    );
    expect(renderFixAnswer({ kind: 'refused', reason: 'closed' })).toBe('Nothing was committed. The pull request is not open any more.');
  });

  test.each([
    ['fork', /in a fork.*Commit the suggestions.*or run `tidewaiter fix` in a checkout\.$/u],
    ['no-permission', /"Contents: Read and write".*\[How to enable it\]\(https:\/\/github\.com\/.*\/docs\/app\.md\)$/u],
    ['policy-unreadable', /put them right in the base branch first\.$/u],
    ['left-out', /The policy of the organization leaves this repository out\.$/u],
    ['too-much', /could not be worked out\.$/u],
    ['head-moved', /has another head.*Ask again on the newest one\.$/u],
    ['branch-gone', /does not exist any more\.$/u],
    ['protected', /A protection rule of the branch/u],
    ['forbidden', /GitHub does not allow Tidewaiter to push/u],
    ['refused', /GitHub did not take the commit\./u],
  ] as const)('for %s says what to do', (reason, words) => {
    expect(renderFixAnswer({ kind: 'refused', reason })).toMatch(words);
  });
});
