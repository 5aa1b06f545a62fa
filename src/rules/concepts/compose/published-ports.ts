import type { ComposePort, ComposeProject, ComposeService, Interpolated } from '../../../artifacts/compose/model.ts';
import { nameWords } from '../credentials/secret-names.ts';

/** How far a published port reaches. `all`: every interface; `chosen`: loopback or an address; `unknown`: a variable decides. */
export type PortReach = 'all' | 'chosen' | 'unknown';

/** Addresses that stand for every interface. */
export const everyInterface = new Set(['0.0.0.0', '::', '*', '0:0:0:0:0:0:0:0']);

const addressWords = new Set([
  'ip',
  'addr',
  'address',
  'bind',
  'binding',
  'host',
  'interface',
  'iface',
  'listen',
  'mapping',
  'publish',
  'ports',
  'expose',
]);

/** True for `PORT`, `WEB_PORT`, `httpPort`, `HOST_PORT`, `HOST_HTTP_PORT`: such a variable holds a number and no `127.0.0.1:80`. */
const namesPort = (name: string): boolean => {
  const words = nameWords(name);
  const isPortOfHost = words.at(-1) === 'port' && !words.includes('and');
  return words.some(word => word.endsWith('port')) && !words.some(word => addressWords.has(word) && !(word === 'host' && isPortOfHost));
};

const isOnlyPort = ({ value, variables }: Interpolated): boolean => value !== undefined || variables.every(namesPort);

/**
 * How far a port reaches, by its address alone. A variable in the host port's place may bring an address along, unless its name says port.
 */
export const portReach = (port: ComposePort): PortReach => {
  if (port.hostIp !== undefined)
    return port.hostIp.value === undefined ? 'unknown' : everyInterface.has(port.hostIp.value) ? 'all' : 'chosen';
  if (port.published !== undefined) return isOnlyPort(port.published) ? 'all' : 'unknown';
  return port.target?.value === undefined ? 'unknown' : 'all';
};

const ignoring = (mode: string | undefined): boolean =>
  mode === undefined || mode === 'host' || mode === 'none' || mode.startsWith('service:') || mode.startsWith('container:');

/** True when the service's `ports` have no effect: it is on the host's network, on another container's, or on none. */
export const ignoresPorts = (project: ComposeProject, service: ComposeService): boolean =>
  // `net` is the key's name in the first file format.
  [service.get('network_mode'), service.get('net')].some(
    mode => mode.state === 'present' && ignoring(project.interpolate(mode.node)?.value),
  );
