import { mayBeOurs } from '../../artifacts/classify.ts';
import { kustomizationCandidates } from '../../artifacts/kubernetes/kustomization.ts';
import { type SourceFile, sourceFile } from '../../artifacts/source-file.ts';
import { deployInputOf, isWorthReading } from '../../artifacts/unrendered/deploy-inputs.ts';
import { basePath, type ChangedFile, type ChangeSet } from '../../changes/change-set.ts';
import type { FileText, RepositoryReader } from '../ports.ts';
import { notItsText } from '../read/decode-text.ts';
import type { Snapshot } from '../read/snapshot.ts';
import { readExisting } from './read-existing.ts';

/** Both sides of a change, as far as they were read as container files. */
export interface Snapshots {
  readonly base: Snapshot;
  readonly head: Snapshot;
  /** Unchanged files at head that were read beside the changed ones, by path: values of charts among them. */
  readonly companions: ReadonlyMap<string, SourceFile>;
}

/** A changed file with what both sides have under its name; undefined where there is no file, or no text. */
export interface ChangedInput {
  readonly change: ChangedFile;
  readonly base: SourceFile | undefined;
  readonly head: SourceFile | undefined;
  /** Why its text at head is not known, when it should be. */
  readonly unread?: 'link' | 'unreadable';
}

/** Files that are no container files by name, and are read all the same, in one call. */
export const readInputs = async (
  reader: RepositoryReader,
  { files }: ChangeSet,
  { base, head }: Snapshots,
  isIgnored: (path: string) => boolean,
): Promise<readonly ChangedInput[]> => {
  const looked = files.filter(({ path }) => !isIgnored(path));
  const others = await withoutFarOnes(
    reader,
    looked.filter(file => !isRead(file) && (isWorthReading(file.path) || isWorthReading(basePath(file)))),
  );
  const texts =
    others.length > 0 ? await reader.readChangedFiles(others) : { base: new Map<string, FileText>(), head: new Map<string, FileText>() };
  const other = new Set(others);
  return looked.flatMap((change): readonly ChangedInput[] => {
    if (other.has(change)) return [inputOf(change, texts)];
    if (!isRead(change)) return [{ change, base: undefined, head: undefined }];
    const entry = head.ledger.get(change.path);
    // What could not be read is told already.
    if (entry?.status === 'not-evaluated') return [];
    const file = head.files.get(change.path);
    const isLost = entry?.status === 'not-ours' && file === undefined && change.status !== 'removed';
    const unread = entry?.status === 'excluded' ? 'link' : isLost ? 'unreadable' : undefined;
    return [{ change, base: base.files.get(basePath(change)), head: file, ...(unread && { unread }) }];
  });
};

/** So many files that only a kustomization would make something of are read without asking whether there is one. */
const maxUnasked = 20;

/** Many notes and lists of words are left out where no kustomization lies around them. */
const withoutFarOnes = async (reader: RepositoryReader, files: readonly ChangedFile[]): Promise<readonly ChangedFile[]> => {
  const plain = files.filter(file => deployInputOf(file.path) === undefined && deployInputOf(basePath(file)) === undefined);
  if (plain.length <= maxUnasked) return files;
  const found = await readExisting(
    reader,
    plain.flatMap(({ path }) => kustomizationCandidates(path)),
  );
  const far = new Set(
    plain.filter(({ path }) => kustomizationCandidates(path).every(candidate => (found.get(candidate)?.state ?? 'absent') === 'absent')),
  );
  return files.filter(file => !far.has(file));
};

const isRead = ({ path, previousPath }: ChangedFile): boolean => mayBeOurs(path) || (previousPath !== undefined && mayBeOurs(previousPath));

interface Texts {
  readonly base: ReadonlyMap<string, FileText>;
  readonly head: ReadonlyMap<string, FileText>;
}

const inputOf = (change: ChangedFile, { base, head }: Texts): ChangedInput => {
  const read = change.status === 'removed' ? undefined : head.get(change.path);
  const file = fileOf(change.path, read);
  const isLost = read?.state === 'unreadable' || (read?.state === 'text' && file === undefined);
  const unread = read?.state === 'link' ? 'link' : isLost ? 'unreadable' : undefined;
  return { change, base: fileOf(basePath(change), base.get(basePath(change))), head: file, ...(unread && { unread }) };
};

/** The file of a text of its own; undefined for anything else. */
export const fileOf = (path: string, read: FileText | undefined): SourceFile | undefined =>
  read?.state === 'text' && notItsText(read.text) === undefined ? sourceFile(path, read.text) : undefined;

/** The files of texts of their own. */
export const filesOfTexts = (texts: ReadonlyMap<string, FileText>): Map<string, SourceFile> =>
  new Map(
    [...texts].flatMap(([path, read]) => {
      const file = fileOf(path, read);
      return file === undefined ? [] : [[path, file] as const];
    }),
  );
