import { type Arguments, type OptionSyntax, readArguments } from '../../../../artifacts/shell/command-arguments.ts';
import type { ShellCommand } from '../../../../artifacts/shell/model.ts';

const syntax: OptionSyntax = {
  short: 'rceifdbtCp',
  long: [
    ...[
      'requirement',
      'constraint',
      'editable',
      'index-url',
      'extra-index-url',
      'find-links',
      'trusted-host',
      'target',
      'prefix',
      'root',
      'src',
      'python',
    ],
    ...[
      'platform',
      'python-version',
      'implementation',
      'abi',
      'no-binary',
      'only-binary',
      'cache-dir',
      'timeout',
      'retries',
      'proxy',
      'cert',
      'log',
      'default-timeout',
    ],
    ...[
      'upgrade-strategy',
      'progress-bar',
      'global-option',
      'install-option',
      'config-settings',
      'build-constraint',
      'allow-insecure-host',
      'index',
      'default-index',
    ],
    ...[
      'exists-action',
      'report',
      'with',
      'from',
      'suffix',
      'pip-args',
      'spec',
      'client-cert',
      'use-feature',
      'group',
      'override',
      'overrides',
      'link-mode',
    ],
  ],
};

const isPip = (name: string): boolean => /^pip(?:\d(?:\.\d{1,2})?)?$/.test(name);
const isPython = (name: string): boolean => /^(?:python|pypy)(?:\d(?:\.\d{1,2})?)?$/.test(name);

/** The arguments of pip, however it is called: `pip3 install`, `python -m pip install`, `uv pip install`. Undefined for other commands. */
export const pipArguments = ({ name = '', args }: ShellCommand): Arguments | undefined => {
  // Why first: it is asked of every command, and the names of few programs begin so.
  if (!name.startsWith('p') && name !== 'uv') return undefined;
  if (isPip(name) || name === 'pipx') return readArguments(args, syntax);
  if (name === 'uv') return readArguments(args[0]?.value === 'pip' ? args.slice(1) : args, syntax);
  if (!isPython(name)) return undefined;
  const module = args.findIndex(({ value }) => value === '-m');
  return module !== -1 && isPip(args[module + 1]?.value ?? '') ? readArguments(args.slice(module + 2), syntax) : undefined;
};
