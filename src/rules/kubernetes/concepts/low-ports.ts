import type { Container, PodSpec } from '../../../artifacts/kubernetes/model.ts';
import { itemsOf, numberAt, stringAt } from '../../../artifacts/yaml/lookup.ts';
import { capabilitiesOf } from './container-capabilities.ts';

/** Ports below it are kept for root where nothing says otherwise. */
export const firstUnprivileged = 1024;

/** The port from which on the pod lets everybody listen, when it says so by a sysctl. */
export const firstFree = (podSpec: PodSpec): number => {
  const sysctls = itemsOf(podSpec.get('securityContext', 'sysctls'));
  const set = sysctls.find(item => stringAt(item, 'name') === 'net.ipv4.ip_unprivileged_port_start');
  const written = set === undefined ? undefined : (stringAt(set, 'value') ?? numberAt(set, 'value'));
  const port = Number(written ?? firstUnprivileged);
  return Number.isInteger(port) ? port : firstUnprivileged;
};

/** True for a container that is given the capability to listen on ports that are kept for root. */
export const mayBind = (one: Container): boolean =>
  capabilitiesOf(one, 'add').items.some(({ name }) => name === 'NET_BIND_SERVICE' || name === 'ALL');
