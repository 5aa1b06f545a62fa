import { usage } from './arguments.ts';
import { commands, isCommandName, renderOptions } from './options.ts';

/** Where the texts of options begin in `usage`. */
const optionColumn = 36;

/** The entries of a part of `usage`, each with its lines: one that is indented further belongs to the entry before it. */
const entriesOf = (title: string): readonly string[] => {
  const start = usage.indexOf(`${title}:\n`) + title.length + 2;
  return usage.slice(start, usage.indexOf('\n\n', start)).split(/\n(?= {2}\S)/u);
};

/** The option with the formats that the command has. */
const formatEntry = (formats: readonly string[]): string => {
  const form = `  --format ${formats.join('|')}`;
  const place = form.length < optionColumn ? form.padEnd(optionColumn) : `${form}\n${' '.repeat(optionColumn)}`;
  return `${place}default: text${formats.includes('html') ? '; html is one page for a browser, that needs nothing else' : ''}`;
};

/** What `--help` says of one command: of all its forms, and of the options that it takes. */
export const commandHelp = (name: string): string => {
  const { options, formats } = isCommandName(name) ? commands[name] : { options: Object.keys(renderOptions), formats: [] };
  const taken = new Set<string>([...options, 'help']);
  const forms = entriesOf('Usage').filter(entry => entry.startsWith(`  tidewaiter ${name} `) || entry.trim() === `tidewaiter ${name}`);
  const described = entriesOf('Options').filter(entry =>
    [...entry.slice(0, optionColumn).matchAll(/--([\w-]+)/gu)].some(([, option = '']) => taken.has(option)),
  );
  const shown = described.map(entry => (entry.startsWith('  --format ') ? formatEntry(formats) : entry));
  return `Usage:\n${forms.join('\n')}\n\nOptions:\n${shown.join('\n')}\n\n${usage.slice(usage.indexOf('Exit codes:'))}All commands: tidewaiter --help\n`;
};
