import type { Arguments, Option } from '../../../artifacts/shell/command-arguments.ts';
import { readSecurityOption } from '../../concepts/compose/security-options.ts';
import { type DevicePath, devicePath } from '../../concepts/device-paths.ts';
import {
  holdsRuntimeSocket,
  isHarmlessHostPath,
  isRuntimeSocket,
  normalizeHostPath,
  sensitiveHostPath,
} from '../../concepts/host-paths.ts';
import { capabilityName, dangerOfCapability } from '../../concepts/linux-capabilities.ts';

/** An option by which a container gets something of its host. */
export interface Unconfined {
  readonly option: Option;
  /** What it gives; completes "which …". */
  readonly gives: string;
  /** What is dangerous about it, as one word. */
  readonly hazard: string;
}

/** Namespaces of the host, by the option that shares them. */
const namespaces: ReadonlyMap<string, string> = new Map([
  ['--pid', 'shows it the processes of the host'],
  ['--ipc', "shares the memory of the host's processes with it"],
  ['--uts', 'lets it rename the host'],
  ['--userns', 'makes its root the root of the host'],
  ['--network', 'puts it on the network of the host, its loopback interface included'],
  ['--net', 'puts it on the network of the host, its loopback interface included'],
]);

const isOffOption = (text: string): boolean => {
  const { name, value } = readSecurityOption(text);
  if (name === 'label') return value === 'disable';
  return ['seccomp', 'apparmor', 'systempaths'].includes(name) && value === 'unconfined';
};

/** Files with the names of accounts, mapped so that programs find their user: they hold no secret. */
const accountFiles = new Set(['/etc/passwd', '/etc/group']);

/** What a mounted path of the host gives; undefined for an ordinary one. `readOnly` lessens all but the runtime's socket. */
const mountGives = (source: string, readOnly: boolean): string | undefined => {
  if (isRuntimeSocket(source) || holdsRuntimeSocket(source)) return 'lets it start containers of any kind on the host';
  const held = isHarmlessHostPath(source) || (readOnly && accountFiles.has(source)) ? undefined : sensitiveHostPath(source);
  if (held === undefined || (readOnly && !held.takeover)) return undefined;
  return `gives it ${held.holds}`;
};

/** `/host:/container:ro`, or for a drive of Windows `C:\host:C:\container`. */
const volumeGives = (value: string): { readonly source: string; readonly gives: string } | undefined => {
  const parts = /^([A-Za-z]:[\\/][^:]{0,500}|[^:]{1,500}):[^:]{1,500}(?::([^:]{1,100}))?/u.exec(value);
  const [, source = '', mode = ''] = parts ?? [];
  const gives = mountGives(source, mode.split(',').includes('ro'));
  return gives === undefined ? undefined : { source, gives };
};

/** `type=bind,source=/host,target=/container,readonly`. */
const bindGives = (value: string): { readonly source: string; readonly gives: string } | undefined => {
  const fields = new Map(value.split(',').map(field => [field.slice(0, `${field}=`.indexOf('=')), field.slice(field.indexOf('=') + 1)]));
  const source = fields.get('source') ?? fields.get('src') ?? '';
  const readOnly = ['readonly', 'ro'].some(key => fields.has(key) && fields.get(key) !== 'false');
  const gives = fields.get('type') === 'bind' ? mountGives(source, readOnly) : undefined;
  return gives === undefined ? undefined : { source, gives };
};

/** Devices by which the machine is given away. Why no others: tests of drivers have them, and what they reach is the device. */
const deviceGives: Readonly<Partial<Record<DevicePath['kind'], string>>> = {
  any: 'gives it all devices of the host, disks included',
  disk: 'gives it a disk of the host, whatever the files on it allow',
  memory: 'gives it the memory of the host',
};

const deviceGiven = (option: Option, path: string | undefined): Unconfined | undefined => {
  const gives = path?.startsWith('/') ? deviceGives[devicePath(path).kind] : undefined;
  return gives === undefined ? undefined : { option, gives, hazard: path ?? '' };
};

const judge = (option: Option): Unconfined | undefined => {
  const { name, value } = option;
  if (name === '--privileged' && (option.pattern === '' || /^(?:1|t|true)$/iu.test(value ?? '')))
    return { option, gives: 'is as good as root on the host', hazard: 'privileged' };
  if (value === undefined) return undefined;
  const shared = value === 'host' ? namespaces.get(name) : undefined;
  if (shared !== undefined) return { option, gives: shared, hazard: name.replace(/^--net$/u, '--network') };
  if (name === '--cap-add') {
    const danger = dangerOfCapability(value);
    return danger === undefined ? undefined : { option, gives: `lets it ${danger}`, hazard: capabilityName(value) };
  }
  if (name === '--security-opt')
    return isOffOption(value)
      ? { option, gives: 'takes a wall between it and the kernel away', hazard: value.replace(':', '=') }
      : undefined;
  if (name === '--device') return deviceGiven(option, normalizeHostPath(value.split(':', 1)[0] ?? ''));
  const mounted = name === '-v' || name === '--volume' ? volumeGives(value) : name === '--mount' ? bindGives(value) : undefined;
  return mounted && { option, gives: mounted.gives, hazard: mounted.source };
};

/** The options of `docker run` that give a container something of its host. A privileged one has the rest already. */
export const unconfinedOptions = ({ options }: Arguments): readonly Unconfined[] => {
  const found = options.flatMap(option => judge(option) ?? []);
  const privileged = found.find(({ hazard }) => hazard === 'privileged');
  return privileged ? [privileged] : found;
};
