import { labelsAsMap, selectorMatches } from '../../../artifacts/kubernetes/label-selector.ts';
import type { ListField, Literal } from '../../../artifacts/kubernetes/objects/field.ts';
import type { ClusterRole, PolicyRule, Role } from '../../../artifacts/kubernetes/objects/role.ts';
import { objectNameRange } from '../../../artifacts/kubernetes/walk.ts';
import { isMissing } from '../../../artifacts/yaml/lookup.ts';
import { textUnder } from '../../../text/range.ts';

/** What somebody may do by a role: some verbs on some resources of one API group, subresources written as `pods/exec`. */
export interface Access {
  /** The empty string is the core group. */
  readonly group: string;
  readonly resources: readonly string[];
  readonly verbs: readonly string[];
}

/** A part of an access that a rule of a role certainly grants. */
export interface Grant {
  readonly rule: PolicyRule;
  /** The words of the rule's list that grant it: the resources themselves, `*`, or `*` with the subresource. */
  readonly resources: readonly Literal[];
  readonly verbs: readonly Literal[];
  /** Of which objects; undefined: of all. */
  readonly names: readonly string[] | undefined;
}

/** The words of a list that are one of those, or the wildcard for all. Wildcards are whole words: `get*` is a word like others. */
const wordsFor = (list: ListField<Literal>, wanted: (word: string) => boolean): readonly Literal[] =>
  list.items.filter(({ value }) => value === '*' || wanted(value));

/**
 * Whether a word of a rule's `resources` covers a resource: itself, or one subresource of all resources, with an asterisk before its slash.
 * `pods/*` covers nothing. Source: k8s.io/component-helpers, `rbac/validation` and `ResourceMatches`.
 */
export const coversResource = (word: string, resource: string): boolean => {
  const slash = resource.indexOf('/');
  return word === resource || (slash !== -1 && word === `*${resource.slice(slash)}`);
};

/** The names that a rule is limited to; undefined when it is not, and nothing can be said of a list that is not known. */
const namesOf = ({ resourceNames }: PolicyRule): readonly string[] | undefined =>
  isMissing(resourceNames) || (resourceNames.state === 'present' && resourceNames.complete && resourceNames.items.length === 0)
    ? undefined
    : resourceNames.items.map(({ value }) => value);

/** True for a rule that allows something with certain objects only. */
export const isLimitedToNames = (rule: PolicyRule): boolean => namesOf(rule) !== undefined;

/** Which part of an access a rule grants; undefined for none, and where templates decide. */
export const grantOf = (rule: PolicyRule, { group, resources, verbs }: Access): Grant | undefined => {
  if (wordsFor(rule.apiGroups, word => word === group).length === 0) return undefined;
  const wantedVerbs = new Set(verbs);
  const grantedVerbs = wordsFor(rule.verbs, word => wantedVerbs.has(word));
  const grantedResources = wordsFor(rule.resources, word => resources.some(resource => coversResource(word, resource)));
  if (grantedVerbs.length === 0 || grantedResources.length === 0) return undefined;
  return { rule, resources: grantedResources, verbs: grantedVerbs, names: namesOf(rule) };
};

/** What a user asks the API server for. `resource` has its subresource behind a slash; `path` stands for what is not a resource. */
export type AccessRequest =
  | { readonly verb: string; readonly group: string; readonly resource: string; readonly name: string }
  | { readonly verb: string; readonly path: string };

/** A URL of a rule covers itself, and with a `*` at its end all that begin like it. */
export const coversPath = (word: string, path: string): boolean =>
  word === '*' || word === path || (word.endsWith('*') && path.startsWith(word.slice(0, -1).replace(/\*+$/, '')));

/** Whether a rule of a role allows a request, as the authorizer of the API server says. */
export const allows = (rule: PolicyRule, request: AccessRequest): boolean => {
  if ('path' in request) {
    const isVerb = wordsFor(rule.verbs, word => word === request.verb).length > 0;
    return isVerb && rule.nonResourceURLs.items.some(({ value }) => coversPath(value, request.path));
  }
  const grant = grantOf(rule, { group: request.group, resources: [request.resource], verbs: [request.verb] });
  return grant !== undefined && (grant.names === undefined || (request.name !== '' && grant.names.includes(request.name)));
};

/**
 * True for a cluster role whose rules a controller replaces by those of the roles that it selects. What lines of a template may add to a
 * role says nothing of that.
 */
export const isAggregated = (role: Role | ClusterRole): boolean => {
  if (role.kind !== 'ClusterRole') return false;
  const found = role.object.get('aggregationRule');
  return found.state !== 'absent' && found.entry !== undefined && !isMissing(found);
};

/** Whether a cluster role takes over the rules of another one, by its labels. */
export const aggregates = (aggregator: ClusterRole, role: ClusterRole): boolean =>
  aggregator.aggregated.items.some(selector => selectorMatches(selector, labelsAsMap(role.object.labels)) === true);

/**
 * The rules that count for a role among others of its cluster: with an aggregation rule those of all that it selects, directly and through
 * others that aggregate, and none of its own.
 */
export const effectiveRules = (role: Role | ClusterRole, roles: readonly (Role | ClusterRole)[]): readonly PolicyRule[] => {
  if (!isAggregated(role)) return role.rules.items;
  const reached = new Set<Role | ClusterRole>([role]);
  for (const aggregator of reached) {
    if (aggregator.kind !== 'ClusterRole' || !isAggregated(aggregator)) continue;
    for (const other of roles)
      if (other.kind === 'ClusterRole' && other !== aggregator && aggregates(aggregator, other)) reached.add(other);
  }
  return [...reached].flatMap(one => (isAggregated(one) ? [] : one.rules.items));
};

/** `reader` for people: `ClusterRole "reader"`; what is written where a template prints the name. */
export const roleName = (role: Role | ClusterRole): string => {
  const name = writtenName(role)
    .replace(/^(?:name|generateName):\s*/u, '')
    .replace(/^(['"])(.*)\1$/u, '$2');
  return `${role.kind} "${name === '' || /[\n\r]/u.test(name) ? '?' : name}"`;
};

/** Longer texts name nothing. */
const maxName = 200;

/** The name of a role; where a template prints it, what stands there, which mostly says whose role it is. */
export const writtenName = ({ object }: Role | ClusterRole): string => {
  if (object.name !== undefined) return object.name;
  const written = textUnder(object.file.text, objectNameRange(object));
  return written.includes('{{') && written.length <= maxName ? written : '';
};

/** Verbs with which one changes objects, or makes them go away. */
export const writingVerbs: readonly string[] = ['create', 'update', 'patch', 'delete', 'deletecollection'];

/** Those of them with which objects go away. */
export const deletingVerbs: readonly string[] = ['delete', 'deletecollection'];
