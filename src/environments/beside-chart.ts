import { fileNameOf, folderOf } from '../text/path.ts';
import type { RepositorySide } from './repository-side.ts';

/** `values-prod.yaml`, `values.prod.yaml`, `values_prod.yml`, `prod-values.yaml`, `prod.values.yaml`. */
const isValuesName = (name: string): boolean => /^values[-_.][\w.-]+\.ya?ml$|^[\w.-]+[-_.]values\.ya?ml$/u.test(name);

/** Folders in or beside a chart of which each file holds values for an environment. */
const valuesFolders = ['ci', 'env', 'envs', 'environments', 'values', 'overrides'];

const isYaml = (name: string): boolean => /\.ya?ml$/u.test(name);

/** The values files of a folder for environments, and those of folders in it that have one each: `environments/prod/values.yaml`. */
const filesOf = (folder: string, side: RepositorySide): readonly string[] => {
  const { files, folders } = side.tree.inFolder(folder);
  const inner = folders.flatMap(one =>
    side.tree
      .inFolder(`${folder}/${one}`)
      .files.filter(name => /^values[\w.-]*\.ya?ml$/u.test(name))
      .map(name => `${one}/${name}`),
  );
  return [...files.filter(isYaml), ...inner].map(path => `${folder}/${path}`);
};

/** Values files of a chart that its place tells apart: nobody needs to name them. The chart's folder has no slash at its end. */
export const valuesBeside = (chart: string, side: RepositorySide): readonly string[] => {
  const prefix = chart === '' ? '' : `${chart}/`;
  const parent = folderOf(chart);
  const name = fileNameOf(chart);
  const own = side.tree
    .inFolder(chart)
    .files.filter(isValuesName)
    .map(file => `${prefix}${file}`);
  // Why of `ci` all: chart-testing takes `ci/*-values.yaml`, and people keep nothing else there.
  const inside = valuesFolders.flatMap(folder => filesOf(`${prefix}${folder}`, side));
  const isAlone =
    chart !== '' &&
    side.tree.inFolder(parent.slice(0, -1)).folders.filter(folder => side.paths.has(`${parent}${folder}/Chart.yaml`)).length === 1;
  const beside =
    chart === ''
      ? []
      : side.tree.inFolder(parent.slice(0, -1)).files.filter(file => isValuesName(file) && (isAlone || mentions(file, name)));
  const besideFolders =
    chart === '' || !isAlone
      ? []
      : valuesFolders
          .filter(folder => folder !== name && folder !== 'ci' && !side.paths.has(`${parent}${folder}/Chart.yaml`))
          .flatMap(folder => filesOf(`${parent}${folder}`, side));
  return [...own.toSorted(), ...inside.toSorted(), ...beside.map(file => `${parent}${file}`).toSorted(), ...besideFolders.toSorted()];
};

/** True when a file's name has a chart's name in it as a word. */
const mentions = (file: string, chart: string): boolean =>
  `-${file.replaceAll(/[_.]/gu, '-')}-`.includes(`-${chart.replaceAll(/[_.]/gu, '-')}-`);
