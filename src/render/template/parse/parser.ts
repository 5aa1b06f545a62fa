import { goQuote } from '../go-text.ts';
import type { BranchNode, ListNode, ParsedText, PipeNode, StatementNode } from '../nodes.ts';
import { PipelineParser } from './pipeline-parser.ts';
import { TokenReader } from './token-reader.ts';
import type { Token } from './tokens.ts';

/** Blocks in blocks: Go has no bound, and recursion here needs one. */
const maxBlocks = 1_000;

/** The templates of a text by name: its own, and what it defines. */
export type TemplateSet = Map<string, ListNode>;

type ListEnd = { readonly type: 'end' } | { readonly type: 'else'; readonly pos: number };

/** True when nothing but blanks is printed: such a definition does not replace another. */
export const isEmptyTemplate = ({ nodes }: ListNode): boolean => nodes.every(node => node.type === 'text' && node.text.trim() === '');

class Parser {
  readonly #source: ParsedText;
  readonly #tokens: TokenReader;
  readonly #pipelines: PipelineParser;
  readonly #templates: TemplateSet = new Map();
  #rangeDepth = 0;
  #blocks = 0;

  constructor(source: ParsedText, functions: ReadonlySet<string>) {
    this.#source = source;
    this.#tokens = new TokenReader(source);
    this.#pipelines = new PipelineParser(source, this.#tokens, functions);
  }

  parse(): TemplateSet {
    const nodes: StatementNode[] = [];
    const { pos } = this.#tokens.peek();
    while (this.#tokens.peek().type !== 'eof') {
      if (this.#tokens.peek().type === 'leftDelim') {
        const delimiter = this.#tokens.next();
        const token = this.#tokens.nextNonSpace();
        if (token.type === 'define') {
          this.#definition();
          continue;
        }
        this.#tokens.back(token);
        this.#tokens.back(delimiter);
      }
      const node = this.#textOrAction();
      if (node.type === 'end' || node.type === 'else') this.#tokens.fail(`unexpected {{${node.type}}}`);
      else nodes.push(node);
    }
    this.#add(this.#source.parseName, { type: 'list', source: this.#source, pos, nodes });
    return this.#templates;
  }

  #add(name: string, root: ListNode): void {
    const known = this.#templates.get(name);
    if (known === undefined || isEmptyTemplate(known)) this.#templates.set(name, root);
    else if (!isEmptyTemplate(root)) this.#tokens.fail(`template: multiple definition of template ${goQuote(name)}`);
  }

  /** A definition or a block has variables and loops of its own. */
  #apart<T>(read: () => T): T {
    const [variables, rangeDepth] = [this.#pipelines.variables, this.#rangeDepth];
    this.#pipelines.variables = ['$'];
    this.#rangeDepth = 0;
    const result = read();
    this.#pipelines.variables = variables;
    this.#rangeDepth = rangeDepth;
    return result;
  }

  #definition(): void {
    const context = 'define clause';
    this.#apart(() => {
      const name = this.#tokens.unquote(this.#tokens.expect(context, 'string', 'rawString'));
      this.#tokens.expect(context, 'rightDelim');
      const [list, end] = this.#list();
      if (end.type !== 'end') this.#tokens.fail(`unexpected {{else}} in ${context}`);
      this.#add(name, list);
    });
  }

  #list(): readonly [ListNode, ListEnd] {
    this.#blocks += 1;
    if (this.#blocks > maxBlocks) this.#tokens.fail('blocks are nested too deeply');
    const { pos } = this.#tokens.peekNonSpace();
    const nodes: StatementNode[] = [];
    while (this.#tokens.peekNonSpace().type !== 'eof') {
      const node = this.#textOrAction();
      if (node.type === 'end' || node.type === 'else') {
        this.#blocks -= 1;
        return [{ type: 'list', source: this.#source, pos, nodes }, node];
      }
      nodes.push(node);
    }
    return this.#tokens.fail('unexpected EOF');
  }

  #textOrAction(): StatementNode | ListEnd {
    const token = this.#tokens.nextNonSpace();
    if (token.type === 'text') return { type: 'text', source: this.#source, pos: token.pos, text: token.text, parts: {} };
    if (token.type !== 'leftDelim') return this.#tokens.unexpected(token, 'input');
    this.#tokens.actionLine = token.line;
    const node = this.#action();
    this.#tokens.actionLine = 0;
    return node;
  }

  #action(): StatementNode | ListEnd {
    const token = this.#tokens.nextNonSpace();
    switch (token.type) {
      case 'block':
        return this.#block();
      case 'break':
      case 'continue':
        return this.#jump(token, token.type);
      case 'else':
        return this.#else();
      case 'end':
        this.#tokens.expect('end', 'rightDelim');
        return { type: 'end' };
      case 'if':
      case 'range':
      case 'with':
        return this.#branch(token.type);
      case 'template':
        return this.#template();
      default:
        this.#tokens.back(token);
        return {
          type: 'action',
          source: this.#source,
          pos: token.pos,
          sources: {},
          pipe: this.#pipelines.pipeline('command', 'rightDelim'),
        };
    }
  }

  #jump({ pos }: Token, type: 'break' | 'continue'): StatementNode {
    const token = this.#tokens.nextNonSpace();
    if (token.type !== 'rightDelim') this.#tokens.unexpected(token, `{{${type}}}`);
    if (this.#rangeDepth === 0) this.#tokens.fail(`{{${type}}} outside {{range}}`);
    return { type, source: this.#source, pos };
  }

  #else(): ListEnd {
    const peek = this.#tokens.peekNonSpace();
    if (peek.type === 'if' || peek.type === 'with') return { type: 'else', pos: peek.pos };
    return { type: 'else', pos: this.#tokens.expect('else', 'rightDelim').pos };
  }

  #branch(type: BranchNode['type']): BranchNode {
    const known = this.#pipelines.variables.length;
    const pipe = this.#pipelines.pipeline(type, 'rightDelim');
    if (type === 'range') this.#rangeDepth += 1;
    const [list, end] = this.#list();
    if (type === 'range') this.#rangeDepth -= 1;
    const elseList = end.type === 'else' ? this.#elseList(type, end.pos) : undefined;
    this.#pipelines.variables.length = known;
    return { type, source: this.#source, pos: pipe.pos, pipe, list, elseList, changes: {} };
  }

  #elseList(type: BranchNode['type'], pos: number): ListNode {
    const next = this.#tokens.peek().type;
    if ((type === 'if' || type === 'with') && next === type) {
      this.#tokens.next();
      this.#blocks += 1;
      if (this.#blocks > maxBlocks) this.#tokens.fail('blocks are nested too deeply');
      const node = this.#branch(type);
      this.#blocks -= 1;
      return { type: 'list', source: this.#source, pos, nodes: [node] };
    }
    const [list, end] = this.#list();
    return end.type === 'end' ? list : this.#tokens.fail('expected end; found {{else}}');
  }

  #block(): StatementNode {
    const context = 'block clause';
    const token = this.#tokens.nextNonSpace();
    const name = this.#templateName(token, context);
    const pipe = this.#pipelines.pipeline(context, 'rightDelim');
    this.#apart(() => {
      const [list, end] = this.#list();
      if (end.type !== 'end') this.#tokens.fail(`unexpected {{else}} in ${context}`);
      this.#add(name, list);
    });
    return { type: 'template', source: this.#source, pos: token.pos, sources: {}, name, pipe };
  }

  #template(): StatementNode {
    const context = 'template clause';
    const token = this.#tokens.nextNonSpace();
    const name = this.#templateName(token, context);
    const after = this.#tokens.nextNonSpace();
    let pipe: PipeNode | undefined;
    if (after.type !== 'rightDelim') {
      this.#tokens.back(after);
      pipe = this.#pipelines.pipeline(context, 'rightDelim');
    }
    return { type: 'template', source: this.#source, pos: token.pos, sources: {}, name, pipe };
  }

  #templateName(token: Token, context: string): string {
    return token.type === 'string' || token.type === 'rawString' ? this.#tokens.unquote(token) : this.#tokens.unexpected(token, context);
  }
}

/**
 * Parses a template and what it defines. `functions` are the names that it may call.
 * @throws TemplateError with Go's words and the line.
 */
export const parseTemplate = (source: ParsedText, functions: ReadonlySet<string>): TemplateSet => new Parser(source, functions).parse();
