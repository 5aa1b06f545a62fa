import { BadPattern, matchesPattern } from './match-pattern.ts';
import { type Part, parseExpressions, SubstitutionError } from './parse-expression.ts';

/** The value of a variable; empty for one that is not set. `hasDefault`: another text is written for that case. */
type VariableValue = (name: string, hasDefault: boolean) => string;

/** More characters are not made with one set of variables. */
const maxMade = 4_000_000;
/** More comparisons are not made for one pattern: each beginning of a value may be compared with it at each of its places. */
const maxCompared = 200_000_000;

const mapRunes = (text: string, map: (rune: string) => string): string =>
  Array.from(text, rune => {
    const mapped = map(rune);
    return Array.from(mapped).length === 1 ? mapped : rune;
  }).join('');

const lower = (text: string): string => mapRunes(text, rune => rune.toLowerCase());
const upper = (text: string): string => mapRunes(text, rune => rune.toUpperCase());

const first = (text: string, map: (rune: string) => string): string => {
  const [rune = ''] = text;
  return map(rune) + text.slice(rune.length);
};

const encoder = new TextEncoder();
const decoder = new TextDecoder();

const wholeNumber = (text: string): number | undefined => (/^[+-]?\d{1,15}$/u.test(text) ? Number(text) : undefined);

/** A part of a text, counted in bytes; the whole when a number is none. */
const slice = (text: string, offset: string, length: string | undefined): string => {
  const bytes = encoder.encode(text);
  const [from, many] = [wholeNumber(offset), length === undefined ? undefined : wholeNumber(length)];
  if (from === undefined || (length !== undefined && many === undefined)) return text;
  const start = from < 0 ? Math.max(0, bytes.length + from) : from;
  if (many === undefined || start + many >= bytes.length) return start < bytes.length ? decoder.decode(bytes.slice(start)) : '';
  if (many < 0) throw new SubstitutionError('a part of a variable ends before it begins');
  return decoder.decode(bytes.slice(start, start + many));
};

const replaced = (text: string, pattern: string, by: string, isAll: boolean): string => {
  if (pattern === '') return isAll ? by + Array.from(text, rune => rune + by).join('') : by + text;
  return isAll ? text.replaceAll(pattern, () => by) : text.replace(pattern, () => by);
};

const edge = (text: string, operator: string, [pattern = '', by]: readonly string[]): string => {
  if (by === undefined) return text;
  if (operator === '/#') return text.startsWith(pattern) ? replaced(text, pattern, by, false) : text;
  return text.endsWith(pattern) ? text.slice(0, text.length - pattern.length) + by : text;
};

/** The length of the beginning that fits a pattern: the longest, or the shortest; 0 when none does. */
const fitting = (runes: readonly string[], pattern: readonly string[], isLongest: boolean): number => {
  let found = 0;
  for (let length = runes.length; length > 0; length -= 1) {
    if (!matchesPattern(pattern, runes.slice(0, length))) continue;
    found = length;
    if (isLongest) break;
  }
  return found;
};

const trimmed = (text: string, operator: string, pattern: string): string => {
  const isEnd = operator.startsWith('%');
  if (text.length ** 2 * pattern.length > maxCompared) throw new SubstitutionError('a variable is too long to be compared with a pattern');
  const order = (value: string): readonly string[] => (isEnd ? Array.from(value).toReversed() : Array.from(value));
  try {
    const runes = order(text);
    const rest = runes.slice(fitting(runes, order(pattern), operator.length === 2));
    return (isEnd ? rest.toReversed() : rest).join('');
  } catch (error) {
    if (error instanceof BadPattern) return text;
    throw error;
  }
};

const orDefault = (value: string, args: readonly string[]): string => (value === '' ? args.join('') : value);

/** What an operator makes of a value. Source: github.com/fluxcd/pkg/envsubst, `funcs.go`; operators that it does not know give defaults. */
const applied = (operator: string, value: string, args: readonly string[]): string => {
  const [one = '', two] = args;
  switch (operator) {
    case ',':
      return first(value, lower);
    case ',,':
      return lower(value);
    case '^':
      return first(value, upper);
    case '^^':
      return upper(value);
    case '#':
      return args.length === 0 ? `${encoder.encode(value).length}` : trimmed(value, operator, one);
    case '##':
    case '%':
    case '%%':
      return trimmed(value, operator, one);
    case ':':
      return slice(value, one, two);
    case '/':
    case '//':
      return replaced(value, one, two ?? '', operator === '//');
    case '/#':
    case '/%':
      return edge(value, operator, args);
    default:
      return orDefault(value, args);
  }
};

/** Puts variables into texts; counts what it makes of all of them. */
export class Substituter {
  readonly #value: VariableValue;
  #left = maxMade;

  constructor(value: VariableValue) {
    this.#value = value;
  }

  /** @throws SubstitutionError */
  substitute(text: string): string {
    return this.#textOf(parseExpressions(text));
  }

  #textOf(parts: readonly Part[]): string {
    return parts.map(part => this.#made(part.kind === 'text' ? part.text : this.#variable(part))).join('');
  }

  #variable({ name, operator, args }: Part & { readonly kind: 'variable' }): string {
    const texts = args.map(arg => this.#textOf([arg]));
    return applied(operator, this.#value(name, /^:?[=?+-]/u.test(operator)), texts);
  }

  #made(text: string): string {
    this.#left -= text.length;
    if (this.#left < 0) throw new SubstitutionError(`more than ${maxMade} characters are made of variables`);
    return text;
  }
}
