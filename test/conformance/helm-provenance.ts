import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { sourceFile } from '../../src/artifacts/source-file.ts';
import { readChartFolder } from '../../src/cli/chart-folder.ts';
import { givenValues, readHelmFlags } from '../../src/cli/commands/helm-flags.ts';
import { readDocuments } from '../../src/render/functions/formats/read-values.ts';
import type { ChartFile } from '../../src/render/helm/chart-file.ts';
import { renderChart } from '../../src/render/helm/render-chart.ts';
import { coalesceTables } from '../../src/render/helm/tables.ts';
import { GoMap } from '../../src/render/template/go-value.ts';
import type { IsMeant, Positions } from '../support/render/attribution.ts';
import { positionsOf } from '../support/render/positions.ts';
import { type ChartCase, chartCases } from './helm-charts.ts';

const mutation = v.object({
  id: v.string(),
  base: v.string(),
  changed: v.array(v.string()),
  added: v.optional(v.array(v.string()), []),
  removed: v.optional(v.array(v.string()), []),
  /** A value, as a JSON pointer, and the values that change it. */
  path: v.optional(v.string()),
  override: v.optional(v.record(v.string(), v.unknown()), {}),
  /** A line of a template, and what it becomes. */
  file: v.optional(v.string()),
  line: v.optional(v.number(), 0),
  to: v.optional(v.string(), ''),
});

/** One change of a value or of a line of a template, with the positions that Helm prints differently for it. */
export type Mutation = v.InferOutput<typeof mutation>;

/** The changes of the corpus. */
export const mutations = (corpus: string): readonly Mutation[] =>
  v.parse(v.array(mutation), JSON.parse(readFileSync(join(corpus, 'provenance.json'), 'utf8')));

/** The name of the file that changes values, in places. */
const overrideFile = 'OVERRIDE';

const overridden = (below: GoMap, override: Readonly<Record<string, unknown>>): GoMap => {
  const [read] = readDocuments(sourceFile(overrideFile, JSON.stringify(override)), 'named');
  return read?.state === 'read' && read.value.raw instanceof GoMap ? coalesceTables(read.value.raw, below, true) : below;
};

/** Renders charts of the corpus, and what a change makes of them. */
export class MutatedCharts {
  readonly #corpus: string;
  readonly #cases: ReadonlyMap<string, ChartCase>;
  readonly #folders = new Map<string, ReadonlyMap<string, ChartFile>>();

  constructor(corpus: string) {
    this.#corpus = corpus;
    this.#cases = new Map(chartCases(corpus).flatMap(one => (one.helm === '3' ? [[one.id, one] as const] : [])));
  }

  #case(id: string): ChartCase {
    const found = this.#cases.get(id);
    if (found === undefined) throw new Error(`There is no case ${id}.`);
    return found;
  }

  #files(chart: string): ReadonlyMap<string, ChartFile> {
    const files = this.#folders.get(chart) ?? readChartFolder(join(this.#corpus, chart));
    this.#folders.set(chart, files);
    return files;
  }

  #render({ args, unstable }: ChartCase, files: ReadonlyMap<string, ChartFile>, override: Readonly<Record<string, unknown>>): Positions {
    const flags = readHelmFlags(['chart', ...args]);
    const { values } = flags;
    const given = overridden(givenValues(flags, 3, this.#corpus), override);
    const rendered = renderChart(files, given, {
      name: values.name,
      namespace: values.namespace,
      kubeVersion: values['kube-version'],
      apiVersions: values['api-versions'] ?? [],
      helm: 3,
    });
    if (rendered.state === 'failed') throw new Error(rendered.reason);
    const positions = [...positionsOf(rendered.manifests)].filter(([at]) => !unstable.some(place => at.replace(' ', '').startsWith(place)));
    return new Map(positions);
  }

  /** The chart as it is. */
  base({ base }: Mutation): Positions {
    const item = this.#case(base);
    return this.#render(item, this.#files(item.chart), {});
  }

  /** The chart with the change. */
  mutated({ base, override, file, line, to }: Mutation): Positions {
    const item = this.#case(base);
    const files = new Map(this.#files(item.chart));
    const source = file === undefined ? undefined : files.get(file);
    if (file !== undefined && source !== undefined && 'text' in source)
      files.set(
        file,
        sourceFile(
          source.path,
          source.text
            .split('\n')
            .with(line - 1, to)
            .join('\n'),
        ),
      );
    return this.#render(item, files, override);
  }

  /** False for a position of an object to which Helm gives another name each time. */
  isStable({ base }: Mutation, at: string): boolean {
    const name = at.slice(at.indexOf('/') + 1, at.indexOf(' '));
    return this.#case(base).output?.includes(`name: ${name}`) ?? true;
  }

  /** Which places are those of the change. */
  isMeant({ base, path, file, line }: Mutation): IsMeant {
    return path === undefined ? this.#isLine(base, file ?? '', line) : isValue(path.slice(1).replaceAll('~1', '/'), this.#corpus);
  }

  #isLine(base: string, file: string, line: number): IsMeant {
    const source = this.#files(this.#case(base).chart).get(file);
    if (source === undefined || !('text' in source)) throw new Error(`There is no file ${file}.`);
    return place => {
      const isFile = place.kind === 'template' && place.file.endsWith(`/${file}`) && !place.file.includes('/charts/');
      return isFile && source.lines.line(place.start) <= line && source.lines.line(Math.max(place.start, place.end - 1)) >= line;
    };
  }
}

/** Places of a value. Those in files of subcharts have its path in these. */
const isValue =
  (path: string, corpus: string): IsMeant =>
  (place, isExact) => {
    if (place.kind !== 'value') return false;
    const depth = place.file.replace(corpus, '').split('/charts/').length - 1;
    const own = path.split('/').slice(depth).join('/');
    return own === place.path || (!isExact && (place.path === '' || own.startsWith(`${place.path}/`)));
  };
