import type { SourceFile } from '../../artifacts/source-file.ts';
import type { Chart } from './chart.ts';

/** The files of the templates of a chart and its subcharts, by the names that they have while they are rendered; `path` is that of the chart. */
export const templateFiles = (chart: Chart, path = chart.name): ReadonlyMap<string, SourceFile> =>
  new Map([
    ...chart.templates.map(({ name, file }) => [`${path}/${name}`, file] as const),
    ...chart.dependencies.flatMap(child => [...templateFiles(child, `${path}/charts/${child.name}`)]),
  ]);
