import { builtInKinds, kindFacts } from '../../facts/kubernetes-kinds.ts';
import { fieldsAt, groupOf, isFields, itemsAt, textAt, textsAt, valueAt, versionOf } from '../fields.ts';
import { matchesGlob } from '../kyverno/glob.ts';
import { selectorOf } from '../kyverno/match.ts';
import { textOf } from '../kyverno/variables.ts';
import type { ObjectFields, ObjectValue } from '../org-rule.ts';
import { resourceOf } from '../vap/names.ts';
import {
  and,
  type Cel,
  called,
  compared,
  each,
  fieldOf,
  fitsGlob,
  fitsOne,
  hasField,
  listOf,
  NotMigrated,
  no,
  not,
  or,
  quoted,
  yes,
} from './cel-source.ts';

/** The filters of a `match` or `exclude`: of `any`, of `all`, or the block itself. */
const filtersOf = (block: ObjectValue | undefined): { readonly filters: readonly ObjectValue[]; readonly how: 'any' | 'all' } => {
  const [any, all] = [itemsAt(block, 'any'), itemsAt(block, 'all')];
  if (any.length > 0) return { filters: any, how: 'any' };
  return { filters: all.length > 0 ? all : isFields(block) && Object.keys(block).length > 0 ? [block] : [], how: 'all' };
};

const kindsIn = (filter: ObjectValue): readonly string[] => textsAt(filter, 'resources', 'kinds');

/** The operations that a `match` names, and by default those that rules are about. */
export const operationsOf = (block: ObjectValue | undefined): readonly string[] => {
  const named = filtersOf(block).filters.map(filter => textsAt(filter, 'resources', 'operations'));
  if (named.every(list => list.length === 0)) return ['CREATE', 'UPDATE'];
  const [first = []] = named;
  if (named.some(list => list.join() !== first.join())) throw new NotMigrated('Its filters are about different operations.');
  if (first.some(operation => operation !== 'CREATE' && operation !== 'UPDATE'))
    throw new NotMigrated('It is about objects that are removed or connected to, which nothing here proves.');
  return first;
};

/** All kinds that a `match` names. */
export const namedKinds = (block: ObjectValue | undefined): readonly string[] => {
  const { filters, how } = filtersOf(block);
  const named = filters.map(kindsIn);
  const decisive = how === 'all' ? named.filter(kinds => kinds.length > 0).slice(0, 1) : named;
  if (decisive.length === 0 || decisive.some(kinds => kinds.length === 0)) throw new NotMigrated('Its "match" names no kinds.');
  return [...new Set(decisive.flat())];
};

/** Kinds as resources. @throws NotMigrated for those whose resource is not known. */
export const resourcesOf = (kinds: readonly string[], minor: number): readonly ObjectFields[] => {
  if (kinds.includes('*')) return [{ apiGroups: ['*'], apiVersions: ['*'], resources: ['*'] }];
  const rules = new Map<
    string,
    { readonly apiGroups: readonly string[]; readonly apiVersions: readonly string[]; readonly resources: Set<string> }
  >();
  for (const text of kinds) {
    const { group, version, kind, subresource } = selectorOf(text);
    if (subresource !== '') throw new NotMigrated(`It is about the subresource "${text.slice(0, 60)}".`);
    const known = builtInKinds().filter(
      one =>
        one.kind === kind &&
        matchesGlob(group, groupOf(one.apiVersion)) &&
        matchesGlob(version, versionOf(one.apiVersion)) &&
        isServed(one, minor),
    );
    if (known.length === 0)
      throw new NotMigrated(`The resource of the kind "${text.slice(0, 60)}" is not known: it is none of Kubernetes.`);
    const apiVersions = version === '*' ? ['*'] : [...new Set(known.map(one => versionOf(one.apiVersion)))];
    for (const own of new Set(known.map(one => groupOf(one.apiVersion)))) {
      const key = `${own} ${apiVersions.join()}`;
      const rule = rules.get(key) ?? { apiGroups: [own], apiVersions, resources: new Set<string>() };
      rule.resources.add(resourceOf(kind));
      rules.set(key, rule);
    }
  }
  return [...rules.values()].map(({ resources, ...rule }) => ({ ...rule, resources: [...resources] }));
};

const isServed = ({ apiVersion, kind }: { readonly apiVersion: string; readonly kind: string }, minor: number): boolean => {
  const removed = kindFacts(apiVersion, kind)?.removed;
  return removed === undefined || Number(removed.slice(removed.indexOf('.') + 1)) > minor;
};

/** What a filter is held against. */
export interface MatchRoots {
  /** `object`, or `oldObject`. */
  readonly object: string;
  /** The kinds that the rule is about: those alone need not be asked for. */
  readonly kinds: readonly string[];
  /** True where the rule is for pods and what makes them: a filter about pods is about all of these. */
  readonly isForPods: boolean;
}

/** Whether an object is matched, within the kinds that the rule is about. A block that says nothing matches nothing. @throws NotMigrated */
export const blockSource = (block: ObjectValue | undefined, roots: MatchRoots): Cel => {
  const { filters, how } = filtersOf(block);
  if (filters.length === 0) return no;
  const sources = filters.map(filter => filterSource(filter, roots));
  return how === 'any' ? or(...sources) : and(...sources);
};

const filterSource = (filter: ObjectValue, roots: MatchRoots): Cel => {
  for (const key of ['subjects', 'roles', 'clusterRoles'])
    if (itemsAt(filter, key).length > 0) throw new NotMigrated(`It goes by who asks ("${key}"), which no object proves.`);
  const resources = fieldsAt(filter, 'resources');
  const { object } = roots;
  const names = [...textsAt(resources, 'names'), ...[textAt(resources, 'name') ?? ''].filter(name => name !== '')];
  const namespaces = textsAt(resources, 'namespaces');
  const operations = textsAt(resources, 'operations');
  const metadata = `${object}.metadata`;
  return and(
    kindSource(textsAt(resources, 'kinds'), roots),
    names.length === 0 ? yes : fitsOne(`${metadata}.name`, names),
    namespaces.length === 0 ? yes : fitsOne("(has(request.namespace) ? request.namespace : '')", namespaces),
    operations.length === 0 || operations.length === 2 ? yes : fitsOne('request.operation', operations),
    annotationsSource(fieldsAt(resources, 'annotations'), metadata),
    selectorSource(valueAt(resources, 'selector'), metadata),
    namespaceSource(valueAt(resources, 'namespaceSelector'), roots),
  );
};

const kindSource = (named: readonly string[], { object, kinds, isForPods }: MatchRoots): Cel => {
  if (named.length === 0 || named.includes('*') || isForPods) return yes;
  if (kinds.every(kind => named.includes(kind))) return yes;
  const selectors = named.map(selectorOf);
  if (
    selectors.some(({ group, version, subresource, kind }) => group !== '*' || version !== '*' || subresource !== '' || /[*?]/u.test(kind))
  )
    throw new NotMigrated('Its filters name versions or groups of kinds that others do not.');
  const [first = '', ...others] = selectors.map(({ kind }) => kind);
  if (others.length === 0) return compared(`${object}.kind`, '==', quoted(first));
  return { text: `${object}.kind in ${listOf([first, ...others])}`, binds: 'relation' };
};

const annotationsSource = (wanted: ObjectFields, metadata: string): Cel => {
  const entries = Object.entries(wanted);
  return entries.length === 0
    ? yes
    : and(hasField(metadata, 'annotations'), ...entries.map(([key, value]) => entrySource(`${metadata}.annotations`, key, textOf(value))));
};

/** One entry of labels or annotations. */
const entrySource = (map: string, key: string, pattern: string): Cel => {
  if (!/[*?]/u.test(key)) return and({ text: `${quoted(key)} in ${map}`, binds: 'relation' }, labelFits(`${map}[${quoted(key)}]`, pattern));
  return each(map, 'exists', 'key', and(fitsGlob('key', key), labelFits(`${map}[key]`, pattern)));
};

/** Labels and annotations are texts. */
const labelFits = (value: string, pattern: string): Cel =>
  /[*?]/u.test(pattern) ? fitsGlob(value, pattern) : compared(value, '==', quoted(pattern));

const selectorSource = (selector: ObjectValue | undefined, metadata: string): Cel =>
  isFields(selector) ? labelsSource(selector, hasField(metadata, 'labels'), `${metadata}.labels`) : yes;

/** A selector of labels, for labels that may be absent. */
const labelsSource = (selector: ObjectFields, has: Cel, labels: string): Cel =>
  and(
    ...Object.entries(fieldsAt(selector, 'matchLabels')).map(([key, value]) => and(has, entrySource(labels, key, textOf(value)))),
    ...itemsAt(selector, 'matchExpressions').map(item => expressionSource(item, has, labels)),
  );

const expressionSource = (item: ObjectValue, has: Cel, labels: string): Cel => {
  const [key, values] = [textAt(item, 'key') ?? '', textsAt(item, 'values')];
  const isThere = and(has, { text: `${quoted(key)} in ${labels}`, binds: 'relation' });
  const isIn: Cel = { text: `${labels}[${quoted(key)}] in ${listOf(values)}`, binds: 'relation' };
  switch (textAt(item, 'operator')) {
    case 'Exists':
      return isThere;
    case 'DoesNotExist':
      return not(isThere);
    case 'In':
      return and(isThere, isIn);
    case 'NotIn':
      return not(and(isThere, isIn));
    default:
      throw new NotMigrated('A selector has an operator that there is none of.');
  }
};

/** Labels of the namespace. Kyverno takes a selector for a mistake where the object is a Namespace. */
const namespaceSource = (selector: ObjectValue | undefined, { object, kinds }: MatchRoots): Cel => {
  if (!isFields(selector)) return yes;
  const has = and(compared('namespaceObject', '!=', 'null'), called(`has(${fieldOf('namespaceObject.metadata', 'labels')})`));
  const isNone = kinds.some(kind => kind === '*' || kind.split('/').at(-1) === 'Namespace')
    ? compared(`${object}.kind`, '!=', "'Namespace'")
    : yes;
  return and(isNone, labelsSource(selector, has, 'namespaceObject.metadata.labels'));
};
