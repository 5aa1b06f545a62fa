import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const copy = mkdtempSync(join(tmpdir(), 'tidewaiter-new-rule-'));
for (const path of ['.github/scripts', 'src', 'test/support', 'package.json', 'tsconfig.json', 'vitest.config.ts']) {
  cpSync(join(root, path), join(copy, path), { recursive: true });
}
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
afterAll(() => rmSync(copy, { recursive: true }));

const read = (path: string): string => readFileSync(join(copy, path), 'utf8');

const newRule = (...args: readonly string[]) => {
  const { status, stderr } = spawnSync(process.execPath, [join(copy, '.github/scripts/new-rule.ts'), ...args], { encoding: 'utf8' });
  return { status, stderr };
};

const changelog = (unreleased: string): string => `# Changelog\n\n${unreleased}## 0.0.1\n\n### Added\n\n- The beginning.\n`;

describe('npm run new:rule', () => {
  test('writes a rule of each pack, its test and its line in the changelog, which the types hold', () => {
    writeFileSync(join(copy, 'CHANGELOG.md'), changelog('## Unreleased\n\n### Added\n\n- A wish.\n\n### Fixed\n\n- A fault.\n\n'));
    const ids = ['dockerfile', 'image', 'kubernetes'].map(pack => `${pack}/brand-new-hazard2`);
    for (const id of ids) expect(newRule(id)).toEqual({ status: 0, stderr: '' });
    expect(read('CHANGELOG.md')).toBe(
      changelog(
        `## Unreleased\n\n### Added\n\n- A wish.\n${ids.map(id => `- The rule \`${id}\`.\n`).join('')}\n### Fixed\n\n- A fault.\n\n`,
      ),
    );
    for (const id of ids) {
      expect(read(`src/rules/${id}.ts`)).toContain(`id: '${id}',`);
      expect(read(`test/rules/${id}.test.ts`)).toContain(`import { brandNewHazard2 } from '../../../src/rules/${id}.ts';`);
      expect(read('src/rules/catalog.ts')).toContain(`import { brandNewHazard2 as ${id.split('/')[0]}BrandNewHazard2 } from './${id}.ts';`);
    }
    const include = ids.flatMap(id => [`src/rules/${id}.ts`, `test/rules/${id}.test.ts`]);
    writeFileSync(join(copy, 'tsconfig.rules.json'), JSON.stringify({ extends: './tsconfig.json', include }));
    execFileSync(join(root, 'node_modules/.bin/tsc'), ['-p', join(copy, 'tsconfig.rules.json'), '--singleThreaded'], { stdio: 'inherit' });
  });

  test('writes a test that fails until the rule is written', () => {
    const { status, stdout } = spawnSync(join(root, 'node_modules/.bin/vitest'), ['run', 'test/rules/image/brand-new-hazard2.test.ts'], {
      cwd: copy,
      encoding: 'utf8',
    });
    expect(stdout).toContain('keeps what its examples promise');
    expect(status).toBe(1);
  });

  test('makes the headings of the changelog when they are missing', () => {
    writeFileSync(join(copy, 'CHANGELOG.md'), changelog(''));
    newRule('compose/first-hazard');
    expect(read('CHANGELOG.md')).toBe(changelog('## Unreleased\n\n### Added\n\n- The rule `compose/first-hazard`.\n\n'));
    writeFileSync(join(copy, 'CHANGELOG.md'), changelog('## Unreleased\n\n### Fixed\n\n- A fault.\n\n'));
    newRule('compose/second-hazard');
    expect(read('CHANGELOG.md')).toBe(
      changelog('## Unreleased\n\n### Added\n\n- The rule `compose/second-hazard`.\n\n### Fixed\n\n- A fault.\n\n'),
    );
  });

  test.each([
    [[], 'Name one rule: npm run new:rule -- dockerfile/my-hazard\n'],
    [['dockerfile/a', 'dockerfile/b'], 'Name one rule: npm run new:rule -- dockerfile/my-hazard\n'],
    [
      ['my-hazard'],
      'A rule is in one of the packs dockerfile, image, compose, kubernetes, workload, rbac, network, secrets, daemon, control-plane: "my-hazard" is not.\n',
    ],
    [
      ['concepts/my-hazard'],
      'A rule is in one of the packs dockerfile, image, compose, kubernetes, workload, rbac, network, secrets, daemon, control-plane: "concepts/my-hazard" is not.\n',
    ],
    [['dockerfile/MyHazard'], '"dockerfile/MyHazard" is not an id: write <pack>/<hazard-in-lower-case>.\n'],
    [['dockerfile/my--hazard'], '"dockerfile/my--hazard" is not an id: write <pack>/<hazard-in-lower-case>.\n'],
    [['dockerfile/../../x'], '"dockerfile/../../x" is not an id: write <pack>/<hazard-in-lower-case>.\n'],
    [['dockerfile/root-user'], 'There is a "src/rules/dockerfile/root-user.ts" already.\n'],
  ])('refuses %j', (args, stderr) => {
    expect(newRule(...args)).toEqual({ status: 2, stderr });
  });
});
