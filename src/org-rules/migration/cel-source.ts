import { compilePattern } from '../cel/functions/regexes.ts';

/** An expression of CEL as text, and how loosely it binds; `constant` where its value is known. */
export interface Cel {
  readonly text: string;
  readonly binds: 'or' | 'and' | 'relation' | 'unary';
  readonly constant?: boolean;
  /** The opposite, where that is written shorter than with `!`. */
  readonly opposite?: string;
  /** The operands of `&&` or `||`. */
  readonly parts?: readonly Cel[];
}

/** Why a rule is not migrated: a full sentence. */
export class NotMigrated extends Error {}

export const yes: Cel = { text: 'true', binds: 'unary', constant: true };
export const no: Cel = { text: 'false', binds: 'unary', constant: false };

const order = ['or', 'and', 'relation', 'unary'] as const;

/** The text of an expression as an operand of one that binds so. */
const within = ({ text, binds }: Cel, outer: Cel['binds']): string => (order.indexOf(binds) < order.indexOf(outer) ? `(${text})` : text);

const joined = (parts: readonly Cel[], word: '&&' | '||'): Cel => {
  const [neutral, binds] = word === '&&' ? ([true, 'and'] as const) : ([false, 'or'] as const);
  const decisive = parts.find(({ constant }) => constant === !neutral);
  if (decisive) return decisive;
  const open = parts.filter(({ constant }) => constant === undefined);
  const distinct = open.filter(({ text }, index) => open.findIndex(other => other.text === text) === index);
  const [first] = distinct;
  if (first === undefined) return neutral ? yes : no;
  return distinct.length === 1 ? first : { text: distinct.map(part => within(part, binds)).join(` ${word} `), binds, parts: distinct };
};

export const and = (...parts: readonly Cel[]): Cel => joined(parts, '&&');
export const or = (...parts: readonly Cel[]): Cel => joined(parts, '||');

export const not = (cel: Cel): Cel => {
  if (cel.constant !== undefined) return cel.constant ? no : yes;
  if (cel.opposite !== undefined) return { text: cel.opposite, binds: 'relation', opposite: cel.text };
  if (cel.parts) return cel.binds === 'or' ? and(...cel.parts.map(not)) : or(...cel.parts.map(not));
  if (cel.text.startsWith('!') && cel.binds === 'unary') return { text: cel.text.slice(1), binds: 'unary' };
  return { text: `!${within(cel, 'unary')}`, binds: 'unary' };
};

const opposites = { '==': '!=', '!=': '==', '<': '>=', '>=': '<', '>': '<=', '<=': '>' } as const;

export type Comparison = keyof typeof opposites;

export const compared = (left: string, operator: Comparison, right: string): Cel => ({
  text: `${left} ${operator} ${right}`,
  binds: 'relation',
  // Why not for an order: what can't be compared is an error in both, but a NaN is neither.
  opposite: `${left} ${opposites[operator]} ${right}`,
});

export const called = (text: string): Cel => ({ text, binds: 'unary' });

/** A text as a literal. */
export const quoted = (text: string): string =>
  `'${text.replaceAll(/[\\']/gu, '\\$&').replaceAll('\n', '\\n').replaceAll('\r', '\\r').replaceAll('\t', '\\t')}'`;

export const listOf = (texts: readonly string[]): string => `[${texts.map(quoted).join(', ')}]`;

const reserved = new Set(
  'as break const continue else false for function if import in let loop null package return true var void while'.split(' '),
);
const isName = (key: string): boolean => /^[A-Za-z_]\w*$/u.test(key) && !reserved.has(key);

/** A field of what an expression gives. */
export const fieldOf = (holder: string, key: string): string => (isName(key) ? `${holder}.${key}` : `${holder}[${quoted(key)}]`);

/** The same as an optional. */
export const optionalField = (holder: string, key: string): string => (isName(key) ? `${holder}.?${key}` : `${holder}[?${quoted(key)}]`);

export const hasField = (holder: string, key: string): Cel =>
  isName(key) ? called(`has(${holder}.${key})`) : { text: `${quoted(key)} in ${holder}`, binds: 'relation' };

/** `all` or `exists` over a list, or a map's keys. */
export const each = (list: string, macro: 'all' | 'exists', name: string, body: Cel): Cel => {
  if (body.constant !== undefined && body.constant === (macro === 'all')) return macro === 'all' ? yes : no;
  return called(`${list}.${macro}(${name}, ${body.text})`);
};

/** A name for the items of a list that no loop around it has. */
export const itemName = (key: string, taken: ReadonlySet<string>): string => {
  const singular = key.endsWith('s') ? key.slice(0, -1) : key;
  const wanted = /^[a-z]\w*$/u.test(singular) && !reserved.has(singular) && !['object', 'request', 'variables'].includes(singular);
  const base = wanted ? singular : 'item';
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? base : `${base}${count}`;
    if (!taken.has(name)) return name;
  }
};

/** A text that an expression gives, without what is not a scalar. Numbers and booleans are compared by their text. */
const asText = (value: string): string => `string(${value})`;

/** True where the text of a number or boolean could fit, too. */
const mayBeNoText = (glob: string): boolean => {
  const letters = glob.replaceAll(/[*?]/gu, '');
  return /^[-+.\deE]*$/u.test(letters) || 'true'.includes(letters) || 'false'.includes(letters);
};

/** Whether a scalar fits a pattern with `*` and `?`. */
export const fitsGlob = (value: string, glob: string): Cel => {
  if (/^\*+$/u.test(glob)) return yes;
  if (glob === '?*' || glob === '*?') return compared(value, '!=', "''");
  const text = mayBeNoText(glob) ? asText(value) : value;
  if (!/[*?]/u.test(glob)) return compared(text, '==', quoted(glob));
  const [, before = '', middle = '', after = ''] = /^(\**)([^*?]*)(\**)$/u.exec(glob) ?? [];
  if (middle !== '' && before.length <= 1 && after.length <= 1) {
    if (before !== '' && after !== '') return called(`${text}.contains(${quoted(middle)})`);
    return called(`${text}.${after === '' ? 'endsWith' : 'startsWith'}(${quoted(middle)})`);
  }
  const inner = Array.from(glob, one => (one === '*' ? '.*' : one === '?' ? '.' : one.replace(/[$()*+.?[\\\]^{|}]/u, '\\$&'))).join('');
  const regex = `(?s)^${inner}$`;
  compilePattern(regex);
  return called(`${text}.matches(${quoted(regex)})`);
};

/** One of some texts and patterns. */
export const fitsOne = (value: string, globs: readonly string[]): Cel => {
  const plain = globs.filter(glob => !/[*?]/u.test(glob));
  const others = globs.filter(glob => /[*?]/u.test(glob)).map(glob => fitsGlob(value, glob));
  const [first, second] = plain;
  if (first === undefined) return or(...others);
  const own: Cel =
    second === undefined
      ? fitsGlob(value, first)
      : { text: `${plain.some(mayBeNoText) ? asText(value) : value} in ${listOf(plain)}`, binds: 'relation' };
  return or(own, ...others);
};
