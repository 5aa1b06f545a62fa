import { existsSync, mkdirSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Plugin } from 'rolldown';
import { sourceDigest } from '../../../.github/scripts/source-digest.ts';
import { fillOnce } from './made-once.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** What is started as a process of its own, by the name that its bundle has. */
const sources = {
  main: new URL('../../../app/main.ts', import.meta.url),
  'judging-process': new URL('../../../app/judging/judging-process.ts', import.meta.url),
  misbehaving: new URL('judges/misbehaving.ts', import.meta.url),
  owner: new URL('judges/owner.ts', import.meta.url),
  'queue-process': new URL('queue/queue-process.ts', import.meta.url),
  'memory-app': new URL('memory-app.ts', import.meta.url),
} as const;

type ProgramName = keyof typeof sources;

/** A program that starts another one finds its bundle, not its source; what switches mutants looks beside itself, and stays where it is. */
const places: Plugin = {
  name: 'places',
  resolveId: {
    filter: { id: /\/\.mutants\// },
    handler: (id, importer = root) => ({ id: join(dirname(importer), id), external: 'absolute' }),
  },
  transform: {
    filter: { code: 'import.meta.url' },
    handler: code => code.replaceAll(/new URL\('([\w-]+)\.ts', import\.meta\.url\)/gu, "new URL('$1.mjs', import.meta.url)"),
  },
};

const bundle = async (folder: string): Promise<void> => {
  const input = Object.fromEntries(Object.entries(sources).map(([name, source]) => [name, fileURLToPath(source)]));
  await build({
    cwd: root,
    input,
    platform: 'node',
    // Why this one alone: it finds its database beside its own files. To look for those of the others one by one takes half a second of processor time.
    external: /^@electric-sql\/pglite/u,
    plugins: [places],
    output: { dir: folder, format: 'esm', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
    logLevel: 'silent',
  });
  symlinkSync(join(root, 'app/storage/migrations'), join(folder, 'migrations'));
};

const dayMs = 86_400_000;

/** Bundles of other sources, unless somebody may still run them. */
const removeOld = (shelf: string): void => {
  for (const name of readdirSync(shelf)) {
    const folder = join(shelf, name);
    if (existsSync(folder) && Date.now() - statSync(folder).mtimeMs > dayMs) rmSync(folder, { recursive: true, force: true });
  }
};

let made: Promise<string> | undefined;

const make = async (): Promise<string> => {
  // Within the checkout, so that packages are found.
  const shelf = join(root, '.cache', 'app-programs');
  mkdirSync(shelf, { recursive: true });
  return fillOnce(join(shelf, sourceDigest(root, ['src', 'app', 'test/support']).slice(0, 16)), async folder => {
    removeOld(shelf);
    await bundle(folder);
  });
};

/**
 * A bundle of one of the App's programs, made of the sources as they are, once for all that ask. Why: a process that loads its 1,700 files one by one
 * takes three to four times as long to start. That the sources do as well is a test of its own (`test/e2e-app/from-source.test.ts`).
 */
export const appProgram = async (name: ProgramName): Promise<URL> => {
  made ??= make();
  return pathToFileURL(join(await made, `${name}.mjs`));
};
