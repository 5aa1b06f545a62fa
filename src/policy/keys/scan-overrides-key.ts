import type { InferOutput } from 'valibot';
import { listWords } from '../changes/key-change.ts';
import type { ScanOverride } from '../layers/values.ts';
import { modeSettingWords, readModeSetting } from '../mode-setting.ts';
import { badGlobs } from './forms.ts';
import type { PolicyKey, SchemaParts } from './policy-key.ts';
import { asList } from './waivers-key.ts';

type Written = InferOutput<SchemaParts['scanOverrideList']>;

const wordsOf = ({ reports, paths, mode, ...settings }: ScanOverride): string =>
  [
    ...reports,
    ...paths,
    ...(mode === undefined ? [] : [modeSettingWords(mode)]),
    ...Object.entries(settings).flatMap(([name, value]) => (value === undefined ? [] : [`${name} ${value}`])),
  ].join(' ');

const readOverride = (written: Written[number]): ScanOverride => {
  const {
    reports,
    paths,
    mode,
    block,
    unfixed,
    'base-image': baseImage,
    epss,
    'grace-days': graceDays,
    'overdue-days': overdueDays,
  } = written;
  return {
    reports: asList(reports),
    paths: asList(paths),
    ...(mode !== undefined && { mode: readModeSetting(mode) }),
    ...(block !== undefined && { block }),
    ...(unfixed !== undefined && { unfixed }),
    ...(baseImage !== undefined && { baseImage }),
    ...(epss !== undefined && { epss }),
    ...(graceDays !== undefined && { graceDays }),
    ...(overdueDays !== undefined && { overdueDays }),
  };
};

/** What some scans do otherwise; a later entry beats an earlier one. Those of all layers count, the repository's after the organization's. */
export const scanOverridesKey: PolicyKey<readonly ScanOverride[], Written> = {
  name: 'overrides',
  description:
    'What counts otherwise for some images and paths: each with `reports` (names of reports, which stand for the roles of images) or `paths`, and any of `mode`, `block`, `unfixed`, `base-image`, `epss`, `grace-days`, `overdue-days`. A later entry beats an earlier one.',
  values: 'a list',
  ifUnset: [],
  shownDefault: undefined,
  schema: parts => parts.scanOverrideList,
  read: written => written.map(readOverride),
  merge: (under, own) => [...under, ...own],
  words: overrides => listWords(overrides.map(wordsOf)),
  asksForLess: (own, least) => {
    const accepted = new Set(least.map(wordsOf));
    return own.some(override => !accepted.has(wordsOf(override)));
  },
  weaker: 'any further entry',
  problems: (written, path) => written.flatMap(({ paths }, index) => badGlobs(paths ?? [], [...path, String(index), 'paths'])),
};
