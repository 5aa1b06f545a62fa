/**
 * What switched files ask: which mutant is active. It is copied beside them, together with the file that names the active one, so that every
 * process that loads such a file, however it was started, sees the same mutant.
 */
import { appendFileSync, readFileSync } from 'node:fs';

/** The number of the active mutant; negative while none is, and the mutants that are reached are written down. */
const active = Number(readFileSync(new URL('active', import.meta.url), 'utf8'));
const reached = new URL('reached', import.meta.url);
const seen = new Set<number>();

const note = (line: string): void => {
  if (active < 0) appendFileSync(reached, `${line}\n`);
};

/** Whether the mutant of a number is the active one. */
export const isActive = (mutant: number): boolean => {
  if (active >= 0) return mutant === active;
  if (!seen.has(mutant)) {
    seen.add(mutant);
    note(`${mutant}`);
  }
  return false;
};

/** What is reached from now on is reached by another test file, up to its first test by loading it. */
export const beginFile = (file: string): void => {
  seen.clear();
  note(`file ${file}`);
};

export const beginTests = (): void => note('tests');
