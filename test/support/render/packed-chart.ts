import { gzipSync } from 'node:zlib';

/** One entry of an archive besides plain files: `2` is a symbolic link (tar(5), ustar). */
export interface OtherEntry {
  readonly type: string;
  readonly body?: string;
  /** What the header says of the size, when it lies. */
  readonly size?: number;
}

const entryOf = (path: string, given: string | Buffer | OtherEntry): readonly Buffer[] => {
  const { type, body = '', size } = typeof given === 'string' || Buffer.isBuffer(given) ? { type: '0', body: given } : given;
  const bytes = Buffer.from(body);
  const header = Buffer.alloc(512);
  header.write(path);
  header.write(`${(size ?? bytes.length).toString(8).padStart(11, '0')}\0`, 124);
  header.write(type, 156);
  header.write('ustar', 257);
  return [header, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)];
};

/** A packed chart: the files of a tar, gzipped. */
export const packed = (files: Readonly<Record<string, string | Buffer | OtherEntry>>): Buffer =>
  gzipSync(Buffer.concat([...Object.entries(files).flatMap(([path, given]) => entryOf(path, given)), Buffer.alloc(1024)]));
