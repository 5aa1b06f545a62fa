/**
 * Lays out the package that is published: the bundle of the command line alone, without dependencies.
 *
 *   node .github/scripts/build-package.ts && npm publish build/package
 */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const target = `${root}build/package/`;
const { name, version, description, license, engines } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
cpSync(`${root}dist/cli`, `${target}cli`, { recursive: true });
for (const [from, to] of [
  ['LICENSE', 'LICENSE'],
  ['docs/tidewaiter.1', 'tidewaiter.1'],
  ['docs/install.md', 'README.md'],
] as const)
  cpSync(root + from, target + to);

const manifest = {
  name,
  version,
  description,
  license,
  homepage: 'https://github.com/tidewaiter/tidewaiter',
  repository: { type: 'git', url: 'git+https://github.com/tidewaiter/tidewaiter.git' },
  bin: { tidewaiter: 'cli/index.js' },
  man: ['./tidewaiter.1'],
  engines,
};
writeFileSync(`${target}package.json`, `${JSON.stringify(manifest, undefined, 2)}\n`);
process.stdout.write(`${target}\n`);
