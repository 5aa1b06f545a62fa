import { holdsCommands, isPipeline, scriptForm } from '../../artifacts/pipeline/paths.ts';
import { pipelineScalars } from '../../artifacts/pipeline/pipeline-scalars.ts';
import { constantsOf, scriptIn, scriptOf } from '../../artifacts/pipeline/script-text.ts';
import type { ShellCommand } from '../../artifacts/shell/model.ts';
import { noVariables, type ShellVariables } from '../../artifacts/shell/variables.ts';
import type { SourceFile } from '../../artifacts/source-file.ts';
import type { YamlNode } from '../../artifacts/yaml/model.ts';
import type { MappedText } from '../../text/mapped-text.ts';
import { folderOf, resolvePath } from '../../text/path.ts';
import type { RepositorySide } from '../repository-side.ts';
import { argumentLists } from './argument-lists.ts';
import { pipelineValues } from './pipeline-values.ts';
import { type Alternatives, noAlternatives } from './word-values.ts';

/** A script of a pipeline, a makefile or a file of its own. */
export interface Script {
  readonly file: SourceFile;
  readonly text: MappedText;
  /** False for a command that stands as a list of its words. */
  readonly isWritten: boolean;
  readonly variables: ShellVariables;
  /** Texts that variables may have by turns. */
  readonly alternatives: Alternatives;
  /** Folders that it may run in, the likeliest first; each empty or with a slash at its end. */
  readonly folders: readonly string[];
}

/** A text without what the shell takes away: quotes may stand in the middle of a word, and lines be joined. */
const bareWords = (text: string): string => text.replaceAll(/\\\r?\n|["'\\]/gu, '');

/** True for a text with the words of a command that builds an image. */
export const buildsImages = (text: string): boolean =>
  /\b(?:docker|podman|nerdctl|buildah|finch|buildctl|img|kaniko)\b/u.test(text) && /\b(?:build|bud|b|executor)\b/u.test(text);

/** True for a text with the words of a command that deploys Compose files or manifests. */
export const deploysFiles = (text: string): boolean =>
  text.includes('/kubernetes/manifests') ||
  (/\b(?:kubectl|oc|kapp|kube|kustomize|docker|podman|nerdctl|finch|docker-compose|podman-compose|kompose|argocd|flux|helm3?|ctr)\b/u.test(
    text,
  ) &&
    /\b(?:apply|create|replace|process|reconcile|patch|set|label|adm|debug|edit|exec|update|deploy|up|run|start|restart|watch|play|convert|install|upgrade)\b/u.test(
      text,
    ));

/** True for a text with the words of a command that deploys a chart. Two patterns, since one for both would try each pair of them. */
const deploysCharts = (text: string): boolean => /\bhelm3?\b/u.test(text) && /\b(?:install|upgrade|template)\b/u.test(text);

/** More scripts of a repository are not looked at. */
const maxScripts = 500;

/** Words without which a pipeline puts nothing in place of variables. */
const putsIn = /matrix|inputs|parameters|GITHUB_(?:ENV|OUTPUT)/u;

const scriptsBelow = (root: YamlNode, file: SourceFile, isWanted: (text: string) => boolean): readonly Script[] => {
  const places = [...new Set(['', folderOf(file.path)])];
  // Why: pipelines run at the root, and tools where their own file lies.
  const own = isPipeline(file.path) ? places : places.toReversed();
  const alternatives = putsIn.test(file.text) ? pipelineValues(root) : noAlternatives;
  const lists = file.text.includes('args') || file.text.includes('command') ? argumentLists(root).filter(({ text }) => isWanted(text)) : [];
  return [
    ...pipelineScalars(root, ({ value }) => isWanted(value)).map(({ node, variables, folder }) => ({
      file,
      text: scriptIn(file, node),
      isWritten: true,
      variables,
      alternatives,
      folders: [...new Set([...(folder === undefined ? [] : [folder]), ...own])],
    })),
    ...lists.map(text => ({ file, text, isWritten: false, variables: noVariables, alternatives, folders: own })),
  ];
};

/**
 * The scripts in a file of which somebody wants the text; none in a file that holds no commands by its name. `rootsOf` reads it as YAML: GitLab allows a
 * header before the pipeline.
 */
export const scriptsIn = (file: SourceFile, rootsOf: () => readonly YamlNode[], isWanted: (text: string) => boolean): readonly Script[] => {
  const { path } = file;
  const form = scriptForm(path);
  // Why besides as it is written: what the shell takes away may stand between words as well, as in a text of JSON.
  const isSpelled = (text: string): boolean => isWanted(text) || isWanted(bareWords(text));
  if ((!holdsCommands(path) && form === undefined) || !isSpelled(file.text)) return [];
  if (holdsCommands(path) || form === undefined) return rootsOf().flatMap(root => scriptsBelow(root, file, isSpelled));
  const constants = constantsOf(file, form);
  const own = [...new Set(['', folderOf(path)])];
  return [
    {
      file,
      text: scriptOf(file, form),
      isWritten: true,
      variables: name => constants.get(name),
      alternatives: noAlternatives,
      // Why: make enters the folder of the makefile that it is given, and a script is started from anywhere.
      folders: form === 'make' ? own.toReversed() : own,
    },
  ];
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
const buildsKustomizations = (text: string): boolean => /\bkustomiz|\b(?:kubectl|oc)\b/u.test(text) && /\bkustomiz|[ \t"']-k/u.test(text);

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
