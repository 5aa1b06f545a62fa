import { describe, expect, test } from 'vitest';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import type { YamlNode } from '../../../src/artifacts/yaml/model.ts';
import { parseYaml } from '../../../src/artifacts/yaml/parse.ts';
import { HANDWRITTEN_DOCUMENTS, yamlDocument } from '../../support/yaml-documents.ts';
import { type OracleNode, oracleErrors, oracleNodes } from '../../support/yaml-oracle.ts';

const flatten = (node: YamlNode, found: YamlNode[]): readonly YamlNode[] => {
  found.push(node);
  if (node.kind === 'sequence') for (const item of node.items) flatten(item, found);
  if (node.kind === 'mapping') {
    for (const { key, value } of node.entries) {
      flatten(key, found);
      flatten(value, found);
    }
  }
  return found;
};

const textOf = (node: YamlNode): string | undefined =>
  node.kind === 'scalar' ? node.value : node.kind === 'alias' ? node.name : undefined;

/**
 * Our node as the oracle would have it. Normalized: an absent scalar has no place that the two agree on; a block collection ends with its
 * last member for us, and begins before its first key's anchor or tag.
 */
const describeNode = (node: YamlNode, oracle: OracleNode | undefined): OracleNode => {
  const { start, end } = node.range;
  const isBlock = (node.kind === 'mapping' || node.kind === 'sequence') && !node.flow;
  const startsWithProperties = isBlock && '&!'.includes(node.document.file.text.charAt(start));
  if (start === end) return { kind: node.kind, start: oracle?.start ?? -1, end: oracle?.end, text: textOf(node) };
  return {
    kind: node.kind,
    start: startsWithProperties ? (oracle?.start ?? start) : start,
    end: isBlock ? undefined : end,
    text: textOf(node),
  };
};

const expectSameNodes = (text: string): void => {
  const file = parseYaml(sourceFile('document.yaml', text));
  expect(file.notifications).toEqual([]);
  expect(oracleErrors(text)).toEqual([]);
  const oracle = oracleNodes(text);
  const ours = file.documents.flatMap(({ root }) => (root === undefined ? [] : flatten(root, [])));
  expect(ours.map((node, index) => describeNode(node, oracle[index]))).toEqual(oracle);
};

describe('the yaml package sees the same nodes at the same places', () => {
  test.each(Object.entries(HANDWRITTEN_DOCUMENTS))('in %s', (_, text) => {
    expectSameNodes(text);
  });

  test('in 400 generated documents', () => {
    for (let seed = 0; seed < 400; seed++) expectSameNodes(yamlDocument(seed));
  });
});

test('a collection ends where its last member does', () => {
  const text = 'a:\n  - b: 1 # comment\n    c: [2]\n  # comment\n\n';
  const root = parseYaml(sourceFile('a.yaml', text)).documents[0]?.root;
  expect(root && text.slice(root.range.start, root.range.end)).toBe('a:\n  - b: 1 # comment\n    c: [2]');
});
