import { isKustomization } from '../../artifacts/kubernetes/kustomization.ts';
import { holdsCommands, isPipeline } from '../../artifacts/pipeline/paths.ts';
import { deployInputOf } from '../../artifacts/unrendered/deploy-inputs.ts';
import { basePath, type ChangedFile, type ChangeSet } from '../../changes/change-set.ts';
import { mayTellControllers } from '../../environments/inputs.ts';
import { folderOf, foldersAbove } from '../../text/path.ts';
import type { Unrendered } from '../unrendered/unrendered.ts';

/** Both paths of a changed file. */
export const pathsOf = (file: ChangedFile): readonly string[] => [file.path, basePath(file)];

/** Files that only say something once a chart is rendered. */
const isOfChart = (path: string): boolean =>
  ['chart-file', 'helm-ignore', 'values', 'template-part', 'packed-chart'].includes(deployInputOf(path) ?? '') ||
  /(?:^|\/)ci\/[^/]+\.ya?ml$/u.test(path);

/** Parts of files that say how charts are deployed. */
const ofCharts: ReadonlySet<Unrendered['renderer']> = new Set(['charts', 'what GitOps controllers deploy']);

/** The changed files that charts and kustomizations may be made of. */
export interface FilesToRender {
  readonly forCharts: readonly ChangedFile[];
  readonly forOverlays: readonly ChangedFile[];
}

/**
 * Which of some changed files charts and kustomizations may be made of. `isPatch`: a kustomization applies it to objects of other files.
 */
export const filesToRender = (
  files: readonly ChangedFile[],
  unrendered: readonly Unrendered[],
  isPatch: (path: string) => boolean,
): FilesToRender => {
  const deployed = new Set(unrendered.flatMap(({ path, renderer }) => (ofCharts.has(renderer) ? [path] : [])));
  const overlaid = new Set(unrendered.flatMap(({ path, renderer }) => (renderer === 'overlays' ? [path] : [])));
  return {
    forCharts: files.filter(file => deployed.has(file.path) || pathsOf(file).some(isOfChart)),
    forOverlays: files.filter(
      file => overlaid.has(file.path) || deployed.has(file.path) || pathsOf(file).some(path => isKustomization(path) || isPatch(path)),
    ),
  };
};

/** Names of what no tool that deploys takes for values: source code, documents, pictures, what package managers write. */
const isIdle = (path: string): boolean =>
  !isPipeline(path) &&
  /\.(?:[cm]?[jt]sx?|py|pyi|ipynb|go|rs|java|kt|kts|scala|rb|php|cs|fs|c|h|cc|cpp|hpp|m|swift|dart|ex|exs|lua|r|sql|proto|css|scss|sass|less|html?|vue|svelte|mdx?|rst|adoc|png|jpe?g|gif|svg|ico|webp|pdf|woff2?|ttf|mp[34]|zip|gz|tgz|jar|lock|sum|mod|snap|csv|tsv|po|pot)$|(?:^|\/)(?:package(?:-lock)?|npm-shrinkwrap|pnpm-lock|composer|tsconfig[^/]*)\.(?:json|ya?ml)$|(?:^|\/)(?:LICEN[CS]E|NOTICE|CODEOWNERS|AUTHORS|\.git[^/]*|\.editorconfig)$/iu.test(
    path,
  );

/** True for a file of another tool in which a line that is changed deploys a chart or a kustomization, as far as its diff tells. */
const deploysByLines = ({ path, hunks }: ChangedFile): boolean =>
  holdsCommands(path) &&
  (hunks === undefined || hunks.some(({ lines }) => lines.some(({ text }) => /\b(?:helm|kubectl|oc|kustomize)\b/u.test(text))));

/** What a line of values, of a JSON object or of variables looks like. */
const settingLine = /^\s*(?:-\s+)?["']?[\p{L}_][\p{L}\p{N}_./-]{0,200}["']?\s*[:=]/u;

/**
 * True for a changed file that may hold values under a name that says nothing, as far as its name and its diff tell: Applications, releases and
 * commands name files of any name. `asksNothing`: to find out costs no call, so that a file of one bare value counts as well.
 */
export const mayHoldSettings = (file: ChangedFile, asksNothing: boolean): boolean =>
  (!pathsOf(file).every(isIdle) || deploysByLines(file)) &&
  file.mayBe !== 'submodule' &&
  (asksNothing ||
    file.mayBe === 'link' ||
    file.hunks === undefined ||
    file.hunks.some(({ lines }) => lines.some(({ text }) => settingLine.test(text))));

/** Whether anything of a change has to be rendered: the renderers are loaded only then. */
export const mayBeRendered = ({ files }: ChangeSet, unrendered: readonly Unrendered[], isPatch: (path: string) => boolean): boolean => {
  const { forCharts, forOverlays } = filesToRender(files, unrendered, isPatch);
  return forCharts.length + forOverlays.length > 0;
};

/** Folders above a manifest in which kustomizations are looked for. */
const maxFolders = 64;

/**
 * True when the paths of a repository allow that something changes on the way to a cluster what changed manifests say: a kustomization in a folder above,
 * which alone may name a file without flags that forbid nothing, or what GitOps controllers are told.
 */
export const mayBeOverlaid = (manifests: readonly ChangedFile[], tracked: readonly string[]): boolean => {
  const folders = new Set(tracked.filter(isKustomization).map(folderOf));
  const isBelow = (path: string): boolean => foldersAbove(path, maxFolders).some(folder => folders.has(folder));
  return manifests.flatMap(pathsOf).some(isBelow) || tracked.some(mayTellControllers);
};
