import type { InferOutput } from 'valibot';
import { listWords } from '../changes/key-change.ts';
import type { ScanWaiver } from '../layers/values.ts';
import { badGlobs } from './forms.ts';
import type { PolicyKey, SchemaParts } from './policy-key.ts';
import { asList } from './waivers-key.ts';

type Written = InferOutput<SchemaParts['scanWaiverList']>;

const wordsOf = ({ vulnerabilities, packages, paths, until }: ScanWaiver): string =>
  [...vulnerabilities, ...packages, ...paths, ...(until === undefined ? [] : [`until ${until}`])].join(' ');

/** Accepted vulnerabilities. Those of all layers count. */
export const scanWaiversKey: PolicyKey<readonly ScanWaiver[], Written> = {
  name: 'waivers',
  description:
    'Accepted vulnerabilities, each with `vulnerabilities`, `packages`, `paths`, `reason`, `owner` and `until`: they are shown and do not count.',
  values: 'a list',
  ifUnset: [],
  shownDefault: undefined,
  schema: parts => parts.scanWaiverList,
  read: written =>
    written.map(({ vulnerabilities, packages, paths, reason, owner, until }) => ({
      vulnerabilities: asList(vulnerabilities),
      packages: asList(packages),
      paths: asList(paths),
      reason,
      ...(owner !== undefined && { owner }),
      until,
    })),
  merge: (under, own) => [...under, ...own],
  words: waivers => listWords(waivers.map(wordsOf)),
  asksForLess: (own, least) => {
    const accepted = new Set(least.map(wordsOf));
    return own.some(waiver => !accepted.has(wordsOf(waiver)));
  },
  weaker: 'any further waiver',
  problems: (written, path) => written.flatMap(({ paths }, index) => badGlobs(paths ?? [], [...path, String(index), 'paths'])),
};
