import type { HelmVersion } from '../functions/helm.ts';
import { isWithin } from '../functions/semver.ts';
import { printed } from '../template/format/format-value.ts';
import { GoMap, Ref } from '../template/go-value.ts';
import { joinSources, joinTwo, noSources, type Sources } from '../template/sources.ts';
import type { Chart, Dependency } from './chart.ts';
import { ChartError } from './chart-error.ts';
import { atPath, coalesceTables, coalesceValues, copyTable, tableOf } from './tables.ts';

/** Which subcharts are rendered, under which names, and what they give their parents. Source: Helm's chartutil, dependencies.go. */

const applyTags = (declared: readonly Dependency[], values: GoMap): void => {
  const tags = tableOf(values.entries.get('tags'));
  if (tags === undefined) return;
  for (const one of declared) {
    const found = one.tags.flatMap(tag => tags.entries.get(tag) ?? []);
    const set = found.map(({ raw }) => raw);
    one.enabled = set.includes(true) || !set.includes(false);
    one.decided = joinSources(found.map(({ data }) => data));
  }
};

const applyConditions = (declared: readonly Dependency[], values: GoMap, path: string): void => {
  for (const one of declared) {
    for (const condition of one.condition.trim().split(',')) {
      if (condition === '') continue;
      const value = atPath(values, path + condition);
      one.decided = joinTwo(value?.data ?? noSources, one.decided);
      if (typeof value?.raw !== 'boolean') continue;
      one.enabled = value.raw;
      break;
    }
  }
};

/**
 * A chart under another name. Helm 3 copies the chart alone: charts that are made of the same one share what it declares, so that what is done to that
 * for the first is done for all, and subcharts that are not declared, which lie in the one that was last looked through. Source: Helm,
 * `getAliasDependency`, in which Helm 4 copies both.
 */
const aliased = (chart: Chart, { alias }: Dependency, version: HelmVersion): Chart => ({
  ...chart,
  ...(alias !== '' && { name: alias }),
  ...(alias !== '' && version === 3 && { formerName: chart.name }),
  declared: version === 3 ? chart.declared : chart.declared.map(one => ({ ...one })),
});

/** Takes disabled subcharts away and gives the others their names. */
export const enableDependencies = (chart: Chart, values: GoMap, path: string, version: HelmVersion): void => {
  if (chart.declared.length === 0) return;
  const { declared } = chart;
  const undeclared = chart.dependencies.filter(
    child => !declared.some(one => one.name === child.name && isWithin(one.version, child.version)),
  );
  const named: Chart[] = [];
  for (const one of declared) {
    const found = chart.dependencies.find(child => child.name === one.name && isWithin(one.version, child.version));
    if (found) named.push(aliased(found, one, version));
    if (one.alias !== '') one.name = one.alias;
  }
  chart.dependencies = [...undeclared, ...named];
  for (const one of declared) {
    one.enabled = true;
    one.decided = noSources;
  }
  const coalesced = coalesceValues(chart, values, version);
  applyTags(declared, coalesced);
  applyConditions(declared, coalesced, path);
  const off = new Set(declared.filter(({ enabled }) => !enabled).map(({ name }) => name));
  chart.choice = joinSources(declared.map(({ decided }) => decided));
  for (const child of chart.dependencies)
    child.decided = joinSources([...declared.flatMap(({ name, decided }) => (name === child.name ? [decided] : [])), chart.decided]);
  chart.dependencies = chart.dependencies.filter(({ name }) => !off.has(name));
  chart.declared = declared.filter(({ name }) => !off.has(name));
  if (version === 3) for (const child of chart.dependencies) child.parentName = chart.name;
  for (const child of chart.dependencies) enableDependencies(child, coalesced, `${path}${child.name}.`, version);
};

const nested = (path: string, table: GoMap): GoMap => {
  if (path === '.') return table;
  return path.split('.').reduceRight((inner, key) => new GoMap(new Map([[key, new Ref(inner)]])), table);
};

/** A table that is there because of something; the same one, because Helm changes what is imported twice in both places. */
const decidedTable = (table: GoMap, decided: Sources): GoMap => {
  for (const [key, value] of table.entries) table.entries.set(key, value.decidedBy(decided));
  return table;
};

/** Lays what subcharts export under the parent's own values. */
export const importValues = (chart: Chart, version: HelmVersion): void => {
  for (const child of chart.dependencies) importValues(child, version);
  if (chart.declared.length === 0) return;
  const values = coalesceValues(chart, new GoMap(new Map()), version, true);
  let imported = new GoMap(new Map());
  for (const one of chart.declared) {
    const { name, importValues: wanted, decided } = one;
    if (one.imported) continue;
    one.imported = version === 3;
    for (const { raw } of wanted) {
      const [child, parent] =
        raw instanceof GoMap
          ? [printed(raw.entries.get('child')?.raw ?? null), printed(raw.entries.get('parent')?.raw ?? null)]
          : [`exports.${typeof raw === 'string' ? raw : ''}`, '.'];
      const table = tableOf(atPath(values, `${name}.${child}`));
      if (table) imported = coalesceTables(imported, nested(parent, decidedTable(table, decided)), true);
    }
  }
  chart.values = coalesceTables(copyTable(values), imported, true);
};

/** The names of what a chart declares and does not bring along, before any is given another name. */
export const missingDependencies = (chart: Chart): readonly string[] => {
  const there = new Set(chart.dependencies.map(({ name }) => name));
  return chart.declared.map(({ name }) => name).filter(name => !there.has(name));
};

/** What a chart declares and brings along in another version alone. Helm renders that one; who builds dependencies first deploys another. */
export const outdatedDependencies = ({ declared, dependencies }: Chart): readonly Dependency[] =>
  declared.filter(one => {
    const found = dependencies.filter(({ name }) => name === one.name);
    return one.version !== '' && found.length > 0 && !found.some(({ version }) => isWithin(one.version, version));
  });

/** Those that values did not switch off, by the names that the chart's values have for them. */
export const stillDeclared = ({ declared, dependencies }: Chart, missing: readonly string[]): readonly string[] => {
  const there = new Set(dependencies.map(({ name }) => name));
  return missing.length === 0 ? [] : declared.map(({ name }) => name).filter(name => !there.has(name));
};

/** Refuses a chart that declares what it does not bring along. @throws ChartError in Helm's words. */
export const assertDependencies = (missing: readonly string[], helm: HelmVersion): void => {
  if (missing.length === 0) return;
  const advice =
    helm === 3
      ? 'An error occurred while checking for chart dependencies. You may need to run `helm dependency build` to fetch missing dependencies'
      : "an error occurred while checking for chart dependencies. You may need to run 'helm dependency build' to fetch missing dependencies";
  throw new ChartError(`${advice}: found in Chart.yaml, but missing in charts/ directory: ${missing.join(', ')}`);
};
