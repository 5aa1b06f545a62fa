import type { Completed, CompletedCommand, CompletedOption } from './completed-command.ts';

/** What stands behind an option, or in place of an operand: fish puts names of files there unless it is told otherwise. */
const candidates = (completed: Completed): string => {
  if (completed === 'file') return '-F';
  if (completed === 'folder') return "-f -a '(__fish_complete_directories)'";
  if (completed === 'ref') return `-f -a "(git for-each-ref --format='%(refname:short)' 2>/dev/null)"`;
  return completed === 'any' ? '-f' : `-f -a '${completed.join(' ')}'`;
};

const begin = 'complete -c tidewaiter';

const ofOption = (seen: string, { name, value }: CompletedOption): string =>
  value === undefined ? `${begin} ${seen} -f -l ${name}` : `${begin} ${seen} -r -l ${name} ${candidates(value)}`;

const ofCommand = ({ name, options, operands }: CompletedCommand): readonly string[] => {
  const seen = `-n '__fish_seen_subcommand_from ${name}'`;
  return [
    `${begin} -n __fish_use_subcommand -f -a ${name}`,
    ...options.map(option => ofOption(seen, option)),
    ...(operands === undefined ? [] : [`${begin} ${seen} ${candidates(operands)}`]),
  ];
};

/** A completion for fish 3 or newer. */
export const fishCompletion = (commands: readonly CompletedCommand[]): string =>
  `${['# fish completion of tidewaiter', `${begin} -f`, ...commands.flatMap(ofCommand), `${begin} -f -l help -s h`, `${begin} -f -l version -s v`].join('\n')}\n`;
