import { JmesFailure } from './failure.ts';

/** What a token is: a sign as it is written, or what stands for a name, a number or a value. */
export type Sign =
  | '.'
  | '*'
  | '[?'
  | '[]'
  | '('
  | ')'
  | '['
  | ']'
  | '{'
  | '}'
  | '||'
  | '|'
  | ','
  | ':'
  | '<'
  | '<='
  | '>'
  | '>='
  | '=='
  | '!='
  | '@'
  | '&'
  | '&&'
  | '!';

export interface Token {
  readonly type: Sign | 'name' | 'quoted' | 'number' | 'json' | 'text' | 'end';
  readonly text: string;
}

const isSign = (text: string): text is Sign => /^(?:[.*()[\]{}|,:<>@&!]|\[[?\]]|\|\||&&|[<>=!]=)$/u.test(text);

/** One token, or white space. A literal ends at its own quote; what stands behind a backslash does not count. */
const form = /\s+|([A-Za-z_]\w*)|(-\d*|\d+)|"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|`((?:[^`\\]|\\.)*)`|\[[?\]]|\|\||&&|[<>=!]=|./suy;

/** The tokens of an expression. Source: kyverno/go-jmespath, `lexer.go`. @throws JmesFailure */
export const tokensOf = (expression: string): readonly Token[] => {
  const tokens: Token[] = [];
  form.lastIndex = 0;
  while (form.lastIndex < expression.length) {
    const [whole = '', name, number, quoted, text, json] = form.exec(expression) ?? [];
    if (name !== undefined) tokens.push({ type: 'name', text: name });
    else if (number !== undefined) tokens.push({ type: 'number', text: number });
    else if (quoted !== undefined) tokens.push({ type: 'quoted', text: unescaped(quoted) });
    else if (text !== undefined) tokens.push({ type: 'text', text: text.replaceAll("\\'", "'") });
    else if (json !== undefined) tokens.push({ type: 'json', text: json.replaceAll('\\`', '`') });
    else if (isSign(whole)) tokens.push({ type: whole, text: whole });
    else if (whole === '' || /\S/u.test(whole)) throw new JmesFailure(`there is no sign ${JSON.stringify(whole)}`);
  }
  return [...tokens, { type: 'end', text: '' }];
};

const unescaped = (quoted: string): string => {
  try {
    return String(JSON.parse(`"${quoted}"`));
  } catch {
    throw new JmesFailure(`"${quoted.slice(0, 60)}" is no name`);
  }
};
