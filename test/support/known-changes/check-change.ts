import { type CheckedCauses, checkCauses } from './check-causes.ts';
import { checkStates } from './check-states.ts';
import { isClear } from './clarity.ts';
import { describeChange } from './describe.ts';
import { type KnownChange, makeChange, type Recipe, recipeOf } from './known-change.ts';
import { reviewStates } from './review.ts';

/** What came of one change. */
export interface Checked {
  readonly known: KnownChange;
  /** False: the texts do not tell which subject became which, so nothing was compared. */
  readonly clear: boolean;
  readonly compared: number;
  readonly wrongStates: readonly string[];
  readonly wrongCauses: readonly string[];
  /** States that were seen. */
  readonly states: readonly string[];
  readonly causes: Pick<CheckedCauses, 'provable' | 'claimed' | 'unclaimed'>;
}

const noCauses: Checked['causes'] = { provable: 0, claimed: 0, unclaimed: [] };

/** Reviews the change of a recipe and compares what the review says with what is known. */
const checkRecipe = async (recipe: Recipe): Promise<Checked> => {
  const known = makeChange(recipe);
  if (!isClear(known)) return { known, clear: false, compared: 0, wrongStates: [], wrongCauses: [], states: [], causes: noCauses };
  const result = await reviewStates(known.change);
  const { compared, problems } = checkStates(known, result);
  const causes = await checkCauses(known, result);
  return {
    known,
    clear: true,
    compared,
    wrongStates: problems.map(
      ({ finding, rule, expected, got }) =>
        `${rule} at ${finding.location.path}, ${finding.location.subject}: expected ${expected}; got ${got}`,
    ),
    wrongCauses: causes.problems,
    states: result.delta.entries.map(entry => entry.state),
    causes,
  };
};

/** The recipe with as few edits as still give a problem. */
const shrink = async (recipe: Recipe): Promise<Recipe> => {
  for (const edit of recipe.edits) {
    const fewer = { ...recipe, edits: recipe.edits.filter(other => other !== edit) };
    if (problemsOf(await checkRecipe(fewer)).length > 0) return shrink(fewer);
  }
  return recipe;
};

const problemsOf = ({ wrongStates, wrongCauses }: Checked): readonly string[] => [...wrongStates, ...wrongCauses];

/** A problem for people: the smallest change that shows it, as text. */
export const explain = async (recipe: Recipe): Promise<string> => {
  const smallest = await shrink(recipe);
  const checked = await checkRecipe(smallest);
  return [`Seed ${recipe.seed}: ${JSON.stringify(smallest.edits)}`, ...problemsOf(checked), describeChange(checked.known)].join('\n');
};

/** What came of many changes. */
export class Survey {
  clear = 0;
  compared = 0;
  provable = 0;
  claimed = 0;
  /** How often each kind of edit was applied, and each state was told. */
  readonly edits = new Map<string, number>();
  readonly states = new Map<string, number>();
  readonly unclaimed: string[] = [];
  readonly wrongStates: Recipe[] = [];
  readonly wrongCauses: Recipe[] = [];

  /** Makes the change of a seed and checks it; tells what was found. */
  async check(seed: number): Promise<Checked> {
    const recipe = recipeOf(seed);
    const checked = await checkRecipe(recipe);
    if (!checked.clear) return checked;
    const { compared, states, causes, known } = checked;
    this.clear += 1;
    this.compared += compared;
    this.provable += causes.provable;
    this.claimed += causes.claimed;
    this.unclaimed.push(...causes.unclaimed.map(what => `Seed ${seed}: ${what}`));
    for (const { name } of known.done) this.edits.set(name, (this.edits.get(name) ?? 0) + 1);
    for (const state of states) this.states.set(state, (this.states.get(state) ?? 0) + 1);
    if (checked.wrongStates.length > 0) this.wrongStates.push(recipe);
    if (checked.wrongCauses.length > 0) this.wrongCauses.push(recipe);
    return checked;
  }
}
