import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { kustomize } from '../../conformance/kustomize.ts';
import { corpusPath, hasCorpus } from '../../support/corpus.ts';

interface Kept {
  readonly id: string;
  readonly output?: string;
  readonly error?: string;
}

const leastShare = 0.995;

const documentsOf = (text: string): readonly unknown[] =>
  parseAllDocuments(text)
    .map(document => document.toJS({ maxAliasCount: -1 }))
    .filter(document => document !== null);

describe.runIf(hasCorpus('kustomize'))('the cases that kustomize itself answered', () => {
  test.each(['written.json', 'upstream-tests.json', 'upstream-examples.json'])('%s is built alike', file => {
    const kept: readonly Kept[] = JSON.parse(readFileSync(corpusPath('kustomize', file), 'utf8'));
    const answers = new Map(kustomize.cases(corpusPath('kustomize')).map(item => [item.id, kustomize.answer(item, [])]));
    const different = kept.filter(({ id, output, error }) => {
      const answer = answers.get(id) ?? {};
      if (error !== undefined) return !('error' in answer);
      if (!('output' in answer) || typeof answer.output !== 'string') return true;
      return JSON.stringify(documentsOf(answer.output)) !== JSON.stringify(documentsOf(output ?? '')) && answer.output !== output;
    });
    expect(different.map(({ id }) => id)).toEqual([]);
    expect(1 - different.length / kept.length).toBeGreaterThanOrEqual(leastShare);
  });
});
