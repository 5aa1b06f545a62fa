import type { FileArtifact } from '../../../artifacts/artifact.ts';
import type { KubernetesObject } from '../../../artifacts/kubernetes/model.ts';
import { isSubstituted } from '../../../artifacts/kubernetes/substituted-text.ts';
import type { SourceFile } from '../../../artifacts/source-file.ts';
import type { YamlMapping, YamlNode, YamlScalar } from '../../../artifacts/yaml/model.ts';
import { scalarValue } from '../../../artifacts/yaml/scalar.ts';

/** A document of which SOPS encrypts values. */
export interface SopsDocument {
  readonly file: SourceFile;
  readonly root: YamlMapping;
  /** The object that it is, in a manifest. */
  readonly object: KubernetesObject | undefined;
  /** What people call it. */
  readonly name: string;
}

/** Kinds that hold values; whatever else stands in a manifest has nothing to encrypt. */
const holdingKinds: ReadonlySet<string | undefined> = new Set(['Secret', 'ConfigMap', 'HelmRelease']);

/** The documents of a file that hold what SOPS encrypts: in manifests, settings and values; in other files all. */
export const sopsDocuments = (artifact: FileArtifact): readonly SopsDocument[] => {
  const { file } = artifact;
  if (artifact.kind === 'kubernetes') {
    return artifact.objects.flatMap(object =>
      artifact.template === 'none' && holdingKinds.has(object.kind) && object.node.kind === 'mapping'
        ? [{ file, root: object.node, object, name: object.subject }]
        : [],
    );
  }
  if (artifact.kind !== 'values' && (artifact.kind !== 'sops' || artifact.isConfiguration)) return [];
  return artifact.yaml.documents.flatMap(({ root }) =>
    root?.kind === 'mapping' ? [{ file, root, object: undefined, name: file.path }] : [],
  );
};

/** A value with the keys on the way to it. */
export interface Leaf {
  readonly keys: readonly string[];
  readonly node: YamlScalar;
}

/** More values of a document are not looked at. */
const maxLeaves = 10_000;

/** What says which object it is stays as it is in every manifest: nobody could deploy it otherwise. */
const identity: ReadonlySet<string | undefined> = new Set(['apiVersion', 'kind', 'metadata', 'type', 'immutable']);

/** A text that SOPS has made of a value. */
const encrypted = /^ENC\[AES256_GCM,/u;

/** SOPS leaves what is empty or null as it is; what a variable stands for is not in the file. */
const isPlain = (node: YamlScalar): boolean =>
  !node.opaque && node.value !== '' && !encrypted.test(node.value) && scalarValue(node) !== null && !isSubstituted(node.value);

/** The values of a document that are not encrypted, as they are written: what an alias repeats stands where its anchor is. */
export function* plainLeaves({ root, object }: SopsDocument): Iterable<Leaf> {
  const hidden = (name: string | undefined): boolean => name === 'sops' || (object !== undefined && identity.has(name));
  const open: (readonly [keys: readonly string[], node: YamlNode])[] = root.entries
    .filter(({ name }) => !hidden(name))
    .map(({ name = '', value }) => [[name], value] as const)
    .toReversed();
  for (let count = 0; open.length > 0 && count < maxLeaves; count += 1) {
    const [keys, node] = open.pop() ?? [[], root];
    if (node.kind === 'scalar' && isPlain(node)) yield { keys, node };
    if (node.kind === 'mapping') for (const { name = '', value } of node.entries.toReversed()) open.push([[...keys, name], value]);
    if (node.kind === 'sequence') for (const item of node.items.toReversed()) open.push([keys, item]);
  }
}
