import type { Sources } from '../../template/sources.ts';
import { joinSources } from '../../template/sources.ts';
import { changeField, type FieldSpec } from '../fields/field-spec.ts';
import { BuildFailure } from '../objects/build-failure.ts';
import { untagged } from '../objects/node.ts';
import { isSelected } from '../objects/resource-id.ts';
import type { ResourceSet } from '../objects/resource-set.ts';

/** A text before or after names. */
export interface Affix {
  readonly text: string;
  readonly end: 'prefix' | 'suffix';
  readonly sources: Sources;
}

/** Kinds whose names are what others call them by outside of the build. */
const unnamed = [
  { group: '', version: '', kind: 'CustomResourceDefinition' },
  { group: 'apiregistration.k8s.io', version: '', kind: 'APIService' },
  { group: '', version: '', kind: 'Namespace' },
];

/** `namePrefix` and `nameSuffix`: changes the fields of the specs, of which the name is one. */
export const changeNames = (set: ResourceSet, { text, end, sources }: Affix, specs: readonly FieldSpec[]): void => {
  for (const resource of set.list) {
    const id = resource.originalId;
    if (unnamed.some(gvk => isSelected(id, gvk))) continue;
    for (const spec of specs) {
      if (!isSelected(id, spec)) continue;
      if (spec.path === 'metadata/name' && text !== '') {
        if (end === 'prefix') resource.prefixes = [...resource.prefixes, text];
        else resource.suffixes = [...resource.suffixes, text];
        resource.storeId();
      }
      changeField(resource.object, spec, 'scalar', node => {
        if (node.kind !== 'scalar') throw new BuildFailure(`wrong node kind: expected a scalar under ${spec.path}`);
        return untagged(end === 'prefix' ? text + node.text : node.text + text, node, joinSources([sources, node.sources]));
      });
    }
  }
};
