import type { Finding } from '../findings/finding.ts';
import { ChangedFileRows, type ChangedText, type Row, type RowBlock } from './changed-text.ts';

/**
 * What becomes of a finding when other texts stand in place of the head's. `invalid`: they can't be compared, since one does not parse or
 * lost what both sides have. `unaffordable`: not judged, the bounds of the search are reached.
 */
export type TrialOutcome = 'gone' | 'there' | 'invalid' | 'unaffordable';

/** Texts that stand in place of the head's, by path; undefined: there is no such file. */
export type TrialTexts = ReadonlyMap<string, string | undefined>;

/** Judges a trial. Asked again with the same map, it need not judge again. */
export type JudgeTrial = (finding: Finding, trial: TrialTexts) => TrialOutcome;

/** How many different texts are tried for the findings of one file. */
const maxTrials = 120;

/** Thrown where a trial would be needed that the bounds do not allow: nothing is proven of what was looked for. */
export class OutOfBounds extends Error {}

/** Why one for all: ten thousand findings may reach the bounds, and a trace takes longer to make than to throw. */
const outOfBounds = new OutOfBounds();

/**
 * Changed lines that may be looked at for all findings of a review together, over and over: what is tried is known for all of them, but
 * each has to find it. Keeps changes of ten thousand lines with ten thousand findings from taking the product of both.
 */
const maxRowsLookedAt = 20_000_000;

/** What is left of the rows that may be looked at. One for all units of a search. */
export class RowBudget {
  #left = maxRowsLookedAt;

  /** Throws `OutOfBounds`. */
  spend(rows: number): void {
    this.#left -= rows;
    if (this.#left < 0) throw outOfBounds;
  }
}

/** The changed files that findings of one file depend on, and what became of trials with them. */
export class Trials {
  readonly files: readonly ChangedFileRows[];
  readonly blocks: readonly RowBlock[];
  readonly allRows: readonly Row[];
  readonly #judge: JudgeTrial;
  readonly #budget: RowBudget;
  readonly #trials = new Map<string, TrialTexts>();
  readonly #keys = new WeakMap<readonly Row[], string>();

  constructor(texts: readonly ChangedText[], judge: JudgeTrial, budget: RowBudget) {
    const files: ChangedFileRows[] = [];
    let id = 0;
    for (const text of texts) {
      const file = new ChangedFileRows(text, id);
      id += file.rows.length;
      files.push(file);
    }
    this.files = files;
    this.blocks = files.flatMap(file => file.blocks);
    this.allRows = this.blocks.flatMap(block => block.rows);
    this.#judge = judge;
    this.#budget = budget;
  }

  /** Called by a search that looks at all rows. Throws `OutOfBounds`. */
  lookAtAll(): void {
    this.#budget.spend(this.allRows.length);
  }

  /** The changed lines among those of a file's head, both included. Throws `OutOfBounds`. */
  rowsAt(path: string, first: number, last: number): readonly Row[] {
    this.#budget.spend(last - first + 1);
    return this.files.find(file => file.path === path)?.rowsAt(first, last) ?? [];
  }

  /** True when a finding is gone with these lines as they were before. Throws `OutOfBounds`. */
  cures(finding: Finding, rows: readonly Row[]): boolean {
    return this.outcome(finding, rows) === 'gone';
  }

  /** What becomes of a finding with these lines as they were before. Throws `OutOfBounds`. */
  outcome(finding: Finding, rows: readonly Row[]): Exclude<TrialOutcome, 'unaffordable'> {
    if (rows.length === 0) return 'there';
    const trial = this.#trialOf(rows);
    const outcome = trial ? this.#judge(finding, trial) : 'unaffordable';
    if (outcome === 'unaffordable') throw outOfBounds;
    return outcome;
  }

  #trialOf(rows: readonly Row[]): TrialTexts | undefined {
    const key = this.#keys.get(rows) ?? this.#keyOf(rows);
    const known = this.#trials.get(key);
    if (known || this.#trials.size >= maxTrials) return known;
    const undone = new Set(rows);
    const files = new Set(rows.map(row => row.file));
    const trial = new Map([...files].map(file => [file.path, file.undone(undone)]));
    this.#trials.set(key, trial);
    return trial;
  }

  #keyOf(rows: readonly Row[]): string {
    this.#budget.spend(rows.length);
    const key = rowsKey(rows);
    this.#keys.set(rows, key);
    return key;
  }
}

/** The ids of rows as runs: equal sets have equal keys. */
const rowsKey = (rows: readonly Row[]): string => {
  const ids = rows.map(row => row.id).toSorted((a, b) => a - b);
  const runs: string[] = [];
  let from = ids[0] ?? 0;
  for (const [index, id] of ids.entries()) {
    if (ids[index + 1] === id + 1) continue;
    runs.push(`${from}-${id}`);
    from = ids[index + 1] ?? 0;
  }
  return runs.join();
};
