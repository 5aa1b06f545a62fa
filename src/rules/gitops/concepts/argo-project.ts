import type { KubernetesObject } from '../../../artifacts/kubernetes/model.ts';
import { type Field, type ListField, type Literal, literals, objects, textField } from '../../../artifacts/kubernetes/objects/field.ts';
import type { YamlNode } from '../../../artifacts/yaml/model.ts';

/** What a project of Argo CD limits. Source: Argo CD documentation, "Projects". */
export type ProjectLimit = 'sources' | 'destinations' | 'clusters' | 'kinds' | 'namespaces';

/** A limit that lets everything through. */
export interface OpenLimit {
  readonly limit: ProjectLimit;
  /** The pattern that does. */
  readonly node: YamlNode;
  readonly text: string;
  /** True when other patterns take some of it away again. */
  readonly excludes: boolean;
}

/** Forges on which anybody may have a repository. */
const publicForge = /^(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org)[/:][*?]/iu;

const scheme = /^(?:[a-z*+]{1,20}:\/\/(?:[\w*-]{1,40}@)?|[\w*-]{1,40}@)/iu;

/** True for a glob that any text matches. */
const matchesAny = (pattern: string): boolean => /^[*?]*\*[*?]*$/u.test(pattern);

/** True for a glob that repositories of anybody match: all of them, or all of a public forge. */
const matchesAnyRepository = (pattern: string): boolean => {
  const place = pattern.trim().replace(scheme, '');
  return /^[*?/:.]*\*[*?/:.]*(?:\.git)?$/u.test(place) || publicForge.test(place);
};

const matchesAnyCluster = (pattern: string): boolean => matchesAny(pattern.replace(scheme, ''));

const isExclusion = ({ value }: Literal): boolean => value.startsWith('!');

const ofList = (limit: ProjectLimit, list: ListField<Literal>, matches: (pattern: string) => boolean): readonly OpenLimit[] => {
  const found = list.items.find(({ value }) => matches(value));
  return found ? [{ limit, node: found.node, text: found.value, excludes: list.items.some(isExclusion) }] : [];
};

interface Destination {
  readonly cluster: readonly Field<string>[];
  readonly namespace: Field<string>;
}

const present = (fields: readonly Field<string>[]): readonly Literal[] =>
  fields.flatMap(field => (field.state === 'present' ? [{ value: field.value, node: field.node }] : []));

/** Everywhere is any namespace; of one namespace, any cluster is less. */
const ofDestinations = (destinations: readonly Destination[]): readonly OpenLimit[] => {
  const excludes = destinations.some(({ cluster, namespace }) => present([...cluster, namespace]).some(isExclusion));
  const open = destinations.flatMap(({ cluster, namespace }): readonly OpenLimit[] => {
    const [anywhere] = present([namespace]).filter(({ value }) => matchesAny(value));
    if (anywhere) return [{ limit: 'destinations', node: anywhere.node, text: anywhere.value, excludes }];
    const [all] = present(cluster).filter(({ value }) => matchesAnyCluster(value));
    return all ? [{ limit: 'clusters', node: all.node, text: all.value, excludes }] : [];
  });
  const worst = open.find(({ limit }) => limit === 'destinations') ?? open[0];
  return worst ? [worst] : [];
};

interface Kind {
  readonly group: Field<string>;
  readonly kind: Field<string>;
}

const ofKinds = (kinds: readonly Kind[], excludes: boolean): readonly OpenLimit[] => {
  const [found] = kinds.filter(({ group, kind }) => [group, kind].every(field => present([field]).some(({ value }) => matchesAny(value))));
  const [node] = found ? present([found.kind]) : [];
  return node ? [{ limit: 'kinds', node: node.node, text: node.value, excludes }] : [];
};

/** What an Argo CD project does not limit; undefined for any other object. One finding of each limit at most. */
export const openLimits = (object: KubernetesObject): readonly OpenLimit[] | undefined => {
  if (object.kind !== 'AppProject' || object.group !== 'argoproj.io') return undefined;
  const spec = object.get('spec');
  const destinations = objects(
    item => ({ cluster: [textField(item, 'server'), textField(item, 'name')], namespace: textField(item, 'namespace') }),
    spec,
    'destinations',
  );
  const kindsAt = (key: string): ListField<Kind> =>
    objects(item => ({ group: textField(item, 'group'), kind: textField(item, 'kind') }), spec, key);
  return [
    ...ofList('sources', literals(spec, 'sourceRepos'), matchesAnyRepository),
    ...ofDestinations(destinations.items),
    ...ofKinds(kindsAt('clusterResourceWhitelist').items, kindsAt('clusterResourceBlacklist').items.length > 0),
    ...ofList('namespaces', literals(spec, 'sourceNamespaces'), matchesAny),
  ];
};
