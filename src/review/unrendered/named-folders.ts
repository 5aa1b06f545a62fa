import { classify, mayBeManifest } from '../../artifacts/classify.ts';
import type { KubernetesFile } from '../../artifacts/kubernetes/model.ts';
import { parseKubernetes } from '../../artifacts/kubernetes/parse.ts';
import { sourceFile } from '../../artifacts/source-file.ts';
import type { NamedFolder } from '../../artifacts/unrendered/gitops-change.ts';
import { namesIn, type UnrenderedPart } from '../../artifacts/unrendered/unrendered-part.ts';
import { type ChangeSet, isNewPath } from '../../changes/change-set.ts';
import { folderOf, resolvePath } from '../../text/path.ts';
import type { FileText, RepositoryReader } from '../ports.ts';
import { prefixesOf } from '../read/links.ts';
import { runsNothing } from './named-inputs.ts';

/** More manifests of a folder than that are not looked at. */
const maxManifests = 60;
/** So many files beside a manifest are asked which repository is this one. */
const maxSiblings = 20;
/** So many folders are looked at in one review; each is a request. */
const maxFolders = 50;
/** Files that are kept of one folder. */
const maxKept = 2_000;

/** The manifests of a repository by the folders that they lie below, listed once for all that name folders. */
export class NamedFolders {
  readonly reader: RepositoryReader;
  readonly #changes: ChangeSet;
  #added: ReadonlySet<string> | undefined;
  #index: Promise<ReadonlyMap<string, readonly string[]>> | undefined;
  #left = maxFolders;

  constructor(reader: RepositoryReader, changes: ChangeSet) {
    this.reader = reader;
    this.#changes = changes;
  }

  /** False when as many folders as are looked at have been. */
  take(): boolean {
    this.#left -= 1;
    return this.#left >= 0;
  }

  /** The manifests below a folder; of very many the first. */
  async below(folder: string): Promise<readonly string[]> {
    this.#index ??= this.reader.listFiles('head').then(indexOf);
    return (await this.#index).get(folder) ?? [];
  }

  /** True for a file that the change brings along, and that is judged for itself. */
  isAdded(path: string): boolean {
    this.#added ??= new Set(this.#changes.files.flatMap(file => (isNewPath(file) ? [file.path] : [])));
    return this.#added.has(path);
  }
}

const indexOf = (tracked: readonly string[] | undefined): ReadonlyMap<string, readonly string[]> => {
  const folders = new Map<string, string[]>();
  for (const path of (tracked ?? []).filter(mayBeManifest))
    for (const folder of ['', ...prefixesOf(path).slice(0, -1)]) {
      const files = folders.get(folder);
      if (files === undefined) folders.set(folder, [path]);
      else if (files.length < maxKept) files.push(path);
    }
  return folders;
};

/**
 * What is left unjudged of the folders that objects in `manifest` have deployed from now on. Manifests that the change brings along are
 * judged by themselves; what was there before counts when something could run by it, and so does a folder that is not to be found here.
 * `before` are manifests of the base beside it.
 */
export const settleFolders = async (
  named: readonly NamedFolder[],
  manifest: string,
  before: readonly KubernetesFile[],
  folders: NamedFolders,
): Promise<readonly UnrenderedPart[]> => {
  const parts: UnrenderedPart[] = [];
  for (const folder of named) {
    const what = await wordsOf(folder, manifest, before, folders);
    if (what !== undefined) parts.push({ range: folder.range, what, renderer: 'what GitOps controllers deploy' });
  }
  return parts;
};

const wordsOf = async (
  { path, by, repository }: NamedFolder,
  manifest: string,
  before: readonly KubernetesFile[],
  folders: NamedFolders,
): Promise<string | undefined> => {
  const does = `has ${namesIn([path])} deployed by ${by}`;
  if (!folders.take()) return `${does}, and more folders are named than are looked at`;
  const files = /[{}*]/u.test(path) ? [] : await folders.below(resolvePath('', path));
  if (files.length === 0) return `${does}, which is not to be found in this repository`;
  if (repository !== undefined && !(await isKnown(repository, manifest, before, folders)))
    return `${does} from ${namesIn([repository])}, which nothing beside it names`;
  const old = files.filter(file => !folders.isAdded(file));
  if (old.length > maxManifests || files.length === maxKept) return `${does}, which holds more manifests than are looked at`;
  const texts = old.length > 0 ? await folders.reader.readFiles('head', old) : new Map<string, FileText>();
  const running = [...texts].find(([file, read]) => mayRun(file, read))?.[0];
  return running === undefined ? undefined : `${does}, where ${namesIn([running])} was before`;
};

const mayRun = (path: string, read: FileText): boolean => {
  if (read.state !== 'text') return read.state !== 'absent';
  const found = classify(path, read.text);
  return found.kind === 'kubernetes' && !runsNothing(parseKubernetes(sourceFile(path, read.text), { template: found.template ?? 'none' }));
};

/** True when another manifest of the folder deploys from the address: most likely that of this repository. */
const isKnown = async (
  repository: string,
  manifest: string,
  before: readonly KubernetesFile[],
  folders: NamedFolders,
): Promise<boolean> => {
  if (before.some(({ file }) => file.text.includes(repository))) return true;
  const folder = folderOf(manifest);
  const around = await folders.below(folder.replace(/\/$/u, ''));
  const beside = around.filter(path => path !== manifest && folderOf(path) === folder && !folders.isAdded(path)).slice(0, maxSiblings);
  const texts = beside.length > 0 ? await folders.reader.readFiles('base', beside) : new Map<string, FileText>();
  return [...texts.values()].some(read => read.state === 'text' && read.text.includes(repository));
};
