import { isMakefile, isPipeline, isShellScript } from '../../artifacts/pipeline/paths.ts';
import { pipelineScalars } from '../../artifacts/pipeline/pipeline-scalars.ts';
import { makefileRecipes, makefileVariables, scriptIn } from '../../artifacts/pipeline/script-text.ts';
import type { ShellVariables } from '../../artifacts/shell/variables.ts';
import type { SourceFile } from '../../artifacts/source-file.ts';
import type { YamlNode } from '../../artifacts/yaml/model.ts';
import { MappedText } from '../../text/mapped-text.ts';
import { folderOf } from '../../text/path.ts';
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
const deploys = (text: string): boolean => /\bhelm3?\b/u.test(text) && /\b(?:install|upgrade|template)\b/u.test(text);

/** More scripts of a repository are not looked at. */
const maxScripts = 500;

const pipelineScripts = (root: YamlNode | undefined, file: SourceFile): readonly Script[] =>
  pipelineScalars(root, ({ value }) => deploys(value)).map(({ node, variables, folder }) => ({
    file,
    text: scriptIn(file, node),
    variables,
    folders: folder === undefined ? [''] : [folder, ''],
  }));

/** The scripts of a repository in which `helm` deploys something. */
export const deployScripts = (side: RepositorySide): readonly Script[] =>
  side.read
    .flatMap((file): readonly Script[] => {
      const { path, text } = file;
      if (!deploys(text)) return [];
      const own = [...new Set(['', folderOf(path)])];
      if (isPipeline(path)) return pipelineScripts(side.yaml(path)?.documents[0]?.root, file);
      if (isMakefile(path)) {
        const variables = makefileVariables(file);
        return [{ file, text: makefileRecipes(file), variables: name => variables.get(name), folders: own.toReversed() }];
      }
      return isShellScript(path) ? [{ file, text: MappedText.copied(text, 0), variables: () => undefined, folders: own }] : [];
    })
    .slice(0, maxScripts);
