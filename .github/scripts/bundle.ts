/** Bundles the emitted JavaScript to dist/action and dist/cli with ncc. Same sources, same bytes, on any machine. Run by `npm run build`. */
import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sourceDigest } from './source-digest.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
// Before the bundles, so that sources which change meanwhile are noticed.
const digest = sourceDigest(root);

for (const shell of ['action', 'cli']) {
  rmSync(`${root}dist/${shell}`, { recursive: true, force: true });
  execFileSync(
    `${root}node_modules/.bin/ncc`,
    ['build', `build/${shell}/main.js`, '--out', `dist/${shell}`, '--license', 'licenses.txt', '--no-cache'],
    {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
}

// ncc drops the line that lets a shell run the file by its name.
const cli = `${root}dist/cli/index.js`;
writeFileSync(cli, `#!/usr/bin/env node\n${readFileSync(cli, 'utf8')}`);
chmodSync(cli, 0o755);

writeFileSync(`${root}dist/sources.sha256`, `${digest}\n`);
