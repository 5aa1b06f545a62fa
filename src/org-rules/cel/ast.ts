import type { CelType } from './types.ts';
import type { CelValue } from './values.ts';

interface NodeBase {
  /** Where it begins in the source, in UTF-16 units. */
  readonly at: number;
  /** Set by the checker. */
  type?: CelType;
}

export interface LiteralExpr extends NodeBase {
  readonly kind: 'literal';
  readonly value: CelValue;
}

export interface IdentExpr extends NodeBase {
  readonly kind: 'ident';
  readonly name: string;
}

export interface SelectExpr extends NodeBase {
  readonly kind: 'select';
  readonly operand: Expr;
  readonly field: string;
  /** `has(operand.field)`. */
  readonly testOnly: boolean;
  /** Set by the checker where the whole chain is one name: `google.protobuf.Timestamp`. */
  name?: string;
}

export interface CallExpr extends NodeBase {
  readonly kind: 'call';
  readonly fn: string;
  readonly target: Expr | undefined;
  readonly args: readonly Expr[];
  /** Set by the checker: the function's whole name, when the target is the beginning of it (`ip.isCanonical`). */
  qualified?: string;
  /** Set by the checker: the ids of the overloads that may be meant. */
  overloads?: readonly string[];
}

export interface ListExpr extends NodeBase {
  readonly kind: 'list';
  readonly elements: readonly Expr[];
  /** Indices of elements that are written `?x`. */
  readonly optional: ReadonlySet<number>;
}

export interface MapEntry {
  readonly key: Expr;
  readonly value: Expr;
  readonly optional: boolean;
}

export interface MapExpr extends NodeBase {
  readonly kind: 'map';
  readonly entries: readonly MapEntry[];
}

export interface StructField {
  readonly field: string;
  readonly value: Expr;
  /** Written `?field: value`. */
  readonly optional: boolean;
}

/** `Object.spec{replicas: 3}`: an object of a type that has a name. */
export interface StructExpr extends NodeBase {
  readonly kind: 'struct';
  readonly name: string;
  readonly fields: readonly StructField[];
}

/** What `all`, `exists`, `map` and the other macros become. */
export interface ComprehensionExpr extends NodeBase {
  readonly kind: 'comprehension';
  readonly macro: string;
  readonly range: Expr;
  readonly variable: string;
  readonly second: string | undefined;
  readonly accumulator: string;
  readonly initial: Expr;
  readonly condition: Expr;
  readonly step: Expr;
  readonly result: Expr;
}

export type Expr = LiteralExpr | IdentExpr | SelectExpr | CallExpr | ListExpr | MapExpr | StructExpr | ComprehensionExpr;

/** The parts of an expression, in the order of evaluation. */
export const partsOf = (expr: Expr): readonly Expr[] => {
  switch (expr.kind) {
    case 'select':
      return [expr.operand];
    case 'call':
      return expr.target && expr.qualified === undefined ? [expr.target, ...expr.args] : expr.args;
    case 'list':
      return expr.elements;
    case 'map':
      return expr.entries.flatMap(({ key, value }) => [key, value]);
    case 'struct':
      return expr.fields.map(({ value }) => value);
    case 'comprehension':
      return [expr.range, expr.initial, expr.condition, expr.step, expr.result];
    default:
      return [];
  }
};
