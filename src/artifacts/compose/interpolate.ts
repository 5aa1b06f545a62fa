import type { Interpolated, InterpolatedPattern } from './model.ts';
import { noVariables, type SetVariable, type Variables } from './variables.ts';

/** Nested defaults deeper than this (`${A:-${B:-…}}`) are unknown. */
const maxDepth = 16;

/** Longer texts are not interpolated; what they give is unknown when a variable is inside. */
const maxLength = 1_000_000;

/** Longer values of variables are not put into texts: few texts of a hostile file would make many of them. */
const maxValueLength = 4096;

/** Stands for a part that is only known at run time, in a pattern. Can't occur in YAML. */
export const unknownMark = '\0';

const isNameStart = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95;
const isNamePart = (code: number): boolean => isNameStart(code) || (code >= 48 && code <= 57);

/** One reading of a text from left to right. Each character is read once, also in nested defaults. */
class Reader {
  readonly variables: string[] = [];
  readonly settings = new Set<SetVariable>();
  readonly #text: string;
  readonly #known: Variables;
  #at = 0;
  #room = maxLength;

  constructor(text: string, known: Variables) {
    this.#text = text;
    this.#known = known;
  }

  /** Reads up to the end, or in a nested text up to the `}` that closes it, and gives what it stands for. */
  read(depth: number): string {
    const parts: string[] = [];
    let literal = this.#at;
    let open = 0;
    while (this.#at < this.#text.length) {
      const code = this.#text.charCodeAt(this.#at);
      if (depth > 0 && code === 125 && open-- === 0) break;
      if (code === 123) open++;
      if (code !== 36) {
        this.#at++;
        continue;
      }
      parts.push(this.#text.slice(literal, this.#at), this.#reference(depth));
      literal = this.#at;
    }
    parts.push(this.#text.slice(literal, this.#at));
    return parts.join('');
  }

  /** At a `$`. A dollar sign that begins nothing stands for itself. */
  #reference(depth: number): string {
    this.#at++;
    const next = this.#text.charAt(this.#at);
    if (next === '$') {
      this.#at++;
      return '$';
    }
    if (next === '{') return this.#braced(depth);
    const name = this.#name();
    if (name === '') return '$';
    this.variables.push(name);
    return this.#valueOf(name) ?? unknownMark;
  }

  /** The value that the repository gives a variable, and remembers that it counts; undefined for one that nothing sets. */
  #valueOf(name: string): string | undefined {
    const set = this.#known.of(name);
    if (set === undefined) return undefined;
    this.settings.add(set);
    const { value = unknownMark } = set;
    this.#room -= value.length;
    return value.length > maxValueLength || this.#room < 0 ? unknownMark : value;
  }

  #name(): string {
    const start = this.#at;
    if (!isNameStart(this.#text.charCodeAt(start))) return '';
    while (this.#at < this.#text.length && isNamePart(this.#text.charCodeAt(this.#at))) this.#at++;
    return this.#text.slice(start, this.#at);
  }

  /** `${NAME}`, `${NAME:-default}`, `${NAME-default}`, `${NAME:?error}`, `${NAME?error}`, `${NAME:+text}`, `${NAME+text}`. */
  #braced(depth: number): string {
    this.#at++;
    const name = this.#name();
    if (name !== '') this.variables.push(name);
    if (depth >= maxDepth) {
      this.#skipBraces();
      return unknownMark;
    }
    const operator = this.#operator();
    const rest = this.read(depth + 1);
    this.#at++;
    return name === '' ? unknownMark : chosen(operator, this.#valueOf(name), rest);
  }

  /** With its colon, which makes an empty value as good as none; empty when there is none. */
  #operator(): string {
    const colon = this.#text.charAt(this.#at) === ':' ? 1 : 0;
    const operator = this.#text.charAt(this.#at + colon);
    if (operator !== '-' && operator !== '?' && operator !== '+') return '';
    this.#at += colon + 1;
    return `${colon === 1 ? ':' : ''}${operator}`;
  }

  #skipBraces(): void {
    for (let open = 1; this.#at < this.#text.length && open > 0; this.#at++) {
      const character = this.#text.charAt(this.#at);
      if (character === '{') open++;
      if (character === '}') open--;
    }
  }
}

/** What a reference in braces stands for. `value` is undefined for a variable that nothing in the repository sets. */
const chosen = (operator: string, value: string | undefined, rest: string): string => {
  // Why the text of `+`, too: it is written for whoever sets the variable, as every shell sets HOME and Compose COMPOSE_PROJECT_NAME.
  if (value === undefined) return operator.endsWith('-') || operator.endsWith('+') ? rest : unknownMark;
  if (value.includes(unknownMark)) return unknownMark;
  const counts = value !== '' || !operator.startsWith(':');
  if (operator.endsWith('-')) return counts ? value : rest;
  if (operator.endsWith('+')) return counts ? rest : '';
  // Compose refuses a project without a value that it must have.
  return counts ? value : unknownMark;
};

const noNames: readonly string[] = [];

/**
 * Replaces variables as Compose does. Of one that is not `known` to be set, `${X:-a}`, `${X-a}`, `${X:+a}` and `${X+a}` give `a`, and anything else makes
 * the value unknown; `$$` gives `$`. Source: Compose Specification, 12-interpolation. Linear in the text and what is put into it.
 */
export const interpolate = (text: string, known: Variables = noVariables): InterpolatedPattern => {
  if (!text.includes('$')) return { text, value: text, variables: noNames, pattern: text };
  if (text.length > maxLength) return { text, value: undefined, variables: [], pattern: unknownMark };
  const reader = new Reader(text, known);
  const pattern = reader.read(0);
  const value = pattern.includes(unknownMark) ? undefined : pattern;
  const { variables, settings } = reader;
  return { text, value, variables, pattern, ...(settings.size > 0 && { settings: [...settings] }) };
};

/** A part of a pattern as a value: unknown when a mark is inside. */
export const interpolatedPart = (pattern: string, whole: Interpolated): Interpolated => ({
  text: pattern.replaceAll(unknownMark, '${…}'),
  value: pattern.includes(unknownMark) ? undefined : pattern,
  variables: pattern.includes(unknownMark) ? whole.variables : [],
  ...(whole.settings && { settings: whole.settings }),
});

/**
 * Offsets of the colons that separate the parts of a short form (`ip:80:80`), outside `${…}` and `[…]`, in a text before interpolation.
 */
export const separatorOffsets = (text: string): readonly number[] => {
  const offsets: number[] = [];
  let braces = 0;
  let brackets = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 36 && text.charCodeAt(at + 1) === 123) {
      braces++;
      at++;
    } else if (code === 125 && braces > 0) braces--;
    else if (braces > 0) continue;
    else if (code === 91) brackets++;
    else if (code === 93 && brackets > 0) brackets--;
    else if (code === 58 && brackets === 0) offsets.push(at);
  }
  return offsets;
};

/** What stands for a value that can't be read. */
export const notKnown: Interpolated = { text: '', value: undefined, variables: [] };
