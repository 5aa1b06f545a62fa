import type { Tick } from '../../tick.ts';
import {
  boolType,
  bytesType,
  type CelType,
  doubleType,
  durationType,
  dynType,
  intType,
  listType,
  mapType,
  nullType,
  optionalType,
  paramType,
  stringType,
  structType,
  timestampType,
  typeType,
  uintType,
} from '../types.ts';
import type { CelValue } from '../values.ts';

/** What a function does. Throws a CelFailure for what it cannot answer. */
export type Call = (args: readonly CelValue[], tick: Tick) => CelValue;

/** One way to call a function. */
export interface Overload {
  /** cel-go's own id, by which costs go. */
  readonly id: string;
  readonly fn: string;
  /** `x.fn(y)` rather than `fn(x, y)`; the target is the first argument. */
  readonly member: boolean;
  readonly args: readonly CelType[];
  readonly result: CelType;
  readonly call: Call;
  /** First and first no longer minor version of Kubernetes that has it. */
  readonly since: number;
  readonly until: number;
}

const named: Readonly<Record<string, CelType>> = {
  dyn: dynType,
  bool: boolType,
  int: intType,
  uint: uintType,
  double: doubleType,
  string: stringType,
  bytes: bytesType,
  null: nullType,
  timestamp: timestampType,
  duration: durationType,
  A: paramType('A'),
  B: paramType('B'),
};

/** A type as signatures write it: `list(A)`, `optional(string)`, `kubernetes.URL`. */
const typeOf = (text: string): CelType => {
  const open = text.indexOf('(');
  if (open === -1) return named[text] ?? structType(text);
  const inner = partsOf(text.slice(open + 1, -1)).map(typeOf);
  const [first = dynType, second = dynType] = inner;
  switch (text.slice(0, open)) {
    case 'list':
      return listType(first);
    case 'map':
      return mapType(first, second);
    case 'type':
      return typeType(first);
    default:
      return optionalType(first);
  }
};

/** Splits at the commas that are in no brackets. */
const partsOf = (text: string): readonly string[] => {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const character of text) {
    depth += character === '(' ? 1 : character === ')' ? -1 : 0;
    if (character === ',' && depth === 0) {
      parts.push(part.trim());
      part = '';
    } else part += character;
  }
  return part.trim() === '' ? parts : [...parts, part.trim()];
};

/**
 * A way to call a function by its signature: `size(list(A)) -> int`, and for a member `string.split(string) -> list(string)`, of which the
 * target is a type. A name with a dot that is none of a member's is written with `::` before it: `::ip.isCanonical(string) -> bool`.
 */
export const overload = (id: string, signature: string, call: Call, since = 0, until = Number.POSITIVE_INFINITY): Overload => {
  const arrow = signature.lastIndexOf(' -> ');
  const [left, result] = [signature.slice(0, arrow), signature.slice(arrow + 4)];
  const { target, fn, args } = calleeOf(left);
  const own = partsOf(args).map(typeOf);
  return {
    id,
    fn,
    member: target !== undefined,
    args: target === undefined ? own : [typeOf(target), ...own],
    result: typeOf(result),
    call,
    since,
    until,
  };
};

/** The arguments begin at the bracket that the last one closes; before it the name, and before that, behind a dot, the target. */
const calleeOf = (left: string): { readonly target: string | undefined; readonly fn: string; readonly args: string } => {
  let open = left.length - 1;
  for (let depth = 0; open >= 0; open -= 1) {
    depth += left[open] === ')' ? 1 : left[open] === '(' ? -1 : 0;
    if (depth === 0) break;
  }
  const [callee, args] = [left.slice(0, open), left.slice(open + 1, -1)];
  if (callee.startsWith('::')) return { target: undefined, fn: callee.slice(2), args };
  const dot = callee.lastIndexOf('.');
  return dot === -1 ? { target: undefined, fn: callee, args } : { target: callee.slice(0, dot), fn: callee.slice(dot + 1), args };
};
