import type { Dockerfile, Instruction } from '../../artifacts/dockerfile/model.ts';
import { findOption, readArguments } from '../../artifacts/shell/command-arguments.ts';
import type { ShellCommand, ShellScript } from '../../artifacts/shell/model.ts';
import type { Range, TextEdit } from '../../text/range.ts';
import { namesRoot } from '../concepts/root-names.ts';
import { defineRule, type Report } from '../rule.ts';
import { isLiteral, removeUpTo } from './concepts/commands/command-edits.ts';
import { type BuildUser, buildUsers } from './concepts/users/build-user.ts';
import { copiedPasswordless, passwordless } from './concepts/users/sudoers.ts';

type MessageId = 'run' | 'lesser' | 'start' | 'passwordless';

interface Use {
  readonly command: ShellCommand;
  readonly at: Range;
}

/** Where a script calls sudo. */
const usesOf = (script: ShellScript | undefined): readonly Use[] =>
  (script?.commands ?? []).flatMap(command => {
    const wrapper = command.wrappers.find(({ name }) => name === 'sudo');
    if (wrapper !== undefined) return [{ command, at: wrapper.word.range }];
    return command.name === 'sudo' && command.nameWord !== undefined ? [{ command, at: command.nameWord.range }] : [];
  });

/** True when sudo gives privileges up: it is told to become another user than root. */
const stepsDown = ({ command }: Use): boolean => {
  const args = command.wrappers.find(({ name }) => name === 'sudo')?.args ?? (command.name === 'sudo' ? command.args : []);
  const option = findOption(
    readArguments(args, { short: 'CDghpRTUu', long: ['user', 'group', 'host', 'prompt', 'chdir'] }),
    '-u',
    '--user',
  );
  return option?.value !== undefined && !namesRoot(option.value.replace(/^#/, ''));
};

/** Options that only say how sudo asks and what environment it keeps: for root they change nothing. */
const plainOptions = /^(?:-[EHnSkb]+|--(?:preserve-env(?:=.*)?|set-home|non-interactive|stdin)|--)$/;

/** The edit that takes sudo off a command; undefined when sudo does more there than become root. */
const withoutSudo = (dockerfile: Dockerfile, { command }: Use): TextEdit | undefined => {
  const at = command.wrappers.findIndex(({ name }) => name === 'sudo');
  const sudo = command.wrappers[at];
  const assignment = sudo?.args.find(({ value }) => value !== undefined && /^\w+=/.test(value));
  const next = assignment ?? command.wrappers[at + 1]?.word ?? command.nameWord;
  const own = sudo?.args.slice(0, assignment === undefined ? undefined : sudo.args.indexOf(assignment)) ?? [];
  if (sudo === undefined || next === undefined || !isLiteral(dockerfile, sudo.word)) return undefined;
  if (!own.every(({ value }) => value !== undefined && plainOptions.test(value))) return undefined;
  return removeUpTo(dockerfile, sudo.word, next);
};

/** Takes every sudo away where it does nothing, because the user is root. */
const fixFor = (dockerfile: Dockerfile, uses: readonly Use[], user: BuildUser | undefined): Report['fix'] => {
  if (user?.is !== 'root') return undefined;
  const edits = uses.flatMap(use => withoutSudo(dockerfile, use) ?? []);
  return edits.length === uses.length ? { title: 'Remove sudo, the user is root already', edits } : undefined;
};

export const sudo = defineRule({
  meta: {
    id: 'dockerfile/sudo',
    kind: 'dockerfile',
    severity: 'medium',
    title: 'sudo used in the image build or start command',
    rationale:
      'A build step runs as the user of the last `USER`, so `sudo` is either without effect or hides that a step needs root. It also means that the image holds a setuid program ' +
      'and, where no password is asked, that whoever gets code running as the ordinary user is root in the container.',
    remediation:
      'Put `USER root` before the steps that need root and `USER app` behind them, and leave `sudo` out of the image. To give up privileges at the start, use the `USER` instruction, ' +
      '`setpriv` or `gosu`.',
    messages: {
      run: 'The build step calls "sudo"; set the user with USER instead.',
      lesser:
        'The build step becomes another user with "sudo"; it is low because it gives privileges up, which USER does where everybody sees it.',
      start: 'The running container calls "sudo", so its user can become root; set the user with USER instead.',
      passwordless: 'The image lets an ordinary user become root without a password ("NOPASSWD").',
    },
    fix: 'safe',
    examples: {
      bad: 'FROM debian:13\nRUN sudo apt-get update\n',
      good: 'FROM debian:13\nUSER root\nRUN apt-get update\nUSER app\n',
    },
    standards: { mitre: ['T1548.003'] },
    references: [
      'https://docs.docker.com/build/building/best-practices/#user',
      'https://cwe.mitre.org/data/definitions/250.html',
      'https://attack.mitre.org/techniques/T1548/003/',
    ],
    peers: { DL3004: ['run', 'lesser', 'start'], 'DS-0010': ['run', 'lesser', 'start'], CKV2_DOCKER_1: ['run', 'lesser', 'start'] },
  },
  prepare(dockerfile) {
    const users = buildUsers(dockerfile);
    const report = (messageId: MessageId, instruction: Instruction, script: ShellScript | undefined): readonly Report<MessageId>[] => {
      const uses = usesOf(script);
      const [first, ...others] = uses;
      if (first === undefined) return [];
      const fix = fixFor(dockerfile, uses, users.get(instruction));
      const isLess = messageId === 'run' && uses.every(stepsDown);
      const told = isLess ? { messageId: 'lesser' as const, severity: 'low' as const } : { messageId };
      return [{ ...told, at: first.at, related: others.map(({ at }) => ({ at, note: 'Calls sudo too.' })), ...(fix && { fix }) }];
    };
    const passwordlessAt = (instruction: Instruction, at: Range | undefined): readonly Report<MessageId>[] =>
      at !== undefined && instruction.stage?.shipped === true ? [{ messageId: 'passwordless', at }] : [];
    return { report, passwordlessAt, dockerfile };
  },
  visit: {
    *run(run, { report, passwordlessAt, dockerfile }) {
      yield* report('run', run, run.command.script);
      yield* passwordlessAt(run, passwordless(dockerfile, run));
    },
    *command(start, { report }) {
      yield* report('start', start, start.command.script);
    },
    *healthcheck(check, { report }) {
      yield* report('start', check, check.command?.script);
    },
    *copy(copy, { passwordlessAt, dockerfile }) {
      yield* passwordlessAt(copy, copiedPasswordless(dockerfile, copy));
    },
  },
});
