import { resolve } from 'node:path';
import type { HelmVersion } from '../../render/functions/helm.ts';
import { ChartError } from '../../render/helm/chart-error.ts';
import type { ChartFile } from '../../render/helm/chart-file.ts';
import { crdsOf } from '../../render/helm/crds.ts';
import { globPath } from '../../render/helm/glob-pattern.ts';
import { type Manifest, printManifests, printShown } from '../../render/helm/manifests.ts';
import { parseKubeVersion, type Release } from '../../render/helm/release.ts';
import { nameOfTemplate, ReleaseNameError } from '../../render/helm/release-name.ts';
import { type RenderOptions, renderChart, renderFiles } from '../../render/helm/render-chart.ts';
import { SetError } from '../../render/helm/set-values.ts';
import { type GoMap, textOf } from '../../render/template/go-value.ts';
import { commandHelp } from '../arguments/command-help.ts';
import { readChartFolder } from '../chart-folder.ts';
import { writeOutput, writeProblem } from '../terminal-output.ts';
import { UsageError } from '../usage-error.ts';
import { givenValues, type HelmFlags, readHelmFlags } from './helm-flags.ts';
import { asksForEnvironment, renderEnvironment } from './render-environments.ts';
import type { RenderOutput } from './render-output.ts';

const failed = (reason: string): RenderOutput => ({ state: 'failed', reason });

const versionOf = ({ values }: HelmFlags): HelmVersion => {
  if (values.helm !== '3' && values.helm !== '4') throw new UsageError(`--helm is 3 or 4, not "${values.helm}".`);
  return values.helm === '3' ? 3 : 4;
};

const releaseOf = ({ values }: HelmFlags, helm: HelmVersion): Release => {
  const kubeVersion = values['kube-version'];
  try {
    parseKubeVersion(kubeVersion);
  } catch (error) {
    if (error instanceof ChartError) throw new ChartError(`invalid kube version '${kubeVersion}': ${error.message}`, { cause: error });
    throw error;
  }
  const template = values['name-template'];
  return {
    name: template === undefined ? values.name : nameOfTemplate(template, helm),
    namespace: values.namespace,
    isUpgrade: values['is-upgrade'],
    kubeVersion,
    apiVersions: values['api-versions'] ?? [],
    helm,
    ...(values.revision !== undefined && { revision: Number(values.revision) }),
  };
};

/** What `--show-only` asks for: paths in the chart, in which `*` and `?` stand for parts of names. @throws ChartError */
const shownOf = (manifests: readonly Manifest[], paths: readonly string[]): readonly Manifest[] =>
  paths.flatMap(wanted => {
    const matches = globPath(wanted);
    const found = manifests.filter(({ path }) => matches(path.slice(path.indexOf('/') + 1)));
    if (found.length === 0) throw new ChartError(`could not find template ${wanted} in chart`);
    return found;
  });

const printRaw = (
  files: ReadonlyMap<string, ChartFile>,
  given: GoMap,
  release: Release,
  path: string,
  settings: RenderOptions,
): RenderOutput => {
  const rendered = renderFiles(files, given, release, settings);
  if (rendered.state === 'failed') return rendered;
  const pieces = rendered.files.get(`${rendered.chart.name}/${path}`) ?? [];
  return { state: 'printed', text: textOf(pieces) };
};

const print = (flags: HelmFlags, chart: string, folder: string): RenderOutput => {
  const helm = versionOf(flags);
  const release = releaseOf(flags, helm);
  const files = readChartFolder(resolve(folder, chart));
  const given = givenValues(flags, helm, folder);
  const settings = { validates: !flags.values['skip-schema-validation'] };
  const raw = flags.values['raw-template'];
  if (raw !== undefined) return printRaw(files, given, release, raw, settings);
  const rendered = renderChart(files, given, release, settings);
  if (rendered.state === 'failed') return rendered;
  const crds = flags.values['include-crds'] ? crdsOf(rendered.chart) : [];
  const { 'no-hooks': noHooks, 'skip-tests': skipTests, 'show-only': paths } = flags.values;
  const manifests = [...crds, ...rendered.manifests].filter(({ isHook, isTest }) => !(isHook && noHooks) && !(isTest && skipTests));
  const text = paths ? printShown(manifests, shownOf(manifests, paths), helm) : printManifests(manifests);
  return { state: 'printed', text };
};

/** What the command prints for its arguments. Paths in them are relative to `folder`. @throws UsageError */
export const renderOutput = (args: readonly string[], folder: string): RenderOutput => {
  const flags = readHelmFlags(args);
  const [chart] = flags.positionals;
  if (chart === undefined || flags.positionals.length > 1) throw new UsageError('Name one chart: tidewaiter render FOLDER');
  try {
    return print(flags, chart, folder);
  } catch (error) {
    if (error instanceof SetError || error instanceof ChartError || error instanceof ReleaseNameError) return failed(error.message);
    throw error;
  }
};

/** `tidewaiter render`: what is deployed of a chart or a kustomization, or with flags of `helm template` what Helm prints. */
export const render = async (args: readonly string[]): Promise<number> => {
  if (args.some(arg => arg === '--help' || arg === '-h')) {
    await writeOutput(commandHelp('render'));
    return 0;
  }
  const output = asksForEnvironment(args) ? await renderEnvironment(args) : renderOutput(args, process.cwd());
  if (output.state === 'printed') await writeOutput(output.text);
  else await writeProblem(`Error: ${output.reason}\n`);
  return output.state === 'printed' ? 0 : 1;
};
