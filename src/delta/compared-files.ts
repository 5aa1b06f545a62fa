import type { FileArtifact } from '../artifacts/artifact.ts';
import type { SourceFile } from '../artifacts/source-file.ts';
import { basePath, type ChangedFile, type ChangeSet } from '../changes/change-set.ts';
import { lineMapOf } from '../changes/file-line-map.ts';
import { LineMap } from '../changes/line-map.ts';
import type { Finding } from '../findings/finding.ts';

/** One side of a comparison. */
export interface ComparedSide {
  readonly findings: readonly Finding[];
  /** The files that were judged, by path. */
  readonly artifacts: ReadonlyMap<string, FileArtifact>;
  /** All texts that findings lie in, by path. */
  readonly files: ReadonlyMap<string, SourceFile>;
  /** Why a file could not be judged, or not as a whole, by path: full sentences. */
  readonly unread: ReadonlyMap<string, string>;
  /**
   * Why it is not known what surrounds a file that was read, such as the folder from which an image is built: full sentences, by its path.
   */
  readonly surroundings?: ReadonlyMap<string, string>;
  /** Why a rule that joins files could not tell at this side whether a finding of the other one is there: a full sentence. */
  readonly unjoined?: ((finding: Finding) => string | undefined) | undefined;
}

/** A changed file, with its paths and how its lines relate. */
export interface ComparedFile {
  readonly basePath: string | undefined;
  readonly headPath: string | undefined;
  readonly map: LineMap | undefined;
}

export interface ComparedFiles {
  readonly byHead: ReadonlyMap<string, ComparedFile>;
  readonly byBase: ReadonlyMap<string, ComparedFile>;
  readonly all: readonly ComparedFile[];
}

export const comparedFiles = (changes: ChangeSet, base: ComparedSide, head: ComparedSide): ComparedFiles => {
  const texts = { baseFiles: base.files, headFiles: head.files };
  const changed = changes.files.map((file): ComparedFile => comparedFile(file, lineMapOf(file, changes, texts)));
  const known = new Set(changed.flatMap(({ basePath: from, headPath: to }) => [from, to]));
  const unchanged = [...head.artifacts.keys()].filter(path => !known.has(path) && base.artifacts.has(path));
  const all = [...changed, ...unchanged.map(path => ({ basePath: path, headPath: path, map: new LineMap([]) }))];
  return {
    all,
    byHead: new Map(all.flatMap(file => (file.headPath === undefined ? [] : [[file.headPath, file]]))),
    byBase: new Map(all.flatMap(file => (file.basePath === undefined ? [] : [[file.basePath, file]]))),
  };
};

const comparedFile = (file: ChangedFile, map: LineMap): ComparedFile => ({
  basePath: file.status === 'added' || file.status === 'copied' ? undefined : basePath(file),
  headPath: file.status === 'removed' ? undefined : file.path,
  map,
});
