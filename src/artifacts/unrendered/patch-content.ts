import type { Range } from '../../text/range.ts';
import { type SourceFile, sourceFile } from '../source-file.ts';
import { isExplicitNull, itemsOf, lookup, mappingAt, type Step, stringAt } from '../yaml/lookup.ts';
import type { YamlNode } from '../yaml/model.ts';
import { MAX_WRITTEN_LENGTH, parseYaml } from '../yaml/parse.ts';
import { isHarmlessPlace } from './harmless-places.ts';
import { Contents, leavesOf } from './tree-differences.ts';

/** A place of a patch that may make a container more powerful, or bring another image. */
export interface PatchHazard {
  readonly range: Range | undefined;
  /** For people: `/spec/template/spec/hostNetwork`. */
  readonly place: string;
}

/** True for a list of operations of JSON Patch. Source: RFC 6902, section 4. */
export const isJsonPatch = (root: YamlNode | undefined): boolean =>
  root?.kind === 'sequence' &&
  root.items.length > 0 &&
  itemsOf(root).some(item => lookup(item, 'op').state !== 'absent' && lookup(item, 'path').state !== 'absent');

/**
 * What of a patch is not certain to be harmless; empty when all is. `kind` is that of what a `target` names, `any` when it names none: what
 * a patch says of its own kind counts without a target only.
 */
export const patchHazards = (text: string, kind?: string): readonly PatchHazard[] => hazardsOfFile(sourceFile('', text), kind);

const hazardsOfFile = (file: SourceFile, kind?: string): readonly PatchHazard[] => {
  const { documents, notifications } = parseYaml(file, undefined, MAX_WRITTEN_LENGTH);
  if (notifications.some(({ level }) => level === 'error')) return [{ range: undefined, place: 'text that is not YAML' }];
  return documents.flatMap(({ root }) => (root === undefined ? [] : hazardsOf(root, kind)));
};

const hazardsOf = (root: YamlNode, kind: string | undefined): readonly PatchHazard[] => {
  const named = kind === 'any' ? undefined : kind;
  if (root.kind === 'sequence') return itemsOf(root).flatMap(operation => operationHazards(operation, named));
  const own = kind === undefined ? stringAt(root, 'kind') : named;
  return leavesOf([{ path: [], base: undefined, head: root }]).flatMap(({ path, head }) => {
    const place = path.map(String).join('/');
    const harmless = head !== undefined && isHarmlessPlace(path, own, isExplicitNull(head));
    return harmless ? [] : [{ range: head?.range, place: `/${place}` }];
  });
};

const operationHazards = (operation: YamlNode, kind: string | undefined): readonly PatchHazard[] => {
  const pointer = stringAt(operation, 'path');
  const op = stringAt(operation, 'op');
  if (pointer === undefined || op === undefined || !pointer.startsWith('/')) return [{ range: operation.range, place: 'an operation' }];
  if (op === 'test') return [];
  const path = stepsOf(pointer);
  const range = operation.range;
  const hazard = [{ range, place: pointer }];
  if (op === 'move' || op === 'copy') return kind !== undefined && isHarmlessPlace(path, kind) && kind !== 'ConfigMap' ? [] : hazard;
  if (op === 'remove') return isHarmlessPlace(path, kind, true) ? [] : hazard;
  const value = lookup(operation, 'value');
  if (value.state !== 'present') return hazard;
  const leaves = leavesOf([{ path, base: undefined, head: value.node }]);
  return leaves.every(leaf => isHarmlessPlace(leaf.path, kind, leaf.head !== undefined && isExplicitNull(leaf.head))) ? [] : hazard;
};

/** Operations that a change adds to a JSON patch or takes out of it, and that are not certain to be harmless. */
export const jsonPatchHazards = (base: YamlNode | undefined, head: YamlNode | undefined): readonly PatchHazard[] => {
  const contents = new Contents();
  if (!contents.canCompare(base) || !contents.canCompare(head)) return [{ range: undefined, place: 'a patch that is too large' }];
  const numbers = (root: YamlNode | undefined): ReadonlySet<number> => new Set(itemsOf(root).map(item => contents.of(item)));
  const [before, after] = [numbers(base), numbers(head)];
  const added = itemsOf(head).filter(item => !before.has(contents.of(item)));
  const removed = itemsOf(base).filter(item => !after.has(contents.of(item)));
  return [
    ...added.flatMap(item => operationHazards(item, undefined)),
    ...removed.flatMap(item => operationHazards(item, undefined).map(({ place }) => ({ range: undefined, place }))),
  ];
};

/** The steps of a JSON pointer. Source: RFC 6901, section 4. */
const stepsOf = (pointer: string): readonly Step[] =>
  pointer
    .slice(1)
    .split('/')
    .map(step => step.replaceAll('~1', '/').replaceAll('~0', '~'));

/** The kind that a patch's `target` names, when it names one plainly: kinds are regular expressions there. */
export const targetKind = (patch: YamlNode): string | undefined => {
  const kind = stringAt(mappingAt(patch, 'target'), 'kind');
  return kind !== undefined && /^[A-Za-z]+$/.test(kind) ? kind : undefined;
};
