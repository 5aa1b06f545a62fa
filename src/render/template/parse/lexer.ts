import { goQuote, isPrint } from '../go-text.ts';
import { keywords, type Token, type TokenType } from './tokens.ts';

const left = '{{';
const right = '}}';

const isSpace = (rune: string): boolean => rune === ' ' || rune === '\t' || rune === '\r' || rune === '\n';

/** Letters, digits and underlines; of ASCII without a pattern, which nearly all words are. */
const isWordRune = (rune: string): boolean => {
  const code = rune.charCodeAt(0);
  return code < 0x80 ? isWordCode(code) : /^[\p{L}\p{Nd}_]$/u.test(rune);
};

const isWordCode = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39) || code === 0x5f;

const isDigit = (rune: string): boolean => rune >= '0' && rune <= '9' && rune.length === 1;

const countLines = (text: string, start: number, end: number): number => {
  let count = 0;
  for (let at = text.indexOf('\n', start); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
};

const showRune = (rune: string): string => {
  if (rune === '') return 'U+FFFFFFFFFFFFFFFF';
  const code = `U+${(rune.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return isPrint(rune) ? `${code} '${rune}'` : code;
};

/** The tokens of a template, made one by one: the parser stops at the first that is wrong. */
export class Lexer {
  #text: string;
  #pos = 0;
  #start = 0;
  #line = 1;
  #startLine = 1;
  #parens = 0;
  #inAction = false;

  constructor(text: string) {
    this.#text = text;
  }

  next(): Token {
    return this.#inAction ? this.#action() : this.#plain();
  }

  #rune(): string {
    const unit = this.#text[this.#pos] ?? '';
    return unit < '\ud800' ? unit : String.fromCodePoint(this.#text.codePointAt(this.#pos) ?? 0);
  }

  /** Goes to the end of the letters, digits and underlines that stand here. */
  #takeWord(): void {
    while (isWordCode(this.#text.charCodeAt(this.#pos))) this.#pos += 1;
    while (isWordRune(this.#rune())) this.#take();
  }

  #take(): string {
    const rune = this.#rune();
    this.#pos += rune.length;
    if (rune === '\n') this.#line += 1;
    return rune;
  }

  #emit(type: TokenType): Token {
    const token = { type, pos: this.#start, text: this.#text.slice(this.#start, this.#pos), line: this.#startLine };
    this.#start = this.#pos;
    this.#startLine = this.#line;
    return token;
  }

  /** Leaves out what lies since the last token. */
  #ignore(): void {
    this.#line += countLines(this.#text, this.#start, this.#pos);
    this.#start = this.#pos;
    this.#startLine = this.#line;
  }

  #error(message: string): Token {
    const token: Token = { type: 'error', pos: this.#start, text: message, line: this.#startLine };
    this.#text = '';
    this.#start = 0;
    this.#pos = 0;
    return token;
  }

  #plain(): Token {
    for (;;) {
      const at = this.#text.indexOf(left, this.#pos);
      if (at === -1) {
        this.#pos = this.#text.length;
        if (this.#pos === this.#start) return this.#emit('eof');
        this.#line += countLines(this.#text, this.#start, this.#pos);
        return this.#emit('text');
      }
      if (at > this.#pos) {
        const text = this.#textBefore(at);
        if (text) return text;
      }
      const token = this.#leftDelim();
      if (token) return token;
    }
  }

  #textBefore(at: number): Token | undefined {
    let end = at;
    if (this.#hasLeftTrim(at + left.length)) while (end > this.#start && isSpace(this.#text[end - 1] ?? '')) end -= 1;
    this.#pos = end;
    this.#line += countLines(this.#text, this.#start, end);
    const token = this.#emit('text');
    this.#pos = at;
    this.#ignore();
    return token.text.length > 0 ? token : undefined;
  }

  #hasLeftTrim(at: number): boolean {
    return this.#text[at] === '-' && isSpace(this.#text[at + 1] ?? '');
  }

  #leftDelim(): Token | undefined {
    this.#pos += left.length;
    const after = this.#hasLeftTrim(this.#pos) ? 2 : 0;
    if (this.#text.startsWith('/*', this.#pos + after)) {
      this.#pos += after;
      this.#ignore();
      return this.#comment();
    }
    const token = this.#emit('leftDelim');
    this.#inAction = true;
    this.#pos += after;
    this.#ignore();
    this.#parens = 0;
    return token;
  }

  #comment(): Token | undefined {
    const end = this.#text.indexOf('*/', this.#pos + 2);
    if (end === -1) return this.#error('unclosed comment');
    this.#pos = end + 2;
    const delimiter = this.#rightDelimAt(this.#pos);
    if (delimiter === undefined) return this.#error('comment ends before closing delimiter');
    this.#line += countLines(this.#text, this.#start, this.#pos);
    this.#start = this.#pos;
    this.#startLine = this.#line;
    this.#pos += (delimiter === 'trim' ? 2 : 0) + right.length;
    if (delimiter === 'trim') this.#skipSpace();
    this.#ignore();
    return undefined;
  }

  #skipSpace(): void {
    while (isSpace(this.#text[this.#pos] ?? '')) this.#pos += 1;
  }

  #rightDelimAt(at: number): 'plain' | 'trim' | undefined {
    if (isSpace(this.#text[at] ?? '') && this.#text[at + 1] === '-' && this.#text.startsWith(right, at + 2)) return 'trim';
    return this.#text.startsWith(right, at) ? 'plain' : undefined;
  }

  #rightDelim(trim: boolean): Token {
    if (trim) {
      this.#pos += 2;
      this.#ignore();
    }
    this.#pos += right.length;
    const token = this.#emit('rightDelim');
    if (trim) {
      this.#skipSpace();
      this.#ignore();
    }
    this.#inAction = false;
    return token;
  }

  #action(): Token {
    const delimiter = this.#rightDelimAt(this.#pos);
    if (delimiter !== undefined) return this.#parens === 0 ? this.#rightDelim(delimiter === 'trim') : this.#error('unclosed left paren');
    const rune = this.#rune();
    if (rune === '') return this.#error('unclosed action');
    if (isSpace(rune)) return this.#space();
    if (isWordRune(rune) && !isDigit(rune)) return this.#word();
    this.#take();
    switch (rune) {
      case '=':
        return this.#emit('assign');
      case ':':
        return this.#take() === '=' ? this.#emit('declare') : this.#error('expected :=');
      case '|':
        return this.#emit('pipe');
      case '"':
        return this.#quoted('"', 'string', 'unterminated quoted string');
      case "'":
        return this.#quoted("'", 'charConstant', 'unterminated character constant');
      case '`':
        return this.#raw();
      case '$':
        return this.#fieldOrVariable('variable');
      case '(':
        this.#parens += 1;
        return this.#emit('leftParen');
      case ')':
        this.#parens -= 1;
        return this.#parens < 0 ? this.#error('unexpected right paren') : this.#emit('rightParen');
      default:
        return this.#other(rune);
    }
  }

  #other(rune: string): Token {
    if (rune === '.' && this.#pos < this.#text.length && !isDigit(this.#text[this.#pos] ?? '')) return this.#fieldOrVariable('field');
    if (rune === '.' || rune === '+' || rune === '-' || isDigit(rune)) {
      this.#pos -= 1;
      return this.#number();
    }
    return rune <= '\u007f' && isPrint(rune) ? this.#emit('char') : this.#error(`unrecognized character in action: ${showRune(rune)}`);
  }

  #space(): Token {
    let count = 0;
    for (; isSpace(this.#rune()); count += 1) this.#take();
    // The space before a closing delimiter that trims belongs to the delimiter.
    if (this.#rightDelimAt(this.#pos - 1) === 'trim') {
      this.#pos -= 1;
      if (this.#text[this.#pos] === '\n') this.#line -= 1;
      if (count === 1) return this.#rightDelim(true);
    }
    return this.#emit('space');
  }

  #word(): Token {
    this.#takeWord();
    if (!this.#atTerminator()) return this.#error(`bad character ${showRune(this.#take())}`);
    const word = this.#text.slice(this.#start, this.#pos);
    return this.#emit(keywords.get(word) ?? (word === 'true' || word === 'false' ? 'bool' : 'identifier'));
  }

  #fieldOrVariable(type: 'field' | 'variable'): Token {
    if (this.#atTerminator()) return this.#emit(type === 'variable' ? 'variable' : 'dot');
    this.#takeWord();
    return this.#atTerminator() ? this.#emit(type) : this.#error(`bad character ${showRune(this.#rune())}`);
  }

  #atTerminator(): boolean {
    const rune = this.#rune();
    return rune === '' || isSpace(rune) || '.,|:)('.includes(rune) || this.#text.startsWith(right, this.#pos);
  }

  #quoted(quote: string, type: TokenType, message: string): Token {
    for (;;) {
      let rune = this.#take();
      if (rune === '\\') {
        rune = this.#take();
        if (rune !== '' && rune !== '\n') continue;
      }
      if (rune === '' || rune === '\n') return this.#error(message);
      if (rune === quote) return this.#emit(type);
    }
  }

  #raw(): Token {
    for (;;) {
      const rune = this.#take();
      if (rune === '') return this.#error('unterminated raw quoted string');
      if (rune === '`') return this.#emit('rawString');
    }
  }

  #number(): Token {
    if (!this.#scanNumber()) return this.#badNumber();
    const sign = this.#rune();
    if (sign !== '+' && sign !== '-') return this.#emit('number');
    return this.#scanNumber() && this.#text[this.#pos - 1] === 'i' ? this.#emit('complex') : this.#badNumber();
  }

  #badNumber(): Token {
    return this.#error(`bad number syntax: ${goQuote(this.#text.slice(this.#start, this.#pos))}`);
  }

  #accept(valid: string): boolean {
    const rune = this.#rune();
    if (rune === '' || !valid.includes(rune)) return false;
    this.#pos += 1;
    return true;
  }

  #acceptRun(valid: string): void {
    while (this.#accept(valid));
  }

  #scanNumber(): boolean {
    this.#accept('+-');
    let digits = '0123456789_';
    if (this.#accept('0')) {
      if (this.#accept('xX')) digits = '0123456789abcdefABCDEF_';
      else if (this.#accept('oO')) digits = '01234567_';
      else if (this.#accept('bB')) digits = '01_';
    }
    this.#acceptRun(digits);
    if (this.#accept('.')) this.#acceptRun(digits);
    const exponent = digits.length === 11 ? 'eE' : digits.length === 23 ? 'pP' : '';
    if (exponent !== '' && this.#accept(exponent)) {
      this.#accept('+-');
      this.#acceptRun('0123456789_');
    }
    this.#accept('i');
    if (!isWordRune(this.#rune())) return true;
    this.#take();
    return false;
  }
}
