import type { FileArtifact } from '../../artifacts/artifact.ts';
import { dockerfilePath } from '../../artifacts/compose/companion-path.ts';
import { defaultComposeNames } from '../../artifacts/compose/default-files.ts';
import { type SourceFile, sourceFile } from '../../artifacts/source-file.ts';
import { entriesOf, isMissing, lookup, stringAt } from '../../artifacts/yaml/lookup.ts';
import type { YamlNode } from '../../artifacts/yaml/model.ts';
import { parseYaml } from '../../artifacts/yaml/parse.ts';
import type { BuildingService } from '../../facts/facts.ts';
import { namesRoot } from '../../rules/concepts/root-names.ts';
import { foldersAbove } from '../../text/path.ts';
import type { FileText } from '../ports.ts';
import { maxCompanions } from '../read/companions.ts';

/** Compose files of folders further up are not looked at. */
const maxFolders = 4;

/** Dockerfiles in which a stage may end as root: for others nobody has to answer. */
const mayEndAsRoot = (artifact: FileArtifact): boolean =>
  artifact.kind === 'dockerfile' &&
  artifact.imageStages.some(stage => {
    const user = stage.instructions.findLast(({ keyword }) => keyword === 'USER');
    return user?.keyword !== 'USER' || user.user.expanded.value === undefined || namesRoot(user.user.expanded.value);
  });

/** Compose files around the Dockerfiles among the artifacts, which may say as whom their images run: only where it is known which there are. */
export const filesOfServices = (artifacts: readonly FileArtifact[], known: ReadonlySet<string> | undefined): readonly string[] => {
  if (known === undefined) return [];
  const folders = new Set(artifacts.filter(mayEndAsRoot).flatMap(({ file }) => foldersAbove(file.path, maxFolders)));
  const candidates = [...folders].flatMap(folder => defaultComposeNames.map(name => folder + name));
  return candidates.filter(path => known.has(path)).slice(0, maxCompanions);
};

/** A text that no variable decides; undefined for others. */
const literalAt = (node: YamlNode, otherwise: string | undefined, ...path: readonly string[]): string | undefined => {
  const text = isMissing(lookup(node, ...path)) ? otherwise : stringAt(node, ...path);
  return text?.includes('$') === true ? undefined : text;
};

/** The Dockerfile that a service builds, and what it says of it; undefined where that is not certain. */
const buildOf = (path: string, service: YamlNode): readonly [dockerfile: string, BuildingService] | undefined => {
  const build = lookup(service, 'build');
  if (build.state !== 'present' || !isMissing(lookup(service, 'build', 'dockerfile_inline'))) return undefined;
  const isShort = build.node.kind === 'scalar';
  const context = isShort ? literalAt(service, undefined, 'build') : literalAt(service, '.', 'build', 'context');
  const dockerfile = isShort ? 'Dockerfile' : literalAt(service, 'Dockerfile', 'build', 'dockerfile');
  const target = isShort ? '' : literalAt(service, '', 'build', 'target');
  if (context === undefined || dockerfile === undefined || target === undefined) return undefined;
  const found = dockerfilePath(path, context, dockerfile);
  const user = literalAt(service, '', 'user')?.trim() ?? '';
  return found === undefined ? undefined : [found, { target: target || undefined, isAnotherUser: user !== '' && !namesRoot(user) }];
};

const buildsIn = (file: SourceFile): readonly (readonly [dockerfile: string, BuildingService])[] =>
  parseYaml(file).documents.flatMap(({ root }) =>
    entriesOf(lookup(root, 'services')).flatMap(({ value }) => {
      const build = buildOf(file.path, value);
      return build === undefined ? [] : [build];
    }),
  );

/** By path of a Dockerfile: the services that build it, by the texts of `filesOfServices`. */
export const buildingServicesOf = (
  artifacts: readonly FileArtifact[],
  texts: ReadonlyMap<string, FileText>,
  known: ReadonlySet<string> | undefined,
): ReadonlyMap<string, readonly BuildingService[]> => {
  const builds = filesOfServices(artifacts, known).flatMap(path => {
    const read = texts.get(path);
    return read?.state === 'text' && read.text.includes('build') ? buildsIn(sourceFile(path, read.text)) : [];
  });
  return new Map(
    [...Map.groupBy(builds, ([dockerfile]) => dockerfile)].map(([path, found]) => [path, found.map(([, service]) => service)] as const),
  );
};
