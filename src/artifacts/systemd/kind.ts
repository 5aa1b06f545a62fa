import type { Notification } from '../../findings/notification.ts';
import { type MappedText, MappedTextBuilder } from '../../text/mapped-text.ts';
import { fileNameOf } from '../../text/path.ts';
import type { Range } from '../../text/range.ts';
import { type FileKind, wholeFile } from '../file-kind.ts';
import type { ShellScript } from '../shell/model.ts';
import { parseShellScript } from '../shell/parse.ts';
import { type SourceFile, sourceFile } from '../source-file.ts';
import { type Assignment, commentsIn, readAssignments } from './assignments.ts';

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

/** `docker.service`, `docker.service.d/override.conf`. */
const isUnitPath = (path: string): boolean => /(?:^|\/)[^/]+\.service(?:\.d\/[^/]+\.conf)?$/u.test(path);

/** `/etc/default/docker`, `/etc/sysconfig/docker`: variables that the unit puts into its command. */
const isVariablesPath = (path: string): boolean => /(?:^|\/)(?:default|sysconfig)\/docker$/u.test(path);

/** Variables of the units of Debian, Ubuntu, Fedora and CentOS that hold flags of dockerd. */
const flagVariables: ReadonlySet<string> = new Set(
  'DOCKER_OPTS OPTIONS DOCKER_NETWORK_OPTIONS DOCKER_STORAGE_OPTIONS INSECURE_REGISTRY other_args'.split(' '),
);

const mentionsDockerd = (text: string): boolean => /dockerd|docker daemon/u.test(text);

const withoutPrefix = (value: MappedText): MappedText => {
  // Why: `-`, `+` and the like before the program say how systemd runs it. Source: systemd.service(5), "Special executable prefixes".
  const from = /^[\s@:+!|-]*/u.exec(value.text)?.[0].length ?? 0;
  return new MappedTextBuilder().part(value, from, value.length).build(value.startAt(from));
};

/** The commands of `ExecStart=`; an empty one takes back those before it. */
const unitCommands = (assignments: readonly Assignment[]): readonly MappedText[] => {
  const starts = assignments.filter(({ name }) => name === 'ExecStart');
  const reset = starts.findLastIndex(({ value }) => value.text.trim() === '');
  return starts.slice(reset + 1).flatMap(({ value }) => (mentionsDockerd(value.text) ? [withoutPrefix(value)] : []));
};

/** Flags in a variable, as the command that they become a part of. */
const variableCommand = ({ nameRange, value }: Assignment): MappedText => {
  const text = value.text.trimEnd();
  const quote = /^\s*["']/u.exec(text)?.[0] ?? '';
  const isQuoted = quote !== '' && text.endsWith(quote.at(-1) ?? '') && text.length > quote.length;
  const builder = new MappedTextBuilder().stand('dockerd ', nameRange);
  return builder.part(value, isQuoted ? quote.length : 0, isQuoted ? text.length - 1 : text.length).build(nameRange.start);
};

const commandsIn = (file: SourceFile): readonly MappedText[] => {
  const assignments = readAssignments(file);
  return isVariablesPath(file.path)
    ? assignments.filter(({ name }) => flagVariables.has(name.replace(/^export\s+/u, ''))).map(variableCommand)
    : unitCommands(assignments);
};

const unread = ({ path }: SourceFile, value: MappedText): Notification => ({
  code: 'syntax-error',
  level: 'error',
  path,
  range: value.range(0, value.length),
  message: "The command can't be read: its quotes do not match, or it is too long. Correct it; until then its flags are not reviewed.",
});

const parse = (file: SourceFile): DaemonUnit => {
  const read = commandsIn(file).map(value => ({ value, script: parseShellScript(value) }));
  return {
    kind: 'daemon-unit',
    file,
    scripts: read.flatMap(({ script }) => script ?? []),
    comments: commentsIn(file),
    notifications: read.flatMap(({ value, script }) => (script?.complete ? [] : [unread(file, value)])),
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
