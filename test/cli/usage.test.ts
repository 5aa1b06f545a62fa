import { describe, expect, test } from 'vitest';
import { readArguments, usage } from '../../src/cli/arguments/arguments.ts';
import { commandHelp } from '../../src/cli/arguments/command-help.ts';
import { commandNames, commands, isCommandName } from '../../src/cli/arguments/options.ts';
import { readHelmFlags } from '../../src/cli/commands/helm-flags.ts';
import { readRequest } from '../../src/cli/commands/render-environments.ts';
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

  test(
    'of one command tell of its forms and of what it takes, and of nothing else',
    inWorkplace({}, workplace => {
      const { exitCode, stdout, stderr } = workplace.run('doctor', '--help');
      expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
      expect(stdout.split('\n')).toEqual([
        'Usage:',
        expect.stringMatching(/^ {2}tidewaiter doctor \[--online\] {2}/u),
        '',
        'Options:',
        expect.stringMatching(/^ {2}--format text\|json {2,}default: text$/u),
        expect.stringMatching(/^ {2}--output FILE {2}/u),
        expect.stringMatching(/^ {2}--online {2}/u),
        expect.stringMatching(/^ {2}--help, -h; --version, -v {2}/u),
        '',
        expect.stringMatching(/^Exit codes: /u),
        expect.any(String),
        'All commands: tidewaiter --help',
        '',
      ]);
      expect(workplace.run('help', 'doctor').stdout).toBe(stdout);
      expect(workplace.run('render', '--help').stdout).toMatch(/tidewaiter render CHART [\s\S]*--environment E/u);
      expect(workplace.run('help', 'help').stdout).toBe(usage);
    }),
  );

  test.each(commandNames.filter(name => name !== 'help'))('of "%s" tell of each of its options, within 120 columns', name => {
    const help = commandHelp(name);
    expect(help).toContain(`\n  tidewaiter ${name}`);
    if (isCommandName(name))
      for (const option of commands[name].options)
        if (option !== 'stdio') expect(help).toMatch(new RegExp(`^ {2}[^\n]*--${option}\\b`, 'mu'));
    expect(help.split('\n').filter(line => line.length > 120)).toEqual([]);
  });

  test('the usage fits a terminal of 120 columns', () => {
    expect(usage.split('\n').filter(line => line.length > 120)).toEqual([]);
  });
});

describe('wrong usage says what to do', () => {
  test.each([
    [['look'], '"look" is not a command. Run "tidewaiter --help".'],
    [['scna', '.'], '"scna" is not a command. Did you mean "scan"? Run "tidewaiter --help".'],
    [['version'], '"version" is not a command. Did you mean "--version"? Run "tidewaiter --help".'],
    [['scna', '--help'], '"scna" is not a command. Did you mean "scan"? Run "tidewaiter --help".'],
    [['help', 'rewiev'], '"rewiev" is not a command. Did you mean "review"? Run "tidewaiter --help".'],
    [
      ['scan', '.', '--config', '--all-rules'],
      '--config needs a value, and "--all-rules" looks like another option. If it is the value: --config=--all-rules',
    ],
    [['--all-rules'], 'A command is missing. Run "tidewaiter --help".'],
    [['scan', '.', '--fial-on', 'low'], 'There is no option "--fial-on". Did you mean "--fail-on"? Run "tidewaiter --help".'],
    [['scan', '.', '-x'], 'There is no option "-x". Run "tidewaiter --help".'],
    [['scan', '.', '--format'], '--format needs a value. Run "tidewaiter --help".'],
    [['scan', '.', '--config='], '--config needs a value. Run "tidewaiter --help".'],
    [['scan', '.', '--all-rules=yes'], '--all-rules takes no value, but got "yes". Run "tidewaiter --help".'],
    [['scan', '.', '--policy', 'policies'], '"scan" has no option --policy; "review", "verify", "scans", "policy" have.'],
    [['scan', '.', '--base', 'main'], '"scan" has no option --base; "review", "scans" have.'],
    [['scan', '.', '--unsafe'], '"scan" has no option --unsafe; "fix" has.'],
    [['fix', '.', '--policy', 'policies'], '"fix" has no option --policy; "review", "verify", "scans", "policy" have.'],
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

describe('wrong flags of "render" say what to do', () => {
  test.each([
    [['chart', '--valuse', 'a.yaml'], 'There is no option "--valuse". Did you mean "--values"? Run "tidewaiter --help".'],
    [['chart', '--enviroment', 'prod'], 'There is no option "--enviroment". Did you mean "--environment"? Run "tidewaiter --help".'],
    [['chart', '--set'], '--set needs a value. Run "tidewaiter --help".'],
    [['chart', '-f', '-x'], '-f needs a value, and "-x" looks like another option. If it is the value: -f-x'],
    [
      ['chart', '--environment', 'prod', '--set', 'a=b'],
      '"--environment" renders what the repository deploys, and the other flags what Helm is told. Leave one or the other out: tidewaiter render --environment E FOLDER, or tidewaiter render CHART --helm 3|4 [FLAGS]',
    ],
  ])('of Helm: %j', (args, message) => {
    expect(() => readHelmFlags(args)).toThrow(new UsageError(message));
  });

  test('of an environment', () => {
    expect(() => readRequest(['chart', '--environment'])).toThrow(new UsageError('--environment needs a value. Run "tidewaiter --help".'));
  });

  test('a value may be empty, and may begin with a dash behind an equals sign', () => {
    expect(readHelmFlags(['chart', '--set=', '--set-string=-a=b']).values).toMatchObject({ set: [''], 'set-string': ['-a=b'] });
  });
});

test(
  'a tool of "policy" without its folders is told its form',
  inWorkplace({}, workplace => {
    expect(workplace.run('policy', 'check')).toMatchObject({
      exitCode: 2,
      stderr: 'Name the folders of policies: tidewaiter policy check DIR...\n',
    });
  }),
);

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
    expect(explain('root-usr')).toBe(explain('root-user').replace('"root-user"', '"root-usr"'));
    expect(explain('DL3008')).toBe('There is no rule "DL3008". Did you mean "dockerfile/unpinned-os-package"?\n');
    expect(explain('runs privileged')).toMatch(/"compose\/privileged-container" or .*"kubernetes\/privileged-container"/u);
    expect(explain('latest')).toContain('"image/mutable-tag"');
    expect(explain('quite-another-thing')).toBe('There is no rule "quite-another-thing". Run "tidewaiter rules" for the list.\n');
  }),
);
