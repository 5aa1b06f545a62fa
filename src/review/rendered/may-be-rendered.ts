import { isKustomization } from '../../artifacts/kubernetes/kustomization.ts';
import { deployInputOf } from '../../artifacts/unrendered/deploy-inputs.ts';
import { basePath, type ChangedFile, type ChangeSet } from '../../changes/change-set.ts';
import type { Unrendered } from '../unrendered/unrendered.ts';

/** Both paths of a changed file. */
export const pathsOf = (file: ChangedFile): readonly string[] => [file.path, basePath(file)];

/** Files that only say something once a chart is rendered. */
const isOfChart = (path: string): boolean =>
  ['chart-file', 'values', 'template-part', 'packed-chart'].includes(deployInputOf(path) ?? '') || /(?:^|\/)ci\/[^/]+\.ya?ml$/u.test(path);

/** Parts of files that say how charts are deployed. */
const ofCharts: ReadonlySet<Unrendered['renderer']> = new Set(['charts', 'what GitOps controllers deploy']);

/** The changed files that charts and kustomizations may be made of. */
export interface FilesToRender {
  readonly forCharts: readonly ChangedFile[];
  readonly forOverlays: readonly ChangedFile[];
}

/**
 * Which of some changed files charts and kustomizations may be made of. `isPatch`: a kustomization applies it to objects of other files.
 */
export const filesToRender = (
  files: readonly ChangedFile[],
  unrendered: readonly Unrendered[],
  isPatch: (path: string) => boolean,
): FilesToRender => {
  const deployed = new Set(unrendered.flatMap(({ path, renderer }) => (ofCharts.has(renderer) ? [path] : [])));
  const overlaid = new Set(unrendered.flatMap(({ path, renderer }) => (renderer === 'overlays' ? [path] : [])));
  return {
    forCharts: files.filter(file => deployed.has(file.path) || pathsOf(file).some(isOfChart)),
    forOverlays: files.filter(
      file => overlaid.has(file.path) || deployed.has(file.path) || pathsOf(file).some(path => isKustomization(path) || isPatch(path)),
    ),
  };
};

/** Whether anything of a change has to be rendered: the renderers are loaded only then. */
export const mayBeRendered = ({ files }: ChangeSet, unrendered: readonly Unrendered[], isPatch: (path: string) => boolean): boolean => {
  const { forCharts, forOverlays } = filesToRender(files, unrendered, isPatch);
  return forCharts.length + forOverlays.length > 0;
};
