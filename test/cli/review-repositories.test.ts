import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { ReviewJson } from '../../src/reports/json/review-json.ts';
import { inWorkplace, type Workplace } from '../support/workplace.ts';

const clean = 'FROM node:24.11-bookworm-slim\nCOPY src /app\nUSER node\n';
const low = clean.replace('COPY', 'ADD');

const begin = (workplace: Workplace, branch = 'main'): void => {
  workplace.git('init', '--quiet', `--initial-branch=${branch}`);
  workplace.commitAll('Base');
  workplace.git('checkout', '--quiet', '-b', 'change');
};

const review = (workplace: Workplace, ...args: readonly string[]): ReviewJson => {
  const { stdout, stderr } = workplace.run('review', '--format', 'json', ...args);
  expect(stderr).toBe('');
  return JSON.parse(stdout);
};

const found = (json: ReviewJson): readonly string[] =>
  json.findings.map(finding => `${finding.path}:${finding.startLine} ${finding.ruleId}`);

const addLocalFile = 'Dockerfile:2 dockerfile/add-local-file';

describe('the base of a review', () => {
  test(
    'is the default branch of the remote, whatever its name',
    inWorkplace({ Dockerfile: clean }, workplace => {
      begin(workplace, 'trunk');
      workplace.git('checkout', '--quiet', 'trunk');
      workplace.git('clone', '--quiet', '.', 'copy');
      workplace.git('-C', 'copy', 'checkout', '--quiet', '-b', 'feature');
      workplace.write({ 'copy/Dockerfile': low });
      workplace.git('-C', 'copy', 'commit', '--quiet', '--all', '-m', 'Change');
      expect(workplace.runIn('copy', 'review', '--fail-on', 'low')).toMatchObject({
        exitCode: 1,
        stdout: expect.stringContaining(addLocalFile.split(' ')[1] ?? ''),
      });
    }),
  );

  test(
    'is asked for when no usual one exists',
    inWorkplace({ Dockerfile: clean }, workplace => {
      begin(workplace, 'trunk');
      expect(workplace.run('review')).toEqual({
        exitCode: 2,
        stdout: '',
        stderr: 'No base to compare with: origin/HEAD, main and master do not exist. Name one with --base.\n',
      });
    }),
  );

  test(
    'may be a tag, a commit or an expression, and head too',
    inWorkplace({ Dockerfile: clean }, workplace => {
      begin(workplace);
      workplace.git('tag', '-a', 'v1', '-m', 'Tag');
      workplace.write({ Dockerfile: low });
      workplace.commitAll('Change');
      workplace.write({ 'other/Dockerfile': low });
      workplace.commitAll('Later');
      expect(found(review(workplace, '--base', 'v1', '--head', 'HEAD~1'))).toEqual([addLocalFile]);
      expect(found(review(workplace, '--base', workplace.git('rev-parse', '--short', 'v1^{commit}').trim()))).toEqual([
        addLocalFile,
        `other/${addLocalFile}`,
      ]);
    }),
  );

  test.each(['nowhere', 'HEAD~7', 'HEAD:Dockerfile'])('is refused with a remedy when it is not a commit: "%s"', base =>
    inWorkplace({ Dockerfile: clean }, workplace => {
      begin(workplace);
      expect(workplace.run('review', '--base', base)).toEqual({
        exitCode: 2,
        stdout: '',
        stderr: `"${base}" is not a commit of this repository. Give a branch, a tag or a commit, and fetch it first.\n`,
      });
    })(),
  );
});

describe('a review', () => {
  test(
    'judges commits, not what lies uncommitted in the folder',
    inWorkplace({ Dockerfile: clean }, workplace => {
      begin(workplace);
      workplace.write({ Dockerfile: low });
      expect(found(review(workplace))).toEqual([]);
    }),
  );

  test(
    'may be run in a folder of the repository, and names paths from its root',
    inWorkplace({ Dockerfile: clean, 'src/a.ts': 'x' }, workplace => {
      begin(workplace);
      workplace.write({ Dockerfile: low });
      workplace.commitAll('Change');
      expect(workplace.runIn('src', 'review').stdout).toContain('low Dockerfile:2:1 ');
    }),
  );

  test(
    'may be run in a bare repository',
    inWorkplace({ Dockerfile: clean }, workplace => {
      begin(workplace);
      workplace.write({ Dockerfile: low });
      workplace.commitAll('Change');
      workplace.git('clone', '--quiet', '--bare', '.', 'bare');
      expect(workplace.runIn('bare', 'review', '--base', 'main', '--head', 'change').stdout).toContain('low Dockerfile:2:1 ');
    }),
  );

  test(
    'says in a shallow clone that it compares with the tip of the base',
    inWorkplace({ Dockerfile: clean }, workplace => {
      begin(workplace);
      workplace.write({ Dockerfile: low });
      workplace.commitAll('Change');
      workplace.git('clone', '--quiet', '--depth', '1', '--no-single-branch', pathToFileURL(workplace.folder).href, 'shallow');
      const { exitCode, stdout, stderr } = workplace.runIn('shallow', 'review', '--base', 'origin/main', '--head', 'origin/change');
      expect(exitCode).toBe(0);
      expect(stdout).toContain('low Dockerfile:2:1 ');
      expect(stderr).toMatch(/^Base and head share no commit here.*git fetch --unshallow\n$/u);
    }),
  );

  test(
    'compares with one of several merge bases',
    inWorkplace({ Dockerfile: clean }, workplace => {
      begin(workplace);
      workplace.write({ 'a.txt': 'a' });
      workplace.commitAll('On the branch');
      workplace.git('checkout', '--quiet', 'main');
      workplace.write({ 'b.txt': 'b' });
      workplace.commitAll('On main');
      workplace.git('branch', 'before');
      workplace.git('merge', '--quiet', '-m', 'Branch into main', 'change');
      workplace.git('checkout', '--quiet', 'change');
      workplace.git('merge', '--quiet', '-m', 'Main into branch', 'before');
      workplace.write({ Dockerfile: low });
      workplace.commitAll('Change');
      expect(review(workplace).coverage.entries.map(({ path }) => path)).toContain('Dockerfile');
    }),
  );

  test(
    'says what a submodule is, and is incomplete only where it takes the place of a container file',
    inWorkplace({ Dockerfile: clean }, workplace => {
      begin(workplace);
      for (const path of ['vendor', 'deploy/Dockerfile']) workplace.git('submodule', '--quiet', 'add', './.git', path);
      workplace.commitAll('Submodules');
      const { coverage, verdict } = review(workplace);
      expect(verdict.conclusion).toBe('incomplete');
      expect(coverage.entries).toEqual([
        { path: '.gitmodules', status: 'not-ours' },
        { path: 'deploy/Dockerfile', status: 'not-evaluated', reason: expect.stringMatching(/^The path is a submodule/u) },
        { path: 'vendor', status: 'not-ours' },
      ]);
    }),
  );

  test(
    'follows links as git has them, and is incomplete where they bring in what nobody looked at',
    inWorkplace(
      { 'docker/Dockerfile': clean, 'examples/Dockerfile': low, 'compose.yaml': 'services:\n  a:\n    build: ./api\n' },
      workplace => {
        begin(workplace);
        const link = (path: string, target: string): void => {
          mkdirSync(dirname(join(workplace.folder, path)), { recursive: true });
          symlinkSync(target, join(workplace.folder, path));
        };
        workplace.write({ 'docker/Dockerfile': `${clean}LABEL a=b\n` });
        workplace.git('submodule', '--quiet', 'add', './.git', 'vendor');
        link('a/Dockerfile', '../docker/Dockerfile');
        link('b/Dockerfile', '../examples/Dockerfile');
        link('c/Dockerfile', '../vendor/docker/Dockerfile');
        link('d/Dockerfile', '/etc/hostname');
        link('e/Dockerfile', '../e/Dockerfile');
        link('linked', 'vendor/docker');
        link('f/Dockerfile', '../linked/Dockerfile');
        link('deploy', 'examples');
        link('README', 'docker/Dockerfile');
        link('api', 'vendor/docker');
        workplace.commitAll('Links');
        const { coverage, verdict } = review(workplace);
        expect(verdict.conclusion).toBe('incomplete');
        const refused = coverage.entries.flatMap(({ path, status }) => (status === 'not-evaluated' ? [path] : []));
        expect(refused).toEqual(['b/Dockerfile', 'c/Dockerfile', 'd/Dockerfile', 'deploy', 'e/Dockerfile', 'f/Dockerfile', 'vendor']);
        expect(coverage.entries.find(({ path }) => path === 'a/Dockerfile')?.status).toBe('excluded');
      },
    ),
  );

  test(
    'passes when files only change their mode, and when they are deleted',
    inWorkplace({ Dockerfile: low, 'b/Dockerfile': low }, workplace => {
      begin(workplace);
      workplace.git('update-index', '--chmod=+x', 'Dockerfile');
      workplace.git('rm', '--quiet', 'b/Dockerfile');
      workplace.git('commit', '--quiet', '-m', 'Modes');
      const json = review(workplace);
      expect(json.verdict.conclusion).toBe('pass');
      expect(json.coverage.entries).toEqual([
        { path: 'Dockerfile', status: 'evaluated', kind: 'dockerfile' },
        { path: 'b/Dockerfile', status: 'removed' },
      ]);
      expect(json.removed.map(finding => finding.path)).toEqual(['b/Dockerfile']);
    }),
  );

  test(
    'runs neither hooks nor filters nor diff drivers of the repository',
    inWorkplace({ Dockerfile: clean, '.gitattributes': '* filter=evil diff=evil textconv=evil\n' }, workplace => {
      begin(workplace);
      workplace.write({ Dockerfile: low });
      workplace.commitAll('Change');
      const touch = `touch '${workplace.folder}/ran'; cat`;
      for (const key of ['filter.evil.smudge', 'filter.evil.clean', 'diff.evil.textconv', 'diff.evil.command', 'diff.external']) {
        workplace.git('config', key, touch);
      }
      expect(found(review(workplace))).toEqual([addLocalFile]);
      expect(workplace.git('ls-files', '--others')).toBe('');
    }),
  );

  test(
    'takes a policy that is named from where it is run',
    inWorkplace(
      { Dockerfile: clean, 'strict.yml': 'thresholds: {block: low}\n', '.github/tidewaiter.yml': 'nonsense: true\n' },
      workplace => {
        begin(workplace);
        workplace.write({ Dockerfile: low });
        workplace.commitAll('Change');
        expect(workplace.run('review', '--config', 'strict.yml').exitCode).toBe(1);
      },
    ),
  );

  test(
    'says where every error of the policy at the base is',
    inWorkplace({ Dockerfile: clean, '.github/tidewaiter.yml': 'thresholds:\n  block: severe\nreprot: new\n' }, workplace => {
      begin(workplace);
      const { exitCode, stderr } = workplace.run('review');
      expect(exitCode).toBe(2);
      expect(stderr).toMatch(
        /^The policy can't be used\.\n\.github\/tidewaiter\.yml:2:10: .+\n\.github\/tidewaiter\.yml:3:1: .+"report".*\n$/u,
      );
    }),
  );

  test(
    'is the same however it is printed',
    inWorkplace({ Dockerfile: clean }, workplace => {
      begin(workplace);
      workplace.write({ Dockerfile: low });
      workplace.commitAll('Change');
      expect(workplace.run('review', '--format', 'github').stdout).toMatch(
        /^::notice title=low%3A dockerfile\/add-local-file,file=Dockerfile,line=2,/u,
      );
      const sarif = JSON.parse(workplace.run('review', '--format', 'sarif').stdout);
      expect(sarif).toMatchObject({
        version: '2.1.0',
        runs: [
          {
            results: [
              {
                ruleId: 'dockerfile/add-local-file',
                baselineState: 'new',
                locations: [{ physicalLocation: { region: { startLine: 2 } } }],
              },
            ],
          },
        ],
      });
      expect(workplace.run('review').stdout).toContain('[dockerfile/add-local-file]');
    }),
  );
});

test(
  'outside a repository git’s own words are given',
  inWorkplace({}, workplace => {
    for (const args of [['review'], ['review', '--base', 'main']]) {
      expect(workplace.run(...args)).toMatchObject({
        exitCode: 2,
        stdout: '',
        stderr: expect.stringContaining('fatal: not a git repository'),
      });
    }
  }),
);

test('git is new enough for what is asked of it here', () => {
  expect(execFileSync('git', ['--version'], { encoding: 'utf8' })).toMatch(/^git version (?:[3-9]|2\.[3-9]\d)/u);
});
