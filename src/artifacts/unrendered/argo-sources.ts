import { onceFor } from '../../text/once-for.ts';
import type { Range } from '../../text/range.ts';
import { entriesOf, itemsOf, lookup, nodeAt, type Step, stringAt } from '../yaml/lookup.ts';
import type { YamlNode } from '../yaml/model.ts';
import type { Difference } from './tree-differences.ts';
import type { Renderer } from './unrendered-part.ts';

/** Differences of an Argo CD object that are about one of its sources, and by whom that is rendered. */
export interface SourceChange {
  readonly changed: readonly Difference[];
  readonly renderer: Renderer;
  /** Where the source stands at head, where there are several: another one of them says nothing about it. */
  readonly within: Range | undefined;
}

/** The path of the one of several sources that a path leads into. Source: Argo CD, "Multiple Sources for an Application". */
const sourceAt = (path: readonly Step[]): readonly Step[] | undefined => {
  const at = path.indexOf('sources');
  return at === -1 || typeof path[at + 1] !== 'number' ? undefined : path.slice(0, at + 2);
};

/** What of a source is Helm's, and what is kustomize's: what is neither goes with what the object has. */
const rendererOf = (path: readonly Step[], root: YamlNode): Renderer => {
  if (path.includes('kustomize')) return 'overlays';
  if (['helm', 'chart', 'plugin', 'jsonnet', 'templatePatch'].some(key => path.includes(key))) return 'charts';
  const keys = keysIn(root);
  return keys.has('kustomize') && !keys.has('helm') ? 'overlays' : 'charts';
};

/** More nodes of one object are not looked at. */
const maxVisits = 20_000;

/** Why once: each difference of an object asks for it. */
const keysIn = onceFor((root: YamlNode): ReadonlySet<string> => {
  const found = new Set<string>();
  const pending = [root];
  for (let node = pending.pop(), visits = 0; node !== undefined && visits < maxVisits; node = pending.pop(), visits += 1) {
    for (const item of itemsOf(node)) pending.push(item);
    for (const { name, value } of entriesOf(node)) {
      if (name !== undefined) found.add(name);
      pending.push(value);
    }
  }
  return found;
});

/** The differences of an Application or an ApplicationSet, those of each source for themselves. */
export const sourceChanges = (root: YamlNode, changed: readonly Difference[]): readonly SourceChange[] => {
  const groups = Map.groupBy(changed, ({ path }) => JSON.stringify([sourceAt(path), rendererOf(path, root)]));
  return [...groups.values()].flatMap(own => {
    const [first] = own;
    if (first === undefined) return [];
    const source = sourceAt(first.path);
    return [{ changed: own, renderer: rendererOf(first.path, root), within: source && nodeAt(root, ...source)?.range }];
  });
};

/** `{{ name }}` and `{{.name}}`: what is put in is the value as it is. */
const simple = /\{\{-?[ \t]{0,20}\.?([\w.[\]-]{1,100})[ \t]{0,20}-?\}\}/gu;

/** Values that are put in without a second thought; see `ApplicationSets`. */
const isPlain = (node: YamlNode | undefined): boolean => node === undefined || /^[\w./:@+, =-]{0,500}$/u.test(stringAt(node) ?? '\n');

/** The name by which a template knows what a list of a generator says under a path: what lies below its elements, or its own `values`. */
const parameterAt = (path: readonly Step[]): string | undefined => {
  const elements = path.findIndex((step, index) => step === 'elements' && path[index - 1] === 'list');
  const keys = elements === -1 ? [] : path.slice(elements + 2);
  return keys.length > 0 && keys.every(key => typeof key === 'string') ? keys.join('.') : undefined;
};

/**
 * Whether a difference in the list of a generator shows in what is rendered: its template puts the value as it is into fields of which `isRendered` holds, or
 * into names and labels, and nowhere else. Of an element that is there for the first time, also into where it is deployed.
 */
export const showsWhenRendered = (
  set: YamlNode,
  { path, base, head }: Difference,
  isRendered: (path: readonly Step[]) => boolean,
): boolean => {
  const name = parameterAt(path);
  const template = nodeAt(set, 'spec', 'template');
  // Why not with several sources: which of them is in this repository is another question for each.
  const isOther = lookup(set, 'spec', 'templatePatch').state !== 'absent' || lookup(template, 'spec', 'sources').state !== 'absent';
  if (name === undefined || template === undefined || isOther) return false;
  if (head === undefined) return true;
  if (!isPlain(base) || !isPlain(head)) return false;
  const isFree = (at: readonly Step[]): boolean =>
    at[0] === 'metadata' || isRendered(at) || (base === undefined && at[0] === 'spec' && at[1] === 'destination');
  return (
    textsOf(template)?.every(({ at, text }) => !text.replaceAll(simple, '').includes('{{') && (isFree(at) || !takes(text, name))) === true
  );
};

const takes = (text: string, name: string): boolean => [...text.matchAll(simple)].some(([, used]) => used === name);

/** All texts of a tree with their paths; undefined where some are not known, or there are too many. */
const textsOf = (root: YamlNode): readonly { readonly at: readonly Step[]; readonly text: string }[] | undefined => {
  const found: { readonly at: readonly Step[]; readonly text: string }[] = [];
  const pending: (readonly [readonly Step[], YamlNode])[] = [[[], root]];
  for (let next = pending.pop(), visits = 0; next !== undefined; next = pending.pop(), visits += 1) {
    const [at, node] = next;
    if (visits > maxVisits || (node.kind !== 'scalar' && node.opaque)) return undefined;
    for (const [index, item] of itemsOf(node).entries()) pending.push([[...at, index], item]);
    for (const { name, value } of entriesOf(node)) pending.push([[...at, name ?? '?'], value]);
    const text = stringAt(node);
    if (text !== undefined) found.push({ at, text });
  }
  return found;
};
