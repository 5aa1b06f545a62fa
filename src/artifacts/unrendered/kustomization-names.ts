import { folderOf, resolvePath } from '../../text/path.ts';
import type { SourceFile } from '../source-file.ts';
import { entriesOf, lookup, stringAt } from '../yaml/lookup.ts';
import { MAX_WRITTEN_LENGTH, parseYaml } from '../yaml/parse.ts';
import { isValuesKey } from './harmless-places.ts';
import { leavesOf } from './tree-differences.ts';

/** Fields whose files are judged as manifests or are data; generated data decides where fields are copied from it. */
const plainFields = new Set(['resources', 'bases', 'components', 'crds', 'apiVersion', 'kind', 'metadata']);
/** Fields that make objects of files and literals. */
export const generatorFields: ReadonlySet<string> = new Set(['configMapGenerator', 'secretGenerator']);

/**
 * True when a kustomization names a file for more than data or a resource: as values of a chart, a patch, a replacement, a plugin's
 * settings, or as data from which it copies fields into objects.
 */
export const buildsWith = (kustomization: SourceFile, path: string): boolean => {
  const folder = folderOf(kustomization.path);
  const root = parseYaml(kustomization, undefined, MAX_WRITTEN_LENGTH).documents[0]?.root;
  const copies = ['vars', 'replacements'].some(field => lookup(root, field).state !== 'absent');
  return entriesOf(root).some(({ name, value }) => {
    if (name === undefined || plainFields.has(name)) return false;
    return leavesOf([{ path: [], base: undefined, head: value }]).some(({ head }) => {
      const text = stringAt(head);
      if (text === undefined || text.length > maxPath) return false;
      // `values.yaml=config.yaml`: the name in the generated object, then the file.
      const [key, named = key] = text.split('=', 2);
      if (resolvePath(folder, named ?? '') !== path) return false;
      return !generatorFields.has(name) || copies || isValuesKey(key ?? '');
    });
  });
};

/** Longer texts are no paths. */
const maxPath = 1_024;
