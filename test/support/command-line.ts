import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, expect } from 'vitest';

/** Texts, or bytes, by path. */
export type FileTree = Readonly<Record<string, string | Uint8Array>>;

const made: string[] = [];
afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Writes files below a folder. */
export const writeTree = (folder: string, files: FileTree): void => {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
};

/** A folder with files that is removed after the tests of the file. */
export const temporaryFolder = (files: FileTree = {}): string => {
  const folder = mkdtempSync(join(tmpdir(), 'tidewaiter-cli-'));
  made.push(folder);
  writeTree(folder, files);
  return folder;
};

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const program = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const guard = new URL('no-network.mjs', import.meta.url).href;
const home = join(tmpdir(), 'tidewaiter-cli-home');

/** What the command line, and the git that it runs, may know of the machine. */
export const plainEnvironment: NodeJS.ProcessEnv = {
  PATH: process.env['PATH'] ?? '',
  HOME: home,
  XDG_CACHE_HOME: join(home, 'cache'),
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_DATE: '2026-01-01T00:00:00Z',
  GIT_COMMITTER_DATE: '2026-01-01T00:00:00Z',
};

/** Runs the command line as a process in a folder. It fails when it so much as tries to reach the network. */
export const tidewaiter = (folder: string, ...args: readonly string[]): Ran => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', guard, program, ...args], {
    cwd: folder,
    env: plainEnvironment,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  expect(stderr, 'nothing reaches for the network').not.toContain('NETWORK');
  return { status, stdout, stderr };
};

/** Runs the command line with `--format json` and reads what it prints. */
export const tidewaiterJson = <T>(folder: string, ...args: readonly string[]): { readonly status: number | null; readonly json: T } => {
  const { status, stdout, stderr } = tidewaiter(folder, ...args, '--format', 'json');
  expect(stderr).toBe('');
  return { status, json: JSON.parse(stdout) };
};

/** The address of a local folder, for git. */
export const fileAddress = (folder: string): string => pathToFileURL(folder).href;
