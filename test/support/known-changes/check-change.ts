import { reviewChange } from '../in-memory-repository.ts';
import { type CheckedCauses, checkCauses } from './check-causes.ts';
import { checkStates } from './check-states.ts';
import { isClear } from './clarity.ts';
import { describeChange } from './describe.ts';
import { type KnownChange, makeChange, type Recipe } from './known-change.ts';

/** What came of one change. */
export interface Checked {
  readonly known: KnownChange;
  /** False: the texts do not tell which subject became which, so nothing was compared. */
  readonly clear: boolean;
  readonly compared: number;
  readonly problems: readonly string[];
  /** States that were seen. */
  readonly states: readonly string[];
  readonly causes: Pick<CheckedCauses, 'provable' | 'claimed' | 'unclaimed'>;
}

const noCauses: Checked['causes'] = { provable: 0, claimed: 0, unclaimed: [] };

/** Reviews the change of a recipe and compares what the review says with what is known. */
export const checkRecipe = async (recipe: Recipe): Promise<Checked> => {
  const known = makeChange(recipe);
  if (!isClear(known)) return { known, clear: false, compared: 0, problems: [], states: [], causes: noCauses };
  const result = await reviewChange(known.change);
  const { compared, problems } = checkStates(known, result);
  const causes = await checkCauses(known, result);
  return {
    known,
    clear: true,
    compared,
    problems: [
      ...problems.map(({ finding, rule, expected, got }) => `${rule} at ${finding.location.path}, ${finding.location.subject}: expected ${expected}; got ${got}`),
      ...causes.problems,
    ],
    states: result.delta.entries.map(entry => entry.state),
    causes,
  };
};

/** The recipe with as few edits as still give a problem. */
export const shrink = async (recipe: Recipe): Promise<Recipe> => {
  for (const edit of recipe.edits) {
    const fewer = { ...recipe, edits: recipe.edits.filter(other => other !== edit) };
    if ((await checkRecipe(fewer)).problems.length > 0) return shrink(fewer);
  }
  return recipe;
};

/** A problem for people: the smallest change that shows it, as text. */
export const explain = async (recipe: Recipe): Promise<string> => {
  const smallest = await shrink(recipe);
  const { known, problems } = await checkRecipe(smallest);
  return [`Seed ${recipe.seed}: ${JSON.stringify(smallest.edits)}`, ...problems, describeChange(known)].join('\n');
};
