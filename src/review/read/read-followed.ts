import type { Notification } from '../../findings/notification.ts';
import type { Side } from '../ports.ts';
import type { BuildPointer } from './build-pointers.ts';
import { followNames, type NamedTexts, type NamingSides } from './named-files.ts';
import { followBuilds } from './pointed-builds.ts';
import { type AccompaniedSnapshot, readAccompanied } from './read-companions.ts';
import type { ReadOptions } from './snapshot.ts';

/** Texts of each side, and as what they are read where their own names do not tell. */
type SideTexts = { readonly [S in Side]: NamedTexts };

/** Both sides with what they name, and what could not be followed. */
export interface ReadFollowed {
  readonly base: AccompaniedSnapshot;
  readonly head: AccompaniedSnapshot;
  readonly notifications: readonly Notification[];
  /** What has Dockerfiles built that the change does not touch and that were not built so before, by their paths. */
  readonly pointers: ReadonlyMap<string, BuildPointer>;
}

/** Compose files that name others that name others are followed this far. */
const maxRounds = 5;

/** Reads both sides, and what their Compose files name, until nothing is named any more. The bounds of `options` are those of a side. */
export const readFollowed = async (
  sides: Omit<NamingSides, 'base' | 'head'>,
  own: SideTexts,
  options: Omit<ReadOptions, 'kinds'> = {},
): Promise<ReadFollowed> => {
  const read = (side: Side, { texts, kinds }: NamedTexts): Promise<AccompaniedSnapshot> =>
    readAccompanied(sides.reader, side, texts, { ...options, kinds });
  let texts = own;
  const pointers = new Map<string, BuildPointer>();
  for (let round = 1; ; round += 1) {
    const base = await read('base', texts.base);
    const head = await read('head', texts.head);
    const named = await followNames({ ...sides, base: base.snapshot.artifacts, head: head.snapshot.artifacts });
    const built = await followBuilds({ ...sides, base: base.snapshot.artifacts, head: head.snapshot.artifacts });
    const isNew = [...named.head.texts.keys(), ...built.head.texts.keys()].some(path => !texts.head.kinds.has(path));
    for (const [path, pointer] of built.pointers) pointers.set(path, pointer);
    if (!isNew || round === maxRounds)
      return { base, head, pointers, notifications: isNew ? [...named.notifications, tooDeep] : named.notifications };
    texts = { base: joined(joined(texts.base, built.base), named.base), head: joined(joined(texts.head, built.head), named.head) };
  }
};

const joined = (texts: NamedTexts, named: NamedTexts): NamedTexts => ({
  texts: new Map([...texts.texts, ...named.texts]),
  kinds: new Map([...texts.kinds, ...named.kinds]),
});

const tooDeep: Notification = {
  code: 'too-deep',
  level: 'error',
  path: '',
  message: `Compose files of the change name others that name others, more than ${maxRounds} deep; the rest was not reviewed. Name them in one file.`,
};
