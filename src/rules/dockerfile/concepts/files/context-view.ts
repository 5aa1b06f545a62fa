import type { Dockerfile } from '../../../../artifacts/dockerfile/model.ts';
import type { BuildContext } from '../../../../facts/facts.ts';
import { onceFor } from '../../../../text/once-for.ts';
import { countWhile } from '../../../../text/sorted.ts';
import { isTestPath, type SensitiveFile, sensitiveFile } from '../credentials/sensitive-files.ts';
import { isCopy } from './copy-instruction.ts';
import { cleanPath, type IgnoreFile, isIgnored, parseIgnoreFile } from './ignore-file.ts';

/** A tracked file that by its name holds keys or credentials; its path is relative to the context's root. */
export interface TrackedSecret {
  readonly path: string;
  readonly file: SensitiveFile;
}

/** What is known about the files that a Dockerfile can COPY. */
export interface ContextView {
  /** The applicable ignore file; `absent` when there is none, undefined when that is not known or it is too large. */
  readonly ignoreFile: { readonly path: string; readonly rules: IgnoreFile } | 'absent' | undefined;
  /** Repository path of the context's root: empty for the repository's own, undefined when the file lists don't tell. */
  readonly root: string | undefined;
  /** True when the ignore file is known to leave this path out. */
  readonly leavesOut: (path: string) => boolean;
  /** True or false when the tracked files are known. */
  readonly isTracked: (path: string) => boolean | undefined;
  /** True for a tracked folder that holds nothing but source code: a package called `credentials`. */
  readonly isCode: (folder: string) => boolean;
  /** Some tracked files at or below a folder of the context that hold keys or credentials and are not left out. */
  readonly secretsBelow: (folder: string) => readonly TrackedSecret[];
}

/** More candidates than this are not held against the ignore file, and more than `maxNamed` are not named. */
const maxCandidates = 20;
const maxNamed = 5;
/** Sources of a Dockerfile that are looked up to find its context. */
const maxSources = 50;
const maxDepth = 20;

interface TrackedIndex {
  readonly sorted: readonly string[];
  readonly secrets: readonly TrackedSecret[];
}

/** The answers of a function, kept by its argument: the same questions come with every COPY. */
const remembered = <T>(answer: (path: string) => T): ((path: string) => T) => {
  const answers = new Map<string, { readonly value: T }>();
  return path => {
    const known = answers.get(path) ?? { value: answer(path) };
    answers.set(path, known);
    return known.value;
  };
};

/** Why once: one list serves all Dockerfiles of a repository. */
const indexOf = onceFor((tracked: readonly string[]): TrackedIndex => {
  const secrets = tracked.flatMap(path => {
    const file = sensitiveFile(path);
    return file && file.weight !== 'possible' && !isTestPath(path) && !isChartTemplate(path) ? { path, file } : [];
  });
  return { sorted: tracked.toSorted(), secrets };
});

/** A manifest that Helm fills in: the names of its values, and no secret. */
const isChartTemplate = (path: string): boolean => /(?:^|\/)templates\/.*\.ya?ml$/.test(path);

/** The place of the first path that is not before `path`. */
const lowerBound = (sorted: readonly string[], path: string): number => countWhile(sorted.length, index => (sorted[index] ?? '') < path);

/** True for a tracked file and for a folder with one in it. */
const exists = ({ sorted }: TrackedIndex, path: string): boolean =>
  sorted[lowerBound(sorted, path)] === path || (sorted[lowerBound(sorted, `${path}/`)]?.startsWith(`${path}/`) ?? false);

/** Endings of source code: what such files say of credentials is how to handle them. */
const codeEnding = /\.(?:c|cc|cpp|cs|ex|exs|go|h|hpp|java|js|jsx|kt|mjs|php|pl|proto|py|rb|rs|scala|swift|ts|tsx|vue)$/i;

const holdsCode = ({ sorted }: TrackedIndex, folder: string): boolean => {
  const start = lowerBound(sorted, `${folder}/`);
  const end = start + countWhile(sorted.length - start, index => sorted[start + index]?.startsWith(`${folder}/`) ?? false);
  return end > start && sorted.slice(start, end).every(path => codeEnding.test(path));
};

const join = (folder: string, path: string): string => (folder === '' ? path : `${folder}/${path}`);

const folderOf = (path: string): string => path.slice(0, Math.max(path.lastIndexOf('/'), 0));

/** The folder of a path and those above it, nearest first; the repository's root is the empty one. */
const foldersAbove = (path: string): readonly string[] => {
  const folders: string[] = [];
  for (let at = folderOf(path); folders.length < maxDepth; at = folderOf(at)) {
    folders.push(at);
    if (at === '') break;
  }
  return folders;
};

/** Names of files and folders that the Dockerfile expects in its context: no root, wildcards, variables or addresses. */
const expectedPaths = ({ instructions }: Dockerfile): readonly string[] =>
  instructions
    .filter(isCopy)
    .filter(({ from }) => from === undefined)
    .flatMap(({ sources }) => sources.map(({ expanded }) => cleanPath(expanded.value ?? '.')))
    .filter(path => path !== '.' && !/[*?[:\\]/.test(path))
    .slice(0, maxSources);

/** The folder under which most of the expected paths exist, the nearest of equals. Undefined when none is better than the others. */
const findRoot = (dockerfile: Dockerfile, context: BuildContext, index: TrackedIndex): string | undefined => {
  const folders = foldersAbove(dockerfile.file.path);
  if (folders.length === 1) return '';
  const expected = expectedPaths(dockerfile);
  const scores = folders.map(folder => expected.filter(path => exists(index, join(folder, path))).length);
  const best = Math.max(...scores);
  // An ignore file stands at the root of a context: only a folder that holds everything that is expected speaks against it.
  const beside = context.ignoreFile.state === 'known' && folderOf(context.ignoreFile.value.path) === folders[0];
  if (beside && best < expected.length) return folders[0];
  if (best > 0) return folders[scores.indexOf(best)];
  return beside ? folders[0] : undefined;
};

const readIgnoreFile = ({ ignoreFile }: BuildContext): ContextView['ignoreFile'] => {
  if (ignoreFile.state === 'absent') return 'absent';
  if (ignoreFile.state === 'unknown') return undefined;
  const rules = parseIgnoreFile(ignoreFile.value.text);
  return rules.complete ? { path: ignoreFile.value.path, rules } : undefined;
};

const nothing: ContextView = {
  ignoreFile: undefined,
  root: undefined,
  leavesOut: () => false,
  isTracked: () => undefined,
  isCode: () => false,
  secretsBelow: () => [],
};

/** Looks at a Dockerfile's build context with what was collected about it; once for all rules. */
export const contextView = (dockerfile: Dockerfile, context: BuildContext | undefined): ContextView => {
  if (context === undefined) return nothing;
  const views = viewsOf(dockerfile);
  const known = views.get(context) ?? viewOf(dockerfile, context);
  views.set(context, known);
  return known;
};

const viewsOf = onceFor((_dockerfile: Dockerfile) => new WeakMap<BuildContext, ContextView>());

const viewOf = (dockerfile: Dockerfile, context: BuildContext): ContextView => {
  const ignoreFile = readIgnoreFile(context);
  const leavesOut = remembered(path => ignoreFile !== undefined && ignoreFile !== 'absent' && isIgnored(ignoreFile.rules, path));
  const rootOfRepository = dockerfile.file.path.includes('/') ? undefined : '';
  if (context.trackedFiles.state !== 'known') return { ...nothing, ignoreFile, root: rootOfRepository, leavesOut };
  const index = indexOf(context.trackedFiles.value);
  const root = findRoot(dockerfile, context, index);
  if (root === undefined) return { ...nothing, ignoreFile, leavesOut };
  const secretsBelow = remembered((folder): readonly TrackedSecret[] => {
    if (ignoreFile === undefined) return [];
    const clean = cleanPath(folder);
    const start = clean === '.' ? (root === '' ? '' : `${root}/`) : `${join(root, clean)}/`;
    const found = index.secrets.filter(({ path }) => path.startsWith(start)).slice(0, maxCandidates);
    const inContext = found.map(({ path, file }) => ({ path: root === '' ? path : path.slice(root.length + 1), file }));
    return inContext.filter(({ path }) => !leavesOut(path)).slice(0, maxNamed);
  });
  const isTracked = (path: string): boolean => exists(index, join(root, cleanPath(path)));
  const isCode = remembered(folder => holdsCode(index, join(root, cleanPath(folder))));
  return { ignoreFile, root, leavesOut, isTracked, isCode, secretsBelow };
};

/** `"a", "b" and "c"`. */
export const quotedList = (names: readonly string[]): string => {
  const quoted = names.map(name => `"${name}"`);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1) ?? ''}`;
};
