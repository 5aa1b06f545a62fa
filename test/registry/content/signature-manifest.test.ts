import { expect, test } from 'vitest';
import { digestOf } from '../../../src/oci/digest.ts';
import type { ImageManifest } from '../../../src/oci/manifest.ts';
import { manifestTypes } from '../../../src/oci/media-types.ts';
import type { ContentReader } from '../../../src/registry/content/content-reader.ts';
import { fetchSignatures } from '../../../src/registry/content/signature-manifest.ts';

const simpleSigning = 'application/vnd.dev.cosign.simplesigning.v1+json';
const empty = { mediaType: 'application/vnd.oci.empty.v1+json', digest: digestOf(Buffer.from('{}')), size: 2 };
const manifestOf = (count: number): ImageManifest => ({
  kind: 'manifest',
  mediaType: manifestTypes.ociManifest,
  config: empty,
  layers: Array.from({ length: count }, (_, index) => ({ mediaType: simpleSigning, digest: digestOf(Buffer.from(`${index}`)), size: 1 })),
  annotations: {},
});
const reader = { fetchBlob: async () => Buffer.from('{}') } as unknown as ContentReader;
const at = { place: { kind: 'tag', name: 'a' }, digestOf: 'manifest' } as unknown as Parameters<typeof fetchSignatures>[1];

test('as many signatures are looked at as may be, and more are a gap that is told', async () => {
  const lookups = await Promise.all([2, 3, 4].map(count => fetchSignatures(manifestOf(count), at, reader, 3)));
  expect(lookups.map(({ signatures, gaps }) => [signatures.length, gaps.map(({ note }) => note)])).toEqual([
    [2, []],
    [3, []],
    [3, ['It has 4 signatures; only 3 were looked at.']],
  ]);
});

test('a manifest without a signature hides nothing', async () => {
  expect(await fetchSignatures(manifestOf(0), at, reader, 3)).toMatchObject({ signatures: [], gaps: [] });
});
