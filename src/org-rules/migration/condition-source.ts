import { parseQuantity } from '../../rules/kubernetes/concepts/quantities.ts';
import { isFields, isItems, itemsAt, textAt, valueAt } from '../fields.ts';
import { rangeForm } from '../kyverno/conditions.ts';
import { literalOf, type Step, stepsOf } from '../kyverno/path.ts';
import { textOf } from '../kyverno/variables.ts';
import type { ObjectValue } from '../org-rule.ts';
import {
  and,
  type Cel,
  type Comparison,
  called,
  compared,
  each,
  fieldOf,
  fitsGlob,
  fitsOne,
  hasField,
  itemName,
  NotMigrated,
  no,
  not,
  optionalField,
  or,
  quoted,
  yes,
} from './cel-source.ts';
import { amountSource, isListOfScalars } from './scalar-source.ts';

/** What expressions of a rule stand for. */
export interface Roots {
  /** The object that is judged: `object`, or `oldObject`. */
  readonly object: string;
  /** Where its `spec` and `metadata` are meant: itself, or the pod that it makes. */
  readonly pod: string;
  /** What `request.operation` is. */
  readonly operation: string;
  /** The item of a `foreach`. */
  readonly element?: string;
  /** True where the path of a `foreach` is read. */
  readonly isList?: boolean;
  readonly taken: ReadonlySet<string>;
}

/** What a variable gives: its text, and whether that is a list. */
interface ValueSource {
  readonly text: string;
  readonly isList: boolean;
  readonly path: readonly string[];
}

/** Where Kyverno compares in both directions, and a text of an object may be a pattern itself. */
const mayHoldGlobs = new Set([
  'verbs',
  'resources',
  'apiGroups',
  'resourceNames',
  'nonResourceURLs',
  'host',
  'hosts',
  'command',
  'args',
  'value',
]);

const shown = (expression: string): string => `"${expression.slice(0, 100)}"`;

const keyOf = (step: Step | undefined): string | undefined => (typeof step === 'object' && 'key' in step ? step.key : undefined);

/** What a path begins at, and what of it is left. */
const rootOf = (steps: readonly Step[], roots: Roots, expression: string): { readonly text: string; readonly rest: readonly Step[] } => {
  const [first, second, third] = steps.map(keyOf);
  if (first === 'element' && roots.element !== undefined) return { text: roots.element, rest: steps.slice(1) };
  if (first === 'request' && second === 'object')
    return { text: third === 'spec' || third === 'metadata' ? roots.pod : roots.object, rest: steps.slice(2) };
  if (first === 'request' && second === 'operation' && steps.length === 2) return { text: roots.operation, rest: [] };
  throw new NotMigrated(`${shown(expression)} has no counterpart in CEL that is the same for every object.`);
};

const plainPath = (text: string, steps: readonly Step[]): string =>
  steps.reduce((holder, step) => {
    if (step === 'each') throw new NotMigrated('A list within a list is flattened.');
    return 'key' in step ? fieldOf(holder, step.key) : `${holder}[${step.index}]`;
  }, text);

const optionalPath = (text: string, steps: readonly Step[]): string =>
  steps.reduce((holder, step) => {
    if (step === 'each') throw new NotMigrated('A list within a list is flattened.');
    if ('index' in step && step.index < 0) throw new NotMigrated('Items are counted from the end of a list.');
    return 'key' in step ? optionalField(holder, step.key) : `${holder}[?${step.index}]`;
  }, text);

/** What a variable gives. @throws NotMigrated */
export const valueSource = (expression: string, roots: Roots): ValueSource => {
  const [written = '', fallback, ...more] = expression.split('||').map(part => part.trim());
  if (more.length > 0) throw new NotMigrated(`${shown(expression)} has more than one default.`);
  const steps = stepsOf(written);
  if (steps === undefined || written === '') throw new NotMigrated(`${shown(expression)} is no path of JMESPath with a default.`);
  const { text, rest } = rootOf(steps, roots, expression);
  const path = rest.flatMap(step => keyOf(step) ?? []);
  const split = rest.indexOf('each');
  const literal = fallback === undefined ? undefined : literalOf(fallback);
  if (fallback !== undefined && literal === undefined) throw new NotMigrated(`${shown(expression)} has another variable for a default.`);
  if (split === -1) return { path, ...scalarOrList(text, rest, literal, roots.isList === true || isListOfScalars(path)) };
  const [before, after] = [rest.slice(0, split), rest.slice(split + 1)];
  if (literal !== undefined && !(literal === '' || (isItems(literal) && literal.length === 0)))
    throw new NotMigrated(`${shown(expression)} is a list with a default that is none.`);
  const list = literal === undefined ? plainPath(text, before) : `${optionalPath(text, before)}.orValue([])`;
  return { path, isList: true, text: projected(list, after, path.at(before.length - 1) ?? '', roots) };
};

const scalarOrList = (
  text: string,
  steps: readonly Step[],
  literal: ObjectValue | undefined,
  isList: boolean,
): { readonly text: string; readonly isList: boolean } => {
  if (literal === undefined || steps.length === 0) return { text: plainPath(text, steps), isList };
  const found = optionalPath(text, steps);
  if (isList) {
    if (literal !== '' && !(isItems(literal) && literal.length === 0)) throw new NotMigrated('The default of a list is a value.');
    return { text: `${found}.orValue([])`, isList };
  }
  if (literal === true || literal === null || isFields(literal) || isItems(literal))
    throw new NotMigrated('The default is no text, number or "false".');
  if (typeof literal !== 'string' || literal === '')
    return { text: `${found}.orValue(${literal === '' ? "''" : textOf(literal)})`, isList };
  return { text: `(${found}.orValue('') == '' ? ${quoted(literal)} : ${plainPath(text, steps)})`, isList };
};

/** `containers[].image`: the values of the items that have one. */
const projected = (list: string, steps: readonly Step[], key: string, roots: Roots): string => {
  if (steps.length === 0) return list;
  const name = itemName(key, roots.taken);
  const guards: Cel[] = [];
  let here = name;
  for (const step of steps) {
    const field = keyOf(step);
    if (field === undefined) throw new NotMigrated('A list within a list is flattened.');
    guards.push(hasField(here, field));
    here = fieldOf(here, field);
  }
  return `${list}.filter(${name}, ${and(...guards).text}).map(${name}, ${here})`;
};

/** The text of a key: one variable alone. */
const variableIn = (key: ObjectValue | undefined): string | undefined =>
  typeof key === 'string' ? /^\s*\{\{([^{}]{0,2000})\}\}\s*$/u.exec(key)?.[1]?.trim() : undefined;

const hasVariable = (value: ObjectValue): boolean => textOf(value).includes('{{');

type Sources = (key: ValueSource, value: ObjectValue) => Cel;

const amongSource =
  (quantifier: 'all' | 'exists', wanted: boolean): Sources =>
  (key, value) => {
    if (value === null || isFields(value)) return no;
    const texts = isItems(value) ? value.map(textOf) : [textOf(value)];
    const isJson = !isItems(value) && typeof value === 'string' && value.trim().startsWith('[');
    if (isJson || (typeof value === 'string' && rangeForm.test(value)))
      throw new NotMigrated(`${shown(textOf(value))} is a list or range in a text.`);
    if (key.path.some(one => mayHoldGlobs.has(one)))
      throw new NotMigrated('A text of the object may be a pattern itself ("*"), and Kyverno compares in both directions.');
    const isIn = (one: string): Cel => (wanted ? fitsOne(one, texts) : not(fitsOne(one, texts)));
    return key.isList ? each(key.text, quantifier, 'item', isIn('item')) : isIn(key.text);
  };

const equalSource: Sources = ({ text, isList, path }, value) => {
  if (isList || isFields(value) || isItems(value) || value === null) throw new NotMigrated('A list or fields are compared as a whole.');
  if (typeof value === 'boolean') return compared(text, '==', String(value));
  if (typeof value !== 'string') return or(compared(text, '==', textOf(value)), compared(text, '==', quoted(textOf(value))));
  if (parseQuantity(value) === undefined)
    return /[*?]/u.test(value) ? and(called(`type(${text}) == string`), fitsGlob(text, value)) : compared(text, '==', quoted(value));
  return amountSource(text, '==', value, [...path, 'data']);
};

const orderSource =
  (comparison: Comparison): Sources =>
  ({ text, isList, path }, value) => {
    if (isList || (typeof value !== 'string' && typeof value !== 'bigint' && typeof value !== 'number'))
      throw new NotMigrated('A list or fields are compared as an amount.');
    return amountSource(text, comparison, String(value), path);
  };

const operators: Readonly<Record<string, Sources>> = {
  equal: equalSource,
  equals: equalSource,
  notequal: (key, value) => not(equalSource(key, value)),
  notequals: (key, value) => not(equalSource(key, value)),
  in: amongSource('all', true),
  allin: amongSource('all', true),
  anyin: amongSource('exists', true),
  notin: amongSource('exists', false),
  anynotin: amongSource('exists', false),
  allnotin: amongSource('all', false),
  greaterthan: orderSource('>'),
  greaterthanorequals: orderSource('>='),
  lessthan: orderSource('<'),
  lessthanorequals: orderSource('<='),
};

const conditionSource = (condition: ObjectValue, roots: Roots): Cel => {
  const name = textAt(condition, 'operator') ?? '';
  const operator = Object.hasOwn(operators, name.toLowerCase()) ? operators[name.toLowerCase()] : undefined;
  if (operator === undefined) throw new NotMigrated(`The operator ${shown(name)} has no counterpart.`);
  const [key, value] = [variableIn(valueAt(condition, 'key')), valueAt(condition, 'value') ?? null];
  if (key === undefined) throw new NotMigrated(`The key ${shown(textOf(valueAt(condition, 'key') ?? null))} is not one variable.`);
  if (hasVariable(value)) throw new NotMigrated('The value of a condition is another one for each object.');
  if (/^request\.operation\b/u.test(key) && /DELETE|CONNECT/u.test(textOf(value)))
    throw new NotMigrated('It is about objects that are removed or connected to, which nothing here proves.');
  return operator(valueSource(key, roots), value);
};

/** Conditions of `preconditions` or `deny`: all of `all` and one of `any`; a plain list is all. @throws NotMigrated */
export const conditionsSource = (conditions: ObjectValue | undefined, roots: Roots): Cel => {
  if (conditions === undefined || conditions === null) return yes;
  if (isItems(conditions))
    return and(
      ...conditions.map(one =>
        isFields(one) && ('any' in one || 'all' in one) ? conditionsSource(one, roots) : conditionSource(one, roots),
      ),
    );
  const [any, all] = [itemsAt(conditions, 'any'), itemsAt(conditions, 'all')];
  const some = any.length === 0 ? yes : or(...any.map(one => conditionSource(one, roots)));
  return and(...all.map(one => conditionSource(one, roots)), some);
};

/** That what conditions of a `foreach` ask of an item is there: Kyverno leaves out an item of which it is not. */
export const askedFields = (conditions: ObjectValue | undefined, element: string): Cel => {
  if (isItems(conditions)) return and(...conditions.map(one => askedFields(one, element)));
  if (!isFields(conditions)) return yes;
  const steps = stepsOf(variableIn(conditions['key']) ?? '') ?? [];
  const keys = steps.flatMap(step => keyOf(step) ?? []);
  const guards: Cel[] = [];
  if (keys[0] === 'element' && keys.length === steps.length)
    keys.slice(1).reduce((here, key) => {
      guards.push(hasField(here, key));
      return fieldOf(here, key);
    }, element);
  return and(...guards, askedFields(conditions['any'], element), askedFields(conditions['all'], element));
};

/** A message with variables as an expression; undefined where it has none, or one that is no path. */
export const messageSource = (message: string, roots: Roots): string | undefined => {
  const parts = message.split(/\{\{([^{}]{0,2000})\}\}/u);
  if (parts.length === 1) return undefined;
  try {
    return parts
      .map((part, index) => (index % 2 === 0 ? quoted(part.replaceAll(/\s+/gu, ' ')) : `string(${valueSource(part.trim(), roots).text})`))
      .filter(part => part !== "''")
      .join(' + ');
  } catch (error) {
    if (error instanceof NotMigrated) return undefined;
    throw error;
  }
};
