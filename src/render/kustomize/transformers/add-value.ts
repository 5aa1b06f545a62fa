import * as v from 'valibot';
import { fileNameOf } from '../../../text/path.ts';
import type { Sources } from '../../template/sources.ts';
import { slotsAt } from '../fields/field-path.ts';
import { splitPath } from '../fields/field-spec.ts';
import { BuildFailure } from '../objects/build-failure.ts';
import { type MapNode, untagged } from '../objects/node.ts';
import type { Resource } from '../objects/resource.ts';
import type { ResourceSet } from '../objects/resource-set.ts';
import type { Loader } from '../settings/loader.ts';
import { selectTargets } from '../settings/selector.ts';
import { firstDocument, Located, parseSettings, plainOf } from '../settings/settings.ts';
import { selectorSchema } from '../settings/settings-schema.ts';

const target = v.looseObject({
  selector: v.nullish(v.looseObject(selectorSchema.entries)),
  fieldPath: v.nullish(v.string(), ''),
  filePathPosition: v.nullish(v.number(), 0),
});
const schema = v.looseObject({
  value: v.nullish(v.string(), ''),
  targets: v.nullish(v.array(target), []),
  targetFilePath: v.nullish(v.string(), ''),
});

/** A part set into a path of a file; past its end it is the last one. */
const insertPart = (path: string, position: number, part: string): string => {
  if (part === '' || position < 0) return path;
  const isAbsolute = path.startsWith('/');
  const parts = path.split('/').filter(one => one !== '');
  if (position > parts.length - 1 && parts.length > 0) return `${path}/${part}`;
  parts.splice(position, 0, part);
  return `${isAbsolute ? '/' : ''}${parts.join('/')}`;
};

interface Value {
  readonly value: string;
  readonly sources: Sources;
}

const setField = (object: MapNode, names: readonly string[], position: number, { value, sources }: Value): void => {
  for (const slot of slotsAt({ node: object, put: () => undefined }, names, 'scalar')) {
    if (slot.node.kind !== 'scalar') throw new BuildFailure('wrong node kind: expected a scalar');
    slot.put(untagged(position > 0 ? insertPart(slot.node.text, position - 1, value) : value, slot.node, sources));
  }
};

/** The transformer that writes one value into fields, or into a place of a file's path. */
export const addValue = (resource: Resource, loader: Loader): ((set: ResourceSet) => void) => {
  const read = v.safeParse(schema, plainOf(resource.object));
  if (!read.success) throw new BuildFailure(`plugin ${resource.kind} fails configuration: ${read.issues[0].message}`);
  const settings = new Located(read.output, resource.object);
  const targets = [...settings.value.targets];
  if (settings.value.targetFilePath) {
    const node = firstDocument(loader.load(settings.value.targetFilePath));
    if (node !== undefined) for (const one of parseSettings(schema, node, 'targets').value.targets) targets.push(one);
  }
  const value = settings.value.value.trim() || fileNameOf(loader.folder);
  if (targets.length === 0) throw new BuildFailure('must specify at least one target');
  const sources = settings.sources('value');
  return set => {
    for (const { selector, fieldPath, filePathPosition } of targets) {
      if (!fieldPath) throw new BuildFailure('fieldPath cannot be empty');
      const names = splitPath(fieldPath, '/');
      for (const { object } of selector ? selectTargets(set.list, selector) : set.list)
        setField(object, names, filePathPosition, { value, sources });
    }
  };
};
