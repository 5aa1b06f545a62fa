import { type CelProgram, compileCel } from '../../../org-rules/cel/compile.ts';
import { celEnvironment, newestMinor } from '../../../org-rules/cel/environment.ts';
import { Failure } from '../../../org-rules/cel/failure.ts';
import { parseCel } from '../../../org-rules/cel/parser.ts';
import { type CelProblem, placedMessage, SyntaxProblem } from '../../../org-rules/cel/problem.ts';
import { dynType } from '../../../org-rules/cel/types.ts';
import { type CelValue, fromJson } from '../../../org-rules/cel/values.ts';
import type { ObjectValue } from '../../../org-rules/org-rule.ts';

/** What a condition may look at; absent names are unknown to it. Numbers are doubles, as CEL has those of JSON. */
export type CelBindings = Readonly<Record<string, unknown>>;

/** `failed`: it has no answer, and so does not hold. `reason` is a full sentence. */
export type CelOutcome = { readonly state: 'holds' } | { readonly state: 'fails' | 'failed'; readonly reason: string };

/** A condition in the Common Expression Language (`policy.type: cel`), compiled. */
export interface CelCondition {
  readonly source: string;
  readonly evaluate: (bindings: CelBindings) => CelOutcome;
}

/** What a condition on an attestation may name. */
export const attestationNames: readonly string[] = ['predicate', 'predicateType', 'statement'];
/** What a condition on a whole policy may name. */
export const policyNames: readonly string[] = ['image', 'digest', 'authorityMatches'];

/** Longest expression, in UTF-16 units. */
const maxSource = 4_096;
/** Brackets within each other: the parser calls itself for each. */
const maxBrackets = 50;
/** Loops (`all`, `exists`, `map`…) within each other. */
const maxLoops = 3;
/** Steps of one evaluation, all loops together: some hundreds of milliseconds. */
const maxSteps = 2_000_000;
/** Values of a predicate, of any kind; CycloneDX documents of big images have some 100,000. */
const maxValues = 500_000;
const maxDepth = 64;

/** Compiles a condition that may name these. `problem` follows its own name: `is longer than 4096 characters`. */
export const compileCelCondition = (
  source: string,
  names: readonly string[],
): { readonly condition: CelCondition; readonly problem?: undefined } | { readonly condition?: undefined; readonly problem: string } => {
  if (source.trim() === '') return { problem: 'is empty' };
  if (source.length > maxSource) return { problem: `is longer than ${maxSource} characters` };
  if (deepestBracket(source) > maxBrackets) return { problem: `has more than ${maxBrackets} brackets within each other` };
  const loops = deepestLoop(source);
  if (typeof loops === 'object') return { problem: unreadable(loops, source) };
  if (loops > maxLoops) return { problem: `has more than ${maxLoops} loops within each other` };
  const only = new Map(names.map(name => [name, dynType]));
  const { program, problems } = compileCel(source, { minor: newestMinor, hasParams: false, hasAuthorizer: false, only });
  const [problem] = problems ?? [];
  if (problem) return { problem: unreadable(problem, source) };
  if (!program) return { problem: 'is not an expression in CEL' };
  return { condition: { source, evaluate: bindings => evaluate(program, bindings) } };
};

const unreadable = (problem: CelProblem, source: string): string => `is not an expression in CEL (${placedMessage(problem, source)})`;

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

/** How deep loops lie in each other, anywhere in an expression, or why it is none. */
const deepestLoop = (source: string): number | CelProblem => {
  try {
    return loopDepth(parseCel(source, celEnvironment(newestMinor).macros));
  } catch (error) {
    if (error instanceof SyntaxProblem) return error.problem;
    throw error;
  }
};

const loopDepth = (node: unknown): number => {
  if (typeof node !== 'object' || node === null) return 0;
  const below = Object.values(node).reduce<number>((deepest, child) => Math.max(deepest, loopDepth(child)), 0);
  return 'kind' in node && node.kind === 'comprehension' ? below + 1 : below;
};

const evaluate = (program: CelProgram, bindings: CelBindings): CelOutcome => {
  const size = { values: 0 };
  const values = new Map<string, CelValue>();
  for (const [name, value] of Object.entries(bindings)) {
    if (value === undefined) continue;
    if (!isJson(value, size, 0)) return tooMuch;
    values.set(name, fromJson(value));
  }
  let steps = 0;
  const limits = {
    cost: Number.POSITIVE_INFINITY,
    isOutOfTime: (taken: number): boolean => {
      steps += taken;
      return steps > maxSteps;
    },
  };
  const evaluation = program.evaluate({ values }, limits);
  if (evaluation.exceeded !== undefined) return tooMuch;
  const { outcome } = evaluation;
  if (outcome instanceof Failure) return { state: 'failed', reason: `The condition has no answer: ${outcome.message}.` };
  if (outcome === true) return { state: 'holds' };
  return outcome === false
    ? { state: 'fails', reason: 'The condition does not hold.' }
    : { state: 'failed', reason: 'The condition gives something else than true or false.' };
};

const tooMuch: CelOutcome = { state: 'failed', reason: 'The condition would take too long on what is attested.' };

/** Whether a value is JSON of a size that conditions are asked about. */
const isJson = (value: unknown, size: { values: number }, depth: number): value is ObjectValue => {
  size.values += 1;
  if (size.values > maxValues || depth > maxDepth) return false;
  if (value === null || typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') return true;
  return typeof value === 'object' && Object.values(value).every(item => item === undefined || isJson(item, size, depth + 1));
};
