import { crc32, inflateRawSync } from 'node:zlib';

/** A file of an archive, packed. */
export interface ZipEntry {
  readonly name: string;
  /** Bytes that it says to have unpacked. */
  readonly size: number;
  /** Unpacks it, to no more than `most` bytes. Throws `ZipError`. */
  readonly unpack: (most: number) => Uint8Array;
}

/** An archive that is none, or more than it may be. The message is the end of a sentence. */
export class ZipError extends Error {
  override readonly name = 'ZipError';
}

/** Most files that are listed of an archive. */
const maxEntries = 10_000;

/** Records of the format: APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12, 4.3.16. */
const endSignature = 0x06_05_4b_50;
const entrySignature = 0x02_01_4b_50;
const localSignature = 0x04_03_4b_50;
const endSize = 22;
const entrySize = 46;
const localSize = 30;
const maxComment = 65_535;

const stored = 0;
const deflated = 8;
const encrypted = 1;

const broken = (): ZipError => new ZipError('not a zip archive, or a damaged one');

/**
 * Lists the files of a zip archive by its central directory, as `actions/upload-artifact` writes them: stored or deflated, without
 * encryption, below 4 GB. Unpacks nothing yet. Throws `ZipError`.
 */
export const readZip = (bytes: Uint8Array): readonly ZipEntry[] => {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = view.readUInt16LE(end + 10);
  if (count > maxEntries || count === 0xff_ff) throw new ZipError(`an archive of more than ${maxEntries} files`);
  const entries: ZipEntry[] = [];
  let at = view.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + entrySize > end || view.readUInt32LE(at) !== entrySignature) throw broken();
    const nameLength = view.readUInt16LE(at + 28);
    const next = at + entrySize + nameLength + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32);
    if (next > end) throw broken();
    const name = view.toString('utf8', at + entrySize, at + entrySize + nameLength);
    const header = at;
    if (!name.endsWith('/')) entries.push({ name, size: view.readUInt32LE(at + 24), unpack: most => unpack(view, header, most) });
    at = next;
  }
  return entries;
};

/** The record at the end, behind which there may be a comment. */
const endOf = (view: Buffer): number => {
  const first = Math.max(0, view.length - endSize - maxComment);
  for (let at = view.length - endSize; at >= first; at -= 1) if (view.readUInt32LE(at) === endSignature) return at;
  throw broken();
};

/** Why the sizes of the directory: those before the data are zero when an archive was written in one go. */
const unpack = (view: Buffer, header: number, most: number): Uint8Array => {
  const [flags, method] = [view.readUInt16LE(header + 8), view.readUInt16LE(header + 10)];
  const [checksum, packedSize, size] = [view.readUInt32LE(header + 16), view.readUInt32LE(header + 20), view.readUInt32LE(header + 24)];
  if ((flags & encrypted) !== 0) throw new ZipError('encrypted');
  if (size > most) throw new ZipError('larger than it may be unpacked');
  const local = view.readUInt32LE(header + 42);
  if (local + localSize > view.length || view.readUInt32LE(local) !== localSignature) throw broken();
  const start = local + localSize + view.readUInt16LE(local + 26) + view.readUInt16LE(local + 28);
  if (start + packedSize > view.length) throw broken();
  const packed = view.subarray(start, start + packedSize);
  const bytes = method === stored ? packed : method === deflated ? inflate(packed, size) : undefined;
  if (!bytes) throw new ZipError('packed in a way that is not read');
  if (bytes.length !== size || crc32(bytes) !== checksum) throw broken();
  return bytes;
};

/** What unpacks to more than it says is a bomb, and stopped there. */
const inflate = (packed: Uint8Array, size: number): Uint8Array => {
  if (size === 0) return new Uint8Array();
  try {
    return inflateRawSync(packed, { maxOutputLength: size });
  } catch {
    throw broken();
  }
};
