import { formatFloat, formatJsonFloat } from '../../template/format/format-number.ts';
import { bytesOf, compareBytes } from '../../template/go-text.ts';
import { formatTime, rfc3339 } from '../../template/go-time.ts';
import { GoFloat, GoInt, GoMap, GoSlice, GoStruct, GoTime, type Piece, type Raw, Ref } from '../../template/go-value.ts';
import { CallError, TemplateError } from '../../template/template-error.ts';

/** How deep values may hold each other: `set` can put a map into itself. */
const maxDepth = 1_000;
/** Parts of one text: values that hold each other many times have many. */
const maxPieces = 1_000_000;

const plainEscapes: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
};

const escaped = (rune: string): string => {
  if (Object.hasOwn(plainEscapes, rune)) return plainEscapes[rune] ?? '';
  const code = rune.codePointAt(0) ?? 0;
  if (code >= 0x7f && code <= 0x9f) return rune;
  if (code >= 0xd800 && code <= 0xdfff) return '\\ufffd';
  return `\\u${code.toString(16).padStart(4, '0')}`;
};

const unsafe = /["\\\p{Cc}\u2028\u2029\ud800-\udfff]/gu;
const unsafeInHtml = /["\\\p{Cc}<>&\u2028\u2029\ud800-\udfff]/gu;

/** A text in JSON as encoding/json writes it. `html`: `<`, `>` and `&` are escaped, too. */
export const jsonString = (text: string, html = true): string =>
  // Why asked first: nearly all texts are words, and stand as they are.
  /^[\w ./:-]*$/u.test(text) ? `"${text}"` : `"${text.replaceAll(html ? unsafeInHtml : unsafe, escaped)}"`;

const scalar = (raw: Raw, html: boolean): string | undefined => {
  if (raw === null) return 'null';
  if (typeof raw === 'string') return jsonString(raw, html);
  if (typeof raw === 'boolean') return raw ? 'true' : 'false';
  if (raw instanceof GoInt) return `${raw.value}`;
  if (raw instanceof GoTime) return jsonString(formatTime(raw, rfc3339), html);
  if (!(raw instanceof GoFloat)) return undefined;
  if (!Number.isFinite(raw.value)) throw new CallError(`json: unsupported value: ${formatFloat(raw.value)}`);
  return formatJsonFloat(raw.value);
};

/** What stands in an object: the entries of a map by their keys, the fields of a struct in their order. */
const membersOf = (raw: GoMap | GoStruct): readonly (readonly [string, Ref])[] => {
  if (raw instanceof GoMap)
    return [...raw.entries]
      .toSorted(([one], [other]) => compareBytes(one, other))
      .map(([key, value]) => [key, value.decidedBy(raw.decided)] as const);
  if (raw.encoded) return [...raw.encoded.entries];
  return [...raw.fields].filter(([name, value]) => value.raw !== undefined && /^\p{Lu}/u.test(name));
};

class Encoder {
  readonly #pieces: Piece[] = [];
  readonly #html: boolean;
  readonly #indent: string | undefined;

  constructor(html: boolean, indent: string | undefined) {
    this.#html = html;
    this.#indent = indent;
  }

  encode(ref: Ref): readonly Piece[] {
    this.#value(ref, 0);
    return this.#pieces;
  }

  #write(text: string, ref: Ref): void {
    if (this.#pieces.length > maxPieces) throw new TemplateError('the value is too large to be written here');
    this.#pieces.push({ text, data: ref.data, control: ref.control });
  }

  #value(ref: Ref, depth: number): void {
    if (depth > maxDepth) throw new CallError('json: unsupported value: encountered a cycle');
    const raw = ref.raw ?? null;
    if (raw instanceof GoSlice && raw.bytes !== undefined) this.#write(jsonString(bytesOf(raw.bytes).toString('base64'), this.#html), ref);
    else if (raw instanceof GoSlice)
      this.#many(
        '[',
        ']',
        raw.items.map(item => ['', item] as const),
        ref,
        depth,
      );
    else if (raw instanceof GoStruct && raw.text !== undefined) this.#write(jsonString(raw.text, this.#html), ref);
    else if (raw instanceof GoMap || raw instanceof GoStruct)
      this.#many(
        '{',
        '}',
        membersOf(raw).map(([key, value]) => [`${jsonString(key, this.#html)}:${this.#indent === undefined ? '' : ' '}`, value] as const),
        ref,
        depth,
      );
    else this.#scalar(scalar(raw, this.#html) ?? 'null', raw, ref);
  }

  /** A text keeps its parts where it is written as it is. */
  #scalar(text: string, raw: Raw, ref: Ref): void {
    if (ref.pieces === undefined || typeof raw !== 'string' || text !== `"${raw}"`) {
      this.#write(text, ref);
      return;
    }
    this.#write('"', ref);
    for (const { text: part, data, control } of ref.pieces) this.#write(part, new Ref(part, data, control));
    this.#write('"', ref);
  }

  #many(open: string, close: string, parts: readonly (readonly [string, Ref])[], ref: Ref, depth: number): void {
    this.#write(open, ref);
    for (const [index, [before, value]] of parts.entries()) {
      this.#write(`${index > 0 ? ',' : ''}${this.#line(depth + 1)}${before}`, ref);
      this.#value(value, depth + 1);
    }
    this.#write(`${parts.length > 0 ? this.#line(depth) : ''}${close}`, ref);
  }

  #line(depth: number): string {
    return this.#indent === undefined ? '' : `\n${this.#indent.repeat(depth)}`;
  }
}

/** A value in JSON, leaf by leaf with what decided about it. @throws CallError for what JSON has no word for. */
export const encodeJson = (ref: Ref, given: { readonly html?: boolean; readonly indent?: string } = {}): readonly Piece[] =>
  new Encoder(given.html ?? true, given.indent).encode(ref);
