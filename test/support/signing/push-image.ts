import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Digest, isDigest } from '../../../src/oci/digest.ts';
import { LayoutWriter, ociTypes, type WrittenDescriptor } from './image-layout.ts';
import { runTool } from './tools.ts';

/** How an image is pushed. */
export interface PushOptions {
  /** Makes the image differ from others. */
  readonly content?: string;
  /** `v2s2`: Docker's own media types. */
  readonly format?: 'oci' | 'v2s2';
  readonly credentials?: { readonly username: string; readonly password: string };
}

/** What a multi-platform image consists of. */
export interface PushedIndex {
  readonly digest: Digest;
  /** `linux/amd64` and `linux/arm64`. */
  readonly platforms: readonly [Digest, Digest];
  /** The child of platform `unknown/unknown`, as BuildKit adds for its provenance. */
  readonly attestation: Digest;
}

const inFolder = async <T>(body: (writer: LayoutWriter) => Promise<T>): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), 'tidewaiter-image-'));
  try {
    return await body(new LayoutWriter(folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const push = async ({ folder }: LayoutWriter, destination: string, { format, credentials }: PushOptions): Promise<Digest> => {
  const login = credentials ? ['--dest-creds', `${credentials.username}:${credentials.password}`] : ['--dest-no-creds'];
  const conversion = format === undefined ? ['--all', '--preserve-digests'] : ['--all', '--format', format];
  const source = `oci:${folder}:pushed`;
  const digestFile = join(folder, 'digest');
  const options = ['--insecure-policy', 'copy', '--quiet', '--dest-tls-verify=false', '--digestfile', digestFile];
  await runTool('skopeo', [...options, ...login, ...conversion, source, `docker://${destination}`]);
  const digest = readFileSync(digestFile, 'utf8').trim();
  if (!isDigest(digest)) throw new Error(`skopeo pushed '${digest}'.`);
  return digest;
};

/** Pushes a tiny image for linux/amd64 to `host/repository:tag`, and resolves to its digest. Needs the tool skopeo. */
export const pushImage = (destination: string, options: PushOptions = {}): Promise<Digest> =>
  inFolder(async writer => {
    writer.add(writer.image(options.content ?? destination, { os: 'linux', architecture: 'amd64' }), 'pushed');
    return push(writer, destination, options);
  });

/** Writes an index of two platforms and BuildKit's attestation child into a layout. */
export const writeIndex = (writer: LayoutWriter, content: string): PushedIndex & { readonly index: WrittenDescriptor } => {
  const amd64 = { os: 'linux', architecture: 'amd64' };
  const arm64 = { os: 'linux', architecture: 'arm64', variant: 'v8' };
  const first = writer.image(content, amd64);
  const second = writer.image(content, arm64);
  const unknown = { os: 'unknown', architecture: 'unknown' };
  const statement = writer.json('application/vnd.in-toto+json', { _type: 'https://in-toto.io/Statement/v0.1', subject: [] });
  const config = writer.json(ociTypes.config, { ...unknown, config: {}, rootfs: { type: 'layers', diff_ids: [statement.digest] } });
  const child = writer.json(ociTypes.manifest, { schemaVersion: 2, mediaType: ociTypes.manifest, config, layers: [statement] });
  const annotations = { 'vnd.docker.reference.type': 'attestation-manifest', 'vnd.docker.reference.digest': first.digest };
  const index = writer.json(ociTypes.index, {
    schemaVersion: 2,
    mediaType: ociTypes.index,
    manifests: [
      { ...first, platform: amd64 },
      { ...second, platform: arm64 },
      { ...child, platform: unknown, annotations },
    ],
  });
  return { index, digest: index.digest, platforms: [first.digest, second.digest], attestation: child.digest };
};

/** Pushes an image for two platforms, with BuildKit's attestation child, to `host/repository:tag`. Needs the tool skopeo. */
export const pushMultiArchImage = (destination: string, options: Omit<PushOptions, 'format'> = {}): Promise<PushedIndex> =>
  inFolder(async writer => {
    const { index, ...pushed } = writeIndex(writer, options.content ?? destination);
    writer.add(index, 'pushed');
    const digest = await push(writer, destination, options);
    if (digest !== pushed.digest) throw new Error(`skopeo pushed ${digest} and not ${pushed.digest}.`);
    return pushed;
  });
