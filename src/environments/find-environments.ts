import type { SourceFile } from '../artifacts/source-file.ts';
import { mappingAt } from '../artifacts/yaml/lookup.ts';
import { type Application, applicationDeployments } from './argo/application.ts';
import { ApplicationSets, filesOfGenerators } from './argo/application-sets.ts';
import { environmentsOfChart } from './chart-environments.ts';
import { appliedFolders } from './commands/applied-folders.ts';
import { commandReleases } from './commands/helm-commands.ts';
import type { DeclaredFolder, DeclaredRelease } from './declared.ts';
import type { ChartEnvironment, Found, KustomizeEnvironment, PrintedTexts } from './environment.ts';
import { fluxReleases, referredFiles } from './flux/helm-releases.ts';
import { fluxFolders } from './flux/kustomizations.ts';
import { helmfileReleases } from './helmfile.ts';
import { kustomizeEnvironments } from './kustomize-environments.ts';
import { RepositorySide } from './repository-side.ts';
import { skaffoldReleases } from './skaffold.ts';

/**
 * Finds in which environments one side of a repository deploys its charts and kustomizations. Pure, bounded, and linear in what it is
 * given.
 */
export interface EnvironmentFinder {
  /**
   * Files that were not read, and that what was read names for more: those of generators and of generated ConfigMaps. Read them, and find
   * again.
   */
  readonly furtherInputs: readonly string[];
  /** The environments of a chart; its folder may have a slash at its end. */
  ofChart: (folder: string) => Found<ChartEnvironment>;
  /** Those of all kustomizations and folders that controllers deploy. */
  ofKustomizations: () => Found<KustomizeEnvironment>;
}

const argoGroup = 'argoproj.io';

const applicationsIn = (side: RepositorySide): readonly Application[] => {
  const plain = side.objects(argoGroup, 'Application').flatMap(({ name = 'unknown', node, text }) => {
    const spec = mappingAt(node, 'spec');
    return spec ? [{ name, spec, text }] : [];
  });
  const sets = new ApplicationSets(side);
  return [...plain, ...side.objects(argoGroup, 'ApplicationSet').flatMap(set => sets.applicationsOf(set))];
};

const nothingPrinted: PrintedTexts = { texts: [], instead: new Set() };

/** More files are not asked for in the second round. */
const maxFurther = 200;

/**
 * Looks through one side of a repository. `paths` are all of its files, `text` gives those that were read; `environmentInputs` says which to read.
 * `printed` is what charts and kustomizations of it make, with objects by which something is deployed.
 */
export const findEnvironments = (
  paths: readonly string[],
  text: (path: string) => SourceFile | undefined,
  printed: PrintedTexts = nothingPrinted,
): EnvironmentFinder => {
  const side = new RepositorySide(paths, text, printed);
  let releases: ReadonlyMap<string, readonly DeclaredRelease[]> | undefined;
  let folders: readonly DeclaredFolder[] | undefined;
  const look = (): { readonly releases: ReadonlyMap<string, readonly DeclaredRelease[]>; readonly folders: readonly DeclaredFolder[] } => {
    if (releases === undefined || folders === undefined) {
      const deployed = applicationsIn(side).map(application => applicationDeployments(application, side));
      const all = [
        ...deployed.flatMap(found => found.releases),
        ...fluxReleases(side),
        ...helmfileReleases(side),
        ...skaffoldReleases(side),
        ...commandReleases(side),
      ];
      releases = Map.groupBy(all, ({ chart }) => chart);
      folders = [...deployed.flatMap(found => found.folders), ...fluxFolders(side)];
    }
    return { releases, folders };
  };
  // Why kept: each rendering asks again.
  const charts = new Map<string, Found<ChartEnvironment>>();
  const ofChart = (folder: string): Found<ChartEnvironment> => {
    const chart = folder.replace(/\/$/u, '');
    const found = charts.get(chart) ?? environmentsOfChart(chart, look().releases.get(chart) ?? [], side);
    charts.set(chart, found);
    return found;
  };
  let kustomizations: Found<KustomizeEnvironment> | undefined;
  const ofKustomizations = (): Found<KustomizeEnvironment> => {
    kustomizations ??= kustomizeEnvironments(look().folders, side, appliedFolders(side));
    return kustomizations;
  };
  const named = [...side.objects(argoGroup, 'ApplicationSet').flatMap(set => filesOfGenerators(set, side)), ...referredFiles(side)];
  const furtherInputs = [...new Set(named)].filter(path => side.paths.has(path) && side.text(path) === undefined).slice(0, maxFurther);
  return { furtherInputs, ofChart, ofKustomizations };
};
