import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Digest, digestOf } from '../../../src/oci/digest.ts';

/** A descriptor as it is written into a layout. */
export interface WrittenDescriptor {
  readonly mediaType: string;
  readonly digest: Digest;
  readonly size: number;
  readonly [field: string]: unknown;
}

/** Media types of the OCI image specification that test images are made of. */
export const ociTypes = {
  manifest: 'application/vnd.oci.image.manifest.v1+json',
  index: 'application/vnd.oci.image.index.v1+json',
  config: 'application/vnd.oci.image.config.v1+json',
  layer: 'application/vnd.oci.image.layer.v1.tar+gzip',
} as const;

/** Writes an OCI image layout into a folder, piece by piece. Source: OCI image specification, image-layout.md. */
export class LayoutWriter {
  readonly folder: string;
  readonly #named: object[] = [];

  constructor(folder: string) {
    this.folder = folder;
    mkdirSync(join(folder, 'blobs/sha256'), { recursive: true });
    writeFileSync(join(folder, 'oci-layout'), JSON.stringify({ imageLayoutVersion: '1.0.0' }));
    this.#writeIndex();
  }

  /** Writes bytes as a blob. */
  blob(mediaType: string, bytes: Uint8Array): WrittenDescriptor {
    const digest = digestOf(bytes);
    writeFileSync(join(this.folder, 'blobs/sha256', digest.slice('sha256:'.length)), bytes);
    return { mediaType, digest, size: bytes.length };
  }

  /** Writes a value as JSON. */
  json(mediaType: string, value: object): WrittenDescriptor {
    return this.blob(mediaType, Buffer.from(JSON.stringify(value)));
  }

  /** Puts a descriptor into `index.json`, under a name when it gets one. */
  add(descriptor: WrittenDescriptor, name?: string, annotations: Readonly<Record<string, string>> = {}): WrittenDescriptor {
    const named = name === undefined ? annotations : { ...annotations, 'org.opencontainers.image.ref.name': name };
    this.#named.push(Object.keys(named).length === 0 ? descriptor : { ...descriptor, annotations: named });
    this.#writeIndex();
    return descriptor;
  }

  /** Writes an image of one layer with one small file. */
  image(content: string, platform: { readonly os: string; readonly architecture: string }): WrittenDescriptor {
    const tar = tarOf('hello', content);
    const layer = this.blob(ociTypes.layer, gzipSync(tar));
    const rootfs = { type: 'layers', diff_ids: [digestOf(tar)] };
    const config = this.json(ociTypes.config, { ...platform, config: {}, rootfs });
    return this.json(ociTypes.manifest, { schemaVersion: 2, mediaType: ociTypes.manifest, config, layers: [layer] });
  }

  #writeIndex(): void {
    const index = { schemaVersion: 2, mediaType: ociTypes.index, manifests: this.#named };
    writeFileSync(join(this.folder, 'index.json'), JSON.stringify(index));
  }
}

/** A tar archive (ustar) of one regular file. */
const tarOf = (name: string, content: string): Buffer => {
  const body = Buffer.from(content);
  const header = Buffer.alloc(512);
  const octal = (value: number, digits: number): string => `${value.toString(8).padStart(digits, '0')}\0`;
  header.write(name, 0);
  header.write(octal(0o644, 7), 100);
  header.write(octal(0, 7) + octal(0, 7), 108);
  header.write(octal(body.length, 11) + octal(0, 11), 124);
  header.write(' '.repeat(8), 148);
  header.write('0', 156);
  header.write('ustar\x0000', 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  const padding = Buffer.alloc((512 - (body.length % 512)) % 512);
  return Buffer.concat([header, body, padding, Buffer.alloc(1024)]);
};
