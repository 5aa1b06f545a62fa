import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { readDocuments } from '../../../src/render/functions/formats/read-values.ts';
import type { HelmVersion } from '../../../src/render/functions/helm.ts';
import type { ChartFile } from '../../../src/render/helm/chart-file.ts';
import { type Manifest, printManifests } from '../../../src/render/helm/manifests.ts';
import { type RenderOptions, renderChart, renderFiles } from '../../../src/render/helm/render-chart.ts';
import { GoMap, type Piece, textOf } from '../../../src/render/template/go-value.ts';

/** What a chart is rendered with, where that matters. */
export interface Given {
  readonly helm?: HelmVersion;
  /** Values on top of the chart's own, as YAML. */
  readonly values?: string;
  readonly name?: string;
  readonly kubeVersion?: string;
  readonly isUpgrade?: boolean;
  readonly options?: RenderOptions;
}

export const usualChart = 'apiVersion: v2\nname: web\nversion: 1.2.3\nappVersion: "2.0"\n';

const files = (texts: Readonly<Record<string, string | Uint8Array>>): ReadonlyMap<string, ChartFile> =>
  new Map(
    Object.entries({ 'Chart.yaml': usualChart, ...texts }).map(([path, text]) => [
      path,
      typeof text === 'string' ? sourceFile(path, text) : { path, bytes: text },
    ]),
  );

const tableOf = (text: string): GoMap => {
  const [read] = readDocuments(sourceFile('given.yaml', text), 'named');
  return read?.state === 'read' && read.value.raw instanceof GoMap ? read.value.raw : new GoMap(new Map());
};

const releaseOf = ({ helm = 3, name = 'demo', kubeVersion = '1.33.0', isUpgrade = false }: Given) => ({
  name,
  namespace: 'prod',
  isUpgrade,
  kubeVersion,
  apiVersions: [],
  helm,
});

/** The documents of a chart with these files, or why it cannot be rendered. */
export const manifests = (texts: Readonly<Record<string, string | Uint8Array>>, given: Given = {}): readonly Manifest[] | string => {
  const rendered = renderChart(files(texts), tableOf(given.values ?? ''), releaseOf(given), given.options);
  return rendered.state === 'failed' ? rendered.reason : rendered.manifests;
};

/** What `helm template` prints of a chart with these files. */
export const stream = (texts: Readonly<Record<string, string | Uint8Array>>, given: Given = {}): string => {
  const made = manifests(texts, given);
  return typeof made === 'string' ? made : printManifests(made);
};

/** What the template `t.yaml` of a chart prints, with what decided about each part of it. */
export const piecesOf = (
  template: string,
  values = '',
  given: Given = {},
  more: Readonly<Record<string, string>> = {},
): readonly Piece[] => {
  const made = renderFiles(
    files({ 'values.yaml': values, 'templates/t.yaml': template, ...more }),
    tableOf(given.values ?? ''),
    releaseOf(given),
  );
  if (made.state === 'failed') throw new Error(made.reason);
  return made.files.get('web/templates/t.yaml') ?? [];
};

/** What the template `t.yaml` of a chart prints, or why it cannot be rendered. */
export const print = (template: string, values = '', given: Given = {}, more: Readonly<Record<string, string>> = {}): string => {
  const made = renderFiles(
    files({ 'values.yaml': values, 'templates/t.yaml': template, ...more }),
    tableOf(given.values ?? ''),
    releaseOf(given),
  );
  return made.state === 'failed' ? made.reason : textOf(made.files.get('web/templates/t.yaml') ?? []);
};
