import { folderOf } from '../../../text/path.ts';
import { Groups } from '../../../units/compose-projects.ts';
import { isChartFile } from '../../../units/group-units.ts';
import { builtFolders } from './built-folders.ts';
import { chartFinder, chartUnits, isReadable } from './chart-folders.ts';
import type { Deployments } from './deployments.ts';
import { isPackedChart } from './packed-charts.ts';
import { type ChartOptions, filesOf } from './render-chart-unit.ts';
import { kustomizationUnit } from './render-kustomization-unit.ts';
import type { RenderedUnit, SideFiles } from './rendering.ts';

/** A way in which something is deployed, and the files that it is made of, as far as the repository has them: texts and packed charts. */
export interface DeployedUnit {
  readonly unit: RenderedUnit;
  readonly members: readonly string[];
}

/** What a repository deploys, and what it deploys in more ways than are looked at, by the file without which there is none. */
export interface DeployedUnits {
  readonly deployed: readonly DeployedUnit[];
  readonly overfull: ReadonlySet<string>;
}

/**
 * Every way in which a repository as it stands deploys its charts and kustomizations. `files` are those that say how, `isWanted` chooses by the
 * chart's file, the kustomization, or the file in which it is declared that a folder of manifests is deployed.
 */
export const deployedUnits = (
  paths: readonly string[],
  files: SideFiles,
  deployments: Deployments,
  isWanted: (file: string) => boolean,
  options: Omit<ChartOptions, 'helm'>,
): DeployedUnits => {
  const chartOf = chartFinder(paths);
  const charts = new Set(paths.filter(path => isChartFile(path) && isWanted(path)).map(folderOf));
  const inCharts = Map.groupBy(
    paths.filter(path => isReadable(path) || isPackedChart(path)),
    path => chartOf(path) ?? '\0',
  );
  const finder = deployments.of(files);
  const present = new Set(paths);
  const overfull = new Set<string>();
  const ofCharts = [...charts].flatMap((folder): readonly DeployedUnit[] => {
    // Why: a subchart is deployed with the chart that it is a part of.
    if (chartOf(folder) !== folder) return [];
    const { environments, leftOut } = finder.ofChart(folder);
    if (leftOut.length > 0) overfull.add(`${folder}Chart.yaml`);
    return environments.flatMap(environment => {
      const through = environment.origin?.through ?? [];
      const printing = through.length === 0 ? [] : paths.filter(path => through.some(printer => printer.reads(path)));
      const members = [...(inCharts.get(folder) ?? []), ...filesOf(environment).filter(path => present.has(path)), ...printing];
      return chartUnits(folder, environment, deployments, files, options).map(unit => ({ unit, members }));
    });
  });
  const folders = builtFolders([files], deployments, paths).filter(({ file }) => isWanted(file));
  const ofFolders = folders.map(({ environment, file, members }): DeployedUnit => {
    const unit = kustomizationUnit(environment, file, members, deployments, options);
    return { unit, members: [...new Set([...members, ...(environment.origin ? [environment.origin.file.path] : [])])] };
  });
  return { deployed: [...ofCharts, ...ofFolders], overfull };
};

/** Units in groups that have no file in common: what is edited in one changes nothing in the others. */
export const separateUnits = (deployed: readonly DeployedUnit[]): readonly (readonly DeployedUnit[])[] => {
  const groups = new Groups();
  for (const { unit, members } of deployed) for (const member of members) groups.join(unit.file, member);
  return [...Map.groupBy(deployed, ({ unit }) => groups.rootOf(unit.file)).values()];
};
