/** Fails when the given paths differ from what is committed, untracked files included: what is generated was not regenerated. */
import { execFileSync } from 'node:child_process';

const paths = process.argv.slice(2);
const changed = execFileSync('git', ['status', '--porcelain', '--', ...paths], { encoding: 'utf8' });
if (changed !== '') {
  process.stderr.write(
    `Generated files are not up to date. Run "npm run catalog", "npm run schema", "npm run docs" or "npm run build", and commit:\n${changed}`,
  );
  process.exitCode = 1;
}
