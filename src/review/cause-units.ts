import type { FileArtifact } from '../artifacts/artifact.ts';
import { composeCompanions } from '../artifacts/compose/companions.ts';
import { chartValuesPath } from '../artifacts/helm/chart-values.ts';
import { kustomizationCandidates } from '../artifacts/kubernetes/kustomization.ts';
import { type SourceFile, sourceFile } from '../artifacts/source-file.ts';
import { basePath, type ChangedFile, type ChangeSet } from '../changes/change-set.ts';
import { lineMapOf } from '../changes/file-line-map.ts';
import type { ChangedText } from '../delta/changed-text.ts';
import type { Finding } from '../findings/finding.ts';
import { ignoreFileCandidates } from './read/companions.ts';
import type { ReadChange, ReadSide } from './read/read-change.ts';

/** Texts of a side that findings may depend on: judged files, what lies beside them, ignore files. */
const textsOf = ({ snapshot, companions, ignoreFiles }: ReadSide): ReadonlyMap<string, SourceFile> => {
  const ignored = [...ignoreFiles].flatMap(([path, read]) => (read.state === 'text' ? [[path, sourceFile(path, read.text)] as const] : []));
  return new Map([...ignored, ...companions, ...snapshot.files]);
};

const isIgnoreFile = (path: string): boolean => path.endsWith('.dockerignore');

/** A renamed ignore file is one that is gone and another that was not there: its name says what it is for. */
const asNamed = (file: ChangedFile): readonly ChangedFile[] => {
  const { status, path, previousPath } = file;
  if (status !== 'renamed' || previousPath === undefined || !(isIgnoreFile(path) || isIgnoreFile(previousPath))) return [file];
  return [
    { path, status: 'added' },
    { path: previousPath, status: 'removed' },
  ];
};

/**
 * Changed files whose texts of both sides are known and of one kind, by path. Where the base is none of ours, nothing is to be compared.
 */
export const changedTexts = (changes: ChangeSet, { base, head }: ReadChange): ReadonlyMap<string, ChangedText> => {
  const texts = { baseFiles: textsOf(base), headFiles: textsOf(head) };
  const compared = new Map<string, ChangedText>();
  for (const file of changes.files.flatMap(asNamed)) {
    const { path, status } = file;
    const before = texts.baseFiles.get(basePath(file));
    const after = texts.headFiles.get(path);
    const isKnown = (status === 'removed' || after !== undefined) && (isNew(file) || before !== undefined);
    if (!isKnown || !isSameKind(base.snapshot.artifacts.get(basePath(file)), head.snapshot.artifacts.get(path), file)) continue;
    compared.set(path, {
      path,
      base: isNew(file) ? undefined : before,
      head: status === 'removed' ? undefined : after,
      map: lineMapOf(isNew(file) ? { path, status: 'added' } : file, changes, {
        baseFiles: isNew(file) ? new Map() : texts.baseFiles,
        headFiles: status === 'removed' ? new Map() : texts.headFiles,
      }),
    });
  }
  return compared;
};

const isNew = ({ status }: ChangedFile): boolean => status === 'added' || status === 'copied';

const isSameKind = (base: FileArtifact | undefined, head: FileArtifact | undefined, file: ChangedFile): boolean =>
  isNew(file) || file.status === 'removed' || base?.kind === head?.kind;

/**
 * The old places of files that moved, as if those had been removed: for what is found in several files it matters where each of them is,
 * not only what it holds.
 */
export const movedAway = (changes: ChangeSet, { base }: ReadChange): ReadonlyMap<string, ChangedText> => {
  const texts = textsOf(base);
  const taken = new Set(changes.files.map(({ path }) => path));
  return new Map(
    changes.files.flatMap(({ status, previousPath: path }) => {
      const text = status === 'renamed' && path !== undefined && !taken.has(path) ? texts.get(path) : undefined;
      if (text === undefined) return [];
      const map = lineMapOf({ path: text.path, status: 'removed' }, changes, { baseFiles: texts, headFiles: new Map() });
      return [[text.path, { path: text.path, base: text, head: undefined, map }] as const];
    }),
  );
};

/**
 * Which changed files a finding depends on, its own first: those beside it that its file is read with. `reachOf` tells those of a finding
 * about several files; undefined for all others.
 */
export const unitsOf = (
  changed: ReadonlyMap<string, ChangedText>,
  { base, head }: ReadChange,
  reachOf: (finding: Finding) => readonly string[] | undefined,
): ((finding: Finding) => readonly string[]) => {
  const artifactOf = (path: string): FileArtifact | undefined => head.snapshot.artifacts.get(path) ?? base.snapshot.artifacts.get(path);
  const known = new Map<string, readonly string[]>();
  const reach = new ComposeReach(changed, head.companions);
  const ofFile = (path: string): readonly string[] => {
    const paths = known.get(path) ?? [...new Set([path, ...dependencies(artifactOf(path), reach)])].filter(one => changed.has(one));
    known.set(path, paths);
    return paths;
  };
  return finding => {
    const { path } = finding.location;
    const reach = reachOf(finding);
    return reach ? [...new Set([path, ...reach])].filter(one => changed.has(one)) : ofFile(path);
  };
};

const dependencies = (artifact: FileArtifact | undefined, reach: ComposeReach): readonly string[] => {
  switch (artifact?.kind) {
    case 'dockerfile':
      return ignoreFileCandidates(artifact.file.path);
    case 'compose':
      return [...reach.of(artifact.file), ...(artifact.override === undefined ? [] : [artifact.override]), ...(artifact.variables ?? [])];
    case 'kubernetes':
      return [chartValuesPath(artifact.file.path) ?? [], kustomizationCandidates(artifact.file.path)].flat();
    default:
      return [];
  }
};

/** What Compose files refer to on either side, directly or through others. */
class ComposeReach {
  readonly #changed: ReadonlyMap<string, ChangedText>;
  readonly #companions: ReadonlyMap<string, SourceFile>;
  /** What each file names itself, by path: files that name each other are asked for from each of them. */
  readonly #named = new Map<string, readonly string[]>();

  constructor(changed: ReadonlyMap<string, ChangedText>, companions: ReadonlyMap<string, SourceFile>) {
    this.#changed = changed;
    this.#companions = companions;
  }

  of(file: SourceFile): readonly string[] {
    const reached = new Set([file.path]);
    for (const path of reached) for (const other of this.#namedBy(path, file)) reached.add(other);
    return [...reached];
  }

  #namedBy(path: string, from: SourceFile): readonly string[] {
    const known = this.#named.get(path);
    if (known !== undefined) return known;
    const { base, head = this.#companions.get(path) } = this.#changed.get(path) ?? {};
    const texts = [base, path === from.path ? from : head].flatMap(text => text ?? []);
    const named = texts.flatMap(text => composeCompanions(text.path === path ? text : sourceFile(path, text.text)));
    this.#named.set(path, named);
    return named;
  }
}
