import type { Notification } from '../../findings/notification.ts';
import type { MappedText } from '../../text/mapped-text.ts';
import { fileNameOf } from '../../text/path.ts';
import type { Range } from '../../text/range.ts';
import { type FileKind, wholeFile } from '../file-kind.ts';
import type { ShellScript } from '../shell/model.ts';
import { parseShellScript } from '../shell/parse.ts';
import { type SourceFile, sourceFile } from '../source-file.ts';
import { type Assignment, commentsIn, readAssignments } from './assignments.ts';
import { isUnitPath, startCommands, unreadCommand, variableCommand } from './commands.ts';

/** What starts dockerd on a host: a unit of systemd, a drop-in of one, or the variables that one is given. */
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

const mentionsDockerd = (text: string): boolean => /dockerd|docker daemon/u.test(text);

/** The commands that start dockerd. */
const unitCommands = (assignments: readonly Assignment[]): readonly MappedText[] =>
  startCommands(assignments).filter(({ text }) => mentionsDockerd(text));

const commandsIn = (file: SourceFile): readonly MappedText[] => {
  const assignments = readAssignments(file);
  return isVariablesPath(file.path)
    ? assignments.filter(({ name }) => flagVariables.has(name.replace(/^export\s+/u, ''))).map(one => variableCommand('dockerd', one))
    : unitCommands(assignments);
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

/** Units and drop-ins that start dockerd, and the variables of its unit. */
export const daemonUnitKind: FileKind<DaemonUnit> = {
  name: 'unit of dockerd',
  language: 'ini',
  examplePath: 'docker.service.d/override.conf',
  mayBe: path => isUnitPath(path) || isVariablesPath(path),
  classify: ({ path, text }) => {
    if (!isUnitPath(path) && !isVariablesPath(path)) return undefined;
    if (!isVariablesPath(path) && !mentionsDockerd(text)) return undefined;
    const isOurs = isVariablesPath(path) || commandsIn(sourceFile(path, text)).length > 0;
    return isOurs ? { found: true, reason: `The file ${fileNameOf(path)} says how dockerd is started.` } : undefined;
  },
  parse,
  choiceOf: () => ({}),
  walk: artifact => [wholeFile(artifact)],
  images: () => [],
};
