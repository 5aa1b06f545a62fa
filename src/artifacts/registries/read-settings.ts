import { isTomlTrue, type TomlNode, type TomlTable, tomlAt, tomlEntries, tomlItems, tomlText } from '../toml/model.ts';
import { hostOf, type RegistrySetting } from './registry-setting.ts';

/** Which program's file it is. */
export type RegistriesForm = 'containerd' | 'hosts' | 'registries';

const unverified = (host: string, node: TomlNode | undefined): readonly RegistrySetting[] =>
  node !== undefined && isTomlTrue(node) ? [{ host, how: 'unverified', at: node.range }] : [];

/** An address that says `http://`. */
const plain = (node: TomlNode | undefined): readonly RegistrySetting[] => {
  const text = tomlText(node);
  if (node === undefined || text === undefined) return [];
  const { host, isPlain } = hostOf(text);
  return isPlain ? [{ host, how: 'plain', at: node.range }] : [];
};

/**
 * `config.toml` of containerd: the names of the plugin that pulls for Kubernetes, in versions 1, 2 and 3 of the format, and what it says of registries.
 * Source: containerd, `docs/cri/registry.md`, `docs/cri/config.md`.
 */
const plugins = ['cri', 'io.containerd.grpc.v1.cri', 'io.containerd.cri.v1.images'];

const containerdSettings = (root: TomlTable): readonly RegistrySetting[] =>
  plugins.flatMap(plugin => {
    const registry = tomlAt(root, 'plugins', plugin, 'registry');
    return [
      ...tomlEntries(tomlAt(registry, 'configs')).flatMap(([host, node]) =>
        unverified(hostOf(host).host, tomlAt(node, 'tls', 'insecure_skip_verify')),
      ),
      ...tomlEntries(tomlAt(registry, 'mirrors')).flatMap(([, node]) => tomlItems(tomlAt(node, 'endpoint')).flatMap(plain)),
    ];
  });

/** `hosts.toml`: where images of a registry are pulled from. Source: containerd, `docs/hosts.md`. */
const hostsSettings = (root: TomlTable): readonly RegistrySetting[] => {
  const server = tomlAt(root, 'server');
  const own = tomlText(server);
  return [
    ...plain(server),
    ...unverified(own === undefined ? '*' : hostOf(own).host, tomlAt(root, 'skip_verify')),
    ...tomlEntries(tomlAt(root, 'host')).flatMap(([address, node]): readonly RegistrySetting[] => {
      const { host, isPlain } = hostOf(address);
      return [...(isPlain ? [{ host, how: 'plain' as const, at: node.range }] : []), ...unverified(host, tomlAt(node, 'skip_verify'))];
    }),
  ];
};

const insecure = (node: TomlNode): readonly RegistrySetting[] => {
  const flag = tomlAt(node, 'insecure');
  const name = tomlText(tomlAt(node, 'location')) ?? tomlText(tomlAt(node, 'prefix')) ?? '';
  return flag !== undefined && isTomlTrue(flag) ? [{ host: hostOf(name).host, how: 'insecure', at: flag.range }] : [];
};

/** `registries.conf`, in its present form and the first one. Source: containers-registries.conf(5). */
const registriesSettings = (root: TomlTable): readonly RegistrySetting[] => [
  ...tomlItems(tomlAt(root, 'registry')).flatMap(node => [...insecure(node), ...tomlItems(tomlAt(node, 'mirror')).flatMap(insecure)]),
  ...tomlItems(tomlAt(root, 'registries', 'insecure', 'registries')).flatMap((node): readonly RegistrySetting[] => {
    const text = tomlText(node);
    return text === undefined ? [] : [{ host: hostOf(text).host, how: 'insecure', at: node.range }];
  }),
];

const readers: Readonly<Record<RegistriesForm, (root: TomlTable) => readonly RegistrySetting[]>> = {
  containerd: containerdSettings,
  hosts: hostsSettings,
  registries: registriesSettings,
};

/** What a file says of registries, in source order. */
export const readRegistrySettings = (form: RegistriesForm, root: TomlTable | undefined): readonly RegistrySetting[] =>
  root === undefined ? [] : readers[form](root).toSorted((a, b) => a.at.start - b.at.start);
