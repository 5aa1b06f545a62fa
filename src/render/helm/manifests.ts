import { sourceFile } from '../../artifacts/source-file.ts';
import { slicesInOrder } from '../functions/arguments.ts';
import { readDocuments } from '../functions/formats/read-values.ts';
import type { HelmVersion } from '../functions/helm.ts';
import { compareBytes } from '../template/go-text.ts';
import { type Piece, textOf } from '../template/go-value.ts';
import { HeadError, type ManifestHead, manifestHead } from './manifest-head.ts';

/** A document of a rendered file, with what decided about each part of its text. */
export interface Manifest {
  /** `web/templates/deployment.yaml`. */
  readonly path: string;
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** Empty for a document of comments alone. */
  readonly kind: string;
  readonly isHook: boolean;
  /** True for a hook that only `helm test` runs. */
  readonly isTest: boolean;
}

/** Why a rendered file cannot be taken apart, in Helm's words. */
export class ManifestError extends Error {}

/** In which order Helm installs. Source: Helm's releaseutil.InstallOrder. */
const installOrder3: readonly string[] =
  'PriorityClass Namespace NetworkPolicy ResourceQuota LimitRange PodSecurityPolicy PodDisruptionBudget ServiceAccount Secret SecretList ConfigMap StorageClass PersistentVolume PersistentVolumeClaim CustomResourceDefinition ClusterRole ClusterRoleList ClusterRoleBinding ClusterRoleBindingList Role RoleList RoleBinding RoleBindingList Service DaemonSet Pod ReplicationController ReplicaSet Deployment HorizontalPodAutoscaler StatefulSet Job CronJob IngressClass Ingress APIService'.split(
    ' ',
  );
const installOrder4 = [...installOrder3, 'MutatingWebhookConfiguration', 'ValidatingWebhookConfiguration'];

const hookEvents: ReadonlySet<string> = new Set([
  'pre-install',
  'post-install',
  'pre-delete',
  'post-delete',
  'pre-upgrade',
  'post-upgrade',
  'pre-rollback',
  'post-rollback',
  'test',
  'test-success',
]);

interface Split {
  readonly start: number;
  readonly end: number;
}

const isBlank = (rune: string | undefined): boolean => rune !== undefined && /^\s$/u.test(rune);

/**
 * Separators of Helm 3, with all blanks around them. Source: its pattern `(?:^|\\s*\\n)---\\s*`. By hand, because a pattern would look at
 * long runs of blanks once for each of them.
 */
const wideSeparators = (text: string): readonly Split[] => {
  const found: Split[] = [];
  let before = 0;
  for (let at = text.startsWith('---') ? 0 : lineOf(text, 0); at !== -1; at = lineOf(text, before)) {
    let [start, end] = [at, at + 3];
    while (start > before && isBlank(text[start - 1])) start -= 1;
    while (isBlank(text[end])) end += 1;
    found.push({ start, end });
    before = end;
  }
  return found;
};

/** Where the next line that begins with three dashes begins; -1 when there is none. */
const lineOf = (text: string, from: number): number => {
  const at = text.indexOf('\n---', from);
  return at === -1 ? -1 : at + 1;
};

/** Separators of Helm 4, with the blanks after them on their line. */
const narrowSeparators = (text: string): readonly Split[] =>
  Array.from(text.matchAll(/^---[ \t]*/gmu), match => ({ start: match.index, end: match.index + match[0].length }));

/** Where the documents of a text stand, blank ones left out. Helm 3 trims each. */
const splitDocuments = (text: string, helm: HelmVersion): readonly Split[] => {
  const [first, last] = [text.search(/\S/u), text.trimEnd().length];
  if (first === -1) return [];
  const [start, end] = helm === 3 ? [first, last] : [first, text.length];
  const body = text.slice(start, end);
  const splits: Split[] = [];
  let at = 0;
  for (const separator of helm === 3 ? wideSeparators(body) : narrowSeparators(body)) {
    splits.push({ start: start + at, end: start + separator.start });
    at = separator.end;
  }
  splits.push({ start: start + at, end });
  return splits.flatMap(split => trimmed(text, split, helm));
};

const trimmed = (text: string, { start, end }: Split, helm: HelmVersion): readonly Split[] => {
  const part = text.slice(start, end);
  if (part.trim() === '') return [];
  const lead = helm === 3 ? part.length - part.trimStart().length : (/^\s*\n/u.exec(part)?.[0].length ?? 0);
  return [{ start: start + lead, end: helm === 3 ? start + part.trimEnd().length : end }];
};

const headOf = (path: string, text: string, helm: HelmVersion): ManifestHead => {
  const [read] = readDocuments(sourceFile(path, text), 'unnamed');
  if (read === undefined) return { kind: '', hook: undefined };
  if (read.state === 'broken') throw new ManifestError(`YAML parse error on ${path}: error converting YAML to JSON: ${read.reason}`);
  try {
    return manifestHead(read.value.raw ?? null, helm);
  } catch (error) {
    if (!(error instanceof HeadError)) throw error;
    throw new ManifestError(`YAML parse error on ${path}: error unmarshaling JSON: while decoding JSON: ${error.message}`, {
      cause: error,
    });
  }
};

const eventsOf = (hook: string): readonly string[] => hook.split(',').map(event => event.trim().toLowerCase());

const rankOf = (kind: string, helm: HelmVersion): number => {
  const order = helm === 4 ? installOrder4 : installOrder3;
  const at = order.indexOf(kind);
  return at === -1 ? order.length : at;
};

const byKind = (manifests: readonly Manifest[], helm: HelmVersion): readonly Manifest[] =>
  manifests.toSorted((one, other) => {
    const [first, second] = [rankOf(one.kind, helm), rankOf(other.kind, helm)];
    const isUnknown = first === second && first === rankOf('', helm);
    return isUnknown && one.kind !== other.kind ? compareBytes(one.kind, other.kind) : first - second;
  });

/** The documents of rendered files in the order in which Helm prints them: manifests, then hooks. @throws ManifestError */
export const manifestsOf = (files: ReadonlyMap<string, readonly Piece[]>, helm: HelmVersion): readonly Manifest[] => {
  const found: Manifest[] = [];
  for (const path of [...files.keys()].toSorted(compareBytes)) {
    if (path.endsWith('NOTES.txt')) continue;
    const pieces = files.get(path) ?? [];
    const text = textOf(pieces);
    const slice = slicesInOrder(pieces);
    for (const { start, end } of splitDocuments(text, helm)) {
      const part = text.slice(start, end);
      const { kind, hook } = headOf(path, part, helm);
      const events = hook === undefined ? [] : eventsOf(hook);
      if (events.some(event => !hookEvents.has(event))) continue;
      const isTest = events.length > 0 && events.every(event => event.startsWith('test'));
      found.push({ path, text: part, pieces: slice(start, end), kind, isHook: hook !== undefined, isTest });
    }
  }
  return [
    ...byKind(
      found.filter(({ isHook }) => !isHook),
      helm,
    ),
    ...byKind(
      found.filter(({ isHook }) => isHook),
      helm,
    ),
  ];
};

/** Why rendered files cannot be taken apart; undefined when they can. */
export const manifestsProblem = (files: ReadonlyMap<string, readonly Piece[]>, helm: HelmVersion): string | undefined => {
  try {
    manifestsOf(files, helm);
    return undefined;
  } catch (error) {
    if (error instanceof ManifestError) return error.message;
    throw error;
  }
};

/** How each stands in the stream of `helm template`: white space behind all that are no hooks is cut off. */
const inStream = (manifests: readonly Manifest[]): ReadonlyMap<Manifest, string> => {
  const last = manifests.findLast(({ isHook }) => !isHook);
  return new Map(manifests.map(one => [one, `---\n# Source: ${one.path}\n${one === last ? one.text.trimEnd() : one.text}\n`]));
};

/** The stream that `helm template` prints. */
export const printManifests = (manifests: readonly Manifest[]): string =>
  [...(manifests.every(({ isHook }) => isHook) ? ['\n'] : []), ...inStream(manifests).values()].join('');

/** What `helm template --show-only` prints of `manifests` for those that are asked for: Helm 4 ends each with one more line break. */
export const printShown = (manifests: readonly Manifest[], shown: readonly Manifest[], helm: HelmVersion): string => {
  const printed = inStream(manifests);
  return shown.map(one => `${printed.get(one) ?? ''}${helm === 4 ? '\n' : ''}`).join('');
};
