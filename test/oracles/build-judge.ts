import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { cacheFolder, findJudge, judgeFolder, sourceFolder } from './judge-cache.ts';
import { type Judge, type JudgeName, judges } from './judges.ts';

const execute = promisify(execFile);

/**
 * Two at once are enough for two processors, and bound the memory. Without debugging data and without inlining the compiler needs two thirds of the
 * time. The rest makes the same program of the same sources everywhere.
 */
const flags = ['-p', '2', '-trimpath', '-buildvcs=false', '-ldflags=-s -w', '-gcflags=all=-dwarf=false -l'];

const compile = async ({ program, version, origin }: Judge, folder: string): Promise<void> => {
  const environment = { ...process.env, CGO_ENABLED: '0', GO111MODULE: 'on', GOFLAGS: '', GOWORK: 'off', GOBIN: folder };
  const run = (args: readonly string[], cwd: string) => execute('go', [...args], { cwd, env: environment, maxBuffer: 1 << 26 });
  if (origin.kind === 'module') {
    await run(['install', ...flags, `${[origin.module, origin.command].filter(Boolean).join('/')}@v${version}`], folder);
  } else if (origin.kind === 'tool') {
    await run(['build', ...flags, '-mod=readonly', '-o', join(folder, program), origin.command], sourceFolder);
  } else if (origin.kind === 'part') {
    const tags = origin.tags === undefined ? [] : ['-tags', origin.tags];
    const pins = origin.pins === undefined ? [] : ['-modfile', origin.pins];
    await run(['build', ...flags, ...tags, ...pins, '-mod=readonly', '-o', join(folder, program), `./${origin.folder}`], sourceFolder);
  }
};

/**
 * Builds a judge into the cache when it is not there. Resolves to whether it had to be built. Rejects with what Go says; the cache then holds
 * nothing new. A judge of Debian is not built: it rejects when it is missing.
 */
export const buildJudge = async (name: JudgeName): Promise<boolean> => {
  if (findJudge(name) !== undefined) return false;
  const judge = judges[name];
  if (judge.origin.kind === 'debian') throw new Error(`not installed`);
  mkdirSync(cacheFolder(), { recursive: true });
  const folder = mkdtempSync(join(cacheFolder(), 'build-'));
  try {
    await compile(judge, folder);
    // Why: another process may build the same; a rename puts a whole folder there, whoever is first.
    rmSync(judgeFolder(name), { recursive: true, force: true });
    renameSync(folder, judgeFolder(name));
  } catch (error) {
    if (findJudge(name) === undefined) throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return true;
};
