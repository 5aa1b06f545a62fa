import type { Flag, InstructionBase, Mount, Word } from '../model.ts';
import type { RawWord } from '../raw/raw-words.ts';
import type { WordMaker } from '../word-maker.ts';

/** The flags that each instruction has. Source: Dockerfile reference, stable and labs channels. */
const knownFlags: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['FROM', new Set(['platform'])],
  ['RUN', new Set(['mount', 'network', 'security', 'device'])],
  ['COPY', new Set(['from', 'chown', 'chmod', 'link', 'parents', 'exclude'])],
  ['ADD', new Set(['keep-git-dir', 'checksum', 'chown', 'chmod', 'link', 'unpack', 'exclude'])],
  ['HEALTHCHECK', new Set(['interval', 'timeout', 'start-period', 'start-interval', 'retries'])],
]);

/** Flags that may stand more than once. */
const repeatable = new Set(['mount', 'exclude', 'device']);

/** Flags whose values BuildKit takes as they are. */
const literalFlags = new Set(['from', 'network', 'security']);

/** Makes a flag; its value's text is as written, its expansion comes from the value without quotes. */
export const typeFlag = (raw: RawWord, words: WordMaker): Flag => {
  const written = words.written(raw);
  const equals = written.indexOf('=');
  const range = words.line.range(raw.start, raw.end);
  const decodedEquals = raw.text.indexOf('=');
  if (equals === -1 || decodedEquals === -1) return { name: raw.text.slice(2), range };
  const name = raw.text.slice(2, decodedEquals);
  const value = { text: raw.text.slice(decodedEquals + 1), start: raw.start + equals + 1, end: raw.end };
  return { name, value: literalFlags.has(name) ? words.withoutVariables(value) : words.word(value), range };
};

/** What is wrong with the flags of an instruction, with the flag at fault. */
export const flagErrors = (keyword: string, flags: readonly Flag[]): readonly { readonly flag: Flag; readonly message: string }[] => {
  const seen = new Set<string>();
  return flags.flatMap(flag => {
    const known = knownFlags.get(keyword)?.has(flag.name) ?? false;
    if (!known) return [{ flag, message: `unknown flag: --${flag.name}` }];
    if (seen.has(flag.name) && !repeatable.has(flag.name)) return [{ flag, message: `duplicate flag specified: --${flag.name}` }];
    seen.add(flag.name);
    return [];
  });
};

/** The value of a flag that stands once. */
export const flagWord = (base: InstructionBase, name: string): Word | undefined => base.flags.find(flag => flag.name === name)?.value;

/** Names that mean the same. */
const aliases: ReadonlyMap<string, string> = new Map([
  ['src', 'source'],
  ['dst', 'target'],
  ['destination', 'target'],
  ['ro', 'readonly'],
  ['rw', 'readwrite'],
]);

/** The fields of a CSV line: a field in double quotes may hold commas. */
const splitFields = (text: string): readonly string[] => {
  const fields: string[] = [];
  let start = 0;
  let inQuotes = false;
  for (let at = 0; at <= text.length; at += 1) {
    if (text[at] === '"') inQuotes = !inQuotes;
    if (at < text.length && (text[at] !== ',' || inQuotes)) continue;
    fields.push(text.slice(start, at).replaceAll('"', ''));
    start = at + 1;
  }
  return fields;
};

/** Reads the options of a `--mount`. An option without value counts as `true`; a value with an unknown variable stays as written. */
export const typeMount = (flag: Flag, words: WordMaker, raw: RawWord): Mount => {
  const options = new Map<string, string>();
  for (const field of splitFields(raw.text.slice(raw.text.indexOf('=') + 1))) {
    const equals = field.indexOf('=');
    const key = (equals === -1 ? field : field.slice(0, equals)).trim().toLowerCase();
    const value = equals === -1 ? 'true' : field.slice(equals + 1);
    if (key !== '') options.set(aliases.get(key) ?? key, words.expansion(value).value ?? value);
  }
  const type = options.get('type') ?? 'bind';
  options.delete('type');
  return { type: type.toLowerCase(), options, flag };
};
