import type { RunInstruction } from '../../../../artifacts/dockerfile/model.ts';
import { findOption } from '../../../../artifacts/shell/command-arguments.ts';
import type { ShellCommand } from '../../../../artifacts/shell/model.ts';
import { liesWithin } from '../../../../text/path.ts';
import { condaTools } from './language-packages.ts';
import { installs } from './package-index.ts';
import { type PackageCommand, packageCommand } from './package-managers.ts';
import { pipArguments } from './pip.ts';

/** Programs that keep what they downloaded. */
export type CacheOwner = 'apt' | 'apk' | 'rpm' | 'zypper' | 'pacman' | 'pip' | 'yarn' | 'conda';

/** Where each of them keeps it: absolute folders, and what the end of a folder in a home is called. */
const folders: Readonly<Record<CacheOwner, readonly string[]>> = {
  apt: ['/var/lib/apt/lists'],
  apk: ['/var/cache/apk', '/etc/apk/cache'],
  rpm: ['/var/cache/yum', '/var/cache/dnf', '/var/cache/libdnf5', '/var/cache/tdnf'],
  zypper: ['/var/cache/zypp'],
  pacman: ['/var/cache/pacman/pkg'],
  pip: ['.cache/pip'],
  // Below the folder that it was installed into, whichever that is.
  conda: ['conda/pkgs', 'miniconda3/pkgs', 'miniforge3/pkgs', 'anaconda3/pkgs', 'micromamba/pkgs'],
  yarn: ['.cache/yarn', '.yarn/berry/cache', '.yarn/cache', '/usr/local/share/.cache'],
};

const withoutEnd = (path: string): string => path.replace(/\/[*.]?$/, '').replace(/\/$/, '');

/** True when what a path names holds the folder, or is in it: then the path's owner thought of it. */
const covers = (path: string, folder: string): boolean => {
  const clean = withoutEnd(path);
  if (clean === '' || clean.includes('{')) return clean.includes(folder.split('/').at(-2) ?? folder);
  if (!folder.startsWith('/')) return clean.includes(`/${folder}`) || clean.endsWith('/.cache') || clean.endsWith('.cache/*');
  return liesWithin(folder, clean) || clean.startsWith(folder);
};

const coversOne = (path: string, owner: CacheOwner): boolean => folders[owner].some(folder => covers(path, folder));

/** True when a mount that is not part of the layer holds the cache. */
const isMounted = ({ mounts }: RunInstruction, owner: CacheOwner): boolean =>
  mounts.some(({ type, options }) => {
    const target = options.get('target');
    return (type === 'cache' || type === 'tmpfs') && target !== undefined && (coversOne(target, owner) || /[$]/.test(target));
  });

/** Sub-commands that empty a cache. */
const isEmptied = ({ name = '', args }: ShellCommand, owner: CacheOwner): boolean => {
  const words = args.flatMap(({ value }) => (value === undefined || value.startsWith('-') ? [] : [value]));
  switch (owner) {
    case 'rpm':
      return /^(?:yum|dnf5?|microdnf|tdnf)$/.test(name) && words[0] === 'clean' && (words[1] === 'all' || words[1] === undefined);
    case 'zypper':
      return name === 'zypper' && (words[0] === 'clean' || words[0] === 'cc');
    case 'pacman':
      return name === 'pacman' && args.some(({ pattern }) => /^-S[a-z]{0,8}c/.test(pattern));
    case 'conda':
      return condaTools.has(name) && words[0] === 'clean';
    case 'pip':
      return words.includes('cache') && (words.includes('purge') || words.includes('remove'));
    case 'yarn':
      return name === 'yarn' && words[0] === 'cache' && words[1] === 'clean';
    default:
      return false;
  }
};

const removes = ({ name, args }: ShellCommand, owner: CacheOwner): boolean =>
  (name === 'rm' || (name === 'find' && args.some(({ value }) => value === '-delete' || value === '-exec'))) &&
  args.some(({ pattern }) => coversOne(pattern, owner));

/** A script of the file's own that by its name cleans up. */
const mayClean = ({ nameWord }: ShellCommand): boolean => /clean/i.test(nameWord?.pattern ?? '');

/** True when a RUN leaves nothing of what a call downloaded, as far as its text tells. */
export const leavesNoCache = (run: RunInstruction, { owner, command: last }: CachingCall): boolean => {
  const { script } = run.command;
  return (
    script?.complete !== true ||
    isMounted(run, owner) ||
    script.commands.some(
      // Why only behind it: what is emptied before is filled again.
      command => command.range.start > last.range.start && (isEmptied(command, owner) || removes(command, owner) || mayClean(command)),
    )
  );
};

/** A call that fills a cache. */
export interface CachingCall {
  readonly owner: CacheOwner;
  readonly command: ShellCommand;
  /** The word behind which an option would go: `install`, `add`. */
  readonly verb: NonNullable<PackageCommand['verb']>;
}

const packageOwner = (call: PackageCommand): CacheOwner | undefined => {
  const { manager, action, arguments: args } = call;
  if (manager === 'apk') return action === 'install' && findOption(args, '--no-cache') === undefined ? 'apk' : undefined;
  if (manager === 'apt') return action === 'refresh' || installs(call) ? 'apt' : undefined;
  return (manager === 'rpm' || manager === 'zypper' || manager === 'pacman') && installs(call) ? manager : undefined;
};

const pipCall = (command: ShellCommand): CachingCall | undefined => {
  const args = command.name === 'uv' || command.name === 'pipx' ? undefined : pipArguments(command);
  const verb = args?.operands[0];
  if (args === undefined || verb?.value !== 'install') return undefined;
  return findOption(args, '--no-cache-dir', '--no-cache', '--cache-dir') === undefined ? { owner: 'pip', command, verb } : undefined;
};

/** Yarn 2 and later keep the cache in the project, or where its configuration says. */
const isModernYarn = ({ args }: ShellCommand): boolean =>
  args.some(({ pattern }) => /^--(?:immutable|cache-folder|inline-builds)|^(?:workspaces|dlx)$/.test(pattern));

const yarnCall = (command: ShellCommand): CachingCall | undefined => {
  const verb = command.args.find(({ value }) => value !== undefined && !value.startsWith('-')) ?? command.nameWord;
  const isInstall = command.name === 'yarn' && (verb === command.nameWord || verb?.value === 'install' || verb?.value === 'add');
  const isVersion = command.args.some(({ value }) => value === '--version' || value === '-v' || value === '--help');
  return isInstall && verb && !isVersion && !isModernYarn(command) ? { owner: 'yarn', command, verb } : undefined;
};

const condaCall = (command: ShellCommand): CachingCall | undefined => {
  const verb = command.args.find(({ value }) => value === 'install' || value === 'create');
  return condaTools.has(command.name ?? '') && verb ? { owner: 'conda', command, verb } : undefined;
};

/** Reads a command as one that keeps what it downloads; undefined for others, and when its options say that it does not. */
export const cachingCall = (command: ShellCommand): CachingCall | undefined => {
  const call = packageCommand(command);
  const owner = call && packageOwner(call);
  if (call?.verb !== undefined && owner !== undefined) return { owner, command, verb: call.verb };
  return pipCall(command) ?? yarnCall(command) ?? condaCall(command);
};
