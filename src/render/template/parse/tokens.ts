import { goQuote } from '../go-text.ts';

/** Kinds of tokens. Source: Go's text/template/parse, lex.go. */
export type TokenType =
  | 'error'
  | 'bool'
  | 'char'
  | 'charConstant'
  | 'complex'
  | 'assign'
  | 'declare'
  | 'eof'
  | 'field'
  | 'identifier'
  | 'leftDelim'
  | 'leftParen'
  | 'number'
  | 'pipe'
  | 'rawString'
  | 'rightDelim'
  | 'rightParen'
  | 'space'
  | 'string'
  | 'text'
  | 'variable'
  | 'block'
  | 'break'
  | 'continue'
  | 'dot'
  | 'define'
  | 'else'
  | 'end'
  | 'if'
  | 'nil'
  | 'range'
  | 'template'
  | 'with';

export interface Token {
  readonly type: TokenType;
  /** Offset in the text, in UTF-16 units. */
  readonly pos: number;
  readonly text: string;
  /** Counted from 1. */
  readonly line: number;
}

/** Words that are no names of functions. */
export const keywords: ReadonlyMap<string, TokenType> = new Map([
  ['block', 'block'],
  ['break', 'break'],
  ['continue', 'continue'],
  ['define', 'define'],
  ['else', 'else'],
  ['end', 'end'],
  ['if', 'if'],
  ['range', 'range'],
  ['nil', 'nil'],
  ['template', 'template'],
  ['with', 'with'],
]);

const keywordTypes: ReadonlySet<TokenType> = new Set([...keywords.values(), 'dot']);

/** How messages show a token. */
export const showToken = ({ type, text }: Token): string => {
  if (type === 'eof') return 'EOF';
  if (type === 'error') return text;
  if (keywordTypes.has(type)) return `<${text}>`;
  const runes = Array.from(text);
  return runes.length > 10 ? `${goQuote(runes.slice(0, 10).join(''))}...` : goQuote(text);
};
