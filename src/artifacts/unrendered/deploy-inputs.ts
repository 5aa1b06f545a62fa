import { fileNameOf } from '../../text/path.ts';
import { isKustomization } from '../kubernetes/kustomization.ts';
import { isBuildFilePath } from './build-file-change.ts';
import { chartFileKind } from './chart-change.ts';
import { isDevcontainerPath } from './devcontainer-change.ts';
import { isEnginePath } from './engine-change.ts';
import { isQuadletPath } from './quadlet-change.ts';
import { isVariablesPath } from './variables-change.ts';

/** What a deploying tool reads a file as, as far as its name says so. */
export type DeployInput =
  | 'kustomization'
  | 'chart-file'
  | 'helm-ignore'
  | 'values'
  | 'template-part'
  | 'packed-chart'
  | 'variables'
  | 'build-file'
  | 'quadlet'
  | 'devcontainer';

/**
 * `values.yaml`, `values-prod.yml`, `prod-values.yaml`, `values.yaml.gotmpl`; every file of a folder `values`; helmfiles, and the files of
 * Argo CD and Fleet that set parameters beside what they deploy. A schema of values sets none.
 */
const isValuesPath = (path: string): boolean => {
  const name = fileNameOf(path).toLowerCase();
  if (!/\.(?:ya?ml|json)(?:\.gotmpl)?$|^(?:values|helmfile)[^/]*\.gotmpl$/.test(name) || name === 'values.schema.json') return false;
  return (
    name.startsWith('values') ||
    /[-_.]values[-_.]/.test(name) ||
    /^helmfile[-_.]|[-_.]helmfile\.ya?ml(?:\.gotmpl)?$|^\.argocd-source(?:-[^/]*)?\.yaml$|^fleet\.yaml$/.test(name) ||
    /(?:^|\/)(?:values|helmfile\.d)\/[^/]+$/.test(path) ||
    name.endsWith('ml.gotmpl')
  );
};

/**
 * True for files that set parameters beside what Argo CD, Fleet and helmfiles deploy: their keys are no values of a chart. Sources: Argo CD,
 * "Parameter Overrides", "Store Overrides In Git"; Fleet, "fleet.yaml"; helmfile, "Configuration".
 */
export const isBesideValues = (path: string): boolean =>
  /^\.argocd-source(?:-[^/]*)?\.yaml$|^fleet\.yaml$|^helmfile(?:[-_.]|$)|[-_.]helmfile\.ya?ml/iu.test(fileNameOf(path)) ||
  /(?:^|\/)helmfile\.d\//u.test(path);

/**
 * The folders that are charts if they hold a `Chart.yaml`, for a file below folders `templates`, the innermost first; each empty or with a
 * slash at its end.
 */
export const chartsOfTemplate = (path: string): readonly string[] => {
  const folders: string[] = [];
  for (let at = path.lastIndexOf('/templates/'); at !== -1; at = path.lastIndexOf('/templates/', at - 1)) {
    folders.push(path.slice(0, at + 1));
    if (at === 0) break;
  }
  return path.startsWith('templates/') ? [...folders, ''] : folders;
};

/** What a file is to a deploying tool by its path; undefined when that says nothing. Whether a template has a chart is another question. */
export const deployInputOf = (path: string): DeployInput | undefined => {
  if (isKustomization(path)) return 'kustomization';
  if (isVariablesPath(path)) return 'variables';
  if (isBuildFilePath(path)) return 'build-file';
  if (isQuadletPath(path)) return 'quadlet';
  if (isDevcontainerPath(path)) return 'devcontainer';
  if (chartFileKind(path) !== undefined) return 'chart-file';
  if (fileNameOf(path) === '.helmignore') return 'helm-ignore';
  if (/(?:^|\/)charts\/[^/]+\.tgz$/.test(path)) return 'packed-chart';
  if (chartsOfTemplate(path).length > 0) return 'template-part';
  return isValuesPath(path) ? 'values' : undefined;
};

/** Names under which kustomize takes patches and resources as well, though no manifest is called so, and Compose its variables. */
const mayHoldObjects = (path: string): boolean =>
  /\.(?:txt|patch|diff|tmpl|template|manifest|conf|cfg|list|k8s|json5?patch|json6902|env|properties)$|(?:^|\/)(?:envs?|environments?|conf(?:ig)?s?|vars|settings)\/[^/.]+$/i.test(
    path,
  );

/**
 * True for files whose name says that they may decide what is deployed although it is not a container file's. A chart's templates may have
 * any name.
 */
export const isWorthReading = (path: string): boolean => {
  const input = deployInputOf(path);
  if (input === 'template-part') return /\.(?:tpl|txt)$/i.test(path);
  return mayHoldObjects(path) || isEnginePath(path) || (input !== undefined && input !== 'packed-chart');
};
