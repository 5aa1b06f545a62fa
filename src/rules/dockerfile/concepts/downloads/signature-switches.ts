import { type Option, readArguments } from '../../../../artifacts/shell/command-arguments.ts';
import type { ShellCommand, ShellWord } from '../../../../artifacts/shell/model.ts';
import { type PackageCommand, packageCommand } from '../packages/package-managers.ts';
import { turnsOff, turnsOn } from './switch-values.ts';

/** Whose signature check a command switches off. */
export type SignatureTool = 'apk' | 'aptUnauthenticated' | 'aptForceYes' | 'yum' | 'zypper' | 'rpm';

/** An option that switches the check of package signatures off. */
export interface SignatureSwitch {
  readonly tool: SignatureTool;
  readonly option: Option;
  /** The packages of the call, files and names. */
  readonly packages: readonly ShellWord[];
}

const aptOptions =
  /^(?:apt::get::allowunauthenticated|acquire::allowinsecurerepositories|acquire::allowweakrepositories|acquire::allowdowngradetoinsecurerepositories|apt::get::force-yes)$/i;

const aptTool = ({ name, value = '' }: Option): SignatureTool | undefined => {
  if (name === '--force-yes') return 'aptForceYes';
  if (['--allow-unauthenticated', '--allow-insecure-repositories', '--allow-weak-repositories'].includes(name)) return 'aptUnauthenticated';
  const [key = '', set] = name === '-o' || name === '--option' ? value.split(/[= ]/) : [];
  return aptOptions.test(key) && turnsOn(set) ? 'aptUnauthenticated' : undefined;
};

const yumTool = ({ name, value = '' }: Option): SignatureTool | undefined => {
  if (name === '--nogpgcheck' || name === '--no-gpgchecks' || name === '--no-gpg-checks') return 'yum';
  const [key = '', set] = name === '--setopt' ? value.split('=') : [];
  return /(?:^|\.)(?:gpgcheck|localpkg_gpgcheck)$/i.test(key) && turnsOff(set) ? 'yum' : undefined;
};

/** `zypper addrepo -G`, and `--no-gpgcheck` of addrepo and modifyrepo, hold for the repository from then on. Source: zypper(8). */
const zypperTool = ({ name }: Option, verb: string | undefined): SignatureTool | undefined => {
  if (['--no-gpg-checks', '--allow-unsigned-rpm', '--no-gpgcheck'].includes(name)) return 'zypper';
  return name === '-G' && ['addrepo', 'ar', 'modifyrepo', 'mr'].includes(verb ?? '') ? 'zypper' : undefined;
};

const rpmTool = ({ name }: Option): SignatureTool | undefined =>
  ['--nosignature', '--nodigest', '--noverify', '--nofiledigest', '--nopayload'].includes(name) ? 'rpm' : undefined;

const toolOf = ({ manager, verb }: PackageCommand, option: Option): SignatureTool | undefined => {
  switch (manager) {
    case 'apk':
      return option.name === '--allow-untrusted' ? 'apk' : undefined;
    case 'apt':
      return aptTool(option);
    case 'rpm':
      return yumTool(option);
    case 'zypper':
      return zypperTool(option, verb?.value);
    default:
      return undefined;
  }
};

/** Options with which rpm asks, verifies or removes: no package comes in. Source: rpm(8). */
const installsNothing: ReadonlySet<string> = new Set(['-q', '--query', '-V', '--verify', '-e', '--erase', '-K', '--checksig']);

/** The options with which a command installs packages without looking at their signatures. */
export const signatureSwitches = (command: ShellCommand): readonly SignatureSwitch[] => {
  if (command.name === 'rpm') {
    const { options, operands } = readArguments(command.args, {
      short: 'ErD',
      long: ['root', 'dbpath', 'define', 'eval', 'prefix', 'relocate'],
    });
    if (options.some(({ name }) => installsNothing.has(name))) return [];
    return options.flatMap(option => {
      const tool = rpmTool(option);
      return tool === undefined ? [] : [{ tool, option, packages: operands }];
    });
  }
  if (command.name === 'yum-config-manager' || command.name === 'dnf-config-manager') {
    return readArguments(command.args, { long: ['setopt'] })
      .options.filter(option => yumTool(option) !== undefined)
      .map(option => ({ tool: 'yum', option, packages: [] }));
  }
  const call = packageCommand(command);
  if (call === undefined) return [];
  return call.arguments.options.flatMap(option => {
    const tool = toolOf(call, option);
    return tool === undefined ? [] : [{ tool, option, packages: call.operands }];
  });
};
