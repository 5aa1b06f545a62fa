import { expect, test } from 'vitest';
import { splitDocuments } from '../../../../src/artifacts/yaml/reader/segments.ts';

const split = (text: string): readonly string[] => splitDocuments(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ['directives and the document that they are for', '%YAML 1.2\n---\na: 1\n', 1],
  ['with blank lines and comments between them', '%YAML 1.2\n\n  \n# why\n---\na: 1\n', 1],
  ['a comment, which is no directive', '# why\n---\na: 1\n', 2],
  ['a document, and what looks like a directive in it', 'a: 1\n%YAML 1.2\n---\nb: 2\n', 2],
])('%s', (_, text, documents) => {
  expect(split(text)).toHaveLength(documents);
  expect(split(text).join('')).toBe(text);
});
