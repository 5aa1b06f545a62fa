import { type PipelineSystem, pipelineSystem } from '../../artifacts/pipeline/paths.ts';
import {
  machineFolders,
  placesIn,
  settingGrants,
  strongCapability,
  TooLarge,
  type Visits,
} from '../../artifacts/unrendered/granting-settings.ts';
import { deref, entriesOf, itemsOf, lookup, stringAt } from '../../artifacts/yaml/lookup.ts';
import type { YamlEntry, YamlNode } from '../../artifacts/yaml/model.ts';
import { nodesBelow } from '../../artifacts/yaml/nodes-below.ts';
import { scalarValue } from '../../artifacts/yaml/scalar.ts';
import type { Grant } from './grant.ts';

/** Words by which a container is started with more: as options of an engine. Sources: `docker run`, `docker compose run`, `exec` and `docker service create --help`. */
export const givesMore = /^--(?:privileged|cap-add)(?:=(?!false)|$)/u;

/** An image without its version. */
export const repositoryIn = (image = ''): string => image.replace(/@.*$|:[^/:]*$/su, '');

/** A mount of the root of the host, of a folder that gives it away, or of a socket of an engine. */
export const givesHost = new RegExp(
  `^(?:-v=?|--volume=)?/${machineFolders}?/?:|(?:docker|containerd|podman)\\.sock|(?:source|src)=/${machineFolders}?/?(?:,|$)`,
  'u',
);

/** A namespace of the host, or a wall to the kernel that is taken away, in one word. */
export const givesNamespace =
  /^--(?:pid|ipc|uts|userns|cgroupns|net|network)=host$|^(?:--security-opt=)?(?:seccomp|apparmor|systempaths)[=:]unconfined$/u;

/** Keys that hold where a container's folders come from. */
const mountKeys: ReadonlySet<string> = new Set(['volume', 'volumes', 'mount', 'mounts', 'binds']);
/** Keys that hold options of an engine in one text. Sources: Azure Pipelines, container resources; addnab/docker-run-action. */
const optionKeys: ReadonlySet<string> = new Set(['options', 'runargs', 'extraargs', 'createoptions']);
const namespaceKeys = /^(?:pid|ipc|uts|userns|network|cgroupns)(?:mode)?$/u;
const capabilityKeys: ReadonlySet<string> = new Set(['capabilities', 'capadd', 'addcaps', 'addcapabilities']);

const plainName = (name: string): string => name.replaceAll(/[_-]/gu, '').toLowerCase();

const textsOf = (node: YamlNode): readonly string[] => [node, ...itemsOf(node)].flatMap(one => (one.kind === 'scalar' ? [one.value] : []));

/** What an entry of a container's settings gives it, in a few words. */
const givenBy = (name: string, value: YamlNode): string | undefined => {
  const key = plainName(name);
  const texts = textsOf(value);
  if (key === 'privileged')
    return value.kind === 'scalar' && (scalarValue(value) === true || /^true$/iu.test(value.value)) ? name : undefined;
  if (mountKeys.has(key)) return texts.find(text => givesHost.test(text));
  if (namespaceKeys.test(key)) return texts.includes('host') ? `${name}: host` : undefined;
  if (capabilityKeys.has(key)) return texts.find(text => strongCapability.test(text));
  if (!optionKeys.has(key)) return undefined;
  const words = texts.flatMap(text => text.split(/\s+/u));
  return words.find(word => givesMore.test(word) || givesHost.test(word) || givesNamespace.test(word));
};

/** Folders of the machine under names that containers mount. Source: Drone documentation, "Host Volumes". */
const hostVolumes = (root: YamlNode): readonly YamlNode[] =>
  itemsOf(lookup(root, 'volumes')).flatMap(volume => {
    const path = lookup(volume, 'host', 'path');
    const node = path.state === 'present' ? deref(path.node) : undefined;
    return node?.kind === 'scalar' && givesHost.test(`${node.value}:`) ? [node] : [];
  });

/** True for settings of a container: it has an image, or is that of a plugin or module that starts one. Sources: Buildkite's docker plugin; Ansible's modules. */
const startsContainer = ({ name = '', value }: YamlEntry): boolean =>
  /(?:^|[./])(?:docker|docker-compose|docker_container|docker_swarm_service|podman_container)(?:#.*)?$/u.test(name) ||
  lookup(deref(value), 'image').state !== 'absent';

/** What a module of Ansible applies to a cluster, or gives a chart, by its own words. Sources: kubernetes.core.k8s, kubernetes.core.helm. */
const appliedKeys: ReadonlyMap<string, readonly string[]> = new Map([
  ['k8s', ['definition', 'resource_definition']],
  ['helm', ['values', 'release_values']],
]);

const grantingIn = (node: YamlNode): YamlNode | undefined => {
  const visits: Visits = { left: maxVisits };
  try {
    for (const place of placesIn({ node, path: [] }, visits)) if (settingGrants(place, visits)) return place.node;
    return undefined;
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
    return node;
  }
};

/** More of what one module applies is not looked through. */
const maxVisits = 20_000;

const appliedBy = ({ name = '', value }: YamlEntry): readonly YamlNode[] =>
  (appliedKeys.get(name.replace(/^.*\./su, '')) ?? []).flatMap(key => {
    const found = lookup(deref(value), key);
    return found.state === 'present' ? (grantingIn(found.node) ?? []) : [];
  });

/** Entries of which rules judge what they start. Sources: GitHub documentation, "Workflow syntax", `container`, `services`. */
const isJudged = (system: PipelineSystem | undefined, { name }: YamlEntry): boolean => system === 'github' && name !== 'with';

/** The settings of containers that a node holds, as the values of its keys or as items of a list. */
const settingsIn = (node: YamlNode, system: PipelineSystem | undefined): readonly YamlNode[] => [
  ...entriesOf(node)
    .filter(entry => startsContainer(entry) && !isJudged(system, entry))
    .flatMap(({ value }) => deref(value) ?? []),
  ...itemsOf(node).filter(item => system !== 'github' && lookup(item, 'image').state !== 'absent'),
];

const started = (words: string, { range }: YamlNode, image = ''): Grant => ({
  what: `starts a container with "${words.slice(0, 80)}"`,
  key: `container ${words} ${image}`.trim(),
  range,
  isSetting: true,
});

const grantsOf = (settings: YamlNode): readonly Grant[] =>
  entriesOf(settings).flatMap(({ name = '', value }) => {
    const held = deref(value);
    const words = held === undefined ? undefined : givenBy(name, held);
    return held === undefined || words === undefined ? [] : [started(words, held, repositoryIn(stringAt(settings, 'image')))];
  });

/**
 * What the settings of containers give in pipelines of other systems, plugins, actions and playbooks, where no command says it. What GitHub has for its own
 * containers, rules judge.
 */
export const grantsByContainers = (root: YamlNode, path: string): readonly Grant[] => {
  const system = pipelineSystem(path);
  const nodes = [...nodesBelow(root)];
  const applied = system === undefined ? nodes.flatMap(entriesOf).flatMap(appliedBy) : [];
  return [
    ...hostVolumes(root).flatMap(node => (node.kind === 'scalar' ? [started(node.value, node)] : [])),
    ...nodes.flatMap(node => settingsIn(node, system)).flatMap(grantsOf),
    ...applied.map(
      ({ range }): Grant => ({ what: 'applies something that gives a container more', key: `applied ${path}`, range, isSetting: true }),
    ),
  ];
};
