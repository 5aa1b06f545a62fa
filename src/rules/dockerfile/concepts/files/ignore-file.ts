import { appendAll } from '../../../../text/append-all.ts';
/**
 * `.dockerignore`, as Docker reads it. Sources: docs.docker.com/build/concepts/context (dockerignore files),
 * moby/patternmatcher (`patternmatcher.go`, `ignorefile/ignorefile.go`).
 */
export interface IgnoreFile {
  readonly patterns: readonly IgnorePattern[];
  /** False when a bound cut the reading short: then nothing is known about what it leaves in. */
  readonly complete: boolean;
}

interface IgnorePattern {
  /** `!pattern`: takes matching paths in again. */
  readonly exception: boolean;
  readonly steps: readonly Step[];
}

/**
 * A state of the matcher. Step kinds: one unit, `?`, `*` (stays within a directory), `[…]`, `**` at the end, `**` before more (two
 * steps).
 */
type Step =
  | { readonly kind: 'unit'; readonly unit: string }
  | { readonly kind: 'one' | 'many' | 'rest' | 'directories' | 'in-directories' }
  | { readonly kind: 'class'; readonly negated: boolean; readonly ranges: readonly (readonly [string, string])[] };

/** Bounds, so that matching stays within patterns × path: more is not read (`complete` is false), a longer path is never ignored. */
const maxTextLength = 32_768;
const maxPatternLength = 256;
const maxPathLength = 256;

/** Go's `path.Clean`, without a leading slash: `./a//b/../c/` gives `a/c`, the context's root gives `.`. */
export const cleanPath = (path: string): string => {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '..' || !path.startsWith('/')) parts.push(part);
  }
  return parts.length === 0 ? '.' : parts.join('/');
};

interface Bracket {
  readonly step: Step;
  readonly end: number;
}

/** `[a-z]`, `[^a]` (`!` is an ordinary member). Undefined when it is not closed: Docker refuses such a file. */
const readBracket = (pattern: string, start: number): Bracket | undefined => {
  let at = start + 1;
  const negated = pattern[at] === '^';
  if (negated) at++;
  const ranges: (readonly [string, string])[] = [];
  while (at < pattern.length && pattern[at] !== ']') {
    if (pattern[at] === '\\') at++;
    const low = pattern[at] ?? '';
    at++;
    if (pattern[at] !== '-' || pattern[at + 1] === ']') {
      ranges.push([low, low]);
      continue;
    }
    at++;
    if (pattern[at] === '\\') at++;
    ranges.push([low, pattern[at] ?? '']);
    at++;
  }
  return pattern[at] === ']' && ranges.length > 0 ? { step: { kind: 'class', negated, ranges }, end: at + 1 } : undefined;
};

/**
 * The steps of `**`. Only `**` and plain text behind it at the very beginning match within a name (`**.go`); elsewhere whole directories.
 */
const doubleStar = (rest: string, first: boolean): readonly Step[] => {
  if (rest === '' || (first && !rest.startsWith('/') && !/[*?[\\]/.test(rest))) return [{ kind: 'rest' }];
  return [{ kind: 'directories' }, { kind: 'in-directories' }];
};

interface ReadSteps {
  readonly steps: readonly Step[];
  readonly end: number;
}

/** The steps that begin at `at`. Undefined for a malformed bracket. */
const readStep = (pattern: string, at: number): ReadSteps | undefined => {
  const unit = pattern[at] ?? '';
  if (unit === '[') {
    const bracket = readBracket(pattern, at);
    return bracket && { steps: [bracket.step], end: bracket.end };
  }
  if (unit === '*' && pattern[at + 1] === '*') {
    const end = at + (pattern[at + 2] === '/' ? 3 : 2);
    return { steps: doubleStar(end === pattern.length ? '' : pattern.slice(at + 2), at === 0), end };
  }
  if (unit === '*' || unit === '?') return { steps: [{ kind: unit === '*' ? 'many' : 'one' }], end: at + 1 };
  const isEscape = unit === '\\' && at + 1 < pattern.length;
  return { steps: [{ kind: 'unit', unit: isEscape ? (pattern[at + 1] ?? '') : unit }], end: at + (isEscape ? 2 : 1) };
};

const readSteps = (pattern: string): readonly Step[] | undefined => {
  const steps: Step[] = [];
  for (let at = 0; at < pattern.length; ) {
    const read = readStep(pattern, at);
    if (read === undefined) return undefined;
    appendAll(steps, read.steps);
    at = read.end;
  }
  return steps;
};

/** Reads an ignore file. A malformed pattern, at which Docker would stop the build, ignores nothing. */
export const parseIgnoreFile = (text: string): IgnoreFile => {
  const patterns: IgnorePattern[] = [];
  let complete = text.length <= maxTextLength;
  for (const line of text
    .slice(0, maxTextLength)
    .replace(/^\uFEFF/, '')
    .split('\n')) {
    if (line.startsWith('#')) continue;
    const trimmed = line.trim();
    const exception = trimmed.startsWith('!');
    const written = exception ? trimmed.slice(1).trim() : trimmed;
    if (written === '') continue;
    if (written.length > maxPatternLength) complete = false;
    const steps = written.length > maxPatternLength ? undefined : readSteps(cleanPath(written));
    if (steps !== undefined) patterns.push({ exception, steps });
  }
  return { patterns, complete };
};

const consumes = (step: Step, unit: string): boolean => {
  switch (step.kind) {
    case 'unit':
      return step.unit === unit;
    case 'one':
      return unit !== '/';
    case 'class':
      return step.ranges.some(([low, high]) => low <= unit && unit <= high) !== step.negated;
    default:
      return false;
  }
};

/** Marks the states that are reachable without a unit; they all lie ahead, so that one pass does. */
const spread = (states: Uint8Array, steps: readonly Step[]): void => {
  for (let state = 0; state < steps.length; state++) {
    if (states[state] === 0) continue;
    const kind = steps[state]?.kind;
    if (kind === 'many' || kind === 'rest' || kind === 'directories') states[state + 1] = 1;
    if (kind === 'directories') states[state + 2] = 1;
  }
};

const advance = (states: Uint8Array, steps: readonly Step[], unit: string): Uint8Array => {
  const next = new Uint8Array(states.length);
  for (let state = 0; state < steps.length; state++) {
    const step = steps[state];
    if (states[state] === 0 || step === undefined) continue;
    const stays = step.kind === 'rest' || step.kind === 'in-directories' || (step.kind === 'many' && unit !== '/');
    if (stays) next[state] = 1;
    if (consumes(step, unit) || (step.kind === 'in-directories' && unit === '/')) next[state + 1] = 1;
  }
  spread(next, steps);
  return next;
};

/** True when the pattern matches the path or one of the directories above it. One pass: steps × path. */
const matches = (steps: readonly Step[], path: string): boolean => {
  let states: Uint8Array = new Uint8Array(steps.length + 1);
  states[0] = 1;
  spread(states, steps);
  for (let at = 0; at < path.length; at++) {
    const unit = path[at] ?? '';
    if (unit === '/' && at > 0 && states[steps.length] === 1) return true;
    states = advance(states, steps, unit);
  }
  return states[steps.length] === 1;
};

/** True when the file leaves `path` (relative to the context's root) out of the build context. The last pattern that matches decides. */
export const isIgnored = ({ patterns }: IgnoreFile, path: string): boolean => {
  const clean = cleanPath(path);
  if (clean === '.' || clean.length > maxPathLength) return false;
  let ignored = false;
  for (const { exception, steps } of patterns) if (exception === ignored && matches(steps, clean)) ignored = !exception;
  return ignored;
};
