import { describe, expect, test } from 'vitest';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { appendItem, type Edits, setKey } from '../../../src/artifacts/yaml/edit.ts';
import type { YamlFile, YamlMapping, YamlNode, YamlSequence } from '../../../src/artifacts/yaml/model.ts';
import { parseYaml } from '../../../src/artifacts/yaml/parse.ts';
import { removeEntry, removeItem } from '../../../src/artifacts/yaml/remove.ts';
import type { EditValue } from '../../../src/artifacts/yaml/render.ts';
import { applyEdits } from '../../../src/text/text-edit.ts';
import { ofLoad } from '../../support/full-load.ts';
import { HANDWRITTEN_DOCUMENTS, yamlDocument } from '../../support/yaml-documents.ts';
import { oracleData } from '../../support/yaml-oracle.ts';

type Path = readonly (string | number)[];
type Collection = { readonly node: YamlMapping | YamlSequence; readonly path: Path };

/** The collections that simple keys lead to, each with its path. */
const collections = (node: YamlNode | undefined, path: Path, found: Collection[]): readonly Collection[] => {
  if (node?.kind === 'mapping') {
    found.push({ node, path });
    for (const { name, value, key } of node.entries)
      if (name !== undefined && key.kind === 'scalar' && name !== '<<') collections(value, [...path, name], found);
  } else if (node?.kind === 'sequence') {
    found.push({ node, path });
    for (const [index, item] of node.items.entries()) collections(item, [...path, index], found);
  }
  return found;
};

const isObject = (value: unknown): value is Record<string | number, unknown> => typeof value === 'object' && value !== null;

/** Makes a change in plain data: the same that the edit is to make in the text. */
const change = (data: unknown, path: Path, make: (container: Record<string | number, unknown>) => void): unknown => {
  const copy: unknown = structuredClone(data);
  let here = copy;
  for (const step of path) here = isObject(here) ? here[step] : undefined;
  if (!isObject(here)) throw new Error(`No collection at ${path.join('/')}`);
  make(here);
  return copy;
};

const setIn = (container: Record<string | number, unknown>, [key, ...rest]: readonly string[], value: EditValue): void => {
  if (key === undefined) return;
  if (rest.length === 0) {
    container[key] = value;
    return;
  }
  const inner: unknown = container[key];
  const next: Record<string | number, unknown> = isObject(inner) ? inner : {};
  container[key] = next;
  setIn(next, rest, value);
};

class Tally {
  made = 0;
  refused = 0;
}

const countComments = (file: YamlFile): number => file.comments.length;

const expectExact = (file: YamlFile, edits: Edits, expected: () => unknown, keepsComments: boolean, tally: Tally): void => {
  if (edits === undefined) {
    tally.refused++;
    return;
  }
  tally.made++;
  const text = applyEdits(file.file.text, edits);
  const after = parseYaml(sourceFile('after.yaml', text));
  expect(after.notifications, text).toEqual([]);
  expect(oracleData(text), `${file.file.text}\n=====\n${text}`).toEqual(expected());
  if (keepsComments) expect(countComments(after), text).toBe(countComments(file));
};

const tryMapping = (file: YamlFile, data: unknown, { node, path }: Collection, tally: Tally): void => {
  if (node.kind !== 'mapping') return;
  const keys = node.entries.flatMap(({ name, key }) => (name === undefined || key.kind !== 'scalar' || name === '<<' ? [] : [name]));
  const sets: readonly (readonly [readonly string[], EditValue])[] = [
    [['zz'], true],
    [['zz', 'capabilities', 'drop'], ['ALL']],
    [['zz'], { list: [{ a: 'b: c', d: '1' }], empty: [], text: 'two\nlines' }],
    ...keys.map(key => [[key], 'new value'] as const),
    ...keys.map(key => [[key, 'inner'], 7] as const),
  ];
  for (const [keyPath, value] of sets) {
    const expected = (): unknown => change(data, path, container => setIn(container, keyPath, value));
    expectExact(file, setKey(node, keyPath, value), expected, true, tally);
  }
  for (const key of keys) {
    const expected = (): unknown =>
      change(data, path, container => {
        delete container[key];
      });
    expectExact(file, removeEntry(node, key), expected, false, tally);
  }
};

const trySequence = (file: YamlFile, data: unknown, { node, path }: Collection, tally: Tally): void => {
  if (node.kind !== 'sequence') return;
  const values: readonly EditValue[] = ['ALL', 8080, { name: 'x', ports: [1] }];
  for (const value of values) {
    const expected = (): unknown => change(data, path, container => Array.isArray(container) && container.push(value));
    expectExact(file, appendItem(node, value), expected, true, tally);
  }
  for (const index of node.items.keys()) {
    const expected = (): unknown => change(data, path, container => Array.isArray(container) && container.splice(index, 1));
    expectExact(file, removeItem(node, index), expected, false, tally);
  }
};

/** Edits every collection of a document whose place in it is chosen. */
const tryEdits = (text: string, tally: Tally, isChosen: (index: number) => boolean = () => true): void => {
  const file = parseYaml(sourceFile('document.yaml', text));
  const data = oracleData(text);
  const chosen = collections(file.documents[0]?.root, [], []).filter((_, index) => isChosen(index));
  for (const collection of chosen) {
    tryMapping(file, data, collection, tally);
    trySequence(file, data, collection, tally);
  }
};

describe('every edit, read back by the yaml package, is the same change made on the data', () => {
  test.each(Object.entries(HANDWRITTEN_DOCUMENTS))('in %s', (_, text) => {
    tryEdits(text, new Tally());
  });

  test('in generated documents, where few edits are refused', () => {
    const tally = new Tally();
    for (let seed = 0; seed < ofLoad(120, 360); seed++) tryEdits(yamlDocument(seed), tally, index => index % 10 === seed % 10);
    expect(tally.made).toBeGreaterThan(ofLoad(800, 2_500));
    expect(tally.refused / (tally.made + tally.refused)).toBeLessThan(0.3);
  });
});
