import { joinSources } from '../../template/sources.ts';
import { changeField, type FieldSpec } from '../fields/field-spec.ts';
import type { NameReference } from '../fields/transformer-fields.ts';
import { BuildFailure, TooMuch } from '../objects/build-failure.ts';
import { isMissing, isNull, type MapNode, type Node, nodeAt, textAt, untagged } from '../objects/node.ts';
import type { Resource } from '../objects/resource.ts';
import { effectiveNamespace, type Gvk, isClusterScoped, isSelected } from '../objects/resource-id.ts';
import type { ResourceSet } from '../objects/resource-set.ts';

/** A field of a referrer, and what it names. */
interface Reference {
  readonly referrer: Resource;
  readonly field: FieldSpec;
  readonly target: Gvk;
  readonly namespaces: ReadonlySet<string>;
  /** How many more objects may be looked at in all. */
  readonly budget: { left: number };
}

/** The resources that were renamed, by each name they had. */
type ByName = ReadonlyMap<string, readonly Resource[]>;

const byPreviousName = (set: ResourceSet): ByName => {
  const names = new Map<string, Resource[]>();
  for (const resource of set.list)
    for (const name of new Set(resource.previousIds.map(id => id.name))) {
      const found = names.get(name);
      if (found === undefined) names.set(name, [resource]);
      else found.push(resource);
    }
  return names;
};

const couldBeNamedBy = (candidate: Resource, { referrer, namespaces }: Reference): boolean => {
  const { id } = referrer;
  if (isClusterScoped(id) || isClusterScoped(candidate.gvk)) return true;
  return effectiveNamespace(candidate.id) === effectiveNamespace(id) || namespaces.has(candidate.namespace);
};

/** The last names of both are the same, as far as both go; none is the end of none only. */
const sameEnd = (one: readonly string[], other: readonly string[]): boolean => {
  const length = Math.min(one.length, other.length);
  if (length === 0) return one.length === other.length;
  for (let back = 1; back <= length; back += 1) if (one.at(-back) !== other.at(-back)) return false;
  return true;
};

const sameAffixes = (one: Resource, other: Resource, allowEmpty: boolean): boolean =>
  (['prefixes', 'suffixes'] as const).every(end => {
    const [own, others] = [one[end], other[end]];
    if (allowEmpty && (own.length === 0 || others.length === 0)) return true;
    return sameEnd(own, others);
  });

/** What a role binding says it binds. */
const roleOf = (referrer: Resource, { path }: FieldSpec): Gvk | undefined => {
  if (!path.endsWith('roleRef/name')) return undefined;
  const role = nodeAt(referrer.object, 'roleRef');
  const [group, kind] = [nodeAt(role, 'apiGroup'), nodeAt(role, 'kind')];
  if (group === undefined || kind === undefined) return undefined;
  return { group: textAt(role, 'apiGroup'), version: '', kind: textAt(role, 'kind') };
};

const sameNamespace = ({ referrer }: Reference, candidate: Resource): boolean => {
  const { id } = referrer;
  if (isClusterScoped(id) || isClusterScoped(candidate.gvk) || candidate.kind === 'ServiceAccount') return true;
  return effectiveNamespace(id) === effectiveNamespace(candidate.id);
};

const choose = (reference: Reference, given: readonly Resource[], withNamespace: boolean): Resource | undefined => {
  const { referrer, target } = reference;
  const role = roleOf(referrer, reference.field);
  let found = given.filter(
    candidate =>
      candidate.previousIds.some(id => isSelected(id, target)) &&
      (role === undefined || candidate.previousIds.some(id => isSelected(id, role))) &&
      sameNamespace(reference, candidate),
  );
  if (found.length === 1) return found[0];
  found = found.filter(candidate => sameAffixes(candidate, referrer, true));
  if (found.length > 1) found = found.filter(candidate => sameAffixes(candidate, referrer, false));
  const [first, ...others] = found;
  if (first === undefined || others.length === 0) return first;
  if (others.every(other => other.name === first.name && (!withNamespace || other.namespace === first.namespace))) return first;
  throw new BuildFailure(
    `found multiple possible referrals for ${reference.field.path} of ${referrer.kind} ${referrer.name}: ${found.map(one => one.name).join(', ')}`,
  );
};

/** Objects of one name in many namespaces are looked at for each reference to the name. */
const maxCandidates = 1_000_000;

const candidatesOf = (name: string, reference: Reference, names: ByName): readonly Resource[] => {
  const named = names.get(name) ?? [];
  reference.budget.left -= named.length;
  if (reference.budget.left < 0) throw new TooMuch(`the name ${name} is that of too many objects that are referred to`);
  return named.filter(candidate => couldBeNamedBy(candidate, reference));
};

const changeScalar = (node: Node, reference: Reference, names: ByName): Node => {
  if (node.kind !== 'scalar') return node;
  const candidates = candidatesOf(node.text, reference, names);
  const found = choose(reference, candidates, false);
  return found === undefined || found.name === node.text
    ? node
    : untagged(found.name, node, joinSources([found.nameSources, node.sources]));
};

const inNamespace = (candidates: readonly Resource[], namespace: Node | undefined): readonly Resource[] => {
  if (namespace === undefined) return candidates;
  const text = namespace.kind === 'scalar' ? namespace.text : '';
  const original = candidates.filter(({ originalId }) => effectiveNamespace(originalId) === text);
  return original.length > 0 ? original : candidates.filter(({ id }) => effectiveNamespace(id) === text);
};

const changeMapping = (node: MapNode, reference: Reference, names: ByName): void => {
  const name = node.entries.get('name');
  if (name === undefined) throw new BuildFailure("path config error; no 'name' field in node");
  const oldName = name.kind === 'scalar' ? name.text : '';
  const candidates = candidatesOf(oldName, reference, names);
  const found = choose(reference, inNamespace(candidates, node.entries.get('namespace')), true);
  if (found === undefined || (found.name === oldName && found.namespace === '')) return;
  node.entries.set('name', untagged(found.name, name, joinSources([found.nameSources, name.sources])));
  if (found.namespace === '') return;
  const before = node.entries.get('namespace');
  const sources = nodeAt(found.object, 'metadata', 'namespace')?.sources ?? [];
  node.entries.set('namespace', untagged(found.namespace, before, joinSources([sources, before?.sources ?? []])));
};

const changeReference = (node: Node, reference: Reference, names: ByName): Node => {
  if (isNull(node)) return node;
  if (node.kind === 'scalar') return changeScalar(node, reference, names);
  if (node.kind === 'map') changeMapping(node, reference, names);
  else
    node.items = node.items.map(item => {
      if (item.kind === 'list') throw new BuildFailure('a name is expected to be either a string or a map of string');
      return changeReference(item, reference, names);
    });
  return node;
};

/** The namespaces of the service accounts that a role binding names. */
const subjectNamespaces = (resource: Resource): ReadonlySet<string> => {
  const namespaces = new Set<string>();
  const subjects = resource.kind === 'RoleBinding' ? resource.object.entries.get('subjects') : undefined;
  if (subjects?.kind !== 'list') return namespaces;
  for (const subject of subjects.items) {
    const namespace = nodeAt(subject, 'namespace');
    if (namespace === undefined || textAt(subject, 'kind') !== 'ServiceAccount') continue;
    if (isMissing(namespace)) throw new BuildFailure(`Invalid Input: namespace is blank for resource ${resource.kind} ${resource.name}`);
    namespaces.add(textAt(subject, 'namespace'));
  }
  return namespaces;
};

interface Rule {
  readonly field: FieldSpec;
  readonly target: Gvk;
}

/** The references by the kind that makes them; those of any kind under the empty name. */
const rulesByKind = (references: readonly NameReference[]): ReadonlyMap<string, readonly Rule[]> => {
  const rules = new Map<string, Rule[]>();
  for (const target of references)
    for (const field of target.fields) {
      const found = rules.get(field.kind);
      if (found === undefined) rules.set(field.kind, [{ field, target }]);
      else found.push({ field, target });
    }
  return rules;
};

/** Gives references the names that what they name has now. */
export const updateReferences = (set: ResourceSet, references: readonly NameReference[]): void => {
  const names = byPreviousName(set);
  const rules = rulesByKind(references);
  const budget = { left: maxCandidates };
  for (const referrer of set.list) {
    const id = referrer.originalId;
    const own = [...(rules.get(id.kind) ?? []), ...(rules.get('') ?? [])].filter(({ field }) => isSelected(id, field));
    if (own.length === 0) continue;
    const namespaces = subjectNamespaces(referrer);
    for (const { field, target } of own) {
      const reference: Reference = { referrer, field, target, namespaces, budget };
      const spec: FieldSpec = { group: '', version: '', kind: '', path: field.path, create: field.create };
      changeField(referrer.object, spec, 'nothing', node => changeReference(node, reference, names));
    }
  }
};
