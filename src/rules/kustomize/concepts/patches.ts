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

/** Whether a pattern that kustomize matches as a whole matches a text; undefined where that takes a regular expression. */
const matches = (pattern: string | undefined, text: string | undefined): boolean | undefined => {
  if (pattern === undefined || pattern === '' || pattern === '.*') return true;
  return /^[\w.-]+$/u.test(pattern) ? pattern === text : undefined;
};

/** Whether a patch is certain to be applied to an object as it is written. */
export const appliesTo = ({ root, target }: KustomizePatch, object: KubernetesObject): boolean => {
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
