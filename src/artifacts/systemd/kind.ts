import type { Notification } from '../../findings/notification.ts';
import { type MappedText, MappedTextBuilder } from '../../text/mapped-text.ts';
import { fileNameOf } from '../../text/path.ts';
import type { Range } from '../../text/range.ts';
import { type FileKind, wholeFile } from '../file-kind.ts';
import type { ShellScript } from '../shell/model.ts';
import { parseShellScript } from '../shell/parse.ts';
import { type SourceFile, sourceFile } from '../source-file.ts';
import { type Assignment, commentsIn, listedValues, readAssignments } from './assignments.ts';
import { alteredUnit, isUnitPath, looseFlags, startCommands, unreadCommand, variableCommand, writtenStarts } from './commands.ts';
import { namedIn } from './unit-variables.ts';

/** What starts dockerd on a host: a unit of systemd, its socket, a drop-in of one, or the variables that one is given. */
export interface DaemonUnit {
  readonly kind: 'daemon-unit';
  readonly file: SourceFile;
  /** The commands, in their order. */
  readonly scripts: readonly ShellScript[];
  /** From each `#` or `;` to the end of its line. */
  readonly comments: readonly Range[];
  readonly notifications: readonly Notification[];
}

export interface DaemonUnitNodes {
  readonly file: DaemonUnit;
}

/** `/etc/default/docker`, `/etc/sysconfig/docker`: variables that the unit puts into its command. */
const isVariablesPath = (path: string): boolean => /(?:^|\/)(?:default|sysconfig)\/docker$/u.test(path);

/** Variables of the units of Debian, Ubuntu, Fedora and CentOS that hold flags of dockerd. */
const flagVariables: ReadonlySet<string> = new Set(
  'DOCKER_OPTS OPTIONS DOCKER_NETWORK_OPTIONS DOCKER_STORAGE_OPTIONS INSECURE_REGISTRY other_args'.split(' '),
);

const mentionsDockerd = (text: string): boolean => /dockerd|docker daemon|podman(?: -[^\n]{0,200})? system service/u.test(text);

/** True for the socket that the unit of Docker or Podman is handed, or a drop-in of it: `docker.socket`, `docker.socket.d/tcp.conf`. */
const isSocketPath = (path: string): boolean => /(?:^|\/)(?:docker|podman)\.socket(?:\.d\/[^/]+\.conf)?$/u.test(path);

/** Where a socket is opened, as the option of the daemon that is handed it. Source: systemd.socket(5), "ListenStream="; a number alone is a port of all addresses. */
const socketCommand = ({ nameRange, value }: Assignment): MappedText => {
  const text = value.text.trimEnd();
  const from = text.length - text.trimStart().length;
  const host = /^\d+$/u.test(text.trim()) ? '[::]:' : '';
  return new MappedTextBuilder()
    .stand(`dockerd --host=${/^[/@%]/u.test(text.trim()) ? 'unix://' : `tcp://${host}`}`, nameRange)
    .part(value, from, text.length)
    .build(nameRange.start);
};

const commandsIn = (file: SourceFile): readonly MappedText[] => {
  const assignments = readAssignments(file);
  if (isSocketPath(file.path)) return listedValues(assignments, 'ListenStream').map(socketCommand);
  if (isVariablesPath(file.path))
    return assignments.filter(({ name }) => flagVariables.has(name.replace(/^export\s+/u, ''))).map(one => variableCommand('dockerd', one));
  const isDocker = /^docker(?:d|-engine)?$/u.test(alteredUnit(file.path) ?? '');
  const used = new Set(writtenStarts(assignments).flatMap(command => [...namedIn(command)]));
  return [
    ...startCommands(assignments).filter(({ text }) => mentionsDockerd(text)),
    ...(isDocker
      ? looseFlags(assignments)
          .filter(({ name }) => !used.has(name))
          .map(one => variableCommand('dockerd', one))
      : []),
  ];
};

const parse = (file: SourceFile): DaemonUnit => {
  const read = commandsIn(file).map(value => ({ value, script: parseShellScript(value) }));
  return {
    kind: 'daemon-unit',
    file,
    scripts: read.flatMap(({ script }) => script ?? []),
    comments: commentsIn(file),
    notifications: read.flatMap(({ value, script }) => (script?.complete ? [] : [unreadCommand(file, value)])),
  };
};

/** Units, sockets and drop-ins that start dockerd, and the variables of its unit. */
export const daemonUnitKind: FileKind<DaemonUnit> = {
  name: 'unit of dockerd',
  language: 'ini',
  examplePath: 'docker.service.d/override.conf',
  mayBe: path => isUnitPath(path) || isVariablesPath(path) || isSocketPath(path),
  classify: ({ path, text }) => {
    if (!isUnitPath(path) && !isVariablesPath(path) && !isSocketPath(path)) return undefined;
    const isOurs = isVariablesPath(path) || commandsIn(sourceFile(path, text)).length > 0;
    return isOurs ? { found: true, reason: `The file ${fileNameOf(path)} says how dockerd is started.` } : undefined;
  },
  parse,
  choiceOf: () => ({}),
  walk: artifact => [wholeFile(artifact)],
  images: () => [],
};
