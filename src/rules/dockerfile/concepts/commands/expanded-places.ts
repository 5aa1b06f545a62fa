import type { EnvInstruction, Instruction, Word } from '../../../../artifacts/dockerfile/model.ts';

/** A word in which the builder replaces variables, and the names in it that another rule tells, or that are meant to be empty. */
export interface ExpandedPlace {
  readonly word: Word;
  readonly told: ReadonlySet<string>;
  /** The name that an ENV gives the word to. */
  readonly own?: string;
  /** It is nothing but that name: `ENV TOKEN=$TOKEN`. */
  readonly isItself?: boolean;
}

const noNames: ReadonlySet<string> = new Set();

const placesOf = (words: readonly (Word | undefined)[], told = noNames): readonly ExpandedPlace[] =>
  words.flatMap(word => (word === undefined ? [] : [{ word, told }]));

/** What the other pairs of an ENV set is told by `env-self-reference`. */
const envPlaces = ({ pairs }: EnvInstruction): readonly ExpandedPlace[] => {
  const names = new Set(pairs.map(({ name }) => name));
  return pairs.flatMap(({ name, value }) => {
    if (value === undefined) return [];
    const isItself = [`$${name}`, `\${${name}}`].includes(value.text.replace(/^"(.*)"$/s, '$1'));
    return [{ word: value, told: names.size === 1 ? noNames : names.difference(new Set([name])), own: name, isItself }];
  });
};

/** Where the builder replaces variables in an instruction, but for the bodies of its here-documents. */
export const placesIn = (instruction: Instruction): readonly ExpandedPlace[] => {
  switch (instruction.keyword) {
    case 'COPY':
    case 'ADD':
      return placesOf([...instruction.sources, instruction.destination, instruction.chown, instruction.chmod]);
    case 'ENV':
      return envPlaces(instruction);
    case 'LABEL':
      return placesOf(instruction.pairs.map(({ value }) => value));
    case 'ARG':
      // `ARG A=$A` is empty unless the build sets it, as it is meant.
      return placesOf(
        instruction.declarations.map(({ value }) => value),
        new Set(instruction.declarations.map(({ name }) => name)),
      );
    case 'USER':
      return placesOf([instruction.user]);
    case 'WORKDIR':
      return placesOf([instruction.path]);
    case 'EXPOSE':
      return placesOf(instruction.ports.map(({ word }) => word));
    case 'VOLUME':
    case 'STOPSIGNAL':
      return placesOf(instruction.words);
    default:
      return [];
  }
};
