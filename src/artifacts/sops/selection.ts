import { RE2JS, RE2JSException } from 're2js';
import type { Range } from '../../text/range.ts';
import { isMissing, lookup, type Place, stringAt, writtenString } from '../yaml/lookup.ts';

/** Longer expressions are not compiled, and longer texts not held against them. */
const maxLength = 1_000;

/** Instructions times characters that all expressions of one file are held against: half a second. Real ones take some thousands a file. */
const maxWork = 40_000_000;

/** What the expressions of a file may still take. */
export interface PatternBudget {
  left: number;
}

export const patternBudget = (): PatternBudget => ({ left: maxWork });

/** Tells whether an expression finds something in a text; undefined where nobody knows. */
export type PatternTest = (text: string) => boolean | undefined;

const unknown: PatternTest = () => undefined;

/** The test of an expression of Go. Why it remembers: files have the same keys over and over, and are judged again for each proof. */
export const goPattern = (source: string, budget: PatternBudget): PatternTest => {
  const compiled = source.length > maxLength ? undefined : compile(source);
  if (compiled === undefined) return unknown;
  const known = new Map<string, boolean>();
  return text => {
    const found = known.get(text);
    if (found !== undefined || text.length > maxLength) return found;
    budget.left -= compiled.programSize() * (text.length + 1);
    if (budget.left < 0) return undefined;
    const finds = compiled.matcher(text).find();
    known.set(text, finds);
    return finds;
  };
};

const compile = (source: string): RE2JS | undefined => {
  try {
    return RE2JS.compile(source);
  } catch (error) {
    if (error instanceof RE2JSException) return undefined;
    throw error;
  }
};

/** Which values of a file SOPS encrypts, as a creation rule says, or what it wrote beside the values that it has encrypted. */
export interface SopsSelection {
  /** The setting that decides; undefined where none is written, and all is encrypted but what is called `…_unencrypted`. */
  readonly at: Range | undefined;
  /** True where it names what is encrypted, and not what is left as it is. */
  readonly names: boolean;
  /** Whether a value is encrypted, by the keys on the way to it; undefined where nobody knows. */
  readonly picks: (keys: readonly string[]) => boolean | undefined;
}

const settings = ['unencrypted_suffix', 'encrypted_suffix', 'unencrypted_regex', 'encrypted_regex'] as const;

/** What SOPS leaves as it is where nothing says so. */
const defaultSuffix = '_unencrypted';

const defaultSelection: SopsSelection = {
  at: undefined,
  names: false,
  picks: keys => !keys.some(key => key.endsWith(defaultSuffix)),
};

/**
 * The selection that a mapping with SOPS's settings makes. Undefined where it is not known: comments decide, or a setting is no text. Source: SOPS, `shouldBeEncrypted`;
 * SOPS itself takes no more than one of the settings.
 */
export const selectionOf = (place: Place, budget: PatternBudget): SopsSelection | undefined => {
  if (['encrypted_comment_regex', 'unencrypted_comment_regex'].some(name => !isMissing(lookup(place, name)))) return undefined;
  const name = settings.find(each => !isMissing(lookup(place, each)) && stringAt(place, each) !== '');
  if (name === undefined) return defaultSelection;
  const written = writtenString(place, name);
  if (written === undefined) return undefined;
  const { value, at } = written;
  const fits: PatternTest = name.endsWith('_suffix') ? key => key.endsWith(value) : goPattern(value, budget);
  const names = name.startsWith('encrypted');
  return {
    at,
    names,
    picks: keys => {
      const found = keys.map(fits);
      if (found.includes(true)) return names;
      return found.includes(undefined) ? undefined : !names;
    },
  };
};
