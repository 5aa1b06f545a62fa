import { chartValues } from '../../artifacts/helm/chart-values.ts';
import { isPartial } from '../../artifacts/helm/templates-folder.ts';
import type { SourceFile } from '../../artifacts/source-file.ts';
import { ChartUses } from '../../artifacts/unrendered/chart-uses.ts';
import type { TemplateContext } from '../../artifacts/unrendered/template-guards.ts';
import type { Difference } from '../../artifacts/unrendered/tree-differences.ts';
import { itemsOf, lookup, stringAt } from '../../artifacts/yaml/lookup.ts';
import { parseYaml } from '../../artifacts/yaml/parse.ts';
import { basePath } from '../../changes/change-set.ts';
import { folderOf } from '../../text/path.ts';
import type { RepositoryReader } from '../ports.ts';
import { type ChangedInput, fileOf, type Snapshots } from './changed-inputs.ts';

/** More charts of one change are not looked through: each costs requests. */
const maxCharts = 10;

/** Charts with more templates than that are not looked through. */
const maxTemplates = 150;

interface ChartFiles {
  readonly uses: ChartUses;
  /** First keys of values that other charts read, and paths that switch them on. */
  readonly shared: ReadonlySet<string>;
  /** What its templates are rendered with. */
  readonly context: TemplateContext;
  /** The templates, as far as all are known. */
  readonly templates: readonly SourceFile[] | undefined;
}

const noContext: TemplateContext = { values: undefined, partials: [], others: new Set() };
const unknownChart: ChartFiles = { uses: new ChartUses(undefined), shared: new Set(), context: noContext, templates: undefined };

/** The charts around changed files, each read once. */
export class Charts {
  readonly #reader: RepositoryReader;
  readonly #snapshots: Snapshots;
  readonly #known = new Map<string, Promise<ChartFiles>>();

  constructor(reader: RepositoryReader, snapshots: Snapshots) {
    this.#reader = reader;
    this.#snapshots = snapshots;
  }

  /** Both sides of a template, read now if nobody has. */
  async textsOf({
    change,
    base,
    head,
  }: ChangedInput): Promise<{ readonly base: SourceFile | undefined; readonly head: SourceFile | undefined }> {
    if (base !== undefined || head !== undefined) return { base, head };
    const texts = await this.#reader.readChangedFiles([change]);
    return { base: fileOf(basePath(change), texts.base.get(basePath(change))), head: fileOf(change.path, texts.head.get(change.path)) };
  }

  /** How the templates of the chart in a folder use what the chart is given. */
  async usesOf(folder: string): Promise<ChartUses> {
    return (await this.#chart(folder)).uses;
  }

  /** Whether templates of the chart in a folder may read a file in it, by its path from there on. */
  async readsFile(folder: string, path: string): Promise<boolean> {
    const { templates } = await this.#chart(folder);
    return templates === undefined ? !isAboutChart(path) : templates.some(({ text }) => mayRead(text, path));
  }

  /** What the templates of the chart in a folder are rendered with. */
  async contextOf(folder: string | undefined): Promise<TemplateContext> {
    return folder === undefined ? noContext : (await this.#chart(folder)).context;
  }

  /** The changed values of which it is not certain that they change no container and no image. */
  async unprovenValues(path: string, changed: readonly Difference[], head: SourceFile | undefined): Promise<readonly Difference[]> {
    if (head === undefined) return changed;
    const { uses, shared } = await this.#chart(folderOf(path));
    const { artifacts } = this.#snapshots.head;
    // Why only of the chart's own values: with those a template is read, and what it prints with others nobody has seen.
    const isJudged = (template: string): boolean => path === `${folderOf(path)}values.yaml` && artifacts.has(template);
    return changed.filter(
      value => shared.has(String(value.path[0])) || shared.has(value.path.join('.')) || !uses.isHarmless(value, isJudged),
    );
  }

  #chart(folder: string): Promise<ChartFiles> {
    const chart = this.#known.get(folder) ?? (this.#known.size < maxCharts ? this.#read(folder) : Promise.resolve(unknownChart));
    this.#known.set(folder, chart);
    return chart;
  }

  async #read(folder: string): Promise<ChartFiles> {
    const paths = await this.#reader.listFiles('head');
    const within = paths?.filter(path => path.startsWith(folder)) ?? [];
    const templates = within.filter(path => path.startsWith(`${folder}templates/`));
    if (!within.includes(`${folder}Chart.yaml`) || templates.length > maxTemplates) return unknownChart;
    // A chart within another one is given values by it, and gives it some.
    const parent = /^((?:.*\/)?)charts\/[^/]+\/$/.exec(folder)?.[1];
    if (parent !== undefined && paths?.includes(`${parent}Chart.yaml`)) return unknownChart;
    const own = [`${folder}Chart.yaml`, `${folder}requirements.yaml`, `${folder}values.yaml`];
    const texts = await this.#reader.readFiles('head', [...own, ...templates]);
    const fileAt = (path: string): SourceFile | undefined => fileOf(path, texts.get(path));
    const files = templates.flatMap(path => fileAt(path) ?? []);
    const values = fileAt(`${folder}values.yaml`);
    const uses = new ChartUses(files.length === templates.length ? files : undefined, values ? [values] : []);
    const nested = within.flatMap(path => /^charts\/([^/]+)\//.exec(path.slice(folder.length))?.[1] ?? []);
    const others = [...nested, ...own.slice(0, 2).flatMap(path => dependencyKeys(fileAt(path)))];
    const partials = files.filter(({ path }) => isPartial(path));
    const context = { values: values && chartValues(values), partials, others: new Set(others) };
    return {
      uses,
      context,
      templates: files.length === templates.length ? files : undefined,
      shared: new Set(['global', 'tags', ...others]),
    };
  }
}

/** Each use of a chart's files in a template, with the path where that stands in it. Source: Helm's documentation, "Accessing Files Inside Templates". */
const fileUse = /\.Files\b(?:\.(?:Get|GetBytes|Lines)\s+"([^"\\]{0,500})")?/gu;

const mayRead = (template: string, path: string): boolean =>
  [...template.matchAll(fileUse)].some(([, literal]) => literal === undefined || literal.replace(/^(?:\.\/)+/u, '') === path);

/** What people read of a chart, and its templates do not, where they are not known. */
const isAboutChart = (path: string): boolean =>
  /(?:\.(?:md|rst|adoc|png|svg|jpe?g)|(?:^|\/)(?:LICENSE|NOTICE|OWNERS|CODEOWNERS|\.helmignore))$/iu.test(path);

/** What the dependencies of a chart are called in its values, and which values switch them on. */
const dependencyKeys = (file: SourceFile | undefined): readonly string[] =>
  file === undefined
    ? []
    : parseYaml(file).documents.flatMap(({ root }) =>
        itemsOf(lookup(root, 'dependencies')).flatMap(dependency => [
          ...['name', 'alias'].flatMap(key => stringAt(dependency, key) ?? []),
          ...(stringAt(dependency, 'condition') ?? '').split(',').map(condition => condition.trim()),
        ]),
      );
