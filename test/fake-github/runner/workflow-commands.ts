/** A line such as `::warning file=a.yaml,line=3::Message` that a step prints for the runner. */
export interface WorkflowCommand {
  readonly command: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** Commands that the runner acts on; a line that names another one is text. */
const known = new Set([
  'add-mask',
  'add-matcher',
  'add-path',
  'debug',
  'echo',
  'endgroup',
  'error',
  'group',
  'notice',
  'remove-matcher',
  'save-state',
  'set-env',
  'set-output',
  'stop-commands',
  'warning',
]);

/** `%25` comes last, so that an escaped `%0A` stays text. */
const unescapeMessage = (text: string): string => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');

const unescapeProperty = (text: string): string =>
  text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%25', '%');

/** The older form, `##[error file=a]text`, which the runner finds anywhere in a line. */
const readOldCommand = (line: string): WorkflowCommand | undefined => {
  const start = line.indexOf('##[');
  const end = start < 0 ? -1 : line.indexOf(']', start);
  if (end < 0) return undefined;
  const [command = '', ...rest] = line.slice(start + 3, end).split(' ');
  if (!known.has(command.toLowerCase())) return undefined;
  return { command: command.toLowerCase(), properties: readProperties(rest.join(' '), ';'), message: unescapeMessage(line.slice(end + 1)) };
};

const readProperties = (text: string, separator: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    text.split(separator).flatMap((part): [string, string][] => {
      const equals = part.indexOf('=');
      return equals < 0 ? [] : [[part.slice(0, equals).trim(), unescapeProperty(part.slice(equals + 1))]];
    }),
  );

const readCommand = (line: string): WorkflowCommand | undefined => {
  const text = line.trimStart();
  const end = text.startsWith('::') ? text.indexOf('::', 2) : -1;
  if (end < 0) return undefined;
  const header = text.slice(2, end);
  const blank = header.indexOf(' ');
  const command = (blank < 0 ? header : header.slice(0, blank)).toLowerCase();
  if (!known.has(command)) return undefined;
  const properties = readProperties(blank < 0 ? '' : header.slice(blank + 1).trim(), ',');
  return { command, properties, message: unescapeMessage(text.slice(end + 2)) };
};

/** The commands in what a step printed. After `::stop-commands::word`, nothing is a command until `::word::`. */
export const readWorkflowCommands = (output: string): readonly WorkflowCommand[] => {
  const commands: WorkflowCommand[] = [];
  let stopWord: string | undefined;
  for (const line of output.split(/\r\n|\r|\n/)) {
    if (stopWord !== undefined) {
      if (line.trim() === `::${stopWord}::`) stopWord = undefined;
      continue;
    }
    const command = readCommand(line) ?? readOldCommand(line);
    if (!command) continue;
    commands.push(command);
    if (command.command === 'stop-commands') stopWord = command.message;
  }
  return commands;
};

/** How many annotations of a level the runner keeps of one step, and how many characters of each message. */
const annotationsPerLevel = 10;
const annotationCharacters = 4_096;

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly path: string | undefined;
  readonly line: number | undefined;
  readonly endLine: number | undefined;
  readonly title: string | undefined;
  readonly message: string;
}

/** What people see of the commands: the first ten of each level, their messages cut. */
export const shownAnnotations = (commands: readonly WorkflowCommand[]): readonly Annotation[] =>
  (['error', 'warning', 'notice'] as const).flatMap(level =>
    commands
      .filter(({ command }) => command === level)
      .slice(0, annotationsPerLevel)
      .map(({ properties, message }): Annotation => {
        const number = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text));
        return {
          level,
          path: properties['file'],
          line: number(properties['line']),
          endLine: number(properties['endLine']),
          title: properties['title'],
          message: message.slice(0, annotationCharacters),
        };
      }),
  );
