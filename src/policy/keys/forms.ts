import type { InferOutput } from 'valibot';
import { listWords } from '../changes/key-change.ts';
import { globProblem } from '../glob.ts';
import type { ModeSetting } from '../layers/values.ts';
import { isMilderMode, modeSettingWords, readModeSetting } from '../mode-setting.ts';
import { withoutFamilies } from '../rule-names.ts';
import { unknownRules } from '../schema/rule-references.ts';
import type { PolicyKey, SchemaParts } from './policy-key.ts';

/** What every form asks for. */
interface Named {
  readonly name: string;
  readonly description: string;
}

const code = (text: string): string => `\`${text}\``;
const codeList = (texts: readonly string[]): string => texts.map(code).join(', ');

interface Choice<T extends string> extends Named {
  readonly values: readonly T[];
  /** The same values by what they ask for; `values` itself when left out. */
  readonly weakestFirst?: readonly NoInfer<T>[];
  readonly ifUnset: NoInfer<T>;
}

/** A key whose value is one of several words that have an order. A layer's value replaces the one under it. */
export const choice = <const T extends string>({ values, weakestFirst = values, ifUnset, ...named }: Choice<T>): PolicyKey<T, T> => ({
  ...named,
  ifUnset,
  values: codeList(values),
  shownDefault: ifUnset,
  schema: parts => parts.oneOf(values),
  read: written => written,
  merge: (_under, own) => own,
  words: String,
  asksForLess: (own, least) => weakestFirst.indexOf(own) < weakestFirst.indexOf(least),
  weaker: weakestFirst.map(code).join(' than '),
});

/** A mode that may end on a day. A layer's value replaces the one under it. */
export const datedMode = (named: Named): PolicyKey<ModeSetting, InferOutput<SchemaParts['modeSetting']>> => ({
  ...named,
  ifUnset: { mode: 'enforce' },
  values: '`observe`, `warn`, `enforce`, or `{mode: …, enforce-from: YYYY-MM-DD}`',
  shownDefault: 'enforce',
  schema: parts => parts.modeSetting,
  read: written => readModeSetting(written),
  merge: (_under, own) => own,
  words: modeSettingWords,
  asksForLess: isMilderMode,
  weaker: '`observe` than `warn` than `enforce`; a later `enforce-from`',
});

interface Toggle extends Named {
  readonly ifUnset: boolean;
  /** The value that asks for more. */
  readonly stricter: boolean;
}

/** A key that is on or off. A layer's value replaces the one under it. */
export const toggle = ({ ifUnset, stricter, ...named }: Toggle): PolicyKey<boolean, boolean> => ({
  ...named,
  ifUnset,
  values: '`true`, `false`',
  shownDefault: String(ifUnset),
  schema: parts => parts.flag,
  read: written => written,
  merge: (_under, own) => own,
  words: String,
  asksForLess: (own, least) => own !== stricter && least === stricter,
  weaker: code(String(!stricter)),
});

interface Amount extends Named {
  readonly values: string;
  /** Least and most. */
  readonly range: readonly [number, number];
  readonly ifUnset: number;
}

/** A key whose value is a number, a higher one asking for less. A layer's value replaces the one under it. */
export const amount = ({ range, ifUnset, ...named }: Amount): PolicyKey<number, number> => ({
  ...named,
  ifUnset,
  shownDefault: String(ifUnset),
  schema: parts => parts.numberFrom(...range),
  read: written => written,
  merge: (_under, own) => own,
  words: String,
  asksForLess: (own, least) => own > least,
  weaker: 'a higher number',
});

/** Entries that only the first of two lists has. */
const additions = (own: readonly string[], least: readonly string[]): readonly string[] => own.filter(entry => !least.includes(entry));

/** The entries of two lists, each once. */
export const union = (a: readonly string[], b: readonly string[]): readonly string[] => (b.length === 0 ? a : [...new Set([...a, ...b])]);

const list: Pick<PolicyKey<readonly string[], readonly string[]>, 'ifUnset' | 'shownDefault' | 'read' | 'merge' | 'words'> = {
  ifUnset: [],
  shownDefault: undefined,
  read: written => written,
  merge: union,
  words: listWords,
};

/** A key that lists paths by which less is asked. Layers add up, so that every further entry lets more pass. */
export const excusingFiles = (named: Named): PolicyKey<readonly string[], readonly string[]> => ({
  ...named,
  ...list,
  values: 'paths',
  schema: parts => parts.listOf(parts.pathGlob),
  asksForLess: (own, least) => additions(own, least).length > 0,
  weaker: 'any further path',
});

/** A key that lists globs of paths of which less is asked. Layers add up as those of files do. */
export const excusedPaths = (named: Named): PolicyKey<readonly string[], readonly string[]> => ({
  ...excusingFiles(named),
  values: 'globs of paths',
  problems: (written, path) => badGlobs(written, path),
});

/** A key that lists what is allowed, everything being allowed as long as nothing is listed. Layers add up. */
export const allowed = (named: Named & { readonly values: string }): PolicyKey<readonly string[], readonly string[]> => ({
  ...named,
  ...list,
  schema: parts => parts.listOf(parts.name),
  // Why: without a list everything is allowed, so that the first one narrows it.
  asksForLess: (own, least) => least.length > 0 && (own.length === 0 || additions(own, least).length > 0),
  weaker: 'any further entry, where there is one',
});

/** A key that lists what is forbidden. Layers add up, so that no layer can ask for less than what lies under it. */
export const forbidden = (named: Named & { readonly values: string }): PolicyKey<readonly string[], readonly string[]> => ({
  ...named,
  ...list,
  schema: parts => parts.listOf(parts.name),
  asksForLess: (own, least) => additions(least, own).length > 0,
});

/** A key that lists what is so, where neither more nor fewer entries ask for less: below a lock there is no other. Layers add up. */
export const facts = (named: Named & { readonly values: string }): PolicyKey<readonly string[], readonly string[]> => ({
  ...named,
  ...list,
  schema: parts => parts.listOf(parts.name),
  asksForLess: (own, least) => additions(own, least).length + additions(least, own).length > 0,
  weaker: 'any other entry',
});

/** A key that lists rules of which more is asked, by id, glob or family. Layers add up. */
export const guardedRules = (named: Named): PolicyKey<readonly string[], readonly string[]> => ({
  ...forbidden({ ...named, values: 'rule ids, families, globs' }),
  read: (written, { known }) => withoutFamilies(written, known),
  problems: (written, path, known) => unknownRules(written, known, item => [...path, String(item)]),
});

/** A problem for each glob of paths that means nothing. A text by itself stands for a list of one. */
export const badGlobs = (globs: string | readonly string[], path: readonly string[]): ReturnType<typeof unknownRules> =>
  (typeof globs === 'string' ? [globs] : globs).flatMap((glob, index) => {
    const problem = globProblem(glob);
    const at = typeof globs === 'string' ? path : [...path, String(index)];
    return problem === undefined ? [] : [{ path: at, at: 'value' as const, message: `The glob "${glob}" ${problem}.` }];
  });
