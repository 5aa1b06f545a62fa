import { goQuote } from './go-text.ts';
import type { Sources } from './sources.ts';

/** A part of a text with what it was made of. */
export interface TextPart {
  readonly text: string;
  readonly data: Sources;
}

/** The text that nodes are of: a file, parsed under its path. Definitions in it have names of their own and the same text. */
export interface ParsedText {
  /** The name that errors give: `chart/templates/web.yaml`. */
  readonly parseName: string;
  readonly text: string;
  /** The parts between two offsets, or of what stands there, for a text that stands in no file of its own. */
  readonly partsOf?: (start: number, end: number) => readonly TextPart[];
}

/** What the blocks of a branch may change that lives longer than they do. */
export interface Changes {
  /** Variables that something is assigned to. */
  readonly variables: ReadonlySet<string>;
  /** What is given to functions that change a map. */
  readonly maps: readonly (VariableNode | FieldNode)[];
}

interface Placed {
  readonly source: ParsedText;
  /** Offset in the text, in UTF-16 units, where errors say that the node is. */
  readonly pos: number;
}

/** What is found out about a node when it is first executed. Why not a map of nodes: of all that rendering does, looking into it took most. */
export interface Found<Value> {
  value?: Value;
}

/** A node that prints something of its own, or is a value. */
interface Deciding extends Placed {
  readonly sources: Found<Sources>;
}

export interface TextNode extends Placed {
  readonly type: 'text';
  readonly text: string;
  readonly parts: Found<readonly TextPart[]>;
}

/** What `{{ … }}` prints, or declares. */
export interface ActionNode extends Deciding {
  readonly type: 'action';
  readonly pipe: PipeNode;
}

export interface BranchNode extends Placed {
  readonly type: 'if' | 'with' | 'range';
  readonly pipe: PipeNode;
  readonly list: ListNode;
  readonly elseList: ListNode | undefined;
  readonly changes: Found<Changes>;
}

export interface JumpNode extends Placed {
  readonly type: 'break' | 'continue';
}

export interface TemplateNode extends Deciding {
  readonly type: 'template';
  readonly name: string;
  readonly pipe: PipeNode | undefined;
}

export interface ListNode extends Placed {
  readonly type: 'list';
  readonly nodes: readonly StatementNode[];
}

export type StatementNode = TextNode | ActionNode | BranchNode | JumpNode | TemplateNode;

export interface PipeNode extends Placed {
  readonly type: 'pipe';
  readonly isAssign: boolean;
  readonly declared: readonly VariableNode[];
  readonly commands: readonly CommandNode[];
}

export interface CommandNode extends Placed {
  readonly type: 'command';
  readonly args: readonly ArgumentNode[];
}

export interface IdentifierNode extends Placed {
  readonly type: 'identifier';
  readonly name: string;
}

export interface VariableNode extends Placed {
  readonly type: 'variable';
  /** `$x` and the fields after it. */
  readonly names: readonly string[];
}

export interface FieldNode extends Placed {
  readonly type: 'field';
  readonly names: readonly string[];
}

export interface ChainNode extends Placed {
  readonly type: 'chain';
  readonly node: ArgumentNode;
  readonly names: readonly string[];
}

export interface DotNode extends Placed {
  readonly type: 'dot';
}

export interface NilNode extends Placed {
  readonly type: 'nil';
}

export interface BoolNode extends Deciding {
  readonly type: 'bool';
  readonly value: boolean;
}

export interface NumberNode extends Deciding {
  readonly type: 'number';
  readonly text: string;
  readonly int: bigint | undefined;
  readonly uint: bigint | undefined;
  readonly float: number | undefined;
}

export interface StringNode extends Deciding {
  readonly type: 'string';
  /** As written, with its quotes. */
  readonly quoted: string;
  readonly text: string;
}

export type LiteralNode = BoolNode | NumberNode | StringNode;

/** A node that is asked where it stands. */
export type DecidingNode = ActionNode | TemplateNode | LiteralNode;

export type ArgumentNode = PipeNode | IdentifierNode | VariableNode | FieldNode | ChainNode | DotNode | NilNode | LiteralNode;

export type AnyNode = StatementNode | ListNode | CommandNode | ArgumentNode;

const showBranch = ({ type, pipe, list, elseList }: BranchNode): string =>
  `{{${type} ${showNode(pipe)}}}${showNode(list)}${elseList ? `{{else}}${showNode(elseList)}` : ''}{{end}}`;

const showPipe = ({ declared, isAssign, commands }: PipeNode): string => {
  const names = declared.length > 0 ? `${declared.map(showNode).join(', ')}${isAssign ? ' = ' : ' := '}` : '';
  return names + commands.map(showNode).join(' | ');
};

const inParentheses = (node: ArgumentNode): string => (node.type === 'pipe' ? `(${showNode(node)})` : showNode(node));

/** A node as errors show it. Source: Go's text/template/parse, node.go. */
export const showNode = (node: AnyNode): string => {
  switch (node.type) {
    case 'text':
      return node.text;
    case 'action':
      return `{{${showNode(node.pipe)}}}`;
    case 'if':
    case 'with':
    case 'range':
      return showBranch(node);
    case 'break':
    case 'continue':
      return `{{${node.type}}}`;
    case 'template':
      return `{{template ${goQuote(node.name)}${node.pipe ? ` ${showNode(node.pipe)}` : ''}}}`;
    case 'list':
      return node.nodes.map(showNode).join('');
    case 'pipe':
      return showPipe(node);
    case 'command':
      return node.args.map(inParentheses).join(' ');
    case 'identifier':
      return node.name;
    case 'variable':
      return node.names.join('.');
    case 'field':
      return node.names.map(name => `.${name}`).join('');
    case 'chain':
      return inParentheses(node.node) + node.names.map(name => `.${name}`).join('');
    case 'dot':
      return '.';
    case 'nil':
      return 'nil';
    case 'bool':
      return node.value ? 'true' : 'false';
    case 'number':
      return node.text;
    case 'string':
      return node.quoted;
  }
};

/** Where errors say that a node is: name, line from 1, column in bytes from 0. */
export const locationOf = ({ source: { parseName, text }, pos }: Placed): string => {
  const lineStart = text.lastIndexOf('\n', pos - 1) + 1;
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < pos; at = text.indexOf('\n', at + 1)) line += 1;
  return `${parseName}:${line}:${Buffer.byteLength(text.slice(pos === 0 ? 0 : lineStart, pos), 'utf8')}`;
};
