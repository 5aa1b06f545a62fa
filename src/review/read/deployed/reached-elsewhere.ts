import type { ComposeProject } from '../../../artifacts/compose/model.ts';
import { parseCompose } from '../../../artifacts/compose/parse.ts';
import { isComposeName } from '../../../artifacts/compose-name.ts';
import { isKustomization, readKustomization } from '../../../artifacts/kubernetes/kustomization.ts';
import { isPipeline, mayDeploy, scriptForm } from '../../../artifacts/pipeline/paths.ts';
import type { SourceFile } from '../../../artifacts/source-file.ts';
import { isBuildFilePath } from '../../../artifacts/unrendered/build-file-change.ts';
import { entriesOf, nodeAt } from '../../../artifacts/yaml/lookup.ts';
import { basePath, type ChangeSet } from '../../../changes/change-set.ts';
import { environmentInputs } from '../../../environments/inputs.ts';
import type { Notification } from '../../../findings/notification.ts';
import { fileNameOf, folderOf, liesWithin, resolvePath } from '../../../text/path.ts';
import type { Range } from '../../../text/range.ts';
import type { RepositoryReader, Side } from '../../ports.ts';
import { fileOf, filesOfTexts } from '../../unrendered/changed-inputs.ts';
import type { BuildPointer } from '../build-pointers.ts';
import { commandPointers } from '../command-pointers.ts';
import { maxCompanions } from '../companions.ts';
import { type Detours, movedAt, movedIn, wayOut } from '../detours.ts';
import { prefixesOf, resolvedPath } from '../links.ts';
import { pointersIn } from '../pointed-builds.ts';
import type { Snapshot } from '../snapshot.ts';
import { allDeployedBy, grantsIn } from './deployed-files.ts';
import { deployingProblem } from './deploying-problem.ts';

/** More are not told: each says that the change was not reviewed. */
const maxTold = 20;

/** A path, or several where it may be, that a file has deployed or built. */
interface Used {
  readonly by: SourceFile;
  readonly range: Range;
  readonly candidates: readonly string[];
  readonly isRecursive?: boolean;
}

const builtBy = (file: SourceFile): readonly BuildPointer[] => [
  ...(mayDeploy(file.path) ? commandPointers(file) : []),
  ...pointersIn(file),
];

const usedBy = (file: SourceFile): readonly Used[] => {
  if (!mayDeploy(file.path) && !isBuildFilePath(file.path)) return [];
  const built = builtBy(file);
  const deployed = mayDeploy(file.path) ? allDeployedBy(file).filter(({ isGuess }) => !isGuess) : [];
  return [...built.map(({ path, range }) => ({ by: file, range, candidates: [path] })), ...deployed];
};

/** Words of commands that deploy or build. */
const deployingWord = /\b(?:helm3?|kubectl|oc|kustomize|kapp|skaffold|argocd|flux|docker|podman|nerdctl|buildah|kaniko)\b/u;

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);

/** Where a file that says how something is deployed names a folder, or something in it, by its path from the root of the repository. */
const namedIn = (file: SourceFile, folder: string): Range | undefined => {
  if (isKustomization(file.path))
    return readKustomization(file).paths.some(path => liesWithin(path, folder))
      ? { start: 0, end: file.text.indexOf('\n') + 1 }
      : undefined;
  const isScript = isPipeline(file.path) || scriptForm(file.path) !== undefined;
  for (const match of file.text.matchAll(new RegExp(String.raw`(?<![\w-]|[\w-]/)${escaped(folder)}(?![\w.-])`, 'gu'))) {
    const range = { start: match.index, end: match.index + match[0].length };
    // Why the lines before: a command may go on in the next one.
    const from = Math.max(file.text.lastIndexOf('\n\n', range.start), range.start - 500, 0);
    const before =
      file.text
        .slice(from, range.start)
        .split(/(?<!\\)\n/u)
        .at(-1) ?? '';
    if (!isScript || deployingWord.test(before)) return range;
  }
  return undefined;
};

const problem = (place: { readonly by: SourceFile; readonly range: Range }, how: string): Notification =>
  deployingProblem(place, `What is deployed here ${how}, which this change points elsewhere, so it was not reviewed.`);

/** What pipelines, scripts and definitions of builds build of changed files that can't be read, whatever these are called. */
export const builtUnread = async (
  reader: RepositoryReader,
  unread: ReadonlySet<string>,
  files: readonly SourceFile[],
): Promise<readonly Notification[]> => {
  const definitions = ((await reader.listFiles('head')) ?? []).filter(isBuildFilePath).slice(0, maxCompanions);
  const others = definitions.length > 0 ? filesOfTexts(await reader.readFiles('head', definitions)) : new Map<string, SourceFile>();
  const all = new Map([...files.map(file => [file.path, file] as const), ...others]);
  return [...all.values()]
    .filter(({ path }) => mayDeploy(path) || isBuildFilePath(path))
    .flatMap(builtBy)
    .filter(({ path }) => unread.has(path))
    .slice(0, maxTold)
    .map(pointer => deployingProblem(pointer, `What is built here ("${fileNameOf(pointer.path)}") can't be read, so it was not reviewed.`));
};

/** What is known when it is looked for what is deployed by way of links and submodules. */
export interface Detoured {
  readonly reader: RepositoryReader;
  readonly changes: ChangeSet;
  readonly isIgnored: (path: string) => boolean;
  readonly detours: Detours;
}

/**
 * What files of the repository deploy, build or mount by way of links and submodules, and nobody read: what the change points elsewhere, what links call
 * scripts, and what lies outside of the repository. `naming` are unchanged files that may name others.
 */
export const reachedElsewhere = async (
  around: Detoured,
  { base, head }: Readonly<Record<Side, Snapshot>>,
  naming: readonly SourceFile[],
): Promise<readonly Notification[]> => {
  const { detours, isIgnored } = around;
  const files = [...head.files.values(), ...naming].filter(({ path }) => !isIgnored(path));
  const found = (detours.moved.size === 0 ? [] : files).flatMap(usedBy).flatMap((used): readonly Notification[] => {
    const [place] = used.candidates.flatMap(
      path => movedAt(path, detours) ?? (used.isRecursive === true ? movedIn(path, detours) : undefined) ?? [],
    );
    return place === undefined ? [] : [problem(used, detours.moved.get(place) ?? '')];
  });
  return [
    ...(detours.isWhole ? [] : [tooManyShown]),
    ...found,
    ...(found.length === 0 ? await namedBySettings(around, files) : []),
    ...(await linkedScripts(around)),
    ...linkedMounts(around, { base, head }, naming),
  ].slice(0, maxTold);
};

const tooManyShown: Notification = {
  code: 'too-many',
  level: 'error',
  path: '',
  message:
    'Links of the repository show changed files at more paths than are looked at, so that what is deployed by way of them was not reviewed. Have fewer links lead to one another.',
};

/** Scripts by the names of links alone, of which the change makes others: by what they deploy, build or give. */
const linkedScripts = async ({ reader, detours, isIgnored }: Detoured): Promise<readonly Notification[]> => {
  const { special, shown, moved } = detours;
  if (special === undefined) return [];
  const wanted = new Map(
    [...moved.keys(), ...shown.keys()].flatMap(name => {
      const path = shown.get(name) ?? resolvedPath(name, special.links);
      const isOne = special.links.has(name) || shown.has(name);
      return isOne && path !== undefined && mayDeploy(name) && (moved.has(name) || !mayDeploy(path)) && !isIgnored(name)
        ? [[name, path]]
        : [];
    }),
  );
  if (wanted.size === 0) return [];
  const texts = await reader.readFiles('head', [...new Set(wanted.values())].slice(0, maxCompanions));
  return [...wanted].flatMap(([name, path]) => {
    const file = fileOf(name, texts.get(path));
    const [first] = file === undefined ? [] : [...usedBy(file), ...grantsIn(file)];
    if (file === undefined || first === undefined) return [];
    return [
      deployingProblem(
        { by: file, range: first.range },
        `The script "${name}" is a link to what this change makes another one, which was not reviewed as a script.`,
      ),
    ];
  });
};

/** Folders and files of services that a link brings out of the repository: what is mounted there is the host's. */
const linkedMounts = (
  { changes, detours, isIgnored }: Detoured,
  { base, head }: Readonly<Record<Side, Snapshot>>,
  naming: readonly SourceFile[],
): readonly Notification[] => {
  if (detours.special === undefined || detours.special.links.size === 0) return [];
  const before = new Map(changes.files.map(file => [file.path, basePath(file)]));
  const standing = naming.flatMap(file => (isComposeName(fileNameOf(file.path)) ? [parseCompose(file, new Map())] : []));
  return [...head.artifacts.values(), ...standing].flatMap(project => {
    if (project.kind !== 'compose' || isIgnored(project.file.path)) return [];
    const former = base.artifacts.get(before.get(project.file.path) ?? project.file.path);
    const known = new Set(
      (former?.kind === 'compose' ? mountsOf(former) : standing.includes(project) ? mountsOf(project) : []).map(({ path }) => path),
    );
    return mountsOf(project).flatMap(({ path, range }) => {
      const link = wayOut(path, detours);
      if (link === undefined || (known.has(path) && !detours.moved.has(link))) return [];
      const what = `What is mounted here is reached by the symbolic link "${link}", which leads out of the repository, so that nobody knows what a container gets of its host.`;
      return [deployingProblem({ by: project.file, range }, what)];
    });
  });
};

/** What services mount of the files of the repository, by its path there. */
const mountsOf = (project: ComposeProject): readonly { readonly path: string; readonly range: Range }[] => {
  const inRepository = (written: string | undefined, range: Range): readonly { readonly path: string; readonly range: Range }[] =>
    written === undefined || /^(?:[/~\\]|[A-Za-z]:)/u.test(written)
      ? []
      : [{ path: resolvePath(folderOf(project.file.path), written), range }];
  const volumes = project.services.flatMap(service =>
    service.volumes.flatMap(({ hostPath, range }) => inRepository(hostPath?.value, range)),
  );
  const files = ['configs', 'secrets'].flatMap(kind => {
    const all = project.topLevel(kind);
    return (all.state === 'present' ? entriesOf(all.node) : []).flatMap(({ value }) => {
      const file = nodeAt(value, 'file');
      return file?.kind === 'scalar' ? inRepository(project.interpolate(file)?.value, file.range) : [];
    });
  });
  return [...volumes, ...files];
};

/** Charts, values and folders in submodules, which settings name that are read when something is rendered. */
const namedBySettings = async (
  { reader, isIgnored, detours: { moved, special } }: Detoured,
  files: readonly SourceFile[],
): Promise<readonly Notification[]> => {
  const submodules = [...moved].filter(([place]) => special?.submodules.has(place));
  if (submodules.length === 0) return [];
  const known = new Map(files.map(file => [file.path, file]));
  const tracked = (await reader.listFiles('head')) ?? [];
  const others = tracked.filter(path => isBuildFilePath(path) || fileNameOf(path) === 'Chart.yaml').slice(0, maxCompanions);
  const inputs = [...environmentInputs(tracked, maxCompanions).paths, ...others].filter(path => !known.has(path) && !isIgnored(path));
  const read = inputs.length > 0 ? filesOfTexts(await reader.readFiles('head', inputs)) : new Map<string, SourceFile>();
  // Why not Compose files: what they name was followed.
  const saying = [...files, ...read.values()].filter(({ path }) => !isComposeName(fileNameOf(path)));
  return saying.flatMap(by =>
    submodules.flatMap(([place, how]) => {
      // Why folders above: a controller may be told to take all that lies below one.
      const above = /\brecurse["']?[ \t]*:[ \t]*true\b/u.test(by.text) ? prefixesOf(place).toReversed() : [place];
      const range = above.map(folder => namedIn(by, folder)).find(found => found !== undefined);
      return range === undefined ? [] : [problem({ by, range }, how)];
    }),
  );
};
