import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CorpusFile, generateCorpus } from './corpus.ts';
import { median, type Row } from './table.ts';

const cli = fileURLToPath(new URL('../dist/cli/index.js', import.meta.url));
const pairs = 15;
/** A long scan takes seconds, beside which an empty process varies little. */
const longPairs = 5;

const time = (args: readonly string[], cwd: string): number => {
  const started = performance.now();
  const { status } = spawnSync(process.execPath, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0 && status !== 1) throw new Error(`node ${args.join(' ')} ended with ${status}`);
  return performance.now() - started;
};

/** Writes to standard error how much memory the process held at most, in kB, when it ends. */
const tellMemory =
  'data:text/javascript,import{writeSync}from"node:fs";process.on("exit",()=>writeSync(2,`\\n${process.resourceUsage().maxRSS}`))';

/** Most memory that a command holds, in MB. */
const mostMemory = (args: readonly string[], cwd: string): number => {
  const { stderr } = spawnSync(process.execPath, ['--import', tellMemory, cli, ...args], { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
  return Number(stderr.toString().trim().split('\n').at(-1)) / 1_000;
};

const writeFiles = (folder: string, files: readonly CorpusFile[]): void => {
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
};

interface Command {
  readonly name: string;
  readonly args: readonly string[];
  /** Where it runs. */
  readonly folder: string;
  readonly pairs: number;
}

/** Medians of a command and of an empty process right before it. */
const measure = ({ name, args, folder, pairs: count }: Command): Row => {
  const empty: number[] = [];
  const own: number[] = [];
  for (let pair = 0; pair < count; pair += 1) {
    empty.push(time(['-e', '0'], folder));
    own.push(time([cli, ...args], folder));
  }
  const ratios = own.map((value, index) => value / (empty[index] ?? value));
  return {
    command: name,
    'node -e 0 (ms)': median(empty).toFixed(0),
    'tidewaiter (ms)': median(own).toFixed(0),
    ratio: median(ratios).toFixed(2),
    'most memory (MB)': Math.round(mostMemory(args, folder)),
  };
};

const git = (folder: string, ...args: readonly string[]): void => {
  execFileSync('git', ['-C', folder, '-c', 'user.name=Bench', '-c', 'user.email=bench@example.com', ...args], { stdio: 'ignore' });
};

/** Whole processes of the bundled command line, each paired with an empty Node process. */
export const measureCommandLine = async (): Promise<readonly Row[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'tidewaiter-bench-'));
  const large = mkdtempSync(join(tmpdir(), 'tidewaiter-bench-'));
  const dockerfiles = mkdtempSync(join(tmpdir(), 'tidewaiter-bench-'));
  try {
    git(folder, 'init', '--quiet', '--initial-branch=main');
    writeFiles(folder, [{ path: 'README.md', text: 'bench\n' }]);
    git(folder, 'add', '-A');
    git(folder, 'commit', '--quiet', '-m', 'base');
    git(folder, 'checkout', '--quiet', '-b', 'change');
    writeFiles(folder, generateCorpus(20));
    git(folder, 'add', '-A');
    git(folder, 'commit', '--quiet', '-m', 'head');
    writeFiles(large, generateCorpus(2_000));
    const alike = generateCorpus(12_000).filter(({ path }) => path.endsWith('/Dockerfile'));
    writeFiles(dockerfiles, alike.slice(0, 1_127));
    const commands: readonly Command[] = [
      { name: 'scan, one Dockerfile', args: ['scan', '--format', 'json', 'services/s0/Dockerfile'], folder, pairs },
      { name: 'scan, 20 files', args: ['scan', '--format', 'json', '.'], folder, pairs },
      { name: 'review, 20-file change', args: ['review', '--base', 'main', '--format', 'json'], folder, pairs },
      { name: 'scan, 2,000 files', args: ['scan', '--format', 'json', '.'], folder: large, pairs: longPairs },
      { name: 'scan, 1,127 Dockerfiles (150 MB)', args: ['scan', '--format', 'json', '.'], folder: dockerfiles, pairs: longPairs },
    ];
    return commands.map(measure);
  } finally {
    for (const made of [folder, large, dockerfiles]) rmSync(made, { recursive: true });
  }
};
