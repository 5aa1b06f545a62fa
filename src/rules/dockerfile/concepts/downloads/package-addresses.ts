import { readArguments } from '../../../../artifacts/shell/command-arguments.ts';
import type { ShellCommand, ShellScript, ShellWord } from '../../../../artifacts/shell/model.ts';
import { readWebAddress, type WebAddress } from '../../../concepts/downloads/web-address.ts';
import { packageCommand } from '../packages/package-managers.ts';

/** A package that is installed straight from its address. */
export interface PackageAddress {
  readonly word: ShellWord;
  readonly address: WebAddress;
}

/** `rpm -i`, `-Uvh`, `-F`; not queries, and not `--import`. */
const rpmInstalls = (command: ShellCommand): readonly ShellWord[] => {
  const { options, operands } = readArguments(command.args, {
    short: 'ErD',
    long: ['root', 'dbpath', 'define', 'eval', 'prefix', 'relocate'],
  });
  const installs = options.some(({ name }) => ['-i', '-U', '-F', '--install', '--upgrade', '--freshen', '--reinstall'].includes(name));
  return installs && !options.some(({ name }) => name === '-q' || name === '--query' || name === '--import') ? operands : [];
};

const installed = (command: ShellCommand): readonly ShellWord[] => {
  if (command.name === 'rpm') return rpmInstalls(command);
  const call = packageCommand(command);
  return call?.manager === 'rpm' && (call.action === 'install' || call.action === 'upgrade') ? call.operands : [];
};

const importsKey = ({ name, args }: ShellCommand): boolean =>
  (name === 'rpm' || name === 'rpmkeys') && args.some(({ value }) => value === '--import');

/**
 * The packages that rpm, yum and dnf install from an address, unless the script imports a key before. Their signatures are not asked for:
 * rpm only warns of a key that it does not know, yum and dnf look at `localpkg_gpgcheck`, which is off. Sources: rpm(8), dnf.conf(5).
 */
export const packageAddresses = ({ commands }: ShellScript): readonly PackageAddress[] => {
  const keys = commands.find(importsKey)?.range.start ?? Number.POSITIVE_INFINITY;
  return commands
    .filter(({ range }) => range.start < keys)
    .flatMap(installed)
    .flatMap(word => {
      const address = readWebAddress(word.pattern);
      return address === undefined ? [] : [{ word, address }];
    });
};
