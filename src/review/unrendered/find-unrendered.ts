import type { FileArtifactKind } from '../../artifacts/artifact.ts';
import type { ComposeProject } from '../../artifacts/compose/model.ts';
import { variablesPath } from '../../artifacts/compose/project-variables.ts';
import { chartValues, chartValuesPath } from '../../artifacts/helm/chart-values.ts';
import { readKustomization } from '../../artifacts/kubernetes/kustomization.ts';
import type { KubernetesFile } from '../../artifacts/kubernetes/model.ts';
import { templatePathOf } from '../../artifacts/kubernetes/pod-spec-places.ts';
import type { SourceFile } from '../../artifacts/source-file.ts';
import { buildFileParts } from '../../artifacts/unrendered/build-file-change.ts';
import { chartChange, chartFileKind, type PrintedField } from '../../artifacts/unrendered/chart-change.ts';
import { composeParts, ledParts } from '../../artifacts/unrendered/compose-change.ts';
import { type DeployInput, deployInputOf, isBesideValues } from '../../artifacts/unrendered/deploy-inputs.ts';
import { devcontainerParts } from '../../artifacts/unrendered/devcontainer-change.ts';
import { engineParts, isEnginePath } from '../../artifacts/unrendered/engine-change.ts';
import { gitopsChange } from '../../artifacts/unrendered/gitops-change.ts';
import { grantingParts } from '../../artifacts/unrendered/granting-text.ts';
import { kustomizationChange } from '../../artifacts/unrendered/kustomization-change.ts';
import { buildsWith } from '../../artifacts/unrendered/kustomization-names.ts';
import { patchParts } from '../../artifacts/unrendered/patch-change.ts';
import { quadletParts } from '../../artifacts/unrendered/quadlet-change.ts';
import { holdsObjects, sniffedParts } from '../../artifacts/unrendered/sniffed-inputs.ts';
import { printsGuards, templateParts } from '../../artifacts/unrendered/template-guards.ts';
import { namesIn, type UnrenderedPart } from '../../artifacts/unrendered/unrendered-part.ts';
import { bareTemplate, changedValues, valuesPart } from '../../artifacts/unrendered/values-change.ts';
import { basePath, type ChangedFile, type ChangeSet } from '../../changes/change-set.ts';
import { folderOf, foldersAbove } from '../../text/path.ts';
import type { RepositoryReader } from '../ports.ts';
import { type Detours, noDetours } from '../read/detours.ts';
import type { Snapshot } from '../read/snapshot.ts';
import { type ChangedInput, readInputs, type Snapshots } from './changed-inputs.ts';
import { Charts } from './charts.ts';
import { NamedFolders, settleFolders } from './named-folders.ts';
import { settleNamed } from './named-inputs.ts';
import { Neighbours } from './neighbours.ts';
import { environmentParts, givenParts, ignoreFileParts, isFolderGone, isOfAutomation, submoduleParts } from './other-files.ts';
import type { Unrendered } from './unrendered.ts';

/** What looking at a changed file may need besides it. */
interface Context extends Snapshots {
  readonly reader: RepositoryReader;
  readonly changes: ChangeSet;
  readonly charts: Charts;
  readonly neighbours: Neighbours;
  readonly folders: NamedFolders;
  readonly isIgnored: (path: string) => boolean;
  /** The changed manifests of the base, by their folders. */
  readonly manifests: ReadonlyMap<string, readonly KubernetesFile[]>;
}

/** More parts of one file are not told: each says that the file was not judged. */
const maxParts = 10;

/**
 * The parts of changed files that decide what kustomize, Helm, Flux or Argo CD deploy and that would have to be rendered to be judged. What
 * is certain to change no container and no image is not among them.
 */
export const findUnrendered = async (
  reader: RepositoryReader,
  changes: ChangeSet,
  snapshots: Snapshots,
  isIgnored: (path: string) => boolean,
  detours: Detours = noDetours,
): Promise<readonly Unrendered[]> => {
  const inputs = await readInputs(reader, changes, snapshots, isIgnored);
  const charts = new Charts(reader, snapshots);
  const neighbours = new Neighbours(reader, plainPaths(inputs, snapshots), templatePaths(inputs, snapshots), otherPaths(inputs));
  const folders = new NamedFolders(reader, changes);
  const manifests = manifestsByFolder(changes, snapshots.base, isIgnored);
  const context: Context = { ...snapshots, reader, changes, isIgnored, manifests, charts, neighbours, folders };
  const found: Unrendered[] = [];
  for (const input of inputs) {
    const parts = await partsOf(input, context);
    for (const part of parts.slice(0, maxParts)) found.push(placed(part, input));
  }
  return [...found, ...(await shownToTools(detours, reader, isIgnored))];
};

/** The files of a chart lie seldom deeper in it. */
const maxChartFolders = 6;

/** Changed files that deploying tools read by the paths at which links show them, and not by their own. */
const shownToTools = async (
  { shown }: Detours,
  reader: RepositoryReader,
  isIgnored: (path: string) => boolean,
): Promise<readonly Unrendered[]> => {
  const parts = [...shown].flatMap(([alias, path]) => {
    const kind = deployInputOf(alias);
    // Why not variables: Compose files are judged with those.
    return kind === 'variables' || (kind !== undefined && kind === deployInputOf(path)) || isIgnored(path) ? [] : [{ alias, path, kind }];
  });
  if (parts.length === 0) return [];
  const tracked = new Set(await reader.listFiles('head'));
  const isOfChart = (alias: string, path: string): boolean =>
    foldersAbove(alias, maxChartFolders).some(folder => tracked.has(`${folder}Chart.yaml`) && !path.startsWith(folder));
  return parts
    .filter(({ alias, path, kind }) => (kind === undefined || kind === 'template-part' ? isOfChart(alias, path) : true))
    .map(({ alias, path, kind }) => ({
      path,
      file: undefined,
      what: `is read by way of a link (${namesIn([alias])})`,
      renderer: (kind && renderers.get(kind)) ?? 'charts',
      isElsewhere: true,
    }));
};

/** Changed files below folders `templates` whose chart has to be known. */
const templatePaths = (inputs: readonly ChangedInput[], { head }: Snapshots): readonly string[] =>
  inputs
    .filter(({ change }) => {
      const artifact = head.artifacts.get(change.path);
      return artifact === undefined || (artifact.kind === 'kubernetes' && artifact.template === 'helm');
    })
    .flatMap(({ change }) => [change.path, basePath(change)])
    .filter(path => deployInputOf(path) === 'template-part');

/** Changed files that a chart's templates may read, whatever they are called: one request tells for all of them whether there is a chart around. */
const otherPaths = (inputs: readonly ChangedInput[]): readonly string[] =>
  inputs.map(({ change }) => change.path).filter(path => deployInputOf(path) === undefined);

/** Kinds of files that say what runs by themselves, and nothing about others. */
const deploysItself: ReadonlySet<FileArtifactKind | undefined> = new Set(['dockerfile', 'compose', 'kubernetes']);

/** Files of which only a kustomization around them can say whether they are built with. */
const plainPaths = (inputs: readonly ChangedInput[], { head }: Snapshots): readonly string[] =>
  inputs
    .map(({ change, head: file, unread }) => ({
      path: change.path,
      isThere: file !== undefined || unread !== undefined || change.mayBe === 'submodule',
    }))
    .filter(
      ({ path, isThere }) =>
        isThere &&
        (deployInputOf(path) ?? 'template-part') === 'template-part' &&
        !deploysItself.has(head.artifacts.get(path)?.kind) &&
        !isOfAutomation(path),
    )
    .map(({ path }) => path);

const placed = (part: UnrenderedPart, { change: { path }, head }: ChangedInput): Unrendered => ({
  ...part,
  path,
  file: head,
  ...(part.range && head && { line: head.lines.line(part.range.start) }),
});

const partsOf = async (input: ChangedInput, context: Context): Promise<readonly UnrenderedPart[]> => {
  const { change, unread } = input;
  const kind = deployInputOf(change.path) ?? deployInputOf(basePath(change));
  if (input.change.mayBe === 'submodule') return submoduleParts(change.path, context.neighbours, context.base.artifacts);
  if (unread !== undefined) return (await isDeployedUnread(kind, input, context)) ? [unreadPart(unread, kind)] : [];
  // Why before all kinds: whatever else the file is, the tools that start such containers go by its name.
  if (kind === 'devcontainer') return devcontainerParts(baseOf(input, context), input.head);
  const artifact = context.head.artifacts.get(change.path);
  if (artifact?.kind === 'kubernetes') return objectParts(artifact, input, context);
  if (artifact?.kind === 'compose') return projectParts(artifact, input, context);
  if (deploysItself.has(artifact?.kind)) return [];
  // Why: a manifest that is gone deploys nothing; what its chart or overlay makes of that is told where they say so.
  if (change.status === 'removed' && deploysItself.has(context.base.artifacts.get(change.path)?.kind)) return [];
  const parts = await fileParts(kind, input, context);
  // Why: where nothing is left, nothing is deployed by what was there, unless its folder belongs to a file that is still there.
  return change.status === 'removed' && kind !== 'quadlet' && parts.length > 0 && (await isFolderGone(change.path, context.reader))
    ? []
    : parts;
};

const renderers: ReadonlyMap<DeployInput, UnrenderedPart['renderer']> = new Map([
  ['kustomization', 'overlays'],
  ['variables', 'environment files'],
  ['build-file', 'definitions of builds'],
  ['quadlet', 'units of Podman'],
  ['devcontainer', 'containers to develop in'],
]);

const unreadPart = (unread: 'link' | 'unreadable', kind: DeployInput | undefined): UnrenderedPart => ({
  what: unread === 'link' ? 'is a link to what is deployed, which is not followed' : "can't be read",
  renderer: kind === undefined ? 'overlays' : (renderers.get(kind) ?? 'charts'),
  ...(unread === 'unreadable' && { isElsewhere: true }),
});

/** Whether what can't be read may be a part of what is deployed: by its name, among the templates of a chart, or since a kustomization names it. */
const isDeployedUnread = async (kind: DeployInput | undefined, { change }: ChangedInput, { neighbours }: Context): Promise<boolean> => {
  if (kind === 'template-part') return (await neighbours.chartOf(change.path)) !== undefined;
  if (kind !== undefined) return true;
  return (await neighbours.kustomizationsOf(change.path)).some(file => namesFile(file, change.path) || buildsWith(file, change.path));
};

const namesFile = (kustomization: SourceFile, path: string): boolean =>
  readKustomization(kustomization).paths.some(named => named === path);

const objectParts = async (head: KubernetesFile, { change }: ChangedInput, context: Context): Promise<readonly UnrenderedPart[]> => {
  const { base, companions, charts, neighbours } = context;
  const before = hasMoved(change) ? undefined : manifestOf(base, basePath(change));
  const manifests = context.manifests.get(folderOf(change.path)) ?? [];
  const { parts: deployed, named } = gitopsChange(head, before, manifests);
  const parts = [
    ...deployed,
    ...(await settleFolders(named, change.path, manifests, context.folders)),
    ...patchParts(head, before),
    ...grantingParts(head, before),
  ];
  const values = companions.get(chartValuesPath(change.path) ?? '');
  if (head.template !== 'helm' || !mayHavePods(head) || !printsGuards(head.file, before?.file, values && chartValues(values))) return parts;
  return [...parts, ...templateParts(head.file, before?.file, await charts.contextOf(await neighbours.chartOf(change.path)))];
};

const projectParts = (project: ComposeProject, input: ChangedInput, context: Context): readonly UnrenderedPart[] => {
  const { change, head = project.file } = input;
  const dotenv = context.companions.get(variablesPath(change.path));
  return [
    ...composeParts(project, hasMoved(change) ? undefined : projectOf(context.base, basePath(change))),
    ...ledParts({ file: head, dotenv }, { file: baseOf(input, context), dotenv }, 'file'),
  ];
};

const manifestsByFolder = (
  { files }: ChangeSet,
  base: Snapshot,
  isIgnored: (path: string) => boolean,
): ReadonlyMap<string, readonly KubernetesFile[]> =>
  Map.groupBy(
    files.flatMap(change => (isIgnored(basePath(change)) ? [] : (manifestOf(base, basePath(change)) ?? []))),
    ({ file }) => folderOf(file.path),
  );

/** What stands in another folder than before is deployed by somebody else, or for the first time. */
const hasMoved = (change: ChangedFile): boolean => folderOf(basePath(change)) !== folderOf(change.path);

const mayHavePods = ({ objects }: KubernetesFile): boolean =>
  objects.some(object => object.podSpecs.length > 0 || object.kind === undefined || templatePathOf(object) !== undefined);

const manifestOf = ({ artifacts }: Snapshot, path: string): KubernetesFile | undefined => {
  const artifact = artifacts.get(path);
  return artifact?.kind === 'kubernetes' ? artifact : undefined;
};

const projectOf = ({ artifacts }: Snapshot, path: string): ComposeProject | undefined => {
  const artifact = artifacts.get(path);
  return artifact?.kind === 'compose' ? artifact : undefined;
};

const fileParts = async (kind: DeployInput | undefined, input: ChangedInput, context: Context): Promise<readonly UnrenderedPart[]> => {
  const { change, head } = input;
  switch (kind) {
    case 'kustomization': {
      const { parts, named } = kustomizationChange(baseOf(input, context), head);
      return [...parts, ...(await settleNamed(named, change.path, context))];
    }
    case 'chart-file':
      return chartFileParts(input, context);
    case 'helm-ignore':
      return ignoreFileParts(input);
    case 'packed-chart':
      return change.status === 'removed' ? [] : [{ what: 'is a packed chart', renderer: 'charts' }];
    case 'template-part':
      return partialParts(input, context);
    case 'values':
      return valuesParts(input, context);
    case 'variables':
      return environmentParts(input, context.reader);
    case 'build-file':
      return buildFileParts(baseOf(input, context), input.head);
    case 'quadlet':
      return quadletParts(change.path, baseOf(input, context), head);
    case 'devcontainer':
      return devcontainerParts(baseOf(input, context), head);
    case undefined:
      return [
        ...(
          await Promise.all([
            chartInputParts(input, context),
            otherParts(input, context),
            givenParts(input, context.reader, context.head.artifacts),
          ])
        ).flat(),
        ...(isEnginePath(change.path) ? engineParts(baseOf(input, context), head) : []),
      ];
  }
};

const chartFileParts = async ({ change, base, head }: ChangedInput, { charts }: Context): Promise<readonly UnrenderedPart[]> => {
  const kind = chartFileKind(change.path) ?? chartFileKind(basePath(change));
  if (kind === undefined) return [];
  const { parts, printed } = chartChange(kind, base, head);
  const open: UnrenderedPart[] = [...parts];
  for (const [field, part] of printed) if (!(await isOnlyLabel(field, change.path, charts))) open.push(part);
  return open;
};

const isOnlyLabel = async (field: PrintedField, path: string, charts: Charts): Promise<boolean> =>
  (await charts.usesOf(folderOf(path))).isOnlyLabel(field);

const partialParts = async (input: ChangedInput, context: Context): Promise<readonly UnrenderedPart[]> => {
  const { change } = input;
  const isOfChart = (await context.neighbours.chartOf(change.path)) ?? (await context.neighbours.chartOf(basePath(change)));
  if (/(?:^|\/)NOTES\.txt$/.test(change.path) || isOfChart === undefined) return otherParts(input, context);
  const { base, head } = await context.charts.textsOf(input);
  if (base !== undefined && head !== undefined && bareTemplate(base.text) === bareTemplate(head.text)) return [];
  return [{ what: 'is part of the templates of a chart', renderer: 'charts' }];
};

/** A file that templates read: what it holds stands in what they print. */
const chartInputParts = async (
  { change, base, head }: ChangedInput,
  { neighbours, charts }: Context,
): Promise<readonly UnrenderedPart[]> => {
  if (base !== undefined && base.text === head?.text) return [];
  const folder = await neighbours.chartAround(change.path);
  if (folder === undefined || !(await charts.readsFile(folder, change.path.slice(folder.length)))) return [];
  return [{ what: 'is read by templates of the chart around it', renderer: 'charts' }];
};

/** The text that a file had for the same purpose. */
const baseOf = ({ change, base }: ChangedInput, { isIgnored }: Context): SourceFile | undefined =>
  hasMoved(change) || isIgnored(basePath(change)) ? undefined : base;

const valuesParts = async (input: ChangedInput, context: Context): Promise<readonly UnrenderedPart[]> => {
  const { change, head } = input;
  const changed = changedValues(baseOf(input, context), head);
  const isOpen = changed === 'unreadable' || changed.length === 0 || isBesideValues(change.path);
  const open = isOpen ? changed : await context.charts.unprovenValues(change.path, changed, head);
  const part = valuesPart(open);
  return part === undefined ? [] : [part];
};

/**
 * Files that only their text gives away, or a kustomization that names them. Those that it reads by a name which is no manifest's count as
 * well.
 */
const otherParts = async (input: ChangedInput, context: Context): Promise<readonly UnrenderedPart[]> => {
  const { change, head } = input;
  const base = baseOf(input, context);
  const text = head?.text ?? base?.text;
  if (text === undefined || isOfAutomation(change.path)) return [];
  const isRead = context.head.files.has(change.path);
  const sniffed = isRead || change.status === 'removed' ? sniffedParts(base, head) : [];
  if (sniffed.length > 0 || change.status === 'removed' || isSame(base, head)) return sniffed;
  const around = await context.neighbours.kustomizationsOf(change.path);
  if (around.some(file => buildsWith(file, change.path)))
    return [{ what: 'is named by a kustomization for what it builds', renderer: 'overlays' }];
  return isRead || around.length === 0 || !holdsObjects(text) ? [] : [hiddenObjects];
};

const hiddenObjects: UnrenderedPart = {
  what: 'holds objects or patches under a name that is not read as a manifest, beside a kustomization',
  renderer: 'overlays',
};

/** Comments and the way in which something is written are of no account, as far as both can be read. */
const isSame = (base: SourceFile | undefined, head: SourceFile | undefined): boolean => {
  if (base === undefined || head === undefined) return false;
  const changed = changedValues(base, head);
  return changed !== 'unreadable' && changed.length === 0;
};
