import type { ComposeLookup, ComposeProject, ComposeService } from '../../artifacts/compose/model.ts';
import { setKey } from '../../artifacts/yaml/edit.ts';
import { hasUnseen, lookup } from '../../artifacts/yaml/lookup.ts';
import { severityDegree } from '../../findings/severity.ts';
import { networksOf } from '../concepts/compose/service-networks.ts';
import { defineRule, type Report } from '../rule.ts';

const textOf = (project: ComposeProject, found: ComposeLookup): string | undefined =>
  found.state === 'present' ? project.interpolate(found.node)?.value : undefined;

/** True where it is certain that the network is not encrypted. Any value but `false` turns it on. Source: moby, `libnetwork/drivers/overlay`. */
const isPlain = (project: ComposeProject, name: string): boolean => {
  const options = project.topLevel('networks', name, 'driver_opts');
  const encrypted = project.topLevel('networks', name, 'driver_opts', 'encrypted');
  if (encrypted.state === 'present') return textOf(project, encrypted)?.trim().toLowerCase() === 'false';
  return encrypted.state === 'absent' && (options.state === 'absent' || (options.state === 'present' && !hasUnseen(options.node)));
};

const carriesSecrets = (service: ComposeService): boolean => (service.items('secrets')?.length ?? 0) > 0;

/** The networks that services with secrets are on, each with the first such service. */
const networksWithSecrets = (project: ComposeProject): ReadonlyMap<string, ComposeService> => {
  const found = new Map<string, ComposeService>();
  for (const service of project.services.filter(carriesSecrets))
    for (const { name } of networksOf(project, service)) if (name !== undefined && !found.has(name)) found.set(name, service);
  return found;
};

const judge = (project: ComposeProject, name: string, service: ComposeService): Report<'unencrypted'> | undefined => {
  const network = project.topLevel('networks', name);
  const driver = project.topLevel('networks', name, 'driver');
  if (network.state !== 'present' || driver.state !== 'present' || driver.file.path !== project.file.path) return undefined;
  if (textOf(project, driver) !== 'overlay' || !isPlain(project, name)) return undefined;
  const { node } = network;
  return {
    messageId: 'unencrypted',
    at: driver.node.range,
    data: { network: name, service: service.name },
    facts: { value: name, degree: severityDegree('low') },
    fix: () => {
      const edits =
        node.kind === 'mapping' && lookup(node, 'driver_opts').state !== 'unknown'
          ? setKey(node, ['driver_opts', 'encrypted'], 'true')
          : undefined;
      return edits && { title: 'Encrypt the network', edits };
    },
  };
};

/** How a swarm is started (`docker swarm init` without `--autolock`, and where it listens) is said on the command line of a host, in no file that is read here. */
export const swarmInsecure = defineRule({
  meta: {
    id: 'daemon/swarm-insecure',
    kind: 'compose',
    severity: 'low',
    profile: 'hardening',
    title: 'Swarm network carries traffic in the clear',
    messages: {
      unencrypted:
        'Traffic on the network "{network}" goes over the wire in the clear, also that of the service "{service}", which handles secrets.',
    },
    fix: 'unsafe',
    standards: { nsa: ['Network separation > Encryption'], mitre: ['T1040'] },
    rationale: `Swarm encrypts what its managers tell each other. What containers on different nodes say to each other goes in VXLAN packets that anybody between the nodes can read, unless the network is
encrypted: passwords of databases and tokens among it.`,
    remediation: 'Set `driver_opts: {encrypted: "true"}` for the network (it is made anew), or use TLS between the services.',
    examples: {
      bad: 'services:\n  web:\n    image: ghcr.io/acme/web:1.4\n    networks: [back]\n    secrets: [db_password]\nnetworks:\n  back:\n    driver: overlay\nsecrets:\n  db_password:\n    external: true\n',
      good: 'services:\n  web:\n    image: ghcr.io/acme/web:1.4\n    networks: [back]\n    secrets: [db_password]\nnetworks:\n  back:\n    driver: overlay\n    driver_opts:\n      encrypted: "true"\nsecrets:\n  db_password:\n    external: true\n',
    },
    references: [
      'https://docs.docker.com/engine/network/drivers/overlay/#encrypt-traffic-on-an-overlay-network',
      'https://docs.docker.com/engine/swarm/swarm_manager_locking/',
      'https://cwe.mitre.org/data/definitions/319.html',
    ],
  },
  visit: {
    *file(_node, project) {
      for (const [name, service] of networksWithSecrets(project)) {
        const report = judge(project, name, service);
        if (report !== undefined) yield report;
      }
    },
  },
});
