import { usage } from '../../src/cli/arguments/arguments.ts';
import { commands, type OptionName, options } from '../../src/cli/arguments/options.ts';
import { version } from '../../src/version.ts';

/** Text as roff shows it: a line must not begin with a control character, and a hyphen is one that can be copied. */
const roff = (text: string): string =>
  text
    .replaceAll('\\', String.raw`\e`)
    .replaceAll('-', String.raw`\-`)
    .replace(/^(?=[.'])/gmu, String.raw`\&`);

/** The entries of a part of `--help`: what stands left, and from a column on what is said of it. A form that is longer has its text on the next line. */
const entriesOf = (part: string, column: number): readonly (readonly [form: string, text: string])[] => {
  const entries: [string, string][] = [];
  for (const line of part.split('\n')) {
    const fits = line[column - 1] === undefined || line[column - 1] === ' ';
    const form = (fits ? line.slice(0, column) : line).trim();
    const text = fits ? line.slice(column).trim() : '';
    const last = entries.at(-1);
    if (form !== '') entries.push([form, text]);
    else if (last && text !== '') last[1] = `${last[1]} ${text}`.trim();
  }
  return entries;
};

/** Where the texts of commands and of options begin in `--help`. */
const commandColumn = 49;
const optionColumn = 36;

const partOf = (title: string): string => usage.slice(usage.indexOf(`${title}:\n`) + title.length + 2).split('\n\n', 1)[0] ?? '';

const item = ([form, text]: readonly [string, string]): string => `.TP\n.B ${roff(form)}\n${roff(text)}`;

const optionsOf = (names: readonly OptionName[]): string => names.map(name => `--${name}`).join(', ');

/** The page that `man tidewaiter` shows: from what `--help` says and from the table that the command line is read by. */
export const manPage = (): string => {
  const [exitCodes = ''] = /Exit codes: ([\s\S]*)$/u.exec(usage)?.slice(1) ?? [];
  const documented = entriesOf(partOf('Options'), optionColumn);
  const shown = new Set(documented.flatMap(([form]) => [...form.matchAll(/--([\w-]+)/gu)].map(match => match[1] ?? '')));
  const silent = Object.keys(options).filter(name => !shown.has(name) && name !== 'stdio');
  if (silent.length > 0) throw new Error(`--help does not tell of: ${silent.join(', ')}`);
  return `.TH TIDEWAITER 1 "" "tidewaiter ${version}" "User Commands"
.SH NAME
tidewaiter \\- review changes to Dockerfiles, Compose files and Kubernetes manifests for container security
.SH SYNOPSIS
.B tidewaiter
.I COMMAND
.RI [ OPTIONS ]
.SH COMMANDS
${entriesOf(partOf('Usage'), commandColumn).map(item).join('\n')}
.SH OPTIONS
${documented.map(item).join('\n')}
.SH OPTIONS OF EACH COMMAND
${Object.entries(commands)
  .map(([name, command]) => item([name, optionsOf(command.options)]))
  .join('\n')}
.SH EXIT STATUS
${roff(exitCodes.trim())}
.SH FILES
.TP
.B .github/tidewaiter.yml
The policy of a repository. A review reads it at the base of the change.
.SH ENVIRONMENT
.TP
.B NO_COLOR
No colors.
.TP
.B XDG_CACHE_HOME
Where compiled scripts are kept; ~/.cache otherwise.
.TP
.B GH_TOKEN, GITHUB_TOKEN, GH_ENTERPRISE_TOKEN
What "doctor \\-\\-online" asks GitHub with.
.SH SEE ALSO
https://github.com/tidewaiter/tidewaiter
`;
};
