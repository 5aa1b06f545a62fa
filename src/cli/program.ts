import { version } from '../version.ts';
import { type CliRequest, readArguments, usage } from './arguments/arguments.ts';
import { besideWord } from './side-by-side/messages.ts';
import { systemProblem } from './system-problem.ts';
import { writeOutput, writeProblem } from './terminal-output.ts';
import { UsageError } from './usage-error.ts';

/** Each command with all that it needs is loaded when it is asked for. */
const commands: Readonly<Record<CliRequest['command'], (request: CliRequest) => Promise<number>>> = {
  scan: async request => (await import('./commands/scan.ts')).scan(request),
  scans: async request => (await import('./commands/scans.ts')).scans(request),
  review: async request => (await import('./commands/review.ts')).review(request),
  fix: async request => (await import('./commands/fix.ts')).fix(request),
  baseline: async request => (await import('./commands/baseline.ts')).baseline(request),
  init: async request => (await import('./commands/init.ts')).init(request),
  doctor: async request => (await import('./commands/doctor.ts')).doctor(request),
  lsp: async request => (await import('./commands/lsp.ts')).lsp(request),
  verify: async request => (await import('./commands/verify.ts')).verify(request),
  policy: async request => (await import('./commands/policy.ts')).policy(request),
  report: async request => (await import('./commands/report.ts')).report(request),
  rules: async request => (await import('./commands/rules.ts')).rules(request),
  explain: async request => (await import('./commands/rules.ts')).explain(request),
  schema: async request => (await import('./commands/schema.ts')).schema(request),
  completion: async request => (await import('./commands/completion.ts')).completion(request),
  help: async ({ operands }) => {
    await writeOutput(operands.length === 0 ? usage : await helpOn(operands));
    return 0;
  },
  version: () => writeOutput(`${version}\n`).then(() => 0),
};

const helpOn = async (names: readonly string[]): Promise<string> => {
  const { commandHelp } = await import('./arguments/command-help.ts');
  return names.map(commandHelp).join('\n');
};

/** Runs a command line. Resolves to the exit code. */
export const runProgram = async (args: readonly string[]): Promise<number> => {
  try {
    if (args[0] === besideWord) return await (await import('./side-by-side/beside.ts')).beside();
    if (args[0] === 'render') return await (await import('./commands/render.ts')).render(args.slice(1));
    const request = readArguments(args);
    return await commands[request.command](request);
  } catch (error) {
    const problem = error instanceof UsageError ? error.message : systemProblem(error);
    if (problem === undefined) throw error;
    await writeProblem(`${problem}\n`);
    return 2;
  }
};
