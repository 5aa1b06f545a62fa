import { describe, expect, test } from 'vitest';
import { parseAllDocuments, stringify } from 'yaml';
import { classify } from '../../src/artifacts/classify.ts';
import { kindOfExample } from '../../src/artifacts/example-kind.ts';
import { fileKinds } from '../../src/artifacts/kinds.ts';
import { parseArtifact } from '../../src/artifacts/parse-artifact.ts';
import { repositoryUnit } from '../../src/artifacts/repository/repository-unit.ts';
import { sourceFile } from '../../src/artifacts/source-file.ts';
import { activate } from '../../src/engine/active-rule.ts';
import { analyze } from '../../src/engine/analyze.ts';
import { allRules } from '../../src/rules/catalog.ts';
import { type AnyRule, unitOfExamples } from '../../src/rules/rule.ts';

/** The documents of a text of YAML that has neither templates nor anchors; undefined for others. */
const documentsOf = (text: string): readonly unknown[] | undefined => {
  if (/\{\{|[&*]\w/u.test(text)) return undefined;
  const documents = parseAllDocuments(text, { version: '1.1', schema: 'yaml-1.1', merge: true });
  if (!Array.isArray(documents) || documents.some(({ errors }) => errors.length > 0)) return undefined;
  const values = documents.map((document): unknown => document.toJS());
  return values.length > 0 && values.every(value => typeof value === 'object' && value !== null) ? values : undefined;
};

const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, item]) => [key, reversed(item)]),
  );
};

type Style = Parameters<typeof stringify>[2];

const written = (documents: readonly unknown[], style?: Style): string =>
  documents.map(document => stringify(document, { version: '1.1', lineWidth: 0, ...(style as object) })).join('---\n');

const quoted = { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'QUOTE_DOUBLE' } as const;

/** The same documents in other words. */
const others: Readonly<Record<string, (documents: readonly unknown[]) => string>> = {
  'in flow style': documents => written(documents, { collectionStyle: 'flow' }),
  'with all texts in quotes': documents => written(documents, quoted),
  'with all keys the other way round': documents => written(documents.map(reversed)),
};

/** What a rule says of a text, by the ids of its messages, in any order. */
const saidOf = ({ rule, path }: Example, text: string): readonly string[] => {
  const { kind, reads, examples } = rule.meta;
  const found = classify(path, text);
  const choice = found.kind === 'none' ? { kind: kindOfExample(kind, text) } : found;
  const artifacts = [parseArtifact(sourceFile(path, text), choice, new Map())];
  const { findings } = analyze({
    artifacts,
    units: [repositoryUnit({ unit: unitOfExamples(reads), path: '', artifacts }, undefined)],
    rules: [activate(rule, examples.options)],
    facts: { today: '2026-11-24', buildContexts: new Map() },
  });
  return findings.map(({ messageId }) => messageId).toSorted();
};

interface Example {
  readonly rule: AnyRule;
  readonly path: string;
  readonly text: string;
  readonly documents: readonly unknown[];
}

/** The bad examples that are one text of YAML, and of which the order of what follows each other is not the point. */
const examples = allRules.flatMap((rule): readonly Example[] => {
  const { bad, before, path: given } = rule.meta.examples;
  if (typeof bad !== 'string' || before !== undefined) return [];
  const path = given ?? fileKinds[kindOfExample(rule.meta.kind, bad)].examplePath;
  const documents = /\.ya?ml$/u.test(path) ? documentsOf(bad) : undefined;
  return documents ? [{ rule, path, text: bad, documents }] : [];
});

test('most rules about YAML have an example that can be written otherwise', () => {
  expect(examples.length).toBeGreaterThan(200);
});

describe.each(Object.entries(others))('an example %s', (_, write) => {
  test.each(examples.map(example => [example.rule.meta.id, example] as const))('says the same to %s', (_id, example) => {
    const said = saidOf(example, example.text);
    expect(said.length).toBeGreaterThan(0);
    expect(saidOf(example, write(example.documents))).toEqual(said);
  });
});
