import type { InferOutput } from 'valibot';
import { listWords } from '../changes/key-change.ts';
import type { Waiver } from '../layers/values.ts';
import { withoutFamilies } from '../rule-names.ts';
import { unknownRules } from '../schema/rule-references.ts';
import { badGlobs } from './forms.ts';
import type { KeyPlace, PolicyKey, SchemaParts } from './policy-key.ts';

type WaiversDocument = InferOutput<SchemaParts['waiverList']>;

/** Accepted risks. Those of all layers count. */
export const waiversKey: PolicyKey<readonly Waiver[], WaiversDocument> = {
  name: 'waivers',
  description: 'Accepted risks: findings that are shown but do not count.',
  values: 'a list (below)',
  ifUnset: [],
  shownDefault: undefined,
  schema: parts => parts.waiverList,
  read: (written, place) => written.map((waiver, index) => readWaiver(waiver, String(index), place)),
  merge: (under, own) => [...under, ...own],
  words: waivers => listWords(waivers.map(waiverWords)),
  asksForLess: (own, least) => {
    const accepted = new Set(least.map(waiverWords));
    return own.some(waiver => !accepted.has(waiverWords(waiver)));
  },
  weaker: 'any waiver of the repository that `waivable` does not allow',
  hasOwnLock: true,
  problems: (written, path, known) =>
    written.flatMap((waiver, index) => {
      const at = [...path, String(index)];
      return [
        ...(typeof waiver.rules === 'string'
          ? unknownRules([waiver.rules], known, () => [...at, 'rules'])
          : unknownRules(waiver.rules, known, item => [...at, 'rules', String(item)])),
        ...badGlobs(waiver.paths ?? [], [...at, 'paths']),
      ];
    }),
};

/** A list that may be written as its only entry. */
export const asList = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value;

const readWaiver = (waiver: WaiversDocument[number], index: string, { known, path, placed: list }: KeyPlace): Waiver => {
  const placed = list?.children.get(index);
  return {
    rules: withoutFamilies(asList(waiver.rules), known),
    paths: asList(waiver.paths),
    subjects: asList(waiver.subjects),
    reason: waiver.reason,
    ...(waiver.owner !== undefined && { owner: waiver.owner }),
    until: waiver.until,
    ...(placed && { at: { path, range: placed.range } }),
  };
};

const waiverWords = ({ rules, paths, subjects, until }: Waiver): string =>
  [rules.join(' '), ...paths, ...subjects, ...(until === undefined ? [] : [`until ${until}`])].join(' ');
