import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { workflowText } from '../../src/cli/init/workflow-text.ts';
import { parsePolicy } from '../../src/policy/parse.ts';
import { allRules } from '../../src/rules/catalog.ts';
import { readText } from '../repository/repository-files.ts';
import { inWorkplace } from '../support/workplace.ts';

const files = {
  'web/Dockerfile': 'FROM node:24.11-bookworm-slim\nUSER node\n',
  'compose.yaml': 'services:\n  web:\n    build: ./web\n',
  'third_party/proxy/Dockerfile': 'FROM alpine:3.22\n',
  'charts/web/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
};
const workflow = '.github/workflows/tidewaiter.yml';
const policy = '.github/tidewaiter.yml';

test('the workflow is the one of the guide', () => {
  expect(readText('docs/action.md')).toContain(`\`\`\`yaml\n${workflowText}\`\`\``);
});

test(
  'what the repository has is told, and what would be written is shown and not written',
  inWorkplace(files, workplace => {
    workplace.git('init', '--quiet');
    const { exitCode, stdout, stderr } = workplace.runIn('web', 'init');
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout).toContain('This repository has 2 Dockerfiles, 1 chart, 1 Compose file.\n');
    expect(stdout).toContain(workflowText.replaceAll(/^(?=.)/gmu, '  '));
    expect(stdout).toContain('Nothing is written yet: tidewaiter init --write');
    expect(workplace.git('status', '--porcelain', '--untracked-files=all')).not.toContain('.github');
  }),
);

test(
  'what is written has no error, says what counts already, and ignores nothing unasked; the doctor finds nothing wrong with it',
  inWorkplace(files, workplace => {
    workplace.git('init', '--quiet');
    expect(workplace.run('init', '--write').stdout).toContain(`Written: ${workflow} and ${policy}.`);
    expect(parse(workplace.read(workflow))).toEqual(parse(workflowText));
    const written = workplace.read(policy);
    const parsed = parsePolicy(
      written,
      policy,
      allRules.map(({ meta }) => meta),
    );
    expect(parsed.errors).toBeUndefined();
    expect(parsed.policy?.ignorePaths).toBeUndefined();
    expect(written).toContain('# ignore-paths: ["third_party/**"]');
    workplace.commitAll('set up');
    expect(workplace.run('doctor')).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('Nothing is wrong.') });
  }),
);

test(
  'what is there is left as it is unless it is asked for, and never written through a link',
  inWorkplace({ ...files, [policy]: 'profile: strict\n' }, workplace => {
    workplace.git('init', '--quiet');
    const shown = workplace.run('init', '--write').stdout;
    expect(shown).toContain(`${policy} is there, and is left as it is.`);
    expect(shown).toContain(`Written: ${workflow}.`);
    expect(workplace.read(policy)).toBe('profile: strict\n');
    expect(workplace.run('init', '--write').stdout).toContain('Nothing is to be written.');
    workplace.run('init', '--write', '--force');
    expect(workplace.read(policy)).toContain('profile: gate');
    expect(workplace.run('init', '--force')).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('--write --force') });
  }),
);

test(
  'a link in the way is told, and what it leads to stays',
  inWorkplace({ 'elsewhere/keep': '' }, workplace => {
    workplace.git('init', '--quiet');
    symlinkSync('elsewhere', join(workplace.folder, '.github'));
    expect(workplace.run('init', '--write')).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('is a symbolic link') });
    expect(workplace.git('ls-files', '--others', 'elsewhere')).toBe('elsewhere/keep\n');
  }),
);

test(
  'a workflow that uses the Action already is enough, also under another name, and a repository of GitLab gets none',
  inWorkplace({ '.github/workflows/checks.yaml': workflowText, '.gitlab-ci.yml': '' }, workplace => {
    workplace.git('init', '--quiet');
    expect(workplace.run('init').stdout).toContain('.github/workflows/checks.yaml is there, and is left as it is.');
    workplace.git('clean', '--quiet', '--force', '-d', '.github');
    const shown = workplace.run('init').stdout;
    expect(shown).not.toContain(workflow);
    expect(shown).toContain('--format gitlab --output report.json');
  }),
);

test(
  'outside of a repository there is nothing to set up',
  inWorkplace({}, workplace => {
    expect(workplace.run('init')).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('not a git repository') });
    expect(workplace.run('doctor').exitCode).toBe(2);
  }),
);
