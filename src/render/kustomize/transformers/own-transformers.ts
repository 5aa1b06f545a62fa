import { joinSources } from '../../template/sources.ts';
import type { FieldSpec } from '../fields/field-spec.ts';
import type { TransformerFields } from '../fields/transformer-fields.ts';
import type { Loader } from '../settings/loader.ts';
import type { Located } from '../settings/settings.ts';
import type { Settings } from '../settings/settings-schema.ts';
import { changeImages } from './change-images.ts';
import { changeNames } from './change-names.ts';
import { changeNamespaces } from './change-namespaces.ts';
import { changeReplicas } from './change-replicas.ts';
import { prepareJsonPatch, prepareMergePatches, preparePatch } from './patches.ts';
import type { Transformer } from './plugins.ts';
import { applyReplacements, readReplacements } from './replacements.ts';
import { entriesOf, labelFields, setEntries } from './set-entries.ts';

/** A transformer with the name that kustomize has for it. */
interface Named {
  readonly kind: string;
  readonly transformer: Transformer;
  /** How many times it goes through all objects. */
  readonly weight?: number;
}

/** Merging a patch takes longer than looking at an object. */
const patchWeight = 1.5;

const patches = (settings: Located<Settings>, loader: Loader): readonly Named[] => {
  const { patchesStrategicMerge, patches: own } = settings.value;
  const given = patchesStrategicMerge.map((text, at) => ({
    text,
    sources: settings.sources('patchesStrategicMerge', at),
  }));
  return [
    ...(given.length > 0 ? [{ kind: 'PatchStrategicMergeTransformer', transformer: prepareMergePatches(given, loader) }] : []),
    ...own.map((patch, at) => ({
      kind: 'PatchTransformer',
      transformer: preparePatch(settings.at(patch, 'patches', at), loader),
      weight: patchWeight,
    })),
  ];
};

const names = (settings: Located<Settings>, fields: TransformerFields): readonly Named[] => {
  const { namespace, namePrefix, nameSuffix } = settings.value;
  const affix = (end: 'prefix' | 'suffix', text: string, field: string, specs: readonly FieldSpec[]): Transformer => {
    const sources = settings.sources(field);
    return set => changeNames(set, { text, end, sources }, specs);
  };
  const sources = settings.sources('namespace');
  const inNamespace: Transformer = set =>
    changeNamespaces(set, { namespace, sources, specs: fields.namespace, unsetOnly: false, subjects: 'defaultOnly' });
  return [
    ...(namespace ? [{ kind: 'NamespaceTransformer', transformer: inNamespace }] : []),
    ...(namePrefix ? [{ kind: 'PrefixTransformer', transformer: affix('prefix', namePrefix, 'namePrefix', fields.namePrefix) }] : []),
    ...(nameSuffix ? [{ kind: 'SuffixTransformer', transformer: affix('suffix', nameSuffix, 'nameSuffix', fields.nameSuffix) }] : []),
  ];
};

const labels = (settings: Located<Settings>, fields: TransformerFields): readonly Named[] => {
  const { labels: own, commonLabels, commonAnnotations } = settings.value;
  const named = own.map((label, at): Named => {
    const entries = entriesOf(settings, label.pairs, 'labels', at, 'pairs');
    const specs = labelFields(label, fields);
    return { kind: 'LabelTransformer', transformer: set => setEntries(set, entries, specs), weight: entries.size };
  });
  const common = entriesOf(settings, commonLabels, 'commonLabels');
  const annotations = entriesOf(settings, commonAnnotations, 'commonAnnotations');
  return [
    ...named,
    ...(named.length > 0 || common.size > 0
      ? [
          {
            kind: 'LabelTransformer',
            transformer: (set => setEntries(set, common, fields.commonLabels)) satisfies Transformer,
            weight: common.size,
          },
        ]
      : []),
    ...(annotations.size > 0
      ? [
          {
            kind: 'AnnotationsTransformer',
            transformer: (set => setEntries(set, annotations, fields.commonAnnotations)) satisfies Transformer,
          },
        ]
      : []),
  ];
};

const counts = (settings: Located<Settings>, fields: TransformerFields): readonly Named[] => {
  const { replicas } = settings.value;
  return [
    ...replicas.map((replica, at): Named => {
      const sources = settings.sources('replicas', at, 'count');
      return { kind: 'ReplicaCountTransformer', transformer: set => changeReplicas(set, replica, fields.replicas, sources) };
    }),
    ...(['images', 'imageTags'] as const).flatMap(field =>
      settings.value[field].map((image, at): Named => {
        const said = (['newTag', 'newName', 'digest', 'tagSuffix'] as const).filter(key => image[key] !== '');
        const sources = joinSources([...said.map(key => settings.sources(field, at, key)), settings.sources(field, at)]);
        return { kind: 'ImageTagTransformer', transformer: set => changeImages(set, image, fields.images, sources) };
      }),
    ),
  ];
};

/** The transformers of a kustomization's own fields in their order, which is the same whatever the order in the file. */
export const ownTransformers = (settings: Located<Settings>, fields: TransformerFields, loader: Loader): readonly Named[] => {
  const { patchesJson6902, replacements } = settings.value;
  const read = readReplacements(settings.at(replacements, 'replacements'), loader);
  return [
    ...patches(settings, loader),
    ...names(settings, fields),
    ...labels(settings, fields),
    ...patchesJson6902.map((patch, at) => ({
      kind: 'PatchJson6902Transformer',
      transformer: prepareJsonPatch(settings.at(patch, 'patchesJson6902', at), loader),
    })),
    ...counts(settings, fields),
    ...(read.length > 0
      ? [{ kind: 'ReplacementTransformer', transformer: (set => applyReplacements(set, read)) satisfies Transformer, weight: read.length }]
      : []),
  ];
};
