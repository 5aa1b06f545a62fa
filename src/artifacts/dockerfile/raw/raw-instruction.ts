import type { MappedText } from '../../../text/mapped-text.ts';
import type { Range } from '../../../text/range.ts';
import { findHeredocs, type HeredocWord } from './heredoc-words.ts';
import { readJsonArray } from './json-array.ts';
import { readFlags } from './raw-flags.ts';
import { type RawWord, splitAtSpaces, splitQuoted } from './raw-words.ts';
import { isSeparator, isSpace, trimSpan } from './white-space.ts';

/** `name=value` of ENV and LABEL; `legacy` is the form `ENV name value`. */
export interface RawPair {
  readonly name: RawWord;
  readonly value: RawWord;
  readonly legacy: boolean;
}

/**
 * An instruction as BuildKit's line parser splits it, before its meaning is looked at. All spans are places in the logical line:
 * the continued lines put together without their line breaks and without the comments between them.
 */
export interface RawInstruction {
  readonly keyword: RawWord;
  readonly flags: readonly RawWord[];
  /** The arguments as a whole, without flags and the spaces around. */
  readonly args: Range;
  /** The arguments as this instruction splits them; JSON strings are decoded. Empty for ENV, LABEL and ONBUILD. */
  readonly words: readonly RawWord[];
  readonly pairs: readonly RawPair[];
  /** True for the exec form. */
  readonly json: boolean;
  /** What ONBUILD triggers. */
  readonly trigger?: RawInstruction;
  /** Why BuildKit refuses the line. */
  readonly error?: string;
}

type Arguments = Pick<RawInstruction, 'words' | 'pairs' | 'json'> & { readonly trigger?: RawInstruction; readonly error?: string };
type ArgumentReader = (text: string, args: Range, escapeUnit: string, depth: number) => Arguments;

const nothing: Arguments = { words: [], pairs: [], json: false };
/** How often ONBUILD may stand in an ONBUILD before the rest is left unread; BuildKit's instruction layer allows it once. */
const maximumTriggers = 4;

const whole = (text: string, { start, end }: Range): readonly RawWord[] =>
  start === end ? [] : [{ text: text.slice(start, end), start, end }];

const plain: ArgumentReader = (text, args) => ({ ...nothing, words: whole(text, args) });

const spaced: ArgumentReader = (text, args) => ({ ...nothing, words: splitAtSpaces(text, args.start, args.end) });

const quoted: ArgumentReader = (text, args, escapeUnit) => ({ ...nothing, words: splitQuoted(text, args.start, args.end, escapeUnit) });

/** Takes the exec form where there is one, else what `otherwise` makes of the arguments. */
const jsonOr =
  (otherwise: ArgumentReader): ArgumentReader =>
  (text, args, escapeUnit, depth) => {
    const array = readJsonArray(text, args.start, args.end);
    if (array.form === 'strings') return { ...nothing, words: array.items, json: true };
    if (array.form === 'not-strings') {
      return { ...nothing, error: 'when using JSON array syntax, arrays must be comprised of strings only' };
    }
    return otherwise(text, args, escapeUnit, depth);
  };

const command = jsonOr(plain);

const healthcheck: ArgumentReader = (text, args, escapeUnit, depth) => {
  let end = args.start;
  while (end < args.end && !isSpace(text.charCodeAt(end))) end += 1;
  const type = whole(text, { start: args.start, end });
  const rest = command(text, trimSpan(text, end, args.end), escapeUnit, depth);
  return { ...rest, words: [...type, ...rest.words] };
};

const splitPair = (word: RawWord, equals: number): RawPair => ({
  name: { text: word.text.slice(0, equals), start: word.start, end: word.start + equals },
  value: { text: word.text.slice(equals + 1), start: word.start + equals + 1, end: word.end },
  legacy: false,
});

const legacyPair = (text: string, args: Range, keyword: string): Arguments => {
  let nameEnd = args.start;
  while (nameEnd < args.end && !isSeparator(text.charCodeAt(nameEnd))) nameEnd += 1;
  let valueStart = nameEnd;
  while (valueStart < args.end && isSeparator(text.charCodeAt(valueStart))) valueStart += 1;
  if (nameEnd === args.end) return { ...nothing, error: `${keyword} must have two arguments` };
  const name = { text: text.slice(args.start, nameEnd), start: args.start, end: nameEnd };
  const value = { text: text.slice(valueStart, args.end), start: valueStart, end: args.end };
  return { ...nothing, pairs: [{ name, value, legacy: true }] };
};

const pairs =
  (keyword: string): ArgumentReader =>
  (text, args, escapeUnit) => {
    const words = splitQuoted(text, args.start, args.end, escapeUnit);
    if (words[0] === undefined) return nothing;
    if (!words[0].text.includes('=')) return legacyPair(text, args, keyword);
    const found: RawPair[] = [];
    for (const word of words) {
      const equals = word.text.indexOf('=');
      if (equals === -1) {
        const shown = JSON.stringify(word.text);
        return { ...nothing, error: `Syntax error - can't find = in ${shown}. Must be of the form: name=value` };
      }
      found.push(splitPair(word, equals));
    }
    return { ...nothing, pairs: found };
  };

const onbuild: ArgumentReader = (text, args, escapeUnit, depth) => {
  if (args.start === args.end) return nothing;
  if (depth >= maximumTriggers) return { ...nothing, error: 'ONBUILD triggers are nested too deeply' };
  const trigger = readRawInstruction(text, args, escapeUnit, depth + 1);
  return { ...nothing, trigger, ...(trigger.error === undefined ? {} : { error: trigger.error }) };
};

const readers: ReadonlyMap<string, ArgumentReader> = new Map([
  ['add', jsonOr(spaced)],
  ['arg', quoted],
  ['cmd', command],
  ['copy', jsonOr(spaced)],
  ['entrypoint', command],
  ['env', pairs('ENV')],
  ['expose', spaced],
  ['from', spaced],
  ['healthcheck', healthcheck],
  ['label', pairs('LABEL')],
  ['maintainer', plain],
  ['onbuild', onbuild],
  ['run', command],
  ['shell', command],
  ['stopsignal', plain],
  ['user', plain],
  ['volume', jsonOr(spaced)],
  ['workdir', plain],
]);

/** Splits an instruction that fills the span of a logical line. Its errors are BuildKit's, in its words. */
export const readRawInstruction = (text: string, span: Range, escapeUnit: string, depth = 0): RawInstruction => {
  const trimmed = trimSpan(text, span.start, span.end);
  let keywordEnd = trimmed.start;
  while (keywordEnd < trimmed.end && !isSeparator(text.charCodeAt(keywordEnd))) keywordEnd += 1;
  const keyword = { text: text.slice(trimmed.start, keywordEnd), start: trimmed.start, end: keywordEnd };
  const { flags, rest } = readFlags(text, keywordEnd, trimmed.end);
  const args = trimSpan(text, rest, trimmed.end);
  const read = readers.get(keyword.text.toLowerCase());
  return { keyword, flags, args, ...(read === undefined ? nothing : read(text, args, escapeUnit, depth)) };
};

/** Whether an instruction of this keyword exists in Dockerfiles. */
export const isKnownKeyword = (keyword: string): boolean => readers.has(keyword.toLowerCase());

/** The here-documents that an instruction opens: RUN, COPY and ADD can, also as ONBUILD's trigger, but not in exec form. */
export const heredocsOf = (line: MappedText, raw: RawInstruction): readonly HeredocWord[] => {
  const holder = raw.keyword.text.toLowerCase() === 'onbuild' && raw.trigger !== undefined ? raw.trigger : raw;
  const possible = ['run', 'copy', 'add'].includes(holder.keyword.text.toLowerCase()) && !holder.json;
  return possible ? findHeredocs(line.text) : [];
};
