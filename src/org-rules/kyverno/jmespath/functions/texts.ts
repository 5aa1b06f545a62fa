import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import type { RE2JS } from 're2js';
import { parseImageReference } from '../../../../artifacts/images/image-reference.ts';
import { compilePattern, expand, matchesOf, replaceAll } from '../../../../render/functions/regex.ts';
import { CallError } from '../../../../render/template/template-error.ts';
import { matchesGlob } from '../../glob.ts';
import { imageText } from '../../image-names.ts';
import { JmesFailure } from '../failure.ts';
import { GoInteger } from '../values.ts';
import { type JmesFunction, type JmesScope, numberArg, scalarText, textArg, typed } from './jmes-function.ts';

/** Longest text that a function makes, in UTF-16 units. */
const maxText = 1_000_000;

/** A text that a function made, paid for. */
const made = (text: string, { tick }: JmesScope): string => {
  if (text.length > maxText) throw new JmesFailure('a text is longer than is made');
  tick(text.length / 8);
  return text;
};

/** Letters that stay one letter change their case. */
const inCase = (text: string, change: (letter: string) => string): string =>
  Array.from(text, letter => (Array.from(change(letter)).length === 1 ? change(letter) : letter)).join('');

const lower = (text: string): string => inCase(text, letter => letter.toLowerCase());
const upper = (text: string): string => inCase(text, letter => letter.toUpperCase());

/** The first `count` places replaced; all for a negative count. Source: Go's strings.Replace. */
const replaced = (text: string, old: string, by: string, count: number, scope: JmesScope): string => {
  const parts = old === '' ? ['', ...Array.from(text), ''] : text.split(old);
  const places = count < 0 ? parts.length - 1 : Math.min(count, parts.length - 1);
  scope.tick((text.length + places * by.length) / 8);
  if (places * by.length > maxText) throw new JmesFailure('a text is longer than is made');
  const kept = parts.slice(places).join(old);
  return made([...parts.slice(0, places), kept].join(by), scope);
};

const trimmed = (text: string, letters: string): string => {
  const cut = new Set(letters);
  const all = Array.from(text);
  const first = all.findIndex(letter => !cut.has(letter));
  return first === -1 ? '' : all.slice(first, all.findLastIndex(letter => !cut.has(letter)) + 1).join('');
};

/** RE2 takes time by the length of the text times that of its program; each match may look at all that follows it. */
const patternFor = (pattern: string, text: string, { tick }: JmesScope, matches = 1): RE2JS => {
  try {
    const compiled = compilePattern(pattern);
    tick(1 + (compiled.programSize() * text.length * matches) / 8);
    return compiled;
  } catch (error) {
    if (error instanceof CallError) throw new JmesFailure(error.message);
    throw error;
  }
};

const matchesPattern: JmesFunction = (args, scope) => {
  const text = scalarText(args, 1);
  return patternFor(textArg(args, 0), text, scope).matcher(text).find();
};

const replacePattern =
  (isLiteral: boolean): JmesFunction =>
  (args, scope) => {
    const [pattern, text, by] = [textArg(args, 0), scalarText(args, 1), scalarText(args, 2)];
    const compiled = patternFor(pattern, text, scope);
    const found = matchesOf(compiled, text, 200).length;
    patternFor(pattern, text, scope, found);
    if (text.length * Math.max(1, by.length) > maxText) throw new JmesFailure('a text is longer than is made');
    return made(
      replaceAll(compiled, text, match => (isLiteral ? by : expand(by, match))),
      scope,
    );
  };

const decoded: JmesFunction = args => {
  const text = textArg(args, 0).replaceAll(/[\r\n]/gu, '');
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/u.test(text)) throw new JmesFailure('it is no base64');
  return Buffer.from(text, 'base64').toString('utf8');
};

const hashed =
  (algorithm: 'sha256' | 'sha1' | 'md5'): JmesFunction =>
  (args, { tick }) => {
    tick(textArg(args, 0).length / 8);
    return createHash(algorithm).update(textArg(args, 0)).digest('hex');
  };

const canonicalPath = (path: string): string => {
  if (path === '') return '';
  const normal = posix.normalize(path);
  return normal.length > 1 && normal.endsWith('/') ? normal.slice(0, -1) : normal;
};

const truth: JmesFunction = args => {
  const word = textArg(args, 0).toLowerCase();
  if (word !== 'true' && word !== 'false') throw new JmesFailure('a text is neither "true" nor "false"');
  return word === 'true';
};

const image: JmesFunction = args => {
  const reference = parseImageReference(textArg(args, 0));
  if (reference === undefined) throw new JmesFailure('it is no name of an image');
  return imageText(reference);
};

/** What Kyverno adds for texts. Source: Kyverno, `pkg/engine/jmespath/functions.go`. */
export const textFunctions: ReadonlyMap<string, JmesFunction> = new Map([
  [
    'compare',
    typed(
      'string string',
      args => new GoInteger(BigInt(Math.sign(Buffer.compare(Buffer.from(textArg(args, 0)), Buffer.from(textArg(args, 1)))))),
    ),
  ],
  ['equal_fold', typed('string string', args => lower(upper(textArg(args, 0))) === lower(upper(textArg(args, 1))))],
  [
    'replace',
    typed('string string string number', (args, scope) =>
      replaced(textArg(args, 0), textArg(args, 1), textArg(args, 2), Math.trunc(numberArg(args, 3)), scope),
    ),
  ],
  [
    'replace_all',
    typed('string string string', (args, scope) => replaced(textArg(args, 0), textArg(args, 1), textArg(args, 2), -1, scope)),
  ],
  ['to_upper', typed('string', (args, scope) => made(upper(textArg(args, 0)), scope))],
  ['to_lower', typed('string', (args, scope) => made(lower(textArg(args, 0)), scope))],
  ['trim', typed('string string', args => trimmed(textArg(args, 0), textArg(args, 1)))],
  [
    'trim_prefix',
    typed('string string', args =>
      textArg(args, 0).startsWith(textArg(args, 1)) ? textArg(args, 0).slice(textArg(args, 1).length) : textArg(args, 0),
    ),
  ],
  [
    'split',
    typed('string string', (args, { tick }) => {
      const [text, by] = [textArg(args, 0), textArg(args, 1)];
      tick(text.length);
      return by === '' ? Array.from(text) : text.split(by);
    }),
  ],
  ['regex_match', typed('string string|number', matchesPattern)],
  ['regex_replace_all', typed('string string|number string|number', replacePattern(false))],
  ['regex_replace_all_literal', typed('string string|number string|number', replacePattern(true))],
  [
    'pattern_match',
    typed('string string|number', (args, { tick }) => {
      const [pattern, text] = [textArg(args, 0), scalarText(args, 1)];
      tick(1 + (pattern.length * text.length) / 8);
      return matchesGlob(pattern, text);
    }),
  ],
  ['to_boolean', typed('string', truth)],
  ['base64_decode', typed('string', decoded)],
  ['base64_encode', typed('string', (args, scope) => made(Buffer.from(textArg(args, 0)).toString('base64'), scope))],
  ['path_canonicalize', typed('string', args => canonicalPath(textArg(args, 0)))],
  [
    'truncate',
    typed('string number', args =>
      Array.from(textArg(args, 0))
        .slice(0, Math.max(0, Math.trunc(numberArg(args, 1))))
        .join(''),
    ),
  ],
  ['sha256', typed('string', hashed('sha256'))],
  ['sha1', typed('string', hashed('sha1'))],
  ['md5', typed('string', hashed('md5'))],
  ['image_normalize', typed('string', image)],
]);
