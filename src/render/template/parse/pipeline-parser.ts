import { goQuote } from '../go-text.ts';
import { type ArgumentNode, type CommandNode, type ParsedText, type PipeNode, showNode, type VariableNode } from '../nodes.ts';
import { parseNumber } from './parse-number.ts';
import type { TokenReader } from './token-reader.ts';
import type { Token, TokenType } from './tokens.ts';

/** Parentheses in parentheses: Go stops at 10,000 with this message, which is more than recursion here can do. */
const maxDepth = 1_000;

const operandTypes: ReadonlySet<TokenType> = new Set<TokenType>([
  'bool',
  'charConstant',
  'complex',
  'dot',
  'field',
  'identifier',
  'number',
  'nil',
  'rawString',
  'string',
  'variable',
  'leftParen',
]);

/** Parses what stands in actions: declarations, commands and their arguments. */
export class PipelineParser {
  /** The variables that are known where the parser stands. */
  variables: string[] = ['$'];
  readonly #source: ParsedText;
  readonly #tokens: TokenReader;
  readonly #functions: ReadonlySet<string>;
  #depth = 0;

  constructor(source: ParsedText, tokens: TokenReader, functions: ReadonlySet<string>) {
    this.#source = source;
    this.#tokens = tokens;
    this.#functions = functions;
  }

  pipeline(context: string, end: TokenType): PipeNode {
    const { pos } = this.#tokens.peekNonSpace();
    const { declared, isAssign } = this.#declarations(context);
    const commands: CommandNode[] = [];
    for (;;) {
      const token = this.#tokens.nextNonSpace();
      if (token.type === end) break;
      if (!operandTypes.has(token.type)) this.#tokens.unexpected(token, context);
      this.#tokens.back(token);
      commands.push(this.#command());
    }
    this.#checkPipeline(commands, context);
    return { type: 'pipe', source: this.#source, pos, isAssign, declared, commands };
  }

  #declarations(context: string): { readonly declared: readonly VariableNode[]; readonly isAssign: boolean } {
    const declared: VariableNode[] = [];
    const declare = ({ pos, text }: Token): void => {
      declared.push({ type: 'variable', source: this.#source, pos, names: text.split('.') });
      this.variables.push(text);
    };
    for (;;) {
      const variable = this.#tokens.peekNonSpace();
      if (variable.type !== 'variable') return { declared, isAssign: false };
      this.#tokens.nextNonSpace();
      const after = this.#tokens.next();
      const next = after.type === 'space' ? this.#tokens.nextNonSpace() : after;
      if (next.type === 'assign' || next.type === 'declare') {
        declare(variable);
        return { declared, isAssign: next.type === 'assign' };
      }
      if (next.type !== 'char' || next.text !== ',') {
        this.#tokens.back(next);
        if (after.type === 'space') this.#tokens.back(after);
        this.#tokens.back(variable);
        return { declared, isAssign: false };
      }
      declare(variable);
      if (context !== 'range' || declared.length >= 2) return this.#tokens.fail(`too many declarations in ${context}`);
      if (!['variable', 'rightDelim', 'rightParen'].includes(this.#tokens.peekNonSpace().type))
        this.#tokens.fail('range can only initialize variables');
    }
  }

  #checkPipeline(commands: readonly CommandNode[], context: string): void {
    if (commands.length === 0) this.#tokens.fail(`missing value for ${context}`);
    for (const [index, { args }] of commands.entries())
      if (index > 0 && ['bool', 'dot', 'nil', 'number', 'string'].includes(args[0]?.type ?? ''))
        this.#tokens.fail(`non executable command in pipeline stage ${index + 1}`);
  }

  #command(): CommandNode {
    const { pos } = this.#tokens.peekNonSpace();
    const args: ArgumentNode[] = [];
    for (;;) {
      this.#tokens.back(this.#tokens.nextNonSpace());
      const operand = this.#operand();
      if (operand) args.push(operand);
      const token = this.#tokens.next();
      if (token.type === 'space') continue;
      if (token.type === 'rightDelim' || token.type === 'rightParen') this.#tokens.back(token);
      else if (token.type !== 'pipe') this.#tokens.unexpected(token, 'operand');
      break;
    }
    if (args.length === 0) this.#tokens.fail('empty command');
    return { type: 'command', source: this.#source, pos, args };
  }

  #operand(): ArgumentNode | undefined {
    const node = this.#term();
    const { type, pos } = node === undefined ? { type: 'eof', pos: 0 } : this.#tokens.peek();
    if (node === undefined || type !== 'field') return node;
    const names: string[] = [];
    while (this.#tokens.peek().type === 'field') names.push(this.#tokens.next().text.slice(1));
    const place = { source: this.#source, pos };
    if (node.type === 'field' || node.type === 'variable') return { ...place, type: node.type, names: [...node.names, ...names] };
    if (['bool', 'string', 'number', 'nil', 'dot'].includes(node.type))
      this.#tokens.fail(`unexpected . after term ${goQuote(showNode(node))}`);
    return { ...place, type: 'chain', node, names };
  }

  #term(): ArgumentNode | undefined {
    const token = this.#tokens.nextNonSpace();
    const place = { source: this.#source, pos: token.pos };
    switch (token.type) {
      case 'identifier':
        if (!this.#functions.has(token.text)) this.#tokens.fail(`function ${goQuote(token.text)} not defined`);
        return { ...place, type: 'identifier', name: token.text };
      case 'dot':
      case 'nil':
        return { ...place, type: token.type };
      case 'variable':
        if (!this.variables.includes(token.text)) this.#tokens.fail(`undefined variable ${goQuote(token.text)}`);
        return { ...place, type: 'variable', names: [token.text] };
      case 'field':
        return { ...place, type: 'field', names: [token.text.slice(1)] };
      case 'bool':
        return { ...place, type: 'bool', sources: {}, value: token.text === 'true' };
      case 'charConstant':
      case 'complex':
      case 'number': {
        const values = parseNumber(token.text, token.type === 'charConstant');
        return typeof values === 'string'
          ? this.#tokens.fail(values)
          : { ...place, type: 'number', sources: {}, text: token.text, ...values };
      }
      case 'leftParen': {
        if (this.#depth >= maxDepth) this.#tokens.fail('max expression depth exceeded');
        this.#depth += 1;
        const pipe = this.pipeline('parenthesized pipeline', 'rightParen');
        this.#depth -= 1;
        return pipe;
      }
      case 'string':
      case 'rawString':
        return { ...place, type: 'string', sources: {}, quoted: token.text, text: this.#tokens.unquote(token) };
      default:
        this.#tokens.back(token);
        return undefined;
    }
  }
}
