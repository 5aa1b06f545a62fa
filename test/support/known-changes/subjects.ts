import {
  type MapNode,
  type ModelFile,
  nodesIn,
  type Repository,
  type SequenceNode,
  type Stage,
  textAt,
  valueAt,
  type YamlNode,
} from './model.ts';

/** What findings are about, with its number, which it keeps through every edit. */
export interface Subject {
  readonly id: number;
  readonly kind: 'file' | 'stage' | 'service' | 'object' | 'container';
  readonly file: ModelFile;
  /** As findings write it: `stage:build`, `Deployment/web#container:app`. */
  readonly label: string;
  /** The object of a container. */
  readonly owner?: Subject;
  readonly namespace: string;
  /** The profiles that start a service; empty: it is always started. */
  readonly profiles: readonly string[];
  /** What it consists of, names left out, one fact each: to tell how much two subjects have in common. */
  readonly facts: readonly string[];
}

const factsOf = (node: YamlNode, path: string): readonly string[] => {
  if (node.kind === 'map') return node.entries.flatMap(({ key, value }) => factsOf(value, `${path}/${key}`));
  if (node.kind === 'sequence') return node.items.flatMap(({ value }) => factsOf(value, `${path}/-`));
  return [`${path}=${node.kind === 'alias' ? `*${node.name}` : node.text}`];
};

const stageFacts = ({ image, steps }: Stage): readonly string[] => [
  `FROM ${image}`,
  ...steps.flatMap(({ lines }) => lines.map(({ text }) => text.trim())).filter(text => text !== '' && !text.startsWith('#')),
];

const containerLists: Readonly<Record<string, string>> = {
  containers: 'container',
  initContainers: 'initContainer',
  ephemeralContainers: 'ephemeralContainer',
};

/** Lists of containers in an object, with the word that findings use. */
export const containerListsOf = (object: YamlNode): readonly { readonly word: string; readonly list: SequenceNode }[] =>
  [...nodesIn(object)].flatMap(node =>
    node.kind === 'map'
      ? node.entries.flatMap(({ key, value }) => {
          const word = containerLists[key];
          return word !== undefined && value.kind === 'sequence' ? [{ word, list: value }] : [];
        })
      : [],
  );

/** The objects of a file: documents, and the items of lists. */
export const objectsOf = (file: ModelFile): readonly MapNode[] =>
  file.content.kind === 'kubernetes'
    ? file.content.documents.flatMap(({ root }) => {
        const items = valueAt(root, 'items');
        const nodes = textAt(root, 'kind') === 'List' && items?.kind === 'sequence' ? items.items.map(item => item.value) : [root];
        return nodes.filter(node => node.kind === 'map');
      })
    : [];

/** The services of a Compose file, as the mapping that holds them. */
export const servicesOf = (file: ModelFile): MapNode | undefined => {
  if (file.content.kind !== 'compose') return undefined;
  const services = valueAt(file.content.documents[0]?.root, 'services');
  return services?.kind === 'map' ? services : undefined;
};

const nameOf = (node: YamlNode, ...keys: readonly string[]): string | undefined => {
  const name = textAt(node, ...keys);
  return name === undefined || name.includes('{{') ? undefined : name;
};

const objectSubjects = (file: ModelFile, object: MapNode): readonly Subject[] => {
  const label = `${textAt(object, 'kind') ?? '?'}/${nameOf(object, 'metadata', 'name') ?? '?'}`;
  const namespace = textAt(object, 'metadata', 'namespace') ?? '';
  const facts = factsOf(object, '').filter(fact => !/^\/(?:metadata\/(?:name|namespace)|kind)=/u.test(fact));
  const owner: Subject = { id: object.id, kind: 'object', file, label, namespace, profiles: [], facts };
  const containers = containerListsOf(object).flatMap(({ word, list }) =>
    list.items.map(
      ({ value }, index): Subject => ({
        id: value.id,
        kind: 'container',
        file,
        label: `${label}#${word}:${nameOf(value, 'name') ?? index}`,
        owner,
        namespace,
        profiles: [],
        facts: factsOf(value, '').filter(fact => !fact.startsWith('/name=')),
      }),
    ),
  );
  return [owner, ...containers];
};

const profilesOf = (service: YamlNode): readonly string[] => {
  const profiles = valueAt(service, 'profiles');
  return profiles?.kind === 'sequence' ? profiles.items.flatMap(({ value }) => (value.kind === 'scalar' ? [value.text] : [])) : [];
};

/** All subjects of a file; the file itself comes first. */
const subjectsOf = (file: ModelFile): readonly Subject[] => {
  const whole: Subject = { id: file.id, kind: 'file', file, label: '', namespace: '', profiles: [], facts: [] };
  const { content } = file;
  if (content.kind === 'dockerfile')
    return [
      whole,
      ...content.stages.map(
        (stage, index): Subject => ({
          id: stage.id,
          kind: 'stage',
          file,
          label: `stage:${stage.name ?? index}`,
          namespace: '',
          profiles: [],
          facts: stageFacts(stage),
        }),
      ),
    ];
  const services = (servicesOf(file)?.entries ?? []).map(
    ({ key, value }): Subject => ({
      id: value.id,
      kind: 'service',
      file,
      label: `service:${key}`,
      namespace: '',
      profiles: profilesOf(value),
      facts: factsOf(value, ''),
    }),
  );
  return [whole, ...services, ...objectsOf(file).flatMap(object => objectSubjects(file, object))];
};

export const allSubjects = (repository: Repository): readonly Subject[] => repository.files.flatMap(subjectsOf);

/** How much two subjects have in common, 0 to 1 (Dice coefficient of their facts). */
export const similarity = (one: Subject, other: Subject): number => {
  const left = [...other.facts];
  let common = 0;
  for (const fact of one.facts) {
    const at = left.indexOf(fact);
    if (at < 0) continue;
    left.splice(at, 1);
    common += 1;
  }
  return (2 * common) / Math.max(1, one.facts.length + other.facts.length);
};
