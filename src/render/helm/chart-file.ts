import { type SourceFile, sourceFile } from '../../artifacts/source-file.ts';

/** A file that is no text. */
export interface BinaryFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A file of a chart. */
export type ChartFile = SourceFile | BinaryFile;

/** A file as it is kept. */
export const chartFile = (path: string, bytes: Buffer): ChartFile => {
  const text = bytes.toString('utf8');
  return Buffer.compare(Buffer.from(text, 'utf8'), bytes) === 0 ? sourceFile(path, text) : { path, bytes };
};

/** What a file holds, as UTF-8. */
export const textOfFile = (file: ChartFile): string => ('text' in file ? file.text : Buffer.from(file.bytes).toString('utf8'));

/** What a file holds, as it is. */
export const bytesOfFile = (file: ChartFile): Uint8Array => ('text' in file ? Buffer.from(file.text, 'utf8') : file.bytes);

/**
 * Bounds of a chart. Helm refuses larger files, and archives that unpack to more. `packedBytes` and `files` are ours: what all archives of a chart
 * hold together; the largest public charts unpack to some ten megabytes.
 */
export const chartLimits = {
  fileBytes: 5 * 1024 * 1024,
  archiveBytes: 100 * 1024 * 1024,
  packedBytes: 128 * 1024 * 1024,
  files: 20_000,
  depth: 20,
} as const;
