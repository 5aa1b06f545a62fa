import { type CelInput, celEnv, celList, isCelError, parse, plan } from '@bufbuild/cel';
import { RE2JS } from 're2js';

/** What a condition may look at; absent names are unknown to it. */
export type CelBindings = Readonly<Record<string, unknown>>;

/** `failed`: it has no answer, and so does not hold. `reason` is a full sentence. */
export type CelOutcome = { readonly state: 'holds' } | { readonly state: 'fails' | 'failed'; readonly reason: string };

/** A condition in the Common Expression Language (`policy.type: cel`), compiled. */
export interface CelCondition {
  readonly source: string;
  readonly evaluate: (bindings: CelBindings) => CelOutcome;
}

/** Longest expression, in UTF-16 units. */
const maxSource = 4_096;
/** Brackets within each other: the parser calls itself for each. */
const maxBrackets = 50;
/** Loops (`all`, `exists`, `map`…) within each other. */
const maxLoops = 3;
/** Elements of lists and maps that one evaluation may look at, all loops together. */
const maxSteps = 100_000;
/** Values of a predicate, of any kind; CycloneDX documents of big images have some 100,000. */
const maxValues = 500_000;
const maxDepth = 64;

const env = celEnv({
  re2: {
    compile: pattern => {
      const compiled = RE2JS.compile(pattern);
      return { test: text => compiled.matcher(text).find() };
    },
  },
});

/** Compiles a condition. `problem` follows its name: `is longer than 4096 characters`. */
export const compileCelCondition = (
  source: string,
): { readonly condition: CelCondition; readonly problem?: undefined } | { readonly condition?: undefined; readonly problem: string } => {
  if (source.trim() === '') return { problem: 'is empty' };
  if (source.length > maxSource) return { problem: `is longer than ${maxSource} characters` };
  if (deepestBracket(source) > maxBrackets) return { problem: `has more than ${maxBrackets} brackets within each other` };
  try {
    const parsed = parse(source);
    if (loopDepth(parsed.expr) > maxLoops) return { problem: `has more than ${maxLoops} loops within each other` };
    const run = plan(env, parsed);
    return { condition: { source, evaluate: bindings => evaluate(run, bindings) } };
  } catch (error) {
    // The parser throws on bad input; its message tells line and column.
    return { problem: `is not an expression in CEL (${error instanceof Error ? error.message : String(error)})` };
  }
};

/** Strings are counted with the rest: a bound needs not be exact. */
const deepestBracket = (source: string): number => {
  let depth = 0;
  let deepest = 0;
  for (const character of source) {
    if ('([{'.includes(character)) depth += 1;
    else if (')]}'.includes(character)) depth = Math.max(0, depth - 1);
    deepest = Math.max(deepest, depth);
  }
  return deepest;
};

/** How deep comprehensions lie in each other, anywhere in the tree. */
const loopDepth = (node: unknown): number => {
  if (typeof node !== 'object' || node === null) return 0;
  const below = Object.values(node).reduce<number>((deepest, child) => Math.max(deepest, loopDepth(child)), 0);
  return 'case' in node && node.case === 'comprehensionExpr' ? below + 1 : below;
};

const evaluate = (run: ReturnType<typeof plan>, bindings: CelBindings): CelOutcome => {
  const budget: Budget = { steps: 0, values: 0, exceeded: false };
  try {
    const result = run(Object.fromEntries(Object.entries(bindings).map(([name, value]) => [name, counted(value, budget, 0)])));
    // Why before the result: `||` forgets the error that ended a loop.
    if (budget.exceeded) return tooMuch;
    if (isCelError(result)) return { state: 'failed', reason: `The condition has no answer: ${result.message}.` };
    if (result === true) return { state: 'holds' };
    return result === false
      ? { state: 'fails', reason: 'The condition does not hold.' }
      : { state: 'failed', reason: 'The condition gives something else than true or false.' };
  } catch (error) {
    if (error instanceof BudgetExceeded) return tooMuch;
    return { state: 'failed', reason: `The condition has no answer: ${error instanceof Error ? error.message : String(error)}.` };
  }
};

const tooMuch: CelOutcome = { state: 'failed', reason: 'The condition would take too long on what is attested.' };

interface Budget {
  steps: number;
  values: number;
  exceeded: boolean;
}

class BudgetExceeded extends Error {}

const spend = (budget: Budget): void => {
  budget.steps += 1;
  if (budget.steps <= maxSteps) return;
  budget.exceeded = true;
  throw new BudgetExceeded('too many steps');
};

/** A value of parsed JSON as CEL takes it, whose lists and maps count what is read of them. */
const counted = (value: unknown, budget: Budget, depth: number): CelInput => {
  budget.values += 1;
  if (budget.values > maxValues || depth > maxDepth) {
    budget.exceeded = true;
    throw new BudgetExceeded('too large');
  }
  if (value === null || typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') return value;
  if (Array.isArray(value))
    return celList(
      new CountedList(
        budget,
        value.map(item => counted(item, budget, depth + 1)),
      ),
    );
  if (typeof value !== 'object') throw new TypeError(`a ${typeof value} is not JSON`);
  return new CountedMap(
    budget,
    Object.entries(value).flatMap(([key, item]) => (item === undefined ? [] : [[key, counted(item, budget, depth + 1)] as const])),
  );
};

/** A list that counts what is iterated over. */
class CountedList extends Array<CelInput> {
  readonly #budget: Budget;

  static override get [Symbol.species](): ArrayConstructor {
    return Array;
  }

  constructor(budget: Budget, items: readonly CelInput[]) {
    super();
    for (const item of items) this.push(item);
    this.#budget = budget;
  }

  override *values(): ArrayIterator<CelInput> {
    for (let index = 0; index < this.length; index += 1) {
      spend(this.#budget);
      yield this[index] ?? null;
    }
  }
}

/** A map that counts what is iterated over. */
class CountedMap extends Map<string, CelInput> {
  readonly #budget: Budget;

  constructor(budget: Budget, entries: readonly (readonly [string, CelInput])[]) {
    super();
    for (const [key, value] of entries) this.set(key, value);
    this.#budget = budget;
  }

  override *[Symbol.iterator](): MapIterator<[string, CelInput]> {
    for (const entry of super.entries()) {
      spend(this.#budget);
      yield entry;
    }
  }

  override entries(): MapIterator<[string, CelInput]> {
    return this[Symbol.iterator]();
  }

  override *keys(): MapIterator<string> {
    for (const key of super.keys()) {
      spend(this.#budget);
      yield key;
    }
  }

  override *values(): MapIterator<CelInput> {
    for (const value of super.values()) {
      spend(this.#budget);
      yield value;
    }
  }
}
