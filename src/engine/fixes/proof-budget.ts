import type { FileArtifact, RepositoryUnit } from '../../artifacts/artifact.ts';
import { lengthOf, lengthOfUnit } from './proof-units.ts';

/** Characters that may be parsed again, in proofs of files alone and of whole units; `around`: of units that a fix lets a few rules judge again. */
export interface SideBudget {
  readonly file: number;
  readonly unit: number;
  readonly around: number;
}

/**
 * What is left of them. Proofs that need whole units have their own: each costs as much as hundreds of files, which would be left without.
 */
export class SharedBudget {
  readonly #left: { -readonly [By in keyof SideBudget]: number };

  constructor(characters: SideBudget) {
    this.#left = { ...characters };
  }

  /** Whether there are so many left. */
  has(characters: number, by: keyof SideBudget): boolean {
    return characters <= this.#left[by];
  }

  /** Takes so many; false, and nothing is taken, when there are not as many left. */
  takes(characters: number, by: keyof SideBudget): boolean {
    if (!this.has(characters, by)) return false;
    this.#left[by] -= characters;
    return true;
  }
}

/**
 * Characters that may be parsed again to prove the fixes of one file: what is not reached within it is not proven. Keeps the proof linear
 * in the file's size.
 */
export const proofBudget = 2_000_000;

/** So many more characters take as long to read as one finding takes to be found. */
const charactersPerFinding = 50;

/** And as many as it takes to look at a file at all, however small it is. */
const charactersPerLook = 2_000;

/** Characters of a unit that are judged again by a few rules, and not read, in the time in which one is read. */
const charactersOfUnit = 16;

/** What it costs to read a file again in which so much was found, in characters. */
export const lookingAt = (artifact: FileArtifact, found: number): number =>
  charactersPerLook + charactersPerFinding * found + lengthOf(artifact);

/** What it costs to judge a unit again by a few rules, in characters that are read. */
export const judgingAgain = (unit: RepositoryUnit): number => lengthOfUnit(unit) / charactersOfUnit;

/** The same for all files of a side: hundreds of files of a few kilobytes, each with some findings, stay within it. */
const leastOfSide: SideBudget = { file: 6_000_000, unit: 2_000_000, around: 100_000_000 };

/**
 * How often on average a file of a scan may be read to prove its fixes in groups: once where all of them go together, and some times more for each
 * that spoils the others.
 */
const readsPerFile = 8;

/** The same to prove fixes of findings about units, which go together for all files. */
const readsForUnits = 3;

/** How often units may be judged again for what alters by what a few of their rules go, which goes together for all files as well. */
const looksAround = 100;

/**
 * What all files of a side may cost together: where somebody waits for a review a fixed sum, where a whole repository is scanned so much a file.
 */
export const budgetOf = (mode: 'each' | 'groups', artifacts: Iterable<FileArtifact>, found: number): SharedBudget => {
  if (mode === 'each') return new SharedBudget(leastOfSide);
  const once = [...artifacts].reduce((sum, artifact) => sum + lookingAt(artifact, 0), charactersPerFinding * found);
  return new SharedBudget({
    file: Math.max(leastOfSide.file, readsPerFile * once),
    unit: Math.max(leastOfSide.unit, readsForUnits * once),
    around: Math.max(leastOfSide.around, looksAround * once),
  });
};
