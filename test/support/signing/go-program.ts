import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { debianGoPath, runTool } from './tools.ts';

/**
 * Builds a program of `test/support/signing/go/` with the Go libraries that Debian has, and resolves to its path. It is built once for each
 * state of its source and kept in the machine's temporary folder. Needs the tool go and the libraries that the program imports.
 */
export const buildGoProgram = async (name: string): Promise<string> => {
  const source = fileURLToPath(new URL(`go/${name}/`, import.meta.url));
  const hash = createHash('sha256');
  for (const file of readdirSync(source).toSorted()) hash.update(`${file}\0`).update(readFileSync(join(source, file)));
  const cache = join(tmpdir(), 'tidewaiter-go-programs');
  const program = join(cache, `${name}-${hash.digest('hex').slice(0, 16)}`);
  if (existsSync(program)) return program;
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'build-'));
  try {
    const environment = { GO111MODULE: 'off', GOPATH: debianGoPath, GOCACHE: join(cache, 'go-cache'), GOFLAGS: '', CGO_ENABLED: '0' };
    await runTool('go', ['build', '-o', join(folder, name), '.'], { cwd: source, environment });
    // Why: another test process may build the same; a rename puts a whole program there, whoever is first.
    renameSync(join(folder, name), program);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return program;
};
