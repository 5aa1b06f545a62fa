import { chartsOfTemplate } from '../../../artifacts/unrendered/deploy-inputs.ts';
import type { ChartEnvironment, PlacedText, Printer } from '../../../environments/environment.ts';
import type { EnvironmentFinder } from '../../../environments/find-environments.ts';
import type { Range } from '../../../text/range.ts';
import { isChartFile } from '../../../units/group-units.ts';
import { placeOf } from '../rendered-findings.ts';
import type { Printing } from './deployments.ts';
import { type ChartOptions, isReadByHelm, renderEnvironment } from './render-chart-unit.ts';
import type { RenderedText } from './rendered-text.ts';
import type { SideFiles } from './rendering.ts';

/** Words in paths of templates that print what controllers are told to deploy. */
const declaringWords =
  /(?:^|[/_.-])(?:argo|argocd|argo-cd|apps?|applications?|applicationsets?|appsets?|flux|fluxcd|gitops|helm-?releases?|kustomizations?|root|bootstrap)(?:[/_.-]|$)/iu;

/** Words of which a text has one that holds such an object. */
export const declares = /argoproj\.io\/|toolkit\.fluxcd\.io\//u;

/** More templates are not read to learn whether they print such objects: one query. */
const maxTemplates = 40;
/** More charts are not rendered for what they print, and none more often for one version of the files. */
const maxPrinters = 5;
const maxRenderings = 20;

/** The templates of a repository that may print what is deployed besides, as far as their paths say. */
export const declaringTemplates = (tracked: readonly string[]): readonly string[] => {
  const charts = new Set(tracked.filter(isChartFile));
  return tracked
    .filter(path => declaringWords.test(path) && chartsOfTemplate(path).some(folder => charts.has(`${folder}Chart.yaml`)))
    .slice(0, maxTemplates);
};

/** The charts of which templates that were read print what is deployed besides: folders with a slash at their end. */
export const printersIn = (files: SideFiles): readonly string[] => {
  const found = new Set<string>();
  for (const [path, { text }] of files) {
    const folder = declares.test(text) ? chartsOfTemplate(path).findLast(one => files.has(`${one}Chart.yaml`)) : undefined;
    if (folder !== undefined) found.add(folder);
  }
  return [...found].slice(0, maxPrinters);
};

/** A text that a chart prints, each part with the line that decides about it: collections where they are printed, texts and numbers by their values. */
const placed = (text: RenderedText, folder: string, environment: ChartEnvironment, files: SideFiles): readonly PlacedText[] => {
  const source = text.artifact.file;
  const file = files.get(source.path) ?? files.get(`${folder}Chart.yaml`);
  if (file === undefined || !declares.test(source.text)) return [];
  const printer: Printer = { folder, reads: path => path.startsWith(folder) && isReadByHelm(path) };
  const through = [printer, ...(environment.origin?.through ?? [])];
  const originOf = (range: Range) => {
    const isCollection = source.text.slice(range.start, range.end).trim().includes('\n');
    const place = placeOf(text, range, isCollection, () => false);
    const found = place && files.get(place.path);
    return found && place ? { file: found, range: place.range, through } : { file, range: { start: 0, end: 0 }, through };
  };
  return [{ source, file, placeOf: originOf, key: `${folder}\0${source.path}` }];
};

/** Those that somebody declares; where nobody does, all: then a person deploys it. */
const deployed = (environments: readonly ChartEnvironment[]): readonly ChartEnvironment[] => {
  const declared = environments.filter(({ origin }) => origin !== undefined);
  return declared.length > 0 ? declared : environments;
};

/** What charts print that is deployed besides: each in the ways in which it is deployed itself. `inputs`: the files of these charts. */
export const printingOf = (
  printers: readonly string[],
  inputs: readonly string[],
  settings: Omit<ChartOptions, 'helm'>,
): Printing | undefined => {
  if (printers.length === 0) return undefined;
  const textsOf = (files: SideFiles, finder: EnvironmentFinder): readonly PlacedText[] =>
    printers
      .flatMap(folder => deployed(finder.ofChart(folder).environments).map(environment => ({ folder, environment })))
      .slice(0, maxRenderings)
      .flatMap(({ folder, environment }) => {
        if (!files.has(`${folder}Chart.yaml`)) return [];
        const rendering = renderEnvironment(folder, environment, files, settings);
        return rendering.state === 'failed' ? [] : [...rendering.texts.values()].flatMap(text => placed(text, folder, environment, files));
      });
  return { inputs, print: (files, finder) => ({ texts: textsOf(files, finder), instead: new Set() }) };
};
