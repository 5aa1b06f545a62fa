import { chmodSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inWorkplace, type Workplace } from '../support/workplace.ts';

const low = 'FROM node:24.11-bookworm-slim\nADD src /app\nUSER node\n';
const fixed = low.replace('ADD', 'COPY');

const manifest = `# our cluster\r
apiVersion: apps/v1\r
kind: Deployment\r
metadata: {name: web,   labels: {app: web}}\r
spec:\r
  template:\r
    spec:\r
      containers:\r
        - name: web   # the site\r
          image: "ghcr.io/acme/web:1.29.1"\r
        - {name: side, image: 'busybox:1.37.0'}`;

/** What stands in the fixed text, in order, but for what was put in between. */
const keeps = (before: string, after: string): boolean => {
  let at = 0;
  for (const character of after) if (character === before[at]) at += 1;
  return at === before.length;
};

const fix = (workplace: Workplace, ...args: readonly string[]): string => {
  const { exitCode, stdout, stderr } = workplace.run('fix', ...args);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  return stdout.trimEnd().split('\n').at(-1) ?? '';
};

describe('tidewaiter fix', () => {
  test(
    'touches only the files that are named',
    inWorkplace({ 'a/Dockerfile': low, 'b/Dockerfile': low }, workplace => {
      expect(fix(workplace, 'a')).toBe('1 fix applied.');
      expect(workplace.read('a/Dockerfile')).toBe(fixed);
      expect(workplace.read('b/Dockerfile')).toBe(low);
    }),
  );

  test(
    'keeps a byte-order mark and the mode of the file',
    inWorkplace({ Dockerfile: `\uFEFF${low}` }, workplace => {
      chmodSync(join(workplace.folder, 'Dockerfile'), 0o751);
      fix(workplace, '.');
      expect(workplace.read('Dockerfile')).toBe(`\uFEFF${fixed}`);
      expect(statSync(join(workplace.folder, 'Dockerfile')).mode & 0o777).toBe(0o751);
    }),
  );

  test(
    'leaves a manifest with CRLF, comments and odd spacing as it is around what it inserts, and has nothing to do again',
    inWorkplace({ 'web.yaml': manifest }, workplace => {
      expect(fix(workplace, '--unsafe', '.')).toMatch(/^\d+ fixes applied\.$/u);
      const once = workplace.read('web.yaml');
      expect(keeps(manifest, once)).toBe(true);
      expect(once).not.toMatch(/(?<!\r)\n/u);
      expect(once).toContain('allowPrivilegeEscalation: false');
      expect(fix(workplace, '--unsafe', '.')).toBe('0 fixes applied.');
      expect(workplace.read('web.yaml')).toBe(once);
    }),
  );

  test(
    'does not fix what a comment or the policy accepts',
    inWorkplace(
      {
        Dockerfile: low.replace('ADD', '# tidewaiter: ignore[dockerfile/add-local-file] -- known\nADD'),
        'b/Dockerfile': low,
        '.github/tidewaiter.yml': 'waivers:\n  - {rules: dockerfile/add-local-file, paths: b/**, reason: Known.}\n',
      },
      workplace => {
        expect(fix(workplace, '.')).toBe('0 fixes applied.');
        expect(workplace.read('b/Dockerfile')).toBe(low);
      },
    ),
  );

  test(
    'shows every fix of the first round with --dry-run, unsafe ones when asked, and writes nothing',
    inWorkplace({ Dockerfile: low, 'web.yaml': manifest }, workplace => {
      const safe = workplace.run('fix', '--dry-run', '.').stdout;
      const all = workplace.run('fix', '--dry-run', '--unsafe', '.').stdout;
      expect(safe).toContain(
        'Dockerfile:2 ADD copies only "src" from the build context, for which COPY is enough. [dockerfile/add-local-file]\n',
      );
      expect(safe).toContain('    - ADD src /app\n    + COPY src /app\n');
      expect(safe).not.toContain('(unsafe)');
      expect(all).toContain('(unsafe)');
      expect(workplace.read('Dockerfile')).toBe(low);
      expect(workplace.read('web.yaml')).toBe(manifest);
    }),
  );
});
