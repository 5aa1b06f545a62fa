import { type Draft, wholeFiles } from '../draft.ts';
import {
  type DockerfileContent,
  type Item,
  type MapNode,
  type ModelFile,
  nodesIn,
  type Repository,
  type SequenceNode,
  type Stage,
  valueAt,
  type YamlContent,
  type YamlNode,
} from '../model.ts';
import { objectsOf, servicesOf } from '../subjects.ts';

export interface DockerfileOf {
  readonly file: ModelFile;
  readonly content: DockerfileContent;
}

export const dockerfilesOf = (draft: Draft): readonly DockerfileOf[] =>
  wholeFiles(draft).flatMap(file => (file.content.kind === 'dockerfile' ? [{ file, content: file.content }] : []));

export const yamlFilesOf = (
  draft: Draft,
  kind?: YamlContent['kind'],
): readonly { readonly file: ModelFile; readonly content: YamlContent }[] =>
  wholeFiles(draft).flatMap(file =>
    file.content.kind !== 'plain' && file.content.kind !== 'dockerfile' && (kind ?? file.content.kind) === file.content.kind
      ? [{ file, content: file.content }]
      : [],
  );

export const stagesOf = (draft: Draft): readonly (DockerfileOf & { readonly stage: Stage })[] =>
  dockerfilesOf(draft).flatMap(({ file, content }) => content.stages.map(stage => ({ file, content, stage })));

const referencesIn = (text: string): readonly number[] => [...text.matchAll(/⟨(\d+)⟩/gu)].map(match => Number(match[1]));

/** The stages that a stage takes from. */
export const neededBy = ({ image, steps }: Stage): ReadonlySet<number> =>
  new Set([image, ...steps.flatMap(step => step.lines.map(line => line.text))].flatMap(referencesIn));

/** True when another stage takes from it. */
export const isNeeded = ({ stages }: DockerfileContent, { id }: Stage): boolean => stages.some(other => neededBy(other).has(id));

export interface ServiceOf {
  readonly file: ModelFile;
  readonly services: MapNode;
  readonly name: string;
  readonly service: MapNode;
}

export const allServices = (draft: Draft): readonly ServiceOf[] =>
  wholeFiles(draft).flatMap(file => {
    const services = servicesOf(file);
    return (services?.entries ?? []).flatMap(({ key, value }) =>
      services && value.kind === 'map' ? [{ file, services, name: key, service: value }] : [],
    );
  });

/** True when another service names it (`depends_on`, `extends`, `links`). */
export const isNamedElsewhere = ({ services, service }: ServiceOf): boolean =>
  [...nodesIn(services)].some(
    node =>
      (node.kind === 'scalar' && node.names === service.id) ||
      (node.kind === 'map' && node.entries.some(entry => entry.names === service.id)),
  );

/** True when it can't stand alone: it uses an anchor of the file or names another service. */
export const leansOnFile = ({ service }: ServiceOf): boolean =>
  [...nodesIn(service)].some(
    node =>
      node.kind === 'alias' ||
      (node.kind === 'scalar' && node.names !== undefined) ||
      (node.kind === 'map' && node.entries.some(entry => entry.names !== undefined)),
  );

export interface ContainerOf {
  readonly file: ModelFile;
  readonly object: MapNode;
  readonly podSpec: MapNode;
  readonly list: SequenceNode;
  readonly item: Item;
  readonly container: MapNode;
}

/** The pod specs in an object: mappings with containers. */
export const podSpecsOf = (object: YamlNode): readonly MapNode[] =>
  [...nodesIn(object)].filter(node => node.kind === 'map').filter(node => valueAt(node, 'containers')?.kind === 'sequence');

export const allContainers = (draft: Draft): readonly ContainerOf[] =>
  wholeFiles(draft).flatMap(file =>
    objectsOf(file).flatMap(object =>
      podSpecsOf(object).flatMap(podSpec =>
        [valueAt(podSpec, 'containers'), valueAt(podSpec, 'initContainers')].flatMap(list =>
          list?.kind === 'sequence'
            ? list.items.flatMap(item => (item.value.kind === 'map' ? [{ file, object, podSpec, list, item, container: item.value }] : []))
            : [],
        ),
      ),
    ),
  );

/** The number of containers' and the object's subjects that share a pod spec. */
export const subjectsOfPod = (object: MapNode): readonly number[] => [
  object.id,
  ...podSpecsOf(object).flatMap(podSpec =>
    [valueAt(podSpec, 'containers'), valueAt(podSpec, 'initContainers')].flatMap(list =>
      list?.kind === 'sequence' ? list.items.map(item => item.value.id) : [],
    ),
  ),
];

const isFrom = (node: object): node is { fromId: number } => 'fromId' in node && typeof node.fromId === 'number';

/** A copy in which everything has a number of its own. */
export const renumbered = <T>(repository: Repository, value: T): T => {
  const copy = structuredClone(value);
  const ids = new Map<number, number>();
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if (isNumbered(node)) {
      const id = repository.nextId++;
      ids.set(node.id, id);
      node.id = id;
    }
    if (isFrom(node)) node.fromId = repository.nextId++;
    for (const inner of Object.values(node)) visit(inner);
  };
  visit(copy);
  const relink = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if (isNaming(node)) node.names = ids.get(node.names) ?? node.names;
    for (const inner of Object.values(node)) relink(inner);
  };
  relink(copy);
  return copy;
};

const isNumbered = (node: object): node is { id: number } => 'id' in node && typeof node.id === 'number';
const isNaming = (node: object): node is { names: number } => 'names' in node && typeof node.names === 'number';
