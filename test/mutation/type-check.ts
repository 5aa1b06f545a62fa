import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Copy } from './checkout.ts';
import { type Mutant, mutated } from './mutant.ts';

const buildInfo = '.cache/types.tsbuildinfo';

/** What a mutant no longer uses is not an objection: it says nothing of what the code does. */
const lenient = ['--noUnusedLocals', 'false', '--noUnusedParameters', 'false'];

/** The files of which the type checker says something. */
const objectedTo = async (folder: string): Promise<ReadonlySet<string>> => {
  const command = ['-p', '.', '--incremental', '--tsBuildInfoFile', buildInfo, '--pretty', 'false', ...lenient];
  const checker = spawn(join(folder, 'node_modules/.bin/tsc'), command, { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
  const [output, [status]] = await Promise.all([text(checker.stdout), once(checker, 'exit')]);
  const files = new Set([...output.matchAll(/^([^\s(]+)\(\d+,\d+\): error /gmu)].map(([, file = '']) => file));
  if (status !== 0 && files.size === 0) throw new Error(`The type checker fails:\n${output}`);
  return files;
};

/**
 * Throws when the type checker refuses files as they are: it could say nothing of mutants then. What it found out lies in a cache beside the
 * packages for the next run with the same settings, which saves that most of a minute.
 */
export const assertTypes = async (copy: Copy): Promise<void> => {
  const settings = createHash('sha256').update(copy.read('tsconfig.json')).digest('hex').slice(0, 16);
  const caches = join(copy.folder, 'node_modules/.cache/tidewaiter-mutants');
  const [kept, own] = [join(caches, `${settings}.tsbuildinfo`), join(copy.folder, buildInfo)];
  for (const file of [kept, own]) mkdirSync(dirname(file), { recursive: true });
  if (existsSync(kept)) cpSync(kept, own);
  const [wrong] = await objectedTo(copy.folder);
  if (wrong !== undefined) throw new Error(`The type checker refuses ${wrong} as it is: npm run types`);
  cpSync(own, `${kept}.${process.pid}`);
  renameSync(`${kept}.${process.pid}`, kept);
};

/**
 * The mutants that the type checker refuses, in a copy without other mutants. It is asked once for many files, one mutant in each; only those in
 * whose files it finds something are shown to it alone, and all of them when it finds something in another file.
 */
export const refusedByTypes = async (copy: Copy, mutants: readonly Mutant[]): Promise<ReadonlySet<Mutant>> => {
  if (mutants.length === 0) return new Set();
  const refused = new Set<Mutant>();
  const settle = async (group: readonly Mutant[]): Promise<void> => {
    const objected = await objectionsTo(copy, group);
    if (objected.size === 0) return;
    const [only] = group;
    if (only && group.length === 1) {
      refused.add(only);
      return;
    }
    const suspects = group.filter(({ file }) => objected.has(file));
    const others = group.filter(({ file }) => !objected.has(file));
    for (const suspect of suspects.length > 0 ? suspects : group) await settle([suspect]);
    if (suspects.length > 0 && others.length > 0) await settle(others);
  };
  const files = [...Map.groupBy(mutants, ({ file }) => file).values()];
  const most = Math.max(...files.map(({ length }) => length));
  for (let turn = 0; turn < most; turn += 1) await settle(files.flatMap(own => own.slice(turn, turn + 1)));
  return refused;
};

const objectionsTo = async (copy: Copy, mutants: readonly Mutant[]): Promise<ReadonlySet<string>> => {
  const originals = mutants.map(({ file }) => copy.read(file));
  for (const [index, mutant] of mutants.entries()) copy.write(mutant.file, mutated(originals[index] ?? '', mutant));
  const files = await objectedTo(copy.folder);
  for (const [index, { file }] of mutants.entries()) copy.write(file, originals[index] ?? '');
  return files;
};
