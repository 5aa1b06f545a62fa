/** What a scan found: the end, `${`, `}`, text, or something that does not belong there. */
export type Token = 'end' | 'open' | 'close' | 'text' | 'illegal';

/** Which tokens are looked for besides the end. */
export interface ScanMode {
  /** Whether a rune belongs to a text of which it makes the length so; undefined when no text is looked for. */
  readonly accepts?: (rune: string, length: number) => boolean;
  readonly opens?: boolean;
  readonly closes?: boolean;
  readonly escapes?: boolean;
}

/** Reads a text rune by rune. Source: github.com/fluxcd/pkg/envsubst, `parse/scan.go`. */
export class ExpressionScanner {
  /** The text of the last token. */
  token = '';
  /** `$$` is always an escape where escapes are looked for; `\/` and `\\` only within an expression. */
  escapesBackslash = false;
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** The next rune; empty at the end, for which a NUL counts. */
  peek(): string {
    const code = this.#text.codePointAt(this.#at);
    return code === undefined || code === 0 ? '' : String.fromCodePoint(code);
  }

  /** The rune after a next one of one unit. */
  peekSecond(): string {
    const code = this.#text.codePointAt(this.#at + 1);
    return code === undefined ? '' : String.fromCodePoint(code);
  }

  #take(): string {
    const rune = this.peek();
    this.#at += rune.length;
    return rune;
  }

  #opens(): boolean {
    return this.#text.startsWith('${', this.#at);
  }

  #escaped(): boolean {
    const next = this.#text[this.#at + 1];
    if (this.#text[this.#at] === '$') return next === '$';
    return this.escapesBackslash && this.#text[this.#at] === '\\' && (next === '/' || next === '\\');
  }

  scan({ accepts, opens = false, closes = false, escapes = false }: ScanMode): Token {
    this.token = '';
    if (this.peek() === '') return 'end';
    if (opens && this.#opens()) {
      this.#at += 2;
      return 'open';
    }
    if (closes && this.peek() === '}') {
      this.token = this.#take();
      return 'close';
    }
    if (accepts === undefined) return 'illegal';
    const parts: string[] = [];
    let length = 0;
    for (let rune = this.peek(); rune !== '' && !(opens && this.#opens()); rune = this.peek()) {
      if (escapes && this.#escaped()) {
        this.#at += 1;
        rune = this.peek();
      } else if (!accepts(rune, length + rune.length)) break;
      parts.push(rune);
      length += rune.length;
      this.#at += rune.length;
    }
    this.token = parts.join('');
    return parts.length > 0 ? 'text' : 'illegal';
  }
}
