import { printed } from '../template/format/format-value.ts';
import type { FunctionMap, GoFunction } from '../template/go-function.ts';
import { byteLength, bytesOf, compareBytes, goQuote, sliceBytes, textOfBytes } from '../template/go-text.ts';
import { everythingOf, GoMap, GoSlice, madeOf, type Piece, type Raw, Ref } from '../template/go-value.ts';
import { joinTwo } from '../template/sources.ts';
import { CallError } from '../template/template-error.ts';
import { go, intAt, mapPieces, piecesOf, rawOf, slicePieces, strval, textAt, textRef } from './arguments.ts';

/** A function of texts whose result is made of all of them, of the last one first. */
const text = (types: string, make: (args: readonly Ref[]) => Raw): GoFunction => go(types, args => madeOf(make(args), ...lastFirst(args)));

const lastFirst = (args: readonly Ref[]): readonly Ref[] => args.slice(-1).concat(args.slice(0, -1));

/** White space in Go's sense. Source: unicode.IsSpace. */
const space = /[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/u;

const isSpace = (rune: string): boolean => space.test(rune);

/** The last argument between two offsets, with the parts that it has. */
const cutText = (args: readonly Ref[], start: number, end: number): Ref => {
  const last = args.at(-1) ?? new Ref('');
  const others = args.slice(0, -1).flatMap(everythingOf);
  return textRef(slicePieces(piecesOf(last), start, end)).decidedBy(others);
};

const trimmed = (args: readonly Ref[], value: string, isCut: (rune: string) => boolean): Ref => {
  const runes = Array.from(value);
  let first = 0;
  let last = runes.length;
  while (first < last && isCut(runes[first] ?? '')) first += 1;
  while (last > first && isCut(runes[last - 1] ?? '')) last -= 1;
  const start = runes.slice(0, first).join('').length;
  return cutText(args, start, start + runes.slice(first, last).join('').length);
};

const repeatLimit = 50_000_000;

const repeated = (value: string, count: number): string => {
  if (count < 0) throw new CallError('strings: negative Repeat count');
  if (value.length * count > repeatLimit) throw new CallError('the repeated text is too long');
  return value.repeat(count);
};

/** Lines with blanks before them; the parts of the text stay what they are. */
const indented = (ref: Ref, count: number, before: string): Ref => {
  const pad = repeated(' ', count);
  const pieces: Piece[] = [];
  const blank = (value: string): Piece => ({ text: value, data: [], control: [] });
  pieces.push(blank(before + pad));
  for (const piece of piecesOf(ref)) {
    const lines = piece.text.split('\n');
    for (const [index, line] of lines.entries()) {
      if (index > 0) pieces.push(blank(`\n${pad}`));
      if (line !== '' || lines.length === 1) pieces.push({ ...piece, text: line });
    }
  }
  return textRef(pieces);
};

/** Sprig's title: the first letter of each word as in a heading. Source: strings.Title. */
const title = (value: string): string => {
  let before = ' ';
  return Array.from(value)
    .map(rune => {
      const isStart = !/[\p{L}\p{Nd}_]/u.test(before) && (before < '\u0080' || isSpace(before));
      before = rune;
      return isStart ? rune.toUpperCase() : rune;
    })
    .join('');
};

const upper = (value: string): string =>
  Array.from(value)
    .map(rune => (rune === 'ß' || Array.from(rune.toUpperCase()).length > 1 ? rune : rune.toUpperCase()))
    .join('');

const lower = (value: string): string =>
  Array.from(value)
    .map(rune => (Array.from(rune.toLowerCase()).length > 1 ? 'i' : rune.toLowerCase()))
    .join('');

const untitle = (value: string): string => {
  let next = true;
  return Array.from(value)
    .map(rune => {
      if (isSpace(rune)) {
        next = true;
        return rune;
      }
      const made = next ? rune.toLowerCase() : rune;
      next = false;
      return made;
    })
    .join('');
};

const swapCase = (value: string): string =>
  Array.from(value)
    .map(rune => {
      if (/\p{Lu}|\p{Lt}/u.test(rune)) return rune.toLowerCase();
      return /\p{Ll}/u.test(rune) ? rune.toUpperCase() : rune;
    })
    .join('');

const initials = (value: string): string => {
  let gap = true;
  let made = '';
  for (const byte of bytesOf(value)) {
    const rune = String.fromCharCode(byte);
    if (isSpace(rune)) gap = true;
    else if (gap) {
      made += rune;
      gap = false;
    }
  }
  return made;
};

/** Texts of a list, nil left out; one text of anything else. Source: sprig's strslice. */
const textsOf = (ref: Ref): readonly Ref[] => {
  const { raw } = ref;
  if (raw instanceof GoSlice) return raw.items.filter(item => rawOf(item) !== null);
  return rawOf(ref) === null ? [] : [ref];
};

const joined = (separator: Ref, list: Ref): Ref => {
  const between = piecesOf(separator);
  const pieces = textsOf(list).flatMap((item, index) => [...(index > 0 ? between : []), ...piecesOf(item, strval(rawOf(item)))]);
  return list.raw instanceof GoSlice ? textRef(pieces).decidedBy(joinTwo(list.data, list.control)) : textRef(pieces);
};

const splitMap = (parts: readonly string[], args: readonly Ref[]): Ref => {
  const from = madeOf(null, ...lastFirst(args));
  return new Ref(
    new GoMap(new Map(parts.map((part, index) => [`_${index}`, new Ref(part, from.data, from.control)])), 'string'),
    from.data,
    from.control,
  );
};

/** strings.SplitN: -1 for all. */
const splitText = (value: string, separator: string, count = -1): readonly string[] => {
  if (count === 0) return [];
  const parts = separator === '' ? Array.from(value) : value.split(separator);
  return count > 0 && parts.length > count ? [...parts.slice(0, count - 1), parts.slice(count - 1).join(separator)] : parts;
};

/** A slice of texts, each made of the same. */
export const textList = (texts: readonly string[], args: readonly Ref[]): Ref => {
  const from = madeOf(null, ...lastFirst(args));
  return new Ref(
    new GoSlice(
      texts.map(one => new Ref(one, from.data, from.control)),
      'string',
    ),
    from.data,
    from.control,
  );
};

const quoteAll = (args: readonly Ref[], quote: (value: Raw) => string, mark: string): Ref => {
  const given = args.filter(ref => rawOf(ref) !== null);
  const blank = (value: string): Piece => ({ text: value, data: [], control: [] });
  const pieces = given.flatMap((ref, index) => {
    const whole = quote(rawOf(ref));
    const parts =
      ref.pieces && ref.pieces.length > 1
        ? [blank(mark), ...ref.pieces.map(piece => ({ ...piece, text: quote(piece.text).slice(1, -1) })), blank(mark)]
        : [{ text: whole, data: everythingOf(ref), control: ref.control }];
    return index > 0 ? [blank(' '), ...parts] : parts;
  });
  return given.length < args.length ? textRef(pieces).decidedBy(args.flatMap(everythingOf)) : textRef(pieces);
};

const cat = (args: readonly Ref[]): Ref => {
  const given = args.filter(ref => rawOf(ref) !== null);
  return textRef(
    given.flatMap((ref, index) => [...(index > 0 ? [{ text: ' ', data: [], control: [] }] : []), ...piecesOf(ref, printed(rawOf(ref)))]),
  );
};

const truncated = (args: readonly Ref[]): Ref => {
  const [count, value] = [intAt(args, 0), textAt(args, 1)];
  const size = byteLength(value);
  const [start, end] = count < 0 && size + count > 0 ? [size + count, size] : count >= 0 && size > count ? [0, count] : [0, size];
  if (start === 0 && end === size) return cutText(args, 0, value.length);
  const kept = sliceBytes(value, start, end);
  const offset = start === 0 ? 0 : sliceBytes(value, 0, start).length;
  return value.slice(offset, offset + kept.length) === kept ? cutText(args, offset, offset + kept.length) : madeOf(kept, ...args);
};

const outOfBounds = (start: number, end: number, size: number): never => {
  if (end > size || end < 0)
    throw new CallError(`runtime error: slice bounds out of range [:${end}]${end > size ? ` with length ${size}` : ''}`);
  throw new CallError(`runtime error: slice bounds out of range [${start}:${end}]`);
};

const substring = (value: string, start: number, end: number): string => {
  const size = byteLength(value);
  if (start < 0) return end < 0 || end > size ? outOfBounds(0, end, size) : sliceBytes(value, 0, end);
  if (end < 0 || end > size) return start > size ? outOfBounds(start, size, size) : sliceBytes(value, start, size);
  return start > end ? outOfBounds(start, end, size) : sliceBytes(value, start, end);
};

const abbreviated = (value: string, left: number, width: number): string => {
  const size = byteLength(value);
  if (width < 4 || (left > 0 && width < 7) || size <= width) return value;
  let offset = Math.min(left, size);
  if (size - offset < width - 3) offset = size - (width - 3);
  if (offset <= 4) return `${sliceBytes(value, 0, width - 3)}...`;
  if (offset + width - 3 < size) return `...${abbreviated(sliceBytes(value, offset, size), 0, width - 3)}`;
  return `...${sliceBytes(value, size - (width - 3), size)}`;
};

const wrapped = (value: string, given: number, newLine: string, breaksLong: boolean): string => {
  if (value === '') return '';
  const width = Math.max(1, given);
  const bytes = bytesOf(value);
  const parts: string[] = [];
  const part = (start: number, end: number): string => textOfBytes(bytes.subarray(start, end));
  let offset = 0;
  while (bytes.length - offset > width) {
    if (bytes[offset] === 0x20) {
      offset += 1;
      continue;
    }
    const at = bytes.subarray(offset, width + offset + 1).lastIndexOf(0x20);
    const end = width + offset;
    const next = bytes.indexOf(0x20, end);
    if (at >= 0) {
      parts.push(part(offset, offset + at), newLine);
      offset += at + 1;
    } else if (breaksLong) {
      parts.push(part(offset, end), newLine);
      offset = end;
    } else if (next === -1) {
      parts.push(part(offset, bytes.length));
      offset = bytes.length;
    } else {
      parts.push(part(offset, next), newLine);
      offset = next + 1;
    }
  }
  parts.push(part(offset, bytes.length));
  return parts.join('');
};

/** True for the first digit of a number that small letters follow. */
const isBeforeLower = (runes: readonly string[], start: number): boolean => {
  let end = start;
  while (/\p{Nd}/u.test(runes[end] ?? '')) end += 1;
  return /\p{Ll}/u.test(runes[end] ?? '');
};

/** Words of a name in camel case, numbers apart. Source: huandu/xstrings, nextWord. */
const separated = (value: string, connector: string): string => {
  const runes = Array.from(value);
  // Why parts: to look at the end of a text that grows takes as long as it is.
  const parts: string[] = [];
  const connect = (): void => {
    if (parts.at(-1) !== connector) parts.push(connector);
  };
  for (let index = 0; index < runes.length; index += 1) {
    const rune = runes[index] ?? '';
    const [before = '', after = ''] = [runes[index - 1], runes[index + 1]];
    if (/[_\-\s.]/u.test(rune)) {
      connect();
      continue;
    }
    const isUpper = /\p{Lu}/u.test(rune);
    const isDigit = /\p{Nd}/u.test(rune);
    const begins =
      (isUpper && (/\p{Ll}/u.test(before) || /\p{Nd}/u.test(before) || (/\p{Lu}/u.test(before) && /\p{Ll}/u.test(after)))) ||
      (isDigit && /\p{Ll}|\p{Lu}/u.test(before) && isBeforeLower(runes, index));
    if (begins && parts.length > 0) connect();
    parts.push(rune.toLowerCase());
  }
  return parts.join('');
};

const pascalCase = (value: string): string => {
  let upperNext = true;
  let made = '';
  let leading = true;
  let connector = '';
  for (const rune of value) {
    if (/[_\-\s.]/u.test(rune)) {
      // Why: xstrings keeps each of several in a row but the last, and the last at the end.
      made += leading ? rune : connector;
      if (!leading) connector = rune;
      upperNext = true;
      continue;
    }
    leading = false;
    connector = '';
    made += upperNext ? rune.toUpperCase() : rune.toLowerCase();
    upperNext = false;
  }
  return made + connector;
};

/** sprig's functions of texts. */
export const stringFunctions: FunctionMap = new Map<string, GoFunction>([
  ['trim', go('string', args => trimmed(args, textAt(args, 0), isSpace))],
  ['upper', go('string', ([value = new Ref('')]) => mapPieces(value, upper))],
  ['lower', go('string', ([value = new Ref('')]) => mapPieces(value, lower))],
  ['title', text('string', args => title(textAt(args, 0)))],
  ['untitle', text('string', args => untitle(textAt(args, 0)))],
  ['swapcase', text('string', args => swapCase(textAt(args, 0)))],
  ['initials', text('string', args => initials(textAt(args, 0)))],
  [
    'nospace',
    go('string', ([value = new Ref('')]) =>
      mapPieces(value, one =>
        Array.from(one)
          .filter(rune => !isSpace(rune))
          .join(''),
      ),
    ),
  ],
  ['repeat', text('int, string', args => repeated(textAt(args, 1), intAt(args, 0)))],
  ['substr', text('int, int, string', args => substring(textAt(args, 2), intAt(args, 0), intAt(args, 1)))],
  ['trunc', go('int, string', truncated)],
  ['abbrev', text('int, string', args => abbreviated(textAt(args, 1), 0, intAt(args, 0)))],
  ['abbrevboth', text('int, int, string', args => abbreviated(textAt(args, 2), intAt(args, 0), intAt(args, 1)))],
  ['wrap', text('int, string', args => wrapped(textAt(args, 1), intAt(args, 0), '\n', false))],
  ['wrapWith', text('int, string, string', args => wrapped(textAt(args, 2), intAt(args, 0), textAt(args, 1) || '\n', true))],
  ['contains', text('string, string', args => textAt(args, 1).includes(textAt(args, 0)))],
  ['hasPrefix', text('string, string', args => textAt(args, 1).startsWith(textAt(args, 0)))],
  ['hasSuffix', text('string, string', args => textAt(args, 1).endsWith(textAt(args, 0)))],
  ['quote', go('...interface {}', args => quoteAll(args, value => goQuote(strval(value)), '"'))],
  ['squote', go('...interface {}', args => quoteAll(args, value => `'${printed(value)}'`, "'"))],
  ['cat', go('...interface {}', cat)],
  ['indent', go('int, string', args => indented(args[1] ?? new Ref(''), intAt(args, 0), ''))],
  ['nindent', go('int, string', args => indented(args[1] ?? new Ref(''), intAt(args, 0), '\n'))],
  ['replace', text('string, string, string', args => replaced(textAt(args, 2), textAt(args, 0), textAt(args, 1)))],
  ['plural', text('string, string, int', args => (intAt(args, 2) === 1 ? textAt(args, 0) : textAt(args, 1)))],
  ['snakecase', text('string', args => separated(textAt(args, 0), '_'))],
  ['kebabcase', text('string', args => separated(textAt(args, 0), '-'))],
  ['camelcase', text('string', args => pascalCase(textAt(args, 0)))],
  ['toString', go('interface {}', ([value = new Ref('')]) => textRef(piecesOf(value, strval(rawOf(value)))))],
  ['split', go('string, string', args => splitMap(splitText(textAt(args, 1), textAt(args, 0)), args))],
  ['splitn', go('string, int, string', args => splitMap(splitText(textAt(args, 2), textAt(args, 0), intAt(args, 1)), args))],
  ['splitList', go('string, string', args => textList(splitText(textAt(args, 1), textAt(args, 0)), args))],
  ['join', go('string, interface {}', ([separator = new Ref(''), list = new Ref(null)]) => joined(separator, list))],
  [
    'toStrings',
    go('interface {}', ([list = new Ref(null)]) => {
      const items = textsOf(list).map(item => new Ref(strval(rawOf(item)), everythingOf(item), item.control));
      return new Ref(new GoSlice(items, 'string'), list.data, list.control);
    }),
  ],
  [
    'sortAlpha',
    go('interface {}', ([list = new Ref(null)]) => {
      if (!(list.raw instanceof GoSlice)) return textList([strval(rawOf(list))], [list]);
      const items = textsOf(list).map(item => new Ref(strval(rawOf(item)), everythingOf(item), item.control));
      items.sort((one, other) => compareBytes(strval(rawOf(one)), strval(rawOf(other))));
      return new Ref(new GoSlice(items, 'string'), list.data, list.control);
    }),
  ],
  ['trimSuffix', go('string, string', args => cutEnd(args, true))],
  ['trimPrefix', go('string, string', args => cutEnd(args, false))],
  ['trimAll', go('string, string', args => trimmed(args, textAt(args, 1), rune => textAt(args, 0).includes(rune)))],
  ['trimall', go('string, string', args => trimmed(args, textAt(args, 1), rune => textAt(args, 0).includes(rune)))],
  ['hello', text('', () => 'Hello!')],
]);

const cutEnd = (args: readonly Ref[], isSuffix: boolean): Ref => {
  const [affix, value] = [textAt(args, 0), textAt(args, 1)];
  const has = isSuffix ? value.endsWith(affix) : value.startsWith(affix);
  if (!has) return cutText(args, 0, value.length);
  return isSuffix ? cutText(args, 0, value.length - affix.length) : cutText(args, affix.length, value.length);
};

const replaced = (value: string, old: string, by: string): string => {
  const runes = old === '' ? Array.from(value).length + 1 : value.split(old).length;
  if (by.length * runes > repeatLimit) throw new CallError('the replaced text is too long');
  return old === ''
    ? by +
        Array.from(value)
          .map(rune => rune + by)
          .join('')
    : value.replaceAll(old, () => by);
};
