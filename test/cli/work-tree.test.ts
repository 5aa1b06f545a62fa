import { expect, test } from 'vitest';
import { inWorkplace, type Workplace } from '../support/workplace.ts';

const clean = 'FROM node:24.11-bookworm-slim\nUSER node\n';
const secret = 'FROM node:24.11-bookworm-slim\nENV API_TOKEN=q7Rm2xV9tKp4wZ1cB8eL\nUSER node\n';

const places = (workplace: Workplace, ...args: readonly string[]): readonly string[] =>
  workplace
    .run('review', '--format', 'gnu', ...args)
    .stdout.split('\n')
    .map(line => line.split(':', 1)[0] ?? '')
    .filter(path => path !== '');

test(
  'what is changed and new is reviewed, and neither what git ignores nor the index is touched',
  inWorkplace({ Dockerfile: clean, 'old/Dockerfile': secret, '.gitignore': 'build/\n' }, workplace => {
    workplace.git('init', '--quiet', '--initial-branch=main');
    workplace.commitAll('base');
    workplace.write({ Dockerfile: secret, 'new/Dockerfile': secret, 'build/Dockerfile': secret, 'staged/Dockerfile': secret });
    workplace.git('rm', '--quiet', '--cached', 'old/Dockerfile');
    workplace.git('add', 'staged');
    const before = workplace.git('status', '--porcelain');
    expect(places(workplace, '--worktree').toSorted()).toEqual(['Dockerfile', 'new/Dockerfile', 'staged/Dockerfile']);
    expect(places(workplace, '--staged')).toEqual(['staged/Dockerfile']);
    expect(workplace.git('status', '--porcelain')).toBe(before);
  }),
);

test(
  'from a folder inside, before the first commit, and against a branch it is the same',
  inWorkplace({ 'a/Dockerfile': secret }, workplace => {
    workplace.git('init', '--quiet', '--initial-branch=main');
    expect(places(workplace, '--worktree')).toEqual(['a/Dockerfile']);
    expect(workplace.runIn('a', 'review', '--worktree', '--format', 'gnu').stdout).toContain('a/Dockerfile:2:');
    workplace.commitAll('base');
    workplace.git('checkout', '--quiet', '-b', 'change');
    workplace.write({ 'b/Dockerfile': secret });
    workplace.commitAll('head');
    workplace.write({ 'c/Dockerfile': secret });
    expect(places(workplace, '--worktree')).toEqual(['c/Dockerfile']);
    expect(places(workplace, '--worktree', '--base', 'main')).toEqual(['b/Dockerfile', 'c/Dockerfile']);
  }),
);

test(
  'a review of the last commit says what it leaves out',
  inWorkplace({ Dockerfile: clean }, workplace => {
    workplace.git('init', '--quiet', '--initial-branch=main');
    workplace.commitAll('base');
    expect(workplace.run('review').stderr).toBe('');
    workplace.write({ Dockerfile: secret, 'new/Dockerfile': secret });
    expect(workplace.run('review').stderr).toBe('2 files with changes that are not committed left out: tidewaiter review --worktree\n');
    expect(workplace.run('review', '--head', 'HEAD').stderr).toBe('');
  }),
);

test(
  'standard input is judged by the name that it is given',
  inWorkplace({ 'chart.txt': '' }, workplace => {
    const scan = (input: string, ...args: readonly string[]) => workplace.runWith(input, 'scan', '--format', 'gnu', ...args);
    expect(scan(secret, '--stdin-filename', 'web/Dockerfile', '-').stdout).toContain('web/Dockerfile:2:');
    expect(scan(clean, '--fail-on', 'low', '--stdin-filename', 'Dockerfile', '-')).toMatchObject({ exitCode: 0, stdout: '' });
    expect(scan(secret, '-')).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('--stdin-filename Dockerfile') });
    // What is of no kind was not judged, so that nothing passes.
    expect(scan('', '--fail-on', 'low', '--stdin-filename', 'notes.txt', '-').exitCode).toBe(2);
  }),
);
