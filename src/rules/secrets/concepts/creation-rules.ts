import type { FileArtifact } from '../../../artifacts/artifact.ts';
import type { CreationRule, SopsFile } from '../../../artifacts/sops/kind.ts';
import { fileNameOf, folderOf } from '../../../text/path.ts';

/** A rule with the configuration that it stands in. */
export interface AppliedRule extends CreationRule {
  readonly configuration: string;
  /** True where its expression picks some files of all: one that fits whatever YAML there is gives keys for what somebody encrypts. */
  readonly isSelective: boolean;
}

/** Names that nobody gives to what is encrypted. */
const plainNames = ['app', 'clusters/apps/app'] as const;

const isSelective = ({ isFor }: CreationRule, path: string): boolean => {
  const extension = /\.\w{1,10}$/u.exec(fileNameOf(path))?.[0] ?? '';
  return !plainNames.some(name => isFor(`${name}${extension}`) !== false);
};

/**
 * Finds the rule by which SOPS encrypts a file: the first that fits in the nearest `.sops.yaml` above it, by the path from there. SOPS looks for the configuration
 * from where it is started, which for most is the folder of that.
 */
export const creationRules = (artifacts: readonly FileArtifact[]): ((path: string) => AppliedRule | undefined) => {
  const nearestFirst = artifacts
    .filter((artifact): artifact is SopsFile => artifact.kind === 'sops' && artifact.isConfiguration)
    .map(({ file, creationRules: rules }) => ({ configuration: file.path, folder: folderOf(file.path), rules }))
    .toSorted((one, other) => other.folder.length - one.folder.length);
  return path => {
    const nearest = nearestFirst.find(({ folder }) => path.startsWith(folder));
    const own = path.slice(nearest?.folder.length ?? 0);
    // Why one that is not known, too: SOPS stops at an expression that it can't read.
    const rule = nearest?.rules.find(({ isFor }) => isFor(own) !== false);
    if (nearest === undefined || rule === undefined || rule.isFor(own) === undefined) return undefined;
    return { ...rule, configuration: nearest.configuration, isSelective: isSelective(rule, own) };
  };
};
