import { BoundedMemory } from '../../text/bounded-memory.ts';
import { onceFor } from '../../text/once-for.ts';
import { isFields, isItems, itemsAt, textAt, valueAt } from '../fields.ts';
import { type ObjectFields, type ObjectValue, UnknownPart } from '../org-rule.ts';
import type { IsOutOfTime, Tick } from '../tick.ts';
import { evaluateJmesPath } from './jmespath/evaluate.ts';
import { JmesFailure } from './jmespath/failure.ts';
import { jsonOf } from './jmespath/json.ts';
import { type JmesNode, parseJmesPath } from './jmespath/parse.ts';
import { asObjectValue, GoInteger, type JmesValue } from './jmespath/values.ts';
import { Scope } from './scope.ts';
import { VariableUnknown } from './variable-unknown.ts';

/** What expressions of a rule may ask for, and the budget that they spend from. */
export interface Variables {
  readonly scope: Scope;
  /** What is given in place of the context: by tests. */
  readonly given: ObjectFields;
  readonly tick: Tick;
}

/** An expression names what is not there. */
export class NotThere extends JmesFailure {}

const shown = (expression: string): string => `"${expression.slice(0, 100)}"`;

/** Steps of an evaluation between two looks at the budget. */
const stepsBetweenLooks = 256;

/** Steps of an evaluation, which are asked of the budget some hundreds at a time. */
const stepsOf = (isOutOfTime: IsOutOfTime): Tick => {
  let open = 0;
  return (steps = 1) => {
    open += steps;
    if (open < stepsBetweenLooks) return;
    const taken = open;
    open = 0;
    if (isOutOfTime(taken)) throw new VariableUnknown('bound', 'The expressions of the rule took more steps than they may.');
  };
};

/** One mapping laid over another. */
const merged = (below: JmesValue | undefined, above: ObjectValue): JmesValue => {
  const under = below as ObjectValue | undefined;
  if (!isFields(above) || !isFields(under)) return above;
  return { ...under, ...Object.fromEntries(Object.entries(above).map(([key, value]) => [key, merged(under[key], value)])) };
};

/** What only the cluster knows of a request, wherever it is asked for. */
const onlyInCluster = (name: string): UnknownPart => new UnknownPart(`Only the cluster knows "${name}".`);

const requestNames = ['userInfo', 'roles', 'clusterRoles', 'dryRun', 'options', 'uid'];

/** The variables of a request: its own, those that the cluster alone has, and those that a test gives. */
export const variablesOf = (
  request: ObjectFields,
  images: () => ObjectValue | undefined,
  isOutOfTime: IsOutOfTime,
  given: ObjectFields = {},
): Variables => {
  const own = new Map<string, () => JmesValue | undefined>([
    ['request', () => ({ ...Object.fromEntries(requestNames.map(name => [name, onlyInCluster(`request.${name}`)])), ...request })],
    ['images', images],
    ...['serviceAccountName', 'serviceAccountNamespace'].map(name => [name, () => onlyInCluster(name)] as const),
  ]);
  const names = new Set([...own.keys(), ...Object.keys(given)]);
  const scope = new Scope(
    new Map(
      [...names].map(name => [
        name,
        () => (Object.hasOwn(given, name) ? merged(own.get(name)?.(), given[name] ?? null) : own.get(name)?.()),
      ]),
    ),
  );
  return { scope, given, tick: stepsOf(isOutOfTime) };
};

/** An entry of a `context`. Source: Kyverno, `pkg/engine/context/loaders/variable.go`. */
const contextValue = (entry: ObjectValue, variables: Variables): JmesValue => {
  const name = textAt(entry, 'name') ?? '';
  const asks = ['configMap', 'apiCall', 'imageRegistry', 'globalReference'].find(key => valueAt(entry, key) !== undefined);
  if (asks !== undefined)
    throw new VariableUnknown(
      'cluster',
      `"${name.slice(0, 100)}" comes from the context of the rule ("${asks}"), which only the cluster has.`,
    );
  const [value, path, other] = ['value', 'jmesPath', 'default'].map(key => valueAt(entry, 'variable', key) ?? null);
  const fallback = filledIn(other ?? null, variables);
  const written = filledIn(path ?? null, variables);
  const output = (): ObjectValue => {
    if (value === null || value === undefined) return typeof written === 'string' ? (evaluate(written, variables) ?? fallback) : fallback;
    const own = filledIn(value, variables);
    return typeof written === 'string' ? under(own, written, variables) : own;
  };
  const found = orElse(output, fallback);
  if (found === null) throw new JmesFailure(`the variable "${name.slice(0, 100)}" of the context has no value`);
  return found;
};

/** What fails has the value that is given for it, where one is. */
const orElse = (output: () => ObjectValue, fallback: ObjectValue): ObjectValue => {
  try {
    return output();
  } catch (error) {
    if (error instanceof JmesFailure && fallback !== null) return fallback;
    throw error;
  }
};

const under = (value: ObjectValue, expression: string, variables: Variables): ObjectValue => {
  const found = evaluateJmesPath(parsed(expression), value, variables.tick);
  if (found === undefined) throw new NotThere(`${shown(expression)} names what is not there`);
  return asObjectValue(found, variables.tick);
};

/** Variables with those of a `context`: each sees those before it. */
export const withContext = (variables: Variables, holder: ObjectFields): Variables => {
  let inner = variables;
  for (const entry of itemsAt(holder, 'context')) {
    const [name, outer] = [textAt(entry, 'name') ?? '', inner];
    // What a test gives for it counts.
    if (Object.hasOwn(variables.given, name)) continue;
    inner = { ...outer, scope: outer.scope.with(new Map([[name, () => contextValue(entry, outer)]])) };
  }
  return inner;
};

/** Variables of one item of a `foreach`, with how many others are around it. */
export const withElement = (variables: Variables, element: ObjectValue, index: number, nesting: number): Variables => {
  const at = new GoInteger(BigInt(index));
  const own = new Map<string, () => JmesValue>([
    ['element', () => element],
    [`element${nesting}`, () => element],
    ['elementIndex', () => at],
    [`elementIndex${nesting}`, () => at],
  ]);
  return { ...variables, scope: variables.scope.with(own) };
};

const expressions = new BoundedMemory<JmesNode | JmesFailure>(2_000);

/** @throws JmesFailure */
const parsed = (expression: string): JmesNode => {
  const node = expressions.of(expression, () => {
    try {
      return parseJmesPath(expression);
    } catch (error) {
      if (error instanceof JmesFailure) return error;
      throw error;
    }
  });
  if (node instanceof JmesFailure) throw node;
  return node;
};

/** The value of an expression. @throws JmesFailure, VariableUnknown */
const evaluate = (given: string, { scope, tick }: Variables): ObjectValue => {
  const expression = given.trim();
  const found = evaluateJmesPath(parsed(expression), scope.names(), tick);
  if (found === undefined) throw new NotThere(`${shown(expression)} names what is not there`);
  return asObjectValue(found, tick);
};

/** Variables of a text: `{{ … }}` with no backslash before it, braces within it in pairs. Source: Kyverno, `RegexVariables`. */
const variableForm = /(^|[^\\])(\{\{(?:\{[^{}]*\}|[^{}])*\}\})/gu;

/** The expressions of a text, without their braces; of one within another only the inner one. */
export const variablesIn = (text: string): readonly string[] =>
  text.includes('{{') ? [...text.matchAll(variableForm)].map(([, , variable = '']) => bareOf(variable).expression) : [];

/** An expression without its braces; behind a `-` what it gives is not looked through for more. */
const bareOf = (variable: string): { readonly expression: string; readonly isShallow: boolean } => {
  const bare = variable.replaceAll('{{', '').replaceAll('}}', '').trim();
  return bare.startsWith('-') ? { expression: bare.slice(1).trim(), isShallow: true } : { expression: bare, isShallow: false };
};

/** A reference to another place of the policy: `$(./../name)`. Source: Kyverno, `RegexReferences`. */
const referenceForm = /(?:^|[^\\])\$\(.[^ ]*\)/u;

/** Variables are filled in as long as there are new ones: values may hold some. */
const maxRounds = 20;
/** Longest text with its variables filled in, in UTF-16 units. */
const maxText = 200_000;

/** A value as it stands in a text: JSON for what is no text. */
export const textOf = (value: ObjectValue): string => (typeof value === 'string' ? value : jsonOf(value));

/** A text whose variables are filled in round by round. */
class Template {
  #text: string;
  readonly #variables: Variables;

  constructor(text: string, variables: Variables) {
    this.#text = text;
    this.#variables = variables;
  }

  filled(): ObjectValue {
    for (let round = 0; round < maxRounds; round += 1) {
      this.#variables.tick(this.#text.length / 16);
      const found = [...this.#text.matchAll(variableForm)];
      if (found.length === 0) return this.#text.replaceAll('\\{{', '{{');
      const whole = this.#text;
      let isShallow = false;
      for (const [, before = '', variable = ''] of found) {
        this.#variables.tick(8);
        const bare = bareOf(variable);
        ({ isShallow } = bare);
        const value = this.#valueOf(bare.expression, round);
        if (whole === variable) return value;
        this.#put(before, variable, isShallow ? textOf(value).replaceAll('{{', '\\{{') : textOf(value));
      }
      if (isShallow) return this.#text.replaceAll('\\{{', '{{');
    }
    throw new VariableUnknown('policy', `The variables of ${shown(this.#text)} hold variables again and again.`);
  }

  #put(before: string, variable: string, text: string): void {
    this.#text = this.#text.replace(before + variable, () => before + text);
    this.#variables.tick(this.#text.length / 8);
    if (this.#text.length > maxText) throw new VariableUnknown('bound', 'A text with its variables filled in is longer than is looked at.');
  }

  #valueOf(expression: string, round: number): ObjectValue {
    if (expression === '@') throw new VariableUnknown('policy', 'The variable "@" is not evaluated here.');
    if (round === 0) checkWritten(expression);
    return evaluate(expression, this.#variables);
  }
}

/** An expression that stands in the policy as it is, and is none, is the policy's own mistake. */
const checkWritten = (expression: string): void => {
  try {
    parsed(expression);
  } catch (error) {
    if (!(error instanceof JmesFailure)) throw error;
    throw new VariableUnknown('policy', `The expression ${shown(expression)} is no JMESPath: ${error.message}.`);
  }
};

/** A text with its variables filled in; one that is a variable alone becomes its value. @throws JmesFailure, VariableUnknown */
export const filled = (text: string, variables: Variables): ObjectValue => {
  if (text.includes('$(') && referenceForm.test(text))
    throw new VariableUnknown('policy', `References to other places of a policy (${shown(text)}) are not evaluated here.`);
  return text.includes('{{') ? new Template(text, variables).filled() : text;
};

/** Whether a value of a policy has variables, or references, in any of its texts; looked for once. */
const hasVariables = (value: ObjectValue): boolean => {
  if (typeof value === 'string') return value.includes('{{') || value.includes('$(');
  return (isItems(value) || isFields(value)) && holdVariables(value);
};

const holdVariables = onceFor((value: ObjectFields | readonly ObjectValue[]): boolean =>
  Object.entries(value).some(([key, one]) => hasVariables(key) || hasVariables(one)),
);

/** A value of a policy with the variables of all its texts filled in: the value itself, where it has none. @throws JmesFailure, VariableUnknown */
export const filledIn = (value: ObjectValue, variables: Variables): ObjectValue => {
  if (!hasVariables(value)) return value;
  variables.tick(typeof value === 'string' ? 1 + value.length / 64 : 2);
  if (typeof value === 'string') return filled(value, variables);
  if (isItems(value)) return value.map(one => filledIn(one, variables));
  if (isFields(value))
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [textOf(filled(key, variables)), filledIn(one, variables)]));
  return value;
};

/** The value of an expression of its own, without braces: the list of a `foreach`. @throws JmesFailure, VariableUnknown */
export const listOf = (expression: string, variables: Variables): readonly ObjectValue[] => {
  checkWritten(expression.trim());
  const value = evaluate(expression, variables);
  return isItems(value) ? value : [value];
};
