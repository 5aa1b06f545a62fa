import { version } from '../version.ts';
import { type CliRequest, readArguments, usage } from './arguments.ts';
import { fix } from './fix.ts';
import { review } from './review.ts';
import { explain, rules } from './rules.ts';
import { scan } from './scan.ts';
import { schema } from './schema.ts';
import { writeOutput } from './terminal-output.ts';
import { UsageError } from './usage-error.ts';

const commands: Readonly<Record<CliRequest['command'], (request: CliRequest) => Promise<number>>> = {
  scan,
  review,
  fix,
  rules,
  explain,
  schema,
  help: () => writeOutput(usage).then(() => 0),
  version: () => writeOutput(`${version}\n`).then(() => 0),
};

/** Runs a command line. Resolves to the exit code. */
export const runProgram = async (args: readonly string[]): Promise<number> => {
  try {
    const request = readArguments(args);
    return await commands[request.command](request);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
};
