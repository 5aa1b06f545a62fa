import { execFile } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

/** Where Debian's `golang-*-dev` packages put the sources of Go libraries; `GOPATH` of the helper programs. */
export const debianGoPath = '/usr/share/gocode';

/** Each tool that live tests use, with the Debian package that brings it. */
const packages = {
  cosign: 'cosign',
  'docker-registry': 'docker-registry',
  notary: 'notary',
  'notary-server': 'notary',
  skopeo: 'skopeo',
  umoci: 'umoci',
  oras: 'oras',
  openssl: 'openssl',
  go: 'golang-go',
  'go-containerregistry': 'golang-github-google-go-containerregistry-dev',
  'notation-core-go': 'golang-github-notaryproject-notation-core-go-dev',
} as const;

/** A command on the PATH, or a library of Go. */
export type Tool = keyof typeof packages;

/** Libraries of Go, by the folder that holds them. */
const libraries: Readonly<Partial<Record<Tool, string>>> = {
  'go-containerregistry': 'github.com/google/go-containerregistry',
  'notation-core-go': 'github.com/notaryproject/notation-core-go',
};

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const isHere = (tool: Tool): boolean => {
  const library = libraries[tool];
  if (library !== undefined) return existsSync(join(debianGoPath, 'src', library));
  return (process.env['PATH'] ?? '').split(delimiter).some(folder => isExecutable(join(folder, tool)));
};

/**
 * Whether the tools of a live suite are here: `describe.runIf(requireTools('cosign', 'skopeo'))(…)`. What is missing is told on stderr, so
 * that a skipped suite is seen. Throws instead when `TIDEWAITER_REQUIRE_TOOLS` is set, as the project's gate does.
 */
export const requireTools = (...tools: readonly Tool[]): boolean => {
  const missing = tools.filter(tool => !isHere(tool));
  if (missing.length === 0) return true;
  const install = [...new Set(missing.map(tool => packages[tool]))].join(' ');
  const text = `Live tests need ${missing.join(', ')} (apt-get install --no-install-recommends ${install}).`;
  if (process.env['TIDEWAITER_REQUIRE_TOOLS']) throw new Error(text);
  process.stderr.write(`SKIPPED: ${text}\n`);
  return false;
};

const execute = promisify(execFile);

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

/** Runs a command to its end, whatever it answers: for comparing verdicts. */
export const tryTool = async (command: string, args: readonly string[], { cwd, environment }: ToolSettings = {}): Promise<ToolResult> => {
  const options = {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    env: { ...process.env, ...environment },
    ...(cwd === undefined ? {} : { cwd }),
  } as const;
  return execute(command, [...args], options).then(
    ({ stdout, stderr }) => ({ exitCode: 0, stdout, stderr }),
    (error: { readonly code?: unknown; readonly stdout?: string; readonly stderr?: string; readonly message: string }) => ({
      exitCode: typeof error.code === 'number' ? error.code : 1,
      stdout: error.stdout ?? '',
      stderr: error.stderr ?? error.message,
    }),
  );
};

/** Runs a command that has to succeed, and resolves to its output. Rejects with what it wrote on stderr. */
export const runTool = async (command: string, args: readonly string[], settings: ToolSettings = {}): Promise<string> => {
  const { exitCode, stdout, stderr } = await tryTool(command, args, settings);
  if (exitCode !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${exitCode}:\n${stderr}${stdout}`);
  return stdout;
};
