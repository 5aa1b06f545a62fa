import { parseSync } from 'oxc-parser';
import { type Mutant, mutated } from './mutant.ts';

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/** What is asked before it is run: with a mutant it is replaced whole. */
interface Place extends Node {
  readonly mutants: Mutant[];
}

/** Expressions that may stand between parentheses wherever they stand, but for the places that `isPlace` leaves out. */
const expressions: ReadonlySet<string> = new Set([
  'ArrayExpression',
  'AssignmentExpression',
  'AwaitExpression',
  'BinaryExpression',
  'CallExpression',
  'ChainExpression',
  'ConditionalExpression',
  'Literal',
  'LogicalExpression',
  'MemberExpression',
  'NewExpression',
  'ObjectExpression',
  'ParenthesizedExpression',
  'TemplateLiteral',
  'UnaryExpression',
]);

/** Statements that declare nothing, so that they may stand in a block. */
const statements: ReadonlySet<string> = new Set(['ExpressionStatement', 'IfStatement', 'ReturnStatement', 'ThrowStatement']);

/** Positions of expressions that are no values: what they are called on, assigned to, named by. */
const noValues: ReadonlySet<string> = new Set([
  'callee',
  'tag',
  'quasi',
  'key',
  'left of AssignmentExpression',
  'argument of UpdateExpression',
]);

/** A place whose value is part of a longer chain: without the rest of it, `this` and `?.` would mean something else. */
const isWithinChain = (node: Node, parent: Node, key: string): boolean =>
  ['CallExpression', 'MemberExpression', 'ChainExpression'].includes(node.type) &&
  (key === 'object' || parent.type === 'ChainExpression' || parent.type === 'TSNonNullExpression');

const isPlace = (node: Node, parent: Node, key: string): boolean => {
  if (statements.has(node.type)) return !('directive' in node && node.directive !== null);
  if (node.type === 'Identifier') return key === 'test';
  if (!expressions.has(node.type) || noValues.has(key) || noValues.has(`${key} of ${parent.type}`)) return false;
  return !isWithinChain(node, parent, key) && !(parent.type === 'UnaryExpression' && 'operator' in parent && parent.operator === 'delete');
};

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string' && 'start' in value;

/** The smallest place around a mutant, of a node that contains it. */
const placeAround = (mutant: Mutant, node: Node): Node | undefined => {
  const contains = ({ start, end }: Node): boolean => start <= mutant.start && mutant.end <= end;
  // A statement that is replaced whole is no expression, even where one has its length.
  if (statements.has(node.type) && node.start === mutant.start && node.end === mutant.end) return undefined;
  for (const [key, value] of Object.entries(node))
    for (const child of Array.isArray(value) ? value : [value]) {
      if (!isNode(child) || !contains(child)) continue;
      return placeAround(mutant, child) ?? (isPlace(child, node, key) ? child : undefined);
    }
  return undefined;
};

/** The text of a file in which each mutant is run when `isActive` of a module, named as the file imports it, says so of its number. */
export const switchedText = (file: string, text: string, mutants: ReadonlyMap<Mutant, number>, module: string): string => {
  const { program } = parseSync(file, text);
  const places = new Map<string, Place>();
  for (const mutant of mutants.keys()) {
    const found = placeAround(mutant, program);
    if (found === undefined) throw new Error(`${file} has no place for a mutant at ${mutant.start}.`);
    const { type, start, end } = found;
    const key = `${type} ${start} ${end}`;
    const place = places.get(key) ?? { type, start, end, mutants: [] };
    places.set(key, place);
    place.mutants.push(mutant);
  }

  const isOn = (mutant: Mutant): string => `$isActive(${mutants.get(mutant)})`;
  const switchOf = ({ type, start, end, mutants: own }: Place, original: string): string => {
    const textOf = (mutant: Mutant): string =>
      mutated(text.slice(start, end), { ...mutant, start: mutant.start - start, end: mutant.end - start });
    return statements.has(type)
      ? `{ ${own.map(mutant => `if (${isOn(mutant)}) { ${textOf(mutant)} } else `).join('')}{ ${original} } }`
      : `(${own.map(mutant => `${isOn(mutant)} ? (${textOf(mutant)}) : `).join('')}(${original}))`;
  };
  /** The text between two offsets, with the places in it, outer ones before inner ones. */
  const render = (from: number, to: number, within: readonly Place[]): string => {
    const [first, ...others] = within;
    if (first === undefined) return text.slice(from, to);
    const next = others.findIndex(({ start }) => start >= first.end);
    const inner = next === -1 ? others : others.slice(0, next);
    return (
      text.slice(from, first.start) +
      switchOf(first, render(first.start, first.end, inner)) +
      render(first.end, to, others.slice(inner.length))
    );
  };
  const outerFirst = [...places.values()].toSorted(
    (one, other) => one.start - other.start || other.end - one.end || Number(statements.has(other.type)) - Number(statements.has(one.type)),
  );
  const whole = render(0, text.length, outerFirst);
  // At the end, so that all lines keep their numbers.
  return `${whole}\nimport { isActive as $isActive } from '${module}';\n`;
};
