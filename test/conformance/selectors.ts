import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import {
  type LabelSelector,
  labelSelector,
  labelsAsMap,
  requirementProblem,
  selectorMatches,
} from '../../src/artifacts/kubernetes/label-selector.ts';
import { parseSelectorText, SelectorTextError } from '../../src/artifacts/kubernetes/selector-text.ts';
import { sourceFile } from '../../src/artifacts/source-file.ts';
import type { YamlNode } from '../../src/artifacts/yaml/model.ts';
import { parseYaml } from '../../src/artifacts/yaml/parse.ts';
import { QuestionError, type Suite } from './suite.ts';

const labelSets = v.record(v.string(), v.nullable(v.record(v.string(), v.string())));
const schema = v.object({
  id: v.string(),
  selector: v.optional(v.unknown()),
  null: v.optional(v.literal(true)),
  text: v.optional(v.string()),
  labels: labelSets,
});
type Case = v.InferOutput<typeof schema>;

const read = (data: unknown): YamlNode | undefined => parseYaml(sourceFile('x.yaml', JSON.stringify(data))).documents[0]?.root;

/** The selector of a case; a text says why there is none. */
const selectorOf = ({ id, selector, text }: Case): LabelSelector | string => {
  if (text === undefined) {
    if (selector === undefined) throw new QuestionError(`${id}: has no "selector", "null" or "text"`);
    const found = labelSelector(read(selector));
    return (
      found.requirements.map(requirementProblem).find(problem => problem !== undefined) ??
      (found.complete ? found : 'has an operator that there is not')
    );
  }
  try {
    return parseSelectorText(text);
  } catch (error) {
    if (error instanceof SelectorTextError) return error.message;
    throw error;
  }
};

const answer = (item: Case): object => {
  // A selector that is null selects nothing, which is the business of the field that it stands in.
  if (item.null) return { matches: Object.fromEntries(Object.keys(item.labels).map(name => [name, false])) };
  const selector = selectorOf(item);
  if (typeof selector === 'string') return { error: selector };
  return {
    matches: Object.fromEntries(
      Object.entries(item.labels).map(([name, labels]) => [name, selectorMatches(selector, labelsAsMap(read(labels ?? {})))]),
    ),
  };
};

export const selectors: Suite<Case> = {
  form: 'Case: {"id", "selector": LabelSelector, or "null": true, or "text", "labels": {name: labels}}. Answer: {"id", "matches": {name: boolean}} or {"id", "error"}; that there is an error is to be compared.',
  schema,
  cases: corpus => {
    const { labels, cases } = v.parse(
      v.object({ labels: labelSets, cases: v.array(v.record(v.string(), v.unknown())) }),
      JSON.parse(readFileSync(join(corpus, 'cases.json'), 'utf8')),
    );
    return v.parse(
      v.array(schema),
      cases.map(item => ({ ...item, labels })),
    );
  },
  idOf: ({ id }) => id,
  answer,
};
