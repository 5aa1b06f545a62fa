import * as v from 'valibot';
import { type Digest, digestOf } from '../../../src/oci/digest.ts';

const Layer = v.looseObject({
  mediaType: v.string(),
  digest: v.string(),
  size: v.number(),
  annotations: v.optional(v.record(v.string(), v.string()), {}),
});
const Manifest = v.looseObject({ mediaType: v.string(), config: v.looseObject({ digest: v.string() }), layers: v.tuple([Layer]) });
const Index = v.looseObject({ manifests: v.tuple([v.looseObject({ digest: v.string(), size: v.number() })]) });

/** A signature as it lies in a registry: the layer's bytes and annotations, to be changed. */
export interface StoredSignature {
  bytes: Buffer;
  annotations: Record<string, string>;
}

const types = ['application/vnd.oci.image.manifest.v1+json', 'application/vnd.oci.image.index.v1+json'];

const get = async (url: string): Promise<Buffer> => {
  const answer = await fetch(url, { headers: { accept: types.join(', ') } });
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return Buffer.from(await answer.arrayBuffer());
};

const putBlob = async (repository: string, bytes: Buffer): Promise<Digest> => {
  const digest = digestOf(bytes);
  const upload = await fetch(`${repository}/blobs/uploads/`, { method: 'POST' });
  const location = new URL(upload.headers.get('location') ?? '', repository);
  location.searchParams.set('digest', digest);
  const stored = await fetch(location, {
    method: 'PUT',
    body: new Uint8Array(bytes),
    headers: { 'content-type': 'application/octet-stream' },
  });
  if (stored.status !== 201) throw new Error(`blob: ${stored.status}`);
  return digest;
};

const putManifest = async (
  repository: string,
  name: string,
  value: object,
  type: string,
): Promise<{ readonly digest: Digest; readonly size: number }> => {
  const bytes = Buffer.from(JSON.stringify(value));
  const stored = await fetch(`${repository}/manifests/${name}`, {
    method: 'PUT',
    body: new Uint8Array(bytes),
    headers: { 'content-type': type },
  });
  if (stored.status !== 201) throw new Error(`manifest: ${stored.status} ${await stored.text()}`);
  return { digest: digestOf(bytes), size: bytes.length };
};

/** Where a signature is copied from and to. */
export interface SignatureCopy {
  /** `http://host/v2/repository`. */
  readonly from: string;
  readonly to: string;
  readonly fromDigest: string;
  readonly toDigest: string;
  /** `.sig`, `.att`, or nothing: the fallback index of referrers. */
  readonly suffix: '.sig' | '.att' | '';
}

/** Copies a signature to another repository, changed: what somebody who may push does. */
export const copySignature = async (copy: SignatureCopy, change: (signature: StoredSignature) => void = () => undefined): Promise<void> => {
  const [fromTag, toTag] = [copy.fromDigest, copy.toDigest].map(digest => `${digest.replace(':', '-')}${copy.suffix}`);
  const read = async (name: string): Promise<unknown> => JSON.parse((await get(`${copy.from}/manifests/${name}`)).toString());
  const index = copy.suffix === '' ? v.parse(Index, await read(fromTag ?? '')) : undefined;
  const manifest = v.parse(Manifest, await read(index?.manifests[0].digest ?? fromTag ?? ''));
  const [layer] = manifest.layers;
  const stored: StoredSignature = { bytes: await get(`${copy.from}/blobs/${layer.digest}`), annotations: { ...layer.annotations } };
  change(stored);
  await putBlob(copy.to, await get(`${copy.from}/blobs/${manifest.config.digest}`));
  const digest = await putBlob(copy.to, stored.bytes);
  const subject = copy.suffix === '' ? { subject: { mediaType: types[0], digest: copy.toDigest, size: 1 } } : {};
  const changed = { ...manifest, ...subject, layers: [{ ...layer, digest, size: stored.bytes.length, annotations: stored.annotations }] };
  if (index === undefined) {
    await putManifest(copy.to, toTag ?? '', changed, manifest.mediaType);
    return;
  }
  const put = await putManifest(copy.to, digestOf(Buffer.from(JSON.stringify(changed))), changed, manifest.mediaType);
  await putManifest(copy.to, toTag ?? '', { ...index, manifests: [{ ...index.manifests[0], ...put }] }, types[1] ?? '');
};
