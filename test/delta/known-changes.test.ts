import { beforeAll, describe, expect, test } from 'vitest';
import { ofLoad } from '../support/full-load.ts';
import { explain, Survey } from '../support/known-changes/check-change.ts';
import { edits, type Recipe } from '../support/known-changes/known-change.ts';
import { renderFile } from '../support/known-changes/render.ts';
import { readSeeds, seedProjects } from '../support/known-changes/seeds.ts';

test('the seeds are written again as they were read', () => {
  for (const project of seedProjects)
    for (const file of readSeeds([project]).files) expect(renderFile(file).text, file.path).toBe(project.get(file.path));
});

/** The same changes in every run. */
const firstSeed = 20_261_127;
const seedCount = ofLoad(800, 2_150);

describe('generated changes of which every state and cause is known', () => {
  const survey = new Survey();

  beforeAll(async () => {
    for (let seed = firstSeed; seed < firstSeed + seedCount; seed += 1) await survey.check(seed);
  }, 300_000);

  /** The failing change with the fewest edits, made smaller, as text. */
  const smallest = async (failing: readonly Recipe[]): Promise<string> => {
    const [first] = failing.toSorted((a, b) => a.edits.length - b.edits.length);
    return first ? `${failing.length} changes fail. ${await explain(first)}` : '';
  };

  test('they are many, with every kind of edit and every state', () => {
    expect(survey.clear).toBeGreaterThanOrEqual(ofLoad(740, 2_000));
    expect(survey.compared).toBeGreaterThan(ofLoad(4_000, 10_000));
    for (const name of edits.keys()) expect(survey.edits.get(name) ?? 0, name).toBeGreaterThanOrEqual(ofLoad(1, 5));
    for (const state of ['new', 'unchanged', 'updated', 'moved', 'absent', 'unknown'])
      expect(survey.states.get(state) ?? 0, state).toBeGreaterThan(ofLoad(25, 100));
  });

  test('every finding has the state that is known', async () => {
    expect(await smallest(survey.wrongStates)).toBe('');
  });

  test('every cause that is named is true', async () => {
    expect(await smallest(survey.wrongCauses)).toBe('');
  });

  test('at least nine of ten causes that one block of changed lines proves are named', () => {
    expect(survey.provable).toBeGreaterThan(ofLoad(25, 100));
    expect(survey.claimed / survey.provable, survey.unclaimed.slice(0, 5).join('\n')).toBeGreaterThanOrEqual(0.9);
  });
});
