import { goQuote, goUnquote } from './go-text.ts';
import { Lexer } from './lexer.ts';
import {
  type ArgumentNode,
  type BranchNode,
  type CommandNode,
  type ListNode,
  type ParsedText,
  type PipeNode,
  type StatementNode,
  showNode,
  type VariableNode,
} from './nodes.ts';
import { parseNumber } from './parse-number.ts';
import { TemplateError } from './template-error.ts';
import { showToken, type Token, type TokenType } from './tokens.ts';

/** Parentheses in parentheses: Go stops at 10,000 with this message, which is more than recursion here can do. */
const maxDepth = 1_000;
/** Blocks in blocks: Go has no bound, and recursion here needs one. */
const maxBlocks = 1_000;

/** The templates of a text by name: its own, and what it defines. */
export type TemplateSet = Map<string, ListNode>;

type ListEnd = { readonly type: 'end' } | { readonly type: 'else'; readonly pos: number };

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

/** True when nothing but blanks is printed: such a definition does not replace another. */
export const isEmptyTemplate = ({ nodes }: ListNode): boolean => nodes.every(node => node.type === 'text' && node.text.trim() === '');

class Parser {
  readonly #source: ParsedText;
  readonly #lexer: Lexer;
  readonly #functions: ReadonlySet<string>;
  readonly #templates: TemplateSet = new Map();
  /** Tokens that were read ahead; the next one last. */
  readonly #ahead: Token[] = [];
  #last: Token = { type: 'eof', pos: 0, text: '', line: 1 };
  #variables: string[] = ['$'];
  #rangeDepth = 0;
  #depth = 0;
  #blocks = 0;
  #actionLine = 0;

  constructor(source: ParsedText, functions: ReadonlySet<string>) {
    this.#source = source;
    this.#lexer = new Lexer(source.text);
    this.#functions = functions;
  }

  parse(): TemplateSet {
    const nodes: StatementNode[] = [];
    const { pos } = this.#peek();
    while (this.#peek().type !== 'eof') {
      if (this.#peek().type === 'leftDelim') {
        const delimiter = this.#next();
        const token = this.#nextNonSpace();
        if (token.type === 'define') {
          this.#definition();
          continue;
        }
        this.#back(token);
        this.#back(delimiter);
      }
      const node = this.#textOrAction();
      if (node.type === 'end' || node.type === 'else') this.#fail(`unexpected {{${node.type}}}`);
      else nodes.push(node);
    }
    this.#add(this.#source.parseName, { type: 'list', source: this.#source, pos, nodes });
    return this.#templates;
  }

  #fail(message: string): never {
    throw new TemplateError(`template: ${this.#source.parseName}:${this.#last.line}: ${message}`);
  }

  #next(): Token {
    const ahead = this.#ahead.pop();
    if (ahead) return ahead;
    this.#last = this.#lexer.next();
    return this.#last;
  }

  #back(token: Token): void {
    this.#ahead.push(token);
  }

  #peek(): Token {
    const token = this.#next();
    this.#back(token);
    return token;
  }

  #nextNonSpace(): Token {
    for (;;) {
      const token = this.#next();
      if (token.type !== 'space') return token;
    }
  }

  #peekNonSpace(): Token {
    const token = this.#nextNonSpace();
    this.#back(token);
    return token;
  }

  #expect(context: string, ...types: readonly TokenType[]): Token {
    const token = this.#nextNonSpace();
    return types.includes(token.type) ? token : this.#unexpected(token, context);
  }

  #unexpected(token: Token, context: string): never {
    if (token.type !== 'error') return this.#fail(`unexpected ${showToken(token)} in ${context}`);
    const started = ` action started at ${this.#source.parseName}:${this.#actionLine}`;
    const isElsewhere = this.#actionLine !== 0 && this.#actionLine !== token.line;
    return this.#fail(
      token.text + (isElsewhere ? (token.text.endsWith(' action') ? started.slice(' action'.length) : ` in${started}`) : ''),
    );
  }

  #unquote({ text }: Token): string {
    return goUnquote(text) ?? this.#fail('invalid syntax');
  }

  #add(name: string, root: ListNode): void {
    const known = this.#templates.get(name);
    if (known === undefined || isEmptyTemplate(known)) this.#templates.set(name, root);
    else if (!isEmptyTemplate(root)) this.#fail(`template: multiple definition of template ${goQuote(name)}`);
  }

  /** A definition or a block has variables and loops of its own. */
  #apart<T>(read: () => T): T {
    const [variables, rangeDepth] = [this.#variables, this.#rangeDepth];
    this.#variables = ['$'];
    this.#rangeDepth = 0;
    const result = read();
    this.#variables = variables;
    this.#rangeDepth = rangeDepth;
    return result;
  }

  #definition(): void {
    const context = 'define clause';
    this.#apart(() => {
      const name = this.#unquote(this.#expect(context, 'string', 'rawString'));
      this.#expect(context, 'rightDelim');
      const [list, end] = this.#list();
      if (end.type !== 'end') this.#fail(`unexpected {{else}} in ${context}`);
      this.#add(name, list);
    });
  }

  #list(): readonly [ListNode, ListEnd] {
    this.#blocks += 1;
    if (this.#blocks > maxBlocks) this.#fail('blocks are nested too deeply');
    const { pos } = this.#peekNonSpace();
    const nodes: StatementNode[] = [];
    while (this.#peekNonSpace().type !== 'eof') {
      const node = this.#textOrAction();
      if (node.type === 'end' || node.type === 'else') {
        this.#blocks -= 1;
        return [{ type: 'list', source: this.#source, pos, nodes }, node];
      }
      nodes.push(node);
    }
    return this.#fail('unexpected EOF');
  }

  #textOrAction(): StatementNode | ListEnd {
    const token = this.#nextNonSpace();
    if (token.type === 'text') return { type: 'text', source: this.#source, pos: token.pos, text: token.text };
    if (token.type !== 'leftDelim') return this.#unexpected(token, 'input');
    this.#actionLine = token.line;
    const node = this.#action();
    this.#actionLine = 0;
    return node;
  }

  #action(): StatementNode | ListEnd {
    const token = this.#nextNonSpace();
    switch (token.type) {
      case 'block':
        return this.#block();
      case 'break':
      case 'continue':
        return this.#jump(token, token.type);
      case 'else':
        return this.#else();
      case 'end':
        this.#expect('end', 'rightDelim');
        return { type: 'end' };
      case 'if':
      case 'range':
      case 'with':
        return this.#branch(token.type);
      case 'template':
        return this.#template();
      default:
        this.#back(token);
        return { type: 'action', source: this.#source, pos: token.pos, pipe: this.#pipeline('command', 'rightDelim') };
    }
  }

  #jump({ pos }: Token, type: 'break' | 'continue'): StatementNode {
    const token = this.#nextNonSpace();
    if (token.type !== 'rightDelim') this.#unexpected(token, `{{${type}}}`);
    if (this.#rangeDepth === 0) this.#fail(`{{${type}}} outside {{range}}`);
    return { type, source: this.#source, pos };
  }

  #else(): ListEnd {
    const peek = this.#peekNonSpace();
    if (peek.type === 'if' || peek.type === 'with') return { type: 'else', pos: peek.pos };
    return { type: 'else', pos: this.#expect('else', 'rightDelim').pos };
  }

  #branch(type: BranchNode['type']): BranchNode {
    const known = this.#variables.length;
    const pipe = this.#pipeline(type, 'rightDelim');
    if (type === 'range') this.#rangeDepth += 1;
    const [list, end] = this.#list();
    if (type === 'range') this.#rangeDepth -= 1;
    const elseList = end.type === 'else' ? this.#elseList(type, end.pos) : undefined;
    this.#variables.length = known;
    return { type, source: this.#source, pos: pipe.pos, pipe, list, elseList };
  }

  #elseList(type: BranchNode['type'], pos: number): ListNode {
    const next = this.#peek().type;
    if ((type === 'if' || type === 'with') && next === type) {
      this.#next();
      this.#blocks += 1;
      if (this.#blocks > maxBlocks) this.#fail('blocks are nested too deeply');
      const node = this.#branch(type);
      this.#blocks -= 1;
      return { type: 'list', source: this.#source, pos, nodes: [node] };
    }
    const [list, end] = this.#list();
    return end.type === 'end' ? list : this.#fail('expected end; found {{else}}');
  }

  #block(): StatementNode {
    const context = 'block clause';
    const token = this.#nextNonSpace();
    const name = this.#templateName(token, context);
    const pipe = this.#pipeline(context, 'rightDelim');
    this.#apart(() => {
      const [list, end] = this.#list();
      if (end.type !== 'end') this.#fail(`unexpected {{else}} in ${context}`);
      this.#add(name, list);
    });
    return { type: 'template', source: this.#source, pos: token.pos, name, pipe };
  }

  #template(): StatementNode {
    const context = 'template clause';
    const token = this.#nextNonSpace();
    const name = this.#templateName(token, context);
    const after = this.#nextNonSpace();
    let pipe: PipeNode | undefined;
    if (after.type !== 'rightDelim') {
      this.#back(after);
      pipe = this.#pipeline(context, 'rightDelim');
    }
    return { type: 'template', source: this.#source, pos: token.pos, name, pipe };
  }

  #templateName(token: Token, context: string): string {
    return token.type === 'string' || token.type === 'rawString' ? this.#unquote(token) : this.#unexpected(token, context);
  }

  #pipeline(context: string, end: TokenType): PipeNode {
    const { pos } = this.#peekNonSpace();
    const { declared, isAssign } = this.#declarations(context);
    const commands: CommandNode[] = [];
    for (;;) {
      const token = this.#nextNonSpace();
      if (token.type === end) break;
      if (!operandTypes.has(token.type)) this.#unexpected(token, context);
      this.#back(token);
      commands.push(this.#command());
    }
    this.#checkPipeline(commands, context);
    return { type: 'pipe', source: this.#source, pos, isAssign, declared, commands };
  }

  #declarations(context: string): { readonly declared: readonly VariableNode[]; readonly isAssign: boolean } {
    const declared: VariableNode[] = [];
    const declare = ({ pos, text }: Token): void => {
      declared.push({ type: 'variable', source: this.#source, pos, names: text.split('.') });
      this.#variables.push(text);
    };
    for (;;) {
      const variable = this.#peekNonSpace();
      if (variable.type !== 'variable') return { declared, isAssign: false };
      this.#nextNonSpace();
      const after = this.#next();
      const next = after.type === 'space' ? this.#nextNonSpace() : after;
      if (next.type === 'assign' || next.type === 'declare') {
        declare(variable);
        return { declared, isAssign: next.type === 'assign' };
      }
      if (next.type !== 'char' || next.text !== ',') {
        this.#back(next);
        if (after.type === 'space') this.#back(after);
        this.#back(variable);
        return { declared, isAssign: false };
      }
      declare(variable);
      if (context !== 'range' || declared.length >= 2) return this.#fail(`too many declarations in ${context}`);
      if (!['variable', 'rightDelim', 'rightParen'].includes(this.#peekNonSpace().type)) this.#fail('range can only initialize variables');
    }
  }

  #checkPipeline(commands: readonly CommandNode[], context: string): void {
    if (commands.length === 0) this.#fail(`missing value for ${context}`);
    for (const [index, { args }] of commands.entries())
      if (index > 0 && ['bool', 'dot', 'nil', 'number', 'string'].includes(args[0]?.type ?? ''))
        this.#fail(`non executable command in pipeline stage ${index + 1}`);
  }

  #command(): CommandNode {
    const { pos } = this.#peekNonSpace();
    const args: ArgumentNode[] = [];
    for (;;) {
      this.#back(this.#nextNonSpace());
      const operand = this.#operand();
      if (operand) args.push(operand);
      const token = this.#next();
      if (token.type === 'space') continue;
      if (token.type === 'rightDelim' || token.type === 'rightParen') this.#back(token);
      else if (token.type !== 'pipe') this.#unexpected(token, 'operand');
      break;
    }
    if (args.length === 0) this.#fail('empty command');
    return { type: 'command', source: this.#source, pos, args };
  }

  #operand(): ArgumentNode | undefined {
    const node = this.#term();
    const { type, pos } = node === undefined ? { type: 'eof', pos: 0 } : this.#peek();
    if (node === undefined || type !== 'field') return node;
    const names: string[] = [];
    while (this.#peek().type === 'field') names.push(this.#next().text.slice(1));
    const place = { source: this.#source, pos };
    if (node.type === 'field' || node.type === 'variable') return { ...place, type: node.type, names: [...node.names, ...names] };
    if (['bool', 'string', 'number', 'nil', 'dot'].includes(node.type)) this.#fail(`unexpected . after term ${goQuote(showNode(node))}`);
    return { ...place, type: 'chain', node, names };
  }

  #term(): ArgumentNode | undefined {
    const token = this.#nextNonSpace();
    const place = { source: this.#source, pos: token.pos };
    switch (token.type) {
      case 'identifier':
        if (!this.#functions.has(token.text)) this.#fail(`function ${goQuote(token.text)} not defined`);
        return { ...place, type: 'identifier', name: token.text };
      case 'dot':
      case 'nil':
        return { ...place, type: token.type };
      case 'variable':
        if (!this.#variables.includes(token.text)) this.#fail(`undefined variable ${goQuote(token.text)}`);
        return { ...place, type: 'variable', names: [token.text] };
      case 'field':
        return { ...place, type: 'field', names: [token.text.slice(1)] };
      case 'bool':
        return { ...place, type: 'bool', value: token.text === 'true' };
      case 'charConstant':
      case 'complex':
      case 'number': {
        const values = parseNumber(token.text, token.type === 'charConstant');
        return typeof values === 'string' ? this.#fail(values) : { ...place, type: 'number', text: token.text, ...values };
      }
      case 'leftParen': {
        if (this.#depth >= maxDepth) this.#fail('max expression depth exceeded');
        this.#depth += 1;
        const pipe = this.#pipeline('parenthesized pipeline', 'rightParen');
        this.#depth -= 1;
        return pipe;
      }
      case 'string':
      case 'rawString':
        return { ...place, type: 'string', quoted: token.text, text: this.#unquote(token) };
      default:
        this.#back(token);
        return undefined;
    }
  }
}

/**
 * Parses a template and what it defines. `functions` are the names that it may call.
 * @throws TemplateError with Go's words and the line.
 */
export const parseTemplate = (source: ParsedText, functions: ReadonlySet<string>): TemplateSet => new Parser(source, functions).parse();
