import { isKustomization } from '../../../artifacts/kubernetes/kustomization.ts';
import type { KustomizeEnvironment, PlacedText, PrintedTexts, Printer } from '../../../environments/environment.ts';
import type { EnvironmentFinder } from '../../../environments/find-environments.ts';
import { encodeYaml } from '../../../render/functions/formats/encode-yaml.ts';
import { GoMap, type Ref } from '../../../render/template/go-value.ts';
import type { Range } from '../../../text/range.ts';
import { placeOf } from '../rendered-findings.ts';
import { type BuiltFolder, builtFolders, namedBy } from './built-folders.ts';
import type { Deployments, Printing } from './deployments.ts';
import { declares } from './printed-declarations.ts';
import { buildFolder, type FolderOptions, findIn } from './render-kustomization-unit.ts';
import { documentSeparator, RenderedText } from './rendered-text.ts';
import type { SideFiles } from './rendering.ts';

/** Fields of a kustomization by which an object in it says something else than its file. */
const changing = /\b(?:patch\w*|replacements|transformers|components|vars)["']?[ \t]*:/u;
/** And those by which only the name or the namespace of a release changes. */
const renaming = /\b(?:namePrefix|nameSuffix|namespace)["']?[ \t]*:/u;

/** More folders are not built for what they declare, and none more often for one version of the files. */
const maxFolders = 20;
const maxBuilds = 40;
/** How much a folder changes what is declared in it: 2 for what it says, 1 for its name, 0 for nothing. */
const changesIn = ({ settings, substitution }: KustomizeEnvironment, named: ReadonlySet<string>, files: SideFiles): 0 | 1 | 2 => {
  if (settings !== undefined || substitution !== undefined) return 2;
  const texts = [...named].flatMap(path => (isKustomization(path) ? (files.get(path)?.text ?? []) : []));
  if (texts.some(text => changing.test(text))) return 2;
  return texts.some(text => renaming.test(text)) ? 1 : 0;
};

/**
 * The folders that are built of files in which it is declared how something is deployed, and that change what these say, at any of the
 * sides: those that the change touches first. Folders that share such a file with one of them are there, too: what stands in it is deployed
 * as each has it.
 */
export const declaringFolders = (
  sides: readonly SideFiles[],
  deployments: Deployments,
  tracked: readonly string[],
  changed: ReadonlySet<string> = new Set(),
): readonly BuiltFolder[] => {
  if (!sides.some(files => [...files.values()].some(({ text }) => declares.test(text)))) return [];
  const all = builtFolders(sides, deployments, tracked).flatMap(one => {
    const bySide = sides.map(files => ({ files, named: namedBy(one.environment, files) }));
    const declaring = new Set(
      bySide.flatMap(({ files, named }) => [...named].filter(path => !isKustomization(path) && declares.test(files.get(path)?.text ?? ''))),
    );
    const change = Math.max(...bySide.map(({ files, named }) => changesIn(one.environment, named, files)));
    const isTouched = bySide.some(({ named }) => [...named].some(path => changed.has(path)));
    return declaring.size === 0 ? [] : [{ one, declaring, rank: change === 0 ? 0 : change + (isTouched ? 2 : 0) }];
  });
  const chosen = all.filter(({ rank }) => rank > 0).toSorted((a, b) => b.rank - a.rank);
  const shared = new Set(chosen.flatMap(({ declaring }) => [...declaring]));
  const beside = all.filter(({ rank, declaring }) => rank === 0 && [...declaring].some(path => shared.has(path)));
  return [...chosen, ...beside].slice(0, maxFolders).map(({ one }) => one);
};

const textAt = (value: Ref | undefined, key: string): string => {
  const raw = value?.raw instanceof GoMap ? value.raw.entries.get(key)?.raw : undefined;
  return typeof raw === 'string' ? raw : '';
};

/**
 * Whether a built object says how something is deployed, or holds data for it as a file of its own has them. Those of generators are read
 * there.
 */
const isKept = (resource: Ref, named: ReadonlySet<string>): boolean => {
  if (declares.test(textAt(resource, 'apiVersion'))) return true;
  const [place] = resource.data;
  return (
    ['ConfigMap', 'Secret'].includes(textAt(resource, 'kind')) &&
    place !== undefined &&
    named.has(place.file) &&
    !isKustomization(place.file)
  );
};

/** What a folder declares as it is built, each part with the line that decides about it; undefined where it could not be built. */
const builtText = (
  { file: path, members }: BuiltFolder,
  environment: KustomizeEnvironment,
  named: ReadonlySet<string>,
  files: SideFiles,
  options: FolderOptions,
): readonly PlacedText[] | undefined => {
  const built = buildFolder(environment, members, files, options);
  const { folder, name, origin } = environment;
  const file = files.get(path);
  if (built.state === 'failed' || file === undefined) return undefined;
  const pieces = built.resources.filter(one => isKept(one, named)).flatMap(one => [...encodeYaml(one), documentSeparator]);
  if (pieces.length === 0) return [];
  const text = new RenderedText(path, pieces, findIn(files));
  const printer: Printer = {
    folder: folder === '' ? '' : `${folder}/`,
    reads: other => named.has(other) || other === origin?.file.path,
  };
  const through = [printer, ...(origin?.through ?? [])];
  const source = text.artifact.file;
  const originOf = (range: Range) => {
    // Why its beginning: a collection lies where its first key does, whatever was put into it from elsewhere.
    const isCollection = source.text.slice(range.start, range.end).trim().includes('\n');
    const place = placeOf(text, isCollection ? { start: range.start, end: range.start + 1 } : range, false, () => false);
    const found = place && files.get(place.path);
    return found && place ? { file: found, range: place.range, through } : { file, range: { start: 0, end: 0 }, through };
  };
  return [{ source, file, placeOf: originOf, key: `${folder}\0${name}` }];
};

/**
 * What kustomizations make of objects by which something is deployed: these are deployed so, and not as their files have them. Files of a
 * folder that cannot be built are left as they are.
 */
export const builtDeclarations = (folders: readonly BuiltFolder[], options: FolderOptions): Printing | undefined => {
  if (folders.length === 0) return undefined;
  const known = new Map(folders.map(one => [one.environment.folder, one]));
  const print = (files: SideFiles, finder: EnvironmentFinder): PrintedTexts => {
    const declaring = finder.ofKustomizations().environments.flatMap(environment => {
      const folder = known.get(environment.folder);
      return folder ? [{ folder, environment, named: namedBy(environment, files) }] : [];
    });
    const built = declaring.map(({ folder, environment, named }, index) => ({
      texts: index < maxBuilds ? builtText(folder, environment, named, files, options) : undefined,
      resources: [...named].filter(path => !isKustomization(path)),
    }));
    const asWritten = new Set(built.flatMap(({ texts, resources }) => (texts === undefined ? resources : [])));
    const instead = built.flatMap(({ resources }) => resources.filter(path => !asWritten.has(path)));
    return { texts: built.flatMap(({ texts = [] }) => texts), instead: new Set(instead) };
  };
  return { inputs: [...new Set(folders.flatMap(({ members }) => [...members]))], print };
};

/** What several make: charts, and kustomizations. */
export const joinedPrinting = (all: readonly (Printing | undefined)[]): Printing | undefined => {
  const some = all.filter(one => one !== undefined);
  if (some.length === 0) return undefined;
  return {
    inputs: some.flatMap(({ inputs }) => inputs),
    print: (files, finder) => {
      const printed = some.map(({ print }) => print(files, finder));
      return { texts: printed.flatMap(({ texts }) => texts), instead: new Set(printed.flatMap(({ instead }) => [...instead])) };
    },
  };
};
