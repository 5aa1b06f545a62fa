import { onceFor } from '../../text/once-for.ts';
import type { FileArtifact } from '../artifact.ts';
import type { ComposeProject } from '../compose/model.ts';
import type { Dockerfile, Instruction } from '../dockerfile/model.ts';
import type { KubernetesObject } from '../kubernetes/model.ts';
import { stringAt } from '../yaml/lookup.ts';
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
  /** The images of the containers, by their names alone: another tag or digest is the same. */
  readonly imageNames?: true;
}

/** Those fields by the kind of the object; `*` for all other kinds. */
export type PartsByKind = Readonly<Record<string, PartFields>>;

/**
 * What of files somebody goes by: a change that leaves all of it as it was does not concern him. What is left out is the whole text of each such
 * file.
 */
export interface PartsOfFiles {
  /** What of an API object, by its kind; `*` for objects of all other kinds. */
  readonly objects?: PartsByKind;
  /** The instructions of a Dockerfile; of a FROM the name of its image without tag and digest. */
  readonly instructions?: readonly Instruction['keyword'][];
  /** The fields of the services of a Compose file that builds something, each as its keys, and the names of their images without tag and digest. */
  readonly services?: readonly (readonly string[])[];
  /** Whether the text of a file speaks of this, wherever it does: all that counts of files that have no objects. Without the flag `g`. */
  readonly mentions?: RegExp;
}

/**
 * What of a file somebody goes by, as texts: two versions of the file with the same parts are the same to him.
 */
export const readParts = (artifact: FileArtifact, { objects, instructions, services, mentions }: PartsOfFiles): readonly string[] => {
  if (artifact.kind === 'dockerfile' && instructions !== undefined && !artifact.template) return dockerfileParts(artifact, instructions);
  if (artifact.kind === 'compose' && services !== undefined) return serviceParts(artifact, services);
  const mentioned = mentions === undefined ? [] : [String(mentions.test(artifact.file.text))];
  if (artifact.kind !== 'kubernetes' && mentions !== undefined) return mentioned;
  // Why the whole of a template: what its actions print hangs on more than the field in which they stand.
  if (artifact.kind !== 'kubernetes' || objects === undefined || artifact.template !== 'none') return [artifact.file.text];
  const parts = artifact.objects.flatMap(object => {
    const fields = objects[object.kind ?? '*'] ?? objects['*'];
    return fields === undefined ? [] : [[object.subject, ...[...partsOf(object, fields)].map(part => partText(object, part))].join('\n')];
  });
  return [...mentioned, ...parts];
};

/** Two versions of an object. */
type ObjectVersions = readonly [before: KubernetesObject, after: KubernetesObject];

/** The objects of a manifest that differ in another version of it, in pairs; undefined where they are no pairs, or the files no plain manifests. */
const changedObjects = (one: FileArtifact, other: FileArtifact): readonly ObjectVersions[] | undefined => {
  if (one.kind !== 'kubernetes' || other.kind !== 'kubernetes' || one.template !== 'none' || other.template !== 'none') return undefined;
  if (one.objects.length !== other.objects.length) return undefined;
  const pairs = one.objects.flatMap((before, index): readonly ObjectVersions[] => {
    const after = other.objects[index];
    return after === undefined || isAlike(before, after) ? [] : [[before, after]];
  });
  return pairs.every(([before, after]) => before.kind === after.kind) ? pairs : undefined;
};

/** Whether two objects have the same text, which speaks of nothing outside of it. */
const isAlike = (one: KubernetesObject, other: KubernetesObject): boolean => {
  const text = textOfObject(one);
  return (
    !text.includes('*') &&
    text === textOfObject(other) &&
    one.subject === other.subject &&
    one.partial === other.partial &&
    one.doubtful === other.doubtful
  );
};

const textOfObject = ({ file, range }: KubernetesObject): string => file.text.slice(range.start, range.end);

/**
 * Tells for whom two versions of a file are the same: those for whom `readParts` gives the same of both. Why apart: of a fixed file most is as it was, and
 * tens of rules ask.
 */
export const compareParts = (one: FileArtifact, other: FileArtifact): ((parts: PartsOfFiles) => boolean) => {
  const pairs = changedObjects(one, other);
  return parts => {
    const { objects, mentions } = parts;
    if (pairs === undefined || objects === undefined) return knownText(one, parts) === readParts(other, parts).join('\0');
    if (mentions?.test(one.file.text) !== mentions?.test(other.file.text)) return false;
    return pairs.every(([before, after]) => {
      const fields = objects[before.kind ?? '*'] ?? objects['*'];
      return fields === undefined || (before.subject === after.subject && haveSameParts(before, after, fields));
    });
  };
};

/** Why kept, as below: a file is compared with itself under each fix that is tried. */
const textsByParts = onceFor((_artifact: FileArtifact) => new Map<PartsOfFiles, string>());

const knownText = (artifact: FileArtifact, parts: PartsOfFiles): string => {
  const known = textsByParts(artifact);
  const text = known.get(parts) ?? readParts(artifact, parts).join('\0');
  known.set(parts, text);
  return text;
};

const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ');

/** Longer texts are no image references. */
const maxImageLength = 1_024;

/** An image's text without its tag and digest, also where a variable decides these. */
const withoutTag = (text: string): string => {
  const [name = ''] = text.slice(0, maxImageLength).split('@', 1);
  const colon = name.indexOf(':', name.lastIndexOf('/') + 1);
  return colon === -1 || name[colon + 1] === '-' ? name : name.slice(0, colon);
};

const dockerfileParts = ({ file, instructions }: Dockerfile, keywords: readonly Instruction['keyword'][]): readonly string[] =>
  instructions
    .filter(({ keyword }) => keywords.includes(keyword))
    .map(instruction => {
      if (instruction.keyword !== 'FROM') return oneLine(file.text.slice(instruction.range.start, instruction.range.end));
      const { image, alias } = instruction;
      return `FROM ${withoutTag(image.word.expanded.value ?? image.word.text)} ${alias?.text ?? ''}`;
    });

/** Why none where nothing is built: what a file runs then is made elsewhere, or by another file, whose change tells. */
const serviceParts = ({ services }: ComposeProject, fields: readonly (readonly string[])[]): readonly string[] =>
  (services.some(({ builds }) => builds) ? services : []).map(service => {
    const parts = fields.map(path => {
      const found = service.get(...path);
      if (found.state !== 'present') return found.state;
      const { start, end } = found.entry?.range ?? found.node.range;
      return oneLine(found.file.text.slice(start, end));
    });
    return [service.subject, service.complete, service.amends, withoutTag(service.image?.text ?? ''), ...parts].join('\n');
  });

/** What is written under a field, with its key; the state of what is not written. */
const textAt = ({ file }: KubernetesObject, found: Lookup): string => {
  const range = found.state === 'absent' ? undefined : (found.entry?.range ?? (found.state === 'present' ? found.node.range : undefined));
  return range === undefined ? found.state : file.text.slice(range.start, range.end);
};

/** What of an object somebody goes by, one after the other: words as they are, and what stands under fields. */
function* partsOf(
  object: KubernetesObject,
  { fields = [], pod = [], containers = [], podLabels, imageNames }: PartFields,
): Generator<string | Lookup, void> {
  yield `${object.partial} ${object.doubtful}`;
  for (const path of fields) yield object.get(...path);
  for (const spec of object.podSpecs) {
    if (podLabels) yield spec.labels;
    for (const path of pod) yield spec.get(...path);
    for (const container of spec.containers) {
      yield container.subject;
      if (imageNames) yield withoutTag(stringAt(container.get('image')) ?? '');
      for (const path of containers) yield container.get(...path);
    }
  }
}

/** A part as a text: of what is written, the space between words counts no more than that there is some. */
const partText = (object: KubernetesObject, part: string | Lookup): string =>
  typeof part === 'string' ? part : oneLine(textAt(object, part));

/** Whether the same stands in two versions of an object. Why first as it is written: nearly all is, down to the space between. */
const haveSameParts = (one: KubernetesObject, other: KubernetesObject, fields: PartFields): boolean => {
  const others = partsOf(other, fields);
  for (const part of partsOf(one, fields)) {
    const { done, value } = others.next();
    if (done) return false;
    const isAsWritten = typeof part !== 'string' && typeof value !== 'string' && textAt(one, part) === textAt(other, value);
    if (!isAsWritten && partText(one, part) !== partText(other, value)) return false;
  }
  return others.next().done === true;
};
