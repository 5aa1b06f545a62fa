import { type Arguments, findOption, type OptionSyntax, readArguments } from '../../../../artifacts/shell/command-arguments.ts';
import type { ShellCommand, ShellWord } from '../../../../artifacts/shell/model.ts';

/** A call that installs what a lock file names, and may take something else. */
export interface LooseInstall {
  /** The lock files that it would go by. */
  readonly lockFiles: readonly string[];
  /** What makes it go by them alone. */
  readonly remedy: string;
  /** The word that the remedy replaces; undefined when it is an option more. */
  readonly verb?: ShellWord;
  /** Variables of the environment that do the same. */
  readonly variables: readonly string[];
}

interface Tool extends Omit<LooseInstall, 'verb'> {
  readonly verbs: ReadonlySet<string>;
  /** Options that make it strict, or that make it do something else. */
  readonly strict: readonly string[];
  readonly syntax?: OptionSyntax;
  readonly replacesVerb?: true;
}

/** Sources: npm-install(1), npm-ci(1), yarn install of versions 1 and 4, pnpm install, bundle-config(1), uv sync. */
const tools: ReadonlyMap<string, Tool> = new Map<string, Tool>([
  [
    'npm',
    {
      verbs: new Set(['install', 'i']),
      lockFiles: ['package-lock.json', 'npm-shrinkwrap.json'],
      remedy: 'npm ci',
      variables: [],
      strict: ['-g', '--global', '--location', '--package-lock-only', '--prefix'],
      syntax: { long: ['omit', 'include', 'only', 'loglevel', 'registry', 'cache', 'prefix', 'location', 'userconfig'] },
      replacesVerb: true,
    },
  ],
  [
    'yarn',
    {
      verbs: new Set(['install', '']),
      lockFiles: ['yarn.lock'],
      remedy: 'yarn install --immutable',
      variables: ['YARN_ENABLE_IMMUTABLE_INSTALLS', 'CI'],
      strict: ['--frozen-lockfile', '--immutable', '--pure-lockfile', '--version', '--cwd', '--help'],
      syntax: { long: ['network-timeout', 'cache-folder', 'registry', 'mode', 'network-concurrency'] },
    },
  ],
  [
    'pnpm',
    {
      verbs: new Set(['install', 'i']),
      lockFiles: ['pnpm-lock.yaml'],
      remedy: 'pnpm install --frozen-lockfile',
      variables: ['CI'],
      strict: ['--frozen-lockfile', '-g', '--global', '--lockfile-only', '-C', '--dir'],
      syntax: { short: 'CF', long: ['filter', 'dir', 'store-dir', 'reporter'] },
    },
  ],
  [
    'bundle',
    {
      verbs: new Set(['install']),
      lockFiles: ['Gemfile.lock'],
      remedy: 'bundle config set frozen true',
      variables: ['BUNDLE_DEPLOYMENT', 'BUNDLE_FROZEN'],
      strict: ['--deployment', '--frozen', '--gemfile'],
      syntax: { short: 'j', long: ['jobs', 'retry', 'path', 'without', 'with'] },
    },
  ],
  [
    'uv',
    {
      verbs: new Set(['sync']),
      lockFiles: ['uv.lock'],
      remedy: 'uv sync --locked',
      variables: ['UV_FROZEN', 'UV_LOCKED'],
      strict: ['--locked', '--frozen', '--project', '--directory'],
      syntax: { long: ['extra', 'group', 'no-group', 'python', 'package', 'cache-dir', 'index-url'] },
    },
  ],
]);

/** All lock files that some tool goes by. */
export const lockFileNames: readonly string[] = [...tools.values()].flatMap(({ lockFiles }) => lockFiles);

const isStrict = (args: Arguments, { strict }: Tool): boolean => {
  const option = findOption(args, ...strict);
  return option !== undefined && option.value !== 'false';
};

/** What a call installs loosely; undefined when it names packages of its own, goes by the lock file alone, or is another command. */
export const looseInstall = ({ name, args }: ShellCommand): LooseInstall | undefined => {
  const tool = tools.get(name ?? '');
  if (tool === undefined) return undefined;
  const read = readArguments(args, tool.syntax);
  const [verb, ...operands] = read.operands;
  if (!tool.verbs.has(verb === undefined ? '' : (verb.value ?? '\0')) || operands.length > 0 || isStrict(read, tool)) return undefined;
  const { lockFiles, remedy, variables } = tool;
  return { lockFiles, remedy, variables, ...(tool.replacesVerb && verb && { verb }) };
};
