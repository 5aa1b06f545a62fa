import { describe, expect, test } from 'vitest';
import { parseShellScript } from '../../../../../src/artifacts/shell/parse.ts';
import { pipArguments } from '../../../../../src/rules/dockerfile/concepts/packages/pip.ts';
import { MappedText } from '../../../../../src/text/mapped-text.ts';

/** The words of a pip command that are neither options nor their values; undefined for a command of another program. */
const operands = (text: string): readonly string[] | undefined => {
  const command = parseShellScript(MappedText.copied(text, 0))?.commands[0];
  return command && pipArguments(command)?.operands.map(({ text: word }) => String(word));
};

/** Options with a value of pip ("pip install --help" and its global options), pipx and uv. */
const withValue =
  'requirement constraint editable index-url extra-index-url find-links trusted-host target prefix root src python platform python-version implementation abi no-binary only-binary cache-dir timeout retries proxy cert log default-timeout upgrade-strategy progress-bar global-option install-option config-settings build-constraint allow-insecure-host index default-index exists-action report with from suffix pip-args spec client-cert use-feature group override overrides link-mode'.split(
    ' ',
  );

describe('the arguments of pip', () => {
  test('do not count the value of an option as something to install', () => {
    expect(withValue.filter(name => operands(`pip install --${name} value requests`)?.join(' ') !== 'install requests')).toEqual([]);
    expect(
      'rceifdbtCp'.split('').filter(letter => operands(`pip install -${letter} value requests`)?.join(' ') !== 'install requests'),
    ).toEqual([]);
  });

  test('are operands behind an option without a value, or with the value glued to it', () => {
    for (const option of ['--no-cache-dir', '--upgrade', '-U', '-q', '--index-url=https://a.io', '-rfile', '--user'])
      expect(operands(`pip install ${option} requests`), option).toEqual(['install', 'requests']);
  });

  test('are read however it is called', () => {
    const calls = [
      'pip',
      'pip3',
      'pip3.12',
      'pipx',
      'python -m pip',
      'python3 -m pip',
      'python3.12 -I -m pip3',
      'pypy3 -m pip',
      'uv',
      'uv pip',
    ];
    expect(calls.filter(call => operands(`${call} install a`)?.join(' ') !== 'install a')).toEqual([]);
  });

  test('are none of another program', () => {
    for (const text of [
      'pipenv install a',
      'pip-compile a',
      'python app.py',
      'python -m venv a',
      'python3 -c pip',
      'poetry add a',
      'npm i a',
      'uvx a',
    ])
      expect(operands(text), text).toBe(undefined);
  });
});
