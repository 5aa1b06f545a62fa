import type { Notification } from '../../findings/notification.ts';
import { fileNameOf, folderOf } from '../../text/path.ts';
import type { Candidate } from '../candidate.ts';
import { type FileKind, wholeFile } from '../file-kind.ts';
import { isJsonNamed } from '../json/json-name.ts';
import { type JsonProblem, parseJsonFile } from '../json/parse-json-file.ts';
import type { SourceFile } from '../source-file.ts';
import type { YamlFile, YamlMapping } from '../yaml/model.ts';
import { optionKeys, optionOfKey } from './option-names.ts';

/** The configuration of Docker Engine. Source: Docker documentation, "dockerd", "Daemon configuration file". */
export interface DaemonFile {
  readonly kind: 'daemon-json';
  readonly file: SourceFile;
  readonly yaml: YamlFile;
  readonly root: YamlMapping | undefined;
  readonly problem: JsonProblem | undefined;
  readonly notifications: readonly Notification[];
}

export interface DaemonFileNodes {
  readonly file: DaemonFile;
}

/** `daemon.json`, `docker-daemon.json`, `daemon.prod.json`. */
const isDaemonName = (path: string): boolean => isJsonNamed(path, 'daemon');

/** `etc/docker/`, `~/.docker/`, `~/.config/docker/`: where Docker looks for it. */
const isInDockerFolder = (path: string): boolean => /^\.?docker$/u.test(fileNameOf(folderOf(path).slice(0, -1)));

const isOwn = (key: string): boolean => optionOfKey(key)?.isOwn === true;

/** True for an object with a key that only dockerd has; of one that can't be read, when the text has it between quotes. */
const hasOwnKey = ({ text, jsonKeys }: Candidate): boolean =>
  jsonKeys === undefined
    ? /^\uFEFF?\s*\{/u.test(text) && optionKeys.some(key => isOwn(key) && text.includes(`"${key}"`))
    : [...jsonKeys].some(isOwn);

/** Sockets of dockerd in a list of hosts. */
const listensLikeDocker = (text: string): boolean => /"(?:fd|unix|tcp|npipe):\/\//u.test(text);

/** Other programs have a `daemon.json`, too: theirs has keys that dockerd would refuse, and none that only dockerd has. */
const isDockers = (candidate: Candidate): boolean => {
  const { path, text, jsonKeys } = candidate;
  if (isInDockerFolder(path) || hasOwnKey(candidate)) return true;
  const keys = [...(jsonKeys ?? [])];
  return keys.every(key => optionOfKey(key) !== undefined) && (keys.length > 1 || (keys.includes('hosts') && listensLikeDocker(text)));
};

/** `daemon.json` of Docker Engine, by its name and its folder or keys. A manifest of that name is one. */
export const daemonJsonKind: FileKind<DaemonFile> = {
  name: 'daemon.json',
  language: 'json',
  examplePath: 'docker/daemon.json',
  mayBe: isDaemonName,
  classify: candidate => {
    const { path, jsonKeys } = candidate;
    if (!isDaemonName(path) || (jsonKeys?.has('apiVersion') && jsonKeys.has('kind')) || !isDockers(candidate)) return undefined;
    return { found: true, reason: 'Docker Engine reads a file of this name, and its keys are options of dockerd.' };
  },
  parse: file => ({ kind: 'daemon-json', file, ...parseJsonFile(file) }),
  choiceOf: () => ({}),
  walk: artifact => [wholeFile(artifact)],
  images: () => [],
};
