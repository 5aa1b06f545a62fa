import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CorpusFile, generateCorpus } from './corpus.ts';
import { median, type Row } from './table.ts';

const cli = fileURLToPath(new URL('../dist/cli/index.js', import.meta.url));
const pairs = 15;

const time = (args: readonly string[], cwd: string): number => {
  const started = performance.now();
  const { status } = spawnSync(process.execPath, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0 && status !== 1) throw new Error(`node ${args.join(' ')} ended with ${status}`);
  return performance.now() - started;
};

const writeFiles = (folder: string, files: readonly CorpusFile[]): void => {
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
};

const git = (folder: string, ...args: readonly string[]): void => {
  execFileSync('git', ['-C', folder, '-c', 'user.name=Bench', '-c', 'user.email=bench@example.com', ...args], { stdio: 'ignore' });
};

/** Whole processes of the bundled command line, each paired with an empty Node process. */
export const measureCommandLine = async (): Promise<readonly Row[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'tidewaiter-bench-'));
  try {
    const files = generateCorpus(20);
    git(folder, 'init', '--quiet', '--initial-branch=main');
    writeFiles(folder, [{ path: 'README.md', text: 'bench\n' }]);
    git(folder, 'add', '-A');
    git(folder, 'commit', '--quiet', '-m', 'base');
    git(folder, 'checkout', '--quiet', '-b', 'change');
    writeFiles(folder, files);
    git(folder, 'add', '-A');
    git(folder, 'commit', '--quiet', '-m', 'head');
    const commands: Readonly<Record<string, readonly string[]>> = {
      'scan, one Dockerfile': [cli, 'scan', '--format', 'json', 'services/s0/Dockerfile'],
      'scan, 20 files': [cli, 'scan', '--format', 'json', '.'],
      'review, 20-file change': [cli, 'review', '--base', 'main', '--format', 'json'],
    };
    return Object.entries(commands).map(([name, args]) => {
      const empty: number[] = [];
      const own: number[] = [];
      for (let pair = 0; pair < pairs; pair += 1) {
        empty.push(time(['-e', '0'], folder));
        own.push(time(args, folder));
      }
      const ratios = own.map((value, index) => value / (empty[index] ?? value));
      return {
        command: name,
        'node -e 0 (ms)': median(empty).toFixed(0),
        'tidewaiter (ms)': median(own).toFixed(0),
        ratio: median(ratios).toFixed(2),
      };
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
};
