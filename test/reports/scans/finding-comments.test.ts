import { describe, expect, test } from 'vitest';
import type { ChangeSet } from '../../../src/changes/change-set.ts';
import { defaultPolicy } from '../../../src/policy/merge.ts';
import { planScanComments, scanComments } from '../../../src/reports/scans/scan-comments.ts';
import type { ToldScan } from '../../../src/review/scans/compare-sides.ts';
import type { FindingOrigin } from '../../../src/scans/origin/finding-origin.ts';
import type { ScanFinding } from '../../../src/scans/report.ts';
import { considerScan } from '../../../src/verdict/considered-scan.ts';
import { threadOf } from '../../support/review-thread.ts';
import { scanDelta, scanFinding } from '../../support/scans/deltas.ts';

const run: FindingOrigin = { layer: 'own', path: 'Dockerfile', line: 2, endLine: 3, keyword: 'RUN' };
const lock: FindingOrigin = { layer: 'file', path: 'package-lock.json', line: 20, endLine: 24, keyword: '' };

const told = (places: ReadonlyMap<ScanFinding, FindingOrigin>, scans: Partial<typeof defaultPolicy.scans> = {}): ToldScan => ({
  name: 'shop',
  notes: [],
  scan: considerScan(scanDelta({ added: [...places.keys()].map(finding => ({ finding, because: 'package' })) }), {
    policy: { ...defaultPolicy, scans: { ...defaultPolicy.scans, ...scans } },
    today: '2026-06-15',
    originOf: finding => places.get(finding),
  }),
});

/** A change whose diff shows some lines of a file as added. */
const showing = (path: string, from: number, count: number): ChangeSet => ({
  base: 'a',
  head: 'b',
  complete: true,
  files: [
    {
      path,
      status: 'modified',
      hunks: [
        {
          baseStart: from,
          baseCount: 0,
          headStart: from,
          headCount: count,
          lines: Array.from({ length: count }, () => ({ sign: '+' as const, text: 'x' })),
        },
      ],
    },
  ],
});

const curl = scanFinding('CVE-2026-1', { fix: '9' });
const zlib = scanFinding('CVE-2026-2', { fix: '2' });

describe('what a line brings in', () => {
  test('is one comment there, over the lines of the instruction', () => {
    const scans = [
      told(
        new Map([
          [curl, run],
          [zlib, run],
        ]),
      ),
    ];
    const { post } = planScanComments(scanComments(scans, showing('Dockerfile', 1, 3)), []);
    expect(post).toMatchObject([{ path: 'Dockerfile', startLine: 2, line: 3, side: 'RIGHT' }]);
    expect(post[0]?.body).toContain('**2 findings of the scan come from here** (your layer, RUN)');
    expect(post[0]?.body).toContain('- CVE-2026-1 HIGH in lodash 4.17.4 (package-lock.json), fixed in 9\n- CVE-2026-2');
  });

  test('is told at the package in its lock file', () => {
    const { post } = planScanComments(scanComments([told(new Map([[curl, lock]]))], showing('package-lock.json', 18, 10)), []);
    expect(post).toMatchObject([{ path: 'package-lock.json', startLine: 20, line: 24 }]);
    expect(post[0]?.body).toContain('**1 finding of the scan comes from here** (your file)');
  });

  test('is said once, whatever became of the comment, and said anew when more comes from there', () => {
    const comments = scanComments([told(new Map([[curl, run]]))], showing('Dockerfile', 1, 3));
    const threads = planScanComments(comments, []).post.map(comment => threadOf(comment, { isResolved: true }));
    expect(planScanComments(comments, threads).post).toEqual([]);
    const more = scanComments(
      [
        told(
          new Map([
            [curl, run],
            [zlib, run],
          ]),
        ),
      ],
      showing('Dockerfile', 1, 3),
    );
    expect(planScanComments(more, threads).post).toHaveLength(1);
  });

  test.each([
    ['the diff does not show the line', told(new Map([[curl, run]])), showing('Dockerfile', 10, 1)],
    ['it does not block', told(new Map([[curl, run]]), { block: 'none' }), showing('Dockerfile', 1, 3)],
    ['policy only observes', told(new Map([[curl, run]]), { mode: { mode: 'observe' } }), showing('Dockerfile', 1, 3)],
    [
      'the report names no line',
      told(new Map([[curl, { ...lock, line: 1, endLine: 1, isWholeFile: true }]])),
      showing('package-lock.json', 1, 3),
    ],
  ])('is no comment where %s', (_, scan, changes) => {
    expect(scanComments([scan], changes)).toEqual([]);
  });

  test('with many findings or hostile text stays short and harmless', () => {
    const evil = Array.from({ length: 40 }, (_, at) => scanFinding(`CVE-${at}`, { fix: '<script>\n::error::x @everyone [a](b)' }));
    const [comment] = scanComments([told(new Map(evil.map(finding => [finding, run])))], showing('Dockerfile', 1, 3));
    expect(comment?.full.body).toContain('- and 30 more, in the summary');
    expect(comment?.full.body).not.toMatch(/^::|<script>|[^\\]@everyone|[^\\]\[a\]/mu);
  });
});
