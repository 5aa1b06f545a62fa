import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { number, object, record, safeParse, string } from 'valibot';
import { slowPlaces } from '../support/slow-places.ts';

/** What vitest 5 keeps of earlier runs beside the packages, as far as it is read. */
const results = object({ projects: record(string(), object({ files: record(string(), object({ duration: number() })) })) });

/** Milliseconds of a test file of which nothing is known, and of one that lies where they take long. */
const [usual, long] = [1_000, 15_000];

/** How long the test files of a checkout took when they last ran, in milliseconds: what `npm test` leaves behind. Of others, a guess by where they lie. */
export const readDurations = (root: string): ((test: string) => number) => {
  const known = new Map<string, number>();
  for (const path of globSync(join(root, 'node_modules/.vite/vitest/*/results.json'))) {
    const { success, output } = safeParse(results, JSON.parse(readFileSync(path, 'utf8')));
    if (!success) continue;
    for (const { files } of Object.values(output.projects))
      for (const [test, { duration }] of Object.entries(files)) known.set(test, duration);
  }
  return test => known.get(test) ?? (slowPlaces.some(place => test.startsWith(place)) ? long : usual);
};
