import { fieldsAt, groupOf, itemsAt, textAt, textsAt, valueAt } from '../fields.ts';
import type { ClusterKnowledge, ObjectFields, ObjectValue } from '../org-rule.ts';
import type { WebhookRequest } from '../request.ts';
import { type AdmissionRequest, type Match, matchesResources } from '../vap/match.ts';

/** A glob with a star at its front, its end, or both. Source: Gatekeeper, `pkg/wildcard`. */
const fits = (pattern: string, text: string): boolean => {
  const [front, back] = [pattern.startsWith('*'), pattern.endsWith('*')];
  const middle = pattern.slice(front ? 1 : 0, back && pattern.length > 1 ? -1 : undefined);
  if (front && back) return text.includes(middle);
  if (front) return text.endsWith(middle);
  return back ? text.startsWith(middle) : text === pattern;
};

const isNamespace = ({ kind, apiVersion }: AdmissionRequest): boolean => kind === 'Namespace' && groupOf(apiVersion) === '';

/** The namespace that an object is in; the name of one that is a namespace itself; undefined for other objects of the cluster. */
const namespaceOf = (request: AdmissionRequest): string | undefined =>
  isNamespace(request) ? request.name : request.namespace === '' ? undefined : request.namespace;

const holds = (list: readonly string[], text: string): boolean => list.length === 0 || list.includes('*') || list.includes(text);

const matchesKinds = (kinds: readonly ObjectValue[], { kind, apiVersion }: AdmissionRequest): boolean =>
  kinds.length === 0 || kinds.some(one => holds(textsAt(one, 'kinds'), kind) && holds(textsAt(one, 'apiGroups'), groupOf(apiVersion)));

const matchesNamespaces = (match: ObjectFields, request: AdmissionRequest): boolean => {
  const namespace = namespaceOf(request);
  if (namespace === undefined) return true;
  const [wanted, excluded] = [textsAt(match, 'namespaces'), textsAt(match, 'excludedNamespaces')];
  return (wanted.length === 0 || wanted.some(pattern => fits(pattern, namespace))) && !excluded.some(pattern => fits(pattern, namespace));
};

const matchesScope = (scope: string | undefined, request: AdmissionRequest): boolean => {
  const isInNamespace = !isNamespace(request) && request.namespace !== '';
  if (scope === 'Cluster') return !isInNamespace;
  return scope !== 'Namespaced' || isInNamespace;
};

const matchesName = (name: string | undefined, request: AdmissionRequest): boolean => {
  if (name === undefined || name === '') return true;
  const generated = textAt(request.object ?? request.oldObject, 'metadata', 'generateName') ?? '';
  return fits(name, request.name) || (name.endsWith('*') && generated !== '' && fits(name, generated));
};

/** Fields of a match that go by the namespace of an object. */
const byNamespace = ['namespaces', 'excludedNamespaces', 'namespaceSelector', 'scope'];

/**
 * Whether a constraint is about a request; why that is not known, where labels of namespaces decide. Source: Gatekeeper, `pkg/mutation/match`.
 */
export const matchesConstraint = (constraint: ObjectFields, request: WebhookRequest, cluster: ClusterKnowledge): Match => {
  const match = fieldsAt(constraint, 'spec', 'match');
  const knows = request.knowsNamespace || byNamespace.every(key => valueAt(match, key) === undefined);
  const isAbout =
    matchesKinds(itemsAt(match, 'kinds'), request) &&
    (!knows || (matchesNamespaces(match, request) && matchesScope(textAt(match, 'scope'), request))) &&
    matchesName(textAt(match, 'name'), request) &&
    // What a workload's controller makes of it is not looked at.
    textAt(match, 'source') !== 'Generated';
  if (!isAbout) return false;
  if (!knows) return { unknown: 'The object names no namespace, and the constraint goes by it: whoever deploys the object decides.' };
  const selectors = {
    objectSelector: valueAt(match, 'labelSelector') ?? null,
    namespaceSelector: valueAt(match, 'namespaceSelector') ?? null,
  };
  return matchesResources(selectors, request, cluster);
};
