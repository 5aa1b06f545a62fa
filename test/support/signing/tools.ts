import { findJudge, remedy } from '../../oracles/judge-cache.ts';
import { isJudgeName, type JudgeName } from '../../oracles/judges.ts';
import { runProcess } from '../processes/run-process.ts';

/**
 * Whether the judges of a live suite are here: `describe.runIf(requireTools('cosign@3', 'skopeo'))(…)`. What is missing is told on stderr
 * with the command that brings it, so that a skipped suite is seen. Throws instead when `TIDEWAITER_REQUIRE_TOOLS` is set, as the project's
 * gate does.
 */
export const requireTools = (...names: readonly JudgeName[]): boolean => {
  const missing = names.filter(name => findJudge(name) === undefined);
  if (missing.length === 0) return true;
  const commands = [...new Set(missing.map(remedy))].join('; ');
  const text = `These tests need ${missing.join(', ')} (${commands}).`;
  if (process.env['TIDEWAITER_REQUIRE_TOOLS']) throw new Error(text);
  process.stderr.write(`SKIPPED: ${text}\n`);
  return false;
};

/** The path of a judge's program, which `requireTools` has seen. Throws when it is missing. */
export const toolPath = (name: JudgeName): string => {
  const path = findJudge(name);
  if (path === undefined) throw new Error(`${name} is missing (${remedy(name)}).`);
  return path;
};

/** Where and with what a tool runs. */
export interface ToolSettings {
  readonly cwd?: string;
  /** Added to this process's environment. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** What a tool answered with. */
export interface ToolResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command to its end, whatever it answers: for comparing verdicts. A judge is named as in the list of judges. */
export const tryTool = async (command: string, args: readonly string[], { cwd, environment }: ToolSettings = {}): Promise<ToolResult> => {
  const options = { env: { ...process.env, ...environment }, ...(cwd === undefined ? {} : { cwd }) };
  return runProcess(isJudgeName(command) ? toolPath(command) : command, args, options).then(
    ({ status, stdout, stderr }) => ({ exitCode: status ?? 1, stdout: stdout.toString(), stderr: stderr.toString() }),
    (error: Error) => ({ exitCode: 1, stdout: '', stderr: error.message }),
  );
};

/** Runs a command that has to succeed, and resolves to its output. Rejects with what it wrote on stderr. */
export const runTool = async (command: string, args: readonly string[], settings: ToolSettings = {}): Promise<string> => {
  const { exitCode, stdout, stderr } = await tryTool(command, args, settings);
  if (exitCode !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${exitCode}:\n${stderr}${stdout}`);
  return stdout;
};
