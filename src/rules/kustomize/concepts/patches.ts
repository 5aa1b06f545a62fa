import type { FileArtifact } from '../../../artifacts/artifact.ts';
import type { KubernetesObject } from '../../../artifacts/kubernetes/model.ts';
import { groupOf } from '../../../artifacts/kubernetes/pod-spec-places.ts';
import type { Kustomization } from '../../../artifacts/kustomize/kind.ts';
import { sourceFile } from '../../../artifacts/source-file.ts';
import { placesIn } from '../../../artifacts/yaml/inline-text.ts';
import { itemsOf, lookup, mappingAt, stringAt } from '../../../artifacts/yaml/lookup.ts';
import type { YamlMapping, YamlNode, YamlSequence } from '../../../artifacts/yaml/model.ts';
import { parseYaml } from '../../../artifacts/yaml/parse.ts';
import { folderOf, resolvePath } from '../../../text/path.ts';
import type { Range } from '../../../text/range.ts';

/** A patch of a kustomization: a part of an object that is merged into it, or a list of operations of JSON Patch (RFC 6902). */
export interface KustomizePatch {
  readonly root: YamlMapping | YamlSequence;
  /** The file that it is written in: one of its own, or the kustomization. */
  readonly path: string;
  /** Where a part of it stands in that file. */
  readonly placeOf: (range: Range) => Range;
  readonly target: YamlMapping | undefined;
  readonly kustomization: Kustomization;
}

/** In the order in which kustomize applies them. */
const patchFields = ['patchesStrategicMerge', 'patches', 'patchesJson6902'];

/** More patches of one kustomization are not read. */
const maxPatches = 200;

type Written = Pick<KustomizePatch, 'path' | 'placeOf'> & { readonly root: YamlNode | undefined };

const isPatchRoot = (root: YamlNode | undefined): root is YamlMapping | YamlSequence =>
  root?.kind === 'mapping' || root?.kind === 'sequence';

const inFile = (path: string, artifactAt: (path: string) => FileArtifact | undefined): readonly Written[] => {
  const artifact = artifactAt(path);
  return artifact?.kind === 'kubernetes' ? artifact.objects.map(({ node }) => ({ root: node, path, placeOf: range => range })) : [];
};

const inKustomization = (node: YamlNode, { file }: Kustomization): readonly Written[] => {
  if (node.kind !== 'scalar') return [];
  const inner = sourceFile(file.path, node.value);
  const placeOf = placesIn(node, inner);
  return parseYaml(inner).documents.map(({ root }) => ({ root, path: file.path, placeOf: range => placeOf(range).range }));
};

/**
 * The patches of a kustomization that can be read: those that stand in it, and those in files that hold parts of objects. `artifactAt`
 * gives the files that belong to it. Operations in files of their own are none of these.
 */
export const patchesOf = (
  kustomization: Kustomization,
  artifactAt: (path: string) => FileArtifact | undefined,
): readonly KustomizePatch[] =>
  patchFields
    .flatMap(field => itemsOf(lookup(kustomization.root, field)))
    .slice(0, maxPatches)
    .flatMap(item => {
      const named = item.kind === 'mapping' ? stringAt(item, 'path') : stringAt(item);
      const text = item.kind === 'mapping' ? lookup(item, 'patch') : lookup(item);
      const isPath = named !== undefined && !named.includes('\n');
      const written = isPath
        ? inFile(resolvePath(folderOf(kustomization.file.path), named), artifactAt)
        : text.state === 'present'
          ? inKustomization(text.node, kustomization)
          : [];
      return written.flatMap(({ root, ...place }) =>
        isPatchRoot(root) ? [{ ...place, root, target: mappingAt(item, 'target'), kustomization }] : [],
      );
    });

const isExact = (pattern: string): boolean => /^[\w.-]+$/u.test(pattern);

/** Whether a pattern that kustomize matches as a whole matches a text; undefined where that takes a regular expression. */
const matches = (pattern: string | undefined, text: string | undefined): boolean | undefined => {
  if (pattern === undefined || pattern === '' || pattern === '.*') return true;
  return isExact(pattern) ? pattern === text : undefined;
};

/** Whether a patch is certain to be applied to an object as it is written. */
const appliesTo = ({ root, target }: KustomizePatch, object: KubernetesObject): boolean => {
  if (target === undefined) {
    if (root.kind !== 'mapping' || stringAt(root, 'kind') !== object.kind || object.kind === undefined) return false;
    return (
      stringAt(root, 'metadata', 'name') === object.name &&
      object.name !== undefined &&
      groupOf(stringAt(root, 'apiVersion')) === object.group
    );
  }
  if (stringAt(target, 'labelSelector') !== undefined || stringAt(target, 'annotationSelector') !== undefined) return false;
  const fields = [
    [stringAt(target, 'kind'), object.kind],
    [stringAt(target, 'name'), object.name],
    [stringAt(target, 'group'), object.group],
  ] as const;
  return object.kind !== undefined && fields.every(([pattern, text]) => matches(pattern, text) === true);
};

const keyOf = (kind: string | undefined, name: string | undefined): string => `${kind ?? ''}\0${name ?? ''}`;

/** The kind and the name that a patch has to be of, where it says so word by word; empty where any may be meant. */
const addresseeOf = ({ root, target }: KustomizePatch): string => {
  if (target === undefined) return keyOf(stringAt(root, 'kind'), stringAt(root, 'metadata', 'name'));
  const [kind, name] = ['kind', 'name']
    .map(field => stringAt(target, field))
    .map(said => (said !== undefined && isExact(said) ? said : undefined));
  return keyOf(kind, name);
};

/**
 * Gives the patches that are certain to be applied to an object, in their order. Why by whom they are for: hundreds of patches and thousands of objects
 * would be held against each other.
 */
export const patchFinder = (patches: readonly KustomizePatch[]): ((object: KubernetesObject) => readonly KustomizePatch[]) => {
  const places = new Map(patches.map((patch, place) => [patch, place]));
  const byAddressee = Map.groupBy(patches, addresseeOf);
  return object => {
    const { kind, name } = object;
    const keys = new Set([keyOf(kind, name), keyOf(kind, undefined), keyOf(undefined, name), keyOf(undefined, undefined)]);
    return [...keys]
      .flatMap(key => byAddressee.get(key) ?? [])
      .filter(patch => appliesTo(patch, object))
      .toSorted((one, other) => (places.get(one) ?? 0) - (places.get(other) ?? 0));
  };
};
