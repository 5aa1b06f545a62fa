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

/** A name with a line before and after each of its words, so that one has another in it only as whole words. */
const asWords = (name: string): string => `-${name.replaceAll(/[_.]/gu, '-')}-`;

/** A folder in which charts lie: how many, and the values files beside them. */
interface Parent {
  readonly charts: number;
  readonly values: readonly { readonly file: string; readonly words: string }[];
}

const parents = new WeakMap<RepositorySide, Map<string, Parent>>();

/** Why kept: all charts in a folder ask for it, and there may be thousands. */
const parentOf = (folder: string, side: RepositorySide): Parent => {
  const known = parents.get(side) ?? new Map<string, Parent>();
  parents.set(side, known);
  const found = known.get(folder);
  if (found !== undefined) return found;
  const { files, folders } = side.tree.inFolder(folder);
  const prefix = folder === '' ? '' : `${folder}/`;
  const parent = {
    charts: folders.filter(one => side.paths.has(`${prefix}${one}/Chart.yaml`)).length,
    values: files.filter(isValuesName).map(file => ({ file, words: asWords(file) })),
  };
  known.set(folder, parent);
  return parent;
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
  const around = parentOf(parent.slice(0, -1), side);
  const isAlone = chart !== '' && around.charts === 1;
  const word = asWords(name);
  const beside = chart === '' ? [] : around.values.flatMap(({ file, words }) => (isAlone || words.includes(word) ? [file] : []));
  const besideFolders =
    chart === '' || !isAlone
      ? []
      : valuesFolders
          .filter(folder => folder !== name && folder !== 'ci' && !side.paths.has(`${parent}${folder}/Chart.yaml`))
          .flatMap(folder => filesOf(`${parent}${folder}`, side));
  return [...own.toSorted(), ...inside.toSorted(), ...beside.map(file => `${parent}${file}`).toSorted(), ...besideFolders.toSorted()];
};
