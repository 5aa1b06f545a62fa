import type { FileArtifactKind } from '../artifacts/artifact.ts';
import { kindsByName } from '../artifacts/classify.ts';
import { commentMarker } from '../artifacts/suppressions/suppression-comment.ts';
import type { AnyRule } from './rule.ts';

/** The rules that look at files of one kind where there are no others, for the kinds that are often alone. */
const loaders: Readonly<Partial<Record<FileArtifactKind, () => Promise<readonly AnyRule[]>>>> = {
  dockerfile: async () => (await import('./dockerfile-rules.ts')).dockerfileRules,
};

/** A file that is judged. */
interface JudgedFile {
  readonly path: string;
  /** Left out where it can't be read. */
  readonly text?: string;
}

/** The kind that all of some files have by their names; undefined where they have several. */
export const onlyKind = (paths: Iterable<string>): FileArtifactKind | undefined => {
  const kinds = new Set([...paths].flatMap(path => kindsByName(path)));
  const [kind] = kinds;
  return kinds.size === 1 ? kind : undefined;
};

/**
 * The rules that may have something to say where exactly these files are judged: those of the kind that all have by their names, else all
 * rules. Why: to load all takes longer than to judge a Dockerfile. A comment of ours may name any rule, so that all have to be known.
 */
export const neededRules = async (files: readonly JudgedFile[]): Promise<readonly AnyRule[]> => {
  const kind = onlyKind(files.map(({ path }) => path));
  const load = kind !== undefined && !files.some(namesRules) ? loaders[kind] : undefined;
  return load ? load() : (await import('./catalog.ts')).allRules;
};

const namesRules = ({ text }: JudgedFile): boolean => text?.includes(commentMarker) === true;
