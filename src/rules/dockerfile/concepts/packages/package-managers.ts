import { type Arguments, type OptionSyntax, readArguments } from '../../../../artifacts/shell/command-arguments.ts';
import type { ShellCommand, ShellWord } from '../../../../artifacts/shell/model.ts';

/** The package managers of Linux distributions, by the database that they share. */
export type PackageManager = 'apt' | 'apk' | 'rpm' | 'zypper' | 'pacman';

/** What a call does: `refresh` loads the index, `install` adds named packages, `upgrade` renews the installed ones. */
export type PackageAction = 'refresh' | 'install' | 'upgrade' | 'other';

/** Groups are of whatever packages the distribution puts into them, modules of one of several streams. */
export type PackageUnit = 'package' | 'group' | 'module';

/** A call of a package manager. */
export interface PackageCommand {
  readonly command: ShellCommand;
  readonly manager: PackageManager;
  readonly action: PackageAction;
  /** `install`, `add`, `update`…; undefined when it is not known or the call has none. */
  readonly verb: ShellWord | undefined;
  /** What the call is about: packages, groups of them (`dnf group install`, `yum groupinstall`), or modules with streams (`dnf module install`). */
  readonly unit: PackageUnit;
  readonly arguments: Arguments;
  /** The words behind the verb that are no options: packages, groups, local files. */
  readonly operands: readonly ShellWord[];
}

interface ManagerSyntax {
  readonly manager: PackageManager;
  readonly options: OptionSyntax;
  readonly verbs: ReadonlyMap<string, PackageAction>;
}

const verbs = (actions: Partial<Record<PackageAction, string>>): ReadonlyMap<string, PackageAction> =>
  new Map(
    (['refresh', 'install', 'upgrade'] as const).flatMap(action => (actions[action] ?? '').split(' ').map(verb => [verb, action] as const)),
  );

const apt: ManagerSyntax = {
  manager: 'apt',
  options: { short: 'oct', long: ['option', 'config-file', 'target-release', 'default-release', 'solver'] },
  verbs: verbs({
    refresh: 'update',
    install: 'install reinstall satisfy build-dep',
    upgrade: 'upgrade dist-upgrade full-upgrade safe-upgrade',
  }),
};

const rpm: ManagerSyntax = {
  manager: 'rpm',
  options: {
    short: 'cdeRx',
    long: [
      'config',
      'releasever',
      'installroot',
      'repo',
      'repoid',
      'enablerepo',
      'disablerepo',
      'exclude',
      'setopt',
      'disableplugin',
      'enableplugin',
      'forcearch',
    ],
  },
  verbs: verbs({
    refresh: 'makecache check-update',
    install: 'install localinstall reinstall groupinstall group-install builddep in',
    upgrade: 'update upgrade distro-sync update-minimal upgrade-minimal',
  }),
};

const syntaxes: ReadonlyMap<string, ManagerSyntax> = new Map<string, ManagerSyntax>([
  ['apt-get', apt],
  ['apt', apt],
  ['aptitude', apt],
  ['yum', rpm],
  ['dnf', rpm],
  ['dnf5', rpm],
  ['microdnf', rpm],
  ['tdnf', rpm],
  [
    'apk',
    {
      manager: 'apk',
      options: {
        short: 'Xpt',
        long: ['repository', 'root', 'virtual', 'repositories-file', 'keys-dir', 'cache-dir', 'arch', 'wait', 'progress-fd'],
      },
      verbs: verbs({ refresh: 'update', install: 'add', upgrade: 'upgrade' }),
    },
  ],
  [
    'zypper',
    {
      manager: 'zypper',
      options: { short: 'RcDprt', long: ['root', 'config', 'reposd-dir', 'repo', 'plus-repo', 'from', 'type'] },
      verbs: verbs({ refresh: 'refresh ref', install: 'install in', upgrade: 'update up patch dist-upgrade dup' }),
    },
  ],
]);

/** `pacman -Sy` refreshes, `-S name` installs, `-Su` upgrades, in any mixture. */
const pacmanAction = ({ options, operands }: Arguments): PackageAction => {
  const has = (letter: string, long: string): boolean => options.some(({ name }) => name === letter || name === long);
  if (!has('-S', '--sync')) return 'other';
  if (has('-u', '--sysupgrade')) return 'upgrade';
  if (operands.length > 0) return 'install';
  return has('-y', '--refresh') ? 'refresh' : 'other';
};

const unitWords: ReadonlyMap<string, PackageUnit> = new Map([
  ['group', 'group'],
  ['groups', 'group'],
  ['module', 'module'],
]);

/** dnf's words for a group or a module stand before the verb, and the old ones for a group begin with it. */
const rpmUnit = (first: ShellWord | undefined): PackageUnit => {
  const word = first?.value ?? '';
  return unitWords.get(word) ?? (word.startsWith('group') ? 'group' : 'package');
};

/** Reads a command as a call of a package manager; undefined when it is another command. */
export const packageCommand = (command: ShellCommand): PackageCommand | undefined => {
  if (command.name === 'pacman') {
    const read = readArguments(command.args, { short: 'br', long: ['root', 'dbpath', 'config', 'cachedir', 'arch', 'ignore'] });
    return {
      command,
      manager: 'pacman',
      action: pacmanAction(read),
      verb: command.args[0],
      unit: 'package',
      arguments: read,
      operands: read.operands,
    };
  }
  const syntax = syntaxes.get(command.name ?? '');
  if (syntax === undefined) return undefined;
  const read = readArguments(command.args, syntax.options);
  const unit = syntax.manager === 'rpm' ? rpmUnit(read.operands[0]) : 'package';
  const [verb, ...operands] = unitWords.has(read.operands[0]?.value ?? '') && unit !== 'package' ? read.operands.slice(1) : read.operands;
  const action = verb?.value === undefined ? 'other' : (syntax.verbs.get(verb.value) ?? 'other');
  return { command, manager: syntax.manager, action, verb: verb?.value === undefined ? undefined : verb, unit, arguments: read, operands };
};

/** What the call is named in messages: `apt-get install`. */
export const calledAs = ({ command, verb, unit }: PackageCommand): string =>
  [command.name, ...(unit === 'package' || verb?.value?.startsWith(unit) ? [] : [unit]), verb?.value].join(' ');
