import { expect, test } from 'vitest';
import { ExpandedSize, maxNodes } from '../../../src/artifacts/kubernetes/expanded-size.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import type { YamlNode } from '../../../src/artifacts/yaml/model.ts';
import { parseYaml } from '../../../src/artifacts/yaml/parse.ts';

const rootOf = (text: string): YamlNode => {
  const root = parseYaml(sourceFile('a.yaml', text)).documents[0]?.root;
  if (root === undefined) throw new Error('There is a document.');
  return root;
};
const sizeOf = (text: string): number => new ExpandedSize().of(rootOf(text));

test('each alias counts as all that it stands for', () => {
  expect(sizeOf('[a, b]')).toBe(3);
  expect(sizeOf('{a: 1}')).toBe(3);
  // The list, its first item with two words, and an alias of that.
  expect(sizeOf('- &x [a, b]\n- *x\n')).toBe(1 + 3 + 1 + 3);
});

test('what stands within itself has no end', () => expect(sizeOf('&x [*x]')).toBe(Infinity));

/** Lists, each of which holds an alias of the one before. */
const chain = (count: number): string => ['- &a0 [x]', ...Array.from({ length: count }, (_, at) => `- &a${at + 1} [*a${at}]`)].join('\n');

test('aliases within aliases deeper than anyone writes have none either', () => {
  const lastOf = (count: number): number => {
    const root = rootOf(chain(count));
    return root.kind === 'sequence' && root.items.at(-1) ? new ExpandedSize().of(root.items.at(-1) ?? root) : 0;
  };
  expect([lastOf(128), lastOf(129)]).toEqual([2 + 2 * 128, Infinity]);
});

test('what was counted is not counted again: from the first to the last they may be any number', () => {
  expect(sizeOf(chain(300))).toBe(1 + Array.from({ length: 301 }, (_, at) => 2 + 2 * at).reduce((sum, size) => sum + size));
});

test('large files may stand for more', () => expect([maxNodes(''), maxNodes('x'.repeat(4_000_000))]).toEqual([300_000, 1_000_000]));
