import type { ComposePort, ComposeProject, ComposeService } from '../../../artifacts/compose/model.ts';
import { ignoresPorts, portReach } from './published-ports.ts';
import { placeOfSetting, type SettingPlace } from './service-settings.ts';

/** A port that every machine of the network reaches. */
export interface ReachablePort {
  readonly port: ComposePort;
  readonly place: SettingPlace;
  /** The port as it is written. */
  readonly text: string;
}

const textOf = ({ item: { node }, published, target }: ComposePort): string =>
  node.kind === 'scalar' ? node.value : ((published ?? target)?.text ?? '');

/** The ports of a service that are published on every interface of the host, each where it is written. */
export const reachablePorts = (project: ComposeProject, service: ComposeService): readonly ReachablePort[] => {
  if (service.ports.length === 0 || ignoresPorts(project, service)) return [];
  return service.ports.flatMap(port => {
    const place = portReach(port) === 'all' ? placeOfSetting(service, port.item, port.range) : undefined;
    return place !== undefined ? [{ port, place, text: textOf(port) }] : [];
  });
};

/** First and last of the ports in the container; undefined when they are not known. */
export const targetPorts = ({ target }: ComposePort): readonly [number, number] | undefined => {
  const found = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(target?.value?.trim() ?? '');
  return found === null ? undefined : [Number(found[1]), Number(found[2] ?? found[1])];
};
