import type { KustomizeEnvironment, Substitution } from '../../../environments/environment.ts';
import { encodeYaml } from '../../../render/functions/formats/encode-yaml.ts';
import { buildEnvironment } from '../../../render/kustomize/build-environment.ts';
import type { BuiltKustomization } from '../../../render/kustomize/build-kustomization.ts';
import type { Variables } from '../../../render/kustomize/flux-substitution.ts';
import { Place } from '../../../render/template/sources.ts';
import type { Deployments } from './deployments.ts';
import { type ChartOptions, chartSettings, isPrintedBy } from './render-chart-unit.ts';
import { documentSeparator, type FindPlace, RenderedText } from './rendered-text.ts';
import { notDeployed, nothingElse, type RenderedUnit, type Rendering, type SideFiles } from './rendering.ts';

/** By what a folder is built, and the charts that its kustomizations name. */
export type FolderOptions = Pick<ChartOptions, 'cluster' | 'packed' | 'parsed'>;

/**
 * A folder that kustomize builds, in one of the ways in which it is deployed. `file` is its kustomization, or where it is declared. Without
 * `deployments` it is built in that way whatever the files say.
 */
export const kustomizationUnit = (
  environment: KustomizeEnvironment,
  file: string,
  members: ReadonlySet<string>,
  deployments: Deployments | undefined,
  options: FolderOptions,
): RenderedUnit => {
  const { origin, settings, substitution, folder } = environment;
  const around = new Set([
    ...members,
    ...(origin === undefined ? [] : [origin.file.path]),
    ...(settings === undefined ? [] : [settings.text.file.path]),
    ...[...(substitution?.variables.values() ?? [])].map(one => one.origin.file.path),
  ]);
  return {
    kind: 'kustomization',
    folder: folder === '' ? '' : `${folder}/`,
    file,
    environment: environment.name,
    origin,
    unknown: [...environment.missing, ...environment.unknown],
    reads: other => around.has(other) || isPrintedBy(origin, other),
    render: files => {
      const own = deployments === undefined ? environment : deployments.folder(files, environment);
      return own === undefined ? notDeployed : render(file, own, members, files, options);
    },
  };
};

const variablesOf = ({ variables, isOpen }: Substitution): Variables => ({
  isOpen,
  byName: new Map(
    [...variables].map(([name, { value, origin }]) => {
      const { start, end } = origin.range;
      return [name, { value, place: new Place('value', origin.file.path, name, start, end) }];
    }),
  ),
});

/** Where what kustomize names lies in files. */
export const findIn =
  (files: SideFiles): FindPlace =>
  ({ file, start, end }) => {
    const found = files.get(file);
    return found && { file: found, range: { start, end } };
  };

/** What kustomize makes of a folder in one of the ways in which it is deployed; `members` are the files that it may read. */
export const buildFolder = (
  environment: KustomizeEnvironment,
  members: ReadonlySet<string>,
  files: SideFiles,
  options: FolderOptions,
): BuiltKustomization => {
  const own = new Map([...files].filter(([other]) => members.has(other)));
  const { by, settings, manifests, substitution } = environment;
  const variables = substitution && variablesOf(substitution);
  return buildEnvironment(own, environment.folder, { by, settings, manifests, variables, charts: chartSettings(options) });
};

const render = (
  path: string,
  environment: KustomizeEnvironment,
  members: ReadonlySet<string>,
  files: SideFiles,
  options: FolderOptions,
): Rendering => {
  const built = buildFolder(environment, members, files, options);
  if (built.state === 'failed') return { state: 'failed', reason: built.reason, isOurs: true };
  const pieces = built.resources.flatMap(resource => [...encodeYaml(resource), documentSeparator]);
  const losses = built.warnings.map(({ reason, sources }) => {
    const found = sources.map(findIn(files)).find(place => place !== undefined);
    return { reason, at: found && { path: found.file.path, range: found.range } };
  });
  return {
    state: 'rendered',
    texts: new Map([[path, new RenderedText(path, pieces, findIn(files), options.parsed)]]),
    missing: [],
    off: [],
    broken: new Map(),
    asked: [],
    otherwise: nothingElse,
    losses,
    isDeployed: true,
  };
};
