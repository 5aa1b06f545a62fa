import { compareText } from '../../text/sorted.ts';
import { sortedKeys } from '../template/format/format-value.ts';
import type { Raw } from '../template/go-value.ts';
import { GoMap, GoSlice } from '../template/go-value.ts';
import { firstRepeated, isMultiple, numberOf } from './compare.ts';
import { isList, isObject, type Json, type JsonObject, member } from './json.ts';
import { membersOf, number, type Schema, schemaOf, schemasOf, text, textsOf } from './keywords.ts';
import { grouped, type Misfit, quoted } from './messages.ts';
import { scalarProblem } from './scalar-problem.ts';
import type { SchemaDocument } from './schema-document.ts';

/** What bounds a validation and compiles its patterns, which are RE2's. */
export interface SchemaWork {
  /** Counts steps. @throws when there were too many. */
  readonly count: (amount: number) => void;
  /** @throws for what is not a pattern. */
  readonly pattern: (source: string) => (text: string) => boolean;
  /** @throws: a reference leads nowhere. */
  readonly dangling: (reference: string) => never;
}

/** Which members and items a schema has looked at: what it has not, `unevaluated…` judges. */
interface Outcome {
  readonly misfit: Misfit | undefined;
  readonly seen: Set<string>;
}

interface Spot {
  readonly raw: Raw;
  readonly path: readonly string[];
  /** Schemas that are being asked about this very value: a reference that comes back to one is a cycle. */
  readonly asking: readonly Schema[];
}

const joined = (names: readonly string[]): string => names.map(quoted).join(', ');

/** One value under one schema. Source: santhosh-tekuri/jsonschema v6, validator.go; `$dynamicRef` is read as `$ref`. */
class Judgement {
  readonly #schema: JsonObject;
  readonly #spot: Spot;
  readonly #document: SchemaDocument;
  readonly #work: SchemaWork;
  readonly #misfits: Misfit[] = [];
  readonly #seen = new Set<string>();

  constructor(schema: JsonObject, spot: Spot, document: SchemaDocument, work: SchemaWork) {
    this.#schema = schema;
    this.#spot = spot;
    this.#document = document;
    this.#work = work;
  }

  run(): Outcome {
    const scalar = scalarProblem(this.#schema, this.#spot.raw, this.#document.draft);
    if (scalar !== undefined) return this.#ended(this.#misfit(scalar));
    const isOld = this.#document.draft < 2019;
    const reference = text(this.#get('$ref'));
    if (reference !== undefined) {
      this.#reference(reference);
      if (isOld) return this.#outcome();
    }
    const { raw } = this.#spot;
    if (raw instanceof GoMap) this.#object(raw);
    else if (raw instanceof GoSlice) this.#list(raw);
    else if (typeof raw === 'string') this.#text(raw);
    else this.#number(numberOf(raw));
    for (const key of ['$dynamicRef', '$recursiveRef']) {
      const target = text(this.#get(key));
      if (target !== undefined && !isOld) this.#reference(target);
    }
    this.#conditions();
    if (!isOld) this.#unevaluated();
    return this.#outcome();
  }

  #get(key: string): Json | undefined {
    return member(this.#schema, key);
  }

  #misfit(message: string, causes: readonly Misfit[] = [], kind: Misfit['kind'] = 'plain'): Misfit {
    return { path: this.#spot.path, text: message, causes, kind };
  }

  #add(message: string, causes: readonly Misfit[] = []): void {
    this.#misfits.push(this.#misfit(message, causes));
  }

  #ended(misfit: Misfit): Outcome {
    return { misfit, seen: this.#seen };
  }

  #outcome(): Outcome {
    const [first, ...more] = this.#misfits;
    return { misfit: more.length === 0 ? first : this.#misfit('validation failed', this.#misfits, 'group'), seen: this.#seen };
  }

  /** Asks a schema about the same value. */
  #self(schema: Schema): Misfit | undefined {
    const { misfit, seen } = judge(schema, { ...this.#spot, asking: [...this.#spot.asking, this.#schema] }, this.#document, this.#work);
    if (misfit === undefined) for (const key of seen) this.#seen.add(key);
    return misfit;
  }

  #selfAdded(schema: Schema): void {
    const misfit = this.#self(schema);
    if (misfit) this.#misfits.push(misfit);
  }

  /** Asks a schema about a member or an item. */
  #part(schema: Schema, key: string, raw: Raw): Misfit | undefined {
    return judge(schema, { raw, path: [...this.#spot.path, key], asking: [] }, this.#document, this.#work).misfit;
  }

  #partAdded(schema: Schema, key: string, raw: Raw): void {
    this.#seen.add(key);
    const misfit = this.#part(schema, key, raw);
    if (misfit) this.#misfits.push(misfit);
  }

  #reference(reference: string): void {
    const target = this.#document.target(this.#schema, reference);
    if (target === undefined) this.#work.dangling(reference);
    // Why passed over: nothing is fetched, and what another document asks for can only refuse what is rendered.
    if (target === undefined || target === 'elsewhere') return;
    const misfit = this.#self(target);
    if (misfit) this.#misfits.push(this.#misfit('validation failed', misfit.kind === 'group' ? misfit.causes : [misfit], 'reference'));
  }

  #bound(key: string, got: number, isBad: (limit: number) => boolean): void {
    const limit = number(this.#get(key));
    if (limit !== undefined && isBad(limit)) this.#add(`${key}: got ${grouped(got)}, want ${grouped(limit)}`);
  }

  #required(names: readonly string[], has: (name: string) => boolean): readonly string[] {
    return names.filter(name => !has(name));
  }

  #object({ entries }: GoMap): void {
    const has = (name: string): boolean => entries.has(name);
    this.#bound('minProperties', entries.size, limit => entries.size < limit);
    this.#bound('maxProperties', entries.size, limit => entries.size > limit);
    const missing = this.#required(textsOf(this.#get('required')), has);
    if (missing.length > 0)
      this.#add(missing.length === 1 ? `missing property ${joined(missing)}` : `missing properties ${joined(missing)}`);
    this.#dependencies('dependencies', has);
    this.#members(entries);
    const names = schemaOf(this.#get('propertyNames'));
    if (names !== undefined)
      for (const name of entries.keys()) {
        const misfit = judge(names, { raw: name, path: [], asking: [] }, this.#document, this.#work).misfit;
        if (misfit) this.#add(`invalid propertyName ${quoted(name)}`, [misfit]);
      }
    this.#dependencies('dependentSchemas', has);
    this.#dependencies('dependentRequired', has);
  }

  #dependencies(key: string, has: (name: string) => boolean): void {
    for (const [name, wanted] of membersOf(this.#get(key))) {
      if (!has(name)) continue;
      const schema = schemaOf(wanted);
      if (schema !== undefined) this.#selfAdded(schema);
      const missing = this.#required(textsOf(wanted), has);
      if (missing.length > 0) this.#add(`properties ${joined(missing)} required, if ${quoted(name)} exists`);
    }
  }

  #members(entries: GoMap['entries']): void {
    const own = this.#get('properties');
    const patterns = membersOf(this.#get('patternProperties')).flatMap(([source, value]) => {
      const schema = schemaOf(value);
      return schema === undefined ? [] : [{ matches: this.#work.pattern(source), schema }];
    });
    const additional = schemaOf(this.#get('additionalProperties'));
    const refused: string[] = [];
    for (const [name, { raw = null }] of [...entries].toSorted(([one], [other]) => compareText(one, other))) {
      const matching = patterns.filter(({ matches }) => matches(name)).map(({ schema }) => schema);
      const property = isObject(own) ? schemaOf(member(own, name)) : undefined;
      const schemas = [...(property === undefined ? [] : [property]), ...matching];
      for (const schema of schemas) this.#partAdded(schema, name, raw);
      if (schemas.length > 0 || additional === undefined) continue;
      if (additional === false) refused.push(name);
      else this.#partAdded(additional, name, raw);
    }
    if (refused.length > 0) this.#add(`additional properties ${joined(refused)} not allowed`);
  }

  #list({ items }: GoSlice): void {
    this.#bound('minItems', items.length, limit => items.length < limit);
    this.#bound('maxItems', items.length, limit => items.length > limit);
    if (this.#get('uniqueItems') === true) this.#unique(items.map(({ raw = null }) => raw));
    const isNew = this.#document.draft >= 2020;
    const first = schemasOf(this.#get(isNew ? 'prefixItems' : 'items'));
    const rest = schemaOf(this.#get(isNew || !isList(this.#get('items')) ? 'items' : 'additionalItems'));
    for (const [index, { raw = null }] of items.entries()) {
      const schema = first[index] ?? rest;
      if (schema === undefined || (schema === false && !isNew && index >= first.length && first.length > 0)) continue;
      this.#partAdded(schema, `${index}`, raw);
    }
    if (!isNew && rest === false && first.length > 0 && items.length > first.length)
      this.#add(`last ${items.length - first.length} additionalItem(s) not allowed`);
    this.#contains(items.map(({ raw = null }) => raw));
  }

  #unique(items: readonly Raw[]): void {
    const repeated = firstRepeated(items);
    if (repeated) this.#add(`items at ${repeated[0]} and ${repeated[1]} are equal`);
  }

  #contains(items: readonly Raw[]): void {
    const wanted = schemaOf(this.#get('contains'));
    if (wanted === undefined) return;
    const misfits = items.map((item, index) => this.#part(wanted, `${index}`, item));
    const matched = misfits.flatMap((misfit, index) => (misfit === undefined ? [index] : []));
    if (this.#document.draft >= 2020) for (const index of matched) this.#seen.add(`${index}`);
    const causes = misfits.flatMap(misfit => misfit ?? []);
    const least = number(this.#get('minContains'));
    const most = number(this.#get('maxContains'));
    const found = matched.length === 0 ? 'but none matched' : `but matched ${matched.length} items at ${matched.join(' ')}`;
    if (least === undefined && matched.length === 0) this.#add('no items match contains schema', causes);
    if (least !== undefined && matched.length < least) this.#add(`min ${least} items required to match contains schema, ${found}`, causes);
    if (most !== undefined && matched.length > most) this.#add(`max ${most} items required to match contains schema, ${found}`);
  }

  #text(value: string): void {
    const length = Array.from(value).length;
    this.#bound('minLength', length, limit => length < limit);
    this.#bound('maxLength', length, limit => length > limit);
    const pattern = text(this.#get('pattern'));
    if (pattern !== undefined && !this.#work.pattern(pattern)(value))
      this.#add(`${quoted(value)} does not match pattern ${quoted(pattern)}`);
  }

  #number(value: number | undefined): void {
    if (value === undefined) return;
    const isExclusive = (key: string): boolean => this.#document.draft === 4 && this.#get(key) === true;
    this.#bound('minimum', value, limit => value < limit || (isExclusive('exclusiveMinimum') && value === limit));
    this.#bound('maximum', value, limit => value > limit || (isExclusive('exclusiveMaximum') && value === limit));
    this.#bound('exclusiveMinimum', value, limit => value <= limit);
    this.#bound('exclusiveMaximum', value, limit => value >= limit);
    this.#bound('multipleOf', value, limit => limit > 0 && !isMultiple(value, limit));
  }

  #conditions(): void {
    const not = schemaOf(this.#get('not'));
    if (not !== undefined && this.#self(not) === undefined) this.#add("'not' failed");
    const all = schemasOf(this.#get('allOf')).flatMap(schema => this.#self(schema) ?? []);
    if (all.length > 0) this.#add("'allOf' failed", all);
    const any = schemasOf(this.#get('anyOf')).map(schema => this.#self(schema));
    if (any.length > 0 && any.every(misfit => misfit !== undefined))
      this.#add(
        "'anyOf' failed",
        any.flatMap(misfit => misfit ?? []),
      );
    this.#oneOf(schemasOf(this.#get('oneOf')));
    const condition = schemaOf(this.#get('if'));
    if (condition === undefined) return;
    const then = schemaOf(this.#get(this.#self(condition) === undefined ? 'then' : 'else'));
    if (then !== undefined) this.#selfAdded(then);
  }

  #oneOf(schemas: readonly Schema[]): void {
    if (schemas.length === 0) return;
    const misfits = schemas.map(schema => this.#self(schema));
    const [first, second] = misfits.flatMap((misfit, index) => (misfit === undefined ? [index] : []));
    if (first === undefined)
      this.#add(
        "'oneOf' failed, none matched",
        misfits.flatMap(misfit => misfit ?? []),
      );
    else if (second !== undefined) this.#add(`'oneOf' failed, subschemas ${first}, ${second} matched`);
  }

  #unevaluated(): void {
    const { raw } = this.#spot;
    const schema = schemaOf(this.#get(raw instanceof GoMap ? 'unevaluatedProperties' : 'unevaluatedItems'));
    if (schema === undefined) return;
    const parts: readonly (readonly [string, Raw])[] =
      raw instanceof GoMap
        ? sortedKeys(raw).map(key => [key, raw.entries.get(key)?.raw ?? null] as const)
        : raw instanceof GoSlice
          ? raw.items.map(({ raw: item = null }, index) => [`${index}`, item] as const)
          : [];
    for (const [key, part] of parts) if (!this.#seen.has(key)) this.#partAdded(schema, key, part);
  }
}

const judge = (schema: Schema, spot: Spot, document: SchemaDocument, work: SchemaWork): Outcome => {
  work.count(1 + spot.asking.length);
  if (schema === true) return { misfit: undefined, seen: new Set() };
  if (schema === false) return { misfit: { path: spot.path, text: 'false schema', causes: [], kind: 'plain' }, seen: new Set() };
  if (spot.asking.includes(schema))
    return { misfit: { path: spot.path, text: 'the schema refers to itself', causes: [], kind: 'plain' }, seen: new Set() };
  return new Judgement(schema, spot, document, work).run();
};

/** What of a value does not fit a schema. Never looks beyond the document, and reads what is not a schema as one that takes anything. */
export const misfitOf = (document: SchemaDocument, raw: Raw, work: SchemaWork): Misfit | undefined =>
  judge(document.root, { raw, path: [], asking: [] }, document, work).misfit;
