import type { ComposeProject, ComposeService } from '../../../artifacts/compose/model.ts';
import { allEdits, type Edits, setKey } from '../../../artifacts/yaml/edit.ts';
import { MergedSettings } from '../../concepts/compose/merged-settings.ts';
import { isDataStore, isModelServer } from '../../concepts/compose/service-images.ts';
import { canLack } from '../../concepts/compose/service-settings.ts';
import { isForSwarm } from './swarm-services.ts';

/** What a service can be kept from taking too much of. */
export type Resource = 'memory' | 'CPU';

/** Where a limit is written: at the service itself, or under `deploy.resources.limits`. */
interface LimitKeys {
  readonly short: string;
  readonly long: string;
}

const keysOf: Readonly<Record<Resource, LimitKeys>> = {
  memory: { short: 'mem_limit', long: 'memory' },
  CPU: { short: 'cpus', long: 'cpus' },
};

/**
 * What most services stay below, and what the servers that keep data in memory need to start (SQL Server asks for 2 GB, the heap of Kafka is
 * 1 GB): a beginning, which `docker stats` corrects. One processor is there on every host: Docker refuses more than the host has.
 */
const startingValue = (service: ComposeService, resource: Resource): string => {
  if (resource === 'CPU') return '1.0';
  return isDataStore(service) ? '2g' : '512m';
};

/**
 * What has to agree with a limit: a reservation that is greater than it keeps the container from starting, shared memory counts as memory, and
 * what computes on graphics processors loads its data through it.
 */
const related: Readonly<Record<Resource, readonly (readonly string[])[]>> = {
  memory: [
    ['mem_reservation'],
    ['memswap_limit'],
    ['shm_size'],
    ['gpus'],
    ['deploy', 'resources', 'reservations', 'memory'],
    ['deploy', 'resources', 'reservations', 'devices'],
  ],
  CPU: [['deploy', 'resources', 'reservations', 'cpus']],
};

const heapOption = /-Xmx(\d{1,12})([kmgt]?)|max[-_]old[-_]space[-_]size=(\d{1,12})/gi;
const unitsOf: Readonly<Record<string, number>> = { '': 1 / 1024 / 1024, k: 1 / 1024, m: 1, g: 1024, t: 1024 * 1024 };

/** The greatest heap in megabytes that a text asks of Java or Node.js. */
const heapIn = (text: string): number =>
  [...text.matchAll(heapOption)].reduce(
    (most, [, java, unit = '', node]) =>
      Math.max(most, java === undefined ? Number(node) : Number(java) * (unitsOf[unit.toLowerCase()] ?? 0)),
    0,
  );

/** True for what is known not to fit into the first value: models, and a heap that a variable asks for. */
const needsMore = (service: ComposeService): boolean => {
  const room = isDataStore(service) ? 2048 : 512;
  return isModelServer(service) || service.environment.some(({ value }) => value !== undefined && heapIn(value.text) >= room);
};

/** True when nothing else has to agree with the first value of a resource. */
const takesFirstValue = (service: ComposeService, resource: Resource): boolean =>
  related[resource].every(path => service.get(...path).state === 'absent') && (resource === 'CPU' || !needsMore(service));

/** Limits that services lack, as edits in the style that the file uses. */
export class ResourceLimits {
  readonly #project: ComposeProject;
  readonly #lackedBy: (service: ComposeService) => readonly Resource[];
  /** For each key and value: services that merge in the same mapping get it there. */
  readonly #merged = new Map<string, MergedSettings>();

  /** `lackedBy`: what a service has no limit of. */
  constructor(project: ComposeProject, lackedBy: (service: ComposeService) => readonly Resource[]) {
    this.#project = project;
    this.#lackedBy = lackedBy;
  }

  /**
   * Edits that limit what a service lacks. Compose refuses a key at the service beside `deploy.resources.limits`, where that says something
   * else or nothing of the same resource; a swarm reads only the latter. Undefined where something else has to agree with the limits.
   */
  editsFor(service: ComposeService): Edits {
    const lacked = this.#lackedBy(service);
    if (service.node.kind !== 'mapping' || !lacked.every(one => takesFirstValue(service, one))) return undefined;
    // The first file format, whose services stand at the top level, has no `cpus`.
    if (this.#project.topLevel('services').state === 'absent') return undefined;
    const edits = this.#isUnderDeploy(service) ? this.#underDeploy(service, lacked) : lacked.map(one => this.#atService(service, one));
    return allEdits(edits);
  }

  #isUnderDeploy(service: ComposeService): boolean {
    return service.get('deploy', 'resources', 'limits').state !== 'absent' || isForSwarm(this.#project);
  }

  #underDeploy(service: ComposeService, lacked: readonly Resource[]): readonly Edits[] {
    const { node } = service;
    if (node.kind !== 'mapping') return [undefined];
    if (service.get('deploy', 'resources', 'limits').state !== 'absent')
      return lacked.map(one => setKey(node, ['deploy', 'resources', 'limits', keysOf[one].long], startingValue(service, one)));
    const limits = Object.fromEntries(lacked.map(one => [keysOf[one].long, startingValue(service, one)]));
    return [setKey(node, ['deploy', 'resources', 'limits'], limits)];
  }

  #atService(service: ComposeService, resource: Resource): Edits {
    const key = keysOf[resource].short;
    const value = startingValue(service, resource);
    return this.#mergedFor(key, resource, value).set(service, key, value);
  }

  #mergedFor(key: string, resource: Resource, value: string): MergedSettings {
    const name = `${key} ${value}`;
    const known = this.#merged.get(name);
    if (known) return known;
    const made = new MergedSettings(
      this.#project,
      service =>
        canLack(this.#project, service) &&
        service.get(key).state === 'absent' &&
        !this.#isUnderDeploy(service) &&
        this.#lackedBy(service).includes(resource) &&
        this.#lackedBy(service).every(one => takesFirstValue(service, one)) &&
        startingValue(service, resource) === value,
    );
    this.#merged.set(name, made);
    return made;
  }
}
