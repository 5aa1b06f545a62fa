/**
 * What switched files ask: which mutants are active. It is copied beside them, together with the file that names the active ones, so that every
 * process that loads such a file, however it was started, sees the same mutants.
 */
import { appendFileSync, readFileSync } from 'node:fs';

/** The numbers of the active mutants. */
const active: ReadonlySet<number> = new Set(JSON.parse(readFileSync(new URL('active', import.meta.url), 'utf8')));
const reached = new URL('reached', import.meta.url);
const seen = new Set<number>();

const note = (line: string): void => appendFileSync(reached, `${line}\n`);

/** Whether the mutant of a number is an active one; that it was reached is written down. */
export const isActive = (mutant: number): boolean => {
  if (!seen.has(mutant)) {
    seen.add(mutant);
    note(`${mutant}`);
  }
  return active.has(mutant);
};

/** What is reached from now on is reached by another test file, up to its first test by loading it. */
export const beginFile = (file: string): void => {
  seen.clear();
  note(`file ${file}`);
};

/** What is reached from now on is reached by another test. */
export const beginTest = (): void => {
  seen.clear();
  note('test');
};
