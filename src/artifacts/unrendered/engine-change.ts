import type { SourceFile } from '../source-file.ts';
import { type TomlNode, tomlEntries, tomlItems, tomlText } from '../toml/model.ts';
import { parseToml } from '../toml/parse.ts';
import { machineFolders, strongCapability } from './granting-settings.ts';
import { namesIn, type UnrenderedPart } from './unrendered-part.ts';

/**
 * What says for all containers of a machine, or of a runner of pipelines, what they get. Sources: GitLab Runner, "Advanced configuration"; containers.conf(5);
 * crio.conf(5); BuildKit, "buildkitd.toml"; containerd, "CRI Plugin Config Guide".
 */
const enginePath =
  /(?:^|\/)(?:config\.toml|[\w.-]*runner[\w.-]*\.toml|buildkitd(?:\.[\w-]+)?\.toml|containers\.conf(?:\.d\/[^/]+\.conf)?|crio\.conf(?:\.d\/[^/]+)?|containerd[\w.-]*\.toml)$/u;

/** True for the path of a configuration of an engine or a runner, as far as its name says it. */
export const isEnginePath = (path: string): boolean => enginePath.test(path);

/** Tables and keys without which such a file is somebody else's. */
const ownWords = /^[ \t]*\[+(?:runners|containers|engine|crio|worker|registry|grpc|plugins)\b|insecure-entitlements/mu;

const hostPath = new RegExp(`^(?:type=\\w+,)?(?:(?:src|source)=)?/${machineFolders}?/?(?=[:,]|$)|\\.sock\\b`, 'u');

type Test = (value: string) => boolean;

/** What a key gives, by its value as text. */
const granting: ReadonlyMap<string, Test> = new Map<string, Test>([
  ...['privileged', 'services_privileged', 'allow_privileged', 'disable_apparmor', 'host_network', 'disable_cgroup'].map(
    (key): [string, Test] => [key, value => value === 'true'],
  ),
  ...['volumes', 'binds', 'mounts', 'additional_volumes', 'host_path', 'hostpath'].map((key): [string, Test] => [
    key,
    value => hostPath.test(value),
  ]),
  ...['cap_add', 'default_capabilities', 'add_default_capabilities', 'capabilities', 'add'].map((key): [string, Test] => [
    key,
    value => strongCapability.test(value),
  ]),
  ...['network_mode', 'pid_mode', 'ipc_mode', 'userns_mode', 'pidns', 'ipcns', 'netns', 'userns', 'utsns', 'cgroupns'].map(
    (key): [string, Test] => [key, value => value === 'host'],
  ),
  ...['seccomp_profile', 'apparmor_profile', 'security_opt'].map((key): [string, Test] => [key, value => /\bunconfined\b/u.test(value)]),
  ...['devices', 'additional_devices'].map((key): [string, Test] => [
    key,
    value => /^\/dev\/(?:[shv]d|nvme|mem|kmem|dm-|mapper)|^\/dev(?:$|:)/u.test(value),
  ]),
  ['insecure-entitlements', value => value === 'security.insecure'],
]);

interface Granted {
  /** With the keys that lead to it. */
  readonly name: string;
  readonly value: string;
  readonly node: TomlNode;
}

const textOf = (node: TomlNode): string | undefined => tomlText(node) ?? (node.kind === 'scalar' ? String(node.value) : undefined);

/** More of a file is not looked at, and may be anything. */
const maxNodes = 20_000;

const grantedIn = (root: TomlNode): readonly Granted[] => {
  const found: Granted[] = [];
  const pending: { readonly node: TomlNode; readonly path: readonly string[] }[] = [{ node: root, path: [] }];
  for (let here = pending.pop(), seen = 0; here !== undefined; here = pending.pop(), seen += 1) {
    const { node, path } = here;
    if (seen === maxNodes) return [{ name: 'more than is looked through', value: '', node: root }];
    const value = textOf(node);
    if (value !== undefined && granting.get(path.at(-1) ?? '')?.(value) === true) found.push({ name: path.join('.'), value, node });
    for (const [key, below] of tomlEntries(node)) pending.push({ node: below, path: [...path, key] });
    for (const item of tomlItems(node)) pending.push({ node: item, path });
  }
  return found;
};

const keyOf = ({ name, value }: Granted): string => `${name} ${value}`;

const settingsOf = (file: SourceFile | undefined): TomlNode | undefined =>
  file !== undefined && ownWords.test(file.text) ? parseToml(file).root : undefined;

/** What a change has an engine, or a runner of pipelines, give to all containers that it starts, and it did not before. */
export const engineParts = (base: SourceFile | undefined, head: SourceFile | undefined): readonly UnrenderedPart[] => {
  const [earlier, now] = [settingsOf(base), settingsOf(head)];
  if (now === undefined)
    return head !== undefined && ownWords.test(head.text) && head.text !== base?.text
      ? [{ what: "configures an engine or a runner, and can't be read", renderer: 'settings of engines' }]
      : [];
  const before = new Set(earlier === undefined ? [] : grantedIn(earlier).map(keyOf));
  const granted = grantedIn(now)
    .filter(one => !before.has(keyOf(one)))
    .toSorted((one, other) => one.node.range.start - other.node.range.start);
  const [first] = granted;
  if (first === undefined) return [];
  const what = `gives containers more that an engine or a runner starts (${namesIn(granted.map(({ name }) => name))})`;
  return [{ range: first.node.range, what, renderer: 'settings of engines' }];
};
