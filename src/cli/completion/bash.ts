import type { Completed, CompletedCommand, CompletedOption } from './completed-command.ts';

/** What makes words of the candidates, or lets bash find names of files. */
const candidates = (completed: Completed): string => {
  if (completed === 'file') return 'compopt -o default';
  if (completed === 'folder') return 'compopt -o dirnames';
  if (completed === 'ref') return 'mapfile -t words < <(git for-each-ref --format="%(refname:short)" 2>/dev/null)';
  return completed === 'any' ? ':' : `words=(${completed.join(' ')})`;
};

const ofValue = (command: string, { name, value }: CompletedOption): readonly string[] =>
  value === undefined ? [] : [`    ${command}:--${name}) ${candidates(value)} ;;`];

const ofWord = ({ name, options, operands }: CompletedCommand): string => {
  const switches = [...options.map(option => `--${option.name}`), '--help'].join(' ');
  return `    ${name}) if [[ $cur == -* ]]; then words=(${switches}); else ${operands === undefined ? ':' : candidates(operands)}; fi ;;`;
};

/** A completion for bash 4 or newer. */
export const bashCompletion = (commands: readonly CompletedCommand[]): string => `# bash completion of tidewaiter
_tidewaiter() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} command= word
  local -a words=()
  COMPREPLY=()
  # "--format=json" is three words for bash.
  if [[ $cur == = ]]; then cur=; elif [[ $prev == = ]]; then prev=\${COMP_WORDS[COMP_CWORD-2]}; fi
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $word in ${commands.map(({ name }) => name).join('|')}) command=$word; break ;; esac
  done
  case $command:$prev in
${commands.flatMap(({ name, options }) => options.flatMap(option => ofValue(name, option))).join('\n')}
    *) case $command in
    '') words=(${commands.map(({ name }) => name).join(' ')} --help --version) ;;
${commands.map(ofWord).join('\n')}
    esac ;;
  esac
  # Not by "compgen -W", which runs what stands in the name of a branch.
  for word in "\${words[@]}"; do
    if [[ $word == "$cur"* ]]; then COMPREPLY+=("$(printf %q "$word")"); fi
  done
}
complete -F _tidewaiter tidewaiter
`;
