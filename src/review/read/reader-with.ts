import type { RepositoryReader } from '../ports.ts';

/** The same repository, some of which is asked otherwise. */
export const readerWith = (reader: RepositoryReader, otherwise: Partial<RepositoryReader>): RepositoryReader => ({
  ...(reader.isLocal !== undefined && { isLocal: reader.isLocal }),
  readChanges: () => reader.readChanges(),
  readChangedFiles: wanted => reader.readChangedFiles(wanted),
  readFiles: (side, paths) => reader.readFiles(side, paths),
  readBytes: (side, paths) => reader.readBytes(side, paths),
  listFiles: side => reader.listFiles(side),
  listSpecial: () => reader.listSpecial(),
  ...otherwise,
});
