import { itemsOf, nodeAt, stringAt } from '../../artifacts/yaml/lookup.ts';
import type { YamlNode } from '../../artifacts/yaml/model.ts';
import { nodesBelow } from '../../artifacts/yaml/nodes-below.ts';
import { type MappedText, MappedTextBuilder } from '../../text/mapped-text.ts';
import { programIn } from './run-by-others.ts';

/** The program that an image is made for: `gcr.io/cloud-builders/kubectl:1`. */
const programOf = (image: string | undefined): string | undefined => {
  const name = image && programIn(image);
  return name === 'compose' ? 'docker-compose' : name;
};

const quoted = (word: string): string => `'${word.replaceAll("'", String.raw`'\''`)}'`;

const wordsOf = (node: YamlNode | undefined): readonly (readonly [string, YamlNode])[] =>
  itemsOf(node).flatMap(item => (item.kind === 'scalar' ? [[item.value, item] as const] : []));

/** `command` and `args` of a container, `entrypoint` and `args` of a step, as the command that they are. */
const commandIn = (holder: YamlNode): MappedText | undefined => {
  const [args, command] = [wordsOf(nodeAt(holder, 'args')), wordsOf(nodeAt(holder, 'command'))];
  if (args.length + command.length === 0) return undefined;
  const program =
    command.length > 0 ? undefined : (stringAt(holder, 'entrypoint') ?? programOf(stringAt(holder, 'name') ?? stringAt(holder, 'image')));
  const builder = new MappedTextBuilder();
  if (program !== undefined) builder.stand(program, { start: holder.range.start, end: holder.range.start });
  for (const [word, { range }] of [...command, ...args]) builder.stand(` ${quoted(word)}`, range);
  return builder.build(holder.range.start);
};

/** The commands that a file has as lists of arguments: steps of Cloud Build, Tekton and Drone, hooks of Skaffold, containers. */
export const argumentLists = (root: YamlNode): readonly MappedText[] =>
  [...nodesBelow(root)].flatMap(node => (node.kind === 'mapping' ? (commandIn(node) ?? []) : []));
