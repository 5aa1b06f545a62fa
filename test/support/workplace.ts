import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { isBundleCurrent } from './bundle.ts';
import { compileCache } from './compile-cache.ts';
import { runHostedCommandLine, runProcessSync } from './processes/run-process.ts';

/**
 * The bundle while it is made of the sources as they are, which starts in a quarter of their time, and the sources otherwise. That both do the
 * same is a test of its own (`test/e2e/command-line.test.ts`).
 */
const program = fileURLToPath(new URL(isBundleCurrent() ? '../../dist/cli/index.js' : '../../src/cli/main.ts', import.meta.url));
const guard = new URL('no-network.mjs', import.meta.url).href;

/** Files of tests that have started it as a process of its own: their later runs are of the sources, in one that has run them before. */
const started = new Set<string>();

export interface CommandResult {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Texts, or bytes, by path. */
export type FileTree = Readonly<Record<string, string | Uint8Array>>;

/** A temporary folder with files in it, in which the command line is run as a process of its own. */
export class Workplace {
  readonly folder = mkdtempSync(join(tmpdir(), 'tidewaiter-cli-'));
  /** What the command line and git may know of the machine: none of its settings. */
  readonly #environment = {
    PATH: process.env['PATH'],
    HOME: this.folder,
    XDG_CACHE_HOME: join(tmpdir(), 'tidewaiter-cli-cache'),
    GIT_CONFIG_NOSYSTEM: '1',
    ...compileCache,
  };

  constructor(files: FileTree = {}) {
    this.write(files);
  }

  write(files: FileTree): void {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(this.folder, path)), { recursive: true });
      writeFileSync(join(this.folder, path), content);
    }
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  /** Runs the command line in the folder. */
  run(...args: readonly string[]): CommandResult {
    return this.runIn('.', ...args);
  }

  /** Runs the command line in a folder inside. Fails when it so much as tries to reach the network. */
  runIn(inner: string, ...args: readonly string[]): CommandResult {
    return this.#run(inner, args);
  }

  /** Runs it in the folder with a text on its standard input. */
  runWith(input: string, ...args: readonly string[]): CommandResult {
    return this.#run('.', args, input);
  }

  /** Runs it in the folder and lets it reach the network: a server that the test has started. */
  runOnline(...args: readonly string[]): CommandResult {
    return this.#run('.', args, undefined, []);
  }

  #run(inner: string, args: readonly string[], input?: string, guards: readonly string[] = ['--import', guard]): CommandResult {
    const place = { cwd: join(this.folder, inner), env: this.#environment };
    const { testPath = '' } = expect.getState();
    const isHosted = started.has(testPath) && input === undefined && guards.length > 0;
    started.add(testPath);
    const ended = isHosted
      ? runHostedCommandLine(args, place)
      : runProcessSync(process.execPath, [...guards, program, ...args], { ...place, ...(input !== undefined && { input }) });
    const [stdout, stderr] = [ended.stdout.toString(), ended.stderr.toString()];
    expect(stderr, 'nothing reaches for the network').not.toContain('NETWORK');
    return { exitCode: ended.status, stdout, stderr };
  }

  git(...args: readonly string[]): string {
    const settings = [
      'user.name=Test',
      'user.email=test@example.com',
      'core.autocrlf=false',
      'core.quotepath=off',
      'protocol.file.allow=always',
    ];
    const all = ['-C', this.folder, ...settings.flatMap(setting => ['-c', setting]), ...args];
    const { status, stdout, stderr } = runProcessSync('git', all, { env: this.#environment });
    if (status !== 0) throw new Error(`git ${args.join(' ')} ended with ${status}: ${stderr.toString()}`);
    return stdout.toString();
  }

  commitAll(message: string): void {
    this.git('add', '--all');
    this.git('commit', '--quiet', '--allow-empty', '-m', message);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Runs a test's body in a workplace and removes the workplace. */
export const inWorkplace =
  (files: FileTree, body: (workplace: Workplace) => void): (() => void) =>
  () => {
    const workplace = new Workplace(files);
    try {
      body(workplace);
    } finally {
      workplace.remove();
    }
  };
