import { type UnreadableScan, unreadableScan } from '../../scans/report.ts';
import { readVex } from '../../scans/vex/read-vex.ts';
import type { VexDocument } from '../../scans/vex/statement.ts';
import type { FileBytes, RepositoryReader } from '../ports.ts';

/** Files of the policy repository by their paths there. */
export type SharedDocuments = ReadonlyMap<string, FileBytes>;

/** By this an entry of `scans.vex` names a file of the policy repository, in place of one of the base branch. */
const sharedPrefix = 'policy:';

/** The path in the policy repository that an entry of `scans.vex` names; undefined for one of the base branch. */
export const sharedPath = (entry: string): string | undefined =>
  entry.startsWith(sharedPrefix) ? entry.slice(sharedPrefix.length).trimStart() : undefined;

/** Paths of the files that entries of `scans.vex` name in the policy repository. */
export const sharedPathsOf = (entries: readonly string[]): readonly string[] => entries.flatMap(entry => sharedPath(entry) ?? []);

/** The documents that entries name, and why others can't be used, in full sentences. */
export interface ReadDocuments {
  readonly vex: readonly VexDocument[];
  readonly problems: readonly string[];
}

/**
 * Reads the VEX documents of the base and of the policy repository: what a change itself states would let it judge itself. `holder`: how the policy repository
 * is called where one of its files is not there.
 */
export const readVexDocuments = async (
  reader: Pick<RepositoryReader, 'readBytes'>,
  entries: readonly string[],
  { shared, holder }: { readonly shared: SharedDocuments; readonly holder: string },
): Promise<ReadDocuments> => {
  const own = entries.filter(entry => sharedPath(entry) === undefined);
  const files = own.length === 0 ? new Map<string, FileBytes>() : await reader.readBytes('base', own);
  const vex: VexDocument[] = [];
  const problems: string[] = [];
  for (const entry of entries) {
    const path = sharedPath(entry);
    const file = path === undefined ? files.get(entry) : shared.get(path);
    const read = file?.state === 'bytes' ? readVex(file.bytes) : noDocument(file, path === undefined ? 'the base branch' : holder);
    if (read.state === 'unreadable')
      problems.push(`The VEX document "${entry}" that policy names can't be used: ${read.why}. ${read.remedy}`);
    else vex.push(read.document);
  }
  return { vex, problems };
};

const noDocument = (file: FileBytes | undefined, place: string): UnreadableScan =>
  unreadableScan(
    file?.state === 'unreadable' ? file.reason.replace(/\.$/u, '') : `it is no file of ${place}`,
    'Correct "scans.vex" of the policy, or add the file.',
  );
