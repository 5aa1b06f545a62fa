import { parseSync, type Statement, Visitor, type VisitorObject } from 'oxc-parser';
import type { Mutant, Operator } from './mutant.ts';

const boundaries: Readonly<Record<string, string>> = { '<': '<=', '<=': '<', '>': '>=', '>=': '>' };
const negations: Readonly<Record<string, string>> = { '===': '!==', '!==': '===' };

/** Methods that are easily taken for each other. */
const swaps: ReadonlyMap<string, string> = new Map(
  [
    ['some', 'every'],
    ['startsWith', 'endsWith'],
    ['find', 'findLast'],
    ['findIndex', 'findLastIndex'],
    ['indexOf', 'lastIndexOf'],
    ['min', 'max'],
  ].flatMap(([one = '', other = '']) => [
    [one, other],
    [other, one],
  ]),
);

/** Methods whose result is of the kind of what they are called on: without the call, nothing is done. */
const droppable: ReadonlySet<string> = new Set([
  'filter',
  'slice',
  'toLowerCase',
  'toReversed',
  'toSorted',
  'toUpperCase',
  'trim',
  'trimEnd',
  'trimStart',
]);

interface Span {
  readonly start: number;
  readonly end: number;
}

/** All mutants of a TypeScript file, in the order of the text. */
export const mutantsOf = (file: string, text: string): readonly Mutant[] => {
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file} can't be parsed: ${errors[0]?.message}`);
  const found: Mutant[] = [];
  /** Starts of what is told by another mutant or says nothing at run time. */
  const settled = new Set<number>();
  const add = (operator: Operator, { start, end }: Span, replacement: string): void => {
    found.push({ file, operator, start, end, replacement });
  };
  const textOf = ({ start, end }: Span): string => text.slice(start, end);
  const negate = (test: Span): void => add('negated condition', test, `!(${textOf(test)})`);
  const condition = ({ test }: { readonly test: (Span & { readonly type: string }) | null }): void => {
    if (test === null) return;
    negate(test);
    if (test.type === 'BinaryExpression' || test.type === 'UnaryExpression') settled.add(test.start);
  };
  const between = (left: Span, right: Span, operator: string): Span => {
    const start = text.indexOf(operator, left.end);
    if (start === -1 || start >= right.start) throw new Error(`${file}: no "${operator}" at ${left.end}.`);
    return { start, end: start + operator.length };
  };
  const drop = ({ elements, ...array }: Span & { readonly elements: readonly (Span | null)[] }): void => {
    for (const [index, element] of elements.entries()) {
      const [last, next] = [elements[index - 1], elements[index + 1]];
      if (element === null) continue;
      // Why with one comma: two in a row are an element that is missing.
      if (next) add('list element', { start: element.start, end: next.start }, '');
      else if (last) add('list element', { start: last.end, end: element.end }, '');
      else add('list element', array, '[]');
    }
  };

  const visitor: VisitorObject = {
    ImportDeclaration({ source, attributes }) {
      for (const { start } of [source, ...attributes.map(({ value }) => value)]) settled.add(start);
    },
    ExportAllDeclaration: ({ source }) => settled.add(source.start),
    ExportNamedDeclaration: ({ source }) => source && settled.add(source.start),
    ImportExpression: ({ source }) => settled.add(source.start),
    TSLiteralType({ literal }) {
      settled.add(literal.start);
      if (literal.type === 'UnaryExpression') settled.add(literal.argument.start);
    },
    Property: ({ key, computed }) => !computed && settled.add(key.start),
    TSPropertySignature: ({ key }) => settled.add(key.start),

    IfStatement(node) {
      condition(node);
      if (node.alternate === null && leaves(node.consequent)) add('dropped guard', node, '{}');
    },
    ConditionalExpression: condition,
    WhileStatement: condition,
    DoWhileStatement: condition,
    ForStatement: condition,

    BinaryExpression(node) {
      const boundary = boundaries[node.operator];
      if (boundary) add('boundary', between(node.left, node.right, node.operator), boundary);
      const negation = negations[node.operator];
      if (negation && !settled.has(node.start)) add('negated condition', between(node.left, node.right, node.operator), negation);
    },
    UnaryExpression(node) {
      if (node.operator === '!' && !settled.has(node.start)) add('negated condition', node, textOf(node.argument));
    },
    LogicalExpression(node) {
      if (node.operator === '??') {
        add('??', node, textOf(node.left));
        add('??', node, textOf(node.right));
      } else add('&& and ||', between(node.left, node.right, node.operator), node.operator === '&&' ? '||' : '&&');
    },
    ExpressionStatement({ expression, ...node }) {
      const called = expression.type === 'AwaitExpression' ? expression.argument : expression;
      // Why a block: the type checker refuses an empty statement behind a condition, whatever it does.
      if (called.type === 'CallExpression' || called.type === 'YieldExpression') add('dropped call', node, '{}');
    },
    CallExpression(node) {
      const { callee } = node;
      if (callee.type !== 'MemberExpression' || callee.computed) return;
      const { name } = callee.property;
      const swap = swaps.get(name);
      const isMath = textOf(callee.object) === 'Math';
      if (swap && (isMath || !['min', 'max'].includes(name))) add('method', callee.property, swap);
      if (droppable.has(name)) add('method', node, textOf(callee.object));
    },
    ArrayExpression: drop,
    Literal(node) {
      if (settled.has(node.start)) return;
      const replacement = otherLiteral(node.value);
      if (replacement !== undefined) add('literal', node, replacement);
    },
  };
  new Visitor(visitor).visit(program);
  return found.toSorted((one, other) => one.start - other.start || one.end - other.end);
};

const leaves = (statement: Statement | undefined): boolean =>
  statement?.type === 'BlockStatement'
    ? leaves(statement.body.at(-1))
    : ['ReturnStatement', 'ThrowStatement', 'ContinueStatement', 'BreakStatement'].includes(statement?.type ?? '');

const otherLiteral = (value: unknown): string | undefined => {
  if (typeof value === 'boolean') return String(!value);
  if (typeof value === 'number') return String(value + 1);
  if (typeof value === 'string') return value === '' ? "'mutant'" : "''";
  return undefined;
};
