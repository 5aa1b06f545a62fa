import { describe, expect, test } from 'vitest';
import { readArguments, usage } from '../../src/cli/arguments.ts';
import { UsageError } from '../../src/cli/usage-error.ts';
import { version } from '../../src/version.ts';
import { inWorkplace } from '../support/workplace.ts';

describe('help and version', () => {
  test.each([[['--help']], [['-h']], [['help']], [[]], [['scan', '--help']]])('%j asks for the usage', args => {
    expect(readArguments(args).command).toBe('help');
  });

  test(
    'are printed',
    inWorkplace({}, workplace => {
      expect(workplace.run('--help')).toEqual({ exitCode: 0, stdout: usage, stderr: '' });
      expect(workplace.run('--version')).toEqual({ exitCode: 0, stdout: `${version}\n`, stderr: '' });
      expect(workplace.run('-v').stdout).toBe(`${version}\n`);
    }),
  );

  test('the usage fits a terminal of 120 columns', () => {
    expect(usage.split('\n').filter(line => line.length > 120)).toEqual([]);
  });
});

describe('wrong usage says what to do', () => {
  test.each([
    [['look'], '"look" is not a command. Run "tidewaiter --help".'],
    [['scna', '.'], '"scna" is not a command. Did you mean "scan"? Run "tidewaiter --help".'],
    [['--all-rules'], 'A command is missing. Run "tidewaiter --help".'],
    [['scan', '.', '--fial-on', 'low'], 'There is no option "--fial-on". Did you mean "--fail-on"? Run "tidewaiter --help".'],
    [['scan', '.', '-x'], 'There is no option "-x". Run "tidewaiter --help".'],
    [['scan', '.', '--format'], '--format needs a value. Run "tidewaiter --help".'],
    [['scan', '.', '--config='], '--config needs a value. Run "tidewaiter --help".'],
    [['scan', '.', '--all-rules=yes'], '--all-rules takes no value, but got "yes". Run "tidewaiter --help".'],
    [['scan', '.', '--policy', 'policies'], '"scan" has no option --policy; "review", "verify", "policy" have.'],
    [['scan', '.', '--base', 'main'], '"scan" has no option --base; "review", "scans" have.'],
    [['scan', '.', '--unsafe'], '"scan" has no option --unsafe; "fix" has.'],
    [['fix', '.', '--policy', 'policies'], '"fix" has no option --policy; "review", "verify", "policy" have.'],
    [['review', '--exclude', 'a'], '"review" has no option --exclude; "scan", "fix", "baseline", "report" have.'],
    [
      ['fix', '.', '--format', 'json'],
      '"fix" has no option --format; "scan", "review", "doctor", "verify", "scans", "policy", "report", "rules", "explain" have.',
    ],
    [['rules', '--format', 'sarif'], '--format is one of text, json, not "sarif".'],
    [['review', '--staged', '--head', 'x'], '--staged judges what is to be committed, and --head names a commit. Leave one of them out.'],
    [
      ['review', '--worktree', '--staged'],
      '--worktree judges the files as they stand, and --staged what is to be committed. Leave one of them out.',
    ],
    [
      ['scan', '--stdin-filename', 'Dockerfile', '.'],
      '--stdin-filename names the text of standard input: tidewaiter scan --stdin-filename NAME -',
    ],
    [['baseline'], 'Name the files or folders: tidewaiter baseline PATH...'],
    [['verify', 'nginx'], 'Name the images and the folder of policies: tidewaiter verify --policy DIR IMAGE...'],
    [['scan'], 'Name the files or folders: tidewaiter scan PATH...'],
    [['fix'], 'Name the files or folders: tidewaiter fix PATH...'],
    [['explain'], 'Name one rule: tidewaiter explain RULE'],
    [['explain', 'a', 'b'], 'Name one rule: tidewaiter explain RULE'],
    [['review', 'main'], '"review" takes no operand, but got "main".'],
    [['rules', 'x'], '"rules" takes no operand, but got "x".'],
    [['scans', '--base', 'a.json'], 'Name the reports: tidewaiter scans --base REPORT --head REPORT'],
    [['scans', '--head', 'a.json', 'b.json'], '"scans" takes no operand, but got "b.json".'],
    [['scans', '--head', 'a.json', '--format', 'sarif'], '--format is one of text, json, not "sarif".'],
    [['scan', '.', '--vex', 'a.json'], '"scan" has no option --vex; "scans" has.'],
    [['schema', 'x'], '"schema" takes no operand, but got "x".'],
    [['scan', '.', '--format', 'xml'], '--format is one of text, json, sarif, github, gitlab, junit, csv, gnu, html, not "xml".'],
    [['scan', '.', '--profile', 'loud'], '--profile is one of gate, hardening, strict, not "loud".'],
    [
      ['scan', '.', '--all-rules', '--profile', 'gate'],
      '--all-rules is --profile strict, and --profile gate is given, too. Leave one of them out.',
    ],
    [['scan', '.', '--fail-on', 'severe'], '--fail-on is one of critical, high, medium, low, info, not "severe".'],
  ])('%j', (args, message) => {
    expect(() => readArguments(args)).toThrow(new UsageError(message));
  });
});

test('--all-rules is the profile strict, and without either the policy decides', () => {
  const profileOf = (...args: readonly string[]) => readArguments(['scan', '.', ...args]).profile;
  expect([
    profileOf(),
    profileOf('--profile', 'hardening'),
    profileOf('--all-rules'),
    profileOf('--all-rules', '--profile', 'strict'),
  ]).toEqual([undefined, 'hardening', 'strict', 'strict']);
});

test('options may stand before, between and behind operands', () => {
  const request = readArguments(['--format=json', 'scan', 'a', '--fail-on', 'low', 'b', '--', '--c']);
  expect(request).toMatchObject({ command: 'scan', operands: ['a', 'b', '--c'], format: 'json', failOn: 'low' });
});

test(
  'a rule that is not named right is suggested',
  inWorkplace({}, workplace => {
    const explain = (name: string): string => workplace.run('explain', name).stderr;
    expect(explain('root-user')).toBe(
      'There is no rule "root-user". Did you mean "compose/root-user" or "dockerfile/root-user" or "kubernetes/root-user"?\n',
    );
    expect(explain('dockerfile/rot-user')).toBe('There is no rule "dockerfile/rot-user". Did you mean "dockerfile/root-user"?\n');
    expect(explain('kubernets/host-pid')).toContain('"kubernetes/host-pid"');
    expect(explain('quite-another-thing')).toBe('There is no rule "quite-another-thing". Run "tidewaiter rules" for the list.\n');
  }),
);
