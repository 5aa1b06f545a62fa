import type { RepositoryUnit } from '../../../artifacts/artifact.ts';
import { collectFalco } from '../../../artifacts/falco/collect-falco.ts';
import { type Condition, parseCondition } from '../../../artifacts/falco/condition.ts';
import type { FalcoEntry } from '../../../artifacts/falco/model.ts';
import { booleanAt, itemsOf, lookup, nodeAt, stringAt } from '../../../artifacts/yaml/lookup.ts';
import type { YamlNode } from '../../../artifacts/yaml/model.ts';
import { type FalcoPriority, shippedPriority } from '../../../facts/falco-rules.ts';
import { onceFor } from '../../../text/once-for.ts';
import { appends, writtenPriority } from './entries.ts';
import { plainCondition } from './lost-events.ts';

/** An entry with the file that it stands in. */
export interface PlacedEntry {
  readonly entry: FalcoEntry;
  readonly path: string;
}

/** What all entries of one name together make of a rule, a macro or a list. */
export interface Definition {
  /** Those that decide, in the order in which they are laid over each other. */
  readonly entries: readonly PlacedEntry[];
  /** Text of the condition; undefined where only another file has it. */
  readonly condition?: string;
  readonly items: readonly string[];
}

export interface Detection extends Definition {
  readonly name: string;
  readonly enabled: boolean;
  readonly priority: FalcoPriority | undefined;
  /** Fields that its output shows: `%proc.cmdline`. */
  readonly shown: ReadonlySet<string>;
  readonly tags: ReadonlySet<string>;
  readonly exceptions: readonly Condition[];
}

/** Rules, macros and lists of the files of a unit, by their names. */
export interface Detections {
  readonly rules: ReadonlyMap<string, Detection>;
  readonly macros: ReadonlyMap<string, Definition>;
  readonly lists: ReadonlyMap<string, Definition>;
  /** The first entry of each file. */
  readonly first: ReadonlyMap<string, PlacedEntry>;
}

const scalars = (node: YamlNode | undefined): readonly string[] =>
  node?.kind === 'sequence' ? itemsOf(node).flatMap(item => stringAt(item) ?? []) : [];

/** Stands for what a rule or a macro is that another file defines. */
const elsewhere = (name: string): string => `${name.replaceAll(/[^\w-]/gu, '_')}_as_it_is_elsewhere`;

const modifies = ({ node }: FalcoEntry): boolean =>
  booleanAt(node, 'append') === true || lookup(node, 'override').state === 'present' || lookup(node, 'condition').state !== 'present';

const conditionOf = (entry: FalcoEntry, before: Definition | undefined): string | undefined => {
  const text = stringAt(entry.node, 'condition');
  if (text === undefined) return before?.condition;
  return appends(entry, 'condition') ? `${before?.condition ?? elsewhere(entry.name)} ${text}` : text;
};

const defined = (placed: PlacedEntry, before: Definition | undefined): Definition => {
  const { entry } = placed;
  const keeps = entry.type === 'rule' ? modifies(entry) : appends(entry, entry.type === 'list' ? 'items' : 'condition');
  const condition = conditionOf(entry, before);
  const items = scalars(nodeAt(entry.node, 'items'));
  return {
    entries: [...(keeps ? (before?.entries ?? []) : []), placed],
    items: appends(entry, 'items') ? [...(before?.items ?? []), ...items] : items,
    ...(condition !== undefined && { condition }),
  };
};

/** A comparison of an exception with its value, which may be a list. */
const exceptionTest = (field: string, operator: string, value: YamlNode | undefined): Condition => ({
  kind: 'test',
  field,
  operator,
  values: value?.kind === 'sequence' ? scalars(value) : [stringAt(value) ?? ''],
});

/** What the tuples of an entry's exceptions hold for. Source: Falco documentation, "Rule Exceptions". */
const exceptionsIn = ({ node }: FalcoEntry): readonly Condition[] =>
  itemsOf(lookup(node, 'exceptions')).flatMap(exception => {
    const fieldsNode = nodeAt(exception, 'fields');
    const isOne = fieldsNode?.kind === 'scalar';
    const fields = isOne ? [stringAt(fieldsNode) ?? ''] : scalars(fieldsNode);
    const written = nodeAt(exception, 'comps');
    const operators = written?.kind === 'scalar' ? [stringAt(written) ?? ''] : scalars(written);
    const values = itemsOf(lookup(exception, 'values'));
    if (isOne) return values.map(value => exceptionTest(fields[0] ?? '', operators[0] ?? 'in', value));
    return values.map(
      (tuple): Condition => ({
        kind: 'and',
        parts: fields.map((field, at) => exceptionTest(field, operators[at] ?? '=', itemsOf(tuple)[at])),
      }),
    );
  });

const fieldsShown = (output: string | undefined): ReadonlySet<string> =>
  new Set([...(output ?? '').matchAll(/%([a-z][\w.]{0,60}(?:\[[^\]\s]{1,40}\])?)/gu)].map(([, field = '']) => field.replace(/\.$/u, '')));

const detected = (placed: PlacedEntry, before: Detection | undefined): Detection => {
  const { entry } = placed;
  const { node, name } = entry;
  const kept = modifies(entry) ? before : undefined;
  const output = stringAt(node, 'output');
  const tags = scalars(nodeAt(node, 'tags'));
  const exceptions = exceptionsIn(entry);
  const enabled = booleanAt(node, 'enabled');
  return {
    ...defined(placed, before),
    name,
    enabled: enabled === 'unknown' ? true : (enabled ?? kept?.enabled ?? true),
    priority: writtenPriority(node) ?? kept?.priority ?? shippedPriority(name),
    shown:
      output === undefined
        ? (kept?.shown ?? new Set())
        : fieldsShown(`${appends(entry, 'output') ? [...(kept?.shown ?? [])].map(field => `%${field} `).join('') : ''}${output}`),
    tags: new Set([...(tags.length === 0 || appends(entry, 'tags') ? (kept?.tags ?? []) : []), ...tags]),
    exceptions: [...(kept?.exceptions ?? []), ...exceptions],
  };
};

/** What the files of a unit define, in the order of their paths, as Falco loads them. */
export const detectionsIn = ({ artifacts }: Pick<RepositoryUnit, 'artifacts'>): Detections => {
  const rules = new Map<string, Detection>();
  const macros = new Map<string, Definition>();
  const lists = new Map<string, Definition>();
  const first = new Map<string, PlacedEntry>();
  for (const artifact of artifacts) {
    const { path } = artifact.file;
    for (const entry of collectFalco(artifact).entries) {
      const placed = { entry, path };
      if (!first.has(path)) first.set(path, placed);
      if (entry.type === 'rule') rules.set(entry.name, detected(placed, rules.get(entry.name)));
      else {
        const table = entry.type === 'macro' ? macros : lists;
        table.set(entry.name, defined(placed, table.get(entry.name)));
      }
    }
  }
  return { rules, macros, lists, first };
};

/** Conditions are put together as far as this: macros in macros, the parts of one rule, and those of all rules of a side. */
const maxDepth = 30;
const maxNodes = 10_000;
const maxNodesOfAll = 200_000;

/** A condition with everything put in that the unit defines; the definitions that were used, by type and name. */
export interface WholeCondition {
  readonly condition: Condition;
  readonly used: ReadonlyMap<string, Definition>;
}

/** A macro with everything put in: how many parts that is, and what it uses. */
interface WholeMacro extends WholeCondition {
  readonly nodes: number;
}

/** What is put together of a side: how many parts there may be yet, and the macros that are done, as many rules use one. */
class Work {
  readonly all: Detections;
  readonly macros = new Map<string, WholeMacro>();
  left = maxNodesOfAll;

  constructor(all: Detections) {
    this.all = all;
  }
}

const workOn = onceFor((all: Detections) => new Work(all));

class Resolver {
  readonly used = new Map<string, Definition>();
  readonly #work: Work;
  #nodes = 0;

  constructor(work: Work) {
    this.#work = work;
  }

  #count(nodes: number): boolean {
    this.#nodes += nodes;
    this.#work.left -= nodes;
    return this.#nodes <= maxNodes && this.#work.left >= 0;
  }

  /** Counts what another resolver has counted for all. */
  #countOwn(nodes: number): boolean {
    this.#nodes += nodes;
    return this.isWithin;
  }

  get isWithin(): boolean {
    return this.#nodes <= maxNodes && this.#work.left >= 0;
  }

  /** Undefined where it gets too large. */
  resolve(condition: Condition, depth = 0): Condition | undefined {
    if (!this.#count(1) || depth > maxDepth) return undefined;
    switch (condition.kind) {
      case 'and':
      case 'or': {
        const parts = condition.parts.map(part => this.resolve(part, depth));
        return parts.every(part => part !== undefined) ? { kind: condition.kind, parts } : undefined;
      }
      case 'not': {
        const part = this.resolve(condition.part, depth);
        return part && { kind: 'not', part };
      }
      case 'macro':
        return this.#macro(condition, depth);
      case 'test':
        return { ...condition, values: condition.values.flatMap(value => this.#values(value, 0)) };
    }
  }

  #macro(condition: Extract<Condition, { readonly kind: 'macro' }>, depth: number): Condition | undefined {
    const { name } = condition;
    const known = this.#work.macros.get(name);
    if (known !== undefined) {
      for (const [key, definition] of known.used) this.used.set(key, definition);
      return this.#count(known.nodes) ? known.condition : undefined;
    }
    const definition = this.#work.all.macros.get(name);
    const parsed = definition?.condition === undefined ? undefined : parseCondition(definition.condition);
    if (definition === undefined || parsed === undefined) return condition;
    const inner = new Resolver(this.#work);
    inner.used.set(`macro ${name}`, definition);
    const own = inner.resolve(parsed, depth + 1);
    if (own === undefined || !inner.isWithin) return undefined;
    const whole = { condition: plainCondition(own), used: inner.used, nodes: inner.#nodes };
    // A macro that is reached within itself ends at the greatest depth, and has no whole of its own.
    this.#work.macros.set(name, whole);
    for (const [key, used] of whole.used) this.used.set(key, used);
    return this.#countOwn(whole.nodes) ? whole.condition : undefined;
  }

  #values(value: string, depth: number): readonly string[] {
    const list = this.#work.all.lists.get(value);
    if (list === undefined || depth > maxDepth) return [value];
    this.used.set(`list ${value}`, list);
    // Where it is too much the rule as a whole is: see `resolve`.
    if (!this.#count(list.items.length)) return [value];
    return list.items.flatMap(item => this.#values(item, depth + 1));
  }
}

/** What a rule tells, as a whole; undefined for what is no condition, or larger than any real one. */
export const wholeCondition = ({ name, condition, exceptions }: Detection, all: Detections): WholeCondition | undefined => {
  const work = workOn(all);
  if (work.left < 0) return undefined;
  const parsed = parseCondition(condition ?? elsewhere(name));
  if (parsed === undefined) return undefined;
  const resolver = new Resolver(work);
  const own = resolver.resolve({
    kind: 'and',
    parts: [parsed, ...(exceptions.length > 0 ? [{ kind: 'not' as const, part: { kind: 'or' as const, parts: exceptions } }] : [])],
  });
  return own && resolver.isWithin ? { condition: plainCondition(own), used: resolver.used } : undefined;
};
