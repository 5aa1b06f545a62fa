import { isKustomization } from '../../artifacts/kubernetes/kustomization.ts';
import { itemsOf, lookup, mappingAt, stringAt } from '../../artifacts/yaml/lookup.ts';
import type { YamlNode } from '../../artifacts/yaml/model.ts';
import { scalarValue } from '../../artifacts/yaml/scalar.ts';
import { onceFor } from '../../text/once-for.ts';
import { fileNameOf, folderOf, resolvePath } from '../../text/path.ts';
import type { PlacedText } from '../environment.ts';
import { derivedText, nodeText, wholeText } from '../placed-text.ts';
import type { RepositorySide } from '../repository-side.ts';

/** What stands under a key of a ConfigMap or Secret, and the folder of the file that says so. */
export interface ReferredData {
  readonly folder: string;
  /** By key. What a file holds that was not read has no text. */
  readonly entries: ReadonlyMap<string, ReferredEntry>;
}

export type ReferredEntry =
  | { readonly kind: 'text'; readonly text: PlacedText; readonly value: string }
  | { readonly kind: 'file'; readonly path: string }
  /** Encrypted, or not text. */
  | { readonly kind: 'unknown' };

/** Values that SOPS encrypted. */
const encrypted = /^ENC\[/u;

const decoded = (value: string): string | undefined => {
  try {
    const bytes = Uint8Array.from(atob(value.replaceAll(/\s/gu, '')), char => char.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

const entryOf = (node: YamlNode, holder: PlacedText, isEncoded: boolean): ReferredEntry => {
  const scalar = scalarValue(node);
  if (typeof scalar !== 'string' || encrypted.test(scalar)) return { kind: 'unknown' };
  if (!isEncoded) return { kind: 'text', text: nodeText(node, holder), value: scalar };
  const value = decoded(scalar);
  return value === undefined ? { kind: 'unknown' } : { kind: 'text', text: derivedText(value, node, holder), value };
};

/** More entries of one object are not read. */
const maxEntries = 500;

const fromObjects = (kind: 'ConfigMap' | 'Secret', side: RepositorySide): readonly NamedData[] =>
  side.objects('', kind).flatMap(({ node, text, name, namespace }) => {
    if (name === undefined) return [];
    const entries = (['data', 'stringData'] as const).flatMap(field =>
      (mappingAt(node, field)?.entries ?? [])
        .slice(0, maxEntries)
        .flatMap(({ name: key, value }) =>
          key === undefined ? [] : [[key, entryOf(value, text, kind === 'Secret' && field === 'data')] as const],
        ),
    );
    return [{ kind, name, namespace, data: { folder: folderOf(text.file.path), entries: new Map(entries) } }];
  });

/** `key=path`, or a path whose last part is the key. */
const fileEntry = (written: string, folder: string): readonly [string, ReferredEntry] => {
  const at = written.indexOf('=');
  const path = written.slice(at + 1);
  return [at === -1 ? fileNameOf(path) : written.slice(0, at), { kind: 'file', path: resolvePath(folder, path) }];
};

const literalEntry = (node: YamlNode, text: PlacedText): readonly (readonly [string, ReferredEntry])[] => {
  const written = stringAt(node) ?? '';
  const at = written.indexOf('=');
  const value = written.slice(at + 1);
  return at === -1 ? [] : [[written.slice(0, at), { kind: 'text', text: derivedText(value, node, text), value }]];
};

const fromGenerators = (kind: 'ConfigMap' | 'Secret', side: RepositorySide): readonly NamedData[] => {
  const field = kind === 'ConfigMap' ? 'configMapGenerator' : 'secretGenerator';
  return side.read.flatMap(kustomization => {
    if (!isKustomization(kustomization.path) || !kustomization.text.includes(field)) return [];
    const folder = folderOf(kustomization.path);
    const root = side.yaml(kustomization.path)?.documents[0]?.root;
    const [prefix = '', suffix = ''] = [stringAt(root, 'namePrefix'), stringAt(root, 'nameSuffix')];
    return itemsOf(lookup(root, field)).flatMap(item => {
      const written = stringAt(item, 'name');
      if (written === undefined) return [];
      const names = new Set([written, `${prefix}${written}${suffix}`]);
      const files = itemsOf(lookup(item, 'files')).flatMap(node => {
        const file = stringAt(node);
        return file === undefined ? [] : [fileEntry(file, folder)];
      });
      const literals = itemsOf(lookup(item, 'literals')).flatMap(node => literalEntry(node, wholeText(kustomization)));
      const data = { folder, entries: new Map([...files, ...literals]) };
      return [...names].map(name => ({ kind, name, namespace: stringAt(item, 'namespace'), data }));
    });
  });
};

interface NamedData {
  readonly kind: 'ConfigMap' | 'Secret';
  readonly name: string;
  readonly namespace: string | undefined;
  readonly data: ReferredData;
}

/** More objects of one name are not compared. */
const maxAlike = 50;

/** All ConfigMaps and Secrets of a side by kind and name. */
const indexOf = onceFor((side: RepositorySide): ReadonlyMap<string, readonly NamedData[]> => {
  const all = (['ConfigMap', 'Secret'] as const).flatMap(kind => [...fromObjects(kind, side), ...fromGenerators(kind, side)]);
  return Map.groupBy(all, ({ kind, name }) => `${kind}/${name}`);
});

/** What kustomize puts behind the name of what it makes, in releases as well where it is told that they refer to it. Source: kustomize, `hasher.Encode`. */
const hash = /-[2456789bcdfghkmt]{10}$/u;

/** The ConfigMaps or Secrets of a name that the repository holds or has kustomize make. */
export const referredData = (
  kind: 'ConfigMap' | 'Secret',
  name: string,
  namespace: string | undefined,
  side: RepositorySide,
): readonly ReferredData[] =>
  (indexOf(side).get(`${kind}/${name}`) ?? indexOf(side).get(`${kind}/${name.replace(hash, '')}`) ?? [])
    .slice(0, maxAlike)
    .filter(one => one.namespace === undefined || namespace === undefined || one.namespace === namespace)
    .map(({ data }) => data);
