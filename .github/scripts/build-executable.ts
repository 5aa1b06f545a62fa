/**
 * Makes one executable of Node.js and the command line (Node's single executable applications), for the platform that it runs on:
 *
 *   npm run executable -- build/tidewaiter
 *
 * The scripts of `dist/cli/program` are its assets, byte for byte as they are committed.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What Node looks for in its own file (nodejs.org, "Single executable applications"). */
const fuse = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2';

const root = fileURLToPath(new URL('../../', import.meta.url));
const [target = `${root}build/tidewaiter`] = process.argv.slice(2);
const work = `${root}build/executable`;
const run = (program: string, ...args: readonly string[]): void =>
  void execFileSync(program, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });

mkdirSync(work, { recursive: true });
// Why: what begins an executable is CommonJS, which ncc makes of what lies under a package.json that names no type.
writeFileSync(`${root}build/package.json`, '{}\n');
run(`${root}node_modules/.bin/ncc`, 'build', 'build/cli/launch-executable.js', '--out', work, '--no-cache');

const program = `${root}dist/cli/program/`;
const names = readdirSync(program).filter(name => name.endsWith('.js') || name === 'digest' || name === 'licenses.txt');
const config = {
  main: `${work}/index.js`,
  output: `${work}/blob`,
  disableExperimentalSEAWarning: true,
  assets: Object.fromEntries(names.map(name => [name, program + name])),
};
writeFileSync(`${work}/sea.json`, JSON.stringify(config));
run(process.execPath, '--experimental-sea-config', `${work}/sea.json`);

mkdirSync(dirname(resolve(target)), { recursive: true });
copyFileSync(process.execPath, target);
chmodSync(target, 0o755);
const isMac = process.platform === 'darwin';
// A signature of Node's own would be wrong afterwards.
if (isMac) run('codesign', '--remove-signature', target);
run(
  `${root}node_modules/.bin/postject`,
  target,
  'NODE_SEA_BLOB',
  `${work}/blob`,
  '--sentinel-fuse',
  fuse,
  ...(isMac ? ['--macho-segment-name', 'NODE_SEA'] : []),
);
if (isMac) run('codesign', '--sign', '-', target);
process.stdout.write(`${target}\n`);
