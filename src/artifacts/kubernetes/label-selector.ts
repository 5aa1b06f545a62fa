import { entriesOf, hasUnseen, isMissing, itemsOf, lookup, mappingAt, type Place, sequenceAt, stringAt } from '../yaml/lookup.ts';
import type { YamlNode } from '../yaml/model.ts';
import { isSubstituted } from './substituted-text.ts';

/** Labels as far as they are known. An undefined value is there but not known; without `complete` there may be further labels. */
export interface LabelMap {
  readonly values: ReadonlyMap<string, string | undefined>;
  readonly complete: boolean;
}

/** One condition of a selector. `values` is undefined when they are not known. */
export interface LabelRequirement {
  readonly key: string;
  /** `Gt` and `Lt` compare whole numbers; only texts have them, no `LabelSelector`. */
  readonly operator: 'In' | 'NotIn' | 'Exists' | 'DoesNotExist' | 'Gt' | 'Lt';
  readonly values: readonly string[] | undefined;
}

/** All requirements must hold; none at all selects everything. Without `complete` there may be further ones. */
export interface LabelSelector {
  readonly requirements: readonly LabelRequirement[];
  readonly complete: boolean;
}

const labelText = (node: YamlNode): string | undefined => (node.kind === 'scalar' && !node.opaque ? node.value : undefined);

/** The labels under a place: none when nothing is there, unknown ones when a template may print some or no mapping is there. */
export const labelsAsMap = (place: Place): LabelMap => {
  if (isMissing(place)) return { values: new Map(), complete: true };
  const values = new Map<string, string | undefined>();
  let complete = mappingAt(place) !== undefined && !hasUnseen(place);
  for (const { name } of entriesOf(place)) {
    if (name === undefined || isSubstituted(name)) complete = false;
    else {
      const found = lookup(place, name);
      values.set(name, found.state === 'present' ? labelText(found.node) : undefined);
    }
  }
  return { values, complete };
};

/** The plain map of a Service's or ReplicationController's `selector` as requirements. */
export const mapSelector = (place: Place): LabelSelector => {
  const { values, complete } = labelsAsMap(place);
  const requirements = [...values].map(([key, value]) => ({
    key,
    operator: 'In' as const,
    values: value === undefined ? undefined : [value],
  }));
  return { requirements, complete };
};

/** A `LabelSelector`: `matchLabels` and `matchExpressions` together. Source: meta/v1 LabelSelector. */
export const labelSelector = (place: Place): LabelSelector => {
  const labels = mapSelector(lookup(place, 'matchLabels'));
  const expressions = lookup(place, 'matchExpressions');
  const read = itemsOf(expressions).map(requirementOf);
  const known = read.filter(requirement => requirement !== undefined);
  const areSeen = isMissing(expressions) || (sequenceAt(expressions) !== undefined && !hasUnseen(expressions));
  return {
    requirements: [...labels.requirements, ...known],
    complete: labels.complete && !hasUnseen(place) && areSeen && known.length === read.length,
  };
};

/** The operators of label selectors, by their names. */
export const labelOperators: ReadonlyMap<string, 'In' | 'NotIn' | 'Exists' | 'DoesNotExist'> = new Map(
  (['In', 'NotIn', 'Exists', 'DoesNotExist'] as const).map(operator => [operator, operator]),
);

const requirementOf = (expression: YamlNode): LabelRequirement | undefined => {
  const key = stringAt(expression, 'key');
  const operator = labelOperators.get(stringAt(expression, 'operator') ?? '');
  if (key === undefined || operator === undefined) return undefined;
  const values = lookup(expression, 'values');
  const texts = itemsOf(values).map(labelText);
  const known = texts.filter(text => text !== undefined);
  return { key, operator, values: hasUnseen(values) || known.length < texts.length ? undefined : known };
};

/**
 * Whether an expression selects what has this value under its key, of which all is known; undefined stands for no such label, which `NotIn` and
 * `DoesNotExist` select, too. Source: Kubernetes, "Labels and selectors".
 */
export const selectsValue = (
  { operator, values }: { readonly operator: 'In' | 'NotIn' | 'Exists' | 'DoesNotExist'; readonly values: readonly string[] },
  value: string | undefined,
): boolean => {
  switch (operator) {
    case 'In':
      return value !== undefined && values.includes(value);
    case 'NotIn':
      return value === undefined || !values.includes(value);
    case 'Exists':
      return value !== undefined;
    case 'DoesNotExist':
      return value === undefined;
  }
};

/** Whether a selector selects something with these labels; `unknown` when that hangs on what is not known. */
export const selectorMatches = (selector: LabelSelector, labels: LabelMap): boolean | 'unknown' => {
  const answers = selector.requirements.map(requirement => requirementHolds(requirement, labels));
  if (answers.includes(false)) return false;
  return selector.complete && !answers.includes('unknown') ? true : 'unknown';
};

const requirementHolds = ({ key, operator, values }: LabelRequirement, labels: LabelMap): boolean | 'unknown' => {
  const negative = operator === 'NotIn' || operator === 'DoesNotExist';
  if (!labels.values.has(key)) return labels.complete ? negative : 'unknown';
  if (operator === 'Exists' || operator === 'DoesNotExist') return !negative;
  if (operator === 'Gt' || operator === 'Lt') return compares(operator, labels.values.get(key), values?.[0]);
  const among = isAmong(labels.values.get(key), values);
  return among === 'unknown' ? among : among !== negative;
};

const wholeNumber = /^[-+]?\d{1,19}$/u;

const compares = (operator: 'Gt' | 'Lt', value: string | undefined, bound: string | undefined): boolean | 'unknown' => {
  if (value === undefined || bound === undefined || isSubstituted(value)) return 'unknown';
  if (!wholeNumber.test(value) || !wholeNumber.test(bound)) return false;
  return operator === 'Gt' ? BigInt(value) > BigInt(bound) : BigInt(value) < BigInt(bound);
};

const namePart = /^[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/u;
const prefixPart = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/u;

/** Whether a text can be the key of a label. Source: k8s.io/apimachinery, `IsQualifiedName`. */
const isLabelKey = (key: string): boolean => {
  const slash = key.indexOf('/');
  const prefix = slash === -1 ? undefined : key.slice(0, slash);
  const isPrefix = prefix === undefined || (prefix.length <= 253 && prefix.split('.').every(part => prefixPart.test(part)));
  return isPrefix && namePart.test(key.slice(slash + 1));
};

const countProblems: Readonly<Record<LabelRequirement['operator'], (count: number) => string | undefined>> = {
  In: count => (count === 0 ? 'has no values' : undefined),
  NotIn: count => (count === 0 ? 'has no values' : undefined),
  Exists: count => (count > 0 ? 'takes no values' : undefined),
  DoesNotExist: count => (count > 0 ? 'takes no values' : undefined),
  Gt: count => (count === 1 ? undefined : 'takes one value'),
  Lt: count => (count === 1 ? undefined : 'takes one value'),
};

/** Why Kubernetes refuses a requirement of which all is known; undefined where it takes it. Source: k8s.io/apimachinery, `labels.NewRequirement`. */
export const requirementProblem = ({ key, operator, values = [] }: LabelRequirement): string | undefined => {
  if (!isLabelKey(key)) return `${JSON.stringify(key)} is no key of a label`;
  const problem = countProblems[operator](values.length);
  if (problem !== undefined) return `the condition on ${JSON.stringify(key)} ${problem}`;
  const bad = values.find(
    value => (value !== '' && !namePart.test(value)) || ((operator === 'Gt' || operator === 'Lt') && !isNumber(value)),
  );
  return bad === undefined ? undefined : `${JSON.stringify(bad)} is no value for ${JSON.stringify(key)}`;
};

const isNumber = (text: string): boolean => wholeNumber.test(text) && BigInt.asIntN(64, BigInt(text)) === BigInt(text);

const isAmong = (value: string | undefined, values: readonly string[] | undefined): boolean | 'unknown' => {
  if (value === undefined || values === undefined) return 'unknown';
  if (values.includes(value)) return true;
  return isSubstituted(value) || values.some(isSubstituted) ? 'unknown' : false;
};
