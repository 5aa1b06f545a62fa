import { appendAll } from '../../text/append-all.ts';
import { type CallExpr, type Expr, partsOf } from './ast.ts';
import { CelFailure } from './failure.ts';
import { formatPieces } from './functions/format-text.ts';
import { compilePattern } from './functions/regexes.ts';
import { toDuration, toTimestamp } from './functions/time.ts';
import type { CelProblem } from './problem.ts';
import { type CelType, dynType, isSameType, typeText } from './types.ts';
import { type CelValue, shortText } from './values.ts';

/**
 * What can be told of literals before anything is evaluated: lists and maps of several types and, with `byContent`, times, durations,
 * patterns and formats.
 */
export const literalProblems = (root: Expr, byContent: boolean): readonly CelProblem[] => {
  const problems: CelProblem[] = [];
  walk(root, [], (expr, parents) => {
    if (byContent && expr.kind === 'call') appendAll(problems, callProblems(expr));
    const exempt = byContent && parents.some(parent => parent.kind === 'call' && parent.fn === 'format');
    if (!exempt) appendAll(problems, mixedTypes(expr));
  });
  return problems;
};

const walk = (expr: Expr, parents: readonly Expr[], visit: (expr: Expr, parents: readonly Expr[]) => void): void => {
  visit(expr, parents);
  for (const part of partsOf(expr)) walk(part, [...parents, expr], visit);
};

const fails = (read: (value: CelValue) => unknown, value: CelValue): boolean => {
  try {
    read(value);
    return false;
  } catch (error) {
    if (error instanceof CelFailure) return true;
    throw error;
  }
};

const readers: Readonly<Record<string, (value: CelValue) => unknown>> = {
  duration: toDuration,
  timestamp: toTimestamp,
  matches: value => {
    const compiled = compilePattern(shortText(value));
    if (compiled instanceof CelFailure) throw compiled;
  },
};

const callProblems = (expr: CallExpr): readonly CelProblem[] => {
  const [first] = expr.args;
  const read = readers[expr.fn];
  if (read && first?.kind === 'literal' && fails(read, first.value))
    return [{ problemClass: 'literal', message: `invalid ${expr.fn} argument`, at: first.at }];
  return expr.fn === 'format' ? formatProblems(expr) : [];
};

const clauses: Readonly<Record<string, { readonly kinds: readonly CelType['kind'][]; readonly message: string }>> = {
  d: { kinds: ['int', 'uint'], message: 'decimal clause can only be used on integers' },
  f: { kinds: ['double', 'string'], message: 'fixed-point clause can only be used on doubles' },
  e: { kinds: ['double', 'string'], message: 'scientific clause can only be used on doubles' },
  b: { kinds: ['int', 'uint', 'bool'], message: 'only integers and bools can be formatted as binary' },
  o: { kinds: ['int', 'uint'], message: 'octal clause can only be used on integers' },
  x: { kinds: ['int', 'uint', 'string', 'bytes'], message: 'only integers, byte buffers, and strings can be formatted as hex' },
  s: {
    kinds: ['list', 'map', 'int', 'uint', 'double', 'bool', 'string', 'timestamp', 'bytes', 'duration', 'type', 'null'],
    message: 'string clause can only be used on strings, bools, bytes, ints, doubles, maps, lists, types, durations, and timestamps',
  },
};

const formatProblems = (expr: CallExpr): readonly CelProblem[] => {
  const { target, args } = expr;
  const [list] = args;
  if (target?.kind !== 'literal' || typeof target.value !== 'string' || list?.kind !== 'list' || args.length !== 1) return [];
  const { pieces, problem } = formatPieces(target.value);
  const wanted = pieces.flatMap(piece => ('verb' in piece ? [piece.verb] : []));
  const literal = (message: string, at = expr.at): readonly CelProblem[] => [{ problemClass: 'literal', message, at }];
  if (list.elements.length < wanted.length) return literal(`index ${list.elements.length} out of range`);
  if (problem !== undefined) return literal(problem);
  for (const [index, verb] of wanted.entries()) {
    const clause = clauses[verb.toLowerCase()];
    const element = list.elements[index];
    const wrong = element && clause && wrongFor(element, clause.kinds, verb === 's');
    if (wrong && clause) return literal(`error during formatting: ${clause.message}, was given ${typeText(wrong)}`, element.at);
  }
  if (list.elements.length > wanted.length)
    return literal(`too many arguments supplied to string.format (expected ${wanted.length}, got ${list.elements.length})`);
  return [];
};

/** The type of an argument, or for `%s` of something in it, that a clause does not take. */
const wrongFor = (expr: Expr, kinds: readonly CelType['kind'][], deep: boolean): CelType | undefined => {
  const type = expr.type ?? dynType;
  if (type.kind !== 'dyn' && !kinds.includes(type.kind)) return type;
  if (!deep || (expr.kind !== 'list' && expr.kind !== 'map')) return undefined;
  for (const part of partsOf(expr)) {
    const wrong = wrongFor(part, kinds, true);
    if (wrong) return wrong;
  }
  return undefined;
};

const mixedTypes = (expr: Expr): readonly CelProblem[] => {
  if (expr.kind === 'list') {
    const types = expr.elements.map((element, index) => elementType(element, expr.optional.has(index)));
    return mixed(expr.elements, types);
  }
  if (expr.kind !== 'map') return [];
  return [
    ...mixed(
      expr.entries.map(({ key }) => key),
      expr.entries.map(({ key }) => elementType(key, false)),
    ),
    ...mixed(
      expr.entries.map(({ value }) => value),
      expr.entries.map(({ value, optional }) => elementType(value, optional)),
    ),
  ];
};

const elementType = ({ type = dynType }: Expr, optional: boolean): CelType => (optional ? (type.parameters[0] ?? dynType) : type);

const mixed = (elements: readonly Expr[], types: readonly CelType[]): readonly CelProblem[] => {
  const [first = dynType] = types;
  const index = types.findIndex(type => !isSameType(type, first));
  const [element, type] = [elements[index], types[index]];
  if (!element || !type) return [];
  return [{ problemClass: 'type', message: `expected type '${typeText(first)}' but found '${typeText(type)}'`, at: element.at }];
};
