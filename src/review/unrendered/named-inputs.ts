import { classify, mayBeOurs } from '../../artifacts/classify.ts';
import { isKustomization } from '../../artifacts/kubernetes/kustomization.ts';
import type { KubernetesFile } from '../../artifacts/kubernetes/model.ts';
import { parseKubernetes } from '../../artifacts/kubernetes/parse.ts';
import { kustomizationsIn } from '../../artifacts/kustomization-names.ts';
import { deploysOthers } from '../../artifacts/unrendered/gitops-change.ts';
import type { NamedInput } from '../../artifacts/unrendered/kustomization-change.ts';
import { patchHazards } from '../../artifacts/unrendered/patch-content.ts';
import { namesIn, type UnrenderedPart } from '../../artifacts/unrendered/unrendered-part.ts';
import { type ChangeSet, isNewPath } from '../../changes/change-set.ts';
import { folderOf, resolvePath } from '../../text/path.ts';
import type { FileText, RepositoryReader } from '../ports.ts';
import { fileOf, type Snapshots } from './changed-inputs.ts';

interface Context extends Snapshots {
  readonly reader: RepositoryReader;
  readonly changes: ChangeSet;
}

/** More files and folders than that are not looked at for one kustomization. */
const maxNamed = 60;

/**
 * What is left unrendered of the files and folders that a changed kustomization begins to name, or ceases to. A file that the change brings
 * along is judged by itself; what was there before and is deployed from now on counts when something could run by it.
 */
export const settleNamed = async (
  named: readonly NamedInput[],
  kustomization: string,
  context: Context,
): Promise<readonly UnrenderedPart[]> => {
  if (named.length === 0) return [];
  if (named.length > maxNamed)
    return [{ range: named[0]?.range, what: `begins to name ${named.length} files, more than are looked at`, renderer: 'overlays' }];
  const folder = folderOf(kustomization);
  const paths = named.map(({ path }) => resolvePath(folder, path));
  const texts = { base: await readSide('base', named, paths, context), head: await readSide('head', named, paths, context) };
  return named.flatMap((input, index) => {
    const path = paths[index] ?? '';
    const what = input.role === 'patch' ? patchWords(input, path, texts, context) : resourceWords(input, path, texts.head, context);
    return what === undefined ? [] : [{ range: input.range, what, renderer: 'overlays' }];
  });
};

type Texts = ReadonlyMap<string, FileText>;

const readSide = async (
  side: NamedInput['side'],
  named: readonly NamedInput[],
  paths: readonly string[],
  { reader }: Context,
): Promise<Texts> => {
  const wanted = named.flatMap((input, index) => {
    const path = paths[index] ?? '';
    if (input.side !== side || input.path.includes('://')) return [];
    return input.role === 'patch' ? [path] : [path, ...kustomizationsIn(path)];
  });
  return wanted.length > 0 ? reader.readFiles(side, [...new Set(wanted)]) : new Map();
};

/** Addresses of archives and repositories, as kustomize takes them for a base. */
const isRemote = (path: string): boolean =>
  path.includes('://') || /^[^/]+@|^git::|\?(?:ref|version|timeout|submodules)=|^[\w-]+(?:\.[\w-]+)+\/[^/]+\/[^/]+/.test(path);

/** Findings in what was moved are told as moved; in what was only changed most are as old as the file. */
const isAdded = (path: string, { changes }: Context): boolean => changes.files.some(file => file.path === path && isNewPath(file));

const resourceWords = ({ path: written }: NamedInput, path: string, texts: Texts, context: Context): string | undefined => {
  const quoted = namesIn([written]);
  if (isRemote(written) && texts.get(path)?.state !== 'text') return `takes in ${quoted} from elsewhere`;
  const own = context.head.artifacts.get(path);
  if (own?.kind === 'kubernetes' && isAdded(path, context)) return undefined;
  const read = texts.get(path);
  if (read?.state === 'text') return fileWords(quoted, path, read, context);
  const inner = kustomizationsIn(path).find(name => texts.get(name)?.state === 'text');
  if (inner === undefined) return `takes in ${quoted}, which is not to be found`;
  return isAdded(inner, context) ? undefined : `takes in ${quoted}, of which this change touches only a part at most`;
};

const fileWords = (quoted: string, path: string, read: FileText, { head }: Context): string | undefined => {
  if (isKustomization(path)) return `takes in ${quoted}, which is a kustomization`;
  const file = fileOf(path, read);
  if (file === undefined || (!mayBeOurs(path) && !head.files.has(path)))
    return `takes in ${quoted}, which is not read as a manifest by its name`;
  const found = classify(path, file.text);
  if (found.kind !== 'kubernetes') return `takes in ${quoted}, which is not read as a manifest`;
  const manifest = parseKubernetes(file, { template: found.template ?? 'none' });
  return runsNothing(manifest) ? undefined : `takes in ${quoted}, which this change does not touch`;
};

/** True for a manifest by which nothing runs, and nothing is deployed. */
export const runsNothing = ({ objects, notifications }: KubernetesFile): boolean =>
  notifications.every(({ level }) => level !== 'error') && objects.every(object => object.podSpecs.length === 0 && !deploysOthers(object));

const patchWords = (
  input: NamedInput,
  path: string,
  texts: { readonly base: Texts; readonly head: Texts },
  context: Context,
): string | undefined => {
  const quoted = namesIn([input.path]);
  const file = fileOf(path, texts[input.side].get(path));
  const verb = input.side === 'head' ? 'patches' : 'no longer patches';
  if (file === undefined) return `${verb} objects by ${quoted}, which can't be read`;
  const hazards = patchHazards(file.text, input.target);
  if (hazards.length === 0) return undefined;
  const own = context.head.artifacts.get(path);
  const sees =
    input.side === 'head' &&
    own?.kind === 'kubernetes' &&
    isAdded(path, context) &&
    own.objects.every(({ kind }) => input.target === undefined || kind === input.target);
  return sees ? undefined : `${verb} objects by ${quoted} (${namesIn(hazards.map(({ place }) => place))})`;
};
