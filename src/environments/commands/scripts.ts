import type { ShellVariables } from '../../artifacts/shell/variables.ts';
import type { SourceFile } from '../../artifacts/source-file.ts';
import { entriesOf, lookup, stringAt } from '../../artifacts/yaml/lookup.ts';
import { deref } from '../../artifacts/yaml/mapping-keys.ts';
import type { YamlMapping, YamlNode, YamlScalar } from '../../artifacts/yaml/model.ts';
import { scalarValue } from '../../artifacts/yaml/scalar.ts';
import { appendAll } from '../../text/append-all.ts';
import { MappedText } from '../../text/mapped-text.ts';
import { fileNameOf, folderOf } from '../../text/path.ts';
import type { RepositorySide } from '../repository-side.ts';
import { makefileRecipes, makefileVariables, scriptIn } from './script-text.ts';

/** A script of a pipeline, a makefile or a file of its own. */
export interface Script {
  readonly file: SourceFile;
  readonly text: MappedText;
  readonly variables: ShellVariables;
  /** Folders that it may run in, the likeliest first; each empty or with a slash at its end. */
  readonly folders: readonly string[];
}

/** Pipelines by their usual places. */
export const isPipeline = (path: string): boolean =>
  /^\.(?:github|gitea|forgejo)\/workflows\/[^/]+\.ya?ml$/u.test(path) ||
  /(?:^|\/)action\.ya?ml$/u.test(path) ||
  /(?:^|\/)\.gitlab-ci(?:[-_.][\w.-]+)?\.ya?ml$|^\.gitlab\/[^\0]*\.ya?ml$|^\.circleci\/[^/]+\.ya?ml$/u.test(path) ||
  /(?:^|\/)azure-pipelines(?:[-_.][\w.-]+)?\.ya?ml$|(?:^|\/)Taskfile(?:\.dist)?\.ya?ml$/u.test(path);

export const isMakefile = (path: string): boolean => /^(?:GNU)?[Mm]akefile$|\.mk$/u.test(fileNameOf(path));

export const isShellScript = (path: string): boolean => /\.(?:sh|bash)$/u.test(path);

/** True for a text with the words of a command that deploys a chart. Two patterns, since one for both would try each pair of them. */
const deploys = (text: string): boolean => /\bhelm3?\b/u.test(text) && /\b(?:install|upgrade|template)\b/u.test(text);

/** More nodes of a pipeline and scripts of a repository are not looked at. */
const maxVisits = 50_000;
const maxScripts = 500;

const scalarTexts = (holder: YamlNode | undefined, key: string): readonly (readonly [string, string])[] =>
  entriesOf(lookup(holder, key)).flatMap(({ name, value }) => {
    const text = scalarValue(value);
    const isPlain = name !== undefined && text !== undefined && text !== null && !String(text).includes('${{');
    return isPlain ? [[name, String(text)] as const] : [];
  });

interface Visit {
  readonly node: YamlNode;
  readonly variables: ReadonlyMap<string, string>;
  readonly folder: string | undefined;
}

const asFolder = (path: string): string => {
  const plain = path.replace(/^\.\//u, '').replace(/\/+$/u, '');
  return plain === '' || plain === '.' ? '' : `${plain}/`;
};

/** What a mapping of a pipeline says for the scripts within it: variables, and the folder they run in. */
const within = (mapping: YamlMapping, { variables, folder }: Visit): Omit<Visit, 'node'> => {
  const own = [...scalarTexts(mapping, 'env'), ...scalarTexts(mapping, 'variables')];
  const run =
    stringAt(mapping, 'working-directory') ??
    stringAt(mapping, 'defaults', 'run', 'working-directory') ??
    stringAt(mapping, 'workingDirectory');
  return {
    variables: own.length > 0 ? new Map([...variables, ...own]) : variables,
    folder: run === undefined || run.includes('${{') ? folder : asFolder(run),
  };
};

const membersOf = (node: YamlNode, visit: Visit): readonly Visit[] => {
  if (node.kind === 'sequence') return node.items.map(item => ({ ...visit, node: item }));
  if (node.kind !== 'mapping') return [];
  const inner = within(node, visit);
  return node.entries.map(({ value }) => ({ ...inner, node: value }));
};

const pipelineScripts = (root: YamlNode | undefined, file: SourceFile): readonly Script[] => {
  const scripts: Script[] = [];
  const seen = new Set<YamlNode>();
  const pending: Visit[] = root === undefined ? [] : [{ node: root, variables: new Map(), folder: undefined }];
  for (let visit = pending.pop(), visits = 0; visit !== undefined && visits < maxVisits; visit = pending.pop(), visits += 1) {
    const node = deref(visit.node);
    if (node === undefined || seen.has(node)) continue;
    seen.add(node);
    if (node.kind === 'scalar' && deploys(node.value)) scripts.push(scriptOf(node, file, visit));
    appendAll(pending, membersOf(node, visit).toReversed());
  }
  return scripts;
};

const scriptOf = (scalar: YamlScalar, file: SourceFile, { variables, folder }: Visit): Script => ({
  file,
  text: scriptIn(file, scalar),
  variables: name => variables.get(name) ?? variables.get(name.replace(/^(?:env|vars|variables)_/u, '')),
  folders: folder === undefined ? [''] : [folder, ''],
});

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
