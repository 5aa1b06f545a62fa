import { isKustomization } from '../../artifacts/kubernetes/kustomization.ts';
import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import { parseKubernetes } from '../../artifacts/kubernetes/parse.ts';
import { type SourceFile, sourceFile } from '../../artifacts/source-file.ts';
import { patchHazards, targetKind } from '../../artifacts/unrendered/patch-content.ts';
import { itemsOf, lookup, mappingAt, stringAt } from '../../artifacts/yaml/lookup.ts';
import type { YamlNode } from '../../artifacts/yaml/model.ts';
import { MAX_WRITTEN_LENGTH, parseYaml } from '../../artifacts/yaml/parse.ts';
import { wholeMatcher } from '../../render/kustomize/settings/regexp.ts';
import { folderOf, resolvePath } from '../../text/path.ts';
import type { Unrendered } from '../unrendered/unrendered.ts';
import type { RenderedPair } from './judge-rendered.ts';
import type { RenderedSources } from './read-rendered.ts';
import type { SideFiles } from './units/rendering.ts';

/** Something that an overlay does to objects and that may give them more. */
interface Danger {
  /** Whether it is for an object, as far as kinds and names tell. */
  readonly fits: (object: KubernetesObject) => boolean;
  /** What it chooses objects by; by labels and annotations, too, where that is not known. */
  readonly by: 'name' | 'labels';
}

const forAll: Danger = { fits: () => true, by: 'labels' };

/** Fields by which others than patches change objects that they choose themselves. */
const choosing = ['transformers', 'replacements', 'vars', 'configurations'];

const rootsOf = (file: SourceFile): readonly YamlNode[] =>
  parseYaml(file, undefined, MAX_WRITTEN_LENGTH).documents.flatMap(({ root }) => root ?? []);

const matches = (pattern: string | undefined, text: string | undefined): boolean => {
  if (pattern === undefined || text === undefined) return true;
  try {
    return wholeMatcher(pattern)(text);
  } catch {
    return true;
  }
};

/** What is said of one patch: the file or the text, and its target. */
const patchIn = (item: YamlNode, folder: string, files: SideFiles): readonly Danger[] => {
  const written = item.kind === 'mapping' ? (stringAt(item, 'patch') ?? stringAt(item, 'path')) : stringAt(item);
  if (written === undefined) return [];
  const isText = written.includes('\n') || (item.kind === 'mapping' && stringAt(item, 'patch') !== undefined);
  const text = isText ? written : files.get(resolvePath(folder, written))?.text;
  if (text === undefined) return [forAll];
  const target = mappingAt(item, 'target');
  if (patchHazards(text, target && (targetKind(item) ?? 'any')).length === 0) return [];
  if (target !== undefined) {
    const by = ['labelSelector', 'annotationSelector'].some(key => lookup(target, key).state !== 'absent') ? 'labels' : 'name';
    return [{ fits: ({ kind, name }) => matches(stringAt(target, 'kind'), kind) && matches(stringAt(target, 'name'), name), by }];
  }
  return rootsOf(sourceFile('', text)).map(root => ({
    fits: ({ kind, name }) => stringAt(root, 'kind') === kind && stringAt(root, 'metadata', 'name') === name,
    by: 'name',
  }));
};

/** What a kustomization does to objects that may give them more. */
const dangersIn = (file: SourceFile, files: SideFiles): readonly Danger[] =>
  rootsOf(file).flatMap(root => [
    ...['patches', 'patchesStrategicMerge', 'patchesJson6902'].flatMap(key =>
      itemsOf(lookup(root, key)).flatMap(item => patchIn(item, folderOf(file.path), files)),
    ),
    ...(choosing.some(key => lookup(root, key).state !== 'absent') ? [forAll] : []),
  ]);

const objectsOf = (file: SourceFile | undefined): readonly KubernetesObject[] =>
  file === undefined ? [] : parseKubernetes(file, { template: 'none' }).objects;

/** What patches choose an object by. */
const identityOf = ({ apiVersion, kind, name, node }: KubernetesObject, by: Danger['by']): string => {
  if (by === 'name') return JSON.stringify([apiVersion, kind, name]);
  const textAt = (key: string): string | undefined => {
    const found = mappingAt(node, 'metadata', key);
    return found?.document.file.text.slice(found.range.start, found.range.end);
  };
  return JSON.stringify([apiVersion, kind, name, textAt('labels'), textAt('annotations')]);
};

/**
 * Changed manifests of which it is not known what overlays make of them, because these cannot be built: those that the change breaks, and those that
 * have something in store for an object which was not there under this name, with these labels.
 */
export const unbuiltOverlays = (
  pairs: readonly RenderedPair[],
  sources: RenderedSources,
  changed: readonly string[],
): readonly Unrendered[] =>
  pairs.flatMap(({ unit, head }) => {
    if (head.state !== 'failed') return [];
    const manifests = changed.filter(path => unit.reads(path) && sources.head.has(path) && !isKustomization(path));
    const isBroken = unit.render(sources.base).state === 'rendered';
    const dangers = isBroken
      ? [forAll]
      : [...sources.head.values()].flatMap(file =>
          isKustomization(file.path) && unit.reads(file.path) ? dangersIn(file, sources.head) : [],
        );
    if (dangers.length === 0) return [];
    return manifests.flatMap((path): readonly Unrendered[] => {
      const file = sources.head.get(path);
      const former = objectsOf(sources.base.get(sources.moved.get(path) ?? path));
      const before = new Set(former.flatMap(object => [identityOf(object, 'name'), identityOf(object, 'labels')]));
      const fresh = objectsOf(file).find(object => dangers.some(({ fits, by }) => fits(object) && !before.has(identityOf(object, by))));
      if (fresh === undefined && !isBroken) return [];
      const range = fresh?.range;
      return [{ path, file, ...(range && { range }), what: 'is changed by overlays', renderer: 'overlays', reason: head.reason }];
    });
  });
