import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

export interface CommandResult {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A temporary folder with files in it, in which the command line is run as a process of its own. */
export class Workplace {
  readonly folder = mkdtempSync(join(tmpdir(), 'tidewaiter-cli-'));

  constructor(files: Readonly<Record<string, string>> = {}) {
    this.write(files);
  }

  write(files: Readonly<Record<string, string>>): void {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.folder, path)), { recursive: true });
      writeFileSync(join(this.folder, path), text);
    }
  }

  run(...args: readonly string[]): CommandResult {
    const environment = { PATH: process.env['PATH'], HOME: this.folder, XDG_CACHE_HOME: join(tmpdir(), 'tidewaiter-cli-cache') };
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
      cwd: this.folder,
      encoding: 'utf8',
      env: environment,
      maxBuffer: 1 << 28,
    });
    return { exitCode: status, stdout, stderr };
  }

  git(...args: readonly string[]): string {
    const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'core.autocrlf=false', '-c', 'core.quotepath=off'];
    return execFileSync('git', ['-C', this.folder, ...identity, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
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
  (files: Readonly<Record<string, string>>, body: (workplace: Workplace) => void): (() => void) =>
  () => {
    const workplace = new Workplace(files);
    try {
      body(workplace);
    } finally {
      workplace.remove();
    }
  };
