import { isKustomization } from '../../../artifacts/kubernetes/kustomization.ts';
import type { KustomizeEnvironment } from '../../../environments/environment.ts';
import { type BuiltFolder, builtFolders, namedBy } from './built-folders.ts';
import type { Deployments } from './deployments.ts';
import { isPrintedBy } from './render-chart-unit.ts';
import type { SideFiles } from './rendering.ts';

/** What a change touches, by the paths of both sides. */
export interface TouchedPaths {
  /** Files that say something once they are built, or may say how. */
  readonly built: ReadonlySet<string>;
  /** Manifests that are judged as they are written: they are built where something changes on the way what they say. */
  readonly plain: ReadonlySet<string>;
}

/** The files outside of a folder that hold parts of how it is declared to be deployed. */
export const filesOfSettings = ({ origin, substitution }: KustomizeEnvironment): readonly string[] => [
  ...(origin?.from ?? []),
  ...[...(substitution?.variables.values() ?? [])].map(one => one.origin.file.path),
];

/**
 * Fields of a kustomization that change some of the objects, by what these say of themselves: one that changed nothing when it came may change much once an
 * object says something else. Names, namespaces, labels and numbers of replicas give a container nothing.
 */
const changing = /\b(?:patch\w*|replacements|transformers|vars|images|imageTags|configurations)["']?[ \t]*:/u;

/** Whether a way in which a folder is deployed makes something else of a manifest than it says. */
const alters = ({ settings, substitution }: KustomizeEnvironment, named: ReadonlySet<string>, files: SideFiles): boolean =>
  settings !== undefined ||
  substitution !== undefined ||
  [...named].some(path => isKustomization(path) && changing.test(files.get(path)?.text ?? ''));

/** A folder that a change touches. */
export interface TouchedFolder extends BuiltFolder {
  /** True where the change touches nothing of it but manifests that it alters. */
  readonly isOnlyOverlaid: boolean;
}

/** The folders that are built and that reach one of the changed files at either side, or are declared in one; those that only alter manifests last. */
export const touchedFolders = (
  sides: readonly SideFiles[],
  deployments: Deployments,
  tracked: readonly string[],
  { built, plain }: TouchedPaths,
): readonly TouchedFolder[] => {
  const isDeclaredAnew = (environment: KustomizeEnvironment): boolean =>
    environment.origin !== undefined &&
    (built.has(environment.origin.file.path) ||
      [...built].some(path => isPrintedBy(environment.origin, path)) ||
      filesOfSettings(environment).some(path => built.has(path)));
  const altersPlain = (environment: KustomizeEnvironment): boolean =>
    plain.size > 0 &&
    sides.some(files => {
      const named = namedBy(environment, files);
      return [...plain].some(path => named.has(path)) && alters(environment, named, files);
    });
  return builtFolders(sides, deployments, tracked, isDeclaredAnew)
    .flatMap((one): readonly TouchedFolder[] => {
      const { environment, members } = one;
      if (isDeclaredAnew(environment) || [...members].some(path => built.has(path))) return [{ ...one, isOnlyOverlaid: false }];
      return altersPlain(environment) ? [{ ...one, isOnlyOverlaid: true }] : [];
    })
    .toSorted((one, other) => Number(one.isOnlyOverlaid) - Number(other.isOnlyOverlaid));
};
