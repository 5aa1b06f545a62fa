import * as v from 'valibot';
import { expect, test } from 'vitest';
import { labelSelector, labelsAsMap, selectorMatches } from '../../../src/artifacts/kubernetes/label-selector.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import type { YamlNode } from '../../../src/artifacts/yaml/model.ts';
import { parseYaml } from '../../../src/artifacts/yaml/parse.ts';
import { keptAnswers } from '../kept-answers.ts';

const question = v.object({
  selector: v.optional(v.nullable(v.unknown())),
  labels: v.record(v.string(), v.record(v.string(), v.string())),
});
const answer = v.object({ matches: v.record(v.string(), v.boolean()) });

const read = (data: unknown): YamlNode | undefined => parseYaml(sourceFile('x.yaml', JSON.stringify(data))).documents[0]?.root;

/** Selectors of objects; text is not read, a null selector is its field's business, and what Kubernetes refuses matches nothing for sure. */
const selectors = keptAnswers('selectors').filter(
  ({ case: asked, error }) => error === undefined && !('text' in asked) && asked['selector'] !== null,
);

test('there are some', () => expect(selectors.length).toBeGreaterThan(5));

test.each(selectors)('$id matches what it matches for Kubernetes', ({ case: asked, answer: given }) => {
  const { selector, labels } = v.parse(question, asked);
  const ours = Object.entries(labels).map(([name, set]) => [name, selectorMatches(labelSelector(read(selector)), labelsAsMap(read(set)))]);
  expect(Object.fromEntries(ours)).toEqual(v.parse(answer, given).matches);
});
