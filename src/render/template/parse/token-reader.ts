import { goUnquote } from '../go-text.ts';
import type { ParsedText } from '../nodes.ts';
import { TemplateError } from '../template-error.ts';
import { Lexer } from './lexer.ts';
import { showToken, type Token, type TokenType } from './tokens.ts';

/** The tokens of a template, which can be read ahead, and what is said about wrong ones. */
export class TokenReader {
  /** Where the action begins that is being read; 0 outside of actions. */
  actionLine = 0;
  readonly #source: ParsedText;
  readonly #lexer: Lexer;
  /** Tokens that were read ahead; the next one last. */
  readonly #ahead: Token[] = [];
  #last: Token = { type: 'eof', pos: 0, text: '', line: 1 };

  constructor(source: ParsedText) {
    this.#source = source;
    this.#lexer = new Lexer(source.text);
  }

  fail(message: string): never {
    throw new TemplateError(`template: ${this.#source.parseName}:${this.#last.line}: ${message}`);
  }

  next(): Token {
    const ahead = this.#ahead.pop();
    if (ahead) return ahead;
    this.#last = this.#lexer.next();
    return this.#last;
  }

  back(token: Token): void {
    this.#ahead.push(token);
  }

  peek(): Token {
    const token = this.next();
    this.back(token);
    return token;
  }

  nextNonSpace(): Token {
    for (;;) {
      const token = this.next();
      if (token.type !== 'space') return token;
    }
  }

  peekNonSpace(): Token {
    const token = this.nextNonSpace();
    this.back(token);
    return token;
  }

  expect(context: string, ...types: readonly TokenType[]): Token {
    const token = this.nextNonSpace();
    return types.includes(token.type) ? token : this.unexpected(token, context);
  }

  unexpected(token: Token, context: string): never {
    if (token.type !== 'error') return this.fail(`unexpected ${showToken(token)} in ${context}`);
    const started = ` action started at ${this.#source.parseName}:${this.actionLine}`;
    const isElsewhere = this.actionLine !== 0 && this.actionLine !== token.line;
    return this.fail(
      token.text + (isElsewhere ? (token.text.endsWith(' action') ? started.slice(' action'.length) : ` in${started}`) : ''),
    );
  }

  unquote({ text }: Token): string {
    return goUnquote(text) ?? this.fail('invalid syntax');
  }
}
