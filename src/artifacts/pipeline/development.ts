import { MappedText, MappedTextBuilder } from '../../text/mapped-text.ts';
import type { Range } from '../../text/range.ts';
import { blankComments } from '../json/blank-comments.ts';
import { type ExecItem, parseExecForm } from '../shell/parse-exec.ts';
import { type SourceFile, sourceFile } from '../source-file.ts';
import { booleanAt, entriesOf, itemsOf, lookup, mappingAt, nodeAt, stringAt } from '../yaml/lookup.ts';
import type { YamlFile, YamlMapping, YamlNode } from '../yaml/model.ts';
import { parseYaml } from '../yaml/parse.ts';
import type { PipelineParts } from './github.ts';
import { stepOf } from './steps.ts';

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
  const at = text === undefined && written.slice(1, -1) === value ? MappedText.copied(value, range.start + 1) : standing(value, range);
  return { text: written, range, value: at };
};

const standing = (text: string, range: Range): MappedText => new MappedTextBuilder().stand(text, range).build(range.start);

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
  const words = root === undefined ? [] : wordsOf(root);
  if (root === undefined || words.length === 0) return { steps: [], images: [], called: [] };
  const start = { start: root.range.start, end: root.range.start };
  const command = ['docker', 'run'].map(text => ({ text, range: start, value: standing(text, start) }));
  const script = parseExecForm([...command, ...words], root.range);
  const step = {
    title: 'The development environment',
    subject: '',
    scope: { start: 0, end: file.text.length },
    machine: 'desk',
    mayFail: false,
    file,
  } as const;
  return { steps: script === undefined ? [] : [stepOf(step, { node: root, scripts: [script] })], images: [], called: [] };
};
