import {
  type Arguments,
  type Option,
  type OptionSyntax,
  optionRange,
  readArguments,
} from '../../../../artifacts/shell/command-arguments.ts';
import type { ShellCommand, ShellWord } from '../../../../artifacts/shell/model.ts';
import type { Range } from '../../../../text/range.ts';
import { curlSyntax } from '../../../concepts/downloads/downloads.ts';
import { isLocalHost, readWebAddress } from '../../../concepts/downloads/web-address.ts';
import { condaTools } from '../packages/language-packages.ts';
import { pipArguments } from '../packages/pip.ts';
import { turnsOff } from './switch-values.ts';

/** Whose certificate check a command switches off. */
export type TlsTool = 'curl' | 'wget' | 'pip' | 'npm' | 'git' | 'yum' | 'apt' | 'other';

/** An argument that switches certificate checks off. */
export interface TlsSwitch {
  readonly tool: TlsTool;
  readonly at: Range;
  /** The option to take out; undefined when the whole command is about switching off. */
  readonly option?: Option;
  /** All addresses that the command gets are the machine itself. */
  readonly localOnly: boolean;
}

const optionSwitches = (tool: TlsTool, { options, operands }: Arguments, test: (option: Option) => boolean): readonly TlsSwitch[] => {
  const addresses = operands.flatMap(({ pattern }) => readWebAddress(pattern, { bare: true }) ?? readWebAddress(`http://${pattern}`) ?? []);
  const localOnly = addresses.length > 0 && addresses.every(isLocalHost);
  return options.filter(test).map(option => ({ tool, at: optionRange(option), option, localOnly }));
};

const named =
  (...names: readonly string[]) =>
  ({ name }: Option): boolean =>
    names.includes(name);

/** `config set key value`, `set key=value`: the words from the key on. */
const setting = (words: readonly ShellWord[], isKey: (key: string) => boolean): readonly ShellWord[] | undefined => {
  const at = words.findIndex(({ value = '' }) => isKey(value.split('=', 1)[0] ?? ''));
  return at === -1 ? undefined : words.slice(at, at + 2);
};

const settingSwitch = (
  tool: TlsTool,
  words: readonly ShellWord[],
  isKey: (key: string) => boolean,
  isOff: (value: string | undefined) => boolean,
): readonly TlsSwitch[] => {
  const found = setting(words, isKey);
  const [key, next] = found ?? [];
  if (key?.value === undefined) return [];
  const attached = key.value.includes('=');
  const value = attached ? key.value.slice(key.value.indexOf('=') + 1) : next?.value;
  const end = attached || next === undefined ? key.range.end : next.range.end;
  return isOff(value) ? [{ tool, at: { start: key.range.start, end }, localOnly: false }] : [];
};

type Detector = (command: ShellCommand) => readonly TlsSwitch[];

const npm: Detector = ({ args }) => {
  const read = readArguments(args, { long: ['strict-ssl', 'prefix', 'registry'] });
  const byOption = optionSwitches(
    'npm',
    read,
    ({ name, value }) => name === '--no-strict-ssl' || (name === '--strict-ssl' && turnsOff(value)),
  );
  const words = read.operands.map(({ value }) => value);
  return words.includes('set')
    ? [...byOption, ...settingSwitch('npm', read.operands, key => /^(?:strict-ssl|enableStrictSsl)$/.test(key), turnsOff)]
    : byOption;
};

const git: Detector = ({ args }) => {
  const isKey = (key: string): boolean => /^http\.(?:.*\.)?sslverify$/i.test(key);
  const read = readArguments(args, { short: 'cCbj', long: ['config', 'branch', 'depth'] });
  const byOption = optionSwitches(
    'git',
    read,
    ({ name, value = '' }) =>
      (name === '-c' || name === '--config') && isKey(value.split('=', 1)[0] ?? '') && turnsOff(value.split('=')[1]),
  );
  return read.operands[0]?.value === 'config' ? settingSwitch('git', read.operands.slice(1), isKey, turnsOff) : byOption;
};

const yum: Detector = ({ args }) =>
  optionSwitches('yum', readArguments(args, { short: 'cx', long: ['setopt'] }), ({ name, value = '' }) => {
    const [key = '', set] = value.split('=');
    return name === '--setopt' && /(?:^|\.)sslverify$/i.test(key) && turnsOff(set);
  });

const apt: Detector = ({ args }) =>
  optionSwitches('apt', readArguments(args, { short: 'oct', long: ['option'] }), ({ name, value = '' }) => {
    const [key = '', set] = value.split(/[= ]/);
    return (name === '-o' || name === '--option') && /^acquire::https?::(?:.*::)?verify-(?:peer|host)$/i.test(key) && turnsOff(set);
  });

const pip: Detector = command => {
  const call = pipArguments(command);
  if (call === undefined) return [];
  const byOption = optionSwitches('pip', call, named('--trusted-host', '--allow-insecure-host'));
  const isConfig = call.operands[0]?.value === 'config';
  return isConfig
    ? settingSwitch(
        'pip',
        call.operands.slice(1),
        key => /(?:^|\.)trusted-host$/.test(key),
        value => value !== undefined && value !== '',
      )
    : byOption;
};

const conda: Detector = ({ args }) => {
  const read = readArguments(args, { long: ['set', 'name', 'channel'], short: 'ncp' });
  const set = read.options.find(({ name, value }) => name === '--set' && value === 'ssl_verify');
  const value = read.operands.find(word => turnsOff(word.value));
  if (set !== undefined && value !== undefined)
    return [{ tool: 'other', at: { start: set.word.range.start, end: value.range.end }, localOnly: false }];
  return optionSwitches('other', read, named('--insecure', '-k'));
};

const go: Detector = ({ args }) => {
  const read = readArguments(args, { singleHyphen: true });
  if (read.operands[0]?.value === 'env')
    return settingSwitch(
      'other',
      read.operands.slice(1),
      key => key === 'GOINSECURE',
      value => value !== undefined && value !== '',
    );
  return optionSwitches('other', read, named('-insecure', '--insecure'));
};

const composer: Detector = ({ args }) => {
  const { operands } = readArguments(args);
  if (operands[0]?.value !== 'config') return [];
  const disabled = settingSwitch(
    'other',
    operands,
    key => key === 'disable-tls',
    value => value === 'true' || value === '1',
  );
  return [...disabled, ...settingSwitch('other', operands, key => key === 'secure-http', turnsOff)];
};

const bundle: Detector = ({ args }) => {
  const { operands } = readArguments(args);
  return operands[0]?.value === 'config'
    ? settingSwitch(
        'other',
        operands,
        key => key === 'ssl_verify_mode',
        value => value === '0',
      )
    : [];
};

const poetry: Detector = ({ args }) => {
  const { operands } = readArguments(args);
  return operands[0]?.value === 'config' ? settingSwitch('other', operands, key => /^certificates\..+\.cert$/.test(key), turnsOff) : [];
};

/** Programs that only need one option looked at. */
const withOption =
  (tool: TlsTool, test: (option: Option) => boolean, syntax: OptionSyntax = {}): Detector =>
  command =>
    optionSwitches(tool, readArguments(command.args, syntax), test);

const skipsVerification = ({ name, value }: Option): boolean => name === '--insecure-skip-tls-verify' && !turnsOff(value);
const verifiesNot = ({ name, value }: Option): boolean => /^--(?:src-|dest-)?tls-verify$/.test(name) && turnsOff(value);

const detectors: ReadonlyMap<string, Detector> = new Map<string, Detector>([
  ['curl', withOption('curl', named('-k', '--insecure', '--proxy-insecure', '--doh-insecure'), curlSyntax)],
  ['wget', withOption('wget', named('--no-check-certificate'))],
  ['git', git],
  ...['npm', 'yarn', 'pnpm', 'npx', 'bun'].map(name => [name, npm] as const),
  ...['yum', 'dnf', 'dnf5', 'microdnf', 'tdnf', 'yum-config-manager', 'dnf-config-manager'].map(name => [name, yum] as const),
  ...['apt-get', 'apt', 'aptitude'].map(name => [name, apt] as const),
  ...[...condaTools].map(name => [name, conda] as const),
  ['go', go],
  ['composer', composer],
  ['bundle', bundle],
  ['poetry', poetry],
  ...['http', 'https'].map(
    name =>
      [name, withOption('other', ({ name: option, value }) => option === '--verify' && turnsOff(value), { long: ['verify'] })] as const,
  ),
  ['php', withOption('other', named('--disable-tls'))],
  ['apk', withOption('other', named('--no-check-certificate'))],
  ['aria2c', withOption('other', ({ name, value }) => name === '--check-certificate' && turnsOff(value))],
  ['aws', withOption('other', named('--no-verify-ssl'))],
  ['svn', withOption('other', named('--trust-server-cert'))],
  [
    'mvn',
    ({ args }) =>
      args
        .filter(({ value }) => value === '-Dmaven.wagon.http.ssl.insecure=true')
        .map(({ range }) => ({ tool: 'other', at: range, localOnly: false })),
  ],
  ...['helm', 'kubectl', 'oc'].map(name => [name, withOption('other', skipsVerification)] as const),
  ...['skopeo', 'podman', 'buildah'].map(name => [name, withOption('other', verifiesNot)] as const),
]);

/** The arguments with which a command switches certificate checks off. */
export const tlsSwitches = (command: ShellCommand): readonly TlsSwitch[] => {
  const byPip = pip(command);
  return byPip.length > 0 ? byPip : (detectors.get(command.name ?? '')?.(command) ?? []);
};
