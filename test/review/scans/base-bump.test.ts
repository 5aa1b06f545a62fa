import { describe, expect, test } from 'vitest';
import { parseDockerfile } from '../../../src/artifacts/dockerfile/parse.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { defaultPolicy } from '../../../src/policy/merge.ts';
import { type BaseBump, baseBump } from '../../../src/review/scans/base-bump.ts';
import { comparePair } from '../../../src/scans/compare-pair.ts';
import type { ReadScan } from '../../../src/scans/report.ts';
import { applyEdits } from '../../../src/text/text-edit.ts';
import { considerScan } from '../../../src/verdict/considered-scan.ts';
import { grypeOf, reportOf, scanOf, type TrivyFinding, trivyOf } from '../../support/scans/reports.ts';

const digest = `sha256:${'1'.repeat(64)}`;
const flaw = (number: number, more: object = {}): TrivyFinding => ({
  id: `CVE-2024-${number}000`,
  name: `lib${number}`,
  version: '1',
  Layer: { DiffID: 'sha256:base' },
  ...more,
});

const packagesOf = (found: readonly TrivyFinding[]) =>
  Object.fromEntries([...found.map(({ name, version }) => [name, version]), ['libc', '1']]);

/** A report of an image of the name. */
const imageOf = (
  name: string,
  found: readonly TrivyFinding[],
  Metadata: object = {},
  packages: object = { packages: packagesOf(found) },
): object => ({
  ...trivyOf({ found, ...packages, target: 'debian' }),
  ArtifactName: name,
  ArtifactType: 'container_image',
  Metadata,
});

const layers = {
  DiffIDs: ['sha256:base', 'sha256:own'],
  ImageConfig: { history: [{ created_by: '/bin/sh -c #(nop) ADD file:a in / ' }, { created_by: 'RUN /bin/sh -c make # buildkit' }] },
};

/** What is offered for an image with the flaws in its base, and one of its own. */
const bumpFor = (flaws: readonly TrivyFinding[], candidates: readonly ReadScan[], from = 'debian:12.5'): BaseBump | undefined => {
  const document = imageOf('shop', [...flaws, flaw(9, { Layer: { DiffID: 'sha256:own' } })], layers);
  const dockerfile = parseDockerfile(sourceFile('app/Dockerfile', `# shop\nFROM ${from} AS base\nFROM base\nRUN make\n`));
  const context = { vex: [], today: '2026-06-15', facts: { exploited: new Set<string>(), epss: new Map<string, number>() }, dockerfile };
  const { delta, originOf } = comparePair(scanOf(imageOf('shop', [], layers)), scanOf(document), context);
  return baseBump(
    considerScan(delta, { policy: defaultPolicy, today: '2026-06-15', originOf }),
    reportOf(document),
    dockerfile,
    candidates,
  );
};

const both = [flaw(1), flaw(2)];

describe('another base image', () => {
  test('is named with what it mends, at the line of FROM', () => {
    expect(bumpFor(both, [scanOf(imageOf('debian:12.6', [flaw(2)]))])).toEqual({
      path: 'app/Dockerfile',
      line: 2,
      from: 'debian:12.5',
      to: 'debian:12.6',
      counting: 2,
      mended: 1,
      brought: 0,
      fix: expect.anything(),
    });
  });

  test('is an edit of FROM alone, which builds on it, and none where a variable names the image', () => {
    const edited = (bump: BaseBump | undefined): string | undefined => bump?.fix && applyEdits(bump.fix.file.text, bump.fix.edit.edits);
    const candidates = [scanOf(imageOf('debian:12.6', []))];
    expect(edited(bumpFor(both, candidates))).toBe('# shop\nFROM debian:12.6 AS base\nFROM base\nRUN make\n');
    const named = bumpFor(both, candidates, '${IMAGE:-debian:12.5}');
    expect([named?.to, named?.fix]).toEqual(['debian:12.6', undefined]);
  });

  test('is the one that mends most, then the one that brings least', () => {
    const candidates = [imageOf('debian:12.6', [flaw(2)]), imageOf('debian:12.8', [flaw(5)]), imageOf('debian:12.7', [])].map(scanOf);
    for (const order of [candidates, candidates.toReversed()])
      expect(bumpFor(both, order)).toMatchObject({ to: 'debian:12.7', mended: 2, brought: 0 });
  });

  test('has a digest where one is replaced', () => {
    const pinned = `debian:12.5@${digest}`;
    expect(bumpFor(both, [scanOf(imageOf('debian:12.6', []))], pinned)).toBeUndefined();
    const other = `sha256:${'2'.repeat(64)}`;
    expect(bumpFor(both, [scanOf(imageOf('debian:12.6', [], { RepoDigests: [`debian@${other}`] }))], pinned)?.to).toBe(
      `debian:12.6@${other}`,
    );
  });

  test.each([
    ['another repository', imageOf('ubuntu:24.04', [])],
    ['the same tag', imageOf('debian:12.5', [])],
    ['no tag', imageOf('debian', [])],
    ['another scanner', grypeOf({})],
    ['no list of packages, by which nothing is proven', imageOf('debian:12.6', [], {}, {})],
    ['the same flaws', imageOf('debian:12.6', both)],
    ['as many others as it mends', imageOf('debian:12.6', [flaw(5), flaw(6)])],
    ['nothing that can be read', ''],
  ])('of %s is not named', (_, document) => {
    expect(bumpFor(both, [scanOf(document)])).toBeUndefined();
  });

  test('mends nothing that the own instructions bring', () => {
    expect(bumpFor([], [scanOf(imageOf('debian:12.6', []))])).toBeUndefined();
  });
});
