import { isMakefile, isPipeline, isShellScript } from '../../artifacts/pipeline/paths.ts';
import { pipelineScalars } from '../../artifacts/pipeline/pipeline-scalars.ts';
import { makefileRecipes, makefileVariables, scriptIn } from '../../artifacts/pipeline/script-text.ts';
import type { ShellCommand } from '../../artifacts/shell/model.ts';
import type { ShellVariables } from '../../artifacts/shell/variables.ts';
import type { SourceFile } from '../../artifacts/source-file.ts';
import type { YamlNode } from '../../artifacts/yaml/model.ts';
import { MappedText } from '../../text/mapped-text.ts';
import { folderOf, resolvePath } from '../../text/path.ts';
import type { RepositorySide } from '../repository-side.ts';

/** A script of a pipeline, a makefile or a file of its own. */
export interface Script {
  readonly file: SourceFile;
  readonly text: MappedText;
  readonly variables: ShellVariables;
  /** Folders that it may run in, the likeliest first; each empty or with a slash at its end. */
  readonly folders: readonly string[];
}

/** True for a text with the words of a command that deploys a chart. Two patterns, since one for both would try each pair of them. */
const deploysCharts = (text: string): boolean => /\bhelm3?\b/u.test(text) && /\b(?:install|upgrade|template)\b/u.test(text);

/** More scripts of a repository are not looked at. */
const maxScripts = 500;

const pipelineScripts = (root: YamlNode, file: SourceFile, isWanted: (text: string) => boolean): readonly Script[] =>
  pipelineScalars(root, ({ value }) => isWanted(value)).map(({ node, variables, folder }) => ({
    file,
    text: scriptIn(file, node),
    variables,
    folders: folder === undefined ? [''] : [folder, ''],
  }));

/** The scripts in a file of which somebody wants the text; none in a file that is no pipeline, makefile or script. `rootsOf` reads it as YAML: GitLab allows a header before the pipeline. */
export const scriptsIn = (file: SourceFile, rootsOf: () => readonly YamlNode[], isWanted: (text: string) => boolean): readonly Script[] => {
  const { path, text } = file;
  if (!isWanted(text)) return [];
  const own = [...new Set(['', folderOf(path)])];
  if (isPipeline(path)) return rootsOf().flatMap(root => pipelineScripts(root, file, isWanted));
  if (isMakefile(path)) {
    const variables = makefileVariables(file);
    return [{ file, text: makefileRecipes(file), variables: name => variables.get(name), folders: own.toReversed() }];
  }
  return isShellScript(path) ? [{ file, text: MappedText.copied(text, 0), variables: () => undefined, folders: own }] : [];
};

const scriptsOf = (side: RepositorySide, isWanted: (text: string) => boolean): readonly Script[] =>
  side.read
    .flatMap(file => scriptsIn(file, () => side.yaml(file.path)?.documents.flatMap(({ root }) => root ?? []) ?? [], isWanted))
    .slice(0, maxScripts);

/** The scripts of a repository in which `helm` deploys something. */
export const deployScripts = (side: RepositorySide): readonly Script[] => scriptsOf(side, deploysCharts);

/** The scripts of a repository in which a kustomization may be built. */
export const buildingScripts = (side: RepositorySide): readonly Script[] => scriptsOf(side, buildsKustomizations);

/** True for a text with the words of a command that applies a kustomization. */
const buildsKustomizations = (text: string): boolean => /\bkustomiz|\b(?:kubectl|oc)\b/u.test(text) && /\bkustomiz|[ \t]-k/u.test(text);

/** The folder that a `cd` before the command leads to, when its words are plain. */
export const folderAfter = (commands: readonly ShellCommand[], command: ShellCommand, folder: string): string => {
  let here = folder;
  for (const one of commands) {
    if (one.range.start >= command.range.start) break;
    const target = ['cd', 'pushd'].includes(one.name ?? '') && one.nesting === 'top' ? one.args[0]?.value : undefined;
    if (target !== undefined && !target.startsWith('-')) {
      const path = resolvePath(target.startsWith('/') ? '' : here, target);
      here = path === '' ? '' : `${path}/`;
    }
  }
  return here;
};
