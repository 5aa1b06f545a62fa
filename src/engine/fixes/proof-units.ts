import type { FileArtifact, RepositoryUnit } from '../../artifacts/artifact.ts';
import { onceFor } from '../../text/once-for.ts';

/** So many characters take as long to read as one setting of a service takes to be asked for by all rules, be it written once and extended many times. */
const charactersPerSetting = 12;

/** Characters that a file has to be read again, or what takes as long. */
export const lengthOf = (artifact: FileArtifact): number =>
  artifact.file.text.length + (artifact.kind === 'compose' ? charactersPerSetting * artifact.settings : 0);

/** The same of all files of a unit. Why once, as below: what all files of a tree are one unit of would be walked for each of them. */
export const lengthOfUnit = onceFor(({ artifacts }: RepositoryUnit) => artifacts.reduce((sum, artifact) => sum + lengthOf(artifact), 0));

/** Where in a unit each file stands. */
const placesByPath = onceFor((artifacts: readonly FileArtifact[]) =>
  Map.groupBy(artifacts.keys(), place => artifacts[place]?.file.path ?? ''),
);

/** The files of a unit with those that are fixed in their places. Why by place: a unit has thousands of files, and a fix is of one or two. */
export const withFixed = (
  artifacts: readonly FileArtifact[],
  fixed: ReadonlyMap<string, { readonly after: FileArtifact }>,
): readonly FileArtifact[] => {
  const places = placesByPath(artifacts);
  const copy = [...artifacts];
  for (const [path, { after }] of fixed) for (const place of places.get(path) ?? []) copy[place] = after;
  return copy;
};

/** The units that each file is in, in their order. */
export const unitsByPath = onceFor((units: readonly RepositoryUnit[]) => {
  const byPath = new Map<string, RepositoryUnit[]>();
  for (const unit of units)
    for (const path of new Set(unit.artifacts.map(({ file }) => file.path))) {
      const known = byPath.get(path);
      if (known) known.push(unit);
      else byPath.set(path, [unit]);
    }
  return byPath;
});
