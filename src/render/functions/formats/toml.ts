import { parse, TomlDate, TomlError, type TomlValue } from 'smol-toml';
import { formatFloat } from '../../template/format/format-number.ts';
import type { FunctionMap, GoFunction } from '../../template/go-function.ts';
import { compareBytes, goQuote } from '../../template/go-text.ts';
import { formatTime, rfc3339 } from '../../template/go-time.ts';
import { GoFloat, GoInt, GoMap, GoSlice, GoTime, kindOfRaw, madeOf, type Raw, Ref } from '../../template/go-value.ts';
import { CallError } from '../../template/template-error.ts';
import { go, rawOf, textAt } from '../arguments.ts';

/** Values in TOML as BurntSushi/toml writes them for Helm: plain values first, then tables, two blanks for each level. */

const bareKey = /^[A-Za-z0-9_-]+$/u;

const escapes: Readonly<Record<string, string>> = {
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
  '"': '\\"',
  '\\': '\\\\',
};

const escaped = (rune: string): string => {
  if (rune > '\u007f') return rune;
  return escapes[rune] ?? `\\u${(rune.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
};

const quoted = (text: string): string => `"${text.replaceAll(/["\\\p{Cc}]/gu, escaped)}"`;

const keyOf = (key: string): string => (bareKey.test(key) ? key : quoted(key));

const floatText = (value: number): string => {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  const text = formatFloat(value, 'g');
  return /[.e]/u.test(text) ? text : `${text}.0`;
};

const isTable = (raw: Raw): raw is GoMap => raw instanceof GoMap;

const isTables = (raw: Raw): raw is GoSlice =>
  raw instanceof GoSlice && raw.items.length > 0 && raw.items.every(item => isTable(rawOf(item)));

const inline = (raw: Raw): string => {
  if (typeof raw === 'string') return quoted(raw);
  if (typeof raw === 'boolean') return raw ? 'true' : 'false';
  if (raw instanceof GoInt) return `${raw.value}`;
  if (raw instanceof GoFloat) return floatText(raw.value);
  if (raw instanceof GoTime) return formatTime(raw, rfc3339);
  if (raw instanceof GoSlice) {
    if (raw.items.some(item => rawOf(item) === null)) throw new CallError('toml: cannot encode array with nil element');
    return `[${raw.items.map(item => inline(rawOf(item))).join(', ')}]`;
  }
  if (raw instanceof GoMap)
    return `{${sorted(raw)
      .map(([key, value]) => `${keyOf(key)} = ${inline(value)}`)
      .join(', ')}}`;
  throw new CallError(`toml: unsupported type: ${kindOfRaw(raw)}`);
};

const sorted = (table: GoMap): readonly (readonly [string, Raw])[] =>
  [...table.entries]
    .flatMap(([key, value]) => (rawOf(value) === null ? [] : [[key, rawOf(value)] as const]))
    .toSorted(([one], [other]) => compareBytes(one, other));

const maxDepth = 500;

class Encoder {
  #text = '';
  #hasWritten = false;

  encode(raw: Raw): string {
    if (isTable(raw)) this.#table(raw, []);
    else this.#text = inline(raw);
    return this.#text;
  }

  #line(text: string, depth: number): void {
    this.#text += `${'  '.repeat(Math.max(0, depth))}${text}\n`;
    this.#hasWritten = true;
  }

  #table(table: GoMap, path: readonly string[]): void {
    if (path.length > maxDepth) throw new CallError('toml: the value is nested too deeply');
    const members = sorted(table);
    for (const [key, value] of members)
      if (!isTable(value) && !isTables(value)) this.#line(`${keyOf(key)} = ${inline(value)}`, path.length);
    for (const [key, value] of members) {
      const inner = [...path, keyOf(key)];
      if (isTable(value)) this.#header(`[${inner.join('.')}]`, value, inner);
      else if (isTables(value)) for (const item of value.items) this.#header(`[[${inner.join('.')}]]`, rawOf(item), inner, true);
    }
  }

  #header(header: string, raw: Raw, path: readonly string[], isArray = false): void {
    if (!isTable(raw)) return;
    if ((path.length === 1 || isArray) && this.#hasWritten) this.#text += '\n';
    this.#line(header, path.length - 1);
    this.#table(raw, path);
  }
}

const toToml = (args: readonly Ref[], must: boolean): Ref => {
  const raw = rawOf(args[0]);
  if (raw === null) throw new CallError('reflect: call of reflect.Value.Type on zero Value');
  try {
    return madeOf(new Encoder().encode(raw), ...args);
  } catch (error) {
    if (must || !(error instanceof CallError)) throw error;
    return madeOf(error.message, ...args);
  }
};

/** A value that smol-toml read, as Go has it: whole numbers are int64. */
const goValue = (value: TomlValue, from: readonly Ref[]): Ref => {
  if (typeof value === 'bigint') return madeOf(new GoInt(value, 'int64'), ...from);
  if (typeof value === 'number') return madeOf(new GoFloat(value), ...from);
  if (value instanceof TomlDate) return madeOf(new GoTime(BigInt(value.getTime()) * 1_000_000n), ...from);
  if (typeof value === 'string' || typeof value === 'boolean') return madeOf(value, ...from);
  if (Array.isArray(value)) return madeOf(new GoSlice(value.map(item => goValue(item, from))), ...from);
  return madeOf(new GoMap(new Map(Object.entries(value).map(([key, one]) => [key, goValue(one, from)]))), ...from);
};

/** What BurntSushi/toml says of two usual mistakes; of others what smol-toml says. */
const tomlProblem = (text: string, error: TomlError): string => {
  const last = /([^\n=]*)=\s*\[?\s*$/u.exec(text.split('\n')[error.line - 1] ?? '')?.[1]?.trim();
  if (last) return `toml: line ${error.line} (last key ${goQuote(last)}): unexpected EOF; expected value`;
  if (!text.includes('=')) return `toml: line ${error.line}: unexpected EOF; expected key separator '='`;
  return `toml: line ${error.line}: ${(error.message.split('\n')[0] ?? '').replace('Invalid TOML document: ', '')}`;
};

const fromToml = (args: readonly Ref[]): Ref => {
  const text = textAt(args, 0);
  try {
    return goValue(parse(text, { integersAsBigInt: true, maxDepth: 500 }), args);
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    return new Ref(new GoMap(new Map([['Error', madeOf(tomlProblem(text, error), ...args)]])));
  }
};

/** Helm's functions of TOML. */
export const tomlFunctions: FunctionMap = new Map<string, GoFunction>([
  ['toToml', go('interface {}', args => toToml(args, false))],
  ['fromToml', go('string', fromToml)],
]);

/** The same for Helm 4, which can fail. */
export const mustToToml: GoFunction = go('interface {}', args => toToml(args, true));
