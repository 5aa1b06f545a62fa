import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readText, root } from '../repository/repository-files.ts';
import { cosignVersions } from '../support/signing/cosign.ts';
import { type DockerRegistry, startDockerRegistry } from '../support/signing/docker-registry.ts';
import { pushImage } from '../support/signing/push-image.ts';
import { requireTools, toolPath, tryTool } from '../support/signing/tools.ts';

/** One step of the guide, in its order: a file to save, commands to run, what they print. */
interface Step {
  readonly kind: 'file' | 'commands' | 'output';
  readonly text: string;
  readonly line: number;
}

const kinds: Readonly<Record<string, Step['kind']>> = { yaml: 'file', sh: 'commands', text: 'output' };

const stepsOf = (page: string): readonly Step[] =>
  [...page.matchAll(/^```(\w+)\n(.*?)^```$/gmsu)].flatMap(({ 1: language = '', 2: text = '', index }) => {
    const kind = kinds[language];
    return kind ? [{ kind, text, line: page.slice(0, index).split('\n').length }] : [];
  });

const guide = readText('docs/image-signing.md');
const followed = guide.slice(guide.indexOf('## Try it'), guide.indexOf('## Policies'));

describe.runIf(requireTools(...cosignVersions, 'docker-registry', 'skopeo'))('the guide to image signing, followed word for word', () => {
  let registry: DockerRegistry;
  let folder: string;

  beforeEach(async () => {
    registry = await startDockerRegistry();
    folder = mkdtempSync(join(tmpdir(), 'tidewaiter-guide-'));
    // The command that the guide names, in front of all others.
    mkdirSync(join(folder, 'bin'));
    writeFileSync(join(folder, 'bin/tidewaiter'), `#!/bin/sh\nexec "${process.execPath}" "${root}src/cli/main.ts" "$@"\n`, { mode: 0o755 });
    await pushImage(`${registry.host}/acme/app:1.0`);
    await pushImage(`${registry.host}/acme/app:2.0`, { content: 'another release' });
  }, 60_000);

  afterEach(async () => {
    await registry.close();
    rmSync(folder, { recursive: true });
  });

  test.each(cosignVersions)('with %s every command prints what the guide says', { timeout: 120_000 }, async version => {
    const environment = {
      HOME: folder,
      COSIGN_PASSWORD: 'of the guide',
      PATH: `${folder}/bin:${dirname(toolPath(version))}:${process.env['PATH'] ?? ''}`,
    };
    const here = (text: string): string => text.replaceAll('localhost:5000', registry.host);
    let printed = '';
    for (const { kind, text, line } of stepsOf(followed)) {
      if (kind === 'file') {
        const [, path = ''] = /^# (\S+)\n/u.exec(text) ?? [];
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      } else if (kind === 'commands') {
        const { exitCode, stdout, stderr } = await tryTool('bash', ['-eu', '-c', here(text)], { cwd: folder, environment });
        printed = stdout;
        expect(exitCode, `${text}\n${stdout}${stderr}`).toBe(/^refused [^(]/mu.test(stdout) ? 1 : 0);
      } else {
        for (const wanted of here(text).trim().split('\n')) expect(printed, `line ${line}`).toContain(wanted.trimEnd());
      }
    }
    expect(readFileSync(join(folder, 'tidewaiter/image-policies/release.yaml'), 'utf8')).toContain('BEGIN PUBLIC KEY');
  });
});
