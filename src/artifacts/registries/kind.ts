import type { Notification } from '../../findings/notification.ts';
import { fileNameOf } from '../../text/path.ts';
import type { Range } from '../../text/range.ts';
import type { Candidate } from '../candidate.ts';
import { type FileKind, wholeFile } from '../file-kind.ts';
import type { SourceFile } from '../source-file.ts';
import { parseToml } from '../toml/parse.ts';
import { type RegistriesForm, readRegistrySettings } from './read-settings.ts';
import type { RegistrySetting } from './registry-setting.ts';

/** What containerd, CRI-O, Podman and Buildah are told of registries. */
export interface RegistriesFile {
  readonly kind: 'registries';
  readonly file: SourceFile;
  /** From each `#` to the end of its line. */
  readonly comments: readonly Range[];
  readonly settings: readonly RegistrySetting[];
  readonly notifications: readonly Notification[];
}

export interface RegistriesFileNodes {
  readonly file: RegistriesFile;
}

const isRegistriesConf = (path: string): boolean => /(?:^|\/)(?:registries\.conf|registries\.conf\.d\/[^/]+\.conf)$/u.test(path);

const isHostsToml = (path: string): boolean => fileNameOf(path) === 'hosts.toml';

/** `config.toml`, `containerd-config.toml`, `conf.d/mirrors.toml` of containerd: its text has to say that it is one. */
const mayBeContainerd = (path: string): boolean =>
  path.endsWith('.toml') && (/containerd/u.test(path) || fileNameOf(path) === 'config.toml');

/** Tables that only these files have. */
const registriesWords = [
  '[[registry]]',
  'unqualified-search-registries',
  '[registries.',
  'short-name-mode',
  'credential-helpers',
  '[aliases]',
];

const isContainerd = (path: string, text: string): boolean =>
  text.includes('io.containerd.') || /^[ \t]*\[plugins\.["']?cri["']?[.\]]/mu.test(text) || /(?:^|\/)etc\/containerd\//u.test(path);

/**
 * Cargo, Hugo, GitLab Runner and many others have a `config.toml`, and a `hosts.toml` may list anything: the text decides, and the folder where containerd
 * looks for nothing else.
 */
const formOf = ({ path, text }: Pick<Candidate, 'path' | 'text'>): RegistriesForm | undefined => {
  if (isRegistriesConf(path)) return registriesWords.some(word => text.includes(word)) ? 'registries' : undefined;
  if (isHostsToml(path))
    return /(?:^|\/)certs\.d\/[^/]+\/hosts\.toml$/u.test(path) || /^[ \t]*\[host\.["']https?:/mu.test(text) ? 'hosts' : undefined;
  return mayBeContainerd(path) && isContainerd(path, text) ? 'containerd' : undefined;
};

const reasons: Readonly<Record<RegistriesForm, string>> = {
  containerd: 'It configures containerd.',
  hosts: 'containerd reads a file of this name for each registry.',
  registries: 'Podman, Buildah and CRI-O read a file of this name.',
};

/** `config.toml` and `hosts.toml` of containerd, and `registries.conf`. */
export const registriesKind: FileKind<RegistriesFile> = {
  name: 'registry configuration',
  language: 'toml',
  examplePath: 'registries.conf',
  mayBe: path => isRegistriesConf(path) || isHostsToml(path) || mayBeContainerd(path),
  classify: candidate => {
    const form = formOf(candidate);
    return form === undefined ? undefined : { found: true, reason: reasons[form] };
  },
  parse: file => {
    const toml = parseToml(file);
    const settings = readRegistrySettings(formOf(file) ?? 'registries', toml.root);
    return { kind: 'registries', file, comments: toml.comments, settings, notifications: toml.notifications };
  },
  choiceOf: () => ({}),
  walk: artifact => [wholeFile(artifact)],
  images: () => [],
};
