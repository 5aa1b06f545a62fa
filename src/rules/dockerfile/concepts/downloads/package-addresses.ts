import { readArguments } from '../../../../artifacts/shell/command-arguments.ts';
import type { ShellCommand, ShellScript, ShellWord } from '../../../../artifacts/shell/model.ts';
import { readWebAddress, type WebAddress } from '../../../concepts/downloads/web-address.ts';
import { pipPackages } from '../packages/language-packages.ts';
import { packageCommand } from '../packages/package-managers.ts';

/** A package that is installed straight from its address. `signature`: its manager could look at one; `content`: it could compare a hash. */
export interface PackageAddress {
  readonly word: ShellWord;
  readonly address: WebAddress;
  readonly lacks: 'signature' | 'content';
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

/** Archives that pip takes; what a version control system gives has no such name, or a scheme of its own (`git+https`). */
const pipArchive = /\.(?:whl|zip|tar\.(?:gz|bz2|xz)|tgz)$/iu;
/** With such a fragment pip compares what it gets. Source: pip, "Secure installs", hash-checking of direct addresses. */
const pipHash = /#(?:.*&)?(?:sha(?:224|256|384|512)|md5|sha1)=./iu;

/** Files and wheels that pip fetches from an address of their own: `https://…/x.whl`, `x @ https://…/x.whl`. Those of the index itself are as good as a version. */
const pipAddresses = (command: ShellCommand): readonly PackageAddress[] =>
  (pipPackages(command) ?? []).flatMap(word => {
    const address = readWebAddress(word.pattern.replace(/^[\w.[\],-]{1,200} ?@ ?/u, ''));
    const file = address?.path.replace(/[?#].*$/u, '') ?? '';
    const isOfIndex = address !== undefined && /(?:^|\.)(?:pythonhosted|pypi)\.org$/u.test(address.host);
    if (address === undefined || isOfIndex || !pipArchive.test(file) || pipHash.test(address.path)) return [];
    return [{ word, address, lacks: 'content' as const }];
  });

const installed = (command: ShellCommand): readonly ShellWord[] => {
  if (command.name === 'rpm') return rpmInstalls(command);
  const call = packageCommand(command);
  return call?.manager === 'rpm' && (call.action === 'install' || call.action === 'upgrade') ? call.operands : [];
};

const importsKey = ({ name, args }: ShellCommand): boolean =>
  (name === 'rpm' || name === 'rpmkeys') && args.some(({ value }) => value === '--import');

/**
 * The packages that rpm, yum and dnf install from an address, unless the script imports a key before, and those of pip. Signatures of the first are not
 * asked for: rpm only warns of a key that it does not know, yum and dnf look at `localpkg_gpgcheck`, which is off. Sources: rpm(8), dnf.conf(5).
 */
export const packageAddresses = ({ commands }: ShellScript): readonly PackageAddress[] => {
  const keys = commands.find(importsKey)?.range.start ?? Number.POSITIVE_INFINITY;
  const unsigned = commands
    .filter(({ range }) => range.start < keys)
    .flatMap(installed)
    .flatMap(word => {
      const address = readWebAddress(word.pattern);
      return address === undefined ? [] : [{ word, address, lacks: 'signature' as const }];
    });
  return [...unsigned, ...commands.flatMap(pipAddresses)];
};
