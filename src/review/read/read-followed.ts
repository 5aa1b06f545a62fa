import type { Notification } from '../../findings/notification.ts';
import type { Side } from '../ports.ts';
import { followNames, type NamedTexts, type NamingSides } from './named-files.ts';
import { type AccompaniedSnapshot, readAccompanied } from './read-companions.ts';
import type { ReadOptions } from './snapshot.ts';

/** Texts of each side, and as what they are read where their own names do not tell. */
type SideTexts = { readonly [S in Side]: NamedTexts };

/** Compose files that name others that name others are followed this far. */
const maxRounds = 5;

/** Reads both sides, and what their Compose files name, until nothing is named any more. The bounds of `options` are those of a side. */
export const readFollowed = async (
  sides: Omit<NamingSides, 'base' | 'head'>,
  own: SideTexts,
  options: Omit<ReadOptions, 'kinds'> = {},
): Promise<{ readonly base: AccompaniedSnapshot; readonly head: AccompaniedSnapshot; readonly notifications: readonly Notification[] }> => {
  const read = (side: Side, { texts, kinds }: NamedTexts): Promise<AccompaniedSnapshot> =>
    readAccompanied(sides.reader, side, texts, { ...options, kinds });
  let texts = own;
  for (let round = 1; ; round += 1) {
    const base = await read('base', texts.base);
    const head = await read('head', texts.head);
    const named = await followNames({ ...sides, base: base.snapshot.artifacts, head: head.snapshot.artifacts });
    const isNew = [...named.head.texts.keys()].some(path => !texts.head.kinds.has(path));
    if (!isNew || round === maxRounds)
      return { base, head, notifications: isNew ? [...named.notifications, tooDeep] : named.notifications };
    texts = { base: joined(texts.base, named.base), head: joined(texts.head, named.head) };
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
