import type { Sources } from '../../template/sources.ts';
import { changeField, type FieldSpec } from '../fields/field-spec.ts';
import { BuildFailure } from '../objects/build-failure.ts';
import { scalarNode } from '../objects/node.ts';
import { isSelected } from '../objects/resource-id.ts';
import type { ResourceSet } from '../objects/resource-set.ts';
import type { ReplicaSettings } from '../settings/settings-schema.ts';

/** An entry of `replicas`. @throws BuildFailure when it fits no object. */
export const changeReplicas = (set: ResourceSet, { name, count }: ReplicaSettings, specs: readonly FieldSpec[], sources: Sources): void => {
  let found = false;
  for (const spec of specs)
    for (const { object } of set.withAnyId(id => id.name === name && isSelected(id, spec))) {
      found = true;
      changeField(object, spec, 'scalar', node => {
        if (node.kind !== 'scalar') throw new BuildFailure(`wrong node kind: expected a scalar under ${spec.path}`);
        return scalarNode(`${count}`, 'int', sources);
      });
    }
  if (!found)
    throw new BuildFailure(`resource with name ${name} does not match a config with the kinds ${specs.map(({ kind }) => kind).join(', ')}`);
};
