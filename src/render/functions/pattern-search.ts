import type { RE2JS } from 're2js';
import { addFunctionWork, stepsPerMicrosecond } from '../template/function-work.ts';
import { CallError } from '../template/template-error.ts';

/** Steps that take as long as compiling one instruction of a pattern's program, and instructions that one character is held against in a step. */
const [stepsPerInstruction, lookedAtPerStep] = [6, 14];
/** Instructions times characters: RE2 is linear in both, and this much takes some second. */
const mostOfOne = 85_000_000;
/** Processor time of all matches in one text, in microseconds: each may have looked at all that follows it. */
const mostMicroseconds = 1_000_000;
/** Matches between two looks at the time. */
const matchesBetweenLooks = 64;

type Matcher = ReturnType<RE2JS['matcher']>;

/** Looks for a pattern in a text, and counts what that takes as work of the function. */
export class PatternSearch {
  readonly matcher: Matcher;
  readonly #size: number;
  readonly #length: number;
  readonly #begun = process.threadCpuUsage();
  #from = 0;
  #found = 0;
  #counted = 0;

  constructor(pattern: RE2JS, text: string) {
    this.matcher = pattern.matcher(text);
    this.#size = pattern.programSize();
    this.#length = text.length;
    this.#count(this.#size * stepsPerInstruction);
  }

  /** Whether there is a match after the one before. @throws CallError when that takes, or all took, too long. */
  next(): boolean {
    const rest = this.#length - this.#from;
    if (this.#size * rest > mostOfOne) throw tooLong();
    const isFound = this.matcher.find();
    const end = isFound ? this.matcher.end() : this.#length;
    this.#count((this.#size * (end - this.#from + 1)) / lookedAtPerStep);
    this.#from = end;
    this.#found += 1;
    if (!isFound || this.#found % matchesBetweenLooks === 0) this.#lookAtTime();
    return isFound;
  }

  #count(steps: number): void {
    this.#counted += steps;
    addFunctionWork(Math.ceil(steps));
  }

  /** Counts by the time what took longer than to look at each character once. */
  #lookAtTime(): void {
    const { user, system } = process.threadCpuUsage(this.#begun);
    if (user + system > mostMicroseconds) throw tooLong();
    const more = (user + system) * stepsPerMicrosecond - this.#counted;
    if (this.#found > matchesBetweenLooks && more > 0) this.#count(more);
  }
}

const tooLong = (): CallError => new CallError('to search the text takes too long');
