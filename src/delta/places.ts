import { fileNameOf, folderOf } from '../text/path.ts';
import { isNarrowed } from './subjects/pair-subjects.ts';
import type { Subject } from './subjects/subject.ts';
import { unknownNamespace } from './subjects/subject.ts';

/** A finding's subject at one side, and the file that it stands in. */
export interface Placed {
  readonly path: string;
  readonly subject: Subject | undefined;
}

/** How the two sides of a finding relate. */
export interface Relation {
  /** The base file is there no more, or the head file was not there before: one may have become the other. */
  readonly isRename: boolean;
  /** The head subject is what became of the base subject, and not another one that the finding went to. */
  readonly isSame: boolean;
  /** What became of a subject of the base; undefined when it is gone. */
  readonly became: (base: Subject) => Subject | undefined;
}

/**
 * Where a subject stood before, when that was another place: another folder or namespace, a file whose name says that it is for something
 * else, another Compose file beside it, another object while its own is still there, a profile that had to be asked for, no replicas, its init containers,
 * another stage that is part of the image while its own was not. A path, with what tells the place in brackets. Undefined: the same place.
 */
export const placeBefore = (base: Placed, head: Placed, relation: Relation): string | undefined => {
  const [was, is] = [base.subject, head.subject];
  const inside =
    namespaceBefore(was, is) ??
    ownerBefore(was, is, relation) ??
    profilesBefore(was, is) ??
    offBefore(was, is) ??
    listBefore(was, is) ??
    stageBefore(was, is, relation);
  if (inside !== undefined) return `${base.path} (${inside})`;
  return isSameFilePlace(base, head, relation) ? undefined : base.path;
};

const isSameFilePlace = (base: Placed, head: Placed, { isRename }: Relation): boolean => {
  if (base.path === head.path) return true;
  if (folderOf(base.path) !== folderOf(head.path) || purposeOf(base.path) !== purposeOf(head.path)) return false;
  // Why not objects: the manifests of a folder are applied together; of Compose files, one is started or the other.
  return isRename || base.subject?.type !== 'service';
};

/** Words in the names of files that say for what they are, by what they say. Others mean nothing here. */
const purposes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    development: 'dev develop development local sandbox',
    test: 'test tests testing ci e2e integration qa uat',
    staging: 'stage staging stg preview canary',
    production: 'prod production prd live',
    example: 'example examples sample samples demo demos tutorial template draft',
    unused: 'disabled unused old bak deprecated archived',
    override: 'override overrides',
  }).flatMap(([purpose, words]) => words.split(' ').map(word => [word, purpose] as const)),
);

/** What the name of a file says that it is for. */
const purposeOf = (path: string): string => {
  const words = fileNameOf(path)
    .toLowerCase()
    .split(/[^a-z0-9]+/u);
  return [...new Set(words.flatMap(word => purposes.get(word) ?? []))].toSorted().join(' ');
};

const namespaceBefore = (base: Subject | undefined, head: Subject | undefined): string | undefined => {
  const [before, now] = [objectOf(base), objectOf(head)];
  if (before === undefined || now === undefined || (isReleased(before) && isReleased(now)) || isNarrowed(before, now)) return undefined;
  if (before.namespace === now.namespace && before.namespaceTemplate === now.namespaceTemplate) return undefined;
  if (before.namespace === unknownNamespace) return 'a namespace that a template decides';
  return before.namespace === undefined ? 'no namespace' : `namespace ${before.namespace}`;
};

const objectOf = (subject: Subject | undefined): Subject | undefined => {
  for (let owner = subject; owner; owner = owner.parent) if (owner.type === 'object') return owner;
  return undefined;
};

/**
 * True where the namespace is that of the release: none is written, or what Helm puts there by itself. A chart's helper for it gives that,
 * too, unless its values say otherwise.
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

/** What kept it from running, when nothing does so now. */
const offBefore = (base: Subject | undefined, head: Subject | undefined): string | undefined => {
  const [before, now] = [objectOf(base) ?? base, objectOf(head) ?? head];
  return now?.off === undefined ? before?.off : undefined;
};

/**
 * The object of a container that went to another one. Of an object that is gone nobody can say so: it may be the same under another name.
 */
const ownerBefore = (base: Subject | undefined, head: Subject | undefined, { became }: Relation): string | undefined => {
  const [owner, now] = [objectOf(base), objectOf(head)];
  const successor = base?.type === 'container' && owner ? became(owner) : undefined;
  return successor === undefined || successor === now ? undefined : owner?.key;
};

/** The list of containers that end before the others begin, when it is one of those that run now. */
const listBefore = (base: Subject | undefined, head: Subject | undefined): string | undefined =>
  base?.type === 'container' && head?.type === 'container' && base.kind === 'initContainers' && head.kind === 'containers'
    ? 'its init containers'
    : undefined;

const stageBefore = (base: Subject | undefined, head: Subject | undefined, { isSame }: Relation): string | undefined =>
  base?.type === 'stage' && head?.type === 'stage' && !isSame && !base.isShipped && head.isShipped ? base.key.replace(':', ' ') : undefined;
