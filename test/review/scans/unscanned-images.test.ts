import { describe, expect, test } from 'vitest';
import { defaultPolicy } from '../../../src/policy/merge.ts';
import { reviewChange } from '../../../src/review/review.ts';
import { unscannedImages } from '../../../src/review/scans/unscanned-images.ts';
import type { ReadScan } from '../../../src/scans/report.ts';
import { type Files, InMemoryRepository } from '../../support/in-memory-repository.ts';
import { scanOf, trivyOf } from '../../support/scans/reports.ts';

const digest = `sha256:${'1'.repeat(64)}`;
const other = `sha256:${'2'.repeat(64)}`;

const pod = (image: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: web\n      image: ${image}\n`;

/** Trivy's report of an image. */
const scanned = (name: string, Metadata: object = {}): ReadScan =>
  scanOf({ ...trivyOf({ packages: { a: '1' } }), ArtifactName: name, ArtifactType: 'container_image', Metadata });

const unscanned = async (head: Files, scans: readonly ReadScan[], base: Files = {}, dockerfile?: string): Promise<readonly string[]> => {
  const reader = new InMemoryRepository({ base, head });
  const reviewed = await reviewChange({ policy: defaultPolicy, rules: [], version: '' }, { reader, clock: { today: () => '2026-06-15' } });
  return unscannedImages(
    reviewed,
    scans.map(read => ({ read, dockerfile })),
  );
};

describe('an image that the change brings in', () => {
  test('is told when no scan is about it, once for a file', async () => {
    expect(await unscanned({ 'pod.yaml': `${pod('nginx:1.27')}---\n${pod('nginx:1.27')}` }, [scanned('redis:7')])).toEqual([
      'pod.yaml: nginx:1.27',
    ]);
  });

  test.each([
    ['by its tag', 'nginx:1.27', scanned('nginx:1.27')],
    ['by the name that Docker Hub has for it', 'nginx:1.27', scanned('docker.io/library/nginx:1.27')],
    ['by no tag, which is the latest', 'nginx', scanned('nginx:latest')],
    ['by its digest', `nginx@${digest}`, scanned('whatever', { RepoDigests: [`nginx@${digest}`] })],
    ['by its tag where the report tells no digest', `nginx:1.27@${digest}`, scanned('nginx:1.27')],
    ['by a tag that the scanner has looked up', 'nginx:1.27', scanned('shop', { RepoTags: ['nginx:1.27'] })],
  ])('is covered %s', async (_, image, scan) => {
    expect(await unscanned({ 'pod.yaml': pod(image) }, [scan])).toEqual([]);
  });

  test.each([
    ['another tag', 'nginx:1.27', scanned('nginx:1.26')],
    ['nothing: a bill of its packages', 'nginx:1.27', scanOf({ spdxVersion: 'SPDX-2.3', name: 'nginx:1.27', packages: [] })],
    ['another digest of the same tag', `nginx:1.27@${digest}`, scanned('nginx:1.27', { RepoDigests: [`nginx@${other}`] })],
    ['the same tag of another repository', 'ghcr.io/acme/nginx:1.27', scanned('nginx:1.27')],
  ])('is not covered by a scan of %s', async (_, image, scan) => {
    expect(await unscanned({ 'pod.yaml': pod(image) }, [scan])).toEqual([`pod.yaml: ${image}`]);
  });

  test('is in the image that its Dockerfile builds, when that was scanned', async () => {
    const files = { 'app/Dockerfile': 'FROM node:24\nUSER 1\n', 'web/Dockerfile': 'FROM nginx:1.27\nUSER 1\n' };
    expect(await unscanned(files, [scanned('shop:head')], {}, 'app/Dockerfile')).toEqual(['web/Dockerfile: nginx:1.27']);
  });

  test('is in the bill of it that was scanned, when that has a system’s packages', async () => {
    const bill = (Metadata: object) =>
      scanOf({ ...trivyOf({ packages: { a: '1' } }), ArtifactName: 'x.cdx.json', ArtifactType: 'cyclonedx', Metadata });
    const files = { 'app/Dockerfile': 'FROM node:24\nUSER 1\n' };
    expect(await unscanned(files, [bill({ OS: { Family: 'debian', Name: '12' } })], {}, 'app/Dockerfile')).toEqual([]);
    expect(await unscanned(files, [bill({})], {}, 'app/Dockerfile')).toEqual(['app/Dockerfile: node:24']);
  });

  test('was there before, is built here, or is a template’s to say: nobody asks for it', async () => {
    expect(await unscanned({ 'pod.yaml': `${pod('nginx:1.27')}  # x\n` }, [], { 'pod.yaml': pod('nginx:1.27') })).toEqual([]);
    expect(await unscanned({ 'compose.yaml': 'services:\n  web:\n    build: .\n    image: acme/web:1\n' }, [])).toEqual([]);
    expect(await unscanned({ 'compose.yaml': 'services:\n  web:\n    image: acme/web:${TAG}\n' }, [])).toEqual([]);
  });

  test('may be what a report is about that can not be read: nothing is said', async () => {
    expect(await unscanned({ 'pod.yaml': pod('nginx:1.27') }, [scanOf('')])).toEqual([]);
  });
});
