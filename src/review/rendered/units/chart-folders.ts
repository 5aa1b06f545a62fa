import type { SourceFile } from '../../../artifacts/source-file.ts';
import type { ChartEnvironment } from '../../../environments/environment.ts';
import { folderOf, foldersAbove } from '../../../text/path.ts';
import { isChartFile } from '../../../units/group-units.ts';
import type { Deployments } from './deployments.ts';
import { type ChartOptions, chartUnit } from './render-chart-unit.ts';
import type { RenderedUnit, SideFiles } from './rendering.ts';

/** Folders above a file in which charts are looked for. */
const maxFolders = 64;

/** Finds the folder of the chart that a file belongs to: of a subchart, the chart that it is a part of. */
export const chartFinder = (tracked: readonly string[]): ((path: string) => string | undefined) => {
  const charts = new Set(tracked.filter(isChartFile).map(folderOf));
  return path => foldersAbove(path, maxFolders).findLast(folder => charts.has(folder));
};

/** Archives and pictures have no text that a renderer would print, but for those that are text. Of a folder of templates Helm executes each file, whatever its name. */
export const isReadable = (path: string): boolean =>
  !/\.(?:tgz|gz|zip|png|jpe?g|gif|ico|pdf|woff2?)$/iu.test(path) || /(?:^|\/)templates\//u.test(path);

/** A chart in one of its environments; by both Helms where they read its values differently. */
export const chartUnits = (
  folder: string,
  environment: ChartEnvironment,
  deployments: Deployments,
  files: SideFiles,
  options: Omit<ChartOptions, 'helm'>,
): readonly RenderedUnit[] => [
  chartUnit(folder, environment, deployments, options),
  ...(environment.names.includes('default') && isReadTwoWays(files.get(`${folder}values.yaml`))
    ? [chartUnit(folder, environment, deployments, { ...options, helm: 4 })]
    : []),
];

/** Of values in several documents, Helm 3 reads the first, and Helm 4 all. */
const isReadTwoWays = (values: SourceFile | undefined): boolean =>
  /^---\s/mu.test(values?.text.replace(/^(?:#[^\n]*\n|\s)*---/u, '') ?? '');
