import type { Dice } from './dice.ts';
import type { ModelFile, Repository } from './model.ts';

/** What an edit does to findings that stay: their facts are others, and worse or not. */
export interface Effect {
  readonly rule: string;
  /** The subject or the thing at which the finding is. */
  readonly id: number;
  readonly worse: boolean;
}

/** A finding that an edit brings about away from its own lines, and what in the text does it. */
export interface KnownCause {
  readonly rule: string;
  /** The subject of the finding. */
  readonly subject: number;
  /** `base`: the thing was deleted. `head`: it was written or changed. */
  readonly side: 'base' | 'head';
  readonly id: number;
}

/** A change in the making: the head, and what is known about how it differs from the base. */
export interface Draft {
  readonly repository: Repository;
  readonly dice: Dice;
  readonly effects: Effect[];
  readonly causes: KnownCause[];
  /** Subjects whose facts an edit changed: a second one keeps away, so that the effects of several edits are known. */
  readonly taken: Set<number>;
  /** Files whose base text the host does not give. */
  readonly unreadableAtBase: Set<number>;
}

/** One kind of edit: changes the draft and says what it did, or does nothing and gives undefined when there is nothing to apply it to. */
export interface Edit {
  readonly name: string;
  readonly apply: (draft: Draft) => string | undefined;
}

/** Takes subjects for a change of their facts; false when one of them is taken already. */
export const take = ({ taken }: Draft, ...ids: readonly number[]): boolean => {
  if (ids.some(id => taken.has(id))) return false;
  for (const id of ids) taken.add(id);
  return true;
};

export const wholeFiles = ({ repository }: Draft): readonly ModelFile[] => repository.files.filter(file => file.state === 'whole');

const words = ['amber', 'birch', 'cedar', 'delta', 'ember', 'fjord', 'grove', 'heron', 'indigo', 'juniper'] as const;

/** A name that nothing has yet. */
export const freshName = ({ repository, dice }: Draft): string => `${dice.one(words)}-${repository.nextId++}`;

/** A path in the folder that no file has yet. */
export const freshPath = (draft: Draft, folder: string, suffix: string): string => `${folder}${freshName(draft)}${suffix}`;
