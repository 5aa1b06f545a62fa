import * as v from 'valibot';
import { BuildFailure } from './build-failure.ts';
import { slotsAt } from './field-path.ts';
import { splitPath } from './field-spec.ts';
import type { Loader } from './loader.ts';
import { untagged } from './node.ts';
import type { Resource } from './resource.ts';
import type { ResourceSet } from './resource-set.ts';
import { selectTargets } from './selector.ts';
import { firstDocument, Located, parseSettings, plainOf } from './settings.ts';
import { selectorSchema } from './settings-schema.ts';

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

/** The transformer that writes one value into fields, or into a place of a file's path. */
export const addValue = (resource: Resource, loader: Loader): ((set: ResourceSet) => void) => {
  const read = v.safeParse(schema, plainOf(resource.object));
  if (!read.success) throw new BuildFailure(`plugin ${resource.kind} fails configuration: ${read.issues[0].message}`);
  const settings = new Located(read.output, resource.object);
  const targets = [...(settings.value.targets ?? [])];
  if (settings.value.targetFilePath) {
    const node = firstDocument(loader.load(settings.value.targetFilePath));
    if (node !== undefined) for (const one of parseSettings(schema, node, 'targets').value.targets ?? []) targets.push(one);
  }
  const value = (settings.value.value ?? '').trim() || (loader.folder.split('/').at(-1) ?? '');
  if (targets.length === 0) throw new BuildFailure('must specify at least one target');
  const sources = settings.sources('value');
  return set => {
    for (const { selector, fieldPath, filePathPosition } of targets) {
      if (!fieldPath) throw new BuildFailure('fieldPath cannot be empty');
      for (const { object } of selector ? selectTargets(set.list, selector) : set.list) {
        for (const slot of slotsAt({ node: object, put: () => undefined }, splitPath(fieldPath, '/'), 'scalar')) {
          if (slot.node.kind !== 'scalar') throw new BuildFailure('wrong node kind: expected a scalar');
          const position = filePathPosition ?? 0;
          slot.put(untagged(position > 0 ? insertPart(slot.node.text, position - 1, value) : value, slot.node, sources));
        }
      }
    }
  };
};
