import type { ShellCommand } from '../../artifacts/shell/model.ts';
import { type CommandPlace, commandRule } from '../forms/command-rule.ts';
import type { Report } from '../rule.ts';
import { insertArgument, isLiteral } from './concepts/commands/command-edits.ts';
import { isConfigured, mayHold } from './concepts/packages/manager-configuration.ts';
import { calledAs, type PackageCommand, packageCommand } from './concepts/packages/package-managers.ts';
import { asks } from './concepts/packages/questions.ts';

const changing: Readonly<Partial<Record<PackageCommand['manager'], RegExp>>> = {
  apt: /^(?:install|reinstall|satisfy|build-dep|remove|purge|autoremove|autopurge|upgrade|dist-upgrade|full-upgrade|safe-upgrade)$/,
  rpm: /^(?:(?:local|re|group)?install|group-install|builddep|in|remove|erase|autoremove|update|upgrade|distro-sync|downgrade|swap)$/,
  zypper: /^(?:install|in|remove|rm|update|up|patch|dist-upgrade|dup|source-install|si)$/,
  pacman: /^(?:-(?:S[a-z]{0,8}|[RU][a-z]{0,8})|--sync|--remove|--upgrade)$/,
};

/** Sub-commands that do something without being told to what. */
const worksAlone = /upgrade|update|^up$|^dup$|^patch$|autoremove|autopurge|distro-sync|^-S[a-z]{0,8}u/;

const settings: Readonly<Partial<Record<PackageCommand['manager'], { readonly place: string; readonly text: RegExp }>>> = {
  apt: { place: '/etc/apt', text: /Assume-Yes[\s"'\\=]{1,6}(?:true|1|yes)/i },
  rpm: { place: '/etc/', text: /assumeyes\s{0,3}=\s{0,3}(?:true|1|yes)/i },
};

/** What answers, where it is not `-y`; zypper takes it before the sub-command only. */
const answers: Readonly<Partial<Record<PackageCommand['manager'], string>>> = { zypper: '--non-interactive', pacman: '--noconfirm' };

const optionNames = /opt|flag|arg|param|yes/i;
/** Of pacman, whose `-Sy` says yes to nothing. */
const noConfirm = /--noconfirm/;
const option = /(?:^|\s)(?:-[a-z]{0,6}y[a-z]{0,6}|--(?:assume-?)?yes|--non-interactive|-n|-qq)(?:\s|$)/i;

const judge = (command: ShellCommand, { dockerfile, instruction }: CommandPlace): Report<'asks'> | undefined => {
  const call = packageCommand(command);
  const { nameWord } = command;
  const verb = call?.verb;
  if (call === undefined || verb?.value === undefined || nameWord === undefined || changing[call.manager]?.test(verb.value) !== true)
    return undefined;
  const hasWork = call.operands.length > 0 || worksAlone.test(verb.value) || command.wrappers.some(({ name }) => name === 'xargs');
  if (!hasWork || !asks(call) || command.args.some(word => mayHold(word, optionNames, call.manager === 'pacman' ? noConfirm : option)))
    return undefined;
  const setting = settings[call.manager];
  if (setting && isConfigured(dockerfile, instruction.stage, instruction.range.start, setting)) return undefined;
  const after = call.manager === 'zypper' ? nameWord : verb;
  const added = answers[call.manager] ?? '-y';
  return {
    messageId: 'asks',
    at: { start: nameWord.range.start, end: verb.range.end },
    data: { command: calledAs(call), option: added },
    ...(isLiteral(dockerfile, after) && { fix: { title: `Add ${added}`, edits: [insertArgument(command, after, added)] } }),
  };
};

export const interactiveInstall = commandRule({
  id: 'dockerfile/interactive-install',
  severity: 'low',
  profile: 'hardening',
  family: 'build-hygiene',
  title: 'Package install can wait for input',
  in: 'run',
  stages: 'all',
  judge,
  rationale: `A build has nobody who answers. The package manager asks as soon as a package brings others along, gets no answer and gives up: a
build that worked breaks on the day on which a dependency is added, often with a security update.`,
  remediation:
    'Add `-y` (`zypper --non-interactive`, `pacman --noconfirm`). `DEBIAN_FRONTEND=noninteractive` is about the questions of the packages and does not answer this one.',
  messages: { asks: '"{command}" asks before it goes on; "{option}" is missing.' },
  fix: 'safe',
  examples: {
    bad: 'FROM debian:13\nRUN apt-get update && apt-get install --no-install-recommends nginx\n',
    good: 'FROM debian:13\nRUN apt-get update && apt-get install -y --no-install-recommends nginx\n',
  },
  references: [
    'https://docs.docker.com/build/building/best-practices/#apt-get',
    'https://manpages.debian.org/stable/apt/apt-get.8.en.html',
    'https://dnf.readthedocs.io/en/latest/command_ref.html',
    'https://man.archlinux.org/man/pacman.8',
  ],
});
