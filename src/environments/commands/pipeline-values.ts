import { entriesOf, itemsOf, stringAt } from '../../artifacts/yaml/lookup.ts';
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

/** The values that inputs and parameters have where nobody gives others: a mapping of them by their names, or a list. */
const collectDefaults = (holder: YamlNode, prefixes: readonly string[], found: Map<string, Set<string>>): void => {
  const put = (name: string | undefined, one: YamlNode | undefined): void => {
    const text = stringAt(one, 'default');
    if (name !== undefined && text !== undefined) for (const prefix of prefixes) add(plainName(`${prefix}_${name}`), text, found);
  };
  for (const { name, value } of entriesOf(holder)) put(name, deref(value));
  for (const item of itemsOf(holder)) put(stringAt(item, 'name'), deref(item));
};

/** As an expression is named in a script. */
const plainName = (name: string): string => name.replaceAll(/\W+/gu, '_');

/** What inputs are called in expressions. Sources: GitHub documentation, "Contexts"; Azure documentation, "Template parameters". */
const prefixesOf: Readonly<Record<string, readonly string[]>> = { inputs: ['inputs', 'github_event_inputs'], parameters: ['parameters'] };

/** `echo NAME=text >> $GITHUB_ENV`, `echo "name=text" >> "$GITHUB_OUTPUT"`. Source: GitHub documentation, "Workflow commands". */
const handedOn =
  /\becho[ \t]{1,9}(?:(["'])([A-Za-z_][\w-]{0,63})=([^"'\n]{1,300})\1|([A-Za-z_][\w-]{0,63})=([^\s"'`;|&]{1,300}))[ \t]{0,9}>>[ \t]{0,9}["']?\$\{?GITHUB_(?:ENV|OUTPUT)\b/gu;

const collectHanded = (script: string, found: Map<string, Set<string>>): void => {
  for (const [, , quoted, given, bare, value] of script.matchAll(handedOn))
    add(plainName(quoted ?? bare ?? ''), given ?? value ?? '', found);
};

/**
 * What a pipeline puts in place of variables, wherever in the file: its matrices (`${{ matrix.NAME }}` of GitHub, `$NAME` of GitLab's `parallel:matrix`), inputs where
 * nobody gives others, and what one step hands to the next. Sources: GitHub documentation, "Running variations of jobs in a workflow"; GitLab documentation,
 * "parallel:matrix".
 */
export const pipelineValues = (root: YamlNode): Alternatives => {
  const found = new Map<string, Set<string>>();
  for (const node of nodesBelow(root, name => name !== 'matrix')) {
    if (node.kind === 'scalar' && node.value.includes('GITHUB_')) collectHanded(node.value, found);
    for (const { name = '', value } of entriesOf(node)) {
      if (name === 'matrix') collect(value, found);
      const held = deref(value);
      const prefixes = prefixesOf[name];
      if (prefixes !== undefined && held !== undefined) collectDefaults(held, prefixes, found);
    }
  }
  const lists = new Map([...found].map(([name, texts]) => [name, [...texts]]));
  return name => lists.get(name) ?? lists.get(name.replace(/^(?:matrix|env|steps_\w{1,200}_outputs)_/u, '')) ?? [];
};
