import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { beforeAll, describe, expect, test } from 'vitest';
import { quickWasm } from '../support/processes/quick-wasm.ts';
import { readText, root } from './repository-files.ts';

let exitCode: number | null;
let lines: readonly string[];
let errors: string;
beforeAll(async () => {
  const child = spawn(process.execPath, [...quickWasm, '.github/scripts/demo/demo-app.ts'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve, reject) => void child.once('close', resolve).once('error', reject));
  const [output, said, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  [lines, errors, exitCode] = [output.split('\n'), said, code];
}, 120_000);

/** Ids of commits depend on when things happen. */
const withoutIds = (line: string): string => line.replaceAll(/\b[0-9a-f]{7}\b/gu, '0000000');

describe('npm run demo:app', () => {
  test('ends well, says nothing on standard error and counts nothing as gone wrong', () => {
    expect(lines.filter(line => line.startsWith('✗ NOT AS TOLD'))).toEqual([]);
    expect(errors).toBe('');
    expect(exitCode).toBe(0);
    expect(lines.at(-2)).toMatch(/^GitHub answered \d+ requests, and the App ended well\. /u);
  });

  test('plays the pull request from its opening until it can be merged', () => {
    expect(lines.filter(line => /^\d\. /u.test(line))).toEqual([
      '1. olivia opens pull request #1: Take payments (payments → main)',
      '2. The App reviews it',
      '3. olivia presses "Commit suggestion" on Dockerfile',
      '4. maria presses "Fix all": the App commits what is proven and safe',
      '5. olivia fixes the rest by hand',
    ]);
    const boxes = lines.flatMap((line, at) => (line === 'Merge box' ? [lines[at + 2]?.trim()] : []));
    expect(boxes).toEqual([...Array<string>(4).fill('Merging is blocked.'), 'This branch can be merged.']);
  });

  test.each([
    ['the title of the check run', '✗ tidewaiter, failure: Blocked. The change brings in 3 findings of severity high or higher.'],
    ['why the verdict is what it is', '- ❌ The change brings in 3 findings of severity high or higher.'],
    ['annotations', '  notice Dockerfile:6 low: dockerfile/add-local-file: ADD copies only "src" from the build context,'],
    ['buttons', '  [Fix all] Commit 2 proven, safe fixes'],
    ['comments', '🟠 medium: Image runs its process as root (dockerfile/root-user)'],
    ['a suggestion as a diff', '    + USER node'],
    ['the commit of fixes', '  Fix 2 container security findings'],
    ['what was fixed by hand', '    -      - /var/run/docker.sock:/var/run/docker.sock'],
  ])('shows %s', (_, line) => {
    expect(lines).toContain(line);
  });

  test('fits on 100 columns and has no colors outside a terminal', () => {
    expect(lines.filter(line => line.length > 100)).toEqual([]);
    expect(lines.join('\n')).not.toContain('\u001B');
    expect(lines.length).toBeLessThan(400);
  });

  test('is what the README shows of it', () => {
    const [, excerpt = ''] = /<!-- demo-app -->\n```text\n(.*?)\n```/su.exec(readText('README.md')) ?? [];
    expect(excerpt).not.toBe('');
    let rest = withoutIds(lines.join('\n'));
    for (const part of withoutIds(excerpt).split('\n…\n')) {
      expect(rest).toContain(`${part}\n`);
      rest = rest.slice(rest.indexOf(part) + part.length);
    }
  });
});
