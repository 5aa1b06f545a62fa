import { expect, test } from 'vitest';
import { Candidate, ParserNeededError, UnparsedCandidate } from '../../src/artifacts/candidate.ts';
import { sourceFile } from '../../src/artifacts/source-file.ts';

test('the root keys of JSON are known without a parser, whatever its texts hide', () => {
  const schema = sourceFile('values.schema.json', '{"title": "\\u0041", "properties": {"a": {}}}\n');
  expect(new UnparsedCandidate(schema).rootKeys).toEqual(new Set(['title', 'properties']));
});

test('the root keys of YAML are those of all its documents, for which a parser is needed', () => {
  const values = sourceFile('values.yaml', 'a: 1\n---\nb: 2\n');
  expect(new Candidate(values).rootKeys).toEqual(new Set(['a', 'b']));
  expect(() => new UnparsedCandidate(values).rootKeys).toThrow(ParserNeededError);
});
