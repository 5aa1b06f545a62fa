import { resolvePlain } from '../../../artifacts/yaml/scalar.ts';
import { formatFloat } from '../../template/format/format-number.ts';
import { bytesOf } from '../../template/go-text.ts';
import { formatTime, rfc3339 } from '../../template/go-time.ts';
import { GoFloat, GoInt, GoMap, GoSlice, GoStruct, GoTime, type Piece, type Raw, Ref } from '../../template/go-value.ts';
import { joinTwo } from '../../template/sources.ts';
import { CallError, TemplateError } from '../../template/template-error.ts';

/**
 * Values in YAML as sigs.k8s.io/yaml writes them: through JSON, then go-yaml 2 with its order of keys, its quotes and no folding.
 * Source: go.yaml.in/yaml/v2, encode.go, emitterc.go, sorter.go.
 */

const isLetter = (rune: string): boolean => /\p{L}/u.test(rune);
const isDigit = (rune: string): boolean => /\p{Nd}/u.test(rune);

const numberFrom = (runes: readonly string[], start: number, lead: bigint): { readonly value: bigint; readonly end: number } => {
  let value = lead;
  let end = start;
  for (; end < runes.length && isDigit(runes[end] ?? ''); end += 1)
    value = BigInt.asIntN(64, value * 10n + BigInt((runes[end] ?? '0').codePointAt(0) ?? 48) - 48n);
  return { value, end };
};

/** What go-yaml counts in front of digits that begin with a zero: 1 behind a digit that is none. */
const leadBefore = (runes: readonly string[], index: number): bigint => {
  for (let before = index - 1; before >= 0 && isDigit(runes[before] ?? ''); before -= 1) if (runes[before] !== '0') return 1n;
  return 0n;
};

const codeOf = (rune: string): number => rune.codePointAt(0) ?? 0;

/** Two keys from their first difference on, where no letter stands in either. */
const areDigitsLess = (one: readonly string[], other: readonly string[], index: number): boolean => {
  const [left = '', right = ''] = [one[index], other[index]];
  const lead = left === '0' || right === '0' ? leadBefore(one, index) : 0n;
  const [first, second] = [numberFrom(one, index, lead), numberFrom(other, index, lead)];
  if (first.value !== second.value) return first.value < second.value;
  if (first.end !== second.end) return first.end < second.end;
  return codeOf(left) < codeOf(right);
};

/** True when a key stands before another: letters by themselves, runs of digits by their value. */
const isKeyLess = (one: string, other: string): boolean => {
  const [a, b] = [Array.from(one), Array.from(other)];
  for (let index = 0; index < a.length && index < b.length; index += 1) {
    const [left = '', right = ''] = [a[index], b[index]];
    if (left === right) continue;
    const [isLeft, isRight] = [isLetter(left), isLetter(right)];
    if (isLeft && isRight) return codeOf(left) < codeOf(right);
    return isLeft || isRight ? isRight : areDigitsLess(a, b, index);
  }
  return a.length < b.length;
};

/** Lengths up to which Go sorts by insertion. */
const insertionLimit = 12;

/** Keys in the order of go-yaml; the order is not transitive, so short lists are sorted as Go sorts them. */
const yamlKeys = (keys: readonly string[]): readonly string[] => {
  if (keys.length > insertionLimit) return keys.toSorted((one, other) => (isKeyLess(one, other) ? -1 : isKeyLess(other, one) ? 1 : 0));
  const sorted = [...keys];
  for (let index = 1; index < sorted.length; index += 1)
    for (let at = index; at > 0 && isKeyLess(sorted[at] ?? '', sorted[at - 1] ?? ''); at -= 1) {
      const moved = sorted[at] ?? '';
      sorted[at] = sorted[at - 1] ?? '';
      sorted[at - 1] = moved;
    }
  return sorted;
};

const base60 = /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?$/u;
const timestamp = /^\d{4}-\d{1,2}-\d{1,2}(?:[Tt ]\d{1,2}:\d{1,2}:\d{1,2}(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?)?$/u;

/** True for a text that means something else without quotes. */
const isSpecial = (text: string): boolean => typeof resolvePlain(text) !== 'string' || base60.test(text) || timestamp.test(text);

const isBreak = (rune: string): boolean => rune === '\n' || rune === '\r' || rune === '\u0085' || rune === '\u2028' || rune === '\u2029';
const isPrintable = (code: number): boolean =>
  code === 0x0a ||
  (code >= 0x20 && code <= 0x7e) ||
  code === 0x85 ||
  (code >= 0xa0 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd && code !== 0xfeff);

interface Allowed {
  readonly plain: boolean;
  readonly single: boolean;
  readonly block: boolean;
}

const isBlank = (rune: string): boolean => rune === ' ' || rune === '\t';

/** True for a character that means something to YAML where it stands. */
const isIndicator = (runes: readonly string[], index: number): boolean => {
  const [rune = '', next] = [runes[index], runes[index + 1]];
  const isBlankAfter = next === undefined || isBlank(next);
  if (index === 0) return '#,[]{}&*!|>\'"%@`'.includes(rune) || ('?:-'.includes(rune) && isBlankAfter);
  const before = runes[index - 1] ?? '';
  return (rune === ':' && isBlankAfter) || (rune === '#' && (isBlank(before) || isBreak(before)));
};

const anyBreak = /[\n\r\u0085\u2028\u2029]/u;
const spaceAfterBreak = /[\n\r\u0085\u2028\u2029] /u;
const spaceBeforeBreak = / [\n\r\u0085\u2028\u2029]/u;

/** Which styles a text may be written in. Source: yaml_emitter_analyze_scalar, outside of flow collections. */
const stylesOf = (text: string): Allowed => {
  const runes = Array.from(text);
  const hasIndicators = text.startsWith('---') || text.startsWith('...') || runes.some((_, index) => isIndicator(runes, index));
  const isUnprintable = runes.some(rune => !isPrintable(codeOf(rune)));
  const hasBreaks = anyBreak.test(text);
  const hasBreakSpace = hasBreaks && spaceAfterBreak.test(text);
  const hasSpaceBreak = hasBreaks && spaceBeforeBreak.test(text);
  const [first = '', last = ''] = [runes[0], runes.at(-1)];
  const isEdged = first === ' ' || isBreak(first) || last === ' ' || isBreak(last);
  return {
    plain: !(isEdged || isUnprintable || hasBreaks || hasIndicators),
    single: !(hasBreakSpace || hasSpaceBreak || isUnprintable),
    block: !(last === ' ' || hasSpaceBreak || isUnprintable),
  };
};

const doubleEscapes: Readonly<Record<string, string>> = {
  '\0': '\\0',
  '\u0007': '\\a',
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\v': '\\v',
  '\f': '\\f',
  '\r': '\\r',
  '\u001b': '\\e',
  '"': '\\"',
  '\\': '\\\\',
  '\u0085': '\\N',
  '\u00a0': '\\_',
  '\u2028': '\\L',
  '\u2029': '\\P',
};

/** Columns after which a text is broken at its next blank. Source: go-yaml 2, best_width. */
const bestWidth = 80;

/** Where a text begins, and where its further lines do; undefined for a key, which has but one line. */
interface Room {
  readonly column: number;
  readonly indent: number;
}

const lineStart = (room: Room | undefined): string => `\n${' '.repeat(room?.indent ?? 0)}`;

/** Writes a text rune by rune, and breaks it at single blanks behind the width. */
const broken = (
  runes: readonly string[],
  room: Room | undefined,
  write: (rune: string) => string,
  mayBreak: (index: number) => boolean,
): string => {
  let made = '';
  let column = room?.column ?? 0;
  let wasSpace = false;
  for (const [index, rune] of runes.entries()) {
    if (rune === ' ' && room && !wasSpace && column > bestWidth && mayBreak(index)) {
      made += lineStart(room);
      column = room.indent;
      wasSpace = true;
      continue;
    }
    const shown = write(rune);
    made += shown;
    column = shown.includes('\n') ? 0 : column + Array.from(shown).length;
    wasSpace = rune === ' ';
  }
  return made;
};

const escapedRune = (rune: string): string => {
  const code = rune.codePointAt(0) ?? 0;
  if (isPrintable(code) && !isBreak(rune) && rune !== '"' && rune !== '\\') return rune;
  if (Object.hasOwn(doubleEscapes, rune)) return doubleEscapes[rune] ?? '';
  const [letter, width] = code <= 0xff ? ['x', 2] : code <= 0xffff ? ['u', 4] : ['U', 8];
  return `\\${letter}${code.toString(16).toUpperCase().padStart(Number(width), '0')}`;
};

const doubleQuoted = (text: string, room: Room | undefined): string => {
  const runes = Array.from(text);
  const inner = room && { ...room, column: room.column + 1 };
  const isInside = (index: number): boolean => index > 0 && index < runes.length - 1;
  const [first, ...lines] = broken(runes, inner, escapedRune, isInside).split(lineStart(room));
  // Why the backslash: a blank at the beginning of a line would be lost.
  return `"${[first, ...lines.map(line => (line.startsWith(' ') ? `\\${line}` : line))].join(lineStart(room))}"`;
};

const singleQuoted = (text: string, room: Room | undefined): string => {
  const runes = Array.from(text);
  const inner = room && { ...room, column: room.column + 1 };
  const body = broken(
    runes,
    inner,
    rune => (rune === "'" ? "''" : rune),
    index => index > 0 && index < runes.length - 1 && runes[index + 1] !== ' ',
  );
  return `'${body}'`;
};

const plainText = (text: string, room: Room | undefined): string => {
  const runes = Array.from(text);
  return broken(
    runes,
    room,
    rune => rune,
    index => runes[index + 1] !== ' ',
  );
};

const literalHeader = (text: string): string => {
  const hint = text.startsWith(' ') || isBreak(text[0] ?? '') ? '2' : '';
  if (!text.endsWith('\n')) return `|${hint}-`;
  return text === '\n' || isBreak(text.at(-2) ?? '') ? `|${hint}+` : `|${hint}`;
};

/** A text as a key, or as a value that begins somewhere. */
const yamlString = (text: string, room: Room | undefined): string => {
  const styles = stylesOf(text);
  if (text.includes('\n') && room && styles.block) {
    const body = text.replaceAll(/(^|\n)(?=[^\n])/gu, (_, before: string) => `${before}${' '.repeat(room.indent)}`);
    return `${literalHeader(text)}\n${body.endsWith('\n') ? body.slice(0, -1) : body}`;
  }
  if (text.includes('\n') || isSpecial(text)) return doubleQuoted(text, room);
  if (styles.plain) return plainText(text, room);
  return styles.single ? singleQuoted(text, room) : doubleQuoted(text, room);
};

/** How deep values may hold each other. */
const maxDepth = 1_000;

const scalarText = (raw: Raw, room: Room): string => {
  if (raw === null) return 'null';
  if (typeof raw === 'boolean') return raw ? 'true' : 'false';
  if (raw instanceof GoInt) return `${raw.value}`;
  if (raw instanceof GoFloat) return floatText(raw.value);
  if (raw instanceof GoTime) return yamlString(formatTime(raw, rfc3339), room);
  return typeof raw === 'string' ? yamlString(validText(raw), room) : 'null';
};

/** JSON puts U+FFFD in the place of stray bytes. */
const validText = (text: string): string => (/[\ud800-\udfff]/.test(text) ? bytesOf(text).toString('utf8') : text);

/** A float64 goes through JSON: whole ones that fit into 64 bits come out as integers. */
const floatText = (value: number): string => {
  if (!Number.isFinite(value)) throw new CallError(`error marshaling into JSON: json: unsupported value: ${formatFloat(value)}`);
  if (Number.isInteger(value) && Math.abs(value) < 1e21) {
    // Why not the digits of the number: JSON has the shortest that give it again.
    const whole = BigInt(`${value}`);
    if (whole >= -(2n ** 63n) && whole < 2n ** 64n) return `${whole}`;
  }
  return formatFloat(value, 'g');
};

/** Lines and parts of lines of one text: values that hold each other many times have many. */
const maxPieces = 1_000_000;

class Emitter {
  readonly #pieces: Piece[] = [];
  readonly #indentsLists: boolean;

  constructor(indentsLists: boolean) {
    this.#indentsLists = indentsLists;
  }

  emit(given: Ref): readonly Piece[] {
    const ref = asText(given);
    const { raw } = ref;
    if (isFilled(raw)) this.#collection(ref, 0, '', 0);
    else this.#leaf('', ref, 0, 2);
    return this.#pieces;
  }

  /** Why so far left: go-yaml 3, which indents lists, breaks nothing. */
  #room(column: number, indent: number): Room {
    return { column: this.#indentsLists ? Number.NEGATIVE_INFINITY : column, indent };
  }

  #write(text: string, ref: Ref): void {
    if (text !== '') this.#put({ text, data: ref.data, control: ref.control });
  }

  /** What holds nothing more, after a text on its line. */
  #leaf(before: string, ref: Ref, column: number, indent: number): void {
    const { raw = null } = ref;
    const text = isCollection(raw) ? emptyText(raw) : this.#scalar(raw, this.#room(column, indent));
    const at = ref.pieces && typeof raw === 'string' ? text.indexOf(raw) : -1;
    if (ref.pieces === undefined || at === -1 || typeof raw !== 'string') {
      this.#write(`${before}${text}\n`, ref);
      return;
    }
    this.#write(before + text.slice(0, at), ref);
    for (const piece of ref.pieces) this.#put(piece);
    this.#write(`${text.slice(at + raw.length)}\n`, ref);
  }

  #scalar(raw: Exclude<Raw, GoSlice | GoMap | GoStruct>, room: Room): string {
    // Why: go-yaml 3 is given Go's values as they are, go-yaml 2 those of JSON.
    return this.#indentsLists && raw instanceof GoFloat && Number.isFinite(raw.value) ? formatFloat(raw.value, 'g') : scalarText(raw, room);
  }

  #put(piece: Piece): void {
    if (this.#pieces.length > maxPieces) throw new TemplateError('the value is too large to be written here');
    this.#pieces.push(piece);
  }

  /** A mapping or list at a column; its first line begins with `lead`, which is there already where a dash stands before it. */
  #collection(ref: Ref, indent: number, lead: string, depth: number): void {
    if (depth > maxDepth) throw new CallError('error marshaling into JSON: json: unsupported value: encountered a cycle');
    const { raw } = ref;
    const pad = ' '.repeat(indent);
    let first = true;
    for (const [key, member] of membersOf(raw)) {
      const value = asText(member);
      const start = first ? lead : pad;
      first = false;
      if (key === undefined) this.#item(ref, value, indent, start, depth);
      else this.#entry(key, value, indent, start, depth, ref);
    }
  }

  #item(list: Ref, value: Ref, indent: number, start: string, depth: number): void {
    this.#write(`${start}- `, list);
    if (isFilled(value.raw)) this.#collection(value, indent + 2, '', depth + 1);
    else this.#leaf('', value, indent + 2, indent + 2);
  }

  #entry(key: string, value: Ref, indent: number, start: string, depth: number, map: Ref): void {
    const name = yamlString(validText(key), undefined);
    this.#put({
      text: `${start}${name}:`,
      data: map.data.length > 0 ? map.data : value.data,
      control: joinTwo(value.control, map.control),
    });
    if (!isFilled(value.raw)) {
      this.#leaf(' ', value, indent + Array.from(name).length + 2, indent + 2);
      return;
    }
    this.#write('\n', value);
    const inner = value.raw instanceof GoSlice && !this.#indentsLists ? indent : indent + 2;
    this.#collection(value, inner, ' '.repeat(inner), depth + 1);
  }
}

/** A struct that writes itself as a text: a version. */
const asText = (ref: Ref): Ref =>
  ref.raw instanceof GoStruct && ref.raw.text !== undefined ? new Ref(ref.raw.text, ref.data, ref.control) : ref;

const isCollection = (raw: Raw | undefined): raw is GoSlice | GoMap | GoStruct =>
  raw instanceof GoSlice || raw instanceof GoMap || raw instanceof GoStruct;

const isFilled = (raw: Raw | undefined): boolean => {
  if (raw instanceof GoSlice) return raw.items.length > 0;
  if (raw instanceof GoMap) return raw.entries.size > 0;
  return raw instanceof GoStruct && (raw.encoded?.entries ?? raw.fields).size > 0;
};

/** What Go writes of a struct: fields whose names begin with a large letter. */
const isExported = (name: string): boolean => /^\p{Lu}/u.test(name);

const emptyText = (raw: Raw | undefined): string => (raw instanceof GoSlice ? '[]' : '{}');

const membersOf = (raw: Raw | undefined): readonly (readonly [string | undefined, Ref])[] => {
  if (raw instanceof GoSlice) return raw.items.map(item => [undefined, item] as const);
  if (raw instanceof GoMap)
    return yamlKeys([...raw.entries.keys()]).map(key => [key, (raw.entries.get(key) ?? new Ref(null)).decidedBy(raw.decided)] as const);
  if (raw instanceof GoStruct && raw.encoded) return membersOf(raw.encoded);
  return raw instanceof GoStruct
    ? yamlKeys([...raw.fields.keys()].filter(isExported)).map(key => [key, raw.fields.get(key) ?? new Ref(null)] as const)
    : [];
};

/** A value in YAML, leaf by leaf with what decided about it, without the last line break. */
export const encodeYaml = (ref: Ref, indentsLists = false): readonly Piece[] => {
  const pieces = [...new Emitter(indentsLists).emit(ref)];
  const last = pieces.at(-1);
  if (last?.text.endsWith('\n')) pieces[pieces.length - 1] = { ...last, text: last.text.slice(0, -1) };
  return pieces;
};
