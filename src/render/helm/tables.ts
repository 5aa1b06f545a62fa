import type { HelmVersion } from '../functions/helm.ts';
import { GoMap, GoSlice, Ref } from '../template/go-value.ts';
import { joinTwo } from '../template/sources.ts';
import type { Chart } from './chart.ts';

/**
 * Values of charts laid over each other, as Helm's chartutil does it. Tables are changed in place: who wants to keep one copies it first.
 */

export const tableOf = (ref: Ref | undefined): GoMap | undefined => (ref?.raw instanceof GoMap ? ref.raw : undefined);

const isNull = (ref: Ref | undefined): boolean => ref?.raw === null;

/** A copy that shares nothing that can change. */
const copyOf = (ref: Ref): Ref => {
  const { raw } = ref;
  if (raw instanceof GoMap) return new Ref(copyTable(raw), ref.data, ref.control);
  if (raw instanceof GoSlice) return new Ref(new GoSlice(raw.items.map(copyOf), raw.element), ref.data, ref.control);
  return ref;
};

export const copyTable = ({ entries, element, decided }: GoMap): GoMap => {
  const copy = new GoMap(new Map([...entries].map(([key, value]) => [key, copyOf(value)])), element);
  copy.decided = decided;
  return copy;
};

/** Both decided about what a table holds. */
const withBoth = (one: Ref, other: Ref, raw: GoMap): Ref => new Ref(raw, joinTwo(one.data, other.data), one.control);

const dropNulls = (table: GoMap): void => {
  for (const [key, value] of table.entries) {
    if (isNull(value)) table.entries.delete(key);
    else if (value.raw instanceof GoMap) dropNulls(value.raw);
  }
};

/**
 * Lays `top` over `below`, into `top`. `merge`: nulls stay; else a null takes away what lies below it.
 * Source: Helm's coalesceTablesFullKey.
 */
export const coalesceTables = (top: GoMap, below: GoMap, merge: boolean): GoMap => {
  top.decided = joinTwo(top.decided, below.decided);
  const given = new Set([...below.entries].filter(([, value]) => !isNull(value)).map(([key]) => key));
  for (const [key, value] of top.entries) if (isNull(value)) below.entries.set(key, value);
  for (const [key, value] of below.entries) {
    const own = top.entries.get(key);
    if (own === undefined) top.entries.set(key, value);
    else if (isNull(own) && !merge && given.has(key)) top.entries.delete(key);
    else if (value.raw instanceof GoMap && own.raw instanceof GoMap)
      top.entries.set(key, withBoth(own, value, coalesceTables(own.raw, value.raw, merge)));
  }
  return top;
};

/** One table laid over another, into `top`, nulls kept: values files and flags in their order. */
export const laidOver = (top: GoMap, below: GoMap): GoMap => coalesceTables(top, below, true);

const coalesceGlobals = (target: GoMap, source: GoMap): void => {
  const [own, given] = [target.entries.get('global'), source.entries.get('global')];
  if ((own && !(own.raw instanceof GoMap)) || (given && !(given.raw instanceof GoMap))) return;
  const globals = tableOf(own) ?? new GoMap(new Map());
  for (const [key, value] of tableOf(given)?.entries ?? []) {
    const known = globals.entries.get(key);
    if (value.raw instanceof GoMap) {
      const copied = new GoMap(new Map(value.raw.entries));
      if (known === undefined) globals.entries.set(key, new Ref(copied, value.data, value.control));
      else if (known.raw instanceof GoMap) globals.entries.set(key, withBoth(value, known, coalesceTables(copied, known.raw, true)));
    } else if (!(known?.raw instanceof GoMap)) globals.entries.set(key, value);
  }
  target.entries.set('global', new Ref(globals, given?.data ?? own?.data, given?.control ?? own?.control));
};

/** Why values do not fit a chart, in Helm's words. */
export class ValuesError extends Error {}

const shown = (ref: Ref | undefined): string =>
  ref === undefined || isNull(ref)
    ? '%!t(<nil>)'
    : typeof ref.raw === 'boolean'
      ? `${ref.raw}`
      : `%!t(${typeof ref.raw === 'string' ? `string=${ref.raw}` : 'value'})`;

interface Mode {
  readonly version: HelmVersion;
  readonly merge: boolean;
}

/** A default where nothing is given; undefined where it says that there is none. */
const defaultOf = (value: Ref, { version, merge }: Mode): Ref | undefined => {
  if (version !== 4 || merge) return value;
  if (isNull(value)) return undefined;
  if (value.raw instanceof GoMap) dropNulls(value.raw);
  return value;
};

const coalesceChart = (chart: Chart, values: GoMap, mode: Mode): void => {
  const defaults = copyTable(chart.values);
  const children = new Set(chart.dependencies.map(({ name }) => name));
  for (const [key, value] of defaults.entries) {
    const own = values.entries.get(key);
    if (own === undefined) {
      const given = defaultOf(value, mode);
      if (given) values.entries.set(key, given);
    } else if (isNull(own) && !mode.merge) values.entries.delete(key);
    else if (own.raw instanceof GoMap && value.raw instanceof GoMap) {
      // Why not for a subchart: what its parent makes null there takes the subchart's own default away.
      const merge = children.has(key) || mode.merge;
      if (mode.version === 4 && !merge) dropNulls(value.raw);
      values.entries.set(key, withBoth(own, value, coalesceTables(own.raw, value.raw, merge)));
    }
  }
};

const coalesce = (chart: Chart, values: GoMap, mode: Mode): GoMap => {
  coalesceChart(chart, values, mode);
  for (const child of chart.dependencies) {
    const own = values.entries.get(child.name);
    if (own !== undefined && !(own.raw instanceof GoMap)) throw new ValuesError(`type mismatch on ${child.name}: ${shown(own)}`);
    const table = tableOf(own) ?? new GoMap(new Map());
    coalesceGlobals(table, values);
    values.entries.set(child.name, new Ref(coalesce(child, table, mode), own?.data, own?.control));
  }
  return values;
};

/** The values of a chart and its subcharts under given ones. @throws ValuesError */
export const coalesceValues = (chart: Chart, values: GoMap, version: HelmVersion, merge = false): GoMap =>
  coalesce(chart, copyTable(values), { version, merge });

/** What a dotted path leads to. Source: Helm's Values.PathValue and Table. */
export const atPath = (table: GoMap, path: string): Ref | undefined => {
  let at: Ref | undefined = new Ref(table);
  for (const part of path.split('.')) at = tableOf(at)?.entries.get(part);
  return at;
};
