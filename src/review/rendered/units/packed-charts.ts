import { createHash } from 'node:crypto';
import { type SourceFile, sourceFile } from '../../../artifacts/source-file.ts';
import { deployInputOf } from '../../../artifacts/unrendered/deploy-inputs.ts';
import { itemsOf, lookup, nodeAt, stringAt } from '../../../artifacts/yaml/lookup.ts';
import { parseYaml } from '../../../artifacts/yaml/parse.ts';
import type { BinaryFile } from '../../../render/helm/chart-file.ts';
import { fileNameOf, folderOf } from '../../../text/path.ts';
import type { FileBytes } from '../../ports.ts';
import type { PlaceInFile } from './rendered-text.ts';
import type { SideFiles } from './rendering.ts';

/** True for a chart that another one brings along in an archive. */
export const isPackedChart = (path: string): boolean => deployInputOf(path) === 'packed-chart';

/** More packed charts of one side are not read: on GitHub each costs a call. */
const maxPacked = 30;
/** What a character of an archive is worth when it is rendered: templates are packed to a fifth. */
const unpackedRatio = 5;

/**
 * The packed charts of both sides. Among the files of a side a text stands for each, which is the same for the same archive alone: so trials may put
 * one in place of another as they do with lines.
 */
export class PackedCharts {
  readonly #bytes = new Map<string, Uint8Array>();

  /** The file that stands for an archive. */
  add(path: string, bytes: Uint8Array): SourceFile {
    const text = `sha256:${createHash('sha256').update(bytes).digest('hex')}\n`;
    // Why the first: what is unpacked of it is known by its bytes.
    if (!this.#bytes.has(text)) this.#bytes.set(text, bytes);
    return sourceFile(path, text);
  }

  /** The archive that a file stands for; undefined for any other file. */
  of({ path, text }: SourceFile): BinaryFile | undefined {
    const bytes = isPackedChart(path) ? this.#bytes.get(text) : undefined;
    return bytes && { path, bytes };
  }

  /** About how many characters there are to render in a file. */
  lengthOf(file: SourceFile): number {
    return file.text.length + (this.of(file)?.bytes.length ?? 0) * unpackedRatio;
  }
}

/** Reads packed charts: the files that stand for them. Those that cannot be read, or are too many, are added to `unread`. */
export const readPacked = async (
  read: (paths: readonly string[]) => Promise<ReadonlyMap<string, FileBytes>>,
  paths: readonly string[],
  packed: PackedCharts,
  unread: Set<string>,
): Promise<SideFiles> => {
  for (const path of paths.slice(maxPacked)) unread.add(path);
  const files = new Map<string, SourceFile>();
  if (paths.length === 0) return files;
  for (const [path, found] of await read(paths.slice(0, maxPacked))) {
    if (found.state === 'bytes') files.set(path, packed.add(path, found.bytes));
    else if (found.state === 'unreadable') unread.add(path);
  }
  return files;
};

/** True for the file of a packed chart of that name, as `helm dependency update` calls it: its name and its version. */
const isFileOf = (file: string, name: string): boolean =>
  file === `${name}.tgz` || (file.startsWith(`${name}-`) && /^v?\d/u.test(file.slice(name.length + 1)));

/** Where a chart says which chart an archive of it is: the version of the dependency; else its own name. */
export const placeOfPacked = (archive: string, files: SideFiles): PlaceInFile | undefined => {
  const folder = folderOf(folderOf(archive).slice(0, -1));
  for (const name of ['Chart.yaml', 'requirements.yaml']) {
    const file = files.get(`${folder}${name}`);
    const root = file && parseYaml(file).documents[0]?.root;
    const named = itemsOf(lookup(root, 'dependencies')).find(item => isFileOf(fileNameOf(archive), stringAt(item, 'name') ?? ''));
    const place = named && (nodeAt(named, 'version') ?? named);
    if (file && place) return { file, range: place.range };
  }
  const own = files.get(`${folder}Chart.yaml`);
  const place = own && nodeAt(parseYaml(own).documents[0]?.root, 'name');
  return own && { file: own, range: place?.range ?? { start: 0, end: 0 } };
};

/**
 * The first chart that a lock says and that its chart does not bring along in the very version, `name version`: somebody fetches it; undefined where
 * nobody does. `off`: charts that it declares and that its values switch off; what else a lock names is deployed once it is fetched.
 */
export const lockedElsewhere = (lock: string, files: SideFiles, off: readonly string[]): string | undefined => {
  const charts = `${folderOf(lock)}charts/`;
  const file = files.get(lock);
  const root = file && parseYaml(file).documents[0]?.root;
  const fetched = itemsOf(lookup(root, 'dependencies')).find(item => {
    const [name, version] = [stringAt(item, 'name'), stringAt(item, 'version')];
    const folder = files.get(`${charts}${name}/Chart.yaml`);
    const isThere =
      files.has(`${charts}${name}-${version}.tgz`) ||
      (folder !== undefined && stringAt(parseYaml(folder).documents[0]?.root, 'version') === version);
    return !isThere && !(name !== undefined && off.includes(name));
  });
  return fetched && `${stringAt(fetched, 'name') ?? '?'} ${stringAt(fetched, 'version') ?? ''}`.trim();
};
