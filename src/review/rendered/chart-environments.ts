import type { SourceFile } from '../../artifacts/source-file.ts';
import type { Release } from '../../render/helm/release.ts';
import { fileNameOf } from '../../text/path.ts';
import type { ChartEnvironment } from './render-chart-unit.ts';

/** More ways of deploying one chart are not looked at. */
const maxEnvironments = 20;

const release: Release = { name: 'release-name', namespace: 'default', kubeVersion: '1.33.0', apiVersions: [], helm: 3 };

/** `values-prod.yaml` and `prod-values.yaml` beside the chart's own values, and those that its tests are run with. */
const environmentName = (path: string): string | undefined => {
  const own = /^(?:values[-_.]([\w.-]+)|([\w.-]+)[-_.]values)\.ya?ml$/u.exec(path);
  if (own) return own[1] ?? own[2];
  return /^ci\/[^/]+\.ya?ml$/u.test(path) ? fileNameOf(path).replace(/(?:-values)?\.ya?ml$/u, '') : undefined;
};

/** The ways in which a chart is deployed, as far as the files in its folder tell. */
export const environmentsIn = (
  folder: string,
  paths: readonly string[],
  textOf: (path: string) => SourceFile | undefined,
): readonly ChartEnvironment[] => {
  const named = paths.flatMap(path => {
    const name = path.startsWith(folder) ? environmentName(path.slice(folder.length)) : undefined;
    return name === undefined ? [] : [{ name, release, valuesFiles: [path] }];
  });
  const own = { name: '', release, valuesFiles: [] };
  // Why: of a file with several documents Helm 3 reads the first, and Helm 4 all.
  const isReadTwoWays = /^---\s/mu.test(textOf(`${folder}values.yaml`)?.text.replace(/^(?:\s|#.*\n)*---/u, '') ?? '');
  const byOther = isReadTwoWays ? [{ ...own, name: 'Helm 4', release: { ...release, helm: 4 as const } }] : [];
  return [own, ...byOther, ...named].slice(0, maxEnvironments);
};
