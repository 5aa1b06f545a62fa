import type { Change, Files } from '../in-memory-repository.ts';
import { Dice } from './dice.ts';
import type { Draft, Edit } from './draft.ts';
import { breakageEdits } from './edits/breakage.ts';
import { factEdits } from './edits/facts.ts';
import { nameEdits } from './edits/names.ts';
import { orderEdits } from './edits/order.ts';
import { placeEdits } from './edits/places.ts';
import { styleEdits } from './edits/style.ts';
import { KnownSide } from './known-side.ts';
import type { Repository } from './model.ts';
import { readSeeds, seedProjects } from './seeds.ts';

/** All edits by name. */
export const edits: ReadonlyMap<string, Edit> = new Map(
  [...nameEdits, ...orderEdits, ...styleEdits, ...placeEdits, ...factEdits, ...breakageEdits].map(edit => [edit.name, edit]),
);

/** What a base may have gone through before: everything but what breaks files. */
const earlierEdits: readonly Edit[] = [...nameEdits, ...orderEdits, ...styleEdits, ...placeEdits, ...factEdits];
const changeEdits: readonly Edit[] = [...edits.values()];

/** How to make a change: the same recipe gives the same change, and one with fewer edits a smaller one. */
export interface Recipe {
  readonly seed: number;
  readonly edits: readonly { readonly name: string; readonly seed: number }[];
}

/** A change of which it is known what every finding's state and cause is. */
export interface KnownChange {
  readonly change: Change;
  readonly base: KnownSide;
  readonly head: KnownSide;
  /** What the edits did, in words. */
  readonly done: readonly { readonly name: string; readonly what: string }[];
  readonly draft: Draft;
}

const draftOf = (repository: Repository, seed: number): Draft => ({
  repository,
  dice: new Dice(seed),
  effects: [],
  causes: [],
  taken: new Set(),
  unreadableAtBase: new Set(),
});

/** Files of a few seed projects that went through some edits already. */
const makeBase = (seed: number): Repository => {
  const dice = new Dice(seed);
  const count = dice.one([1, 1, 1, 2]);
  const projects = new Set(Array.from({ length: count }, () => dice.one(seedProjects)));
  const repository = readSeeds([...projects]);
  const earlier = { ...draftOf(repository, 0), dice };
  for (let round = dice.one([0, 1, 2, 4]); round > 0; round -= 1) {
    dice.one(earlierEdits).apply(earlier);
    earlier.taken.clear();
  }
  return repository;
};

let lastBase: { readonly seed: number; readonly base: Repository } | undefined;

/** The base of a seed: the same one for its recipe and its change, which write in copies. */
const baseOf = (seed: number): Repository => {
  if (lastBase?.seed !== seed) lastBase = { seed, base: makeBase(seed) };
  return lastBase.base;
};

/** How often another edit is tried when one finds nothing to apply to. */
const attempts = 12;

/** A recipe for one to five edits that find something to apply to. */
export const recipeOf = (seed: number): Recipe => {
  const dice = new Dice(seed ^ 0x5eed);
  const draft = draftOf(structuredClone(baseOf(seed)), seed);
  const chosen: Recipe['edits'][number][] = [];
  const count = dice.one([1, 1, 1, 1, 2, 2, 2, 3, 3, 4, 5]);
  for (let attempt = 0; attempt < attempts && chosen.length < count; attempt += 1) {
    const edit = dice.one(changeEdits);
    const own = dice.below(2 ** 31);
    if (edit.apply({ ...draft, dice: new Dice(own) }) !== undefined) chosen.push({ name: edit.name, seed: own });
  }
  return { seed, edits: chosen };
};

const textsOf = (side: KnownSide): Files => Object.fromEntries(side.repository.files.map(file => [file.path, side.text(file.path)]));

/** Makes the change of a recipe. Edits that find nothing to apply to are left out. */
export const makeChange = ({ seed, edits: wanted }: Recipe): KnownChange => {
  const base = baseOf(seed);
  const draft = draftOf(structuredClone(baseOf(seed)), seed);
  const done = wanted.flatMap(({ name, seed: own }) => {
    const what = edits.get(name)?.apply({ ...draft, dice: new Dice(own) });
    return what === undefined ? [] : [{ name, what }];
  });
  const sides = { base: new KnownSide(base), head: new KnownSide(draft.repository) };
  // Why not always: a host may tell of a rename, or of a file that went and one that came.
  const tellsRenames = new Dice(seed).chance(0.7);
  const renames = Object.fromEntries(
    base.files.flatMap(({ id, path }) => {
      const next = sides.head.files.get(id);
      const told = next && next.path !== path && (tellsRenames || next.state !== 'whole');
      return told ? [[path, next.path]] : [];
    }),
  );
  return {
    change: {
      base: textsOf(sides.base),
      head: textsOf(sides.head),
      renames,
      unreadable: draft.repository.files.filter(file => file.state === 'unreadable').map(file => file.path),
      unreadableAtBase: base.files.filter(file => draft.unreadableAtBase.has(file.id)).map(file => file.path),
    },
    ...sides,
    done,
    draft,
  };
};
