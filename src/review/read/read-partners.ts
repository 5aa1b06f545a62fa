import type { FileArtifactKind } from '../../artifacts/artifact.ts';
import { mayBeManifest } from '../../artifacts/classify.ts';
import { isComposeName } from '../../artifacts/compose-name.ts';
import { fileKinds } from '../../artifacts/kinds.ts';
import { isKustomization } from '../../artifacts/kubernetes/kustomization.ts';
import { isSopsConfiguration } from '../../artifacts/sops/kind.ts';
import type { SourceFile } from '../../artifacts/source-file.ts';
import type { ChangeSet } from '../../changes/change-set.ts';
import type { Patience } from '../../engine/bounds.ts';
import { fileNameOf, folderOf, foldersAbove } from '../../text/path.ts';
import { largestTrees } from '../../units/folder-trees.ts';
import {
  type BothSides,
  clusterUnit,
  groupUnits,
  imageUnits,
  maxUnitFiles,
  type TreeFiles,
  touchedUnits,
} from '../../units/group-units.ts';
import { sopsUnits, speaksOfSecrets } from '../../units/sops-units.ts';
import type { UnitPlan } from '../../units/unit-plan.ts';
import type { FileText, RepositoryReader } from '../ports.ts';
import type { ReadSide } from './read-change.ts';
import { judgedBounds, readSnapshot, type Snapshot } from './snapshot.ts';

/** Files that are read to learn what belongs together, at most: one query. */
const maxStructureFiles = 50;

/** Folders above a changed file in which a tree of kustomizations is looked for. */
const maxFolders = 64;

/** What rules that join files go by, all of them together. */
export interface PartnerNeeds {
  readonly files: ReadonlySet<FileArtifactKind>;
  /** Whether a rule asks for all that the tree holds. */
  readonly tree: boolean;
  /** By which kinds of files those go that join images with what runs them. */
  readonly images: ReadonlySet<FileArtifactKind>;
  /** By which kinds of files those go that hold files against the configuration of SOPS. */
  readonly sops: ReadonlySet<FileArtifactKind>;
}

/** The unchanged files around a change, as far as rules that join files need them. */
export interface Partners {
  /** Those that were read. */
  readonly others: Snapshot;
  /** The paths of all unchanged files that may belong to a unit. */
  readonly paths: readonly string[];
  /** Those of touched units that were not read because they are too many. */
  readonly unread: ReadonlySet<string>;
  /** Why it is not known which files there are: a full sentence. */
  readonly unlisted?: string;
  /** The units of each side that the change touches. */
  readonly touched: BothSides<readonly UnitPlan[]>;
  /** All units of the head. */
  readonly headUnits: readonly UnitPlan[];
}

/** The part of a side that units are made of. */
export interface SideFiles {
  /** Changed files that the side has, those included that could not be read. */
  readonly paths: readonly string[];
  readonly files: ReadonlyMap<string, SourceFile>;
}

export const sideFiles = ({ snapshot }: Pick<ReadSide, 'snapshot'>): SideFiles => ({
  paths: [...snapshot.ledger.values()].flatMap(({ path, status }) => (status === 'removed' ? [] : [path])),
  files: snapshot.files,
});

/** Whether a file may be one that the rules go by, or tell what belongs together. */
export const mayBelong = ({ files, images, sops }: PartnerNeeds): ((path: string) => boolean) =>
  mayBeOf(new Set([...files, ...images, ...sops]));

const mayBeOf =
  (kinds: ReadonlySet<FileArtifactKind>) =>
  (path: string): boolean =>
    isKustomization(path) ||
    [...kinds].some(kind => (kind === 'kubernetes' || kind === 'compose' ? mayBeManifest(path) : fileKinds[kind].mayBe(path)));

/** All units of some files, as far as rules ask for them. `textOf` gives the texts of those that are looked at. */
export const unitsIn = (
  { paths, texts }: TreeFiles,
  needs: PartnerNeeds,
  textOf: (path: string) => string | undefined,
): readonly UnitPlan[] => {
  const deployed = { paths: paths.filter(mayBeOf(needs.files)), texts };
  const built = paths.filter(mayBeOf(needs.images));
  return [
    ...groupUnits(deployed),
    ...(needs.tree ? [clusterUnit(deployed)] : []),
    ...(needs.images.size > 0 ? imageUnits(built) : []),
    ...(needs.sops.size > 0 ? sopsUnits(paths.filter(mayBeOf(needs.sops)), path => speaksOfSecrets(textOf(path) ?? '')) : []),
  ];
};

/** The units of a side: its own files, and the unchanged ones. */
export const unitsOfSide = (
  { paths, files }: SideFiles,
  partners: Pick<Partners, 'paths' | 'others'>,
  needs: PartnerNeeds,
): readonly UnitPlan[] => {
  const all = [...new Set([...partners.paths, ...paths.filter(mayBelong(needs))])];
  return unitsIn({ paths: all, texts: new Map([...partners.others.files, ...files]) }, needs, path => files.get(path)?.text);
};

/**
 * Reads the unchanged files of the units that a change touches at either side: first what tells which files belong together, then those, at
 * most 200 in all. What is beyond is told by `unread`.
 */
export const readPartners = async (
  reader: RepositoryReader,
  changes: ChangeSet,
  sides: BothSides<ReadSide>,
  needs: PartnerNeeds,
  patience?: Patience,
): Promise<Partners> => {
  const known = new Set([...sides.base.snapshot.ledger.keys(), ...sides.head.snapshot.ledger.keys()]);
  const changed = new Set(changes.files.flatMap(({ path, previousPath }) => [path, previousPath ?? path]));
  const listed = await reader.listFiles('head');
  const paths = (listed ?? []).filter(path => !known.has(path) && mayBelong(needs)(path));
  const structure = structureAround([...changed], paths, needs);
  const texts = await readTexts(reader, [...structure, ...filesBeside([...changed], paths, structure)]);
  const first = { paths, others: readSnapshot(texts, new Map()) };
  const plansOf = (partners: Pick<Partners, 'paths' | 'others'>): BothSides<readonly UnitPlan[]> => ({
    base: unitsOfSide(sideFiles(sides.base), partners, needs),
    head: unitsOfSide(sideFiles(sides.head), partners, needs),
  });
  const all = plansOf(first);
  const touched = touchedUnits(all, changed);
  // Why no charts: nothing is concluded of one, whatever else is read of it. Nor what ran images and is gone: nothing can be wrong with it now.
  const own = touched.base.filter(
    ({ unit, path }) => unit !== 'images' || touched.head.some(head => head.unit === unit && head.path === path),
  );
  const readable = [...touched.head, ...own].filter(({ unit }) => unit !== 'chart').toSorted(imagesLast);
  const members = new Set(readable.flatMap(unit => [...unit.members]));
  const wanted = [...members].filter(path => !known.has(path) && !texts.has(path) && !isKustomization(path)).toSorted(configurationsFirst);
  const room = structure.length > 0 ? maxUnitFiles - maxStructureFiles : maxUnitFiles;
  const read = new Map([...texts, ...(await readTexts(reader, wanted.slice(0, room)))]);
  const kustomizations = new Map([...first.others.files].filter(([path]) => isKustomization(path)));
  return {
    others: readSnapshot(read, kustomizations, { bounds: judgedBounds, patience }),
    paths,
    unread: new Set(wanted.slice(room)),
    touched,
    headUnits: all.head,
    ...(listed === undefined && { unlisted: 'The files of the repository could not be listed.' }),
  };
};

/** Where there are too many files, those that are deployed together go first. */
const imagesLast = (one: UnitPlan, other: UnitPlan): number => Number(one.unit === 'images') - Number(other.unit === 'images');

/** What says how all files below are to be goes before these. */
const configurationsFirst = (one: string, other: string): number => Number(isSopsConfiguration(other)) - Number(isSopsConfiguration(one));

const readTexts = (reader: RepositoryReader, paths: readonly string[]): Promise<ReadonlyMap<string, FileText>> =>
  paths.length > 0 ? reader.readFiles('head', paths) : Promise.resolve(new Map<string, FileText>());

/** Files in the folders of the changed ones that fit into the query that is made anyway: most of them belong together with those. */
const filesBeside = (changed: readonly string[], paths: readonly string[], structure: readonly string[]): readonly string[] => {
  if (structure.length === 0) return [];
  const folders = new Set(changed.map(folderOf));
  const asked = new Set(structure);
  return paths.filter(path => folders.has(folderOf(path)) && !asked.has(path)).slice(0, maxStructureFiles - structure.length);
};

/** The files that tell what belongs together, in the largest trees around the changed files that have few enough of them. */
const structureAround = (changed: readonly string[], paths: readonly string[], { files }: PartnerNeeds): readonly string[] => {
  const telling = paths.filter(path => isKustomization(path) || (files.has('compose') && isComposeName(fileNameOf(path))));
  const trees = largestTrees(telling, maxStructureFiles);
  const near = new Set(changed.flatMap(path => foldersAbove(path, maxFolders).find(folder => trees.has(folder)) ?? []));
  return [...near].flatMap(folder => trees.get(folder) ?? []).slice(0, maxStructureFiles);
};
