import { isKustomization } from '../artifacts/kubernetes/kustomization.ts';
import { isPipeline, mayDeploy, scriptForm } from '../artifacts/pipeline/paths.ts';
import { chartsOfTemplate } from '../artifacts/unrendered/deploy-inputs.ts';
import { fileNameOf, folderOf } from '../text/path.ts';
import { compareText } from '../text/sorted.ts';
import { isHelmfile } from './helmfile.ts';

/** Files to be read before environments can be found, and how many more there are that might tell of some. */
export interface EnvironmentInputs {
  readonly paths: readonly string[];
  readonly leftOut: number;
}

/** More files are not asked for, unless a shell can afford more. */
const maxInputs = 400;

const isSkaffold = (path: string): boolean => /^skaffold(?:[-_.][\w.-]+)?\.ya?ml$/u.test(fileNameOf(path));

/** Words in paths of what GitOps controllers read. */
const gitopsWords =
  /(?:^|[/_.-])(?:argo|argocd|argo-cd|apps?|applications?|applicationsets?|appsets?|flux|flux-system|fluxcd|gitops|helm-?releases?|hr|releases?|clusters?|deploy(?:ments?)?|delivery|infra(?:structure)?|tenants|bootstrap|kustomization|ks|config-?maps?|environments?|envs?|prod(?:uction)?|staging|dev)(?:[/_.-]|$)/iu;

/** What holds no declaration: parts of charts, values, definitions of kinds, what was fetched or is there for tests. */
const isIdle = (path: string): boolean =>
  /(?:^|\/)(?:crds|node_modules|vendor|third_party|testdata|charts\/[^/]+\/(?:charts|ci))\//u.test(path) ||
  /^(?:values[^/]*|Chart|requirements|pnpm-lock|openapi[^/]*|swagger[^/]*|mkdocs|docker-compose[^/]*|compose[^/]*|\.[^/]*)\.ya?ml$/u.test(
    fileNameOf(path),
  );

/** Words in paths of what says nothing but that: of others it is mostly the thing itself that lies there. */
const controllerWords =
  /(?:^|[/_.-])(?:argo|argocd|argo-cd|applications?|applicationsets?|appsets?|flux|flux-system|fluxcd|gitops|clusters?|tenants|bootstrap|ks)(?:[/_.-]|$)|(?:^|\/)apps?\/[^/]+$/iu;

/** True for a manifest in a place in which GitOps controllers are told what to do, as far as its name tells. */
export const mayTellControllers = (path: string): boolean =>
  /\.ya?ml$/u.test(path) && controllerWords.test(path) && !isIdle(path) && !isKustomization(path) && !isPipeline(path);

/** True for a template of a chart. */
const isTemplate = (path: string, charts: ReadonlySet<string>): boolean => chartsOfTemplate(path).some(folder => charts.has(folder));

const rankOf = (path: string, charts: ReadonlySet<string>): number | undefined => {
  if (isHelmfile(path) || isSkaffold(path)) return 0;
  if (isPipeline(path) || isKustomization(path)) return 1;
  if (scriptForm(path) !== undefined) return 2;
  // Why last: a repository may have any number of packages.
  if (mayDeploy(path)) return 3;
  if (!/\.ya?ml$/u.test(path) || isIdle(path) || isTemplate(path, charts)) return undefined;
  return gitopsWords.test(path) ? 2 : 3;
};

/**
 * The files of a repository that may say where it deploys its charts and kustomizations, as far as their names tell: helmfiles, Skaffold's,
 * pipelines, kustomizations, makefiles and scripts, then manifests, those first that lie where GitOps controllers are told what to do.
 */
export const environmentInputs = (paths: readonly string[], most = maxInputs): EnvironmentInputs => {
  const charts = new Set(paths.filter(path => fileNameOf(path) === 'Chart.yaml').map(folderOf));
  const ranked = paths.flatMap(path => {
    const rank = rankOf(path, charts);
    return rank === undefined ? [] : [{ path, rank, depth: path.split('/').length }];
  });
  const sorted = ranked.toSorted((a, b) => a.rank - b.rank || a.depth - b.depth || compareText(a.path, b.path));
  return { paths: sorted.slice(0, most).map(({ path }) => path), leftOut: Math.max(0, sorted.length - most) };
};

/** The manifests in which GitOps controllers may be told what else to do to what they deploy, those nearest to the root first. */
export const controllerInputs = (paths: readonly string[], most: number): readonly string[] =>
  environmentInputs(
    paths.filter(path => mayTellControllers(path) || fileNameOf(path) === 'Chart.yaml'),
    most,
  ).paths;
