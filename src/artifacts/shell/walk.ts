import { onceFor } from '../../text/once-for.ts';
import { countWhile } from '../../text/sorted.ts';
import { readsScript } from './inline-scripts.ts';
import type { ShellCommand, ShellPipeline } from './model.ts';

/** The commands of its pipeline whose output goes, directly or through others, into the command; in order. */
export const upstream = (command: ShellCommand): readonly ShellCommand[] =>
  command.pipeline.commands.filter(other => other.position < command.position);

/** The commands of its pipeline that the command's output goes into, directly or through others; in order. */
export const downstream = (command: ShellCommand): readonly ShellCommand[] =>
  command.pipeline.commands.filter(other => other.position > command.position);

/**
 * The first of the commands that a command's output goes into, directly or through others, of those that are wanted. Why not `downstream`: each command of a
 * pipeline may be asked, and there are pipelines of thousands.
 */
export const firstInto = (isWanted: (command: ShellCommand) => boolean): ((command: ShellCommand) => ShellCommand | undefined) => {
  const wantedOf = onceFor(({ commands }: ShellPipeline) =>
    commands.filter(isWanted).toSorted((one, other) => one.position - other.position),
  );
  return ({ pipeline, position }) => {
    const wanted = wantedOf(pipeline);
    return wanted[countWhile(wanted.length, index => (wanted[index]?.position ?? 0) <= position)];
  };
};

/** True when the command is a shell that runs what it gets on standard input (`sh`, `bash -s -- --yes`). */
export const runsStandardInput = (command: ShellCommand): boolean => readsScript(command.name, command.args);

/** The command, the command whose word or script holds it, and so on. */
export const enclosing = (command: ShellCommand): readonly ShellCommand[] => {
  const chain: ShellCommand[] = [];
  for (let link: ShellCommand | undefined = command; link !== undefined; link = link.parent) chain.push(link);
  return chain;
};
