import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { askPart } from '../../oracles/ask-part.ts';
import type { Files } from '../../support/in-memory-repository.ts';
import { requireTools, toolPath, tryTool } from '../../support/signing/tools.ts';
import { chartAttacks, overlayAttacks } from './attack-changes.ts';

/** What the real kustomize refuses offline, with a plugin, or because a file that it would need is left out here. */
const unbuildable = new Set([
  'a chart',
  'a generator',
  'a transformer',
  'a remote base',
  'a remote base by its short name',
  'replacements',
  'an edit of replacements in a file',
  'values that a kustomization names',
  'a kustomization that is not YAML any more',
]);

/** Values that only a command names, and files that only packing reads. */
const unread = new Set([
  'values of an environment',
  'values under another name',
  'values in JSON',
  'values that are a template',
  'values in a folder of environments',
  'a lock of dependencies',
  'a packed chart',
  'a dependency',
  'a helper named as YAML',
  'a second document of values',
]);

describe.runIf(requireTools('kustomize'))('kustomize deploys something else after', () => {
  const cases = Object.entries(overlayAttacks).filter(([name]) => !unbuildable.has(name));
  test.each(cases)('%s', async (_name, { base, head }) => {
    const questions = [base, head].map((files, index) => ({ id: String(index), case: { files, dir: 'prod' } }));
    const [before, after] = await askPart(toolPath('kustomize'), questions);
    expect(after?.error).toBeUndefined();
    expect(after?.answer).not.toEqual(before?.answer);
  });
});

describe.runIf(requireTools('helm@3'))('Helm prints something else after', () => {
  const rendered = async (files: Files): Promise<string> => {
    const folder = mkdtempSync(join(tmpdir(), 'tidewaiter-chart-'));
    try {
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
      const { stdout, stderr, exitCode } = await tryTool(toolPath('helm@3'), ['template', 'demo', 'chart'], { cwd: folder });
      return exitCode === 0 ? stdout : stderr;
    } finally {
      rmSync(folder, { recursive: true });
    }
  };
  const cases = Object.entries(chartAttacks).filter(([name]) => !unread.has(name));
  test.each(cases)('%s', async (_name, { base, head }) => {
    expect(await rendered(head)).not.toBe(await rendered(base));
  });
});
