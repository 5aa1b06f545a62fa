import type { FileArtifact } from '../../artifacts/artifact.ts';
import { mayBeOurs } from '../../artifacts/classify.ts';
import { isKustomization } from '../../artifacts/kubernetes/kustomization.ts';
import { deployInputOf } from '../../artifacts/unrendered/deploy-inputs.ts';
import { holdsObjects } from '../../artifacts/unrendered/sniffed-inputs.ts';
import { basePath, type ChangedFile, type ChangeSet } from '../../changes/change-set.ts';
import type { Patience } from '../../engine/bounds.ts';
import { matchesAnyGlob } from '../../policy/glob.ts';
import type { Policy } from '../../policy/policy.ts';
import { isChartFile } from '../../units/group-units.ts';
import type { RepositoryReader } from '../ports.ts';
import { type ReadChange, readChange } from '../read/read-change.ts';
import type { Unrendered } from '../unrendered/unrendered.ts';
import { linkedView } from './linked-view.ts';
import { mayBeOverlaid, mayBeRendered, mayHoldSettings } from './may-be-rendered.ts';
import type { RenderedSources } from './read-rendered.ts';
import type { RenderedChange } from './rendered-change.ts';
import type { RenderedFor } from './units/render-chart-unit.ts';
import { tooManyWays } from './units/rendering.ts';

/** A change as it was read, and what it makes of charts and kustomizations; undefined where it touches none. */
export interface RenderedReading {
  /** Without what was rendered among the unrendered parts. */
  readonly read: ReadChange;
  readonly rendered: RenderedChange | undefined;
}

/** What of the policy matters for what is read and rendered. */
export type RenderingPolicy = Pick<Policy, 'ignorePaths'> & RenderedFor;

/** Reads both sides of a change and renders what it touches of charts and kustomizations. The renderers are loaded only then. */
export const readAndRender = async (
  plainReader: RepositoryReader,
  plainChanges: ChangeSet,
  policy: RenderingPolicy,
  patience?: Patience,
): Promise<RenderedReading> => {
  const { ignorePaths } = policy;
  const read = await readChange(plainReader, plainChanges, ignorePaths, patience);
  const { head, base, unrendered, detours } = read;
  const isPatch = (path: string): boolean =>
    [head, base].some(({ snapshot }) => {
      const artifact = snapshot.artifacts.get(path);
      return artifact?.kind === 'kubernetes' && artifact.objects.some(({ partial }) => partial);
    });
  const mayBeNamed = (file: ChangedFile): boolean =>
    mayHoldSettings(file, plainReader.isLocal === true) &&
    [head, base].every(({ snapshot }) => mayHoldValues(snapshot.artifacts.get(file.path)));
  const isPlain = (file: ChangedFile): boolean =>
    !isPatch(file.path) && mayBeAltered(file, base.snapshot.artifacts.get(basePath(file)), head.snapshot.artifacts.get(file.path));
  // Why not always: to ask a host for the links of a repository costs a call.
  const asksLinks = mayBeRendered(plainChanges, unrendered, isPatch) || (plainReader.isLocal === true && plainChanges.files.some(isPlain));
  const special = detours.special ?? (asksLinks ? await plainReader.listSpecial() : undefined);
  const { reader, changes, isWhole } = await linkedView(plainReader, plainChanges, special);
  const manifests = changes.files.filter(isPlain);
  const isRendered =
    mayBeRendered(changes, unrendered, isPatch) ||
    (changes.files.some(mayBeNamed) && (await deploysAnything(reader))) ||
    (manifests.length > 0 && mayBeOverlaid(manifests, (await reader.listFiles('head')) ?? []));
  if (!isRendered) return { read, rendered: undefined };
  const { readRendered, RenderedChange } = await import('./rendered.ts');
  const isIgnored = (path: string): boolean => matchesAnyGlob(path, ignorePaths);
  const sources = await readRendered(reader, changes, unrendered, { isPatch, mayBeNamed, isPlain }, isIgnored, policy);
  if (sources.units.length === 0) return { read, rendered: undefined };
  const rendered = new RenderedChange(sources, changes, patience);
  const told = new Set(unrendered.map(({ path }) => path));
  // Why not others: what is read by its own name is judged by that as well.
  const isNeeded = (path: string): boolean =>
    !mayBeOurs(path) && deployInputOf(path) === undefined && rendered.mayNeed(path) && holdsObjects(sources.head.get(path)?.text ?? '');
  const named = changes.files
    .filter(file => mayBeNamed(file) && !told.has(file.path) && (sources.named.has(file.path) || isNeeded(file.path)))
    .map(
      ({ path, status }): Unrendered => ({
        path,
        file: sources.head.get(path),
        what: 'is named where it is said how something is deployed',
        renderer: 'what GitOps controllers deploy',
        ...(status !== 'removed' && (!sources.head.has(path) || detours.moved.has(path)) && { isElsewhere: true }),
      }),
    );
  const left = rendered.leftOf([...unrendered, ...named]);
  const beyond = isWhole ? [] : plainChanges.files.slice(0, 1).map(shownBeyond);
  return { read: { ...read, unrendered: [...left, ...beyond, ...unlookedParts(sources, changes, left)] }, rendered };
};

/** Where links show more of the repository than is looked at. */
const shownBeyond = ({ path }: ChangedFile): Unrendered => ({
  path,
  file: undefined,
  what: 'stands in a repository whose links show more files than are looked at',
  renderer: 'charts',
  isElsewhere: true,
});

/** True for what may be values, or a part of what is deployed: what runs by itself is judged as that. */
const mayHoldValues = (artifact: FileArtifact | undefined): boolean => {
  if (artifact?.kind === 'kubernetes') return artifact.objects.some(({ kind }) => kind === 'ConfigMap' || kind === 'Secret');
  return artifact?.kind !== 'dockerfile' && artifact?.kind !== 'compose';
};

/** True for a file of objects that are deployed as it says, or as an overlay has them. */
const isWholeManifest = (artifact: FileArtifact | undefined): boolean =>
  artifact?.kind === 'kubernetes' && artifact.template === 'none' && artifact.objects.length > 0;

const tagOfImage = /^([ \t]*(?:-[ \t]+)?image:[ \t]*["']?(?:[^\s"'@:]+:\d+\/)?[^\s"'@:]+)[:@][^\s"'#]*/gmu;

/** True for manifests of which overlays may make something else than before: nothing chooses an object by the tags of its images. */
const mayBeAltered = (file: ChangedFile, base: FileArtifact | undefined, head: FileArtifact | undefined): boolean => {
  if (![base, head].some(isWholeManifest)) return false;
  const [before, after] = [base, head].map(one => one?.file.text.replaceAll(tagOfImage, '$1'));
  return before !== after || basePath(file) !== file.path;
};

/** Whether the repository has a chart or a kustomization at all. */
const deploysAnything = async (reader: RepositoryReader): Promise<boolean> =>
  ((await reader.listFiles('head')) ?? []).some(path => isChartFile(path) || isKustomization(path));

/** Changed files that are built into something in more ways than are looked at, where nothing is said of them yet: what is printed there is not known. */
const unlookedParts = (sources: RenderedSources, { files }: ChangeSet, told: readonly Unrendered[]): readonly Unrendered[] => {
  const known = new Set(told.map(({ path }) => path));
  return files.flatMap(({ path }): readonly Unrendered[] => {
    const renderer = known.has(path) ? undefined : sources.unlooked(path);
    if (renderer === undefined) return [];
    const what = renderer === 'charts' ? 'is part of a chart' : 'is built into overlays';
    return [{ path, file: sources.head.get(path), what, renderer, reason: tooManyWays }];
  });
};
