import { classify, mayBeManifest } from '../../artifacts/classify.ts';
import { resolvePath } from '../../artifacts/kubernetes/kustomization.ts';
import type { KubernetesFile } from '../../artifacts/kubernetes/model.ts';
import { parseKubernetes } from '../../artifacts/kubernetes/parse.ts';
import { sourceFile } from '../../artifacts/source-file.ts';
import type { NamedFolder } from '../../artifacts/unrendered/gitops-change.ts';
import { namesIn, type UnrenderedPart } from '../../artifacts/unrendered/unrendered-part.ts';
import type { ChangeSet } from '../../changes/change-set.ts';
import { folderOf } from '../../text/path.ts';
import type { FileText, RepositoryReader } from '../ports.ts';
import { isAdded, runsNothing } from './named-inputs.ts';

interface Context {
  readonly reader: RepositoryReader;
  readonly changes: ChangeSet;
}

/** More manifests of a folder than that are not looked at. */
const maxManifests = 60;
/** So many files beside a manifest are asked which repository is this one. */
const maxSiblings = 20;

/**
 * What is left unjudged of the folders that objects in `manifest` have deployed from now on. Manifests that the change brings along are judged by
 * themselves; what was there before counts when something could run by it, and so does a folder that is not to be found here. `before` are
 * manifests of the base beside it.
 */
export const settleFolders = async (
  named: readonly NamedFolder[],
  manifest: string,
  before: readonly KubernetesFile[],
  context: Context,
): Promise<readonly UnrenderedPart[]> => {
  const parts: UnrenderedPart[] = [];
  for (const folder of named) {
    const what = await wordsOf(folder, manifest, before, context);
    if (what !== undefined) parts.push({ range: folder.range, what, renderer: 'what GitOps controllers deploy' });
  }
  return parts;
};

const wordsOf = async (
  { path, by, repository }: NamedFolder,
  manifest: string,
  before: readonly KubernetesFile[],
  context: Context,
): Promise<string | undefined> => {
  const does = `has ${namesIn([path])} deployed by ${by}`;
  const folder = resolvePath('', path);
  const tracked = /[{}*]/u.test(path) ? undefined : await context.reader.listFiles('head');
  const files = tracked?.filter(file => folder === '' || file.startsWith(`${folder}/`)) ?? [];
  if (files.length === 0) return `${does}, which is not to be found in this repository`;
  if (repository !== undefined && !(await isKnown(repository, manifest, before, tracked ?? [], context)))
    return `${does} from ${namesIn([repository])}, which nothing beside it names`;
  const old = files.filter(file => mayBeManifest(file) && !isAdded(file, context));
  if (old.length > maxManifests) return `${does}, which holds more manifests than are looked at`;
  const texts = old.length > 0 ? await context.reader.readFiles('head', old) : new Map<string, FileText>();
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
  tracked: readonly string[],
  { reader, changes }: Context,
): Promise<boolean> => {
  if (before.some(({ file }) => file.text.includes(repository))) return true;
  const changed = new Set(changes.files.map(({ path }) => path));
  const beside = tracked.filter(path => folderOf(path) === folderOf(manifest) && mayBeManifest(path) && !changed.has(path));
  const texts = beside.length > 0 ? await reader.readFiles('head', beside.slice(0, maxSiblings)) : new Map<string, FileText>();
  return [...texts.values()].some(read => read.state === 'text' && read.text.includes(repository));
};
