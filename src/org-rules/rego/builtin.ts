import { isRegoArray, RegoObject, type RegoValue } from './value.ts';

/** A function of Rego failed, so that what asked for it is undefined. Source: OPA, builtin errors without `strict-builtin-errors`. */
export class BuiltinError extends Error {}

/** What functions know besides their arguments. */
export interface BuiltinScope {
  /** Nanoseconds since 1970 of the review's day: no engine reads a clock. */
  readonly now: bigint;
  /** Takes steps off what the evaluation has; throws when there are none left. */
  readonly spend: (steps: number) => void;
}

/** A function that a module leaves to its host. @throws BuiltinError where its answer is undefined. */
export type Builtin = (args: readonly RegoValue[], scope: BuiltinScope) => RegoValue;

export type Builtins = ReadonlyMap<string, Builtin>;

const refused = (): never => {
  throw new BuiltinError('an argument is of another type');
};

export const textArg = (args: readonly RegoValue[], index: number): string => {
  const value = args[index];
  return typeof value === 'string' ? value : refused();
};

/** A whole number. */
export const wholeArg = (args: readonly RegoValue[], index: number): bigint => {
  const value = args[index];
  if (typeof value === 'bigint') return value;
  return typeof value === 'number' && Number.isInteger(value) ? BigInt(value) : refused();
};

export const arrayArg = (args: readonly RegoValue[], index: number): readonly RegoValue[] => {
  const value = args[index];
  return isRegoArray(value) ? value : refused();
};

export const objectArg = (args: readonly RegoValue[], index: number): RegoObject => {
  const value = args[index];
  return value instanceof RegoObject ? value : refused();
};
