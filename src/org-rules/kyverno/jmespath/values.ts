import { type ObjectValue, UnknownPart } from '../../org-rule.ts';
import type { Tick } from '../../tick.ts';
import { VariableUnknown } from '../variable-unknown.ts';
import type { JmesNode } from './parse.ts';

/** A whole number that is no number of JMESPath: Go's `int`, which equals no other number and has no order. */
export class GoInteger {
  readonly value: bigint;

  constructor(value: bigint) {
    this.value = value;
  }
}

/** `&expression`: what a function asks of each item. */
export class Reference {
  readonly node: JmesNode;

  constructor(node: JmesNode) {
    this.node = node;
  }
}

/** All that an expression may name; values are made when they are asked for. */
export class Names {
  /** Undefined for a name that is not there. */
  readonly get: (name: string) => JmesValue | undefined;

  constructor(get: (name: string) => JmesValue | undefined) {
    this.get = get;
  }
}

/** What an expression has while it is evaluated. Numbers of both kinds are numbers. */
export type JmesValue = ObjectValue | GoInteger | Reference | Names | readonly JmesValue[] | JmesFields;
export interface JmesFields {
  readonly [key: string]: JmesValue;
}

export const isList = (value: JmesValue | undefined): value is readonly JmesValue[] => Array.isArray(value);

export const isMap = (value: JmesValue | undefined): value is JmesFields =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof UnknownPart || value instanceof GoInteger || value instanceof Reference || value instanceof Names);

/** The number that a value is; undefined for any other. */
export const numberIn = (value: JmesValue | undefined): number | undefined =>
  typeof value === 'bigint' || typeof value === 'number' ? Number(value) : undefined;

/** The value itself, where it is known. @throws VariableUnknown */
export const known = (value: JmesValue): JmesValue => {
  if (value instanceof UnknownPart) throw new VariableUnknown('cluster', value.reason);
  return value;
};

/** Whether a value counts as false. Source: kyverno/go-jmespath, `isFalse`. */
export const isFalse = (given: JmesValue): boolean => {
  const value = known(given);
  if (isList(value)) return value.length === 0;
  if (isMap(value)) return Object.keys(value).length === 0;
  return value === null || value === false || value === '';
};

/** Whether two values are the same; numbers by what they are worth. */
export const areEqual = (one: JmesValue, other: JmesValue, tick: Tick): boolean => {
  tick(1);
  const [left, right] = [known(one), known(other)];
  const [first, second] = [numberIn(left), numberIn(right)];
  if (first !== undefined) return second !== undefined && first === second;
  if (left instanceof GoInteger) return right instanceof GoInteger && left.value === right.value;
  if (isList(left))
    return isList(right) && left.length === right.length && left.every((item, index) => areEqual(item, right[index] ?? null, tick));
  if (!isMap(left)) return left === right;
  const keys = Object.keys(left);
  return (
    isMap(right) &&
    keys.length === Object.keys(right).length &&
    keys.every(key => Object.hasOwn(right, key) && areEqual(left[key] ?? null, right[key] ?? null, tick))
  );
};

/** A value as objects have them, all of it known. @throws VariableUnknown */
export const asObjectValue = (value: JmesValue, tick: Tick): ObjectValue => {
  tick(2);
  const own = known(value);
  if (own instanceof GoInteger) return own.value;
  if (own instanceof Names || own instanceof Reference)
    throw new VariableUnknown('policy', 'An expression gives all that it may name, or a reference, instead of a value.');
  if (isList(own)) return own.map(item => asObjectValue(item, tick));
  if (isMap(own)) return Object.fromEntries(Object.entries(own).map(([key, item]) => [key, asObjectValue(item, tick)]));
  return own;
};
