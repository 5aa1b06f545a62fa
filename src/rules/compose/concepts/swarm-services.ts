import type { ComposeProject, ComposeService } from '../../../artifacts/compose/model.ts';
import { entriesOf, lookup, type Place } from '../../../artifacts/yaml/lookup.ts';
import { onceFor } from '../../../text/once-for.ts';
import { fileNameOf } from '../../../text/path.ts';

/** What only `docker stack deploy` acts on. Source: Compose specification, `deploy`; `docker compose` ignores them. */
const swarmKeys = ['placement', 'endpoint_mode', 'update_config', 'rollback_config'];
const swarmModes = new Set(['global', 'global-job', 'replicated-job']);

const saysSwarm = (service: ComposeService): boolean => {
  const mode = service.get('deploy', 'mode');
  return (
    (mode.state === 'present' && mode.node.kind === 'scalar' && swarmModes.has(mode.node.value)) ||
    swarmKeys.some(key => service.get('deploy', key).state === 'present') ||
    service.ports.some(port => port.mode !== undefined)
  );
};

const swarmFile = /(?:^|[-_.])(?:stack|swarm)[-_.]/i;

/** Networks over several nodes, and secrets and configurations that a swarm keeps. */
const hasSwarmElements = (project: ComposeProject): boolean => {
  const of = (element: string): ReturnType<typeof entriesOf> => {
    const found = project.topLevel(element);
    return found.state === 'present' ? entriesOf(found.node) : [];
  };
  const says = (node: Place, key: string, value: string): boolean => {
    const found = lookup(node, key);
    return found.state === 'present' && found.node.kind === 'scalar' && found.node.value === value;
  };
  return (
    of('networks').some(({ value }) => says(value, 'driver', 'overlay')) ||
    ['secrets', 'configs'].some(element => of(element).some(({ value }) => says(value, 'external', 'true')))
  );
};

/**
 * True when a file is written for a swarm, as a whole: `docker stack deploy` takes all its services. There ports are published on all
 * nodes' addresses, whatever address is given.
 */
export const isForSwarm = onceFor(
  (project: ComposeProject): boolean =>
    swarmFile.test(fileNameOf(project.file.path)) || project.services.some(saysSwarm) || hasSwarmElements(project),
);
