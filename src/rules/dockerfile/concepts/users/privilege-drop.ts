import type { ShellCommand } from '../../../../artifacts/shell/model.ts';

/** Programs that run another program as another user. */
const tools: ReadonlySet<string> = new Set([
  'gosu',
  'su-exec',
  'setpriv',
  'runuser',
  'chpst',
  's6-setuidgid',
  'setuidgid',
  'su',
  'sudo',
  'setuser',
]);

/** True for the small tools that people install for nothing else. */
export const isStepDownTool = (path: string): boolean => /(?:^|\/)(?:gosu|su-exec)(?:[-=~@][\w.~-]{1,40})?$/.test(path);

/** Options that name the user: `--reuid=1000`, `-u app`. */
const userOption = /^(?:-u|--user|--reuid|--ruid|-U)(?:=(.*))?$/;

const isRoot = (user: string): boolean => /^(?:root|0+)(?::|$)/.test(user);

/** Options of su and runuser whose value is the next word, and no user. */
const otherValue: ReadonlySet<string> = new Set([
  '-c',
  '--command',
  '-s',
  '--shell',
  '-g',
  '--group',
  '-G',
  '--supp-group',
  '-w',
  '--whitelist-environment',
]);
/** Tools that name the user only in an option. */
const onlyByOption: ReadonlySet<string> = new Set(['sudo', 'setpriv', 'chpst']);

/** The user among the words behind the tool's name; undefined when none is named (`su -c`), empty when it is known only at run time. */
const namedUser = (tool: string, words: readonly (string | undefined)[]): string | undefined => {
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (word === undefined) return '';
    const option = userOption.exec(word);
    if (option) return option[1] ?? words[at + 1] ?? '';
    if (otherValue.has(word)) at++;
    else if (!word.startsWith('-')) return onlyByOption.has(tool) ? undefined : word;
  }
  return undefined;
};

const dropsWith = (tool: string, words: readonly (string | undefined)[]): boolean => {
  if (!tools.has(tool)) return false;
  const user = namedUser(tool, words);
  return user !== undefined && !isRoot(user);
};

/** Words of a piece of the source, without quotes, commas and brackets; those with a variable are unknown. */
const roughWords = (text: string): readonly (string | undefined)[] =>
  text
    .split(/[\s,"'[\]]+/)
    .filter(word => word !== '')
    .map(word => (word.includes('$') ? undefined : word));

/** True when a command changes to a user other than root to run something: `gosu app server`, `su -s /bin/sh app -c server`. */
export const dropsPrivileges = (command: ShellCommand, source: string): boolean => {
  if (
    dropsWith(
      command.name ?? '',
      command.args.map(arg => arg.value),
    )
  )
    return true;
  return command.wrappers.some(({ name, word }) => dropsWith(name, roughWords(source.slice(word.range.end, command.range.end))));
};
