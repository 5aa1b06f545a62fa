import { generateCorpus } from '../../bench/corpus.ts';
import { allRules } from '../../src/rules/catalog.ts';

export interface Seed {
  readonly path: string;
  readonly text: string;
}

const guess = (text: string): string =>
  /^services:/mu.test(text) ? 'compose.yaml' : /^(?:apiVersion|kind):/mu.test(text) ? 'manifest.yaml' : 'Dockerfile';

/** Texts to start from: every rule's examples and a few generated files. */
export const seeds = (): readonly Seed[] => [
  ...allRules.flatMap(({ meta: { examples } }) =>
    [examples.bad, examples.good].flatMap(example =>
      typeof example === 'string'
        ? [{ path: examples.path ?? guess(example), text: example }]
        : Object.entries(example).map(([path, text]) => ({ path, text })),
    ),
  ),
  ...generateCorpus(20),
];
