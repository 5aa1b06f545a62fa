import { expect, test } from 'vitest';
import { Candidate, ParserNeededError, UnparsedCandidate } from '../../src/artifacts/candidate.ts';
import { allFileKinds } from '../../src/artifacts/kinds.ts';
import { sourceFile } from '../../src/artifacts/source-file.ts';

test('the root keys of JSON are known without a parser, whatever its texts hide', () => {
  const schema = sourceFile('values.schema.json', '{"title": "\\u0041", "properties": {"a": {}}}\n');
  expect(new UnparsedCandidate(schema).rootKeys).toEqual(new Set(['title', 'properties']));
});

test('a schema of values is nobody’s, which is known without a parser', () => {
  const schema = {
    properties: { groups: { description: 'alert and expr' }, scrape_configs: {}, pipeline: {}, filebeat: {}, rules_file: {} },
    title: 'receivers of a route\u2028',
  };
  const candidate = new UnparsedCandidate(sourceFile('values.schema.json', JSON.stringify(schema).replace('\u2028', '\\u2028')));
  expect(allFileKinds.map(([, kind]) => (kind.mayBe(candidate.path) ? kind.classify(candidate) : undefined))).toEqual(
    allFileKinds.map(() => undefined),
  );
});

test('the root keys of YAML are those of all its documents, for which a parser is needed', () => {
  const values = sourceFile('values.yaml', 'a: 1\n---\nb: 2\n');
  expect(new Candidate(values).rootKeys).toEqual(new Set(['a', 'b']));
  expect(() => new UnparsedCandidate(values).rootKeys).toThrow(ParserNeededError);
});
