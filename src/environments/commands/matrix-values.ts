import { entriesOf, itemsOf } from '../../artifacts/yaml/lookup.ts';
import { deref } from '../../artifacts/yaml/mapping-keys.ts';
import type { YamlNode } from '../../artifacts/yaml/model.ts';
import { nodesBelow } from '../../artifacts/yaml/nodes-below.ts';
import type { Alternatives } from './word-values.ts';

/** More texts of a pipeline are not kept. */
const maxTexts = 1_000;
/** More texts for one name are not kept. */
const maxForName = 100;

const add = (name: string, text: string, found: Map<string, Set<string>>): void => {
  const known = found.get(name) ?? new Set();
  if (known.size < maxForName) found.set(name, known.add(text));
};

/** The scalars below a matrix, each by the key that it stands under: items of lists, and those of `include`. */
const collect = (matrix: YamlNode, found: Map<string, Set<string>>): void => {
  const pending: { readonly key: string | undefined; readonly node: YamlNode }[] = [{ key: undefined, node: matrix }];
  for (let next = pending.pop(), left = maxTexts; next !== undefined && left > 0; next = pending.pop(), left -= 1) {
    const { key } = next;
    const node = deref(next.node);
    if (node?.kind === 'scalar' && key !== undefined) add(key, node.value, found);
    if (node?.kind === 'sequence') for (const item of itemsOf(node)) pending.push({ key, node: item });
    if (node?.kind === 'mapping') for (const { name, value } of entriesOf(node)) pending.push({ key: name, node: value });
  }
};

/**
 * What the matrices of a pipeline put in place of variables: `${{ matrix.NAME }}` of GitHub, `$NAME` of GitLab's `parallel:matrix`, wherever in the file.
 * Sources: GitHub documentation, "Running variations of jobs in a workflow"; GitLab documentation, "parallel:matrix".
 */
export const matrixValues = (root: YamlNode): Alternatives => {
  const found = new Map<string, Set<string>>();
  for (const node of nodesBelow(root, name => name !== 'matrix')) {
    for (const { name, value } of entriesOf(node)) if (name === 'matrix') collect(value, found);
  }
  const lists = new Map([...found].map(([name, texts]) => [name, [...texts]]));
  return name => lists.get(name.replace(/^matrix_/u, '')) ?? [];
};
