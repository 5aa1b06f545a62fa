/** Bundles the emitted JavaScript to dist/action and dist/cli with ncc. Same sources, same bytes, on any machine. Run by `npm run build`. */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

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
