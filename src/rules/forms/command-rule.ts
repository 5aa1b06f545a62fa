import type {
  CommandHost,
  CommandInstruction,
  Dockerfile,
  HealthcheckInstruction,
  RunInstruction,
} from '../../artifacts/dockerfile/model.ts';
import type { ShellCommand, ShellScript } from '../../artifacts/shell/model.ts';
import { defineRule, type Report, type Rule, type WrittenMeta } from '../rule.ts';

/** What stands around a command. */
export interface CommandPlace<H extends CommandHost = CommandHost> {
  readonly dockerfile: Dockerfile;
  readonly instruction: H;
  readonly script: ShellScript;
}

/** Which instructions are looked at: `run` is RUN, `start` is CMD, ENTRYPOINT and HEALTHCHECK. */
interface Hosts {
  readonly run: RunInstruction;
  readonly start: CommandInstruction | HealthcheckInstruction;
  readonly any: CommandHost;
}

export interface CommandRule<M extends string, W extends keyof Hosts> extends Omit<WrittenMeta<'dockerfile', M>, 'kind'> {
  readonly in: W;
  /** `shipped`: only what ends up in the image. */
  readonly stages: 'shipped' | 'all';
  /** What is wrong with a command; nested ones (`sh -c`, `$(…)`) are asked about, too. Undefined: nothing. */
  readonly judge: (command: ShellCommand, place: CommandPlace<Hosts[W]>) => Report<M> | undefined;
}

/**
 * A rule about single commands of a Dockerfile, in shell form, exec form, here-documents and inline scripts alike. Scripts that no POSIX
 * shell reads (PowerShell, cmd, Python) have no commands.
 */
export const commandRule = <const M extends string, W extends keyof Hosts>(written: CommandRule<M, W>): Rule<'dockerfile', M> => {
  const { in: where, stages, judge, ...meta } = written;
  const reports = (instruction: CommandHost, dockerfile: Dockerfile): readonly Report<M>[] => {
    const script = instruction.command?.script;
    if (script === undefined || (stages === 'shipped' && instruction.stage?.shipped === false)) return [];
    // Why it is one of them: the rule is shown only the instructions that `where` names.
    const place = { dockerfile, instruction: instruction as Hosts[W], script };
    return script.commands.flatMap(command => judge(command, place) ?? []);
  };
  return defineRule({
    meta: { kind: 'dockerfile', ...meta },
    visit: {
      ...(where !== 'start' && { run: reports }),
      ...(where !== 'run' && { command: reports, healthcheck: reports }),
    },
  });
};
