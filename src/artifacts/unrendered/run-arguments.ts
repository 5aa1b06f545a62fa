/** Flags of `docker run` with a value that give the container nothing of the host but what any container has. */
const idleWithValue = new Set(
  (
    '--name --hostname -h --env -e --label -l --memory -m --memory-swap --memory-reservation --cpus --cpu-shares -c --cpuset-cpus --shm-size --ulimit ' +
    '--add-host --dns --dns-option --dns-search --platform --user -u --workdir -w --publish -p --expose --network-alias --ip --ip6 --mac-address ' +
    '--cap-drop --gpus --restart --stop-signal --stop-timeout --log-driver --log-opt --pull --tmpfs --entrypoint --health-cmd --health-interval ' +
    '--health-retries --health-start-period --health-timeout --pids-limit --domainname --annotation --attach -a --detach-keys'
  ).split(' '),
);

/** The same without a value. */
const idle = new Set(
  '--init --rm --tty -t --interactive -i -it -ti --read-only --publish-all -P --no-healthcheck --detach -d --quiet -q'.split(' '),
);

/** The name of a volume: letters of Docker's, and what the tools that start such containers put in. */
const isVolumeName = (source: string): boolean =>
  /^[A-Za-z0-9][\w.-]*$/u.test(source.replaceAll(/\$\{(?:localWorkspaceFolderBasename|devcontainerId)\}/gu, 'x'));

/** True for a path in the repository, which the container works with in any case. */
const isInWorkspace = (source: string): boolean =>
  /^\$\{localWorkspaceFolder\}(?:\/|$)/u.test(source) && !source.split('/').includes('..') && !source.slice(1).includes('$');

const mountKeys = new Set(['type', 'source', 'src', 'target', 'destination', 'dst', 'readonly', 'ro', 'consistency']);

/** True for a mount of a volume, of memory, or of the repository, by its settings; false where one of them is not known. */
export const isHarmlessMount = (settings: ReadonlyMap<string, string>): boolean => {
  if ([...settings.keys()].some(key => !mountKeys.has(key))) return false;
  const source = settings.get('source') ?? settings.get('src') ?? '';
  switch (settings.get('type') ?? 'volume') {
    case 'volume':
      return source === '' || isVolumeName(source);
    case 'tmpfs':
      return true;
    case 'bind':
      return isInWorkspace(source);
    default:
      return false;
  }
};

/** The settings of a mount as one text: `type=bind,source=/a,target=/b`. Source: Docker documentation, "docker run", `--mount`. */
export const mountSettings = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text.split(',').map(part => {
      const sign = part.indexOf('=');
      return sign === -1 ? [part.trim().toLowerCase(), ''] : [part.slice(0, sign).trim().toLowerCase(), part.slice(sign + 1).trim()];
    }),
  );

const isHarmlessVolume = (value: string): boolean => {
  const source = /^((?:\$\{[^}]*\}|[^:$])*):/u.exec(value)?.[1];
  return source === undefined ? value.startsWith('/') : isVolumeName(source) || isInWorkspace(source);
};

/** Flags of which some values are harmless. */
const harmlessValues: Readonly<Record<string, (value: string) => boolean>> = {
  '--network': value => /^[\w.-]+$/u.test(value) && value !== 'host',
  '--security-opt': value => /^no-new-privileges(?:[:=]true)?$/u.test(value),
  '--privileged': value => value === 'false',
  '--mount': value => isHarmlessMount(mountSettings(value)),
  '--volume': isHarmlessVolume,
};
const longNames: Readonly<Record<string, string>> = { '--net': '--network', '-v': '--volume' };

/** An argument with the value that it is given, in its own word or the next one. */
export interface RunArgument {
  /** Where its first word stands in the list. */
  readonly index: number;
  readonly flag: string;
  readonly value: string;
}

/**
 * Arguments of `docker run` that may give a container more of its host than others have: all but those of which it is certain that they do not. Source:
 * Docker documentation, "docker container run".
 */
export function* grantingArguments(words: readonly string[]): Iterable<RunArgument> {
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    const sign = word.indexOf('=');
    const written = sign === -1 ? word : word.slice(0, sign);
    const flag = longNames[written] ?? written;
    const next = words[index + 1];
    const takesNext =
      sign === -1 && next !== undefined && !next.startsWith('-') && !idle.has(flag) && flag !== '--privileged' && flag.startsWith('-');
    const value = sign === -1 ? (takesNext ? next : '') : word.slice(sign + 1);
    const isHarmless = sign === -1 && idle.has(flag) ? true : idleWithValue.has(flag) || harmlessValues[flag]?.(value) === true;
    if (!isHarmless) yield { index, flag: written, value };
    if (takesNext) index += 1;
  }
}
