import type { CommandHost, Mount } from '../../../../artifacts/dockerfile/model.ts';
import type { ShellScript } from '../../../../artifacts/shell/model.ts';

/** What surrounds the commands of one instruction. */
export interface CommandSetting {
  readonly host: CommandHost;
  /** True for the file's build arguments that neither the script assigns nor a secret mount sets. */
  readonly isArgument: (name: string) => boolean;
  /** Those of secrets and SSH agents. */
  readonly mounts: readonly Mount[];
}

const assignedNames = ({ commands }: ShellScript): ReadonlySet<string> =>
  new Set(
    commands.flatMap(command => [
      ...command.assignments.map(({ name }) => name),
      ...(command.name === 'read' ? command.args.flatMap(arg => arg.value ?? []) : []),
    ]),
  );

const isSecretMount = ({ type }: Mount): boolean => type === 'secret' || type === 'ssh';

/** What the script of an instruction can see. Build arguments exist in RUN only. */
export const commandSetting = (host: CommandHost, script: ShellScript, argumentsOfFile: ReadonlySet<string>): CommandSetting => {
  const mounts = host.keyword === 'RUN' ? host.mounts.filter(isSecretMount) : [];
  let hidden: ReadonlySet<string> | undefined;
  const isHidden = (name: string): boolean => {
    // Why not before: few words have a variable that is an argument.
    hidden ??= new Set([...assignedNames(script), ...mounts.flatMap(({ options }) => options.get('env') ?? [])]);
    return hidden.has(name);
  };
  return { host, mounts, isArgument: name => host.keyword === 'RUN' && argumentsOfFile.has(name) && !isHidden(name) };
};
