import { onceFor } from '../../text/once-for.ts';
import { fieldsAt, groupOf, isFields, itemsAt, textAt, textsAt, valueAt, versionOf } from '../fields.ts';
import type { ClusterKnowledge, ObjectFields, ObjectValue } from '../org-rule.ts';
import type { WebhookRequest } from '../request.ts';
import { type Match, matchesLabels } from '../vap/match.ts';
import { matchesGlob } from './glob.ts';
import { textOf } from './variables.ts';

const all = (matches: readonly Match[]): Match => (matches.includes(false) ? false : (matches.find(match => match !== true) ?? true));
const some = (matches: readonly Match[]): Match => (matches.includes(true) ? true : (matches.find(match => match !== false) ?? false));

const isVersion = (part: string): boolean => /^(?:v\d(?:(?:alpha|beta)\d)?|\*)$/u.test(part);

/** `Pod`, `apps/v1/Deployment`, `v1/Pod`, `Pod/exec`, `*`. Source: Kyverno, `ParseKindSelector`. */
export const selectorOf = (
  text: string,
): { readonly group: string; readonly version: string; readonly kind: string; readonly subresource: string } => {
  const parts = text.split('/');
  const [one = '', two = '', three = '', four = ''] = [...parts.slice(0, -1), ...(parts.at(-1) ?? '').split('.')];
  const any = { group: '*', version: '*' };
  if (two === '') return { ...any, kind: one, subresource: '' };
  if (three === '')
    return isVersion(one) && !(one === '*' && two === two.toLowerCase())
      ? { group: '*', version: one, kind: two, subresource: '' }
      : { ...any, kind: one, subresource: two };
  if (four === '')
    return isVersion(one)
      ? { group: '*', version: one, kind: two, subresource: three }
      : { group: one, version: two, kind: three, subresource: '' };
  return { group: one, version: two, kind: three, subresource: four };
};

const matchesKind = (wanted: ReturnType<typeof selectorOf>, { apiVersion, kind }: WebhookRequest): boolean => {
  if (wanted.subresource !== '' && !(wanted.kind === '*' && wanted.subresource === '*')) return false;
  return (
    matchesGlob(wanted.kind, kind) && matchesGlob(wanted.group, groupOf(apiVersion)) && matchesGlob(wanted.version, versionOf(apiVersion))
  );
};

const anyGlob = (patterns: readonly string[], text: string): boolean =>
  patterns.length === 0 || patterns.some(pattern => matchesGlob(pattern, text));

const textsOf = (fields: ObjectFields): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(fields).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])));

/** A selector whose labels may be globs, as one of labels that the object has. Source: Kyverno, `ReplaceInSelector`. */
const expanded = (selector: ObjectFields, labels: Readonly<Record<string, string>>): ObjectFields => {
  const wanted = Object.entries(fieldsAt(selector, 'matchLabels')).map(([key, value]) => {
    const pattern = textOf(value);
    if (!/[*?]/u.test(key + pattern)) return [key, value] as const;
    return (
      Object.entries(labels).find(([name, own]) => matchesGlob(key, name) && matchesGlob(pattern, own)) ?? [
        key.replaceAll(/[*?]/gu, '0'),
        pattern,
      ]
    );
  });
  return { ...selector, matchLabels: Object.fromEntries(wanted) };
};

const matchesSelector = (selector: ObjectValue | undefined, labelsOf: () => Readonly<Record<string, string>>): boolean => {
  if (!isFields(selector)) return true;
  const labels = labelsOf();
  return matchesLabels(expanded(selector, labels), labels);
};

const matchesAnnotations = (wanted: ObjectFields, object: ObjectFields): boolean => {
  if (Object.keys(wanted).length === 0) return true;
  const own = Object.entries(textsOf(fieldsAt(object, 'metadata', 'annotations')));
  return Object.entries(wanted).every(([key, value]) =>
    own.some(([name, text]) => matchesGlob(key, name) && matchesGlob(textOf(value), text)),
  );
};

/** Whether labels of a request's namespace are what a selector asks for. */
export const matchesNamespaceLabels = (selector: ObjectValue | undefined, request: WebhookRequest, cluster: ClusterKnowledge): Match => {
  if (!isFields(selector)) return true;
  // Kyverno takes it for a mistake.
  if (request.kind === 'Namespace') return false;
  const labels = request.namespace === '' ? {} : cluster.namespaceLabels.get(request.namespace);
  if (labels) return matchesSelector(selector, () => labels);
  return { unknown: `The labels of the namespace "${request.namespace}" are not among the manifests.` };
};

/** What a filter of a `match` or `exclude` says. */
interface Filter {
  readonly kinds: readonly ReturnType<typeof selectorOf>[];
  readonly names: readonly string[];
  readonly namespaces: readonly string[];
  readonly operations: readonly string[];
  readonly annotations: ObjectFields;
  readonly selector: ObjectValue | undefined;
  readonly namespaceSelector: ObjectValue | undefined;
  /** True where it goes by who makes the request. */
  readonly asksWho: boolean;
}

const readFilter = (filter: ObjectValue): Filter => {
  const resources = fieldsAt(filter, 'resources');
  const name = textAt(resources, 'name') ?? '';
  return {
    kinds: textsAt(resources, 'kinds').map(selectorOf),
    names: [...textsAt(resources, 'names'), ...(name === '' ? [] : [name])],
    namespaces: textsAt(resources, 'namespaces'),
    operations: textsAt(resources, 'operations'),
    annotations: fieldsAt(resources, 'annotations'),
    selector: valueAt(resources, 'selector'),
    namespaceSelector: valueAt(resources, 'namespaceSelector'),
    asksWho: ['subjects', 'roles', 'clusterRoles'].some(key => itemsAt(filter, key).length > 0),
  };
};

/** The filters of a block, and how what they say is joined: some of `any`, else all of `all`, else what stands in itself. Read once for all objects. */
const filtersOf = onceFor((block: ObjectFields): { readonly filters: readonly Filter[]; readonly join: typeof all } => {
  const [any, every] = [itemsAt(block, 'any'), itemsAt(block, 'all')];
  if (any.length > 0) return { filters: any.map(readFilter), join: some };
  return { filters: (every.length > 0 ? every : [block]).map(readFilter), join: all };
});

/** Whether a filter is about the kind of a request: it may name none. */
const namesKind = ({ kinds }: Filter, request: WebhookRequest): boolean =>
  kinds.length === 0 || kinds.some(kind => matchesKind(kind, request));

const matchesDescription = (filter: Filter, request: WebhookRequest, cluster: ClusterKnowledge): Match => {
  if (!namesKind(filter, request)) return false;
  const { names, namespaces, operations, annotations, selector, namespaceSelector } = filter;
  const object = request.object ?? request.oldObject ?? {};
  const own = request.kind === 'Namespace' ? request.name : request.namespace;
  const knows = request.knowsNamespace || (namespaces.length === 0 && namespaceSelector === undefined);
  const isAbout =
    anyGlob(names, request.name) &&
    (!knows || anyGlob(namespaces, own)) &&
    (operations.length === 0 || operations.includes(request.operation)) &&
    matchesAnnotations(annotations, object) &&
    matchesSelector(selector, () => textsOf(fieldsAt(object, 'metadata', 'labels')));
  if (isAbout && !knows) return { unknown: 'The object names no namespace, and the rule goes by it: whoever deploys the object decides.' };
  return isAbout && matchesNamespaceLabels(namespaceSelector, request, cluster);
};

const matchesFilter = (filter: Filter, request: WebhookRequest, cluster: ClusterKnowledge): Match => {
  const who: Match = filter.asksWho ? { unknown: 'Only the cluster knows who makes a request.' } : true;
  return all([matchesDescription(filter, request, cluster), who]);
};

/** Whether a `match` or `exclude` is about a request. One that says nothing is about none. Source: Kyverno, `pkg/engine/utils/match.go`. */
export const matchesBlock = (block: ObjectValue | undefined, request: WebhookRequest, cluster: ClusterKnowledge): Match => {
  if (!isFields(block) || Object.keys(block).length === 0) return false;
  const { filters, join } = filtersOf(block);
  return join(filters.map(filter => matchesFilter(filter, request, cluster)));
};

/** Whether a `match` may be about objects of a kind, by the kinds that it names alone; kept by kind (`apiVersion kind`), since most rules are about other ones. */
export const mayBeAbout = (block: ObjectValue | undefined): ((request: WebhookRequest, kind: string) => boolean) => {
  const { filters, join } = filtersOf(isFields(block) ? block : {});
  const known = new Map<string, boolean>();
  return (request, kind) => {
    const may = known.get(kind) ?? join(filters.map(filter => namesKind(filter, request))) === true;
    known.set(kind, may);
    return may;
  };
};

/** Whether a rule is about a request: matched and not excluded. */
export const matchesRule = (rule: ObjectFields, request: WebhookRequest, cluster: ClusterKnowledge): Match => {
  const matched = matchesBlock(valueAt(rule, 'match'), request, cluster);
  if (matched === false) return false;
  const excluded = matchesBlock(valueAt(rule, 'exclude'), request, cluster);
  if (excluded === true) return false;
  return excluded === false ? matched : all([matched, excluded]);
};
