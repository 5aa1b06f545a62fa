import { costOfCall } from './costs.ts';
import { CelAborted, CelFailure, Failure, noSuchOverload } from './failure.ts';
import type { Frame, Outcome, Step } from './frame.ts';
import { dynamicOperators } from './functions/operators.ts';
import type { Call, Overload } from './functions/overload.ts';
import { isFailure } from './qualify.ts';
import type { CelType } from './types.ts';
import { CelMap, type CelValue, Duration, isList, Opaque, Optional, Timestamp, TypeValue, Uint, Unknown } from './values.ts';

/** A call of a function by the overloads that may be meant; which of them is, its arguments decide. */
export const planCall = (fn: string, candidates: readonly Overload[], args: readonly Step[]): Step => {
  const call = callOf(fn, candidates);
  const cost = costOfCall(
    fn,
    candidates.map(({ id }) => id),
  );
  // A pattern that is known from the start is compiled then, and the search is no call any more.
  const isSearch = searches.has(fn) && args[1]?.constant !== undefined;
  // Why not where several overloads could be meant: which of them it is, is then looked for first, and a failure is none.
  const aborts = candidates.length === 1 && candidates.every(({ id }) => sorting.test(id));
  return {
    run: frame => {
      const { values, failure } = argumentsOf(args, frame);
      if (failure) {
        if (aborts && failure instanceof CelFailure) throw new CelAborted(failure);
        if (values.length === args.length && !isSearch) frame.spend(cost.of(values, null));
        return failure;
      }
      if (!cost.needsResult) frame.spend(cost.of(values, null));
      const result = attempt(call, values, frame);
      if (cost.needsResult) frame.spend(cost.of(values, isFailure(result) ? null : result));
      return result;
    },
  };
};

const sorting = /^list_\w+_sort(?:ByAssociatedKeys)?$/u;

const searches: ReadonlySet<string> = new Set(['find', 'findAll', 'matches']);

/** The API server looks at all of two arguments, of more only to the first that fails; it counts a call that has all of them. */
const argumentsOf = (
  args: readonly Step[],
  frame: Frame,
): { readonly values: readonly CelValue[]; readonly failure: Failure | undefined } => {
  const values: CelValue[] = [];
  let failure: Failure | undefined;
  for (const arg of args) {
    const value = arg.run(frame);
    if (isFailure(value)) failure ??= value;
    values.push(isFailure(value) ? null : value);
    if (failure && args.length > 2) break;
  }
  return { values, failure };
};

const attempt = (call: Call, values: readonly CelValue[], frame: Frame): Outcome => {
  try {
    let read = 0;
    for (const value of values) {
      failOnUnknown(value, frame);
      read += readSteps(value);
    }
    if (read > 0) frame.step(read);
    const result = call(values, frame.tick);
    const made = madeSteps(result);
    if (made > 0) frame.step(made);
    return result;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    frame.step(stepsOfFailure);
    return error;
  }
};

/** An error is dearer than a value: it keeps where it was made. */
const stepsOfFailure = 32;

/** Functions look through their texts, and make some anew, whatever they cost in a cluster. */
const readSteps = (value: CelValue): number => (typeof value === 'string' && value.length > 64 ? value.length / 64 : 0);
/** Versions, images, quantities: each is read from a text. */
const stepsOfOpaque = 16;
const madeSteps = (value: CelValue): number => {
  if (typeof value === 'string') return value.length > 64 ? value.length / 8 : 0;
  if (value instanceof Opaque) return stepsOfOpaque;
  return isList(value) ? value.length / 4 : 0;
};

/** A function that is given a list with something unknown in it has no answer. */
const failOnUnknown = (value: CelValue, { bindings }: Frame): void => {
  if (!bindings.hasUnknowns || !isList(value)) return;
  for (const item of value) if (item instanceof Unknown) item.equals();
};

const callOf = (fn: string, candidates: readonly Overload[]): Call => {
  const [first] = candidates;
  if (first && dynamicOperators.has(fn)) return first.call;
  const tests = candidates.map(one => ({ one, types: one.args }));
  return (args, tick) => {
    const found = tests.find(({ types }) => types.length === args.length && types.every((type, index) => isOf(type, args[index] ?? null)));
    if (!found) throw noSuchOverload(fn);
    return found.one.call(args, tick);
  };
};

/** Whether a value may be an argument of a type; of lists and maps the first element decides, as in cel-go. */
const isOf = (type: CelType, value: CelValue): boolean => {
  switch (type.kind) {
    case 'dyn':
    case 'param':
    case 'error':
      return true;
    case 'null':
      return value === null;
    case 'bool':
      return typeof value === 'boolean';
    case 'int':
      return typeof value === 'bigint';
    case 'uint':
      return value instanceof Uint;
    case 'double':
      return typeof value === 'number';
    case 'string':
      return typeof value === 'string';
    case 'bytes':
      return value instanceof Uint8Array;
    case 'timestamp':
      return value instanceof Timestamp;
    case 'duration':
      return value instanceof Duration;
    case 'type':
      return value instanceof TypeValue;
    case 'list':
      return isList(value) && (value[0] === undefined || isOf(type.parameters[0] ?? type, value[0]));
    case 'map':
      return value instanceof CelMap && isMapOf(type, value);
    case 'opaque':
      return value instanceof Optional;
    case 'struct':
      return value instanceof Opaque && value.typeName === type.name;
  }
};

const isMapOf = ({ parameters: [key, item] }: CelType, map: CelMap): boolean => {
  for (const [name, value] of map.entries()) return (!key || isOf(key, name)) && (!item || isOf(item, value));
  return true;
};
