import { expect, test } from 'vitest';
import { borrowedAnchor } from '../../../src/artifacts/compose/borrowed-anchor.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { parseYaml } from '../../../src/artifacts/yaml/parse.ts';

const told = (text: string): string | undefined => {
  const found = borrowedAnchor(parseYaml(sourceFile('compose.yaml', text)));
  return found?.range && `${found.level} ${found.code} at ${found.range.start}: ${text.slice(found.range.start, found.range.end)}`;
};

test.each([
  ['an anchor of its own document', 'services: {a: {image: a}}\n---\nx: &b {image: b}\nservices: {b: *b}\n', undefined],
  ['an anchor of another document', 'services: {a: &a {image: a}}\n---\nservices: {b: *a}\n', 'error ambiguous at 47: *a'],
  ['the first of several', 'a: &a 1\n---\n- [*a]\n- *a\n', 'error ambiguous at 15: *a'],
  ['an anchor that nobody has, in the only document', 'services: {b: *a}\n', undefined],
])('an alias is told that stands for %s', (_, text, expected) => expect(told(text)).toBe(expected));
