import { type ImageReference, parseImageReference } from '../../artifacts/images/image-reference.ts';
import { isFields, itemsAt, textAt, valueAt } from '../fields.ts';
import { type ObjectFields, type ObjectValue, UnknownPart } from '../org-rule.ts';

/** Registry and path as Kyverno has them: one-part names of Docker Hub stay as they are. Source: Kyverno, `pkg/utils/image/infos.go`. */
const nameParts = ({ name }: ImageReference): { readonly registry: string; readonly path: string } => {
  const slash = name.indexOf('/');
  const first = name.slice(0, Math.max(slash, 0));
  const isRegistry = slash !== -1 && (/[.:]/u.test(first) || first === 'localhost' || first.toLowerCase() !== first);
  return isRegistry ? { registry: first, path: name.slice(slash + 1) } : { registry: 'docker.io', path: name };
};

const tagOf = ({ tag, digest }: ImageReference): string => tag ?? (digest === undefined ? 'latest' : '');

/** An image in full: `docker.io/nginx:latest`. */
export const imageText = (reference: ImageReference): string => {
  const { registry, path } = nameParts(reference);
  return `${registry}/${path}${reference.digest === undefined ? `:${tagOf(reference)}` : `@${reference.digest}`}`;
};

const imageFields = (reference: ImageReference, pointer: string): ObjectFields => {
  const { registry, path } = nameParts(reference);
  const { digest } = reference;
  const tag = tagOf(reference);
  return {
    registry,
    name: path.slice(path.lastIndexOf('/') + 1),
    path,
    ...(tag !== '' && { tag }),
    ...(digest !== undefined && { digest }),
    reference: imageText(reference),
    referenceWithTag: `${registry}/${path}:${tag}`,
    jsonPointer: pointer,
  };
};

/** Where the pods of a kind stand. Source: Kyverno, `registeredExtractors`. */
const podPaths: Readonly<Record<string, readonly string[]>> = {
  Pod: ['spec'],
  CronJob: ['spec', 'jobTemplate', 'spec', 'template', 'spec'],
  ...Object.fromEntries(
    ['DaemonSet', 'Deployment', 'ReplicaSet', 'ReplicationController', 'StatefulSet', 'Job'].map(kind => [
      kind,
      ['spec', 'template', 'spec'],
    ]),
  ),
};

/** Images of an object by the list and name of their container, as expressions find them under `images`. Undefined where it has none. */
export const imagesOf = (object: ObjectFields, kind: string): ObjectValue | undefined => {
  const path = Object.hasOwn(podPaths, kind) ? (podPaths[kind] ?? []) : undefined;
  if (path === undefined) return undefined;
  const lists = ['initContainers', 'containers', 'ephemeralContainers'].flatMap((list): readonly (readonly [string, ObjectValue])[] => {
    const value = valueAt(object, ...path, list);
    if (value instanceof UnknownPart) return [[list, value]];
    const images = itemsAt(object, ...path, list).flatMap((container, index): readonly (readonly [string, ObjectValue])[] => {
      const image = isFields(container) ? valueAt(container, 'image') : container;
      const name = textAt(container, 'name') ?? '';
      if (image instanceof UnknownPart) return [[name, image]];
      if (typeof image !== 'string' || image.trim() === '') return [];
      const reference = parseImageReference(image);
      // Why not an error, as for Kyverno: a wrong name is an unknown image here, and no more.
      if (reference === undefined) return [[name, new UnknownPart(`"${image.slice(0, 100)}" is no name of an image.`)]];
      return [[name, imageFields(reference, `/${[...path, list, index].join('/')}/image`)]];
    });
    return images.length === 0 ? [] : [[list, Object.fromEntries(images)]];
  });
  return lists.length === 0 ? undefined : Object.fromEntries(lists);
};
