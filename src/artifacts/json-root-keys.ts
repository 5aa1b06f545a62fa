/** JSON's words and numbers (`true`, `-1.5e+3`) and what may stand between tokens. */
const OTHER = /[-+.0-9A-Za-z]+|[ \t\r\n]+/y;

/** Offset past a string that begins at `start`; undefined when it does not end or has a line break. Escapes are not looked at. */
const endOfString = (text: string, start: number): number | undefined => {
  for (let at = start + 1; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 0x22) return at + 1;
    if (unit === 0x5c) at += 1;
    else if (unit < 0x20) return undefined;
  }
  return undefined;
};

/** What a key says; undefined when it has an escape that is YAML's and not JSON's. */
const keyOf = (written: string): string | undefined => {
  try {
    return String(JSON.parse(written));
  } catch {
    return undefined;
  }
};

/** Walks over the tokens of a JSON text, from behind the brace that opens it. Every step gives the offset past a token, or undefined. */
class RootReader {
  readonly keys = new Set<string>();
  readonly #text: string;
  #depth = 1;
  #expectsKey = true;

  constructor(text: string) {
    this.#text = text;
  }

  get isClosed(): boolean {
    return this.#depth === 0;
  }

  step(at: number): number | undefined {
    const char = this.#text[at] ?? '';
    if (char === '"') return this.#string(at);
    if (this.#depth === 1 && this.#expectsKey && !' \t\r\n}'.includes(char)) return undefined;
    if ('{}[],:'.includes(char)) return this.#mark(char, at);
    OTHER.lastIndex = at;
    return OTHER.test(this.#text) ? OTHER.lastIndex : undefined;
  }

  #string(at: number): number | undefined {
    const end = endOfString(this.#text, at);
    if (end === undefined || this.#depth > 1 || !this.#expectsKey) return end;
    const key = keyOf(this.#text.slice(at, end));
    if (key === undefined) return undefined;
    this.keys.add(key);
    this.#expectsKey = false;
    return end;
  }

  #mark(char: string, at: number): number {
    if (char === '{' || char === '[') this.#depth += 1;
    else if (char === '}' || char === ']') this.#depth -= 1;
    this.#expectsKey = char === ',' && this.#depth === 1;
    return at + 1;
  }
}

/**
 * The keys of the object that a JSON text is, without parsing it: schemas of megabytes name `apiVersion` and `kind` and are no manifests.
 * Undefined for whatever is not plainly one JSON object, which a YAML parser may read in its own way. Linear in the text.
 */
export const jsonRootKeys = (text: string): ReadonlySet<string> | undefined => {
  const reader = new RootReader(text);
  let at = /^\uFEFF?[ \t\r\n]*\{/.exec(text)?.[0].length;
  while (at !== undefined && at < text.length && !reader.isClosed) at = reader.step(at);
  return at !== undefined && reader.isClosed && text.slice(at).trim() === '' ? reader.keys : undefined;
};
