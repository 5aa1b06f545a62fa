import { describe, expect, test } from 'vitest';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import type { ChangeSet } from '../../../src/changes/change-set.ts';
import { defaultPolicy } from '../../../src/policy/merge.ts';
import { bumpOffers } from '../../../src/reports/scans/bump-comments.ts';
import { planScanComments } from '../../../src/reports/scans/scan-comments.ts';
import type { BaseBump } from '../../../src/review/scans/base-bump.ts';
import type { ToldScan } from '../../../src/review/scans/compare-sides.ts';
import { considerScan } from '../../../src/verdict/considered-scan.ts';
import { threadOf } from '../../support/review-thread.ts';
import { scanDelta } from '../../support/scans/deltas.ts';

const text = 'FROM debian:12.5\nRUN make\n';

const bump: BaseBump = {
  path: 'Dockerfile',
  line: 1,
  from: 'debian:12.5',
  to: 'debian:12.6',
  counting: 4,
  mended: 3,
  brought: 0,
  fix: {
    file: sourceFile('Dockerfile', text),
    edit: { title: 'Build on debian:12.6', safety: 'unsafe', edits: [{ range: { start: 5, end: 16 }, newText: 'debian:12.6' }] },
  },
};

const scan = considerScan(scanDelta({}), { policy: defaultPolicy, today: '2026-06-15', originOf: () => undefined });
const told = (more: Partial<BaseBump> = {}, name = 'shop'): ToldScan => ({ name, notes: [], scan, bump: { ...bump, ...more } });

/** A change whose diff shows the lines of a Dockerfile from one on. */
const showing = (from: number): ChangeSet => ({
  base: 'a',
  head: 'b',
  complete: true,
  files: [
    {
      path: 'Dockerfile',
      status: 'modified',
      hunks: [
        { baseStart: from, baseCount: 0, headStart: from, headCount: 1, lines: [{ sign: '+', text: text.split('\n')[from - 1] ?? '' }] },
      ],
    },
  ],
});

describe('another base image', () => {
  test('is offered as a suggestion at FROM, in words that say what is proven', () => {
    const { post, plain } = planScanComments(bumpOffers([told()], showing(1)), []);
    expect(post).toMatchObject([{ path: 'Dockerfile', line: 1, side: 'RIGHT' }]);
    expect(post[0]?.body).toBe(
      [
        '<!-- tidewaiter -->\n**Another base image has less of what the scan found**',
        '`debian:12.6` in place of `debian:12.5` mends 3 of 4 and brings none, as its own report shows. It may differ in more than that: build and test with it.',
        '**Fix.** Build on `debian:12.6`.',
        '```suggestion\nFROM debian:12.6\n```',
        `<!-- tidewaiter:scans/base-image:${post[0]?.fingerprints[0]} -->`,
      ].join('\n\n'),
    );
    expect(plain[0]?.body).not.toContain('```suggestion');
  });

  test('is offered once, whatever became of the offer, and another one is another offer', () => {
    const first = planScanComments(bumpOffers([told()], showing(1)), []).post.map(comment => threadOf(comment, { isResolved: true }));
    expect(planScanComments(bumpOffers([told()], showing(1)), first).post).toEqual([]);
    expect(planScanComments(bumpOffers([told({ to: 'debian:12.7' })], showing(1)), first).post).toHaveLength(1);
  });

  test('is offered once for two images that are built of one line', () => {
    expect(bumpOffers([told(), told({}, 'mail')], showing(1))).toHaveLength(1);
  });

  test.each([
    ['the diff does not show FROM', told(), showing(2)],
    ['the change leaves the Dockerfile alone', told(), { ...showing(1), files: [] }],
    ['a variable names the image', { name: 'shop', notes: [], scan, bump: { ...bump, fix: undefined } } as unknown as ToldScan, showing(1)],
  ])('is no comment where %s', (_, scans, changes) => {
    expect(bumpOffers([scans], changes)).toEqual([]);
  });

  test('with hostile text stays one line of code', () => {
    const [offer] = bumpOffers([told({ from: 'x`\n<script>', to: '@everyone `' })], showing(1));
    expect(offer?.plain.body).not.toMatch(/^<script>/mu);
    expect(offer?.plain.body.split('\n\n')).toHaveLength(4);
  });
});
