import { isFields, isItems } from '../fields.ts';
import { type ObjectFields, type ObjectValue, UnknownPart } from '../org-rule.ts';

/** What expressions of a rule may ask for. */
export interface Variables {
  readonly request: ObjectFields;
  /** What a `foreach` is at. */
  readonly element?: ObjectValue;
  readonly elementIndex?: number;
  /** What is given in place of the context: by tests. */
  readonly given?: ObjectFields;
  /** Names of the rule's context: they come from the cluster, or are computed from what does. */
  readonly context: ReadonlySet<string>;
}

/** An expression has no value here. `cluster`: only the cluster knows it; `policy`: it is not evaluated here. */
export class VariableUnknown extends Error {
  readonly reason: 'cluster' | 'policy';

  constructor(reason: 'cluster' | 'policy', message: string) {
    super(message);
    this.reason = reason;
  }
}

/** A step of a path: a key, an index, or all items. */
export type Step = { readonly key: string } | { readonly index: number } | 'each';

const stepForm = /\.?(?:([A-Za-z_]\w*)|"((?:[^"\\]|\\.)*)")|\[(-?\d{1,6})\]|(\[\*?\])/uy;

/** A path of JMESPath: names, quoted names, indices and projections. Undefined for any other expression. */
export const stepsOf = (expression: string): readonly Step[] | undefined => {
  const steps: Step[] = [];
  stepForm.lastIndex = 0;
  while (stepForm.lastIndex < expression.length) {
    const isFirst = stepForm.lastIndex === 0;
    const found = stepForm.exec(expression);
    if (found === null || (!isFirst && !/^[.[]/u.test(found[0])) || (isFirst && found[0].startsWith('.'))) return undefined;
    const [, name, quoted, index, each] = found;
    if (each !== undefined) steps.push('each');
    else if (index !== undefined) steps.push({ index: Number(index) });
    else steps.push({ key: name ?? JSON.parse(`"${quoted ?? ''}"`) });
  }
  return steps;
};

/** What stands under a path; null where nothing does. Source: JMESPath specification. */
const under = (value: ObjectValue, steps: readonly Step[]): ObjectValue => {
  const [step, ...rest] = steps;
  if (step === undefined) return value;
  if (value instanceof UnknownPart) throw new VariableUnknown('cluster', value.reason);
  if (step === 'each') {
    if (!isItems(value)) return null;
    const all = value.map(item => under(item, rest)).filter(item => item !== null);
    return rest.includes('each') ? all.flatMap(item => (isItems(item) ? item : [item])) : all;
  }
  if ('index' in step) return isItems(value) ? under(value.at(step.index) ?? null, rest) : null;
  return isFields(value) && Object.hasOwn(value, step.key) ? under(value[step.key] ?? null, rest) : null;
};

/** What a request has that no repository tells. */
const onlyInCluster = new Set(['userInfo', 'roles', 'clusterRoles', 'dryRun', 'options', 'uid']);
const clusterVariables = new Set(['serviceAccountName', 'serviceAccountNamespace', 'images', 'globalContext']);

const shown = (expression: string): string => `"${expression.slice(0, 100)}"`;

const valueUnder = (expression: string, steps: readonly Step[], variables: Variables): ObjectValue => {
  const [root, ...rest] = steps;
  const [second] = rest;
  const name = typeof root === 'object' && 'key' in root ? root.key : '';
  const given = variables.given === undefined ? null : under(variables.given, steps);
  if (given !== null) return given;
  if (name === 'request' && typeof second === 'object' && 'key' in second && onlyInCluster.has(second.key))
    throw new VariableUnknown('cluster', `Only the cluster knows ${shown(expression)}.`);
  if (name === 'request') return under(variables.request, rest);
  if (name === 'element') return under(variables.element ?? null, rest);
  if (name === 'elementIndex') return BigInt(variables.elementIndex ?? 0);
  if (variables.context.has(name) || clusterVariables.has(name))
    throw new VariableUnknown('cluster', `${shown(expression)} comes from the context of the rule, which only the cluster has.`);
  throw new VariableUnknown('policy', `The expression ${shown(expression)} is not evaluated here.`);
};

/** A literal: `'text'`, or JSON between backticks. */
export const literalOf = (text: string): ObjectValue | undefined => {
  if (/^'[^']*'$/u.test(text)) return text.slice(1, -1);
  if (!/^`[^`]*`$/u.test(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text.slice(1, -1));
    return typeof value === 'number' && Number.isInteger(value) ? BigInt(value) : (value as ObjectValue);
  } catch {
    return undefined;
  }
};

const isNothing = (value: ObjectValue): boolean =>
  value === null ||
  value === '' ||
  value === false ||
  (isItems(value) && value.length === 0) ||
  (isFields(value) && Object.keys(value).length === 0);

/** Longest expression that is read, in UTF-16 units. */
const maxExpression = 1_000;

const evaluate = (given: string, variables: Variables): ObjectValue => {
  const expression = given.trim();
  if (expression.length > maxExpression) throw new VariableUnknown('policy', 'An expression is longer than is read.');
  const parts = expression.split('||').map(part => part.trim());
  let last: ObjectValue = null;
  for (const part of parts) {
    const literal = literalOf(part);
    const steps = literal === undefined ? stepsOf(part) : [];
    if (steps === undefined || part === '')
      throw new VariableUnknown('policy', `The expression ${shown(expression)} is not evaluated here.`);
    last = literal === undefined ? valueUnder(part, steps, variables) : literal;
    if (!isNothing(last)) return last;
  }
  return last;
};

const variable = /\{\{([^{}]{0,2000})\}\}/gu;

/** A value as it stands in a text: JSON for what is no scalar. */
export const textOf = (value: ObjectValue): string => {
  if (typeof value === 'string') return value;
  if (typeof value === 'bigint') return String(value);
  return JSON.stringify(value, (_, one: unknown) => (typeof one === 'bigint' ? Number(one) : one)) ?? '';
};

/** The value of an expression of its own, without braces: the list of a `foreach`. */
export const listOf = (expression: string, variables: Variables): readonly ObjectValue[] => {
  const value = evaluate(expression.replaceAll(/^\{\{|\}\}$/gu, ''), variables);
  if (isItems(value)) return value;
  return value === null ? [] : [value];
};

/** A part of a value that is not known. */
const unknownIn = (value: ObjectValue): UnknownPart | undefined => {
  if (value instanceof UnknownPart) return value;
  const parts = isItems(value) ? value : isFields(value) ? Object.values(value) : [];
  for (const part of parts) {
    const found = unknownIn(part);
    if (found) return found;
  }
  return undefined;
};

/** A text with its variables filled in; one that is a variable alone becomes its value. @throws VariableUnknown */
export const filled = (text: string, variables: Variables): ObjectValue => {
  const whole = /^\s*\{\{([^{}]{0,2000})\}\}\s*$/u.exec(text);
  const get = (expression: string): ObjectValue => {
    const value = evaluate(expression, variables);
    if (value === null) throw new VariableUnknown('policy', `The variable ${shown(expression.trim())} has no value for this object.`);
    const unknown = unknownIn(value);
    if (unknown) throw new VariableUnknown('cluster', unknown.reason);
    return value;
  };
  if (whole) return get(whole[1] ?? '');
  // Variables within variables, and braces in literals.
  if (/\{\{|\}\}/u.test(text.replaceAll(variable, '')))
    throw new VariableUnknown('policy', `The expression ${shown(text)} is not evaluated here.`);
  return text.includes('{{') ? text.replaceAll(variable, (_, expression: string) => textOf(get(expression))) : text;
};

/** A value with the variables of all its texts filled in. @throws VariableUnknown */
export const filledIn = (value: ObjectValue, variables: Variables): ObjectValue => {
  if (typeof value === 'string') return filled(value, variables);
  if (isItems(value)) return value.map(one => filledIn(one, variables));
  if (isFields(value))
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [textOf(filled(key, variables)), filledIn(one, variables)]));
  return value;
};
