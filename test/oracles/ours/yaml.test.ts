import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { duplicateKeys } from '../../../src/artifacts/yaml/lookup.ts';
import type { YamlNode } from '../../../src/artifacts/yaml/model.ts';
import { parseYaml } from '../../../src/artifacts/yaml/parse.ts';
import { keptAnswers } from '../kept-answers.ts';
import { dataOf } from './yaml-data.ts';

const question = v.object({ text: v.string() });
const answer = v.array(v.object({ json: v.optional(v.string()), error: v.optional(v.string()), strict: v.optional(v.string()) }));

/** What Kubernetes refuses and we read: no field has such a key, so that there is nothing to miss. */
const readByUs = new Set(['null-key']);

/** What are duplicates to Kubernetes and not to us: no field has a boolean for its name. */
const distinctToUs = new Set(['keys-of-the-same-boolean']);

/** Whether something in a document is not known: an alias of nothing. */
const hasUnknown = (data: unknown): boolean =>
  data === undefined || (typeof data === 'object' && data !== null && Object.values(data).some(hasUnknown));

const hasDuplicates = (node: YamlNode): boolean => {
  if (node.kind === 'mapping') return duplicateKeys(node).length > 0 || node.entries.some(({ value }) => hasDuplicates(value));
  return node.kind === 'sequence' && node.items.some(hasDuplicates);
};

/** Documents one by one; what kubectl makes of whole files is compared in `yaml-spellings.test.ts`. */
const documents = keptAnswers('yaml').filter(({ case: asked }) => asked['reader'] === undefined);

describe.each(documents)('$id', ({ id, case: asked, answer: given }) => {
  const { text } = v.parse(question, asked);
  const theirs = v.parse(answer, given);
  const { documents, notifications } = parseYaml(sourceFile('manifest.yaml', text));
  const roots = documents.flatMap(({ root }) => root ?? []);
  const isRefused = theirs.some(({ error }) => error !== undefined);

  test('is read when Kubernetes reads it, and only then', () => {
    expect(notifications.length > 0 || roots.map(dataOf).some(hasUnknown)).toBe(isRefused && !readByUs.has(id));
  });

  if (isRefused) return;

  test('holds what it holds for Kubernetes', () => {
    // A document of comments alone is one of null for Kubernetes, and none for us.
    const filled = theirs.map(({ json = '' }): unknown => JSON.parse(json)).filter(data => data !== null);
    expect(roots.map(dataOf).filter(data => data !== null)).toEqual(filled);
  });

  test('has duplicate keys when strict reading finds some', () => {
    // With a merge key Kubernetes calls a key that is written after it a duplicate of the merged one, too.
    const isMerged = text.includes('<<');
    const areFound = theirs.some(({ strict }) => strict !== undefined) && !isMerged && !distinctToUs.has(id);
    expect(roots.some(hasDuplicates)).toBe(areFound);
  });
});
