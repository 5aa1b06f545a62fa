import { gunzipSync } from 'node:zlib';
import { ChartError } from './chart-error.ts';
import { bytesOfFile, type ChartFile, chartFile, chartLimits } from './chart-file.ts';

/** What stands between the path of an archive and a path in it: no file of a repository can have it in its name. */
const inArchive = '\0';

/** The archive that a file is in, the outermost where archives are in archives; undefined for one that is in none. */
export const archiveOf = (path: string): string | undefined => {
  const end = path.indexOf(inArchive);
  return end === -1 ? undefined : path.slice(0, end);
};

/** A field of a tar header: text up to the first NUL. */
const field = (header: Buffer, start: number, size: number): string => {
  const end = header.indexOf(0, start);
  return header.toString('utf8', start, end === -1 || end > start + size ? start + size : end);
};

/** @throws ChartError */
const unzipped = (archive: Uint8Array): Buffer => {
  try {
    return gunzipSync(archive, { maxOutputLength: chartLimits.archiveBytes });
  } catch (error) {
    const isLarge = error instanceof RangeError || (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE');
    throw new ChartError(
      isLarge ? `decompressed chart is larger than the maximum size ${chartLimits.archiveBytes} bytes` : 'gzip: invalid header',
    );
  }
};

/** One entry of a tar archive, and where the next begins. */
interface TarEntry {
  readonly type: string;
  readonly name: string;
  readonly body: Buffer;
  readonly end: number;
}

/** @throws ChartError */
const tarEntryAt = (tar: Buffer, at: number): TarEntry => {
  const header = tar.subarray(at, at + 512);
  const size = Number.parseInt(field(header, 124, 12).trim() || '0', 8);
  if (!Number.isSafeInteger(size) || size < 0) throw new ChartError('archive/tar: invalid tar header');
  if (at + 512 + size > tar.length) throw new ChartError('unexpected EOF');
  const prefix = field(header, 257, 5) === 'ustar' ? field(header, 345, 155) : '';
  const type = String.fromCharCode(header[156] ?? 0);
  const isLink = type === '1' || type === '2';
  return {
    type,
    name: prefix === '' ? field(header, 0, 100) : `${prefix}/${field(header, 0, 100)}`,
    body: isLink ? Buffer.alloc(0) : tar.subarray(at + 512, at + 512 + size),
    end: at + 512 + Math.ceil(size / 512) * 512,
  };
};

/** The name of the next entry, where it is too long for a header. */
const longNameIn = ({ type, body }: TarEntry): string => {
  if (type === 'L') return field(body, 0, body.length);
  return type === 'x' ? (/^\d+ path=([^\n]*)$/mu.exec(body.toString('utf8'))?.[1] ?? '') : '';
};

/** Files, and links, which Helm takes for files without content. Source: Helm, LoadArchiveFiles. */
const isKept = ({ type }: TarEntry): boolean => ['0', '\0', '1', '2', '7'].includes(type);

/** The files of a packed chart, without its own folder. @throws ChartError */
const filesIn = (tar: Buffer, archive: string): ReadonlyMap<string, ChartFile> => {
  const files = new Map<string, ChartFile>();
  let longName = '';
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0; ) {
    const entry = tarEntryAt(tar, at);
    if (isKept(entry)) addUnpacked(files, archive, longName || entry.name, entry.body);
    if (files.size > chartLimits.files) throw new ChartError('the archive holds too many files');
    longName = longNameIn(entry);
    at = entry.end;
  }
  if (files.size === 0) throw new ChartError('no files in chart archive');
  return files;
};

const addUnpacked = (files: Map<string, ChartFile>, archive: string, name: string, body: Buffer): void => {
  const path = name.replaceAll('\\', '/').split('/').slice(1).join('/');
  if (path === '' || path.split('/').includes('..'))
    throw new ChartError(path === '' ? 'chart base directory cannot be empty' : 'chart illegally references parent directory');
  if (body.length > chartLimits.fileBytes)
    throw new ChartError(`decompressed chart file "${name}" is larger than the maximum file size ${chartLimits.fileBytes}`);
  files.set(path, chartFile(`${archive}${inArchive}${path}`, body));
};

/** What came out of an archive, and how many bytes that are. */
interface Unpacked {
  readonly archive: string;
  readonly files: ReadonlyMap<string, ChartFile>;
  readonly size: number;
}

/** What was unpacked before: both sides of a change, and each environment, have most archives in common. */
const known = new WeakMap<Uint8Array, Unpacked>();

const unpack = (archive: string, bytes: Uint8Array): Unpacked => {
  const before = known.get(bytes);
  if (before?.archive === archive) return before;
  const tar = unzipped(bytes);
  const unpacked: Unpacked = { archive, files: filesIn(tar, archive), size: tar.length };
  known.set(bytes, unpacked);
  return unpacked;
};

/** The packed charts of one chart, those in each other included: what they hold together is bounded. */
export class UnpackedCharts {
  #bytes = 0;
  #files = 0;

  /** The files of a packed chart, by path in it. Their own paths name the archive before it. @throws ChartError */
  filesOf(archive: ChartFile): ReadonlyMap<string, ChartFile> {
    const { files, size } = unpack(archive.path, bytesOfFile(archive));
    this.#bytes += size;
    this.#files += files.size;
    if (this.#bytes > chartLimits.packedBytes || this.#files > chartLimits.files)
      throw new ChartError('the packed charts hold too much to be rendered here');
    return files;
  }
}
