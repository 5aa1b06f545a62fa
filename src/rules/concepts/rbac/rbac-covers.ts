import { coversPath, coversResource } from './rbac-grants.ts';

/** A rule of a role as plain lists of words. */
export interface RuleWords {
  readonly verbs: readonly string[];
  readonly apiGroups: readonly string[];
  readonly resources: readonly string[];
  /** Empty: whatever its name. */
  readonly resourceNames: readonly string[];
  readonly nonResourceURLs: readonly string[];
}

const none: Omit<RuleWords, 'verbs'> = { apiGroups: [], resources: [], resourceNames: [], nonResourceURLs: [] };

/** The rule in parts of one verb on one resource or URL each. */
const partsOf = ({ verbs, apiGroups, resources, resourceNames, nonResourceURLs }: RuleWords): readonly RuleWords[] => [
  ...apiGroups.flatMap(group =>
    resources.flatMap(resource =>
      verbs.flatMap(verb => {
        const part = { ...none, verbs: [verb], apiGroups: [group], resources: [resource] };
        return resourceNames.length === 0 ? [part] : resourceNames.map(name => ({ ...part, resourceNames: [name] }));
      }),
    ),
  ),
  ...nonResourceURLs.flatMap(url => verbs.map(verb => ({ ...none, verbs: [verb], nonResourceURLs: [url] }))),
];

const hasAll = (words: readonly string[], wanted: readonly string[], wildcard = '*'): boolean =>
  words.includes(wildcard) || wanted.every(word => words.includes(word));

const covers = (owner: RuleWords, part: RuleWords): boolean =>
  hasAll(owner.verbs, part.verbs) &&
  hasAll(owner.apiGroups, part.apiGroups) &&
  (owner.resources.includes('*') || part.resources.every(resource => owner.resources.some(word => coversResource(word, resource)))) &&
  (owner.resourceNames.length === 0 ||
    (part.resourceNames.length > 0 && part.resourceNames.every(name => owner.resourceNames.includes(name)))) &&
  part.nonResourceURLs.every(url => owner.nonResourceURLs.some(word => coversPath(word, url)));

/**
 * What of the wanted rules is in none of the owner's, in parts of one verb on one resource: whom the API server lets write a role must hold all of it.
 * Source: k8s.io/component-helpers, `auth/rbac/validation.Covers`.
 */
export const notCovered = (owner: readonly RuleWords[], wanted: readonly RuleWords[]): readonly RuleWords[] =>
  wanted.flatMap(partsOf).filter(part => !owner.some(rule => covers(rule, part)));
