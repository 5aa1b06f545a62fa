import type { CliRequest } from '../arguments/arguments.ts';
import { bashCompletion } from '../completion/bash.ts';
import { type CompletedCommand, completedCommands, type Shell, shells } from '../completion/completed-command.ts';
import { fishCompletion } from '../completion/fish.ts';
import { powershellCompletion } from '../completion/powershell.ts';
import { zshCompletion } from '../completion/zsh.ts';
import { UsageError } from '../usage-error.ts';
import { writeResult } from '../write-result.ts';

const scripts: Readonly<Record<Shell, (commands: readonly CompletedCommand[]) => string>> = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
  powershell: powershellCompletion,
};

/** `tidewaiter completion SHELL`: the script that lets a shell complete commands, options and rules. It starts nothing of Tidewaiter's. */
export const completion = async (request: CliRequest): Promise<number> => {
  const shell = shells.find(name => name === request.operands[0]);
  if (shell === undefined) throw new UsageError(`"${request.operands[0]}" is none of the shells ${shells.join(', ')}.`);
  await writeResult(request, () => scripts[shell](completedCommands()));
  return 0;
};
