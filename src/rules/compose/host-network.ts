import type { ComposeItem, ComposeProject, ComposeService } from '../../artifacts/compose/model.ts';
import { endsAtHost, joinedService, settingText } from '../concepts/compose/host-modes.ts';
import { removeSetting } from '../concepts/compose/service-edits.ts';
import { isHostMonitor, makesNetworks } from '../concepts/compose/service-images.ts';
import { isHostNetwork, networksOf } from '../concepts/compose/service-networks.ts';
import { placeOfSetting, ReportedOnce } from '../concepts/compose/service-settings.ts';
import { defineRule, type ReportFix } from '../rule.ts';

type Share = 'host' | 'service' | 'network' | 'default' | 'build';

interface Found {
  readonly share: Share;
  readonly setting: ComposeItem;
  /** The other service, or the network. */
  readonly other?: string;
}

const modeOf = (project: ComposeProject, service: ComposeService): readonly Found[] => {
  // `net` is the key's name in the first file format.
  for (const setting of [service.get('network_mode'), service.get('net')]) {
    const mode = settingText(project, setting);
    if (setting.state !== 'present' || mode === undefined || !endsAtHost(project, mode, 'network_mode')) continue;
    const other = joinedService(project, mode);
    return [other === undefined ? { share: 'host', setting } : { share: 'service', setting, other }];
  }
  return [];
};

/** What to do for an agent that measures or makes the network of the host. */
const hostNetworkAdvice = (service: ComposeService): string | undefined =>
  isHostMonitor(service) || makesNetworks(service)
    ? 'It watches or makes the network of the host, and could not on one of its own. Let it listen on one address only, and suppress the finding with the reason.'
    : undefined;

/** Takes the setting away; a network that is the host's has another meaning for others, too. */
const ownNetwork = (service: ComposeService, share: Share, setting: ComposeItem): ReportFix | undefined => {
  if (share !== 'host' && share !== 'build') return undefined;
  const edits = removeSetting(service, share === 'build' ? ['build'] : [], setting);
  return edits && { title: share === 'build' ? 'Build it on a network of its own' : 'Give the service a network of its own', edits };
};

/** The network that services are on which name none, where it is the host's. */
const ofDefault = (project: ComposeProject, service: ComposeService): readonly Found[] => {
  const network = project.topLevel('networks', 'default');
  const isElsewhere = ['networks', 'network_mode', 'net'].some(key => service.get(key).state !== 'absent');
  return network.state !== 'present' || isElsewhere || !isHostNetwork(project, 'default')
    ? []
    : [{ share: 'default', setting: network, other: 'default' }];
};

const sharesOf = (project: ComposeProject, service: ComposeService): readonly Found[] => {
  const build = service.get('build', 'network');
  const networks = networksOf(project, service).flatMap(({ name, item }) =>
    name !== undefined && isHostNetwork(project, name) ? [{ share: 'network' as const, setting: item, other: name }] : [],
  );
  const built =
    build.state === 'present' && settingText(project, build)?.toLowerCase() === 'host' ? [{ share: 'build' as const, setting: build }] : [];
  return [...modeOf(project, service), ...networks, ...ofDefault(project, service), ...built];
};

export const hostNetwork = defineRule({
  meta: {
    id: 'compose/host-network',
    kind: 'compose',
    severity: 'high',
    title: 'Service shares the host network namespace',
    rationale:
      "On the host's network a container reaches everything that listens on the host's loopback address, sees the traffic of other programs, can take any port, " +
      'and is kept from nothing by the networks of the project. Published ports and network aliases have no effect.',
    remediation:
      'Remove the setting, publish the needed ports with `ports`, and let services reach each other by name on a network of the project. Reach the host itself by ' +
      '`host.docker.internal` with `extra_hosts: ["host.docker.internal:host-gateway"]`.',
    messages: {
      host: 'The service "{service}" shares the network of the host.',
      service: 'The service "{service}" joins the network of the service "{other}", which shares the network of the host.',
      default: 'The service "{service}" names no network, and the one that such services are on is the network of the host.',
      network: 'The service "{service}" is on the network "{other}", which is the network of the host.',
      build:
        'The image of the service "{service}" is built on the network of the host, so that every build step reaches services that listen on its loopback address.',
    },
    fix: 'unsafe',
    examples: {
      bad: 'services:\n  web:\n    image: nginx:1.27\n    network_mode: host\n',
      good: 'services:\n  web:\n    image: nginx:1.27\n    ports:\n      - "127.0.0.1:8080:80"\n',
    },
    standards: { cisDocker: ['5.10'], mitre: ['T1611'] },
    references: [
      'https://docs.docker.com/reference/compose-file/services/#network_mode',
      'https://docs.docker.com/engine/network/drivers/host/',
      'https://www.cisecurity.org/benchmark/docker',
      'https://cwe.mitre.org/data/definitions/653.html',
    ],
  },
  prepare(project) {
    const once = new ReportedOnce();
    return { once, project };
  },
  visit: {
    *service(service, { once, project }) {
      for (const { share, setting, other } of sharesOf(project, service)) {
        const place = placeOfSetting(service, setting, setting.entry?.range ?? setting.node.range);
        if (place === undefined || !once.isFirst(setting)) continue;
        const advice = share === 'build' ? undefined : hostNetworkAdvice(service);
        const fix = advice === undefined && place.editable ? ownNetwork(service, share, setting) : undefined;
        yield {
          messageId: share,
          at: place.at,
          data: { service: service.name, other: other ?? '' },
          ...(share === 'build' && { severity: 'medium' as const }),
          ...(place.related && { related: place.related, identity: `network ${share}` }),
          ...(advice !== undefined && { advice }),
          ...(fix && { fix }),
        };
      }
    },
  },
});
