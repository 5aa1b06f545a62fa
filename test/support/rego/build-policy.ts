import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { runTool, toolPath } from '../signing/tools.ts';

/** The file of a name in an archive of tar. Source: POSIX.1-2001, ustar: blocks of 512 bytes, the size in octal. */
const fromTar = (archive: Buffer, name: string): Buffer => {
  for (let at = 0; at + 512 <= archive.length; ) {
    const path = archive.toString('utf8', at, at + 100).replace(/\0.*$/su, '');
    const size = Number.parseInt(archive.toString('utf8', at + 124, at + 135), 8) || 0;
    if (path === name) return archive.subarray(at + 512, at + 512 + size);
    at += 512 + Math.ceil(size / 512) * 512;
  }
  throw new Error(`The bundle has no ${name}.`);
};

const inFolder = async <T>(work: (folder: string) => Promise<T>): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), 'tidewaiter-rego-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** What `opa build -t wasm` makes of a policy. */
export const buildPolicy = (policy: string, ...entrypoints: readonly string[]): Promise<Buffer> =>
  inFolder(async folder => {
    writeFileSync(join(folder, 'policy.rego'), policy);
    const bundle = join(folder, 'bundle.tar.gz');
    await runTool(toolPath('opa'), ['build', '-t', 'wasm', ...entrypoints.flatMap(one => ['-e', one]), '-o', bundle, 'policy.rego'], {
      cwd: folder,
    });
    return fromTar(gunzipSync(readFileSync(bundle)), '/policy.wasm');
  });

/** What OPA itself says is under a reference. */
export const evaluatePolicy = (policy: string, reference: string, input: string): Promise<unknown> =>
  inFolder(async folder => {
    writeFileSync(join(folder, 'policy.rego'), policy);
    writeFileSync(join(folder, 'input.json'), input);
    const text = await runTool(toolPath('opa'), ['eval', '-d', 'policy.rego', '-i', 'input.json', '-f', 'json', reference], {
      cwd: folder,
    });
    return JSON.parse(text).result?.[0]?.expressions?.[0]?.value;
  });
