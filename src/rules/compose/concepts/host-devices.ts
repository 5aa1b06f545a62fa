import type { ComposeItem, ComposeProject, ComposeService } from '../../../artifacts/compose/model.ts';
import { itemsOf, lookup } from '../../../artifacts/yaml/lookup.ts';
import type { Severity } from '../../../findings/severity.ts';
import type { Range } from '../../../text/range.ts';
import { type DevicePath, devicePath } from '../../concepts/device-paths.ts';
import { normalizeHostPath } from '../../concepts/host-paths.ts';

/** A device of the host that a service gets, or a rule that lets it make devices. */
export interface HostDevice {
  /** The path in one spelling, or the rule as written. */
  readonly name: string;
  readonly kind: DevicePath['kind'] | 'rule';
  readonly severity: Severity;
  readonly item: ComposeItem;
  readonly at: Range;
}

/**
 * What every container has of its own already, and the device of tunnels: without `NET_ADMIN`, which is reported by itself, nothing can be attached to it. Source: OCI runtime
 * specification, default devices; Linux, `drivers/net/tun.c`.
 */
const harmless = /^\/dev\/(?:null|zero|full|random|urandom|tty|net\/tun)$/;

/** `a *:* rwm`, `b 8:* rw`: all devices, or a whole class of block devices. Source: Linux, `cgroup-v1/devices`. */
const ruleOf = (text: string): Pick<HostDevice, 'kind' | 'severity'> =>
  /^a\b/.test(text.trim()) || /^[bc]\s+\*/.test(text.trim()) || /^b\s/.test(text.trim())
    ? { kind: 'any', severity: 'high' }
    : { kind: 'rule', severity: 'medium' };

const pathOf = (project: ComposeProject, item: ComposeItem): string | undefined => {
  const source = item.node.kind === 'mapping' ? lookup(item.node, 'source') : lookup(item.node);
  const text = source.state === 'present' ? project.interpolate(source.node)?.value : undefined;
  // Without a slash at its beginning it is the name of a device of a vendor's (`vendor.com/class=name`).
  return text === undefined ? undefined : normalizeHostPath(text.split(':', 1)[0] ?? '');
};

/** What a service gets of the host's devices, as far as it is known. Source: Compose Specification, `devices`, `device_cgroup_rules`. */
export const hostDevices = (project: ComposeProject, service: ComposeService): readonly HostDevice[] => [
  ...service.writtenItems('devices').flatMap(item => {
    const name = pathOf(project, item);
    return name === undefined || harmless.test(name) ? [] : [{ name, ...devicePath(name), item, at: item.node.range }];
  }),
  ...service.writtenItems('device_cgroup_rules').flatMap(item => {
    const name = project.interpolate(item.node)?.value;
    return name === undefined || itemsOf(item.node).length > 0 ? [] : [{ name, ...ruleOf(name), item, at: item.node.range }];
  }),
];
