/**
 * What switched files ask: which mutant is active. It is copied beside them, together with the file that names the active one, so that every
 * process that loads such a file, however it was started, sees the same mutant.
 */
import { appendFileSync, readFileSync } from 'node:fs';

/** The number of the active mutant; negative while none is, and the mutants that are reached are written down. */
const active = Number(readFileSync(new URL('active', import.meta.url), 'utf8'));
const reached = new URL('reached', import.meta.url);
const seen = new Set<number>();

/** Whether the mutant of a number is the active one. */
export const isActive = (mutant: number): boolean => {
  if (active >= 0) return mutant === active;
  if (!seen.has(mutant)) {
    seen.add(mutant);
    appendFileSync(reached, `${mutant}\n`);
  }
  return false;
};
