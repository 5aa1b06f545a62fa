import type { Completed, CompletedCommand, CompletedOption } from './completed-command.ts';

const action = (completed: Completed): string => {
  if (completed === 'file') return '_files';
  if (completed === 'folder') return '_files -/';
  if (completed === 'ref') return '_tidewaiter_refs';
  return completed === 'any' ? ' ' : `(${completed.join(' ')})`;
};

const ofOption = ({ name, value }: CompletedOption): string =>
  value === undefined ? `'*--${name}'` : `'*--${name}=:${name}:${action(value)}'`;

const ofCommand = ({ name, options, operands }: CompletedCommand): string =>
  `    ${name}) _arguments ${[...options.map(ofOption), "'--help'", ...(operands === undefined ? [] : [`'*:operand:${action(operands)}'`])].join(' ')} ;;`;

/** A completion for zsh, for a file `_tidewaiter` in a folder of `fpath`, or to be read by `source` behind `compinit`. */
export const zshCompletion = (commands: readonly CompletedCommand[]): string => `#compdef tidewaiter
_tidewaiter_refs() {
  local -a refs
  refs=(\${(f)"$(git for-each-ref --format='%(refname:short)' 2>/dev/null)"})
  compadd -a refs
}
_tidewaiter() {
  local context state state_descr line
  typeset -A opt_args
  _arguments -C '--help' '--version' '1:command:(${commands.map(({ name }) => name).join(' ')})' '*::operand:->operands' && return
  [[ $state == operands ]] || return
  case $line[1] in
${commands.map(ofCommand).join('\n')}
  esac
}
if [[ $funcstack[1] == _tidewaiter ]]; then _tidewaiter "$@"; else compdef _tidewaiter tidewaiter; fi
`;
