import type { Subject } from './subjects/subject.ts';
import { unknownNamespace } from './subjects/subject.ts';

/** A finding's subject at one side, and the file that it stands in. */
export interface Placed {
  readonly path: string;
  readonly subject: Subject | undefined;
}

/** What is known of the two files. */
export interface PlacedFiles {
  /** The base file is there no more, or the head file was not there before: one may have become the other. */
  readonly isRename: boolean;
}

/**
 * Where a subject stood before, when that was another place: another folder or namespace, a file whose name says that it is for something else, another
 * Compose file beside it, a profile that had to be asked for, a stage that was no part of the image. A path, with what tells the place in brackets.
 * Undefined: the same place.
 */
export const placeBefore = (base: Placed, head: Placed, files: PlacedFiles): string | undefined => {
  const inside = namespaceBefore(base.subject, head.subject) ?? profilesBefore(base.subject, head.subject) ?? stageBefore(base, head);
  if (inside !== undefined) return `${base.path} (${inside})`;
  return isSameFilePlace(base, head, files) ? undefined : base.path;
};

const isSameFilePlace = (base: Placed, head: Placed, { isRename }: PlacedFiles): boolean => {
  if (base.path === head.path) return true;
  if (folderOf(base.path) !== folderOf(head.path) || purposeOf(base.path) !== purposeOf(head.path)) return false;
  // Why not objects: the manifests of a folder are applied together; of Compose files, one is started or the other.
  return isRename || base.subject?.type !== 'service';
};

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

/** Words in the names of files that say for what they are, by what they say. Others mean nothing here. */
const purposes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    development: 'dev develop development local sandbox',
    test: 'test tests testing ci e2e integration qa uat',
    staging: 'stage staging stg preview canary',
    production: 'prod production prd live',
    example: 'example examples sample samples demo demos tutorial template draft',
    unused: 'disabled unused old backup bak deprecated archive archived',
    override: 'override overrides',
  }).flatMap(([purpose, words]) => words.split(' ').map(word => [word, purpose] as const)),
);

/** What the name of a file says that it is for. */
const purposeOf = (path: string): string => {
  const words = path
    .slice(path.lastIndexOf('/') + 1)
    .toLowerCase()
    .split(/[^a-z0-9]+/u);
  return [...new Set(words.flatMap(word => purposes.get(word) ?? []))].toSorted().join(' ');
};

const namespaceBefore = (base: Subject | undefined, head: Subject | undefined): string | undefined => {
  const [before, now] = [objectOf(base), objectOf(head)];
  if (before === undefined || now === undefined || (isReleased(before) && isReleased(now))) return undefined;
  if (before.namespace === now.namespace && before.namespaceTemplate === now.namespaceTemplate) return undefined;
  if (before.namespace === unknownNamespace) return 'a namespace that a template decides';
  return before.namespace === undefined ? 'no namespace' : `namespace ${before.namespace}`;
};

const objectOf = (subject: Subject | undefined): Subject | undefined => {
  for (let owner = subject; owner; owner = owner.parent) if (owner.type === 'object') return owner;
  return undefined;
};

/**
 * True where the namespace is that of the release: none is written, or what Helm puts there by itself. A chart's helper for it gives that, too, unless its
 * values say otherwise.
 */
const isReleased = ({ namespace, namespaceTemplate }: Subject): boolean =>
  namespace === undefined || releaseNamespace.test(namespaceTemplate ?? '');

const releaseNamespace =
  /^["']?\{\{-? ?(?:\$?\.Release\.Namespace|include "[\w.-]{1,80}namespace" (?:\.|\$))(?: ?\| ?quote)? ?-?\}\}["']?$/iu;

/** The profiles that had to be asked for, when that is no longer so or there are others. */
const profilesBefore = (base: Subject | undefined, head: Subject | undefined): string | undefined => {
  const before = base?.profiles ?? [];
  const now = head?.profiles ?? [];
  if (before.length === 0 || (now.length > 0 && now.every(profile => before.includes(profile)))) return undefined;
  return `profile ${before.join(', ')}`;
};

const stageBefore = (base: Placed, head: Placed): string | undefined =>
  base.subject?.type === 'stage' && head.subject?.type === 'stage' && !base.subject.isShipped && head.subject.isShipped
    ? base.subject.key.replace(':', ' ')
    : undefined;
