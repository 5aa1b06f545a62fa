import { describe, expect, test } from 'vitest';
import { digestOf } from '../../../src/oci/digest.ts';
import type { ImageManifest } from '../../../src/oci/manifest.ts';
import { signatureLayers } from '../../../src/registry/content/signature-layers.ts';

const place = { kind: 'signature-tag', name: 'acme/app:sha256-1.sig' } as const;
const bytes = Buffer.from('bytes');
const layer = (mediaType: string, annotations?: Readonly<Record<string, string>>) => ({
  mediaType,
  digest: digestOf(bytes),
  size: 5,
  ...(annotations && { annotations }),
});
const read = (layers: readonly ReturnType<typeof layer>[], manifest: { artifactType?: string; config?: string } = {}) => {
  const { artifactType, config = 'application/vnd.oci.image.config.v1+json' } = manifest;
  const whole = {
    kind: 'manifest',
    config: layer(config),
    layers,
    ...(artifactType !== undefined && { artifactType }),
  } as unknown as ImageManifest;
  return signatureLayers(whole).map(found => found.read(bytes, place));
};
const annotations = { 'dev.cosignproject.cosign/signature': 'MEU=' };

describe('the layers of a manifest that are signatures', () => {
  test('are those of cosign, with their annotations', () => {
    expect(read([layer('application/vnd.dev.cosign.simplesigning.v1+json', annotations)])).toEqual([
      { format: 'simple-signing', place, payload: bytes, annotations },
    ]);
    expect(read([layer('application/vnd.dsse.envelope.v1+json')])).toEqual([
      { format: 'dsse-envelope', place, envelope: bytes, annotations: {} },
    ]);
    expect(read([layer('application/vnd.dsse.envelope.v1+json', annotations)])).toMatchObject([{ annotations }]);
    expect(read([layer('application/vnd.dsse.envelope.v1+json; charset=utf-8')])).toHaveLength(1);
  });

  test('are bundles of Sigstore, by the type of the layer or of the whole', () => {
    const bundle = [{ format: 'sigstore-bundle', place, bundle: bytes }];
    expect(read([layer('application/vnd.dev.sigstore.bundle.v0.3+json')])).toEqual(bundle);
    expect(read([layer('application/vnd.dev.sigstore.bundle+json;version=0.1')])).toEqual(bundle);
    expect(read([layer('text/plain')], { artifactType: 'Application/vnd.dev.sigstore.bundle.v0.3+json' })).toEqual(bundle);
  });

  test.each(['application/jose+json', 'application/cose'])('are envelopes of Notation, %s, in an artifact that says so', mediaType => {
    const notation = [{ format: 'notation', place, mediaType, envelope: bytes }];
    expect(read([layer(mediaType)], { artifactType: 'application/vnd.cncf.notary.signature' })).toEqual(notation);
    expect(read([layer(mediaType)], { config: 'application/vnd.cncf.notary.signature' })).toEqual(notation);
    expect(read([layer(mediaType)])).toEqual([]);
    expect(read([layer('application/json')], { artifactType: 'application/vnd.cncf.notary.signature' })).toEqual([]);
  });

  test('are none of an image, and each of several in its order', () => {
    const tar = layer('application/vnd.oci.image.layer.v1.tar+gzip');
    expect(read([tar])).toEqual([]);
    const both = read([layer('application/vnd.dsse.envelope.v1+json'), tar, layer('application/vnd.dev.cosign.simplesigning.v1+json')]);
    expect(both.map(({ format }) => format)).toEqual(['dsse-envelope', 'simple-signing']);
  });
});
