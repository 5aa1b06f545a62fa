import { type SourceFile, sourceFile } from '../../../artifacts/source-file.ts';
import { deployInputOf } from '../../../artifacts/unrendered/deploy-inputs.ts';
import type { ChartEnvironment, Origin, ValuesSource } from '../../../environments/environment.ts';
import type { Policy } from '../../../policy/policy.ts';
import { encodeYaml } from '../../../render/functions/formats/encode-yaml.ts';
import type { ChartFile } from '../../../render/helm/chart-file.ts';
import { manifestsProblem } from '../../../render/helm/manifests.ts';
import type { Release } from '../../../render/helm/release.ts';
import { type RenderedFiles, type RenderOptions, renderFiles } from '../../../render/helm/render-chart.ts';
import { SetError } from '../../../render/helm/set-values.ts';
import { templateFiles } from '../../../render/helm/template-files.ts';
import { archiveOf } from '../../../render/helm/unpacked-charts.ts';
import { buildEnvironment } from '../../../render/kustomize/build-environment.ts';
import type { ChartSettings } from '../../../render/kustomize/helm-charts.ts';
import { GoMap, type Piece } from '../../../render/template/go-value.ts';
import type { Place } from '../../../render/template/sources.ts';
import { appendAll } from '../../../text/append-all.ts';
import { fileNameOf } from '../../../text/path.ts';
import { filesUnder } from '../../trial-files.ts';
import type { Deployments } from './deployments.ts';
import { addValues, inPlay, type PlacedValues, Unreadable } from './given-values.ts';
import { asWritten, linesBeyond } from './lines-beyond.ts';
import { type PackedCharts, placeOfPacked } from './packed-charts.ts';
import type { ParsedTexts } from './parsed-texts.ts';
import { documentSeparator, type FindPlace, type PlaceInFile, RenderedText } from './rendered-text.ts';
import { notDeployed, nothingElse, type RenderedUnit, type Rendering, type SideFiles } from './rendering.ts';

/** For which cluster charts are rendered, and by which Helm: what policy says of it. */
export type RenderedFor = Partial<Pick<Policy, 'kubernetesVersion' | 'kubernetesApiVersions' | 'helmVersion'>>;

/** The version that charts are rendered for: as policy names it, else a usual one. */
const kubeVersionOf = (named: Policy['kubernetesVersion'] = 'newest'): string => (named === 'newest' ? '1.33.0' : `${named.slice(1)}.0`);

/** The Helm that policy names; undefined where it goes by who deploys. */
const helmOf = (named: Policy['helmVersion'] = 'by-deployer'): 3 | 4 | undefined =>
  named === 'by-deployer' ? undefined : named === 'v3' ? 3 : 4;

/** How charts are rendered that a kustomization names. */
export const chartSettings = ({ cluster = {}, packed }: Pick<ChartOptions, 'cluster' | 'packed'>): ChartSettings => ({
  helm: helmOf(cluster.helmVersion) ?? 3,
  kubeVersion: kubeVersionOf(cluster.kubernetesVersion),
  apiVersions: cluster.kubernetesApiVersions ?? [],
  fileOf: file => packed.of(file) ?? file,
});

/** By what a chart is rendered. */
export interface ChartOptions {
  /** That Helm, whoever deploys it. */
  readonly helm?: 3 | 4 | undefined;
  /** What policy says. */
  readonly cluster?: RenderedFor | undefined;
  /** The charts that it may bring along in archives. */
  readonly packed: PackedCharts;
  /** Whether a chart of which nobody says how it is deployed is rendered without what it asks to be given: that is unknown then. */
  readonly mayLack?: boolean;
  /** The texts that were rendered before. */
  readonly parsed?: ParsedTexts | undefined;
}

/**
 * A chart in a folder of the repository, deployed in one way, which may be declared elsewhere in it. `helm`: by that one, whoever deploys
 * it.
 */
export const chartUnit = (
  folder: string,
  environment: ChartEnvironment,
  deployments: Deployments,
  { helm, ...settings }: ChartOptions,
): RenderedUnit => {
  const named = new Set(filesOf(environment));
  const { origin } = environment;
  return {
    kind: 'chart',
    folder,
    file: `${folder}Chart.yaml`,
    environment: helm === undefined ? environment.name : `Helm ${helm}`,
    origin,
    unknown: [...environment.missing, ...environment.unknown],
    reads: path => named.has(path) || isPrintedBy(origin, path) || (path.startsWith(folder) && isReadByHelm(path)),
    render: files => {
      // Why the defaults: a values file that is not there yet is laid over nothing.
      const own =
        deployments.environment(files, folder, environment) ?? (origin === undefined ? deployments.defaults(files, folder) : undefined);
      return own === undefined
        ? notDeployed
        : renderEnvironment(folder, { ...own, helm: helm ?? helmOf(settings.cluster?.helmVersion) ?? own.helm }, files, settings);
    },
  };
};

const filesOfSource = (source: ValuesSource): readonly string[] => {
  if (source.kind === 'inline') return [source.text.file.path];
  return source.kind === 'flag' ? [source.origin.file.path, ...(source.origin.from ?? [])] : [source.path];
};

/** The files outside of a chart that decide about how it is deployed. */
export const filesOf = ({ origin, values, chartValues }: ChartEnvironment): readonly string[] => [
  ...(origin === undefined ? [] : [origin.file.path]),
  ...(chartValues ?? []),
  ...values.flatMap(filesOfSource),
];

/** Whether a file is of what makes that which is declared, or holds a part of it. */
export const isPrintedBy = (origin: Origin | undefined, path: string): boolean =>
  origin?.from?.has(path) === true || origin?.through?.some(printer => printer.reads(path)) === true;

/** Values that are not the chart's own are read where somebody names them. */
export const isReadByHelm = (path: string): boolean => deployInputOf(path) !== 'values' || fileNameOf(path) === 'values.yaml';

/** Words by which our own bounds are told: all else is what Helm says, too. */
const ofOurBounds = /rendered here|too (?:large|long|many|much|deep)|nested too/u;

const failedBy = (reason: string, more = ''): Rendering => ({
  state: 'failed',
  reason: `${reason}${more}`,
  isOurs: ofOurBounds.test(reason),
});

/** By what all environments of a chart are rendered. */
type Settings = Omit<ChartOptions, 'helm'>;

/** What is deployed of a chart in one way. */
export const renderEnvironment = (folder: string, environment: ChartEnvironment, files: SideFiles, settings: Settings): Rendering => {
  try {
    return render(folder, environment, files, settings);
  } catch (error) {
    if (error instanceof Unreadable || error instanceof SetError) return failedBy(error.message);
    throw error;
  }
};

/** The files that a chart prints, as far as Helm can read them. */
const printedBy = (files: ReadonlyMap<string, ChartFile>, given: GoMap, release: Release, options: RenderOptions): RenderedFiles => {
  const rendered = renderFiles(files, given, release, { ...options, mayMiss: true });
  const problem = rendered.state === 'failed' ? undefined : manifestsProblem(rendered.files, release.helm);
  return problem === undefined ? rendered : { state: 'failed', reason: problem };
};

/**
 * What a chart prints; where Helm would not deploy it as it is, with what it asks for unknown, if all of it can be printed then, or more of it beside a
 * chart that is not here. `refused`: why Helm would not.
 * `mayBeLoose`: nobody says how it is deployed; whoever does gives the chart all that it is given.
 */
const printedAtAll = (
  print: (options: RenderOptions) => RenderedFiles,
  mayBeLoose: boolean,
): { readonly rendered: RenderedFiles; readonly refused?: string } => {
  const strict = print({});
  const refused = strict.state === 'failed' ? strict.reason : [...strict.broken.values()][0];
  // Why not past a bound: what is too much is too much once more.
  if (refused === undefined || !mayBeLoose || ofOurBounds.test(refused)) return { rendered: strict };
  const loose = print({ mayLack: true });
  const isMore = loose.state === 'rendered' && loose.broken.size < (strict.state === 'failed' ? 1 : strict.broken.size);
  return isMore ? { rendered: loose, refused } : { rendered: strict };
};

const render = (folder: string, environment: ChartEnvironment, files: SideFiles, settings: Settings): Rendering => {
  const { cluster = {}, packed, parsed, mayLack = false } = settings;
  const own = new Map<string, ChartFile>();
  for (const [path, file] of filesUnder(files, folder)) own.set(path.slice(folder.length), packed.of(file) ?? file);
  const placed: PlacedValues = new Map();
  const [first, ...others] = environment.chartValues ?? [];
  const instead = first === undefined ? undefined : files.get(first);
  if (instead !== undefined) own.set('values.yaml', instead);
  // Why anew for each rendering: templates change what they are given.
  const given = (): GoMap => {
    const below = others.map((path): ValuesSource => ({ kind: 'file', path, origin: undefined }));
    return [...below, ...environment.values].reduce((values, source) => addValues(values, source, files, placed), new GoMap(new Map()));
  };
  const { helm } = environment;
  const release: Release = {
    ...environment.release,
    kubeVersion: kubeVersionOf(cluster.kubernetesVersion),
    apiVersions: cluster.kubernetesApiVersions ?? [],
    helm,
  };
  const { rendered, refused } = printedAtAll(
    options => printedBy(own, given(), release, options),
    mayLack && environment.origin === undefined,
  );
  if (rendered.state === 'failed') return failedBy(rendered.reason, inPlay(rendered.inPlay ?? [], placed, files));
  const templates = templateFiles(rendered.chart);
  const archives = new Map<string, PlaceInFile | undefined>();
  const placeIn = (archive: string): PlaceInFile | undefined => {
    if (!archives.has(archive)) archives.set(archive, placeOfPacked(archive, files));
    return archives.get(archive);
  };
  const placeOf = ({ kind, file, start, end }: Place): PlaceInFile | undefined => {
    const elsewhere = placed.get(file);
    if (elsewhere !== undefined) return elsewhere({ start, end });
    const found = kind === 'template' ? templates.get(file) : files.get(file);
    const archive = archiveOf(found?.path ?? file);
    return archive === undefined ? found && { file: found, range: { start, end } } : placeIn(archive);
  };
  const pathOfTemplate = (name: string): string => pathOf(templates.get(name)) ?? `${folder}${name.slice(name.indexOf('/') + 1)}`;
  const all: Piece[] = [];
  const texts = new Map<string, RenderedText>();
  for (const [name, pieces] of rendered.files) {
    if (name.endsWith('NOTES.txt')) continue;
    const path = pathOfTemplate(name);
    const text = new RenderedText(path, pieces, placeOf, parsed);
    if (text.artifact.objects.length === 0) continue;
    texts.set(path, text);
    appendAll(all, [...pieces, documentSeparator]);
  }
  const missing = [...rendered.missing, ...rendered.outdated];
  const broken = new Map([...rendered.broken].map(([name, reason]) => [pathOfTemplate(name), reason]));
  const otherwise = (): ReadonlyMap<string, readonly string[]> => {
    if (!rendered.isOpen) return nothingElse();
    const everyWay = renderFiles(own, given(), release, { mayMiss: true, mayLack: refused !== undefined, everyWay: true });
    const beyond = linesBeyond(rendered.files, everyWay.state === 'rendered' ? everyWay : asWritten(templates));
    return new Map([...beyond].map(([name, lines]) => [pathOfTemplate(name), lines]));
  };
  const lacking = { missing, off: rendered.off, broken, asked: rendered.asked, otherwise, ...(refused !== undefined && { refused }) };
  if (environment.postRender.length > 0) {
    const path = environment.origin?.file.path ?? `${folder}Chart.yaml`;
    return postRendered(new RenderedText(path, all, placeOf, parsed), environment, files, settings, lacking);
  }
  return { state: 'rendered', texts, ...lacking, losses: [], isDeployed: true };
};

/** The folder in which rendered objects are patched: no file of a repository can have its name. */
const folderOfPatches = '\0';
const fileOfPatches = `${folderOfPatches}/rendered.yaml`;

type Rendered = Extract<Rendering, { readonly state: 'rendered' }>;

/** What a controller makes of rendered objects. Source: Flux, HelmRelease `postRenderers`. */
const postRendered = (
  rendered: RenderedText,
  { postRender }: ChartEnvironment,
  files: SideFiles,
  { parsed }: Settings,
  lacking: Pick<Rendered, 'missing' | 'off' | 'broken' | 'asked' | 'refused' | 'otherwise'>,
): Rendering => {
  let text = rendered;
  for (const settings of postRender) {
    const before = text;
    const source = sourceFile(fileOfPatches, before.artifact.file.text);
    const build = { by: settings.by, settings, manifests: [fileOfPatches] };
    const built = buildEnvironment(new Map([[fileOfPatches, source]]), folderOfPatches, build);
    if (built.state === 'failed') return failedBy(built.reason);
    const find: FindPlace = ({ file, start, end }) => {
      const [place] = file === fileOfPatches ? before.placesAt({ start, end }).data : [{ path: file, range: { start, end } }];
      const found = place && files.get(place.path);
      return found && place && { file: found, range: place.range };
    };
    const pieces = built.resources.flatMap(resource => [...encodeYaml(resource), documentSeparator]);
    text = new RenderedText(before.artifact.file.path, pieces, find, parsed);
  }
  return { state: 'rendered', texts: new Map([[text.artifact.file.path, text]]), ...lacking, losses: [], isDeployed: true };
};

/** The path of a template; undefined for those of packed charts, which are called the same in any version of them. */
const pathOf = (file: SourceFile | undefined): string | undefined =>
  file === undefined || archiveOf(file.path) !== undefined ? undefined : file.path;
