import { beforeAll, describe, expect, test } from 'vitest';
import { countsLine, groupSections } from '../../src/reports/group-sections.ts';
import type { ReviewResult } from '../../src/review/result.ts';
import type { FindingGroup } from '../../src/verdict/groups.ts';
import { manyGroups, toldFinding, toldGroup, toldResult } from '../support/told-groups.ts';

let result: ReviewResult;
beforeAll(async () => {
  result = await toldResult('a', 'b', 'c');
});

const sectionsOf = (groups: readonly FindingGroup[], of = result) =>
  groupSections(groups, of)
    .filter(({ items }) => items.length > 0)
    .map(({ open, items }) => [
      /<summary>(.*)<\/summary>/u.exec(open)?.[1] ?? (open.startsWith('| Worst') ? 'overview' : 'table'),
      items.length,
    ]);
/** The first row of the table that stands open, without links. */
const rowOf = (group: FindingGroup, of = result): string => {
  const table = groupSections([group], of).find(({ items }) => items.length > 0);
  return (table?.items[0]?.markdown ?? '').replaceAll(/\]\([^)]*\)/gu, ']');
};
const family = 'pod-hardening' as const;
const fix = { title: 'Mend it', safety: 'safe', edits: [{ range: { start: 0, end: 1 }, newText: 'x' }] } as const;

describe('what there is to look at is counted', () => {
  test('by severity, the worst first, with the findings that stand behind the places', () => {
    const joined = toldGroup([toldFinding('a'), toldFinding('b')], { family });
    expect(countsLine([])).toBe('');
    expect(countsLine([...manyGroups(1, 'high'), ...manyGroups(2, 'low')])).toMatch(
      /^\*\*3 places to look at:\*\* \S+ 1 high, \S+ 2 low\.\n\n$/u,
    );
    expect(countsLine([joined, ...manyGroups(1, 'low')])).toMatch(
      /^\*\*2 places to look at:\*\* .* low, which stand for 3 findings\.\n\n$/u,
    );
    expect(countsLine(manyGroups(1, 'critical'))).toContain('**1 place to look at:**');
  });
});

describe('the places', () => {
  test('stand open up to twelve, the low ones folded below them', () => {
    expect(sectionsOf([])).toEqual([]);
    expect(sectionsOf([...manyGroups(2, 'medium'), ...manyGroups(1, 'low'), ...manyGroups(2, 'info')])).toEqual([
      ['table', 2],
      ['3 places of low severity: 3 findings', 3],
    ]);
    expect(sectionsOf(manyGroups(12, 'medium'))).toEqual([['table', 12]]);
  });

  test('of low severity stand open where there is nothing else, up to five', () => {
    expect(sectionsOf(manyGroups(5, 'low'))).toEqual([['table', 5]]);
    expect(sectionsOf(manyGroups(6, 'low'))).toEqual([['6 places of low severity: 6 findings', 6]]);
  });

  test('that are more come after an overview: five of the grave ones open, or three where none is grave', () => {
    const folded = (places: number) => `${places} more places of medium severity or worse: ${places} findings`;
    expect(sectionsOf([...manyGroups(2, 'critical'), ...manyGroups(2, 'high'), ...manyGroups(9, 'medium')])).toEqual([
      ['overview', 3],
      ['table', 4],
      [folded(9), 9],
    ]);
    expect(sectionsOf(manyGroups(13, 'high'))).toEqual([
      ['overview', 1],
      ['table', 5],
      [folded(8), 8],
    ]);
    expect(sectionsOf([...manyGroups(13, 'medium'), ...manyGroups(2, 'low')])).toEqual([
      ['overview', 2],
      ['table', 3],
      [folded(10), 10],
      ['2 places of low severity: 2 findings', 2],
    ]);
  });

  test('are counted in the overview by rule or family: the worst first, then the most frequent, with their files', () => {
    const joined = toldGroup([toldFinding('a', { severity: 'medium' }), toldFinding('b', { severity: 'medium' })], { family });
    const other = toldGroup([toldFinding('b', { severity: 'medium', path: 'b.yaml' })]);
    const groups = [...manyGroups(1, 'high', 'c'), ...manyGroups(9, 'medium', 'b'), other, joined, ...manyGroups(1, 'medium', 'a')];
    const overview = groupSections(groups, result)[0];
    expect(overview?.items.map(({ markdown }) => markdown.replaceAll(/\]\([^)]*\)/gu, ']'))).toEqual([
      expect.stringMatching(/^\| .*high.* \| Title of c \(\[test\/c\]\) \| 1 \| 1 \| 1 \|\n$/u),
      expect.stringMatching(/^\| .*medium.* \| Title of b \(\[test\/b\]\) \| 10 \| 10 \| 2 \|\n$/u),
      expect.stringMatching(/^\| .*medium.* \| Pod is not hardened \(\[pod-hardening\]\) \| 2 \| 1 \| 1 \|\n$/u),
      expect.stringMatching(/^\| .*medium.* \| Title of a \(\[test\/a\]\) \| 1 \| 1 \| 1 \|\n$/u),
    ]);
  });

  test('of more than twelve rules are counted in the overview', () => {
    const of = (rules: number) => Array.from({ length: rules }, (_, index) => manyGroups(13, 'medium', `r${index}`)).flat();
    const rowsOf = (rules: number) => groupSections(of(rules), result)[0]?.items.map(({ markdown }) => markdown) ?? [];
    expect([rowsOf(12).length, rowsOf(13).length, rowsOf(12).at(-1)?.includes('other')]).toEqual([12, 13, false]);
    expect(rowsOf(13).at(-1)).toBe('| | and 1 other rule | | | |\n');
    expect(rowsOf(15).at(-1)).toBe('| | and 3 other rules | | | |\n');
  });
});

describe('a row', () => {
  test('of one finding has its message, rule, place, and fix or advice', () => {
    expect(rowOf(toldGroup([toldFinding('a', { line: 7 })]))).toMatch(
      /^\| .*high \| The a is bad\. \(\[test\/a\]\) \| `a\.yaml:7` \| {2}\|\n$/u,
    );
    expect(rowOf(toldGroup([toldFinding('a', { fix })]))).toContain(' | Mend it (safe) |');
    expect(rowOf(toldGroup([toldFinding('a', { fix: { ...fix, safety: 'unsafe' } })]))).toContain(' | Mend it (unsafe) |');
    expect(rowOf(toldGroup([toldFinding('a', { advice: 'Copy it.' })]))).toContain(' | Copy it. |');
  });

  test('links its place where there is an address', () => {
    const linked = { ...result, repositoryUrl: 'https://github.com/acme/shop' };
    const [section] = groupSections([toldGroup([toldFinding('a', { line: 7 })])], linked).filter(({ items }) => items.length > 0);
    expect(section?.items[0]?.markdown).toContain('/a.yaml#L7)');
  });

  test('tells older gaps, which the change did not cause', () => {
    const older = [toldFinding('a'), toldFinding('b')];
    expect(rowOf(toldGroup([toldFinding('a')], { older }))).toContain('<br>and 2 older gaps, which this change did not cause');
    expect(rowOf(toldGroup([toldFinding('a')], { older: [toldFinding('b')] }))).toContain('<br>and 1 older gap,');
    expect(rowOf(toldGroup([toldFinding('a')]))).not.toContain('older');
  });

  const joined = toldGroup(
    [
      toldFinding('a', { subject: 'Deployment/web containers/app', line: 3, fix }),
      toldFinding('a', { subject: 'Deployment/web containers/proxy', line: 9 }),
      toldFinding('b', { severity: 'medium', line: 5 }),
    ],
    { family, subject: 'Deployment/web' },
  );

  test('of a family names its owner, each rule with its places, and how many gaps one edit mends', () => {
    const row = rowOf(joined);
    expect(row).toContain('**Pod is not hardened**: 3 gaps ([pod-hardening])');
    expect(row).toMatch(/<br>\S+ \[Title of a\]: .+, .+<br>\S+ \[Title of b\]: .*line 5/u);
    expect(row).toContain('Deployment/web');
    expect(row).toMatch(/ \| Mend it for 1 of 3 gaps \(safe\) \|\n$/u);
  });

  test('of a family is brief where there are many', () => {
    const brief = groupSections([...manyGroups(12, 'high', 'c'), joined], result)
      .flatMap(({ items }) => items)
      .find(({ markdown }) => markdown.includes('not hardened**'));
    expect(brief?.markdown).toContain('<br>Title of a (2); Title of b |');
    expect(brief?.findings).toHaveLength(3);
  });

  test('of a family names eight rules, four places of each, and counts the others', () => {
    const of = (rules: number, places = 1) =>
      rowOf(
        toldGroup(
          Array.from({ length: rules * places }, (_, index) => toldFinding(`r${index % rules}`, { line: index + 1 })) as [
            ReturnType<typeof toldFinding>,
          ],
          { family },
        ),
      );
    expect(of(8)).not.toContain('more rule');
    expect(of(9)).toContain('<br>and 1 more rule');
    expect(of(11)).toContain('<br>and 3 more rules');
    expect([of(9).includes('test/r7'), of(9).includes('test/r8')]).toEqual([true, false]);
    expect(of(2, 4).match(/line \d+/gu)).toHaveLength(8);
    expect(of(2, 5).match(/line \d+/gu)).toHaveLength(8);
  });
});
