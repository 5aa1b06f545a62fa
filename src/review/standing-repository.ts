import type { FileBytes, FileText, RepositoryReader } from './ports.ts';

/** The repository that files as they stand belong to: what is deployed of them is rendered from it. */
export interface StandingRepository {
  /** The files that were asked to be looked at, from the root of the repository: fixes write in no other. */
  readonly given: ReadonlySet<string>;
  /** All files, those around the given ones included. */
  readonly listPaths: () => readonly string[];
  readonly read: (paths: readonly string[]) => Promise<ReadonlyMap<string, FileText>>;
  /** Of files that are not text, such as archives. */
  readonly readBytes: (paths: readonly string[]) => Promise<ReadonlyMap<string, FileBytes>>;
  /** A path as people gave it. */
  readonly shown: (path: string) => string;
}

/** A repository of which everything that it lists was given. */
export const standingRepository = async (
  reader: Pick<RepositoryReader, 'listFiles' | 'readFiles' | 'readBytes'>,
): Promise<StandingRepository> => {
  const paths = (await reader.listFiles('head')) ?? [];
  return {
    given: new Set(paths),
    listPaths: () => paths,
    read: wanted => reader.readFiles('head', wanted),
    readBytes: wanted => reader.readBytes('head', wanted),
    shown: path => path,
  };
};
