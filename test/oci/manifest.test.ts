import { expect, test } from 'vitest';
import { digestOf } from '../../src/oci/digest.ts';
import { maxManifestBytes, type ParsedManifest, parseManifest } from '../../src/oci/manifest.ts';
import { manifestTypes } from '../../src/oci/media-types.ts';
import { platformsOf } from '../../src/oci/platforms.ts';

const descriptor = { mediaType: 'application/vnd.oci.image.config.v1+json', digest: digestOf(Buffer.from('{}')), size: 2 };
const manifest = { schemaVersion: 2, config: descriptor, layers: [descriptor] };
const index = { schemaVersion: 2, manifests: [descriptor] };

const parse = (document: unknown, contentType: string): ParsedManifest => parseManifest(Buffer.from(JSON.stringify(document)), contentType);
const reasonOf = (parsed: ParsedManifest): string => (parsed.state === 'malformed' ? parsed.reason : 'parsed');

test('all four media types are read, from the header or from the document', () => {
  for (const mediaType of [manifestTypes.ociManifest, manifestTypes.dockerManifest]) {
    expect(parse(manifest, `${mediaType}; charset=utf-8`)).toMatchObject({ manifest: { kind: 'manifest', mediaType } });
    expect(parse({ ...manifest, mediaType }, 'application/json')).toMatchObject({ manifest: { kind: 'manifest', mediaType } });
  }
  for (const mediaType of [manifestTypes.ociIndex, manifestTypes.dockerList])
    expect(parse({ ...index, mediaType }, mediaType)).toMatchObject({ manifest: { kind: 'index', mediaType } });
});

test('all that a signature is found by is kept', () => {
  const subject = { ...descriptor, size: 7 };
  const annotations = { 'org.opencontainers.image.created': '2030-01-01T00:00:00Z' };
  expect(parse({ ...manifest, artifactType: 'application/x', subject, annotations }, manifestTypes.ociManifest)).toEqual({
    state: 'parsed',
    manifest: {
      kind: 'manifest',
      mediaType: manifestTypes.ociManifest,
      artifactType: 'application/x',
      subject,
      annotations,
      config: descriptor,
      layers: [descriptor],
    },
  });
});

test('null stands for nothing, as Go programs write it', () => {
  expect(parse({ ...manifest, layers: null, annotations: null, subject: null }, manifestTypes.ociManifest)).toMatchObject({
    manifest: { layers: [], annotations: {} },
  });
});

test('bytes with two meanings are refused (CVE-2021-41190)', () => {
  expect(reasonOf(parse({ ...manifest, mediaType: manifestTypes.ociIndex }, manifestTypes.ociManifest))).toContain('the registry says');
  expect(reasonOf(parse({ ...manifest, manifests: [descriptor] }, manifestTypes.ociManifest))).toContain('as only an index has');
  expect(reasonOf(parse({ ...index, layers: [descriptor] }, manifestTypes.ociIndex))).toContain('as only a manifest');
  expect(reasonOf(parse({ ...index, config: descriptor }, manifestTypes.dockerList))).toContain('as only a manifest');
});

test('what is not a manifest is told', () => {
  expect(reasonOf(parse(manifest, 'text/html'))).toBe('"text/html" is not a media type of a manifest.');
  expect(reasonOf(parse(manifest, 'x'.repeat(101)))).toBe(`"${'x'.repeat(100)}" is not a media type of a manifest.`);
  for (const text of ['"x"', 'null', 'no JSON'])
    expect(reasonOf(parseManifest(Buffer.from(text), manifestTypes.ociManifest)), text).toBe(
      'The manifest is not as specified: it is not a JSON object.',
    );
  expect(reasonOf(parse({ ...manifest, schemaVersion: 1 }, manifestTypes.ociManifest))).toContain('schemaVersion');
  expect(reasonOf(parse({ schemaVersion: 2 }, manifestTypes.ociManifest))).toContain('no config');
  expect(reasonOf(parse({ schemaVersion: 2 }, manifestTypes.ociIndex))).toContain('no list');
  for (const digest of ['sha256:abc', `sha512:${'0'.repeat(128)}`, `sha256:${'A'.repeat(64)}`, '../../etc/passwd'])
    expect(reasonOf(parse({ ...manifest, config: { ...descriptor, digest } }, manifestTypes.ociManifest)), digest).toContain(
      'config.digest',
    );
  for (const size of [-1, 1.5, 1e300, '2'])
    expect(reasonOf(parse({ ...manifest, config: { ...descriptor, size } }, manifestTypes.ociManifest)), String(size)).toContain(
      'config.size',
    );
});

test('hostile bytes are a reason and no exception', () => {
  const documents = ['', '[', 'null', '[]', '"x"', '['.repeat(100_000), '{"schemaVersion":2,"config":'.repeat(1_000), '\u0000'];
  for (const text of documents)
    expect(parseManifest(Buffer.from(text), manifestTypes.ociManifest).state, text.slice(0, 20)).toBe('malformed');
  expect(parseManifest(Buffer.from([0xff, 0xfe, 0x7b]), manifestTypes.ociManifest).state).toBe('malformed');
  const padded = (bytes: number): Buffer => Buffer.from(JSON.stringify(manifest).padEnd(bytes));
  expect(reasonOf(parseManifest(padded(maxManifestBytes), manifestTypes.ociManifest))).toBe('parsed');
  expect(reasonOf(parseManifest(padded(maxManifestBytes + 1), manifestTypes.ociManifest))).toContain('more than');
  expect(reasonOf(parse({ ...index, manifests: Array.from({ length: 1_001 }, () => descriptor) }, manifestTypes.ociIndex))).toContain(
    'manifests',
  );
});

test("BuildKit's attestations are no platforms; what only looks like one is", () => {
  const unknown = { os: 'unknown', architecture: 'unknown' };
  const mark = { 'vnd.docker.reference.type': 'attestation-manifest' };
  const runnable = { ...descriptor, platform: { os: 'linux', architecture: 'arm', variant: 'v7' } };
  const entries = {
    runnable,
    attestation: { ...descriptor, platform: unknown, annotations: mark },
    unmarked: { ...descriptor, platform: unknown },
    'marked otherwise': { ...descriptor, platform: unknown, annotations: { 'vnd.docker.reference.type': 'image' } },
    'marked, and of a platform': { ...runnable, annotations: mark },
    'marked, and half of a platform': { ...descriptor, platform: { os: 'linux', architecture: 'unknown' }, annotations: mark },
    'marked, and of none': { ...descriptor, annotations: mark },
    'an index': { ...descriptor, mediaType: manifestTypes.ociIndex },
  };
  const parsed = parse({ ...index, manifests: Object.values(entries) }, manifestTypes.ociIndex);
  if (parsed.state === 'malformed') throw new Error(parsed.reason);
  const { attestation: _, ...others } = entries;
  expect(platformsOf(parsed.manifest)).toEqual(Object.values(others));
});
