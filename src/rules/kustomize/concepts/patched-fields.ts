import { deref, isExplicitNull, itemsOf, lookup, nodeAt, stringAt } from '../../../artifacts/yaml/lookup.ts';
import type { Lookup, YamlMapping, YamlNode } from '../../../artifacts/yaml/model.ts';
import type { Range } from '../../../text/range.ts';
import type { KustomizePatch } from './patches.ts';

/** A step on the way to a field: a key, or the item of a list that has a name. */
export type PatchStep = string | { readonly index: number; readonly name: string | undefined };

/** What a patch makes of a field of the object that it is applied to. `at` is a range of the patch's text. */
export type PatchedField =
  | { readonly state: 'untouched' }
  | { readonly state: 'unknown' }
  | { readonly state: 'gone'; readonly at: Range }
  | { readonly state: 'set'; readonly found: Lookup; readonly at: Range };

const untouched: PatchedField = { state: 'untouched' };
const unknown: PatchedField = { state: 'unknown' };

/** A directive of a part of an object that is merged: `$patch: delete`. Source: kustomize, "Strategic merge", `$patch`. */
const directiveOf = (node: YamlNode | undefined): { readonly word: string | undefined; readonly at: Range } | undefined => {
  const found = node === undefined ? undefined : lookup(node, '$patch');
  return found?.state === 'present' ? { word: stringAt(found), at: found.entry?.range ?? found.node.range } : undefined;
};

/** How far one has come on the way to a field. */
interface Here {
  readonly node: YamlNode;
  readonly found: Lookup;
  readonly at: Range;
  /** Where it is said that everything which is not written here goes. */
  readonly replaced: Range | undefined;
}

const atKey = ({ node, replaced }: Here, key: string): Here | PatchedField => {
  const directive = directiveOf(node);
  if (directive?.word === 'delete') return { state: 'gone', at: directive.at };
  const all = directive?.word === 'replace' ? directive.at : replaced;
  const found = lookup(node, key);
  if (found.state === 'unknown') return unknown;
  if (found.state === 'absent') return all === undefined ? untouched : { state: 'gone', at: all };
  const at = found.entry?.range ?? found.node.range;
  return isExplicitNull(found) ? { state: 'gone', at } : { node: found.node, found, at, replaced: all };
};

const atItem = ({ node, at, replaced }: Here, name: string | undefined): Here | PatchedField => {
  const items = itemsOf(node);
  const own = items.find(item => name !== undefined && stringAt(item, 'name') === name);
  // Why untouched: a container that is no longer there needs no protection.
  if (own === undefined || directiveOf(own)?.word === 'delete') return untouched;
  const all = replaced ?? items.find(item => directiveOf(item)?.word === 'replace')?.range;
  return { node: own, found: lookup(own), at, replaced: all };
};

/** What a part of an object makes of a field when it is merged into the object. */
const mergedAt = (root: YamlMapping, steps: readonly PatchStep[]): PatchedField => {
  let here: Here = { node: root, found: lookup(root), at: root.range, replaced: undefined };
  for (const step of steps) {
    const next: Here | PatchedField = typeof step === 'string' ? atKey(here, step) : atItem(here, step.name);
    if ('state' in next) return next;
    here = next;
  }
  const last = directiveOf(here.node);
  return last?.word === 'delete' ? { state: 'gone', at: last.at } : { state: 'set', found: here.found, at: here.at };
};

/** The steps of a JSON pointer. Source: RFC 6901, section 4. */
const tokensOf = (pointer: string): readonly string[] =>
  pointer
    .slice(1)
    .split('/')
    .map(token => token.replaceAll('~1', '/').replaceAll('~0', '~'));

const isPrefix = (short: readonly string[], long: readonly string[]): boolean =>
  short.length <= long.length && short.every((token, index) => token === long[index]);

const isIndex = (token: string | undefined): boolean => token !== undefined && /^\d+$/u.test(token);

/** What one operation makes of a field. */
const operationAt = (operation: YamlNode, wanted: readonly string[]): PatchedField => {
  const [op, pointer, from] = ['op', 'path', 'from'].map(key => stringAt(operation, key));
  const at = operation.range;
  if (op === 'move' && from?.startsWith('/') && isPrefix(tokensOf(from), wanted)) return { state: 'gone', at };
  if (op === undefined || !pointer?.startsWith('/')) return unknown;
  const tokens = tokensOf(pointer);
  if (op === 'test' || !isPrefix(tokens, wanted)) return untouched;
  if (op === 'remove') return { state: 'gone', at };
  const value = lookup(operation, 'value');
  if ((op !== 'add' && op !== 'replace') || value.state !== 'present') return unknown;
  const found = lookup(value.node, ...wanted.slice(tokens.length).map(token => (isIndex(token) ? Number(token) : token)));
  if (found.state === 'unknown') return unknown;
  return found.state === 'absent' || isExplicitNull(found) ? { state: 'gone', at } : { state: 'set', found, at };
};

/** True for an operation by which items of a list get other numbers. */
const shiftsItems = (operation: YamlNode): boolean =>
  ['add', 'remove', 'move', 'copy'].includes(stringAt(operation, 'op') ?? '') &&
  ['path', 'from'].some(key => isIndex(tokensOf(stringAt(operation, key) ?? '').at(-1)));

/** What a list of operations makes of a field, one after the other. */
const operatedAt = (operations: readonly YamlNode[], steps: readonly PatchStep[]): PatchedField => {
  const wanted = steps.map(step => (typeof step === 'string' ? step : String(step.index)));
  if (steps.some(step => typeof step !== 'string') && operations.some(shiftsItems)) return unknown;
  let last: PatchedField = untouched;
  for (const operation of operations) {
    const now = operationAt(operation, wanted);
    if (now.state === 'unknown') return unknown;
    if (now.state !== 'untouched') last = now;
  }
  return last;
};

/** What a patch makes of the field to which steps from the object's root lead. */
export const patchedField = ({ root }: KustomizePatch, steps: readonly PatchStep[]): PatchedField =>
  root.kind === 'mapping'
    ? mergedAt(root, steps)
    : operatedAt(
        root.items.flatMap(item => deref(item) ?? []),
        steps,
      );

/** Where a patch has the whole object deleted; undefined where it does not. */
export const deletionIn = ({ root }: KustomizePatch): Range | undefined => {
  const directive = root.kind === 'mapping' ? directiveOf(nodeAt(root)) : undefined;
  return directive?.word === 'delete' ? directive.at : undefined;
};
