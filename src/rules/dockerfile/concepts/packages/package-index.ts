import type { Dockerfile, Instruction, RunInstruction, Stage } from '../../../../artifacts/dockerfile/model.ts';
import { findOption } from '../../../../artifacts/shell/command-arguments.ts';
import type { ShellCommand } from '../../../../artifacts/shell/model.ts';
import { type PackageCommand, type PackageManager, packageCommand } from './package-managers.ts';

/** The calls of package managers in a RUN, in order. */
export const packageCalls = (run: RunInstruction): readonly PackageCommand[] => {
  const calls: PackageCommand[] = [];
  for (const command of run.command.script?.commands ?? []) {
    const call = packageCommand(command);
    if (call !== undefined) calls.push(call);
  }
  return calls;
};

/** True when the call installs or upgrades packages. */
export const installs = ({ action }: PackageCommand): boolean => action === 'install' || action === 'upgrade';

/**
 * True for `yum update` without names: it is written for a refresh of the index, as `apt-get update` is one, but renews the packages.
 * The same for dnf and zypper, and for `pacman -Syu`.
 */
export const renewsAll = ({ manager, verb, arguments: args, operands }: PackageCommand): boolean => {
  if (operands.length > 0) return false;
  if (manager === 'pacman') return findOption(args, '-S', '--sync') !== undefined && findOption(args, '-u', '--sysupgrade') !== undefined;
  return (manager === 'rpm' || manager === 'zypper') && ['update', 'up'].includes(verb?.value ?? '');
};

/** True when the call loads the index, whatever else it does. */
const loadsIndex = (call: PackageCommand): boolean => {
  const { manager, arguments: args } = call;
  if (call.action === 'refresh' || renewsAll(call)) return true;
  if (manager === 'apk') return findOption(args, '-U', '--update', '--update-cache') !== undefined;
  return manager === 'pacman' && findOption(args, '-y', '--refresh') !== undefined;
};

/** True when the call installs with an index that it loads for itself. */
const hasOwnIndex = (call: PackageCommand): boolean =>
  loadsIndex(call) || (call.manager === 'apk' && findOption(call.arguments, '--no-cache') !== undefined);

/** Programs and builtins that neither install packages nor run what does. */
const plainPrograms = new Set(
  (
    ': [ addgroup adduser apt-config apt-key apt-mark awk basename cat cd chgrp chmod chown cp curl cut date delgroup deluser dirname ' +
    'dpkg-reconfigure echo env exit export false find gpg grep groupadd head hostname id ldconfig ln locale-gen ls mkdir mktemp mv pwd ' +
    'readlink rm rmdir sed set shift sleep sort stat tail tee test touch tr true umask uname uniq unset update-ca-certificates ' +
    'update-locale useradd usermod wc wget whoami'
  ).split(' '),
);

/** True when the command's name is only known at build time: it may be anything, also `apt-get install`. */
export const isUnknownProgram = ({ name, nameWord }: ShellCommand): boolean =>
  nameWord !== undefined && (name === undefined || nameWord.variables.length > 0);

/** True when the command may install packages without the text saying so: a script, a build tool, a variable. */
const mayInstall = (command: ShellCommand): boolean =>
  isUnknownProgram(command) || (command.name !== undefined && !plainPrograms.has(command.name) && packageCommand(command) === undefined);

/** True when all that the RUN does is known: nothing in it but the calls of package managers installs. */
export const isPlain = ({ command: { script } }: RunInstruction): boolean => script?.complete === true && !script.commands.some(mayInstall);

/** What comes after a RUN that loads an index, also in stages that continue its own. */
export interface Following {
  readonly next: Instruction | undefined;
  /** The next RUN that installs with an index that it did not load, by package manager. */
  readonly installs: ReadonlyMap<PackageManager, RunInstruction>;
}

type Installers = Map<PackageManager, RunInstruction>;

/** Notes what a RUN needs from the layers before it. */
const note = (installers: Installers, run: RunInstruction, calls: readonly PackageCommand[]): void => {
  const seen = new Set<PackageManager>();
  for (const call of calls) {
    if (seen.has(call.manager) || !(installs(call) || loadsIndex(call))) continue;
    if (loadsIndex(call)) installers.delete(call.manager);
    if (hasOwnIndex(call)) {
      if (loadsIndex(call)) seen.add(call.manager);
      continue;
    }
    seen.add(call.manager);
    installers.set(call.manager, run);
  }
};

/** What comes after each RUN that loads an index. One pass from the end of the file. */
export const indexFollowings = (dockerfile: Dockerfile): ReadonlyMap<RunInstruction, Following> => {
  const found = new Map<RunInstruction, Following>();
  const continued = new Map<Stage, Installers>();
  for (const stage of dockerfile.stages.toReversed()) {
    const installers: Installers = new Map(continued.get(stage));
    for (let at = stage.instructions.length - 1; at >= 0; at -= 1) {
      const instruction = stage.instructions[at];
      if (instruction?.keyword !== 'RUN') continue;
      const calls = packageCalls(instruction);
      if (calls.some(loadsIndex)) found.set(instruction, { next: stage.instructions[at + 1], installs: new Map(installers) });
      note(installers, instruction, calls);
    }
    if (stage.parent === undefined) continue;
    const inParent = continued.get(stage.parent) ?? new Map<PackageManager, RunInstruction>();
    for (const [manager, run] of installers) inParent.set(manager, run);
    continued.set(stage.parent, inParent);
  }
  return found;
};
