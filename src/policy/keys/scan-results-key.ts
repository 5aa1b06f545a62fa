import type { InferOutput } from 'valibot';
import { listWords } from '../changes/key-change.ts';
import type { ScanResults } from '../layers/values.ts';
import { badGlobs } from './forms.ts';
import type { PolicyKey, SchemaParts } from './policy-key.ts';
import { asList } from './waivers-key.ts';

type Written = InferOutput<SchemaParts['scanResultsList']>;

const wordsOf = ({ workflow, artifact, dockerfile, paths }: ScanResults): string =>
  [`${workflow} ${artifact}`, ...(dockerfile === undefined ? [] : [`of ${dockerfile}`]), ...paths].join(' ');

/** Where results come from. Those of all layers are asked for, so that no layer can ask for less than what lies under it. */
export const scanResultsKey: PolicyKey<readonly ScanResults[], Written> = {
  name: 'results',
  description:
    'Where the GitHub App finds the results of a change: each with `workflow`, `artifact`, and where needed `dockerfile` and `paths` ([how](scan-results.md#the-app)). The Action has an input for it.',
  values: 'a list',
  ifUnset: [],
  shownDefault: undefined,
  schema: parts => parts.scanResultsList,
  read: written => written.map(({ workflow, artifact, dockerfile, paths }) => ({ workflow, artifact, dockerfile, paths: asList(paths) })),
  merge: (under, own) => {
    const known = new Set(under.map(wordsOf));
    return [...under, ...own.filter(results => !known.has(wordsOf(results)))];
  },
  words: results => listWords(results.map(wordsOf)),
  asksForLess: (own, least) => {
    const asked = new Set(own.map(wordsOf));
    return least.some(results => !asked.has(wordsOf(results)));
  },
  problems: (written, path) => written.flatMap(({ paths }, index) => badGlobs(paths ?? [], [...path, String(index), 'paths'])),
};
