import { symlinkSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ReviewJson } from '../../src/reports/json/review-json.ts';
import { deployedChart } from '../support/deployed-repository.ts';
import { inWorkplace, type Workplace } from '../support/workplace.ts';

const clean = 'FROM node:24.11-bookworm-slim\nCOPY src /app\nUSER node\n';
const secret = 'FROM node:24.11-bookworm-slim\nENV API_TOKEN=q7Rm2xV9tKp4wZ1cB8eL\nCOPY src /app\nUSER node\n';

const privilegedPod = `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
    - {name: web, image: "nginx:1.29.1", securityContext: {privileged: true}}
`;

/** A repository with a clean base on main and a branch "change" that holds other files. */
const branch = (workplace: Workplace, head: Readonly<Record<string, string>>): void => {
  workplace.git('init', '--quiet', '--initial-branch=main');
  workplace.commitAll('base');
  workplace.git('checkout', '--quiet', '-b', 'change');
  workplace.write(head);
  workplace.commitAll('head');
};

const review = (workplace: Workplace, ...args: readonly string[]): { readonly exitCode: number | null; readonly json: ReviewJson } => {
  const { exitCode, stdout } = workplace.run('review', '--format', 'json', ...args);
  return { exitCode, json: JSON.parse(stdout) as ReviewJson };
};

describe('tidewaiter review --rendered-diff', () => {
  test(
    'writes what is deployed differently, whatever the format, and that nothing is',
    inWorkplace(deployedChart, workplace => {
      branch(workplace, { 'charts/web/values-prod.yaml': 'security:\n  privileged: true\n' });
      expect(review(workplace, '--rendered-diff', 'rendered.diff').exitCode).toBe(1);
      expect(workplace.read('rendered.diff')).toBe(`# chart charts/web (values-prod.yaml)
--- v1 Pod web
+++ v1 Pod web
@@ -8,4 +8,4 @@
     name: web
     securityContext:
       allowPrivilegeEscalation: false
-      privileged: false
+      privileged: true
`);
      expect(review(workplace, '--head', 'main', '--rendered-diff', 'rendered.diff').exitCode).toBe(0);
      expect(workplace.read('rendered.diff')).toBe('# Nothing is deployed differently.\n');
    }),
  );

  test(
    'is refused where it cannot be written, and for commands that compare nothing',
    inWorkplace(deployedChart, workplace => {
      branch(workplace, { 'charts/web/values-prod.yaml': '{}\n' });
      expect(workplace.run('review', '--rendered-diff', 'no/such/folder/a.diff')).toMatchObject({
        exitCode: 2,
        stderr: expect.stringContaining("--rendered-diff can't be written"),
      });
      expect(workplace.run('scan', '.', '--rendered-diff', 'a.diff')).toMatchObject({
        exitCode: 2,
        stderr: '"scan" has no option --rendered-diff; "review" has.\n',
      });
    }),
  );
});

describe('tidewaiter review --policy', () => {
  const organization = 'thresholds: {block: medium}\nlocked: [thresholds.block]\nrepositories: {exclude: [acme/left-out]}\n';

  test(
    "has an organization's policy under the repository's own, with its locks, and leaves out what it does not select",
    inWorkplace({ Dockerfile: clean, '.github/tidewaiter.yml': 'thresholds: {block: none}\n' }, workplace => {
      branch(workplace, { Dockerfile: secret });
      workplace.write({ 'org/policy.yml': organization });
      expect(review(workplace, '--base', 'main').exitCode).toBe(0);
      expect(review(workplace, '--base', 'main', '--policy', 'org').exitCode).toBe(1);
      workplace.git('remote', 'add', 'origin', 'git@github.com:acme/left-out.git');
      expect(workplace.run('review', '--base', 'main', '--policy', 'org')).toMatchObject({
        exitCode: 2,
        stderr: expect.stringContaining('This repository is not reviewed'),
      });
    }),
  );

  test(
    'refuses a folder without one, and one with an error, by its line',
    inWorkplace({ Dockerfile: clean, 'org/policy.yml': 'profile: gate\nlokced: []\n' }, workplace => {
      branch(workplace, { Dockerfile: secret });
      expect(workplace.run('review', '--base', 'main', '--policy', 'no')).toMatchObject({
        exitCode: 2,
        stderr: expect.stringContaining('"no" has neither policy.yml nor image-policies/'),
      });
      expect(workplace.run('review', '--base', 'main', '--policy', 'org')).toMatchObject({
        exitCode: 2,
        stderr: expect.stringContaining('org/policy.yml:2:1'),
      });
    }),
  );
});

describe('tidewaiter review', () => {
  test(
    'exits with 1 when the change blocks, and says what it brings in',
    inWorkplace({ Dockerfile: clean }, workplace => {
      branch(workplace, { Dockerfile: secret });
      const { exitCode, json } = review(workplace, '--base', 'main');
      expect(exitCode).toBe(1);
      expect(json.verdict.conclusion).toBe('block');
      expect(json.findings).toMatchObject([{ ruleId: 'dockerfile/secret-in-env-or-arg', baselineState: 'new', startLine: 2 }]);
    }),
  );

  test(
    'takes main as the base when nothing else is known, and passes a change of other files',
    inWorkplace({ Dockerfile: secret }, workplace => {
      branch(workplace, { 'src/a.ts': 'x\n' });
      expect(review(workplace)).toMatchObject({
        exitCode: 0,
        json: { verdict: { conclusion: 'pass' }, coverage: { entries: [{ status: 'not-ours' }] } },
      });
    }),
  );

  test(
    'compares with the merge base, so that what main got meanwhile is not blamed on the branch',
    inWorkplace({ Dockerfile: clean }, workplace => {
      branch(workplace, { 'src/a.ts': 'x\n' });
      workplace.git('checkout', '--quiet', 'main');
      workplace.write({ Dockerfile: secret });
      workplace.commitAll('main moves on');
      expect(review(workplace, '--base', 'main', '--head', 'change').json.verdict.conclusion).toBe('pass');
    }),
  );

  test(
    'reads a repository of SHA-256 in the same way, with its policy and what it renames and removes',
    inWorkplace(
      { 'web/Dockerfile': secret, 'old.Dockerfile': secret, '.github/tidewaiter.yml': 'rules: {dockerfile/secret-in-env-or-arg: off}\n' },
      workplace => {
        workplace.git('init', '--quiet', '--initial-branch=main', '--object-format=sha256');
        workplace.commitAll('base');
        workplace.git('checkout', '--quiet', '-b', 'change');
        workplace.git('mv', 'web/Dockerfile', 'web/app.Dockerfile');
        workplace.git('rm', '--quiet', 'old.Dockerfile');
        workplace.write({ '.github/tidewaiter.yml': 'thresholds: {block: none}\n', 'pod.yaml': privilegedPod });
        workplace.commitAll('head');
        const { exitCode, json } = review(workplace, '--base', 'main');
        expect([exitCode, json.verdict.conclusion]).toEqual([1, 'block']);
        expect(json.findings.map(({ path, ruleId }) => `${path} ${ruleId}`)).toContain('pod.yaml kubernetes/privileged-container');
        expect(json.coverage.entries).toContainEqual(expect.objectContaining({ path: 'web/app.Dockerfile', status: 'evaluated' }));
      },
    ),
  );

  test(
    "reads the policy of the base, never the branch's own",
    inWorkplace({ Dockerfile: clean, '.github/tidewaiter.yml': 'thresholds: {block: medium}\n' }, workplace => {
      branch(workplace, { Dockerfile: secret, '.github/tidewaiter.yml': 'thresholds: {block: none}\n' });
      const { exitCode, json } = review(workplace, '--base', 'main');
      expect(exitCode).toBe(1);
      expect(json.verdict.reasons[0]?.reason).toContain('severity medium or higher');
    }),
  );

  test(
    'refuses a broken policy of the base with its place',
    inWorkplace({ Dockerfile: clean, '.github/tidewaiter.yml': 'reprot: new\n' }, workplace => {
      branch(workplace, { Dockerfile: secret });
      const { exitCode, stderr } = workplace.run('review', '--base', 'main');
      expect(exitCode).toBe(2);
      expect(stderr).toMatch(/\.github\/tidewaiter\.yml:1:1: .*report/u);
    }),
  );

  test(
    'follows renames, and names the deleted line behind a finding on an untouched one',
    inWorkplace({ 'a/Dockerfile': secret, 'b/Dockerfile': clean }, workplace => {
      branch(workplace, { 'b/Dockerfile': clean.replace('USER node\n', '') });
      workplace.git('mv', 'a', 'c');
      workplace.commitAll('rename');
      const { json } = review(workplace, '--base', 'main');
      expect(json.findings).toMatchObject([
        { path: 'c/Dockerfile', ruleId: 'dockerfile/secret-in-env-or-arg', baselineState: 'moved', movedFrom: 'a/Dockerfile' },
        { path: 'b/Dockerfile', ruleId: 'dockerfile/root-user', causes: [{ kind: 'deleted', line: 3, endLine: 3, text: 'USER node' }] },
      ]);
      expect(json.verdict.conclusion).toBe('warn');
    }),
  );

  test(
    'does not follow a link in place of the policy, which fails the command',
    inWorkplace({ Dockerfile: clean, 'other.yml': 'thresholds: {block: none}\n', '.github/CODEOWNERS': '* @acme\n' }, workplace => {
      symlinkSync('../other.yml', join(workplace.folder, '.github/tidewaiter.yml'));
      branch(workplace, { Dockerfile: secret });
      const reviewed = workplace.run('review', '--base', 'main');
      expect([reviewed.exitCode, reviewed.stderr]).toEqual([
        2,
        expect.stringContaining('tidewaiter.yml:1:1: The policy file is a symbolic link'),
      ]);
      const scanned = workplace.run('scan', '.');
      expect([scanned.exitCode, scanned.stderr]).toEqual([2, expect.stringContaining('The policy file is a symbolic link')]);
    }),
  );

  test(
    'is incomplete, not green, when a Dockerfile becomes a link out of the repository',
    inWorkplace({ Dockerfile: clean }, workplace => {
      branch(workplace, {});
      unlinkSync(join(workplace.folder, 'Dockerfile'));
      symlinkSync('/etc/hostname', join(workplace.folder, 'Dockerfile'));
      workplace.commitAll('link');
      const { exitCode, json } = review(workplace, '--base', 'main');
      expect(exitCode).toBe(1);
      expect(json.verdict.conclusion).toBe('incomplete');
      expect(json.coverage.entries).toMatchObject([{ status: 'not-evaluated', reason: expect.stringContaining('symbolic link') }]);
    }),
  );

  test(
    'reads odd file names: spaces, quotes, umlauts, a leading dash, a newline',
    inWorkplace({}, workplace => {
      const names = ['a b/Dockerfile', '"q"/Dockerfile', 'ü/Dockerfile', '-x/Dockerfile', 'n\nl/Dockerfile'];
      branch(workplace, Object.fromEntries(names.map(name => [name, secret])));
      const { json } = review(workplace, '--base', 'main');
      expect(json.findings.map(finding => finding.path).toSorted()).toEqual(names.toSorted());
    }),
  );

  test(
    'compares branches that share no history',
    inWorkplace({ Dockerfile: clean }, workplace => {
      branch(workplace, {});
      workplace.git('checkout', '--quiet', '--orphan', 'other');
      workplace.write({ Dockerfile: secret });
      workplace.commitAll('other');
      expect(review(workplace, '--base', 'main', '--head', 'other').json.findings).toMatchObject([
        { ruleId: 'dockerfile/secret-in-env-or-arg' },
      ]);
    }),
  );

  test(
    'refuses revisions that do not exist or look like options',
    inWorkplace({ Dockerfile: clean }, workplace => {
      branch(workplace, {});
      expect(workplace.run('review', '--base', 'nowhere')).toMatchObject({ exitCode: 2, stdout: '' });
      expect(workplace.run('review', '--base=--upload-pack=x')).toMatchObject({
        exitCode: 2,
        stderr: expect.stringContaining('is not a revision'),
      });
    }),
  );
});

describe('tidewaiter review --staged', () => {
  const paths = ({ json }: ReturnType<typeof review>): readonly string[] => json.findings.map(({ path, ruleId }) => `${path} ${ruleId}`);

  test(
    'judges what is to be committed against the last commit, not what is not staged',
    inWorkplace({ Dockerfile: clean }, workplace => {
      branch(workplace, {});
      workplace.write({ Dockerfile: secret, 'api/Dockerfile': secret });
      expect(review(workplace, '--staged')).toMatchObject({ exitCode: 0, json: { findings: [] } });
      workplace.git('add', 'Dockerfile');
      workplace.write({ Dockerfile: clean });
      const judged = review(workplace, '--staged');
      expect([judged.exitCode, paths(judged)]).toEqual([1, ['Dockerfile dockerfile/secret-in-env-or-arg']]);
    }),
  );

  test(
    'judges the first commit, and with a base all that a branch would bring in',
    inWorkplace({ Dockerfile: secret }, workplace => {
      workplace.git('init', '--quiet', '--initial-branch=main');
      workplace.git('add', '--all');
      expect(paths(review(workplace, '--staged'))).toEqual(['Dockerfile dockerfile/secret-in-env-or-arg']);
      workplace.commitAll('base');
      workplace.git('checkout', '--quiet', '-b', 'change');
      workplace.write({ 'api/Dockerfile': secret });
      workplace.commitAll('head');
      workplace.write({ 'web/Dockerfile': secret });
      workplace.git('add', '--all');
      expect(paths(review(workplace, '--staged'))).toEqual(['web/Dockerfile dockerfile/secret-in-env-or-arg']);
      expect(paths(review(workplace, '--staged', '--base', 'main')).toSorted()).toEqual([
        'api/Dockerfile dockerfile/secret-in-env-or-arg',
        'web/Dockerfile dockerfile/secret-in-env-or-arg',
      ]);
    }),
  );

  test(
    'takes the policy of the last commit, not the one that is to be committed',
    inWorkplace({ Dockerfile: clean }, workplace => {
      branch(workplace, {});
      workplace.write({ Dockerfile: secret, '.github/tidewaiter.yml': 'rules: {dockerfile/secret-in-env-or-arg: off}\n' });
      workplace.git('add', '--all');
      expect(paths(review(workplace, '--staged'))).toEqual(['Dockerfile dockerfile/secret-in-env-or-arg']);
    }),
  );
});
