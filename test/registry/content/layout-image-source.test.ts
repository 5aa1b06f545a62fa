import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseImageReference } from '../../../src/artifacts/images/image-reference.ts';
import { LayoutImageSource } from '../../../src/registry/content/layout-image-source.ts';
import { type RegistryLimits, usualLimits } from '../../../src/registry/limits.ts';
import type { ImageEvidence, ImageFacts } from '../../../src/signing/evidence.ts';
import type { ImageQuery } from '../../../src/signing/image-source.ts';
import { LayoutWriter, ociTypes, type WrittenDescriptor } from '../../support/signing/image-layout.ts';
import { writeIndex } from '../../support/signing/push-image.ts';

let writer: LayoutWriter;
beforeEach(() => {
  writer = new LayoutWriter(mkdtempSync(join(tmpdir(), 'tidewaiter-layout-')));
});
afterEach(() => rmSync(writer.folder, { recursive: true }));

const linux = { os: 'linux', architecture: 'amd64' };
const bundleType = 'application/vnd.dev.sigstore.bundle.v0.3+json';

const fetchImage = (text: string, more: Partial<ImageQuery> = {}): Promise<ImageFacts> => {
  const reference = parseImageReference(text);
  if (!reference) throw new Error(`${text} is not a reference.`);
  return new LayoutImageSource(writer.folder).fetchImage({ reference, signatureRepositories: [], ...more });
};
const evidenceOf = async (text: string, more: Partial<ImageQuery> = {}): Promise<ImageEvidence> => {
  const facts = await fetchImage(text, more);
  if (facts.state !== 'known') throw new Error(facts.reason);
  return facts.evidence;
};

const artifact = (layer: WrittenDescriptor, subject?: WrittenDescriptor, artifactType = bundleType): WrittenDescriptor => {
  const config = writer.json('application/vnd.oci.empty.v1+json', {});
  return writer.json(ociTypes.manifest, { schemaVersion: 2, mediaType: ociTypes.manifest, artifactType, config, layers: [layer], subject });
};
const blobPath = ({ digest }: WrittenDescriptor): string => join(writer.folder, 'blobs', ...digest.split(':'));

test('an image is found by its tag, by its whole name, by its digest, or as the only one', async () => {
  const [first, second] = [writer.image('first', linux), writer.image('second', linux)];
  writer.add(first);
  expect((await evidenceOf('acme/app:v7')).image.digest).toBe(first.digest);
  writer.add(second, 'ghcr.io/acme/app:v2');
  expect((await evidenceOf('ghcr.io/acme/app:v2')).image.digest).toBe(second.digest);
  expect((await evidenceOf(`acme/app:v2@${first.digest}`)).image.digest).toBe(first.digest);
  expect(await fetchImage('acme/app:v3')).toMatchObject({ state: 'absent' });
  writer.add(first, 'v3');
  expect((await evidenceOf('acme/app:v3')).image.digest).toBe(first.digest);
  expect(await fetchImage(`acme/app@sha256:${'0'.repeat(64)}`)).toMatchObject({ state: 'absent' });
});

test('a manifest that does not say what it is, is what its entry in the index says', async () => {
  const { mediaType: _mediaType, ...silent } = JSON.parse(readFileSync(blobPath(writer.image('first', linux)), 'utf8')) as Record<
    string,
    unknown
  >;
  const image = writer.json(ociTypes.manifest, silent);
  writer.add(image, 'v1');
  expect((await evidenceOf('acme/app:v1')).image.digest).toBe(image.digest);
});

test('an image of another name is not taken for the one that is asked for', async () => {
  writer.add(writer.image('first', linux), 'v1');
  expect(await fetchImage('acme/app:v2')).toMatchObject({ state: 'absent' });
});

test('an index has its platforms, and each of them can be asked for by digest', async () => {
  const { index, platforms } = writeIndex(writer, 'content');
  writer.add(index, 'v1');
  const evidence = await evidenceOf('acme/app:v1');
  expect(evidence.platforms.map(({ digest }) => digest)).toEqual(platforms);
  expect((await evidenceOf(`acme/app@${platforms[1]}`)).image.digest).toBe(platforms[1]);
});

test('an image of an index in an index is found, however many images stand before it that the layout has not', async () => {
  const { index, platforms } = writeIndex(writer, 'content');
  const left = Array.from({ length: 200 }, (_, at) => ({
    mediaType: ociTypes.manifest,
    digest: `sha256:${at.toString(16).padStart(64, '0')}`,
    size: 100,
  }));
  writer.add(writer.json(ociTypes.index, { schemaVersion: 2, mediaType: ociTypes.index, manifests: [...left, index] }), 'v1');
  expect((await evidenceOf(`acme/app@${platforms[1]}`)).image.digest).toBe(platforms[1]);
});

test('indexes in each other are looked through, two hundred of them', async () => {
  const image = writer.image('deep', linux);
  let inner = image;
  for (let depth = 0; depth < 199; depth += 1)
    inner = writer.json(ociTypes.index, { schemaVersion: 2, mediaType: ociTypes.index, manifests: [inner] });
  writer.add(inner, 'v1');
  expect((await evidenceOf(`acme/app@${image.digest}`)).image.digest).toBe(image.digest);
  const deeper = writer.image('deeper', linux);
  inner = deeper;
  for (let depth = 0; depth < 200; depth += 1)
    inner = writer.json(ociTypes.index, {
      schemaVersion: 2,
      mediaType: ociTypes.index,
      manifests: [inner],
      annotations: { deeper: 'yes' },
    });
  rmSync(join(writer.folder, 'index.json'), { force: true });
  writer = new LayoutWriter(writer.folder);
  writer.add(inner, 'v1');
  expect(await fetchImage(`acme/app@${deeper.digest}`)).toMatchObject({ state: 'absent' });
});

test('referrers are entries about the image, or in the list under its tag, and about it alone', async () => {
  const [image, other] = [writer.image('a', linux), writer.image('b', linux)];
  writer.add(image, 'v1');
  writer.add(other, 'v2');
  const bundles = ['1', '2', '3'].map(text => writer.blob(bundleType, Buffer.from(text)));
  const [one, two, three] = bundles;
  if (!one || !two || !three) throw new Error('There are three.');
  writer.add(artifact(one, image));
  writer.add(artifact(two, other));
  const list = writer.json(ociTypes.index, {
    schemaVersion: 2,
    mediaType: ociTypes.index,
    manifests: [artifact(three, image), artifact(two, other)],
  });
  writer.add(list, image.digest.replace(':', '-'));
  const { signatures, gaps } = await evidenceOf('acme/app:v1');
  expect(signatures.map(each => (each.format === 'sigstore-bundle' ? Buffer.from(each.bundle).toString() : each.format))).toEqual([
    '1',
    '3',
  ]);
  expect(gaps).toEqual([]);
});

test('a referrer that is an entry and stands in the list under the tag, too, is read once', async () => {
  const image = writer.image('a', linux);
  writer.add(image, 'v1');
  const [one, two, three] = ['1', '2', '3'].map(text => artifact(writer.blob(bundleType, Buffer.from(text)), image));
  if (!one || !two || !three) throw new Error('There are three.');
  for (const entry of [one, two]) writer.add(entry);
  const manifests = [one, two, three];
  writer.add(writer.json(ociTypes.index, { schemaVersion: 2, mediaType: ociTypes.index, manifests }), image.digest.replace(':', '-'));
  const { signatures } = await evidenceOf('acme/app:v1');
  expect(signatures.map(each => (each.format === 'sigstore-bundle' ? Buffer.from(each.bundle).toString() : each.format))).toEqual([
    '1',
    '2',
    '3',
  ]);
});

test('content that is not what its digest says is refused, in a signature as a gap, in the image as unknown', async () => {
  const image = writer.image('a', linux);
  writer.add(image, 'v1');
  const layer = writer.blob(bundleType, Buffer.from('bundle'));
  writer.add(artifact(layer, image));
  writeFileSync(blobPath(layer), 'forged');
  expect(await evidenceOf('acme/app:v1')).toMatchObject({ signatures: [], gaps: [{ outcome: 'failed' }] });
  writeFileSync(blobPath(image), '{}');
  expect(await fetchImage('acme/app:v1')).toMatchObject({ state: 'unknown', code: 'malformed', retryable: false });
});

test('a file is read that has as many bytes as the limit, and none that has one more', async () => {
  const image = writer.image('a', linux);
  writer.add(image, 'v1');
  writer.add(artifact(writer.blob(bundleType, Buffer.from('bundle')), image));
  const readWith = async (limits: Partial<RegistryLimits>) => {
    const reference = parseImageReference('acme/app:v1');
    if (!reference) throw new Error('That is a reference.');
    return new LayoutImageSource(writer.folder, { ...usualLimits, ...limits }).fetchImage({ reference, signatureRepositories: [] });
  };
  expect(await readWith({ blobBytes: 6 })).toMatchObject({ state: 'known', evidence: { signatures: [{}], gaps: [] } });
  expect(await readWith({ blobBytes: 5 })).toMatchObject({ state: 'known', evidence: { signatures: [], gaps: [{}] } });
});

test('a folder that is not a layout, or has a pipe or a link in it, is told and not waited for', async () => {
  writer.add(writer.image('a', linux), 'v1');
  writeFileSync(join(writer.folder, 'index.json'), 'no JSON');
  expect(await fetchImage('acme/app:v1')).toMatchObject({ state: 'unknown', code: 'malformed' });
  cpSync(blobPath(writer.image('a', linux)), join(writer.folder, 'index.json'));
  expect(await fetchImage('acme/app:v1')).toMatchObject({
    state: 'unknown',
    reason: expect.stringMatching(/^index\.json of the layout can't be read\. The manifest says that it is "\S+manifest\S+"/u),
  });
  rmSync(join(writer.folder, 'index.json'));
  expect(await fetchImage('acme/app:v1')).toMatchObject({ state: 'unknown', reason: expect.stringContaining('no index.json') });
  execFileSync('mkfifo', [join(writer.folder, 'index.json')]);
  expect(await fetchImage('acme/app:v1')).toMatchObject({ state: 'unknown', code: 'malformed' });
  rmSync(join(writer.folder, 'index.json'));
  symlinkSync('/dev/zero', join(writer.folder, 'index.json'));
  expect(await fetchImage('acme/app:v1')).toMatchObject({ state: 'unknown', code: 'malformed' });
});

test('places that a layout cannot answer for are gaps', async () => {
  writer.add(writer.image('a', linux), 'v1');
  const more = { githubAttestations: 'acme/app', notary: { server: 'https://notary.example', gun: 'acme/app', roles: [] } };
  expect((await evidenceOf('acme/app:v1', more)).gaps.map(({ place }) => place.kind)).toEqual(['github-attestations', 'notary-server']);
});
