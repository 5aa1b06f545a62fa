import type { KnownChange } from './known-change.ts';
import { type Subject, similarity } from './subjects.ts';

/** What a subject that lost its name or place must keep, and by how much it must be ahead of all others, to be told by its content. */
const enough = 0.6;
const ahead = 0.15;
/** What something new may have in common with something that is gone, at most, so that nobody takes one for the other. */
const unlike = 0.3;

const hasName = ({ label }: Subject): boolean => !/(?:^stage:|:)\d+$|\?/u.test(label);

const nameIn = ({ label }: Subject): string => label.slice(label.lastIndexOf(':') + 1);

/**
 * Whether it can be told from the texts alone which subject became which: names and places that stay tell it, content must where they do not.
 * The generator knows it in any case; nobody can be asked to guess.
 */
export const isClear = ({ base, head, change }: KnownChange): boolean => {
  const { renames = {} } = change;
  const stays = (before: Subject, after: Subject | undefined): boolean =>
    after !== undefined &&
    hasName(before) &&
    before.label === after.label &&
    before.namespace === after.namespace &&
    before.file.id === after.file.id &&
    (before.file.path === after.file.path || renames[before.file.path] === after.file.path);
  const isPart = ({ kind }: Subject): boolean => kind !== 'file';
  const gone = [...base.subjects.values()].filter(subject => isPart(subject) && !stays(subject, head.subjects.get(subject.id)));
  const come = [...head.subjects.values()].filter(subject => {
    const before = base.subjects.get(subject.id);
    return isPart(subject) && !(before && stays(before, subject));
  });
  return gone.every(before => {
    const own = head.subjects.get(before.id);
    const others = come.filter(after => after.id !== before.id && after.kind === before.kind);
    if (!own) return others.every(after => base.subjects.has(after.id) || similarity(before, after) <= unlike);
    const alike = similarity(before, own);
    const rivals = [...others, ...gone.filter(other => other.id !== before.id && other.kind === before.kind)];
    // A container that went to another object is the same only in its file and under its name.
    const isElsewhere = before.owner !== undefined && before.owner.id !== own.owner?.id;
    if (isElsewhere && (before.file.path !== own.file.path || nameIn(before) !== nameIn(own))) return false;
    // Another namespace in another file is another object.
    if (before.namespace !== own.namespace && before.file.path !== own.file.path) return false;
    return alike >= enough && rivals.every(rival => Math.max(similarity(rival, own), similarity(before, rival)) <= alike - ahead);
  });
};
