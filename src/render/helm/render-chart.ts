import { fileNameOf } from '../../text/path.ts';
import { encodeYaml } from '../functions/formats/encode-yaml.ts';
import { isWithin } from '../functions/semver.ts';
import { newWork } from '../template/environment.ts';
import { newFacts, openText } from '../template/facts.ts';
import { printed } from '../template/format/format-value.ts';
import { GoMap, GoSlice, type Piece, Ref, textOf } from '../template/go-value.ts';
import { CallError, TemplateError } from '../template/template-error.ts';
import { type Chart, loadChart } from './chart.ts';
import { ChartError } from './chart-error.ts';
import type { ChartFile } from './chart-file.ts';
import {
  assertDependencies,
  enableDependencies,
  importValues,
  missingDependencies,
  outdatedDependencies,
  stillDeclared,
} from './dependencies.ts';
import { type ChartTemplate, renderTemplates } from './engine.ts';
import { type Manifest, ManifestError, manifestsOf } from './manifests.ts';
import { chartData, parseKubeVersion, type Release, type ReleaseObjects, releaseObjects } from './release.ts';
import { assertReleaseName, ReleaseNameError } from './release-name.ts';
import { coalesceValues, ValuesError } from './tables.ts';
import { type ValueInPlay, valuesInPlay } from './values-in-play.ts';
import { assertSchemas, SchemaError } from './values-schema.ts';

/**
 * What a chart may do while it is rendered: steps of templates, and characters and elements that functions are given or make. The largest
 * public charts do one million.
 */
const maxWork = 12_000_000;

/** Why Helm would not deploy a chart, in its words. */
export interface FailedChart {
  readonly state: 'failed';
  readonly reason: string;
  /** What is known of the values that it speaks of. */
  readonly inPlay?: readonly ValueInPlay[];
}

/** The files that the templates of a chart print, by path. */
export type RenderedFiles =
  | {
      readonly state: 'rendered';
      readonly chart: Chart;
      readonly files: ReadonlyMap<string, readonly Piece[]>;
      /** Names of charts that it declares and that were not there; without `mayMiss` there are none. */
      readonly missing: readonly string[];
      /** Names of charts that it declares and that were there in other versions only. */
      readonly outdated: readonly string[];
      /** Names of charts that it declares and that its values switch off, under every name that they have in it. */
      readonly off: readonly string[];
      /** Why templates of a chart from which something is missing could not be executed, by name. */
      readonly broken: ReadonlyMap<string, string>;
      /** Whether facts of the cluster or the moment decide what is printed, which nobody knows before. */
      readonly isOpen: boolean;
      /** What may be printed instead of what is, where it was rendered in every way. */
      readonly choices: readonly string[];
      /** What it asks of those: templates, each with a digest of what it gives them, and values. */
      readonly asked: readonly string[];
    }
  | FailedChart;

/** What Helm would deploy, or why it would not. */
export type RenderedChart = { readonly state: 'rendered'; readonly chart: Chart; readonly manifests: readonly Manifest[] } | FailedChart;

/** How a chart is rendered. */
export interface RenderOptions {
  /** False leaves `values.schema.json` unasked. */
  readonly validates?: boolean;
  /** True renders a chart without what it declares and does not bring along; Helm refuses it. */
  readonly mayMiss?: boolean;
  /** True leaves unknown what its templates ask for and nobody gives; Helm refuses such a chart, too. */
  readonly mayLack?: boolean;
  /** True prints all that the chart may print, whatever the cluster and the moment are. The files are no manifests then. */
  readonly everyWay?: boolean;
}

interface Collected {
  readonly templates: ChartTemplate[];
  readonly objects: ReleaseObjects;
  readonly release: Release;
}

/** What Helm calls a chart in paths: its own name, or `parent/charts/name`. */
const collect = (chart: Chart, path: string, values: Ref, isRoot: boolean, into: Collected): GoMap => {
  const subcharts = new GoMap(new Map());
  subcharts.decided = chart.choice;
  const data = chartData(chart, isRoot, values, subcharts, into.objects, into.release.helm);
  const table = values.raw instanceof GoMap ? values.raw : new GoMap(new Map());
  const folder = path.slice(0, path.length - chart.name.length);
  for (const child of chart.dependencies) {
    const own = table.entries.get(child.name);
    const childData = collect(
      child,
      `${folder}${child.parentName ?? chart.formerName ?? chart.name}/charts/${child.name}`,
      own?.raw instanceof GoMap ? own : new Ref(new GoMap(new Map())),
      false,
      into,
    );
    subcharts.entries.set(child.name, new Ref(childData));
  }
  for (const { name, file } of chart.templates) {
    const isPartial = fileNameOf(name).startsWith('_');
    if (chart.isLibrary && !isPartial) continue;
    into.templates.push({ name: `${path}/${name}`, text: file.text, data, basePath: `${path}/templates`, decided: chart.decided });
  }
  return data;
};

const assertInstallable = (chart: Chart, { kubeVersion }: Release): void => {
  const type = chart.metadata.entries.get('type')?.raw;
  if (type !== undefined && type !== null && type !== '' && type !== 'application')
    throw new ChartError(`${printed(type)} charts are not installable`);
  const wanted = chart.metadata.entries.get('kubeVersion')?.raw;
  const { plain } = parseKubeVersion(kubeVersion);
  if (typeof wanted === 'string' && wanted !== '' && !isWithin(wanted, plain))
    throw new ChartError(`chart requires kubeVersion: ${wanted} which is incompatible with Kubernetes ${plain}`);
};

/** What is thrown for what a chart does, as the reason that it is not rendered. */
const failure = (error: unknown): FailedChart => {
  const isExpected =
    error instanceof ChartError ||
    error instanceof ValuesError ||
    error instanceof ManifestError ||
    error instanceof ReleaseNameError ||
    error instanceof SchemaError ||
    error instanceof CallError ||
    error instanceof TemplateError;
  if (isExpected) return { state: 'failed', reason: error.message };
  // Why SyntaxError: what a regular expression says when there is no more stack to compile it.
  if (error instanceof RangeError || (error instanceof SyntaxError && error.message.includes('tack overflow')))
    return { state: 'failed', reason: `the chart cannot be rendered here: ${error.message}` };
  throw error;
};

/** More of what may be chosen is not looked at, in values and in characters; then anything may. */
const maxChoices = 1_000;
const maxChoiceText = 1_000_000;

/** The texts of what may be chosen, each once; beyond the bounds a key that is not known. */
const textsOfChoices = (choices: readonly Ref[]): readonly string[] => {
  const texts: string[] = [];
  let length = 0;
  for (const choice of new Map(choices.map(one => [one.raw, one])).values()) {
    if (length > maxChoiceText || texts.length === maxChoices) return [...texts, `${openText}: ${openText}`];
    const text = textOfChoice(choice);
    length += text.length;
    texts.push(text);
  }
  return texts;
};

/** What may be printed of a value that something may choose. */
const textOfChoice = (value: Ref): string => {
  const { raw } = value;
  if (typeof raw === 'string') return raw;
  const files =
    raw instanceof GoMap ? [...raw.entries.values()].flatMap(one => (one.raw instanceof GoSlice ? (one.raw.bytes ?? []) : [])) : [];
  return files.length > 0 ? files.join('\n') : textOf(encodeYaml(value));
};

/**
 * Executes the templates of a chart, without a cluster, a network or a clock. `files` are those of its folder, by path in it; `given` are
 * the values that come on top of its own. Never throws for what a chart does.
 */
export const renderFiles = (
  files: ReadonlyMap<string, ChartFile>,
  given: GoMap,
  release: Release,
  { validates = true, mayMiss = false, mayLack = false, everyWay = false }: RenderOptions = {},
): RenderedFiles => {
  try {
    const chart = loadChart(files, release.helm);
    assertInstallable(chart, release);
    const missing = missingDependencies(chart);
    const declared = chart.declared.map(one => [one.name, one] as const);
    if (!mayMiss) assertDependencies(missing, release.helm);
    const outdated = outdatedDependencies(chart);
    enableDependencies(chart, given, '', release.helm);
    importValues(chart, release.helm);
    assertReleaseName(release.name, release.helm);
    const values = coalesceValues(chart, given, release.helm);
    const lacking = stillDeclared(chart, missing);
    // Why: a chart that is there would bring values of its own.
    for (const name of lacking) {
      const own = values.entries.get(name)?.raw;
      const table = own instanceof GoMap ? own : new GoMap(new Map());
      if (table !== own) values.entries.set(name, new Ref(table));
      table.lacks = name;
    }
    if (validates) assertSchemas(chart, values);
    const into: Collected = { templates: [], objects: releaseObjects(release), release };
    collect(chart, chart.name, new Ref(values), true, into);
    // Why by name: what two charts call the same is rendered once, as the last one has it.
    const templates = [...new Map(into.templates.map(template => [template.name, template])).values()];
    let done = 0;
    const count = (amount: number): void => {
      done += amount;
      if (done > maxWork) throw new TemplateError('the chart does too much to be rendered here');
    };
    const facts = newFacts(everyWay);
    const mayBreak = mayLack ? 'all' : lacking.length > 0;
    const rendered = renderTemplates(templates, release.helm, newWork(count), { mayBreak, facts });
    return rendered.state === 'failed'
      ? { state: 'failed', reason: rendered.message, inPlay: valuesInPlay(rendered.message, values) }
      : {
          state: 'rendered',
          chart,
          files: rendered.files,
          missing: lacking,
          off: declared.flatMap(([name]) =>
            declared.some(([other, one]) => other === name && chart.declared.includes(one)) ? [] : [name],
          ),
          outdated: outdated.filter(one => chart.declared.includes(one)).map(({ name }) => name),
          broken: rendered.broken,
          isOpen: facts.decided,
          choices: textsOfChoices(facts.choices),
          asked: rendered.asked,
        };
  } catch (error) {
    return failure(error);
  }
};

/** Renders a chart as `helm template` does. Never throws for what a chart does. */
export const renderChart = (
  files: ReadonlyMap<string, ChartFile>,
  given: GoMap,
  release: Release,
  options: RenderOptions = {},
): RenderedChart => {
  const rendered = renderFiles(files, given, release, options);
  if (rendered.state === 'failed') return rendered;
  try {
    return { state: 'rendered', chart: rendered.chart, manifests: manifestsOf(rendered.files, release.helm) };
  } catch (error) {
    return failure(error);
  }
};
