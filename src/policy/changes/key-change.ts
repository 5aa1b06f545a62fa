import { shownValue } from './shown-value.ts';

/**
 * A key of a policy that changes, with its values in words, cut when they are very long. Text from the files is inside: reporters escape
 * it.
 */
export interface PolicyKeyChange {
  readonly key: string;
  readonly before: string;
  readonly after: string;
  /** True when less is asked for than before. */
  readonly weakens?: true;
}

/** What changes between the words for two policies, by key, in the order of the later one's. */
export const keyChanges = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): readonly PolicyKeyChange[] =>
  [...after].flatMap(([key, words]) => {
    const was = before.get(key) ?? '';
    return was === words ? [] : [{ key, before: shownValue(was), after: shownValue(words) }];
  });

/** The entries of a list in words. */
export const listWords = (entries: readonly string[]): string => (entries.length === 0 ? 'none' : entries.join(', '));
