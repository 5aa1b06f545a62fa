import { SyntaxProblem } from './problem.ts';
import { Uint } from './values.ts';

/** A token. `sign` is an operator or bracket; `number` and `text` hold their value. */
export type Token = { readonly at: number; readonly end: number } & (
  | { readonly kind: 'sign'; readonly text: string }
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'quotedName'; readonly text: string }
  | { readonly kind: 'int'; readonly digits: string }
  | { readonly kind: 'literal'; readonly value: number | string | Uint | Uint8Array }
  | { readonly kind: 'end' }
);

const signs = [
  '==',
  '!=',
  '<=',
  '>=',
  '&&',
  '||',
  '<',
  '>',
  '!',
  '+',
  '-',
  '*',
  '/',
  '%',
  '?',
  ':',
  '.',
  ',',
  '(',
  ')',
  '[',
  ']',
  '{',
  '}',
];

const blank = /[\t\n\f\r ]+|\/\/[^\n]*/uy;
const name = /[A-Za-z_][A-Za-z0-9_]*/uy;
const quotedName = /`[A-Za-z0-9_.\-/ ]+`/uy;
const float = /[0-9]+\.[0-9]+(?:[eE][+-]?[0-9]+)?|[0-9]+[eE][+-]?[0-9]+|\.[0-9]+(?:[eE][+-]?[0-9]+)?/uy;
const integer = /(0x[0-9a-fA-F]+|[0-9]+)([uU]?)/uy;
const prefixed = /(?:[rR][bB]?|[bB][rR]?)?(?="|')/uy;

/** All tokens of an expression, the end as the last. @throws SyntaxProblem */
export const tokensOf = (source: string): readonly Token[] => {
  const tokens: Token[] = [];
  let at = 0;
  for (;;) {
    at = skipBlank(source, at);
    if (at >= source.length) return [...tokens, { kind: 'end', at, end: at }];
    const token = tokenAt(source, at);
    tokens.push(token);
    at = token.end;
  }
};

const matched = (pattern: RegExp, source: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(source);
};

const skipBlank = (source: string, from: number): number => {
  let at = from;
  for (let found = matched(blank, source, at); found; found = matched(blank, source, at)) at += found[0].length;
  return at;
};

const tokenAt = (source: string, at: number): Token => {
  const prefix = matched(prefixed, source, at);
  if (prefix) return stringToken(source, at, prefix[0].toLowerCase());
  const double = matched(float, source, at);
  if (double) return doubleToken(double[0], at);
  const digits = matched(integer, source, at);
  if (digits) return integerToken(digits, at);
  const word = matched(name, source, at);
  if (word) return { kind: 'name', text: word[0], at, end: at + word[0].length };
  const quoted = matched(quotedName, source, at);
  if (quoted) return { kind: 'quotedName', text: quoted[0].slice(1, -1), at, end: at + quoted[0].length };
  const sign = signs.find(one => source.startsWith(one, at));
  if (sign === undefined) throw new SyntaxProblem(`token recognition error at: '${source.slice(at, at + 1)}'`, at);
  return { kind: 'sign', text: sign, at, end: at + sign.length };
};

const doubleToken = (text: string, at: number): Token => {
  const value = Number(text);
  if (!Number.isFinite(value)) throw new SyntaxProblem('invalid double literal', at, 'literal');
  return { kind: 'literal', value, at, end: at + text.length };
};

const maxUint = 2n ** 64n - 1n;

const integerToken = ([text, digits = '', unsigned]: RegExpExecArray, at: number): Token => {
  const end = at + text.length;
  if (unsigned === '') return { kind: 'int', digits, at, end };
  if (digits.length > 100 || BigInt(digits) > maxUint) throw new SyntaxProblem('invalid uint literal', at, 'literal');
  return { kind: 'literal', value: new Uint(BigInt(digits)), at, end };
};

const stringToken = (source: string, at: number, prefix: string): Token => {
  const open = at + prefix.length;
  const quote = source[open] ?? '';
  const mark = source.startsWith(quote.repeat(3), open) ? quote.repeat(3) : quote;
  const raw = prefix.includes('r');
  const from = open + mark.length;
  let end = from;
  while (!source.startsWith(mark, end)) {
    const character = source[end];
    if (character === undefined || (mark.length === 1 && (character === '\n' || character === '\r')))
      throw new SyntaxProblem(`token recognition error at: '${source.slice(at, at + 20)}'`, at);
    end += character === '\\' && !raw ? 2 : 1;
  }
  const body = source.slice(from, end).replaceAll(/\r\n?/gu, '\n');
  const value = prefix.includes('b') ? bytesOf(body, raw, at) : raw ? body : textOf(body, at);
  return { kind: 'literal', value, at, end: end + mark.length };
};

const simpleEscapes: Readonly<Record<string, string>> = {
  a: '\u0007',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
  "'": "'",
  '"': '"',
  '`': '`',
  '?': '?',
};

const escapes = /\\(?:[xX]([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([0-3][0-7]{2})|([abfnrtv\\'"`?])|)/gu;

/** The pieces of a text that has escapes: what stands between them, and the number or character of each. */
function* pieces(body: string, at: number): Iterable<{ readonly plain: string } | { readonly code: number; readonly byte: boolean }> {
  let done = 0;
  for (const found of body.matchAll(escapes)) {
    if (found.index < done) continue;
    if (found.index > done) yield { plain: body.slice(done, found.index) };
    const [whole, byte, short, long, octal, character] = found;
    if (whole.length === 1) throw new SyntaxProblem(`token recognition error at: '${body.slice(found.index, found.index + 2)}'`, at);
    if (character !== undefined) yield { plain: simpleEscapes[character] ?? '' };
    else
      yield {
        code: Number.parseInt(byte ?? short ?? long ?? octal ?? '', octal === undefined ? 16 : 8),
        byte: short === undefined && long === undefined,
      };
    done = found.index + whole.length;
  }
  if (done < body.length) yield { plain: body.slice(done) };
}

const textOf = (body: string, at: number): string => {
  if (!body.includes('\\')) return body;
  let text = '';
  for (const piece of pieces(body, at)) {
    if ('plain' in piece) text += piece.plain;
    else if (piece.code > 0x10_ff_ff || (piece.code >= 0xd8_00 && piece.code <= 0xdf_ff))
      throw new SyntaxProblem('invalid unicode code point', at);
    else text += String.fromCodePoint(piece.code);
  }
  return text;
};

const encoder = new TextEncoder();

const bytesOf = (body: string, raw: boolean, at: number): Uint8Array => {
  if (raw || !body.includes('\\')) return encoder.encode(body);
  const bytes: number[] = [];
  for (const piece of pieces(body, at)) {
    if ('plain' in piece) for (const one of encoder.encode(piece.plain)) bytes.push(one);
    else if (piece.byte) bytes.push(piece.code);
    else throw new SyntaxProblem('\\u and \\U are not for bytes', at);
  }
  return Uint8Array.from(bytes);
};
