import { describe, expect, test } from 'vitest';
import { grypeOf, openVexOf, trivyOf } from '../support/scans/reports.ts';
import { inWorkplace } from '../support/workplace.ts';

const lodash = { id: 'CVE-2024-1', name: 'lodash', version: '4.17.4', FixedVersion: '4.17.21' };
const base = JSON.stringify(trivyOf({ packages: { asap: '1' } }));
const head = JSON.stringify(trivyOf({ packages: { asap: '1', lodash: '4.17.4' }, found: [lodash] }));

describe('tidewaiter scans', () => {
  test(
    'tells what a change adds, in words and as JSON, and blocks',
    inWorkplace({ 'base.json': base, 'head.json': head }, workplace => {
      const { exitCode, stdout } = workplace.run('scans', '--base', 'base.json', '--head', 'head.json');
      expect(exitCode).toBe(1);
      expect(stdout).toContain('Blocked: +1 −0, 0 unchanged\n');
      expect(stdout).toContain('CVE-2024-1 HIGH in lodash 4.17.4 (package-lock.json), fixed in 4.17.21: blocks (package is new)');
      const json = JSON.parse(workplace.run('scans', '--base', 'base.json', '--head', 'head.json', '--format', 'json').stdout);
      expect(json).toMatchObject({
        gate: 'fail',
        comparable: 'yes',
        added: [{ id: 'CVE-2024-1', package: 'lodash', version: '4.17.4', at: 'package-lock.json', because: 'package', effect: 'blocks' }],
      });
    }),
  );

  test(
    'goes by the policy file, by flags, and by what is told of exploits',
    inWorkplace(
      {
        'base.json': base,
        'head.json': head,
        '.github/tidewaiter.yml': 'scans:\n  block: critical\n',
        'kev.json': '{"vulnerabilities": [{"cveID": "CVE-2024-1"}]}',
      },
      workplace => {
        const run = (...more: readonly string[]) => workplace.run('scans', '--base', 'base.json', '--head', 'head.json', ...more);
        expect(run().exitCode).toBe(0);
        expect(run('--fail-on', 'high').exitCode).toBe(1);
        const exploited = run('--kev', 'kev.json');
        expect(exploited.exitCode).toBe(1);
        expect(exploited.stdout).toContain('known to be exploited');
      },
    ),
  );

  test(
    'suppresses by VEX and refuses a document that is none',
    inWorkplace(
      {
        'base.json': base,
        'head.json': head,
        'vex.json': JSON.stringify(
          openVexOf([
            {
              vulnerability: { name: 'CVE-2024-1' },
              products: [{ '@id': 'pkg:npm/lodash' }],
              status: 'not_affected',
              justification: 'component_not_present',
            },
          ]),
        ),
      },
      workplace => {
        const run = (vex: string) => workplace.run('scans', '--base', 'base.json', '--head', 'head.json', '--vex', vex);
        expect(run('vex.json')).toMatchObject({
          exitCode: 0,
          stdout: expect.stringContaining('not_affected, component_not_present, by Acme security'),
        });
        expect(run('head.json')).toMatchObject({
          exitCode: 2,
          stderr:
            '"head.json" can\'t be used: not an OpenVEX, CSAF or CycloneDX document. State it in one of these formats ("vexctl create" writes OpenVEX).\n',
        });
      },
    ),
  );

  test(
    'counts VEX that policy names, also of a checkout of the policy repository',
    inWorkplace(
      {
        'base.json': base,
        'head.json': head,
        '.github/tidewaiter.yml': 'scans:\n  vex: [policy:vex/all.json]\n',
        'policies/vex/all.json': JSON.stringify(
          openVexOf([{ vulnerability: { name: 'CVE-2024-1' }, products: [{ '@id': 'pkg:npm/lodash' }], status: 'fixed' }]),
        ),
      },
      workplace => {
        const run = (...more: readonly string[]) => workplace.run('scans', '--base', 'base.json', '--head', 'head.json', ...more);
        expect(run()).toMatchObject({
          exitCode: 1,
          stdout: expect.stringContaining('"vex/all.json" of the policy repository is not read'),
        });
        expect(run('--policy', 'policies')).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('1 suppressed') });
        expect(run('--policy', 'elsewhere')).toMatchObject({
          exitCode: 2,
          stderr: expect.stringContaining('elsewhere/vex/all.json" can\'t be read'),
        });
        workplace.write({ '.github/tidewaiter.yml': 'scans:\n  vex: [policies/vex/all.json]\n' });
        expect(run().exitCode).toBe(0);
      },
    ),
  );

  test(
    'never passes on a scan that is missing, empty or cut off, and takes a first one as the baseline',
    inWorkplace({ 'head.json': head, 'empty.json': '', 'cut.json': head.slice(0, 100) }, workplace => {
      const run = (first: string, second: string) => workplace.run('scans', '--base', first, '--head', second);
      expect(run('gone.json', 'head.json')).toMatchObject({
        exitCode: 1,
        stdout: expect.stringContaining(`The base's report "gone.json" can't be used: missing file. Let the scanner write it there`),
      });
      expect(run('head.json', 'empty.json')).toMatchObject({ exitCode: 1, stdout: expect.stringContaining('empty file') });
      expect(run('head.json', 'cut.json')).toMatchObject({ exitCode: 1, stdout: expect.stringContaining('not JSON') });
      expect(workplace.run('scans', '--head', 'head.json')).toMatchObject({
        exitCode: 0,
        stdout: expect.stringContaining('this scan is the baseline'),
      });
    }),
  );

  test(
    'shows what is hostile harmlessly',
    inWorkplace({}, workplace => {
      const evil = 'x\u001B[31m\n::error::owned\u202E ##[error]y';
      const found = [{ id: evil, name: evil, version: evil, fix: evil, path: evil, type: evil }];
      workplace.write({ 'base.json': JSON.stringify(grypeOf({})), 'head.json': JSON.stringify(grypeOf({ found })) });
      const { stdout } = workplace.run('scans', '--base', 'base.json', '--head', 'head.json');
      for (const sign of ['\u001B', '\u202E']) expect(stdout).not.toContain(sign);
      expect(stdout).not.toMatch(/^::/mu);
      expect(stdout).not.toContain('##[');
      expect(stdout).toContain('owned');
    }),
  );
});
