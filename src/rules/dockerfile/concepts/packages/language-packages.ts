import { type Arguments, findOption, type OptionSyntax, readArguments } from '../../../../artifacts/shell/command-arguments.ts';
import type { ShellCommand, ShellWord } from '../../../../artifacts/shell/model.ts';
import { pipArguments } from './pip.ts';

/** Who installs: pip (and pipx, uv), npm, another manager of Node.js packages, gem, go, cargo, composer, conda (and mamba, micromamba). */
export type LanguageTool = 'pip' | 'npm' | 'node' | 'gem' | 'go' | 'cargo' | 'composer' | 'conda';

/**
 * How exactly an operand says what is installed. `self`: the tool renews itself. `exempt`: a local file, a lock file decides, or not known.
 */
export type Exactness = 'exact' | 'open' | 'self' | 'exempt';

/** The packages that a command installs by name. */
export interface LanguageInstall {
  readonly tool: LanguageTool;
  readonly packages: readonly { readonly word: ShellWord; readonly exactness: Exactness }[];
}

/** What the file knows that decides about commands without a version. */
export interface LanguageContext {
  /** A `go.mod` (and with it the versions of `go install`) may be there. */
  readonly mayHaveGoModule: boolean;
}

const commit = /^[0-9a-f]{7,64}$/i;
const releaseTag = /^v?\d{1,6}(?:\.\d{1,8}){1,3}[\w.+-]{0,40}$/;
const isFixedRef = (ref: string): boolean => commit.test(ref) || releaseTag.test(ref);

const isLocalPath = (text: string): boolean =>
  /^(?:\.{0,2}\/|\.(?:\[|$)|~|file:)/.test(text) || /\.(?:whl|tgz|tar(?:\.\w{2,4})?|zip|gem|crate)$/.test(text);

type Judge = (text: string) => Exactness;

/** An operand with an unknown part counts as pinned or as none of the file's business: both are silent. */
const judged = (words: readonly ShellWord[], judge: Judge): LanguageInstall['packages'] =>
  words.map(word => ({ word, exactness: word.value === undefined ? 'exempt' : judge(word.value) }));

const vcsExactness = (text: string): Exactness => {
  const path = text.slice(text.indexOf('://') + 3);
  const at = path.lastIndexOf('@');
  const ref = at > path.indexOf('/') ? (path.slice(at + 1).split('#', 1)[0] ?? '') : '';
  return isFixedRef(ref) ? 'exact' : 'open';
};

const ownTools = new Set(['pip', 'setuptools', 'wheel', 'pipx', 'uv']);

const pipExactness: Judge = text => {
  const source = text.includes(' @ ') ? text.slice(text.indexOf(' @ ') + 3) : text;
  if (/^(?:git|hg|svn|bzr)\+/.test(source)) return vcsExactness(source);
  if (isLocalPath(source) || source.includes('/')) return source.includes('://') ? 'exact' : 'exempt';
  const [name = '', ...rest] = source.split(/(?=[[=<>~!; @])/);
  const specifier = rest.join('').replace(/^\[[^\]]{0,200}\]/, '');
  if (/^[ ]?===?[ ]?[^*=,]{1,100}(?:;|$)/.test(specifier) || specifier.startsWith('@')) return 'exact';
  return ownTools.has(name.toLowerCase()) ? 'self' : 'open';
};

const pipVerbs = new Set(['install', 'add']);

/** `--no-index --find-links=/wheels`: the wheels in the folder decide which version it is. */
const isFromFolder = ({ options }: Arguments): boolean =>
  options.some(({ name }) => name === '--no-index') &&
  !options.some(({ name, pattern }) => (name === '-f' || name === '--find-links') && pattern.includes('://'));

const pip = (read: Arguments): readonly ShellWord[] => {
  const [first, second, ...rest] = read.operands;
  const isTool = first?.value === 'tool' || first?.value === 'run';
  const verb = isTool ? second : first;
  if (!pipVerbs.has(verb?.value ?? '') || isFromFolder(read) || findOption(read, '-c', '--constraint', '--require-hashes') !== undefined)
    return [];
  return isTool ? rest : read.operands.slice(1);
};

const nodeSyntax: OptionSyntax = {
  short: 'Cw',
  long: [
    'prefix',
    'registry',
    'cache',
    'loglevel',
    'tag',
    'workspace',
    'omit',
    'include',
    'dir',
    'cwd',
    'filter',
    'modules-folder',
    'userconfig',
    'save-prefix',
    'before',
  ],
};
const nodeVerbs = new Set(['install', 'i', 'in', 'ins', 'inst', 'isntall', 'add']);
const exactVersion = /^[v=]{0,2}\d{1,6}\.\d{1,8}\.\d{1,12}(?:[-+][\w.+-]{1,80})?$/;

const nodeExactness =
  (tool: string): Judge =>
  text => {
    if (isLocalPath(text)) return text.includes('://') ? 'exact' : 'exempt';
    if (/^(?:git|https?)[+:]|^(?:github|gitlab|bitbucket):|^[\w.-]+\/[\w.-]+(?:#|$)/.test(text))
      return isFixedRef(text.split('#')[1] ?? '') ? 'exact' : 'open';
    const at = text.lastIndexOf('@');
    const version = at > 0 ? text.slice(at + 1) : '';
    if (exactVersion.test(version)) return 'exact';
    return (at > 0 ? text.slice(0, at) : text) === tool ? 'self' : 'open';
  };

const nodePackages = ({ name = '', args }: ShellCommand): LanguageInstall['packages'] => {
  const [first, second, ...rest] = readArguments(args, nodeSyntax).operands;
  const isGlobal = name === 'yarn' && first?.value === 'global';
  const verb = (isGlobal ? second : first)?.value ?? '';
  const words = isGlobal ? rest : [...(second === undefined ? [] : [second]), ...rest];
  const installs = nodeVerbs.has(verb) && !(name === 'yarn' && verb !== 'add');
  return installs ? judged(words, nodeExactness(name)) : [];
};

const exactGem = /^=?[ ]?\d[\w.]{0,40}$/;

/** Words behind `--` go to the build of native extensions. */
const beforeDashes = (args: readonly ShellWord[]): readonly ShellWord[] => {
  const at = args.findIndex(({ value }) => value === '--');
  return at === -1 ? args : args.slice(0, at);
};

const gemPackages = ({ args }: ShellCommand): LanguageInstall['packages'] => {
  const read = readArguments(beforeDashes(args), {
    short: 'vinsPgB',
    long: ['version', 'install-dir', 'bindir', 'source', 'platform', 'file', 'trust-policy', 'document'],
  });
  const [verb, ...words] = read.operands;
  if ((verb?.value !== 'install' && verb?.value !== 'i') || findOption(read, '-g', '--file') !== undefined) return [];
  const version = findOption(read, '-v', '--version');
  if (version !== undefined && (version.value === undefined || exactGem.test(version.value))) return judged(words, () => 'exact');
  return judged(words, text => {
    if (isLocalPath(text)) return 'exempt';
    const colon = text.indexOf(':');
    return colon !== -1 && exactGem.test(text.slice(colon + 1)) ? 'exact' : 'open';
  });
};

const goPackages = ({ args }: ShellCommand, { mayHaveGoModule }: LanguageContext): LanguageInstall['packages'] => {
  const read = readArguments(args, {
    singleHyphen: true,
    short: 'oCp',
    long: ['tags', 'ldflags', 'gcflags', 'mod', 'modfile', 'toolexec'],
  });
  const [verb, ...words] = read.operands;
  const kind = verb?.value ?? '';
  if (!['install', 'get', 'run'].includes(kind)) return [];
  return judged(kind === 'run' ? words.slice(0, 1) : words, text => {
    if (!/^[\w-]+(?:\.[\w-]+)+\//.test(text)) return 'exempt';
    const version = text.split('@')[1];
    if (version === undefined) return kind !== 'get' && mayHaveGoModule ? 'exempt' : 'open';
    // Without a "v" it is a tag of the repository, which is one revision too. Source: go.dev/ref/mod, "Version queries".
    return /^v?\d{1,6}\.\d{1,8}\.\d{1,12}/.test(version) || commit.test(version) || version === 'none' ? 'exact' : 'open';
  });
};

const cargoPackages = ({ args }: ShellCommand): LanguageInstall['packages'] => {
  const read = readArguments(args, {
    short: 'FjZ',
    long: [
      'version',
      'vers',
      'git',
      'rev',
      'tag',
      'branch',
      'path',
      'root',
      'features',
      'target',
      'target-dir',
      'registry',
      'index',
      'bin',
      'jobs',
      'profile',
      'config',
    ],
  });
  const [verb, ...words] = read.operands.filter(({ pattern }) => !pattern.startsWith('+'));
  if (verb?.value !== 'install' && verb?.value !== 'binstall') return [];
  if (findOption(read, '--path', '--locked', '--version', '--vers', '--rev', '--tag') !== undefined) return [];
  const git = findOption(read, '--git');
  if (git !== undefined) return [{ word: git.valueWord ?? git.word, exactness: git.value === undefined ? 'exempt' : 'open' }];
  return judged(words, text => (text.includes('@') ? 'exact' : 'open'));
};

const composerPackages = ({ args }: ShellCommand): LanguageInstall['packages'] => {
  const operands = readArguments(args, { short: 'd', long: ['working-dir'] }).operands.filter(
    ({ value }, at) => at > 0 || value !== 'global',
  );
  const [verb, ...words] = operands;
  if (verb?.value !== 'require' && verb?.value !== 'req') return [];
  const names = words.filter(({ pattern }) => pattern.includes('/'));
  const versions = words.length > names.length;
  return judged(names, text => {
    const version = text.split(/[:=]/)[1] ?? '';
    return versions || /^v?\d{1,6}(?:\.\d{1,8}){1,3}(?:-[\w.]{1,20})?$/.test(version) ? 'exact' : 'open';
  });
};

/** Each series of an interpreter gets fixes of its own, as an image of it does. */
const interpreters = new Set(['python', 'r-base']);

/**
 * `numpy==1.26.4`, and with one equals sign what begins so: `numpy=1.26` is any 1.26. A second one names the build. Source: conda, "Package match
 * specifications".
 */
const condaExactness: Judge = text => {
  if (isLocalPath(text) || text.includes('/') || text.endsWith('.conda')) return text.includes('://') ? 'exact' : 'exempt';
  const [name = '', ...rest] = (text.split('::').at(-1) ?? '').split(/(?=[[=<>!~ ])/);
  const version = rest.join('');
  if (/^==[^*<>,|]{1,100}$|^=\d{1,6}(?:\.\d{1,8}){2}[^*<>,|]{0,100}$|^=[^*=<>,|]{1,100}=[^*<>,|]{1,100}$/.test(version)) return 'exact';
  if (interpreters.has(name.toLowerCase()) && /^=\d{1,6}\.\d{1,8}$/.test(version)) return 'exact';
  return condaTools.has(name.toLowerCase()) ? 'self' : 'open';
};

/** conda, and what takes its commands. */
export const condaTools: ReadonlySet<string> = new Set(['conda', 'mamba', 'micromamba']);

const condaPackages = ({ args }: ShellCommand): LanguageInstall['packages'] => {
  const [verb, ...words] = readArguments(args, {
    short: 'cnpfr',
    long: ['channel', 'name', 'prefix', 'file', 'root-prefix', 'repodata-fn', 'solver', 'platform', 'subdir', 'revision', 'clone'],
  }).operands;
  return verb?.value === 'install' || verb?.value === 'create' ? judged(words, condaExactness) : [];
};

/** What pip is told to install, by name or by address; undefined for another command. */
export const pipPackages = (command: ShellCommand): readonly ShellWord[] | undefined => {
  const read = pipArguments(command);
  return read && pip(read);
};

/** Reads a command as one that installs packages of a language by name; undefined when it is another command. */
export const languageInstall = (command: ShellCommand, context: LanguageContext): LanguageInstall | undefined => {
  const packages = pipPackages(command);
  if (packages !== undefined) return { tool: 'pip', packages: judged(packages, pipExactness) };
  switch (command.name) {
    case 'npm':
      return { tool: 'npm', packages: nodePackages(command) };
    case 'yarn':
    case 'pnpm':
    case 'bun':
      return { tool: 'node', packages: nodePackages(command) };
    case 'gem':
      return { tool: 'gem', packages: gemPackages(command) };
    case 'go':
      return { tool: 'go', packages: goPackages(command, context) };
    case 'cargo':
      return { tool: 'cargo', packages: cargoPackages(command) };
    case 'composer':
      return { tool: 'composer', packages: composerPackages(command) };
    case 'conda':
    case 'mamba':
    case 'micromamba':
      return { tool: 'conda', packages: condaPackages(command) };
    default:
      return undefined;
  }
};
