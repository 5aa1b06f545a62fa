import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commands, options, optionValues } from '../../src/cli/arguments/options.ts';
import { inWorkplace, Workplace } from '../support/workplace.ts';

const scripts = new Workplace();
const shells = ['bash', 'zsh', 'fish', 'powershell'];
const pathFor = (shell: string): string => join(scripts.folder, `tidewaiter.${shell}`);

beforeAll(() => {
  for (const shell of shells) expect(scripts.run('completion', shell, '--output', pathFor(shell)).exitCode).toBe(0);
});
afterAll(() => scripts.remove());

/** What bash offers at the end of some words. */
const askBash = (words: readonly string[], folder = '.'): { readonly offered: readonly string[]; readonly asked: string } => {
  const program = `source "${pathFor('bash')}"
compopt() { printf 'compopt %s\n' "$*" >&2; }
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))
_tidewaiter
printf '%s\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = spawnSync('bash', ['-c', program, 'bash', 'tidewaiter', ...words], { cwd: folder, encoding: 'utf8' });
  return { offered: stdout.split('\n').filter(word => word !== ''), asked: stderr.trim() };
};

const has = (shell: string): boolean => spawnSync(shell, ['--version']).status === 0;

describe('what bash offers', () => {
  test.each<readonly [string, readonly string[], readonly string[]]>([
    ['commands', ['sc'], ['scan', 'scans', 'schema']],
    ['options of the command', ['scan', '--f'], ['--format', '--fail-on']],
    ['formats of the command', ['rules', '--format', ''], ['text', 'json']],
    ['values behind an equals sign', ['scan', '--format', '=', 'j'], ['json', 'junit']],
    ['values where the sign is the last', ['review', '--profile', '='], ['gate', 'hardening', 'strict']],
    ['rules to be explained', ['explain', 'dockerfile/root-u'], ['dockerfile/root-user']],
    ['nothing that another command has', ['schema', '--st'], []],
    ['shells', ['completion', 'f'], ['fish']],
    ['commands to be helped with', ['help', 'bas'], ['baseline']],
  ])('are %s', (_name, words, offered) => {
    expect(askBash(words).offered).toEqual(offered);
  });

  test('are files and folders, by bash itself', () => {
    expect(askBash(['scan', '']).asked).toBe('compopt -o default');
    expect(askBash(['scans', '--base', '']).asked).toBe('compopt -o default');
    expect(askBash(['verify', '--policy', '']).asked).toBe('compopt -o dirnames');
  });

  test(
    'are branches, none of whose names is run',
    inWorkplace({ a: 'a' }, place => {
      place.git('init', '--quiet', '--initial-branch=main');
      place.commitAll('a');
      place.git('branch', '$(touch${IFS}ran)');
      expect(askBash(['review', '--base', ''], place.folder).offered).toEqual(['\\$\\(touch\\$\\{IFS\\}ran\\)', 'main']);
      expect(askBash(['review', '--base', 'm'], place.folder).offered).toEqual(['main']);
      expect(() => place.read('ran')).toThrow('ENOENT');
    }),
  );
});

describe.skipIf(!has('fish'))('what fish offers', () => {
  const ask = (line: string): readonly string[] => {
    const { stdout } = spawnSync('fish', ['-c', `source ${pathFor('fish')}; complete -C '${line}'`], { encoding: 'utf8' });
    return stdout.split('\n').filter(word => word !== '');
  };

  test.each<readonly [string, readonly string[]]>([
    ['tidewaiter sc', ['scan', 'scans', 'schema']],
    ['tidewaiter scan --f', ['--fail-on', '--format']],
    ['tidewaiter rules --format ', ['json', 'text']],
    ['tidewaiter explain dockerfile/root-u', ['dockerfile/root-user']],
  ])('behind "%s"', (line, offered) => {
    expect(ask(line)).toEqual(offered);
  });
});

test.skipIf(!has('zsh'))('zsh reads its script, and takes it for the command', () => {
  const program = `autoload -Uz compinit; compinit -D; source ${pathFor('zsh')}; print -r -- $_comps[tidewaiter]`;
  const { stdout, stderr } = spawnSync('zsh', ['-f', '-c', program], { encoding: 'utf8' });
  expect([stdout.trim(), stderr]).toEqual(['_tidewaiter', '']);
});

test.each(shells)('the script for %s knows each command with each of its options', shell => {
  const script = readFileSync(pathFor(shell), 'utf8');
  for (const [name, { options: own }] of Object.entries(commands)) {
    expect(script).toContain(name);
    for (const option of own)
      expect(script, name).toMatch(shell === 'fish' ? new RegExp(`from ${name}'.* -l ${option}\\b`, 'u') : `--${option}`);
  }
});

test('each option that takes a value is known by what it takes', () => {
  const taking = Object.entries(options).flatMap(([name, { type }]) => (type === 'string' ? [name] : []));
  expect(Object.keys(optionValues).toSorted()).toEqual(taking.toSorted());
});

test('a shell that nobody knows is refused', () => {
  expect(scripts.run('completion', 'tcsh')).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('bash, zsh, fish, powershell') });
});
