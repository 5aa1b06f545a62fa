import type { SourceFile } from '../../artifacts/source-file.ts';
import { deployInputOf } from '../../artifacts/unrendered/deploy-inputs.ts';
import { readDocuments } from '../../render/functions/read-values.ts';
import type { Chart, ChartFile } from '../../render/helm/chart.ts';
import { manifestsProblem } from '../../render/helm/manifests.ts';
import type { Release } from '../../render/helm/release.ts';
import { renderFiles } from '../../render/helm/render-chart.ts';
import { coalesceTables } from '../../render/helm/tables.ts';
import { GoMap } from '../../render/template/go-value.ts';
import type { Place } from '../../render/template/sources.ts';
import { fileNameOf } from '../../text/path.ts';
import { RenderedText } from './rendered-text.ts';
import type { RenderedUnit, Rendering, SideFiles } from './rendering.ts';

/** One way in which a chart is deployed: its release, and the values files that are laid over its own, in order. */
export interface ChartEnvironment {
  readonly name: string;
  readonly release: Release;
  /** Paths in the repository. */
  readonly valuesFiles: readonly string[];
}

/** A chart in a folder of the repository, deployed in one way. */
export const chartUnit = (folder: string, environment: ChartEnvironment): RenderedUnit => ({
  kind: 'chart',
  folder,
  file: `${folder}Chart.yaml`,
  environment: environment.name,
  reads: path => environment.valuesFiles.includes(path) || (path.startsWith(folder) && isReadByHelm(path)),
  render: files => render(folder, environment, files),
});

/** Values that are not the chart's own are read where somebody names them. */
const isReadByHelm = (path: string): boolean => deployInputOf(path) !== 'values' || fileNameOf(path) === 'values.yaml';

const render = (folder: string, { release, valuesFiles }: ChartEnvironment, files: SideFiles): Rendering => {
  const own = new Map<string, ChartFile>();
  for (const [path, file] of files) if (path.startsWith(folder)) own.set(path.slice(folder.length), file);
  let given = new GoMap(new Map());
  for (const path of valuesFiles) {
    const file = files.get(path);
    // Why left out: where the file is not there yet, the chart is deployed without it.
    if (file === undefined) continue;
    const [read] = readDocuments(file, 'named');
    if (read?.state === 'broken') return { state: 'failed', reason: `failed to parse ${path}: ${read.reason}` };
    if (read?.value.raw instanceof GoMap) given = coalesceTables(read.value.raw, given, true);
  }
  const rendered = renderFiles(own, given, release, { mayMiss: true });
  if (rendered.state === 'failed') return rendered;
  const problem = manifestsProblem(rendered.files, release.helm);
  if (problem !== undefined) return { state: 'failed', reason: problem };
  const templates = templatesOf(rendered.chart, rendered.chart.name);
  const fileOf = (place: Place): SourceFile | undefined => (place.kind === 'template' ? templates.get(place.file) : files.get(place.file));
  const texts = new Map<string, RenderedText>();
  for (const [name, pieces] of rendered.files) {
    if (name.endsWith('NOTES.txt')) continue;
    const path = templates.get(name)?.path ?? `${folder}${name.slice(name.indexOf('/') + 1)}`;
    const text = new RenderedText(path, pieces, fileOf);
    if (text.artifact.objects.length > 0) texts.set(path, text);
  }
  return { state: 'rendered', texts, missing: rendered.missing, broken: [...rendered.broken.values()] };
};

/** The files of templates by the names that they have while they are rendered. Those of packed charts are in no file of the repository. */
const templatesOf = (chart: Chart, path: string): ReadonlyMap<string, SourceFile> =>
  new Map([
    ...chart.templates.map(({ name, file }) => [`${path}/${name}`, file] as const),
    ...chart.dependencies.flatMap(child => [...templatesOf(child, `${path}/charts/${child.name}`)]),
  ]);
