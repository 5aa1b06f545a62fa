import { findOption, type Option } from '../../../../artifacts/shell/command-arguments.ts';
import type { ShellCommand } from '../../../../artifacts/shell/model.ts';
import type { PackageCommand } from './package-managers.ts';

const yesOptions = ['-y', '--yes', '--assume-yes', '--assumeyes', '--no-confirm', '--noconfirm'];

/** Nothing is changed, so that nothing is asked. */
const dryOptions = [
  '-s',
  '--simulate',
  '--just-print',
  '--dry-run',
  '--recon',
  '--no-act',
  '--print-uris',
  '--assumeno',
  '-h',
  '--help',
  '--version',
];

/** `-qq`, `-q=2`: apt then says yes to everything. */
const isVeryQuiet = ({ options }: PackageCommand['arguments']): boolean => {
  const quiet = options.filter(({ name }) => name === '-q' || name === '--quiet');
  return quiet.length > 1 || quiet.some(({ word }) => /^-{1,2}q(?:uiet)?=[2-9]$/.test(word.pattern));
};

const assumesYes = ({ name, value = '' }: Option): boolean =>
  (name === '-o' || name === '--option' || name === '--setopt') && /^(?:APT::Get::)?Assume-?Yes["']?=["']?(?:1|true|yes)/i.test(value);

/** True when something answers: `yes |`, `echo y |`, `<<< y`. */
const isAnswered = ({ pipeline, position, redirects }: ShellCommand): boolean =>
  pipeline.commands.slice(0, position).some(({ name }) => ['yes', 'echo', 'printf'].includes(name ?? '')) ||
  redirects.some(({ operator }) => operator === '<<<');

/**
 * True when the call asks before it changes packages. Sources: the manual pages apt-get(8), dnf(8), pacman(8) and zypper(8), of which the last takes
 * `--non-interactive` only before the sub-command.
 */
export const asks = (call: PackageCommand): boolean => {
  const { command, manager, verb, arguments: args } = call;
  // Why apart: its options mean something else. What is only printed (`-p`) is not asked about.
  if (manager === 'pacman') return !isAnswered(command) && findOption(args, '--noconfirm', '-p', '--print', '-h', '--help') === undefined;
  if (isAnswered(command) || findOption(args, ...yesOptions, ...dryOptions) !== undefined || args.options.some(assumesYes)) return false;
  if (manager === 'apt') return !isVeryQuiet(args);
  // microdnf has no question to ask: it does what it is told.
  if (manager === 'rpm') return command.name !== 'microdnf';
  const quietly = findOption(args, '-n', '--non-interactive');
  return manager === 'zypper' && (quietly === undefined || (verb !== undefined && quietly.word.range.start > verb.range.start));
};
