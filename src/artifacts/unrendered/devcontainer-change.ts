import { fileNameOf } from '../../text/path.ts';
import type { Range } from '../../text/range.ts';
import { isYamlOrJson } from '../candidate.ts';
import { mayBeDockerfile } from '../classify.ts';
import { blankComments } from '../json/blank-comments.ts';
import { parseJsonFile } from '../json/parse-json-file.ts';
import { type SourceFile, sourceFile } from '../source-file.ts';
import { entriesOf, itemsOf, lookup, nodeAt, sequenceAt, writtenText } from '../yaml/lookup.ts';
import type { YamlMapping, YamlNode } from '../yaml/model.ts';
import { grantingArguments, isHarmlessMount, mountSettings } from './run-arguments.ts';
import { namesIn, type UnrenderedPart } from './unrendered-part.ts';

/**
 * True for a file that says how a container to develop in is started, and for a feature that such containers ask for. Source: containers.dev,
 * "Development Container Specification", "devcontainer.json" and "Features".
 */
export const isDevcontainerPath = (path: string): boolean =>
  ['devcontainer.json', '.devcontainer.json', 'devcontainer-feature.json'].includes(fileNameOf(path));

/** A setting that reaches out of the container, or may. */
interface Grant {
  readonly setting: string;
  /** What it is, to tell whether it was there before. */
  readonly value: string;
  readonly range: Range;
}

const textOf = (node: YamlNode | undefined): string | undefined => (node?.kind === 'scalar' ? node.value : undefined);

/** Words of a list; what is no text may be anything. */
const wordsOf = (node: YamlNode): readonly string[] => itemsOf(node).map(item => textOf(item) ?? '\0');

function* argumentGrants(setting: string, node: YamlNode | undefined): Iterable<Grant> {
  if (node === undefined) return;
  const items = sequenceAt(node) ? itemsOf(node) : [];
  if (items.length === 0 && node.kind !== 'sequence') yield { setting, value: writtenText(node), range: node.range };
  for (const { index, flag, value } of grantingArguments(wordsOf(node)))
    yield { setting, value: `${flag}=${value}`, range: (items[index] ?? node).range };
}

const settingsOf = (mount: YamlNode): ReadonlyMap<string, string> =>
  mount.kind === 'mapping'
    ? new Map(entriesOf(mount).map(({ name = '\0', value }) => [name.toLowerCase(), textOf(value) ?? '\0']))
    : mountSettings(textOf(mount) ?? '\0');

function* mountGrants(setting: string, mounts: readonly YamlNode[]): Iterable<Grant> {
  for (const mount of mounts)
    if (!isHarmlessMount(settingsOf(mount))) yield { setting, value: JSON.stringify([...settingsOf(mount)]), range: mount.range };
}

/** Items of a list but those that are harmless; a value that is no list is one item. */
function* itemGrants(setting: string, node: YamlNode | undefined, isHarmless: (item: string) => boolean): Iterable<Grant> {
  for (const item of node?.kind === 'sequence' ? itemsOf(node) : node ? [node] : []) {
    const value = textOf(item) ?? writtenText(item);
    if (!isHarmless(value)) yield { setting, value, range: item.range };
  }
}

/** Features that are known to ask for nothing of the host: those of the specification's own collection, without the ones for Docker. */
const isHarmlessFeature = (id: string): boolean => /^ghcr\.io\/devcontainers\/features\/(?!docker-)[a-z0-9-]+(?:[:@].*)?$/u.test(id);

function* grantsIn(root: YamlMapping): Iterable<Grant> {
  for (const setting of ['initializeCommand', 'privileged'] as const) {
    const node = nodeAt(root, setting);
    if (node && !['false', 'null', ''].includes(textOf(node) ?? '\0')) yield { setting, value: writtenText(node), range: node.range };
  }
  yield* argumentGrants('runArgs', nodeAt(root, 'runArgs'));
  yield* itemGrants('capAdd', nodeAt(root, 'capAdd'), () => false);
  yield* itemGrants('securityOpt', nodeAt(root, 'securityOpt'), value => /^no-new-privileges(?:[:=]true)?$/u.test(value));
  yield* mountGrants('mounts', itemsOf(lookup(root, 'mounts')));
  const workspace = nodeAt(root, 'workspaceMount');
  if (workspace && textOf(workspace) !== '') yield* mountGrants('workspaceMount', [workspace]);
  yield* argumentGrants('build.options', nodeAt(root, 'build', 'options'));
  // Under names that say something they are looked at wherever they are changed.
  yield* itemGrants('dockerComposeFile', nodeAt(root, 'dockerComposeFile'), isYamlOrJson);
  for (const [setting, node] of [
    ['build.dockerfile', nodeAt(root, 'build', 'dockerfile')],
    ['dockerFile', nodeAt(root, 'dockerFile')],
  ] as const)
    yield* itemGrants(setting, node, mayBeDockerfile);
  for (const { name = '\0', key, value } of entriesOf(lookup(root, 'features')))
    if (!isHarmlessFeature(name)) yield { setting: `features ${name}`, value: writtenText(value), range: key.range };
}

const unread = { what: "can't be read", renderer: 'containers to develop in' } as const satisfies UnrenderedPart;

/** The settings of a file that reach out of the container; undefined where it can't be read. An empty file has none. */
const readGrants = (file: SourceFile | undefined): readonly Grant[] | undefined => {
  if (file === undefined || file.text.trim() === '') return [];
  // Why as strictly as JSON: what YAML takes for a comment would be none for the tools that start such containers.
  const { root } = parseJsonFile(sourceFile(file.path, blankComments(file.text)));
  return root && [...grantsIn(root)];
};

/**
 * What a change does to a container to develop in that reaches the machine of whoever opens it: commands that run there, privileges, mounts,
 * features that may ask for either. What stood there before, and what only the container itself is about, is of no account.
 */
export const devcontainerParts = (base: SourceFile | undefined, head: SourceFile | undefined): readonly UnrenderedPart[] => {
  if (head === undefined) return [];
  const now = readGrants(head);
  if (now === undefined) return [unread];
  const before = new Set(readGrants(base)?.map(({ setting, value }) => `${setting}\0${value}`));
  const brought = now.filter(({ setting, value }) => !before.has(`${setting}\0${value}`));
  const [first] = brought;
  if (first === undefined) return [];
  const names = namesIn(brought.map(({ setting }) => setting));
  return [
    {
      range: first.range,
      what: `sets ${names} of a container to develop in, by which it may reach the machine that it runs on`,
      renderer: 'containers to develop in',
    },
  ];
};
