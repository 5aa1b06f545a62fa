import { listedIn } from '../../concepts/components/component-flags.ts';

/** Tells a list in which a word is missing. */
export const lacks =
  (word: string) =>
  (value: string): boolean =>
    !listedIn(value).includes(word);

/** Tells a list in which one of these words stands. */
export const lists =
  (...words: readonly string[]) =>
  (value: string): boolean =>
    listedIn(value).some(word => words.includes(word));

/** The list with a word at its end. */
export const withWord =
  (word: string) =>
  (value: string | undefined): string =>
    [...listedIn(value ?? ''), word].join(',');

/** The list without these words; undefined when nothing is left. */
export const withoutWords =
  (...words: readonly string[]) =>
  (value: string | undefined): string | undefined =>
    listedIn(value ?? '')
      .filter(word => !words.includes(word))
      .join(',') || undefined;

/** Those of the words that a list has, as messages name them. */
export const namesIn = (value: string, words: readonly string[]): string =>
  listedIn(value)
    .filter(word => words.includes(word))
    .join(', ');
