import { sprintf } from '../../../render/template/format/sprintf.ts';
import { GoFloat, GoInt, type Raw } from '../../../render/template/go-value.ts';
import { arrayArg, type Builtin, BuiltinError, type Builtins, textArg, wholeArg } from '../builtin.ts';
import { isRegoArray, RegoSet, type RegoValue, regoPrinted } from '../value.ts';

/** What fmt is given for a value. Source: OPA, `topdown.builtinSprintf`: all but numbers and texts are printed before. */
const rawOf = (value: RegoValue): Raw => {
  if (typeof value === 'string') return value;
  if (typeof value === 'bigint') return new GoInt(value, 'int64');
  if (typeof value === 'number') return Number.isInteger(value) ? new GoInt(value, 'int64') : new GoFloat(value);
  return regoPrinted(value);
};

/** Wider fields are not filled. */
const maxWidth = 10_000;

const formatted: Builtin = (args, { spend }) => {
  const format = textArg(args, 0);
  for (const [digits] of format.matchAll(/\d{4,}/gu)) if (Number(digits) > maxWidth) throw new BuiltinError('a field is too wide');
  const values = arrayArg(args, 1).map(rawOf);
  spend(format.length * 4);
  return sprintf(format, values)
    .map(({ text }) => text)
    .join('');
};

/** A text or a collection of texts. */
const textsOf = (value: RegoValue | undefined): readonly string[] => {
  const items = value instanceof RegoSet ? value.members : isRegoArray(value) ? value : [value ?? null];
  return items.map(item => {
    if (typeof item !== 'string') throw new BuiltinError('an argument is no text');
    return item;
  });
};

const anyOf =
  (holds: (text: string, part: string) => boolean): Builtin =>
  ([texts, parts], { spend }) => {
    const [all, wanted] = [textsOf(texts), textsOf(parts)];
    spend(all.length * wanted.length);
    return all.some(text => wanted.some(part => holds(text, part)));
  };

/** Where a text is found in another, one place after the other, without overlap. */
const placesOf = (text: string, part: string): readonly number[] => {
  const places: number[] = [];
  for (let at = text.indexOf(part); at !== -1 && part !== ''; at = text.indexOf(part, at + part.length)) places.push(at);
  return places;
};

/** Every place, in characters; they may overlap. Source: OPA, `builtinIndexOfN`. */
const allPlaces: Builtin = (args, { spend }) => {
  const [text, part] = [Array.from(textArg(args, 0)), Array.from(textArg(args, 1))];
  if (part.length === 0) throw new BuiltinError('the text to look for is empty');
  spend(text.length * Math.min(part.length, 64));
  return text.flatMap((_, at) => (part.every((character, index) => text[at + index] === character) ? [at] : []));
};

export const textBuiltins: Builtins = new Map<string, Builtin>([
  ['sprintf', formatted],
  ['strings.any_prefix_match', anyOf((text, part) => text.startsWith(part))],
  ['strings.any_suffix_match', anyOf((text, part) => text.endsWith(part))],
  [
    'strings.count',
    args => (textArg(args, 1) === '' ? Array.from(textArg(args, 0)).length + 1 : placesOf(textArg(args, 0), textArg(args, 1)).length),
  ],
  ['strings.split_n', args => splitN(textArg(args, 0), textArg(args, 1), Number(wholeArg(args, 2)))],
  ['indexof_n', allPlaces],
]);

/** At most `count` parts, the last with all that is left; without a bound for a negative count. Source: Go's strings.SplitN. */
const splitN = (text: string, separator: string, count: number): readonly string[] => {
  if (count === 0) return [];
  const parts = separator === '' ? Array.from(text) : text.split(separator);
  if (count < 0 || parts.length <= count) return parts;
  return [...parts.slice(0, count - 1), parts.slice(count - 1).join(separator)];
};
