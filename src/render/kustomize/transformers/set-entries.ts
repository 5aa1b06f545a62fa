import type { Sources } from '../../template/sources.ts';
import { changeField, type FieldSpec, mergeFieldSpecs } from '../fields/field-spec.ts';
import type { TransformerFields } from '../fields/transformer-fields.ts';
import { BuildFailure } from '../objects/build-failure.ts';
import { type Holder, overwrite, type ScalarNode, scalarNode, setEntry } from '../objects/node.ts';
import type { ResourceSet } from '../objects/resource-set.ts';
import type { Located } from '../settings/settings.ts';
import type { LabelSettings } from '../settings/settings-schema.ts';

/** A label or annotation to set. */
export interface Entry {
  readonly text: string;
  readonly sources: Sources;
}

/** The pairs that stand under a path of settings, each with its place. */
export const entriesOf = (
  settings: Located<unknown>,
  pairs: Readonly<Record<string, string>> | null | undefined,
  ...path: readonly (string | number)[]
): ReadonlyMap<string, Entry> =>
  new Map(Object.entries(pairs ?? {}).map(([key, text]) => [key, { text, sources: settings.sources(...path, key) }]));

/** Sets labels or annotations in the mappings of the specs. */
export const setEntries = (set: ResourceSet, entries: ReadonlyMap<string, Entry>, specs: readonly FieldSpec[]): void => {
  const names = [...entries.keys()].toSorted();
  for (const { object } of set.list)
    for (const name of names) {
      const { text, sources } = entries.get(name) ?? { text: '', sources: [] };
      const twins: Holder[] = [];
      const made: ScalarNode = { ...scalarNode(text, 'str', sources), twins };
      for (const spec of specs)
        changeField(object, spec, 'map', node => {
          if (node.kind !== 'map') throw new BuildFailure(`wrong node kind: expected a mapping under ${spec.path}`);
          const before = node.entries.get(name);
          if (before === undefined) {
            setEntry(node, name, made);
            twins.push({ map: node, key: name });
          } else overwrite(node, name, scalarNode(text, 'str', sources, before.kind === 'scalar' && before.quoted));
          return node;
        });
    }
};

const everyMetadata: FieldSpec = { group: '', version: '', kind: '', path: 'metadata/labels', create: true };

/** The fields that an entry of `labels` sets. */
export const labelFields = (label: LabelSettings, fields: TransformerFields): readonly FieldSpec[] => {
  const own = mergeFieldSpecs(label.fields, fields.labels);
  if (label.includeSelectors) return mergeFieldSpecs(own, fields.commonLabels);
  const withTemplates = label.includeTemplates ? mergeFieldSpecs(own, fields.templateLabels) : own;
  const withClaims = label.includeVolumeClaimTemplates ? mergeFieldSpecs(withTemplates, fields.volumeClaimTemplateLabels) : withTemplates;
  return mergeFieldSpecs(withClaims, [everyMetadata]);
};
