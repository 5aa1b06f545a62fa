/**
 * Bundles the emitted JavaScript with ncc: to dist/action, and to dist/cli/program, which dist/cli/index.js launches. Same sources, same
 * bytes, on any machine. Run by `npm run build`.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sourceDigest } from './source-digest.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
// Before the bundles, so that sources which change meanwhile are noticed.
const digest = sourceDigest(root);

const bundle = (entry: string, target: string): void => {
  execFileSync(
    `${root}node_modules/.bin/ncc`,
    ['build', `build/${entry}`, '--out', `dist/${target}`, '--license', 'licenses.txt', '--no-cache'],
    {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
};

/** Writes what is not ASCII as escapes, which mean the same in strings and regular expressions: Node reads and keeps such files faster. */
const toAscii = (folder: string): void => {
  for (const name of readdirSync(folder)) {
    if (!name.endsWith('.js')) continue;
    const text = readFileSync(folder + name, 'utf8');
    if (/(?<!\\)(?:\\\\)*\\[^\0-\x7F]|String\.raw`[^`]*[^\0-\x7F`]/.test(text))
      throw new Error(`${name} has a character that no escape can stand for.`);
    writeFileSync(
      folder + name,
      text.replaceAll(/[^\0-\x7F]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
    );
  }
};

/** A digest of the files of a folder, by which a cache of them is told from that of another release. */
const folderDigest = (folder: string): string => {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder).toSorted())
    hash
      .update(`${name}\0`)
      .update(readFileSync(folder + name))
      .update('\0');
  return hash.digest('hex').slice(0, 16);
};

for (const shell of ['action', 'cli']) rmSync(`${root}dist/${shell}`, { recursive: true, force: true });
writeFileSync(`${root}build/package.json`, '{"type":"module"}\n');
bundle('action/main.js', 'action');

// ncc makes CommonJS of what lies under a package.json that names no type; only a CommonJS script can be kept compiled.
writeFileSync(`${root}build/package.json`, '{}\n');
bundle('cli/launch.js', 'cli');
bundle('cli/main.js', 'cli/program');

toAscii(`${root}dist/action/`);
toAscii(`${root}dist/cli/program/`);

const cli = `${root}dist/cli/`;
writeFileSync(`${cli}program/digest`, `${folderDigest(`${cli}program/`)}\n`);
writeFileSync(`${cli}package.json`, '{"type":"commonjs"}\n');
// ncc drops the line that lets a shell run the file by its name.
writeFileSync(`${cli}index.js`, `#!/usr/bin/env node\n${readFileSync(`${cli}index.js`, 'utf8')}`);
chmodSync(`${cli}index.js`, 0o755);

writeFileSync(`${root}dist/sources.sha256`, `${digest}\n`);
