import type { FileArtifact } from '../artifact.ts';
import type { KubernetesObject } from '../kubernetes/model.ts';
import type { Lookup } from '../yaml/model.ts';

/**
 * The fields of an object by which somebody goes, each as its keys from the object's root. `pod` fields are those of each pod spec in it, from
 * that, `containers` those of each container, from that; `podLabels` are the labels of the pods that it makes.
 */
interface PartFields {
  readonly fields?: readonly (readonly string[])[];
  readonly pod?: readonly (readonly string[])[];
  readonly containers?: readonly (readonly string[])[];
  readonly podLabels?: true;
}

/** Those fields by the kind of the object; `*` for all other kinds. */
export type PartsByKind = Readonly<Record<string, PartFields>>;

/**
 * What of a file somebody goes by, as texts: two versions of the file with the same parts are the same to him. Without fields by kind, and
 * for all that is not a manifest, that is the whole text.
 */
export const readParts = (artifact: FileArtifact, byKind: PartsByKind | undefined): readonly string[] => {
  const { file } = artifact;
  // Why the whole of a template: what its actions print hangs on more than the field in which they stand.
  if (artifact.kind !== 'kubernetes' || byKind === undefined || artifact.template !== 'none') return [file.text];
  return artifact.objects.flatMap(object => {
    const fields = byKind[object.kind ?? '*'] ?? byKind['*'];
    return fields === undefined ? [] : [`${object.subject}\n${partsOf(object, fields).join('\n')}`];
  });
};

const partsOf = (object: KubernetesObject, { fields = [], pod = [], containers = [], podLabels }: PartFields): readonly string[] => {
  const textOf = (found: Lookup): string => {
    const range = found.state === 'absent' ? undefined : (found.entry?.range ?? (found.state === 'present' ? found.node.range : undefined));
    return range === undefined ? found.state : object.file.text.slice(range.start, range.end).replaceAll(/\s+/gu, ' ');
  };
  return [
    `${object.partial} ${object.doubtful}`,
    ...fields.map(path => textOf(object.get(...path))),
    ...object.podSpecs.flatMap(spec => [
      ...(podLabels ? [textOf(spec.labels)] : []),
      ...pod.map(path => textOf(spec.get(...path))),
      ...spec.containers.flatMap(container => [container.subject, ...containers.map(path => textOf(container.get(...path)))]),
    ]),
  ];
};
