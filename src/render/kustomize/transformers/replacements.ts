import * as v from 'valibot';
import type { SourceFile } from '../../../artifacts/source-file.ts';
import { lookupPath, slotsAt, splitFieldPath } from '../fields/field-path.ts';
import { BuildFailure } from '../objects/build-failure.ts';
import { CopyBudget, isMissing, type Node, scalarNode } from '../objects/node.ts';
import type { Resource } from '../objects/resource.ts';
import { effectiveNamespace, isSelected, type ResourceId } from '../objects/resource-id.ts';
import type { ResourceSet } from '../objects/resource-set.ts';
import type { Loader } from '../settings/loader.ts';
import { compileSelector, type Matcher } from '../settings/selector.ts';
import { firstDocument, type Located, parseSettings } from '../settings/settings.ts';
import {
  type FieldOptions,
  type Replacement,
  type ReplacementField,
  replacementSchema,
  type Selector,
} from '../settings/settings-schema.ts';
import { replaced } from './replaced-value.ts';
import { setInText } from './structured-text.ts';

const defaultPath = 'metadata.name';

type Options = FieldOptions | null | undefined;

/** `replacements`, with those of their files. */
export const readReplacements = (fields: Located<readonly ReplacementField[]>, loader: Loader): readonly Located<Replacement>[] =>
  fields.value.flatMap((field, at) => {
    if (!field.path) return [fields.at(field, at)];
    if (field.source || (field.targets ?? []).length > 0) throw new BuildFailure('cannot specify both path and inline replacement');
    return readFile(loader.load(field.path));
  });

const readFile = (file: SourceFile): readonly Located<Replacement>[] => {
  const node = firstDocument(file);
  if (node === undefined || node.kind === 'scalar')
    throw new BuildFailure(`unsupported replacement type encountered within replacement path ${file.path}`);
  if (node.kind === 'map') return [parseSettings(looseReplacement, node, `replacement ${file.path}`)];
  return node.items.map(item => parseSettings(looseReplacement, item, `replacement ${file.path}`));
};

/** Files of replacements may have fields that kustomize does not know. */
const looseReplacement = v.looseObject(replacementSchema.entries);

const fitsSource = (id: ResourceId, source: NonNullable<Replacement['source']>): boolean =>
  (!source.name || source.name === id.name) &&
  (!source.namespace || (source.namespace === 'default' ? 'default' : source.namespace) === effectiveNamespace(id)) &&
  isSelected(id, source);

const selectSource = (set: ResourceSet, source: NonNullable<Replacement['source']>): Resource => {
  const found = set.list.filter(resource => resource.everyId.some(id => fitsSource(id, source)));
  const [first, second] = found;
  if (first === undefined) throw new BuildFailure(`nothing selected by ${source.kind} ${source.name}`);
  if (second !== undefined) throw new BuildFailure(`multiple matches for selector ${source.kind} ${source.name}`);
  return first;
};

const partOf = (node: Node, options: Options): Node => {
  const delimiter = options?.delimiter ?? '';
  if (delimiter === '') return node;
  if (node.kind !== 'scalar') throw new BuildFailure('delimiter option can only be used with scalar nodes');
  const index = options?.index ?? 0;
  const part = node.text.split(delimiter)[index];
  if (index < 0 || part === undefined) throw new BuildFailure(`options.index ${index} is out of bounds for value ${node.text}`);
  return scalarNode(part, node.tag, node.sources, node.quoted);
};

const isEmpty = (node: Node): boolean =>
  node.kind === 'list' ? node.items.length === 0 : node.kind === 'map' ? node.entries.size === 0 : node.tag !== 'str' && node.text === '';

const sourceValueOf = (set: ResourceSet, replacement: Located<Replacement>): Node => {
  const { source, sourceValue } = replacement.value;
  if (typeof sourceValue === 'string') {
    if (source) throw new BuildFailure('value and resource selectors are mutually exclusive');
    return scalarNode(sourceValue, '', replacement.sources('sourceValue'));
  }
  if (!source) throw new BuildFailure('replacements must specify a source and at least one target');
  const path = source.fieldPath || defaultPath;
  const node = lookupPath(selectSource(set, source).object, splitFieldPath(path));
  if (isMissing(node) || isEmpty(node))
    throw new BuildFailure(`fieldPath \`${path}\` is missing for replacement source ${source.kind} ${source.name}`);
  return partOf(node, source.options);
};

const notFound = (path: string, creates: boolean): string =>
  `unable to find ${creates ? 'or create ' : ''}field ${JSON.stringify(path)} in replacement target`;

const setFields = (resource: Resource, value: Node, paths: readonly string[], options: Options, budget: CopyBudget): void => {
  for (const path of paths) {
    const steps = splitFieldPath(path);
    if (setInText(resource.object, steps, value, { options, budget })) continue;
    const creates = options?.create ? value.kind : undefined;
    const root = { node: resource.object, put: () => undefined };
    const slots = slotsAt(root, steps, creates);
    if (slots.length === 0) throw new BuildFailure(notFound(path, creates !== undefined));
    for (const slot of slots) slot.put(replaced(slot.node, value, options, budget));
  }
};

const matchesId = (matcher: Matcher, id: ResourceId): boolean =>
  matcher.gvk(id) && matcher.name(id.name) && matcher.namespace(id.namespace);

const namesNothing = (selector: Selector): boolean =>
  !(selector.group || selector.version || selector.kind || selector.name || selector.namespace);

const applyTarget = (set: ResourceSet, target: NonNullable<Replacement['targets']>[number], value: Node, budget: CopyBudget): void => {
  if (!target.select) throw new BuildFailure('target must specify resources to select');
  const select = compileSelector(target.select);
  const rejects = target.reject.map(selector => ({ selector, matcher: compileSelector(selector) }));
  const paths = target.fieldPaths.length > 0 ? target.fieldPaths : [defaultPath];
  for (const resource of set.list) {
    const ids = resource.everyId;
    const isRejected = rejects.some(
      ({ selector, matcher }) =>
        ((selector.labelSelector || selector.annotationSelector) && matcher.texts(resource)) ||
        (!namesNothing(selector) && ids.some(id => matchesId(matcher, id))),
    );
    if (select.texts(resource) && !isRejected && ids.some(id => matchesId(select, id)))
      setFields(resource, value, paths, target.options, budget);
  }
};

/** Applies replacements in their order: each sees what those before it made. */
export const applyReplacements = (set: ResourceSet, replacements: readonly Located<Replacement>[]): void => {
  const budget = new CopyBudget();
  for (const replacement of replacements) {
    const { targets } = replacement.value;
    if (!targets) throw new BuildFailure('replacements must specify a source and at least one target');
    const value = budget.copy(sourceValueOf(set, replacement));
    for (const target of targets) applyTarget(set, target, value, budget);
  }
};
