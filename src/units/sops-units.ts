import { isSopsConfiguration, mayBeEncrypted } from '../artifacts/sops/kind.ts';
import { foldersAbove } from '../text/path.ts';
import type { UnitPlan } from './unit-plan.ts';

/** Folders above a file in which its configuration is looked for. */
const maxFolders = 64;

/**
 * Each file that may hold what SOPS encrypts, with the nearest `.sops.yaml` above it: by its name, and where its text is known by that. Why one by one: a
 * configuration is for files of a whole repository, which have nothing to do with each other.
 */
export const sopsUnits = (paths: readonly string[], holdsSecrets: (path: string) => boolean): readonly UnitPlan[] => {
  const configurations = new Set(paths.filter(isSopsConfiguration));
  return paths.flatMap((path): readonly UnitPlan[] => {
    if (configurations.has(path) || !(mayBeEncrypted(path) || holdsSecrets(path))) return [];
    const configuration = configurations.size === 0 ? undefined : configurationOf(path, configurations);
    return [{ unit: 'sops', path, members: new Set(configuration === undefined ? [path] : [path, configuration]) }];
  });
};

const configurationOf = (path: string, configurations: ReadonlySet<string>): string | undefined =>
  foldersAbove(path, maxFolders)
    .map(folder => `${folder}.sops.yaml`)
    .find(each => configurations.has(each));

/** Whether a text speaks of what SOPS encrypts in manifests, or has been encrypted. */
export const speaksOfSecrets = (text: string): boolean => /\bSecret\b|\bsops\b/u.test(text);
