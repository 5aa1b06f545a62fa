import { MappedText } from '../../text/mapped-text.ts';
import { blankComments } from '../json/blank-comments.ts';
import type { ExecItem } from '../shell/parse-exec.ts';
import { type SourceFile, sourceFile } from '../source-file.ts';
import { booleanAt, entriesOf, itemsOf, lookup, mappingAt, nodeAt, stringAt } from '../yaml/lookup.ts';
import type { YamlFile, YamlMapping, YamlNode } from '../yaml/model.ts';
import { parseYaml } from '../yaml/parse.ts';
import type { PipelineParts } from './github.ts';
import { madeCommand } from './made-command.ts';

/** True for a file that says how a container to develop in is started. Source: containers.dev, "devcontainer.json". */
export const isDevelopmentPath = (path: string): boolean => /(?:^|\/)\.?devcontainer\.json$/u.test(path);

/** Settings of which such a file has one: where its container comes from. */
export const isDevelopmentText = (text: string): boolean => /"(?:image|build|dockerFile|dockerComposeFile)"\s*:/u.test(text);

/** The file as JSON: comments and commas at the end are allowed in it. */
export const parseDevelopment = ({ path, text }: SourceFile): YamlFile => parseYaml(sourceFile(path, blankComments(text)));

/** A word of the command, where it is written; `text` where it is not written as it stands. */
const word = (node: YamlNode, text?: string): ExecItem => {
  const { range, document } = node;
  const written = document.file.text.slice(range.start, range.end);
  const value = text ?? (node.kind === 'scalar' ? node.value : '');
  const at =
    text === undefined && written.slice(1, -1) === value ? MappedText.copied(value, range.start + 1) : MappedText.standing(value, range);
  return { text: written, range, value: at };
};

const scalarsAt = (root: YamlMapping, key: string): readonly YamlNode[] =>
  itemsOf(lookup(root, key)).filter(item => stringAt(item) !== undefined);

/** `{source, target, type}` as the option has it. */
const mountText = (mount: YamlNode): string =>
  stringAt(mount) ??
  entriesOf(mount)
    .map(({ name = '', value }) => `${name}=${stringAt(value) ?? ''}`)
    .join(',');

/** The command by which tools start the container, as far as the file decides it. Source: devcontainers/cli, `singleContainer.ts`. */
const wordsOf = (root: YamlMapping): readonly ExecItem[] => {
  const privileged = booleanAt(root, 'privileged') === true ? nodeAt(root, 'privileged') : undefined;
  return [
    ...(privileged === undefined ? [] : [word(privileged, '--privileged')]),
    ...scalarsAt(root, 'capAdd').flatMap(node => [word(node, '--cap-add'), word(node)]),
    ...scalarsAt(root, 'securityOpt').flatMap(node => [word(node, '--security-opt'), word(node)]),
    ...itemsOf(lookup(root, 'mounts')).flatMap(node => [word(node, '--mount'), word(node, mountText(node))]),
    ...scalarsAt(root, 'runArgs').map(node => word(node)),
  ];
};

/** How the container is started, as the one step that there is. */
export const developmentParts = (yaml: YamlFile, file: SourceFile): PipelineParts => {
  const root = mappingAt(yaml.documents[0]?.root);
  if (root === undefined) return { steps: [], images: [], called: [] };
  return madeCommand(file, {
    title: 'The development environment',
    machine: 'desk',
    node: root,
    range: root.range,
    program: ['docker', 'run'],
    words: wordsOf(root),
  });
};
