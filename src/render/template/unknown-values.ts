import type { Environment, UnknownValues, Work } from './environment.ts';
import { GoMap, GoSlice, type Raw, type Ref } from './go-value.ts';
import { CallError } from './template-error.ts';

const named = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Functions that put values into one, take them out, or hand them on as they are: what is unknown stays what it is. */
const passing = named(
  'include tpl required fail list tuple dict set unset merge mustMerge mergeOverwrite mustMergeOverwrite append mustAppend push mustPush prepend mustPrepend concat ' +
    'deepCopy mustDeepCopy index get dig pluck first mustFirst last mustLast rest mustRest initial mustInitial',
);

/** Functions that give one text or another. */
const choosing = named('default coalesce ternary');

/** A text in a value that stands for what nobody knows; undefined where there is none. Each value that is looked at counts as work. */
const unknownIn = (raw: Raw | undefined, unknown: UnknownValues, work: Work, seen = new Set<Raw>()): string | undefined => {
  if (typeof raw === 'string') return unknown.isIn(raw) ? raw : undefined;
  if (!(raw instanceof GoMap || raw instanceof GoSlice) || seen.has(raw)) return undefined;
  seen.add(raw);
  const inside = raw instanceof GoMap ? raw.entries.values() : raw.items;
  for (const one of inside) {
    work.count(1);
    const found = unknownIn(one.raw, unknown, work, seen);
    if (found !== undefined) return found;
  }
  return undefined;
};

/**
 * The result of a function, as far as it can be known. What it makes of what nobody knows is not known either: a text in another form, its beginning,
 * its digest. Throws `CallError` where that would decide something: a number, a truth, one text or another, a part of a list.
 */
export const knownResult = (name: string, args: readonly Ref[], result: Ref, { unknown, work }: Environment): Ref => {
  if (unknown === undefined || passing.has(name)) return result;
  // Why not the first of `default`: it is given where the value is empty, in whatever words.
  const decisive = name === 'default' ? args.slice(1) : args;
  const found = decisive.map(one => unknownIn(one.raw, unknown, work)).find(text => text !== undefined);
  if (found === undefined) return result;
  if (typeof result.raw !== 'string' || choosing.has(name)) throw new CallError(`${found} is not known`);
  return unknown.isIn(result.raw) ? result : unknown.ofResult(name, result);
};
